"""The app of the room's window: one screen, three themes, no way to anything private."""

from __future__ import annotations

import os
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from debate.model.library import Library
from debate.store.desk import Desk
from debate.tui import themes
from debate.tui.resizing import wake_on_resize
from debate.tui.screens.stage import StageScreen
from debate.tui.spoken import Spoken


class StageApp(Spoken):
    """``debate stage``: follows a session, the newest where none is given."""

    TITLE = "debate stage"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self, library: Library, desk: Desk, *, session: int | None = None, theme: str = "dark"
    ) -> None:
        super().__init__()
        self.library = library
        self.desk = desk
        self.session = session
        themes.wear(self, theme)

    def get_default_screen(self) -> Screen[Any]:
        """The stage, and nothing under it."""
        return StageScreen(self.library, self.desk, self.session)

    def on_mount(self) -> None:
        """Follows the window's size."""
        wake_on_resize()

    def on_unmount(self) -> None:
        """Lets go of the sessions' file."""
        self.desk.close()

    def action_next_theme(self) -> None:
        """The next of the three themes."""
        self.theme = themes.following(self.theme)

    def action_leave(self) -> None:
        """Closes the window; the session goes on."""
        self.exit()


def run_stage(library: Library, desk: Desk, session: int | None, theme: str | None) -> int:
    """Opens the room's window and gives its exit code."""
    app = StageApp(
        library, desk, session=session, theme=theme or ("mono" if os.environ.get("NO_COLOR") else "dark")
    )
    app.run()
    return app.return_code or 0
