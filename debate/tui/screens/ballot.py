"""A judge's ballot: enter types an answer, a refusal says why, and a locked ballot stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.ballot import LOCKED, fill
from debate.engine.ballot_lock import lock, refusals
from debate.engine.ballot_rules import floor_waits
from debate.engine.programme import Programme
from debate.engine.refused import RefusedError
from debate.engine.round import plan_of, standing
from debate.export.lines.ballot import ballot_lines, blank_lines, outcome_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.ballot import Ballot
from debate.model.event import Event
from debate.model.round import Sheet
from debate.store.copies import save_text
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import EXPORT_SHEET, TYPE
from debate.tui.commands_session import ONWARD, STOP_TYPING, STORE, UNDO
from debate.tui.ringing import Ringing
from debate.tui.screens.ballot_items import Item, ballot_of, every_item, hint, paint_item, state_words
from debate.tui.screens.room import Room
from debate.tui.screens.round_painting import clock_line
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual.widget import Widget

EVERY = 0.25
"""Seconds between two looks at the clock."""


class BallotScreen(Room):
    """One ballot at a time: everything it asks, with its ranges; other and new ballots below it."""

    NAME = marked("ballot")
    DEFAULT_CSS = """
    BallotScreen > Line { padding: 0 1; }
    BallotScreen > Rows { height: 1fr; }
    BallotScreen > #why { height: 6; padding: 0 1; }
    BallotScreen > Typed { display: none; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        TYPE._replace(
            help=marked("Type the chosen answer; or open, correct or lock the ballot that is chosen.")
        ),
        ONWARD._replace(action="next", help=marked("The next ballot.")),
        UNDO,
        EXPORT_SHEET._replace(
            name=marked("to a file"), foot=True, help=marked("Write this ballot to a file, to be printed.")
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "away", "Back", show=False)]  # untranslated

    def __init__(
        self, sitting: Sitting, programme: Programme, bells: Ringing, folder: Path, number: int
    ) -> None:
        super().__init__(name="ballot")
        self.sitting = sitting
        self.programme = programme
        self.bells = bells
        self.folder = folder / "rounds" / f"round-{number}"
        self.number = max((s.number for s in sitting.session.round.sheets), default=0)
        self.wrong = ""
        self.typing: Item | None = None
        self._moment: object = None

    @property
    def sheet(self) -> Sheet | None:
        """The ballot in view."""
        return next((s for s in self.sitting.session.round.sheets if s.number == self.number), None)

    @property
    def ballot(self) -> Ballot | None:
        """Its form."""
        return ballot_of(self.programme.kit, self.sheet.ballot) if self.sheet else None

    def heading(self) -> Content:
        """Which ballot, and the clock."""
        sheet, ballot = self.sheet, self.ballot
        what = [_("Ballots")]
        if sheet and ballot:
            name = _("Ballot {number}: {name}").format(number=sheet.number, name=ballot.name)
            what = [name, _("judge {number}").format(number=sheet.judge), state_words(sheet)]
        here = standing(self.sitting.session, self.sitting.now)
        return paint.join([*what, *([clock_line(here, self.bells.last, short=True)] if here else [])])

    def at_hand(self) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
        """While an answer is typed, letters are text."""
        return super().at_hand() if self.typing is None else ((STORE,), (STOP_TYPING,))

    def body(self) -> Iterable[Widget]:
        """The rows, the line to type in, and what is missing or refused."""
        yield Rows((), paint_item, is_heading=lambda i: i.heading, always_shown=True, id="rows")
        yield Line(id="ask")
        yield Typed(id="typed")
        page = Page(id="why")
        page.can_focus = False
        yield page

    def on_mount(self) -> None:
        """Shows the latest ballot, or those there are."""
        self._show(0)
        self.query_one("#rows").focus()
        self.set_interval(EVERY, self.look)

    def look(self) -> None:
        """The clock in the title."""
        moment = (standing(self.sitting.session, self.sitting.now), self.bells.last)
        if moment != self._moment:
            self._moment = moment
            self.retitle()

    def on_rows_opened(self) -> None:
        """As enter."""
        self.action_type()

    def action_type(self) -> None:
        """Types the chosen answer, or does what the row says."""
        item = self.query_one("#rows", Rows).item
        if not isinstance(item, Item):
            return
        if item.opens is not None:
            if self._do(item.opens):
                self.number = item.opens.number
                self._show(0)
        elif item.sheet is not None:
            self.number = item.sheet
            self._show(0)
        elif item.locks:
            self._lock()
        elif item.ask is not None:
            self._begin(item)

    def action_next(self) -> None:
        """The next ballot, round again after the last."""
        numbers = [sheet.number for sheet in self.sitting.session.round.sheets]
        if numbers:
            at = numbers.index(self.number) if self.number in numbers else -1
            self.number = numbers[(at + 1) % len(numbers)]
            self._show(0)

    def action_away(self) -> None:
        """Ends the typing, or goes back."""
        if self.typing is None:
            self.dismiss()
        else:
            self._end()

    def action_undo(self) -> None:
        """Takes the last thing back; a lock stays."""
        try:
            event = self.sitting.undo()
        except LogError as error:
            self.wrong = str(error)
        else:
            nothing = _("There is nothing to take back: a locked ballot stays as it is.")
            self.wrong = "" if event else nothing
        if self.sheet is None:
            self.number = max((s.number for s in self.sitting.session.round.sheets), default=0)
        self._show()

    def action_export(self) -> None:
        """Writes the ballot as it stands, or the empty ones where none is begun."""
        sheet, plan, kit = self.sheet, plan_of(self.sitting.session), self.programme.kit
        if plan is None:
            return
        if sheet and self.ballot:
            name = f"ballot-{sheet.number}"  # untranslated
            lines = [*ballot_lines(self.ballot, plan, sheet, kit.judging)]
        else:
            name = "ballots-empty"
            forms = [ballot for ballot in (ballot_of(kit, each) for each in plan.ballots) if ballot]
            lines = [line for form in forms for line in blank_lines(form, plan, kit.judging)]
        path = save_text(self.folder, f"{name}.txt", "\n".join(lines))
        told = _("Written to {place}").format(place=path) if path else _("The file could not be written.")
        self.notify(told, markup=False)

    def _begin(self, item: Item) -> None:
        sheet = self.sheet
        if sheet is None or item.ask is None:
            return
        if sheet.locked is not None:
            self.wrong = _(LOCKED).format(number=sheet.number)
            self._say()
            return
        self.typing = item
        typed = self.query_one("#typed", Typed)
        typed.value = item.answer or ""
        typed.display = True
        self.set_focus(typed)  # at once: the next key is meant for it
        self._say()

    def _end(self) -> None:
        self.typing, self.wrong = None, ""
        self.query_one("#typed", Typed).display = False
        self.set_focus(self.query_one("#rows"))
        self._show()

    def on_typed_stepped(self, message: Typed.Stepped) -> None:
        """Up and down leave the line for another row."""
        self._end()
        self.query_one("#rows", Rows).action_move(message.step)

    def on_input_submitted(self, message: Typed.Submitted) -> None:
        """Takes the answer and goes to the next thing asked, or says why it is refused."""
        sheet, ballot, plan = self.sheet, self.ballot, plan_of(self.sitting.session)
        if self.typing is None or self.typing.ask is None or not (sheet and ballot and plan):
            return
        key, judging = self.typing.ask.key, self.programme.kit.judging
        try:
            event = fill(ballot, plan, sheet, judging, key, message.value)
        except RefusedError as error:
            self.wrong = str(error)
            self._say()
            return
        if self._do(event):
            rows = self.query_one("#rows", Rows)
            self._end()
            rows.action_move(1)
            item = rows.item
            if isinstance(item, Item) and item.ask is not None:
                self._begin(item)

    def _lock(self) -> None:
        sheet, ballot, plan = self.sheet, self.ballot, plan_of(self.sitting.session)
        if not (sheet and ballot and plan):
            return
        try:
            event = lock(ballot, plan, sheet, self.programme.kit.judging)
        except RefusedError as error:
            self.wrong = str(error)
            self._say()
            return
        self._do(event)

    def _do(self, event: Event) -> bool:
        try:
            self.sitting.do(event)
        except LogError as error:
            self.wrong = str(error)
            self._say()
            return False
        self.wrong = ""
        self._show()
        return True

    def _show(self, chosen: int | None = None) -> None:
        rows = self.query_one("#rows", Rows)
        at = rows.chosen if chosen is None else chosen
        rows.show(tuple(every_item(self.sitting.session, self.programme.kit, self.sheet)), at)
        self.retitle()
        self._say()

    def _say(self) -> None:
        ask = self.typing.ask if self.typing else None
        self.query_one("#ask", Line).show(paint.styled(hint(ask) if ask else "", paint.BOLD))
        self.query_one("#why", Page).show([Paragraph(line) for line in self._why()])
        self.refoot()

    def _why(self) -> Iterator[Content]:
        if self.wrong:
            yield paint.styled(self.wrong, "bold $attention")
            return
        sheet, ballot, plan = self.sheet, self.ballot, plan_of(self.sitting.session)
        if sheet and ballot and plan and sheet.locked is None:
            for reason in refusals(ballot, plan, sheet, self.programme.kit.judging):
                yield paint.styled(reason, paint.QUIET)
        elif sheet and ballot and plan:
            lines = unwrapped(outcome_lines(ballot, plan, sheet))
            yield from (paint.styled(line, paint.BOLD) for line in lines)
        if waits := floor_waits(self.sitting.session):
            yield paint.styled(waits, paint.QUIET)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        found = {"shelf": self.programme.shelf, "motion": self.programme.motion}
        return {name: noun for name, noun in found.items() if noun is not None}

    def copied(self) -> str:
        """The ballot in view as lines."""
        sheet, plan = self.sheet, plan_of(self.sitting.session)
        if not (sheet and self.ballot and plan):
            return ""
        return "\n".join(ballot_lines(self.ballot, plan, sheet, self.programme.kit.judging))
