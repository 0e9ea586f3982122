"""Filling in a ballot: what is asked, what is taken, what is refused, in sentences.

``open_sheet`` begins a ballot, ``asks`` lists what it asks, ``fill`` makes the event for one answer as
typed, or raises RefusedError: a mark outside its range is refused, not rounded. ``engine/ballot_lock.py``
locks it. Nothing here knows a ballot by name: ranges, order and rules are the ballot's own data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from debate.engine.refused import RefusedError
from debate.engine.round_plan import is_sheet
from debate.model.ballot import Ballot, BallotField, Enforced, FieldKind, Judging
from debate.model.ballot_use import Ask
from debate.model.event_round import BallotFilled, BallotOpened
from debate.model.phase import PhaseKind
from debate.model.round import PlannedRound, Sheet
from debate.model.session import Session

TICKS = ("yes", "no")
_NUMBER = re.compile(r"\d{1,4}(\.\d)?")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")


def open_sheet(
    session: Session,
    ballot: Ballot,
    judge: int = 1,
    option: str | None = None,
    corrects: int | None = None,
) -> BallotOpened:
    """The event that begins a ballot of a judge, by number; ``option`` chooses the ballot's switch.

    Raises RefusedError where it is not filled in here, where the judge has one already, or where what it
    corrects is not a locked ballot of the same kind and judge.
    """
    if not is_sheet(ballot):
        raise RefusedError(
            f"The {ballot.name.lower()} is not filled in here: it is counted, or kept on paper."
        )
    if option is not None and (ballot.switch is None or option not in ballot.switch.options):
        raise RefusedError(f"The {ballot.name.lower()} has no option {option!r}.")
    sheets = session.round.sheets
    if corrects is None:
        before = next(
            (s for s in standing_sheets(session) if s.ballot == ballot.id and s.judge == judge), None
        )
        if before is not None and ballot.outcome.value != "feedback":
            how = "locked; a correction names it" if before.locked else "begun"
            raise RefusedError(f"Judge {judge} has ballot {before.number} of this kind, {how}.")
    else:
        old = next((s for s in sheets if s.number == corrects), None)
        if old is None or old.locked is None or (old.ballot, old.judge) != (ballot.id, judge):
            raise RefusedError("A correction names a locked ballot of the same kind and judge.")
        if any(s.corrects == corrects for s in sheets):
            raise RefusedError(f"Ballot {corrects} has a correction already.")
    number = max((sheet.number for sheet in sheets), default=0) + 1
    return BallotOpened(number=number, ballot=ballot.id, judge=judge, option=option, corrects=corrects)


def standing_sheets(session: Session) -> tuple[Sheet, ...]:
    """The ballots that hold: those that no correction has replaced."""
    replaced = {sheet.corrects for sheet in session.round.sheets}
    return tuple(sheet for sheet in session.round.sheets if sheet.number not in replaced)


def asks(ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None) -> tuple[Ask, ...]:
    """Everything a ballot asks in this round, in order; the feedback frame last, where it needs one."""
    found: list[Ask] = []
    for field in sorted(ballot.fields, key=lambda f: f.step or 0):
        if (
            ballot.switch
            and field.id == ballot.switch.id
            and (sheet.option or ballot.switch.default) == "off"
        ):
            continue
        found += (
            _marks(ballot, plan, sheet, field)
            if field.kind is FieldKind.MARKS
            else _field(plan, sheet, field)
        )
    if judging and Enforced.FEEDBACK_FIRST in ballot.kept(sheet.option):
        found += (_ask(field, f"feedback.{field.id}", field.label, 99) for field in judging.feedback)
    return tuple(found)


def fill(
    ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None, key: str, typed: str
) -> BallotFilled:
    """The event for one answer as typed; an empty one takes it off. Raises RefusedError with the reason."""
    if sheet.locked is not None:
        raise RefusedError(f"Ballot {sheet.number} is locked. A correction is a new ballot that names it.")
    every = asks(ballot, plan, sheet, judging)
    ask = next((a for a in every if a.key == key), None)
    if ask is None:
        raise RefusedError(f"This ballot does not ask for {key!r}.")
    value = " ".join(typed.split())
    if not value:
        return BallotFilled(number=sheet.number, key=key, value="")
    if Enforced.RANKING_FIRST in ballot.kept(sheet.option):
        first = next(
            (a for a in every if a.required and 0 < a.step < ask.step < 99 and a.key not in sheet.answers),
            None,
        )
        if first is not None:
            raise RefusedError(f"{first.label} comes first.")
    return BallotFilled(number=sheet.number, key=key, value=_taken(ask, plan, value))


def _taken(ask: Ask, plan: PlannedRound, value: str) -> str:
    """An answer as it is kept. Raises RefusedError."""
    match ask.kind:
        case FieldKind.TEXT:
            if ask.most_chars and len(value) > ask.most_chars:
                raise RefusedError(f"{ask.label}: at most {ask.most_chars} characters, not {len(value)}.")
            return value
        case FieldKind.CLOCK:
            found = _CLOCK.fullmatch(value)
            if found is None:
                raise RefusedError(f"{ask.label}: minutes and seconds such as 3:15, not {value!r}.")
            return f"{int(found[1])}:{found[2]}"
        case FieldKind.RANKING:
            return _ranking(ask, plan, value)
        case FieldKind.SLOT | FieldKind.CHOICE | FieldKind.TICK:
            return _choice(ask, value)
        case _:
            return _mark(ask, value)


def _mark(ask: Ask, value: str) -> str:
    if not _NUMBER.fullmatch(value):
        raise RefusedError(f"{ask.label}: a number such as {ask.least or 1}, not {value!r}.")
    number = Decimal(value)
    if ask.halves and (number * 2) % 1:
        raise RefusedError(f"{ask.label}: half marks are allowed, nothing smaller; {value} was not taken.")
    if not ask.halves and number % 1:
        raise RefusedError(f"{ask.label}: whole marks only; {value} was not taken.")
    low, high = ask.least, ask.most
    if (low is not None and number < low) or (high is not None and number > high):
        wanted = f"from {low} to {high}" if high is not None else f"at least {low}"
        raise RefusedError(f"{ask.label}: {wanted}; {value} was not taken.")
    return format(number.normalize(), "f")


def _choice(ask: Ask, value: str) -> str:
    if value.isdecimal() and 1 <= int(value) <= len(ask.options):
        return ask.options[int(value) - 1]
    wanted = next((option for option in ask.options if option.casefold() == value.casefold()), None)
    if wanted is None:
        raise RefusedError(f"{ask.label}: one of {', '.join(ask.options)}; {value!r} was not taken.")
    return wanted


def _ranking(ask: Ask, plan: PlannedRound, value: str) -> str:
    teams = re.split(r"[\s,;]+", value.casefold().strip(" ,;"))
    every = [team.id for team in plan.teams]
    unknown = [team for team in teams if team not in every]
    if unknown:
        raise RefusedError(f"{ask.label}: the teams are {', '.join(every)}; {unknown[0]!r} is none of them.")
    if len(set(teams)) < len(teams):
        raise RefusedError(f"{ask.label}: no two teams share a place, and none is named twice.")
    if len(teams) < len(every):
        raise RefusedError(f"{ask.label}: all {len(every)} teams, best first.")
    return " ".join(teams)


def _marks(ballot: Ballot, plan: PlannedRound, sheet: Sheet, field: BallotField) -> Iterator[Ask]:
    areas = {area.id: area.name for area in ballot.areas}
    roles = {phase: role for role in ballot.roles_when(sheet.option) for phase in role.phases}
    for phase in plan.phases:
        role = roles.get(phase.id)
        for mark in role.marks if role else ():
            yield Ask(
                key=f"{field.id}.{phase.id}.{mark.area}",
                label=f"{phase.name}, {areas.get(mark.area, mark.area)}",
                kind=field.kind,
                required=field.required,
                least=mark.least,
                most=mark.most,
                halves=ballot.halves,
                phase=phase.id,
                step=field.step or 0,
            )


def _field(plan: PlannedRound, sheet: Sheet, field: BallotField) -> Iterator[Ask]:
    speeches = [phase for phase in plan.phases if phase.kind is PhaseKind.SPEECH]
    if field.kind is FieldKind.SLOT:
        yield _ask(field, field.id, field.label, field.step or 0, tuple(p.id for p in speeches))
    elif field.kind is FieldKind.WHOLE and field.count > 1:
        for phase in speeches[: field.count]:
            one = _ask(field, f"{field.id}.{phase.id}", f"Mark for {phase.name}", field.step or 0)
            yield Ask(**{**{f: getattr(one, f) for f in one.__struct_fields__}, "phase": phase.id})
    elif field.count > 1:
        pairs = _pairs(plan, sheet, field.count)
        for number, pair in enumerate(pairs, 1):
            yield _ask(field, f"{field.id}.{number}", f"{field.label}: {pair}", field.step or 0)
    else:
        yield _ask(
            field, field.id, field.label, field.step or 0, TICKS if field.kind is FieldKind.TICK else ()
        )


def _ask(field: BallotField, key: str, label: str, step: int, options: tuple[str, ...] = ()) -> Ask:
    return Ask(
        key=key,
        label=label,
        kind=field.kind,
        required=field.required,
        least=field.least,
        most=field.most,
        halves=field.kind is FieldKind.NUMBER,
        most_chars=field.most_chars,
        options=options or field.options,
        step=step,
    )


def _pairs(plan: PlannedRound, sheet: Sheet, count: int) -> list[str]:
    """What each of several reasons is about: neighbours in the ranking, or just their number."""
    names = {team.id: team.name for team in plan.teams}
    order = next((v.split() for v in sheet.answers.values() if set(v.split()) == set(names)), [])
    if len(order) == count + 1:
        return [f"{names[a]} above {names[b]}" for a, b in pairwise(order)]
    return [f"{number} of {count}" for number in range(1, count + 1)]
