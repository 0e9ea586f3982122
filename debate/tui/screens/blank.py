"""An empty screen. Any key brings back what was there; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from debate.tongue import marked
from debate.tui.screens.room import Room

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget


class BlankScreen(Room):
    """Nothing but the ground, for when the room should look at the speaker.

    Where a session runs below, the room's own window is empty as long.
    """

    NAME = marked("blank")
    DEFAULT_CSS = "BlankScreen > Line { display: none; }"
    blanked: tuple[Room, ...] = ()
    """The screens whose sessions' rooms are blank with it, and come back with it."""

    def on_mount(self) -> None:
        """Blanks the window of the room too."""
        below = [screen for screen in self.app.screen_stack if isinstance(screen, Room)]
        self.blanked = tuple(room for room in below if room.blank_room(blank=True))

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
        self._bring_back()

    def on_click(self) -> None:
        """A click goes back too."""
        self._bring_back()

    def _bring_back(self) -> None:
        for room in self.blanked:
            room.blank_room(blank=False)
        self.dismiss()
