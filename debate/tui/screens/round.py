"""A debate round as the chair runs it: one large clock, and every key one event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from debate.engine.choices import Choice, choice
from debate.engine.programme import Programme
from debate.engine.round import due, plan_of, standing
from debate.engine.round_choices import choices
from debate.export.lines.sessions import clock_words
from debate.model.phase import PhaseKind
from debate.model.vote import Votes
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands_session import ROUND
from debate.tui.ringing import Ringing
from debate.tui.screens.round_painting import speech
from debate.tui.screens.round_view import RoundView
from debate.tui.screens.run import RunScreen
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

STROKE = 0.4
"""Seconds between two strokes of a bell, so that a terminal sounds each of them."""


class RoundScreen(RunScreen):
    """The clock of the present phase. Before the first, the running order; after the last, what then."""

    NAME = marked("round")
    DEFAULT_CSS = """
    RoundScreen #clock { display: none; }
    RoundScreen #room { display: none; }
    RoundScreen #order { padding: 0 1; height: 1fr; }
    RoundScreen > #notice { padding: 0 2; height: auto; max-height: 2; }
    RoundScreen.speaking #clock { display: block; }
    RoundScreen.speaking #order { display: none; }
    RoundScreen.alone #clock, RoundScreen.alone > Line, RoundScreen.alone > #notice { display: none; }
    RoundScreen.alone #room { display: block; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = ROUND
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"pool({number})", "Preparation", show=False)  # untranslated
        for number in (2, 3, 4)
    ]

    def __init__(
        self, number: int, sitting: Sitting, programme: Programme, before: tuple[str, ...] = ()
    ) -> None:
        """``before`` holds sentences to read before the first phase: what fitting cut."""
        super().__init__(number, sitting, programme, before)
        self.bells = Ringing(sitting.session, sitting.now)

    def heading(self) -> Content:
        """Which format, which phase of how many, and what about."""
        session, plan = self.session, plan_of(self.session)
        of = len(plan.phases) if plan else 0
        where = _("phase {number} of {count}").format(number=session.step + 1, count=of)
        if session.now_in is None:
            where = _("not begun") if session.step < 0 else _("the end")
        blank = _("the room's screen is blank") if session.blank else ""
        motion = self.programme.motion
        return paint.join([self.programme.name, where, blank, motion.short if motion else ""])

    def body(self) -> Iterable[Widget]:
        """The clock for the chair, the same for the room, and the running order."""
        yield RoundView(chair=True, id="clock")
        yield RoundView(chair=False, id="room")
        yield Page(id="order")
        yield Static(id="notice", markup=False)

    def look(self) -> None:
        """Notices an absence, stops what is used up, rings what is due, and repaints what changed."""
        if not self.is_attached:
            return
        try:
            self.sitting.look()
            for event in due(self.session, self.sitting.now):
                self.sitting.do(event)
        except LogError as error:
            self._lost(error)
            return
        self._paint()

    def every_choice(self) -> tuple[Choice, ...]:
        """What can be done now: the list that plain lines number."""
        return choices(self.sitting.course, self.sitting.now, self.programme.kit)

    def action_do(self, wanted: str) -> None:
        """Does a choice by its id, where it can be done now."""
        every = self.every_choice()
        found = choice(every, wanted)
        if found is None and wanted == "clock":
            found = next((item for item in every if item.id.startswith("floor-")), None)
        if found is None and wanted == "skip":
            found = choice(every, "end" if self.session.now_in is None else "next")
        if found is None:
            return
        if found.id == "end":
            self._safely(self.sitting.end)
            self.action_export()
        elif found.event is not None:
            event = found.event
            self._safely(lambda: self.sitting.do(event))

    def action_floor(self) -> None:
        """The other side has the floor; in an open floor, the next speaker."""
        found = next((item for item in self.every_choice() if item.id.startswith("floor-")), None)
        if found is None:
            self.notify(_("One side alone has the floor here."), markup=False)
        else:
            self.action_do(found.id)

    def action_point(self, answer: str) -> None:
        """A point of information: what became of the one offered, or a new one."""
        every = self.every_choice()
        found = choice(every, f"offered-{answer}") or choice(every, f"point-{answer}")
        if found is None:
            told = _("Points are counted while a speech runs and points are open.")
            self.notify(told, markup=False)
        else:
            self.action_do(found.id)

    def action_pool(self, number: int) -> None:
        """The preparation of the team beside a number runs, or stops."""
        here = standing(self.session, self.sitting.now)
        pools = here.pools if here else ()
        if number > len(pools):
            self.notify(_("There is no pool of preparation of that number."), markup=False)
            return
        found = choice(self.every_choice(), f"pool-{pools[number - 1].team}")
        if found is None:
            some = _("Preparation is taken between speeches.")
            self.notify(some if pools[number - 1].left else _("Preparation is used up."), markup=False)
        else:
            self.action_do(found.id)

    def action_flow(self) -> None:
        """The flow."""
        self.go("flow", sitting=self.sitting, programme=self.programme, bells=self.bells)

    action_heard = action_flow

    def action_vote(self) -> None:
        """The room's counts in a vote's phase as long as they are missing; else the ballots."""
        motion = self.programme.motion
        votes = self.session.votes.get(motion.id, Votes()) if motion else Votes()
        here = self.session.now_in
        missing = here is not None and (votes.after if here.vote == 2 else votes.before) is None
        if missing and choice(self.every_choice(), "vote"):
            self._type("vote", "")
        else:
            self.go(
                "ballot",
                sitting=self.sitting,
                programme=self.programme,
                bells=self.bells,
                number=self.number,
            )

    def action_export(self) -> None:
        """What is said after the round, as it stands."""
        self.go("after", sitting=self.sitting, programme=self.programme, number=self.number)

    def _paint(self) -> None:
        session, now = self.session, self.sitting.now
        for rung in self.bells.due(session, now):
            for stroke in range(rung.strokes):
                self.set_timer(STROKE * stroke, self.app.bell) if stroke else self.app.bell()
        speaking = session.now_in is not None
        alone = self.has_class("projector") and not self.noted and speaking
        self.set_class(speaking, "speaking")
        self.set_class(alone, "alone")
        if speaking:
            name = "#room" if alone else "#clock"
            self.query_one(name, RoundView).show(session, now, self.bells.last)
        marks = (session, self.sitting.trouble, self.app.size, alone)
        if marks == self._painted:
            return
        self._painted = marks
        self.retitle()
        self.query_one("#notice", Static).update(self._notice())
        if not speaking:
            self.query_one("#order", Page).show(self._order())

    def _order(self) -> Iterable[Paragraph]:
        """Before: what to read and the running order. After: what can be done."""
        plan = plan_of(self.session)
        motion = self.programme.motion
        if motion:
            yield Paragraph(paint.styled(motion.motion, paint.BOLD))
        yield from (Paragraph(paint.styled(line, paint.ATTENTION)) for line in self.before)
        yield Paragraph(Content(""))
        if self.session.step >= 0:
            words = _("v fills in a ballot, h opens the flow, e shows times, points, flow and ballots.")
            back = _("left goes back. The end key closes the session for good.")
            yield Paragraph(paint.plain(words))
            ended = self.session.closed is not None
            yield Paragraph(paint.plain(_("This session is ended.") if ended else back))
            return
        begins = _("n begins. debate stage opens the room's window.")
        yield Paragraph(paint.styled(begins, paint.BOLD))
        yield Paragraph(Content(""))
        counted = _("(counted)")
        for number, phase in enumerate(plan.phases if plan else (), 1):
            length = paint.styled(f"   {clock_words(phase.seconds)}", paint.QUIET)
            vote = f"  {counted}" if phase.kind is PhaseKind.VOTE else ""
            yield Paragraph(Content.assemble(speech(phase), length, vote), Content(str(number)), 4)
        for team in plan.teams if plan and plan.pool_seconds else ():
            pool = clock_words(plan.pool_seconds) if plan else ""
            words = _("{team}: {time} of preparation, between speeches").format(team=team.name, time=pool)
            yield Paragraph(paint.plain(words), Content(""), 4)

    def copied(self) -> str:
        """Where the round stands, as lines."""
        from debate.export.lines.round import standing_lines

        here, plan = standing(self.session, self.sitting.now), plan_of(self.session)
        return "\n".join(standing_lines(here, len(plan.phases))) if here and plan else ""
