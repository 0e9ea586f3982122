"""The app: themes, the way between screens, and what every screen can do. No feature lives here."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.widget import AwaitMount

from debate.export.safe import safe_text
from debate.model.library import Library
from debate.store.copies import save_copy
from debate.store.places import Places
from debate.tongue import _
from debate.tui import themes
from debate.tui.commands import GLOBAL
from debate.tui.renewing import look_up
from debate.tui.resizing import wake_on_resize
from debate.tui.screens.room import Room
from debate.tui.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.command import Provider
    from textual.screen import Screen

    from debate.engine.search import Index
    from debate.packs.authoring.watch import PackWatch
    from debate.store.desk import Desk


def _palette() -> type[Provider]:
    """The palette's commands, imported when it is first opened."""
    from debate.tui.palette import Commands

    return Commands


class DebateApp(Spoken):
    """The full-screen app over a library that is already open."""

    TITLE = "debate"
    EVERYWHERE: ClassVar[frozenset[str]] = frozenset({"find"})
    """Screens that need no pack in view."""
    OF_A_MOTION: ClassVar[frozenset[str]] = frozenset({"board", "counts", "export"})
    """Screens that need a motion in view, not only its pack."""
    OF_A_DESK: ClassVar[frozenset[str]] = frozenset({"choose", "run", "receipt", "flow", "ballot", "after"})
    """Screens that need the user's sessions."""
    READS_A_DESK: ClassVar[frozenset[str]] = frozenset({"counts", "export"})
    """Screens that only read them once, and can be made anew at any time."""
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_palette}
    CSS = themes.CSS
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
        first: tuple[str, dict[str, Any]] | None = None,
        desk: Desk | None = None,
    ) -> None:
        """``first`` is a screen to open at once, by its name and its nouns; esc leads to the library."""
        super().__init__()
        self.library = library
        self.places = places
        self.seed = seed
        self.notices = notices
        self.projecting = False
        self._opening = motion
        self._first = first
        self._desk = desk
        self.when_ready: Callable[[], None] | None = None
        """Called once, when the first screen stands."""
        self.edition = 0
        self._floor = 1
        self.roots: tuple[Path, ...] = ()
        """The packs' folders, in the library's order, where somebody may be writing one of them."""
        self._watch: PackWatch | None = None
        themes.wear(self, theme)

    def get_default_screen(self) -> Screen[Any]:
        """The library, or the board of the motion asked for, painted first of all."""
        found = self.library.find(self._opening) if self._opening else None
        if found:
            return self.make("board", shelf=found.shelf, motion=found.motion)
        return self.make("library")

    def make(self, where: str, **what: Any) -> Room:
        """Makes a screen by its name from the nouns it shows."""
        from debate.tui import rooms

        if where == "find":
            what = {"index": self.index, **what}
        elif where in self.OF_A_DESK | self.READS_A_DESK:
            what = {"desk": self.desk, **what}
        room = rooms.make(self.library, self.seed, self.notices, where, what)
        room.set_class(self.projecting, "projector")
        room.where, room.edition = where, self.edition
        return room

    def renew(self, room: Room) -> None:
        """Shows a screen anew, at the same place, where the content has changed since it was made."""
        if room.edition == self.edition or room is not self.screen or room.where in self.OF_A_DESK:
            return
        what = look_up(self.library, room.context())
        if room.where in {"library", "blank", "keys"}:
            what = {} if room.where == "library" else None
        room.edition = self.edition
        below = len(self.screen_stack) > self._floor
        if what is not None and below:
            self.switch_screen(self.make(room.where, **what))
        elif what is not None:
            self._floor += 1  # Textual cannot switch its first screen: the new one stands on it from now on
            self.push_screen(self.make(room.where, **what))
        elif below:
            self.pop_screen()

    def follow(self, watch: PackWatch) -> None:
        """Shows what an author saves, from now on; looks once a second."""
        self._watch = watch
        self.set_interval(1, self.look_for_changes)

    def look_for_changes(self) -> None:
        """Takes in what was saved since the last look; the last good content stays while a file is broken."""
        if self._watch is None or not self._watch.changed():
            return
        found = self._watch.reload()
        self.library = found.library
        self.__dict__.pop("index", None)
        self.edition += 1
        if isinstance(self.screen, Room):
            self.renew(self.screen)
        self.notify(found.notice, markup=False)

    @cached_property
    def index(self) -> Index:
        """What find searches: made once, when it is first asked for."""
        from debate.engine.search import Index

        return Index(self.library)

    @property
    def desk(self) -> Desk:
        """The user's sessions, opened when they are first needed."""
        if self._desk is None:
            from debate.store.desk import Desk

            self._desk = Desk(self.places.data)
        return self._desk

    def on_mount(self) -> None:
        """Opens the screen asked for; else, once there is something to see, offers what was interrupted."""
        wake_on_resize()
        if self._first is not None:
            where, what = self._first
            self.visit(where, **what)
        else:
            self.call_after_refresh(self._offer)
        if self.roots:
            self.call_after_refresh(self._follow_authors)

    def on_ready(self) -> None:
        """The first screen stands."""
        if self.when_ready is not None:
            self.when_ready()

    def _follow_authors(self) -> None:
        from debate.packs.authoring.watch import PackWatch

        self.follow(PackWatch(self.library, self.roots))

    def on_unmount(self) -> None:
        """Lets go of the sessions' file."""
        if self._desk is not None:
            self._desk.close()

    def _offer(self) -> None:
        """Says that a session can be gone on with; ``r`` lists it first."""
        here = self.screen
        if isinstance(here, Room) and (found := self.desk.unfinished()):
            from debate.engine.programme import programme_of

            setting = found[0].setting
            name = programme_of(self.library, setting).name if setting else _("a session")
            told = _("Not finished: {name}. r, then enter, goes on with it at the same second.")
            here.offer(told.format(name=name))

    def visit(self, where: str, **what: Any) -> None:
        """Shows another screen, on top of the present one; says why where a session cannot be opened."""
        from debate.store.log import LogError

        try:
            self.push_screen(self.make(where, **what))
        except LogError as error:
            self.notify(str(error), markup=False)

    def action_go(self, where: str) -> None:
        """Goes to a screen for what is in view: the present screen's shelf, motion and argument."""
        here = self.screen
        if not isinstance(here, Room) or here.name == where:
            return
        if where == "keys":
            self.push_screen(
                self.make(where, came_from=here.NAME, commands=here.all_commands(), about=here.context())
            )
            return
        what = here.context()
        if "shelf" not in what and self.library.shelves:
            what = {"shelf": self.library.shelves[0]}
        if where not in self.EVERYWHERE and not what.get("motion" if where in self.OF_A_MOTION else "shelf"):
            self.notify(_("Choose a motion first."), markup=False)
            return
        self.push_screen(self.make(where, **what))

    async def action_back(self) -> None:
        """Goes back to where the reader was; from a board that was opened first, to the library."""
        here = self.screen
        await AwaitMount(here, [here])  # a screen left before it stands would be taken apart half made
        if len(self.screen_stack) > self._floor and self.screen is here:
            self.pop_screen()
        elif isinstance(here, Room) and here.where == "board":
            self._floor += 1  # the library stands on the first screen from now on
            self.push_screen(self.make("library", **here.context()))

    def action_leave(self) -> None:
        """Closes the app."""
        self.exit()

    def action_next_theme(self) -> None:
        """The next of the three themes."""
        self.theme = themes.following(self.theme)

    def action_projector(self) -> None:
        """Projector layout on or off, for every screen opened from now on too."""
        self.projecting = not self.projecting
        for screen in self.screen_stack:
            screen.set_class(self.projecting, "projector")

    def action_blank(self) -> None:
        """Blanks the screen until any key."""
        self.push_screen(self.make("blank"))

    def action_copy(self) -> None:
        """Copies what is chosen: to the terminal's clipboard, and to a file for terminals without one."""
        here = self.screen
        text = safe_text(here.copied()) if isinstance(here, Room) else ""
        if not text:
            self.notify(_("There is nothing to copy here."), markup=False)
            return
        self.copy_to_clipboard(text)
        path = save_copy(self.places.data, text)
        saved, not_saved = (
            _("Copied and saved to {path}"),
            _("Copied. The copy could not be saved to a file."),
        )
        self.notify(saved.format(path=path) if path else not_saved, markup=False)
