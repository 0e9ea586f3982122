"""The flow and the ballots by plain questions, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from debate.engine.ballot import asks, fill, open_sheet, standing_sheets
from debate.engine.ballot_lock import lock
from debate.engine.flow import columns, find_arguments, next_row, note
from debate.engine.programme import Programme
from debate.engine.refused import RefusedError
from debate.engine.round import plan_of
from debate.engine.round_choices import floor_words
from debate.export.lines.ballot import ask_words, ballot_lines
from debate.export.lines.flow import flow_lines
from debate.export.lines.text import said, section, wrap
from debate.model.ballot import Ballot
from debate.model.phase import Floor
from debate.model.round import Link, PlannedPhase, PlannedRound, Sheet
from debate.model.session import argument_key
from debate.store.sitting import Sitting
from debate.tongue import _

YES, NO, NEAR = "yes", "no", "near"
"""What is typed, in every language."""
MOST_ROWS = 9999


class Papers:
    """Writes in the flow and fills in ballots. ``ask`` puts a question and gives the answer."""

    def __init__(
        self,
        sitting: Sitting,
        programme: Programme,
        put: Callable[[Iterable[str]], None],
        ask: Callable[[str], str],
    ) -> None:
        self.sitting = sitting
        self.programme = programme
        self.put = put
        self.ask = ask

    def note(self) -> None:
        """One entry of the flow: its row, words or argument, side where several speak, and link."""
        session, plan = self.sitting.session, plan_of(self.sitting.session)
        if plan is None:
            return
        self.put(flow_lines(session, self.programme.shelf, quotes=False))
        column = self._column(plan)
        if column is None:
            self.put([_("No speech has begun: there is nothing to write in.")])
            return
        asked = _("{speech}. Which row? {row} is a new one.")
        row = self._number(asked.format(speech=column.name, row=next_row(session)), MOST_ROWS)
        text, argument = self._words()
        side = self._side(column)
        link = self._link()
        try:
            event = note(session, row, column.id, text=text, argument=argument, side=side, link=link)
        except RefusedError as error:
            self.put(wrap(str(error)))
            return
        self.sitting.do(event)
        self.put([said(_("Written, entry {number} in row {row}").format(number=event.number, row=row))])

    def ballot(self) -> None:
        """A ballot: begun or gone on with, filled in question by question, locked at the end."""
        plan = plan_of(self.sitting.session)
        ballots = {b.id: b for b in self.programme.kit.ballots}
        names = [name for name in plan.ballots if name in ballots] if plan else []
        if plan is None or not names:
            return
        self.put([section(_("Ballots")), *(f"{n}. {ballots[name].name}." for n, name in enumerate(names, 1))])
        ballot = ballots[names[self._number(_("Which ballot?"), len(names)) - 1]]
        number = self._opened(ballot, self._number(_("Which judge, by number?"), 99))
        if number is not None:
            self._fill(ballot, plan, number)

    def _column(self, plan: PlannedRound) -> PlannedPhase | None:
        step = self.sitting.session.step
        before = [column for column in columns(plan) if plan.place(column.id) <= step]
        return before[-1] if before else None

    def _words(self) -> tuple[str | None, str | None]:
        """A note, or after a question mark the argument of a number."""
        motion = self.programme.motion
        while True:
            words = self.ask(_("Words; or ? and some words to find an argument."))
            if not words.startswith("?") or motion is None:
                return words, None
            found = find_arguments(motion, words[1:])
            self.put(said(f"{n}. {a.side.word}. {a.title}") for n, a in enumerate(found, 1))
            if found:
                chosen = self._number(_("Which number? 0 looks again."), len(found), least=0)
                if chosen:
                    return None, argument_key(motion.id, found[chosen - 1].id)

    def _side(self, column: PlannedPhase) -> Floor | None:
        if column.side is not None:
            return None
        self.put(f"{n}. {floor_words(side)}." for n, side in enumerate(column.sides, 1))
        return column.sides[self._number(_("Whose point?"), len(column.sides)) - 1]

    def _link(self) -> tuple[Link, int] | None:
        """The nearest by itself, or ``answers 3``, ``extends 3``."""
        if not self.sitting.session.round.cells:
            return None
        while True:
            asked = _("Link: {near}; or {answers} or {extends} and an entry's number.")
            told = asked.format(near=NEAR, answers=Link.ANSWERS.value, extends=Link.EXTENDS.value)
            words = self.ask(told).lower().split()
            if words == [NEAR]:
                return None
            if len(words) == 2 and words[0] in {link.value for link in Link} and words[1].isdecimal():
                return Link(words[0]), int(words[1])

    def _opened(self, ballot: Ballot, judge: int) -> int | None:
        """The number of the judge's ballot; a locked one may be corrected by a new one."""
        session = self.sitting.session
        own = [s for s in standing_sheets(session) if s.ballot == ballot.id and s.judge == judge]
        if own and own[-1].locked is None:
            return own[-1].number
        option, corrects = None, None
        if own:
            told = _("Ballot {number} is locked. A correction is a new ballot that names it.")
            self.put([told.format(number=own[-1].number)])
            if self.ask(_("A correction? {yes} or {no}.").format(yes=YES, no=NO)).lower() != YES:
                return None
            option, corrects = own[-1].option, own[-1].number
        elif ballot.switch:
            options = ", ".join(ballot.switch.options)
            wanted = self.ask(
                _("{label}: one of {options}.").format(label=ballot.switch.label, options=options)
            )
            option = wanted if wanted != ballot.switch.default else None
        try:
            event = open_sheet(session, ballot, judge, option, corrects)
        except RefusedError as error:
            self.put(wrap(str(error)))
            return None
        self.sitting.do(event)
        return event.number

    def _sheet(self, number: int) -> Sheet:
        return next(s for s in self.sitting.session.round.sheets if s.number == number)

    def _fill(self, ballot: Ballot, plan: PlannedRound, number: int) -> None:
        judging = self.programme.kit.judging
        done: set[str] = set()
        while True:
            every = asks(ballot, plan, self._sheet(number), judging)
            left = [a for a in every if a.key not in done and a.key not in self._sheet(number).answers]
            if not left:
                break
            ask = left[0]
            asked = "{question}." if ask.required else _("{question}; - leaves it empty.")
            typed = self.ask(asked.format(question=ask_words(ask)))
            if typed == "-" and not ask.required:
                done.add(ask.key)
                continue
            try:
                self.sitting.do(fill(ballot, plan, self._sheet(number), judging, ask.key, typed))
            except RefusedError as error:
                self.put(wrap(str(error)))
        if self.ask(_("Lock it? It is final then. {yes} or {no}.").format(yes=YES, no=NO)).lower() != YES:
            return
        try:
            self.sitting.do(lock(ballot, plan, self._sheet(number), judging))
        except RefusedError as error:
            self.put(wrap(str(error)))
            return
        self.put(ballot_lines(ballot, plan, self._sheet(number), judging))

    def _number(self, question: str, most: int, least: int = 1) -> int:
        while True:
            word = self.ask(question)
            if word.isdecimal() and least <= int(word) <= most:
                return int(word)
            self.put([_("A whole number from {least} to {most}.").format(least=least, most=most)])
