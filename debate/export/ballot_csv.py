"""What a locked ballot says, as rows of a table: every mark, every place, every reason."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.ballot import asks, option_words
from debate.engine.ballot_rules import reading_waits
from debate.engine.round import plan_of
from debate.model.ballot import FieldKind
from debate.model.ballot_use import Ask
from debate.model.kit import Kit
from debate.model.round import PlannedRound, Sheet
from debate.model.session import Session

_WHAT = {
    FieldKind.MARKS: "mark",
    FieldKind.WHOLE: "mark",
    FieldKind.NUMBER: "mark",
    FieldKind.RANKING: "rank",
    FieldKind.TEXT: "reason",
}
"""The first cell of a row, the same in every language; everything else is an answer."""


def answer_rows(session: Session, number: int, kit: Kit) -> Iterator[tuple[str, str, str]]:
    """The answers of a ballot by its number: what it is, what was asked or ranked, the answer.

    In the order in which they are asked. A draft says nothing, nor does one that may
    not be read out yet, nor one whose form is not at hand.
    """
    plan = plan_of(session)
    sheet = next((s for s in session.round.sheets if s.number == number), None)
    ballot = next((b for b in kit.ballots if sheet and b.id == sheet.ballot), None)
    if plan is None or sheet is None or ballot is None or sheet.locked is None:
        return
    if reading_waits(session, ballot) is not None:
        return
    for ask in asks(ballot, plan, sheet, kit.judging):
        if ask.key in sheet.answers:
            yield from _rows(ask, plan, sheet)


def _rows(ask: Ask, plan: PlannedRound, sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    value, what = sheet.answers[ask.key], _WHAT.get(ask.kind, "answer")
    if ask.kind is FieldKind.RANKING:
        names = {team.id: team.name for team in plan.teams}
        yield from ((what, names.get(team, team), str(place)) for place, team in enumerate(value.split(), 1))
        return
    if ask.kind is FieldKind.SLOT and (phase := plan.phase(value)):
        value = phase.name
    elif value in ask.options:
        value = option_words(ask)[ask.options.index(value)]
    yield what, ask.label, value
