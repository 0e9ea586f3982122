"""The room's window: it follows the chair through the log and shows only what the room should see."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from debate.engine.lesson import standing
from debate.engine.programme import Programme, next_words, programme_of
from debate.engine.round import plan_of
from debate.export.slides.making import slide
from debate.model.library import Library
from debate.store.desk import Desk
from debate.store.log import LogError
from debate.tongue import _
from debate.tui import paint
from debate.tui.ringing import Ringing
from debate.tui.screens.room_view import RoomView
from debate.tui.screens.round_view import RoundView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from debate.store.sitting import Follower

EVERY = 0.05
"""Seconds between two looks at the log: well inside a quarter of a second, and cheap."""
BOX = (80, 24)
"""Columns and rows of the test box: what every projected screen needs."""


class StageScreen(Screen[None]):
    """A card to zoom by, then the room's view. No key of it changes the session."""

    DEFAULT_CSS = """
    StageScreen { background: $background; color: $foreground; }
    StageScreen > #card { display: none; width: 100%; height: 100%; background: $background; }
    StageScreen.fitting > #card { display: block; }
    StageScreen.fitting > RoomView, StageScreen.fitting > RoundView { display: none; }
    StageScreen > RoundView { display: none; }
    StageScreen.speaking > RoundView { display: block; }
    StageScreen.speaking > RoomView { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k,K", "app.next_theme", "Colours", show=False),  # untranslated
        Binding("q,Q,escape", "app.leave", "Close", show=False),  # untranslated
    ]

    def __init__(self, library: Library, desk: Desk, session: int | None = None) -> None:
        """Follows the session of a number, or without one always the newest."""
        super().__init__()
        self.library = library
        self.desk = desk
        self.given = session
        self.number: int | None = None
        self.follower: Follower | None = None
        self.programme: Programme | None = None
        self.bells: Ringing | None = None
        self._looks = 0
        self._painted: object = None

    def compose(self) -> ComposeResult:
        """The card and the view; one of them is shown."""
        yield Static(Content(""), id="card", markup=False)
        yield RoomView()
        yield RoundView(chair=False)

    def on_mount(self) -> None:
        """Shows the card, finds the session, and begins to follow."""
        self.add_class("fitting")
        self._find()
        self._paint()
        self.set_interval(EVERY, self.look)

    def on_unmount(self) -> None:
        """Lets go of the log."""
        self._let_go()

    def look(self) -> None:
        """Takes in what the chair did, and repaints what changed."""
        self._looks += 1
        try:
            if self.follower is None or (self.given is None and self._looks % 20 == 0):
                self._find()
            if self.follower is not None and self.follower.follow():
                self.remove_class("fitting")
        except LogError:
            self._let_go()
        self._paint()

    def _find(self) -> None:
        number = self.given if self.given is not None else self.desk.newest()
        if number is None or number == self.number:
            return
        try:
            follower = self.desk.follow(number)
        except LogError:
            return
        self._let_go()
        self.number, self.follower = number, follower

    def _let_go(self) -> None:
        if self.follower is not None:
            self.follower.log.close()
        self.number = self.follower = self.programme = self.bells = None

    def _paint(self) -> None:
        if self.has_class("fitting"):
            self.query_one("#card", Static).update(
                test_card(self.app.size.width, self.app.size.height, waiting=self.follower is None)
            )
            return
        found = self.follower
        if found is None or found.session.setting is None:
            self.add_class("fitting")
            return
        if self.programme is None:
            self.programme = programme_of(self.library, found.session.setting)
        session = found.session
        if self._round(found):
            return
        place = standing(session, found.now)
        now = (session, place, self.app.size)
        if now != self._painted:
            self._painted = now
            then = next_words(self.programme, session) if session.closed is None else ""
            self.query_one(RoomView).show(slide(session, self.programme), place, then)

    def _round(self, found: Follower) -> bool:
        """A debate round has a view of its own while a phase runs; whether it is shown."""
        session, plain = found.session, found.session.showing is None
        speaking = session.now_in is not None and plain and plan_of(session) is not None
        self.set_class(speaking, "speaking")
        if speaking:
            self._painted = None
            self.bells = self.bells or Ringing(session, found.now)
            self.bells.due(session, found.now)
            self.query_one(RoundView).show(session, found.now, self.bells.last)
        return speaking

    def on_key(self, event: events.Key) -> None:
        """Any key takes the card away."""
        if self.has_class("fitting") and self.follower is not None and event.key not in {"q", "escape", "k"}:
            self.remove_class("fitting")
            self._painted = None
            self._paint()

    def on_resize(self) -> None:
        """The card names the rows of the window as it is now."""
        self._painted = None
        self._paint()


def test_card(width: int, height: int, *, waiting: bool) -> Content:
    """A box of 80 by 24 with the words to zoom by, and what so many rows mean for the back row.

    ``waiting``: there is no session to show yet.
    """
    columns, rows = BOX
    inside = columns - 2
    has = _("This window has {height} rows of {width} columns; the box has {rows} of {columns}.")
    every = (
        _("Zoom until this box just fits."),
        "",
        has.format(height=height, width=width, rows=rows, columns=columns),
        verdict(height),
        "",
        _("Bright room: k for cream. The session shows as soon as the chair begins one.")
        if waiting
        else _("Bright room: k for cream. Any key goes on; the chair's next step does too."),
    )
    words = [line for text in every for line in wrap(text, inside - 2) or [""]]
    top = (rows - 2 - len(words)) // 2
    lines = [""] * top + words + [""] * (rows - 2 - len(words) - top)
    body = [f"│{line:^{inside}}│" for line in lines]
    return Content("\n").join(
        [
            Content("┌" + "─" * inside + "┐"),
            *(paint.plain(line) for line in body),
            Content("└" + "─" * inside + "┘"),
        ]
    )


def verdict(rows: int) -> str:
    """What a number of rows means for those who sit eight screen heights away."""
    if rows < BOX[1]:
        return _("The box does not fit: zoom out a little.")
    if rows <= 24:
        return _("Good: it can be read from the back row.")
    if rows <= 29:
        return _("Readable from the back row; 24 is better.")
    return _("Too small for the back row: zoom in.")
