"""The app: themes, the way between screens, and what every screen can do. No feature lives here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import BindingType

from debate.engine.draw import first_side
from debate.model.library import Library, Shelf
from debate.model.motion import Argument, Motion
from debate.store.places import Places
from debate.tui import themes
from debate.tui.commands import GLOBAL
from debate.tui.screens.room import Go, Room

if TYPE_CHECKING:
    from textual.screen import Screen


class DebateApp(App[None]):
    """The full-screen app over a library that is already open."""

    TITLE = "debate"
    ENABLE_COMMAND_PALETTE = True
    CSS = """
    Screen { background: $background; color: $foreground; }
    Toast { background: $background; color: $foreground; border: round $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [command.binding for command in GLOBAL]

    def __init__(
        self,
        library: Library,
        places: Places,
        *,
        motion: str | None = None,
        theme: str = "dark",
        seed: int = 0,
        notices: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.library = library
        self.places = places
        self.seed = seed
        self.notices = notices
        self._opening = motion
        for each in themes.THEMES:
            self.register_theme(each)
        self.theme = theme

    def get_default_screen(self) -> Screen[Any]:
        """The library, or the board of the motion asked for, painted first of all."""
        found = self.library.find(self._opening) if self._opening else None
        if found:
            return self.make("board", shelf=found.shelf, motion=found.motion)
        return self.make("library")

    def make(self, where: str, **what: Any) -> Room:
        """Makes a screen by its name from the nouns it shows."""
        from debate.tui import rooms

        return rooms.make(self.library, self.seed, self.notices, where, what)

    def on_go(self, message: Go) -> None:
        """Goes to another screen."""
        message.stop()
        self.push_screen(self.make(message.where, **message.what))


def run(library: Library, places: Places, **options: Any) -> int:
    """Opens the app and gives its exit code."""
    app = DebateApp(library, places, **options)
    app.run()
    return app.return_code or 0


_ = (first_side, Shelf, Argument, Motion)
