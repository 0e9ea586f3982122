"""The chair's screen: what the room sees, what to say, what comes next, the time, what to do when late."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.choices import Choice, choice, choices
from debate.engine.lesson import standing
from debate.engine.programme import Programme, next_words
from debate.engine.receipt import receipt
from debate.export.lines.sessions import absence_words, undo_words
from debate.export.slides.making import slides
from debate.model.slide import Slide
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands_session import RUNNING
from debate.tui.screens import chair
from debate.tui.screens.chair_view import ChairView
from debate.tui.screens.room import Room
from debate.tui.screens.room_view import RoomView

if TYPE_CHECKING:
    from textual.widget import Widget

    from debate.model.session import Session

EVERY = 0.25
"""Seconds between two looks at the clock and the log."""


class RunScreen(Room):
    """A session as the chair runs it. Every key makes one event, and ``u`` takes it back."""

    NAME = marked("run")
    DEFAULT_CSS = """
    RunScreen > RoomView { display: none; }
    RunScreen.projector Page { margin: 0; }
    RunScreen.projector RoomView > Page { margin: 1 0 0 0; }
    RunScreen.projector RoomView.low > Page { margin: 0; }
    RunScreen.projector > #title { margin: 0; padding: 0 1; }
    RunScreen.room > * { display: none; }
    RunScreen.room > RoomView { display: block; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = RUNNING
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r,R", "nothing", "Runs already", show=False),  # untranslated
        Binding("escape", "away", "Back", show=False),  # untranslated
    ]

    def __init__(
        self, number: int, sitting: Sitting, programme: Programme, before: tuple[str, ...] = ()
    ) -> None:
        """``before`` holds sentences to read before the first step: what fitting cut, what cannot be kept."""
        super().__init__()
        self.number = number
        self.sitting = sitting
        self.programme = programme
        self.before = before
        self.noted = False
        self._leaving = False
        self._slides: tuple[Slide, ...] = ()
        self._of: Session | None = None
        self._painted: object = None

    @property
    def session(self) -> Session:
        """Where the session stands."""
        return self.sitting.session

    def heading(self) -> Content:
        """What runs, and where it is."""
        return chair.place_words(self.programme, self.session)

    def body(self) -> Iterable[Widget]:
        """The chair's parts, and the room's view for the projector layout."""
        yield ChairView()
        yield RoomView()

    def on_mount(self) -> None:
        """Paints the first time and keeps looking."""
        self.look()
        self.set_interval(EVERY, self.look)

    def on_unmount(self) -> None:
        """The session can be gone on with from here."""
        self.sitting.leave()

    def on_resize(self) -> None:
        """Two columns where there is room for them."""
        super().on_resize()
        self._painted = None
        self.look()

    def on_screen_resume(self) -> None:
        """Paints what was done on a screen above."""
        self._painted = None
        self.look()

    def look(self) -> None:
        """Notices an absence, marks the moment, and repaints what changed."""
        if not self.is_attached:
            return
        try:
            self.sitting.look()
        except LogError as error:
            self._lost(error)
            return
        self._paint()

    def every_slide(self) -> tuple[Slide, ...]:
        """The pieces of what the room sees, made anew only when something happened."""
        if self._of is not self.session:
            self._of = self.session
            self._slides = slides(self.session, self.programme)
        return self._slides

    def every_choice(self) -> tuple[Choice, ...]:
        """What can be done now."""
        return choices(self.sitting.course, self.sitting.now, self.programme, len(self.every_slide()))

    def action_do(self, wanted: str) -> None:
        """Does a choice by its id, where it can be done now."""
        found = choice(self.every_choice(), wanted)
        if found is None and wanted == "skip":
            found = choice(self.every_choice(), "end")
        if found is None:
            return
        if found.id == "end":
            self._safely(self.sitting.end)
            self.action_export()
        elif found.event is not None:
            event = found.event
            self._safely(lambda: self.sitting.do(event))

    def _safely(self, act: object) -> None:
        try:
            act()  # type: ignore[operator]
        except LogError as error:
            self._lost(error)
            return
        self._paint()

    def _lost(self, error: LogError) -> None:
        """Says so and goes; where another screen stands on this one, only when that is left."""
        if self.app.screen is self:
            self.app.notify(str(error), markup=False)
            self.dismiss()

    def action_undo(self) -> None:
        """Takes the last thing back and says what it was."""
        self._turned(self.sitting.undo, _("Taken back: {thing}."))

    def action_redo(self) -> None:
        """Brings the last thing taken back back."""
        self._turned(self.sitting.redo, _("Brought back: {thing}."))

    def _turned(self, act: object, words: str) -> None:
        try:
            event = act()  # type: ignore[operator]
        except LogError as error:
            self._lost(error)
            return
        told = words.format(thing=undo_words(event)) if event else _("There is nothing to take back.")
        self.notify(told, markup=False, timeout=2)
        self._paint()

    def action_blank(self) -> None:
        """The room's screen is empty at once, or comes back."""
        self.action_do("blank")

    def blank_room(self, *, blank: bool) -> bool:
        """The room's screen is empty, or back, with that of a screen that stands on this one."""
        if self.session.blank is blank or choice(self.every_choice(), "blank") is None:
            return False
        self.action_do("blank")
        return True

    def action_away(self) -> None:
        """Leaves at once before the first step and after the last; in between only at the second press."""
        if self.session.now_in is None or self.session.closed is not None or self._leaving:
            self.dismiss()
            return
        self._leaving = True
        self.set_timer(4, self._stay)
        told = _("esc again leaves. The session is kept: r goes on with it at the same second.")
        self.notify(told, markup=False, timeout=4)

    def _stay(self) -> None:
        self._leaving = False

    def action_nothing(self) -> None:
        """A session runs already."""

    def action_projector(self) -> None:
        """The room's view in this window; the chair's notes are one key away."""
        self.app.action_projector()  # type: ignore[attr-defined]
        self.noted = False
        self._painted = None
        self._paint()

    def action_note(self) -> None:
        """The chair's notes in the projector layout; else the care card."""
        self.noted = not self.noted
        self._painted = None
        self._paint()

    def action_vote(self) -> None:
        """Types the counts of a vote."""
        motion = self.programme.motion
        votes = self.session.votes.get(motion.id) if motion else None
        shown = votes is not None and votes.shown
        sealed = _("The room saw the result: its counts stay as they are.")
        self._type("vote", sealed if shown else _("There is no vote to type here."))

    def action_moves(self) -> None:
        """Types the hands of those who moved."""
        self._type("moves", _("Who moved can be asked when both votes are in."))

    def _type(self, wanted: str, otherwise: str) -> None:
        found = choice(self.every_choice(), wanted)
        if found is None or found.form is None:
            self.notify(otherwise, markup=False)
            return
        self.go("entry", sitting=self.sitting, form=found.form, programme=self.programme)

    def action_heard(self) -> None:
        """The list of arguments, and voices by seat."""
        self.go("heard", sitting=self.sitting, programme=self.programme)

    def action_clashes(self) -> None:
        """The list of where the sides met."""
        self.go("clashes", sitting=self.sitting)

    def action_export(self) -> None:
        """The receipt as it stands."""
        from debate import __version__

        shelf, motion = self.programme.shelf, self.programme.motion
        item = receipt(self.session, self.sitting.now, shelf, motion, __version__, self.programme.kit)
        self.go("receipt", item=item, number=self.number)

    def _paint(self) -> None:
        session, now = self.session, self.sitting.now
        place = standing(session, now)
        marks = (session, place, self.sitting.trouble, self.noted, self.app.size)
        if marks == self._painted:
            return
        self._painted = marks
        every = self.every_slide()
        slide = every[min(session.revealed, len(every) - 1)]
        alone = self.has_class("projector") and not self.noted
        self.set_class(alone, "room")
        if alone:
            self.query_one(RoomView).show(slide, place, next_words(self.programme, session))
            return
        self.retitle()
        self.query_one(ChairView).show(
            self.programme,
            session,
            now,
            slide,
            pieces=len(every),
            notice=self._notice(),
            before=self.before,
            care=self.noted and not self.has_class("projector"),
        )

    def _notice(self) -> Content:
        """What went wrong, or that the program was away: until the next thing is done."""
        if self.sitting.trouble:
            return paint.styled(self.sitting.trouble, paint.ATTENTION)
        gone = self.session.absence
        clock = self.session.clocks.get("step")
        if gone is not None and clock is not None and not clock.running and self.session.at <= gone.until:
            return paint.styled(absence_words(gone), paint.ATTENTION)
        return paint.styled("" if self.sitting.alone else _("Another window runs it too."), paint.QUIET)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        found = {"shelf": self.programme.shelf, "motion": self.programme.motion}
        return {name: noun for name, noun in found.items() if noun is not None}

    def copied(self) -> str:
        """What the room sees, as lines."""
        from debate.export.lines.slide import slide_lines

        every = self.every_slide()
        return "\n".join(slide_lines(every[min(self.session.revealed, len(every) - 1)]))
