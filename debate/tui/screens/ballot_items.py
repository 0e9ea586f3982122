"""What a ballot's screen lists: the ballots, then what the chosen one asks, then what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs
from textual.content import Content

from debate.engine.ballot import asks, open_sheet, option_words
from debate.engine.refused import RefusedError
from debate.engine.round import plan_of
from debate.export.lines.ballot import ask_words
from debate.model.ballot import Ballot
from debate.model.ballot_use import Ask
from debate.model.event_round import BallotOpened
from debate.model.kit import Kit
from debate.model.round import Sheet
from debate.model.session import Session
from debate.tongue import _, meant
from debate.tui import paint

MOST_JUDGES = 9


class Item(Struct, frozen=True, kw_only=True):
    """A row: a heading, something asked with its answer, a ballot to open, to look at, or to lock."""

    words: str
    answer: str | None = None
    ask: Ask | None = None
    opens: BallotOpened | None = None
    sheet: int | None = None
    locks: bool = False

    @property
    def heading(self) -> bool:
        """Whether it only names what stands below."""
        return self.ask is None and self.opens is None and self.sheet is None and not self.locks


def ballot_of(kit: Kit, name: str) -> Ballot | None:
    """A ballot by its id."""
    return next((ballot for ballot in kit.ballots if ballot.id == name), None)


def state_words(sheet: Sheet) -> str:
    """Whether a ballot is locked or a draft."""
    return meant("ballot", "locked") if sheet.locked is not None else meant("ballot", "a draft")


def answer_words(ask: Ask, sheet: Sheet) -> str:
    """An answer as it is shown; empty where there is none."""
    kept = sheet.answers.get(ask.key, "")
    return option_words(ask)[ask.options.index(kept)] if kept in ask.options else kept


def hint(ask: Ask) -> str:
    """What is asked; where there are options, each with the number that chooses it."""
    if not ask.options:
        return ask_words(ask)
    numbered = ", ".join(f"{number} {option}" for number, option in enumerate(option_words(ask), 1))
    return f"{ask_words(structs.replace(ask, options=(), most_chars=None, required=True))}: {numbered}"


def every_item(session: Session, kit: Kit, sheet: Sheet | None) -> Iterator[Item]:
    """The rows: what the sheet in view asks first, the other ballots below."""
    plan = plan_of(session)
    ballot = ballot_of(kit, sheet.ballot) if sheet else None
    if sheet and ballot and plan:
        for ask in asks(ballot, plan, sheet, kit.judging):
            yield Item(words=ask_words(ask), answer=answer_words(ask, sheet), ask=ask)
        if sheet.locked is None:
            yield Item(words=_("Lock this ballot: it is final then"), locks=True)
        elif event := _opened(session, ballot, sheet.judge, sheet.option, sheet.number):
            yield Item(words=_("A correction of ballot {number}").format(number=sheet.number), opens=event)
    yield Item(words=_("Ballots"))
    for other in session.round.sheets:
        if sheet is None or other.number != sheet.number:
            words = _("Ballot {number}, {name}, judge {judge}, {state}").format(
                number=other.number, name=_name(kit, other), judge=other.judge, state=state_words(other)
            )
            yield Item(words=words, sheet=other.number)
    for name in plan.ballots if plan else ():
        if new := ballot_of(kit, name):
            yield from _new(session, new)


def _new(session: Session, ballot: Ballot) -> Iterator[Item]:
    """A new ballot for the next judge, under each option of its switch."""
    options = (
        [None]
        if ballot.switch is None
        else [None, *(o for o in ballot.switch.options if o != ballot.switch.default)]
    )
    if ballot.switch:
        yield Item(words=ballot.switch.label)
    for option in options:
        for judge in range(1, MOST_JUDGES + 1):
            event = _opened(session, ballot, judge, option)
            if event is not None:
                new = _("New: {name}, judge {judge}").format(name=ballot.name, judge=judge)
                under = option or (ballot.switch.default if ballot.switch else None)
                yield Item(words=f"{new}, {under}" if under else new, opens=event)
                break


def _opened(
    session: Session, ballot: Ballot, judge: int, option: str | None, corrects: int | None = None
) -> BallotOpened | None:
    try:
        return open_sheet(session, ballot, judge, option, corrects)
    except RefusedError:
        return None


def _name(kit: Kit, sheet: Sheet) -> str:
    ballot = ballot_of(kit, sheet.ballot)
    return ballot.name if ballot else sheet.ballot


def paint_item(item: Item, width: int) -> Content:
    """A row: what is asked, and the answer in bold at its end, or a box that is empty."""
    if item.heading:
        return paint.styled(f" {item.words}", "bold $quiet").truncate(width, ellipsis=True)
    if item.ask is None:
        return paint.styled(item.words, paint.BOLD).truncate(width, ellipsis=True)
    answer = paint.styled(item.answer, paint.BOLD) if item.answer else Content.styled("□", paint.QUIET)
    answer = answer.truncate(max(8, width // 2), ellipsis=True)
    words = paint.plain(item.words).truncate(max(8, width - answer.cell_length - 2), ellipsis=True)
    return Content.assemble(words, "  ", answer)
