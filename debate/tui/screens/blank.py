"""An empty screen. Any key brings back what was there; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from debate.tui.screens.room import Room

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget


class BlankScreen(Room):
    """Nothing but the ground, for when the room should look at the speaker."""

    NAME = "blank"
    DEFAULT_CSS = "BlankScreen > Line { display: none; }"

    def heading(self) -> Content:
        """Nothing."""
        return Content("")

    def body(self) -> Iterable[Widget]:
        """Nothing."""
        return ()

    def on_key(self, event: events.Key) -> None:
        """Any key goes back, and does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """A click goes back too."""
        self.dismiss()
