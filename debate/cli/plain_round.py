"""Running a debate round with numbered choices and printed lines. Everything the full screen can do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.plain_papers import Papers
from debate.cli.plain_run import STOP, LeftError, PlainRun, which_number
from debate.engine.ballot_rules import floor_waits
from debate.engine.choices import Choice, choice
from debate.engine.forms import Asked, Form
from debate.engine.round import due, plan_of, standing
from debate.engine.round_bells import first_look, ring
from debate.engine.round_choices import choices, floor_words
from debate.export.lines.receipt import receipt_lines
from debate.export.lines.round import rung_words, standing_lines, time_words
from debate.export.lines.sessions import absence_words, clock_words
from debate.export.lines.text import block, said, section, wrap
from debate.export.lines.votes import vote_lines
from debate.model import event as ev
from debate.model import event_round as er
from debate.model.round import Answer
from debate.model.session import STEP_CLOCK
from debate.tongue import _, marked

if TYPE_CHECKING:
    from debate.model.round_clock import Look

_ANSWERED = {
    Answer.OFFERED: marked("A point is offered"),
    Answer.TAKEN: marked("A point is taken"),
    Answer.DECLINED: marked("A point is declined"),
}


class PlainRound(PlainRun):
    """A round by numbers: the choices of ``engine/round_choices.py``, and the bells in words."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._asking = False
        self._look: Look = first_look(self.session, self.sitting.now)

    def _turn(self) -> bool:
        """One question and its answer. A number means the list printed last, done as of this moment."""
        self._tell()
        self._offer(self.choices())
        self._asking = True
        word = self._answer(which_number()).lower()
        self._asking = False
        if word in {STOP, "quit", "q"}:
            return False
        every = self.choices()
        if word.isdecimal() and 1 <= int(word) <= len(self._offered):
            found = choice(every, self._offered[int(word) - 1][0])
            if found is None:
                self.put([_("That cannot be done any more.")])
        else:
            found = self._named(word, every)
        if found is not None:
            self._do(found)
        return True

    def choices(self) -> tuple[Choice, ...]:
        """What can be done now: the list that the full screen's keys use too."""
        return choices(self.sitting.course, self.sitting.now, self.programme.kit)

    def receipt(self) -> Iterable[str]:
        """The record so far, as lines."""
        from debate.engine.receipt import receipt

        shelf, motion, kit = self.programme.shelf, self.programme.motion, self.programme.kit
        return receipt_lines(receipt(self.session, self.sitting.now, shelf, motion, self.program, kit))

    def _own(self, wanted: str) -> None:
        if wanted in {"note", "ballot"}:
            papers = Papers(self.sitting, self.programme, self.put, self._asked)
            papers.note() if wanted == "note" else papers.ballot()
        else:
            super()._own(wanted)

    def _asked(self, question: str) -> str:
        """An answer as it was typed, for words that are kept; the words of every question work here too."""
        while True:
            typed = self._answer(question)
            word = typed.lower()
            if word in {"skip", "next", "undo", STOP}:
                raise LeftError(onward=word == "next")
            if word == "where":
                self.put(self._where())
            elif word not in {"repeat", ""}:
                return typed

    def _record(self, event: ev.Event) -> None:
        self.sitting.do(event)
        self.put([*wrap(self._happened(event)), *wrap(self.sitting.trouble or "")])

    def _after(self, form: Form) -> None:
        votes = self.session.votes.get(form.motion)
        if form.asked in {Asked.VOTE, Asked.MOVES} and votes and votes.both:
            waits = floor_waits(self.session)
            self.put(block(waits) if waits else vote_lines(votes, numbers=True))

    def _say_time(self) -> None:
        for event in due(self.session, self.sitting.now):
            self.sitting.do(event)
        self._look, rung = ring(self._look, self.session, self.sitting.now)
        for bell in rung:
            self.put(wrap(rung_words(bell)))
        if self._asking:
            self._offer(self.choices())

    def _tell(self) -> None:
        session = self.session
        now = (session.step, session.blank, sum(votes.shown for votes in session.votes.values()))
        if now != self._told:
            self._told = now
            self.put(self._moment())

    def _moment(self) -> Iterable[str]:
        plan, session = plan_of(self.session), self.session
        if session.now_in is not None:
            yield from self._where()
        elif plan and session.step < 0:
            yield section(_("Running order"))
            for number, phase in enumerate(plan.phases, 1):
                yield from wrap(said(f"{number}. {phase.name}, {clock_words(phase.seconds)}"))
            yield ""
        else:
            yield from block(_("After the last phase."))
        motion = self.programme.motion
        votes = session.votes.get(motion.id) if motion else None
        if votes and votes.shown:
            yield from vote_lines(votes, numbers=True)

    def _where(self) -> Iterable[str]:
        here, plan = standing(self.session, self.sitting.now), plan_of(self.session)
        if here is None or plan is None:
            return [_("Not begun yet.") if self.session.step < 0 else _("After the last phase.")]
        return standing_lines(here, len(plan.phases))

    def _offer(self, every: tuple[Choice, ...]) -> None:
        offered = tuple((item.id, item.words) for item in every)  # a clock that started: "Pause" now
        if offered != self._offered:
            self._offered = offered
            self.put([section(_("Choices"))])
            self._number_them(every)

    def _opening(self, before: Sequence[str]) -> Iterable[str]:
        motion = self.programme.motion
        yield from block(said(self.programme.name), motion.motion if motion else None, *before)
        if self.session.absence:
            yield from block(absence_words(self.session.absence))

    def _happened(self, event: ev.Event) -> str:
        """A sentence for what was just recorded."""
        here = standing(self.session, self.sitting.now)
        at = f"{here.phase.name}: {time_words(here)}." if here else ""
        match event:
            case ev.Started(clock=name) | ev.Paused(clock=name) if name != STEP_CLOCK and here:
                pool = next(p for p in here.pools if name.endswith(f"-{p.team}"))
                running = _("The preparation of {team} runs; {time} left.")
                still = _("The preparation of {team} stands still; {time} left.")
                told = running if pool.running else still
                return told.format(team=pool.name, time=clock_words(pool.left))
            case ev.Started() | ev.Paused() | ev.Nudged() | ev.Restarted() | ev.TimeAdded() | er.CountedUp():
                return at
            case er.FloorGiven(who=who):
                return said(_("{side} has the floor").format(side=floor_words(who))) + f" {at}"
            case er.PointMarked(answer=answer) if here:
                many = _("In this speech: {offered} offered, {taken} taken, {declined} declined.")
                many = many.format(offered=here.offered, taken=here.taken, declined=here.declined)
                return said(_(_ANSWERED[answer]), many)
            case ev.Blanked(blank=blank):
                return _("The room's screen is blank.") if blank else _("The room's screen is back.")
            case ev.VoteCounted():
                return _("The vote is recorded. The first stays hidden until the second is in.")
            case ev.MovesCounted():
                return _("Who moved is recorded.")
            case ev.ResultShown():
                return _("The room sees the result.")
            case _:
                return ""
