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
from debate.tongue import _, marked, meant, plural

TICKS = ("yes", "no")
"""What a tick is kept as; it may be typed in the reader's language too."""
LOCKED = marked("Ballot {number} is locked. A correction is a new ballot that names it.")
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
        words = _("The {ballot} is not filled in here: it is counted, or kept on paper.")
        raise RefusedError(words.format(ballot=ballot.name.lower()))
    if option is not None and (ballot.switch is None or option not in ballot.switch.options):
        words = _("The {ballot} has no option {option!r}.")
        raise RefusedError(words.format(ballot=ballot.name.lower(), option=option))
    sheets = session.round.sheets
    if corrects is None:
        before = next(
            (s for s in standing_sheets(session) if s.ballot == ballot.id and s.judge == judge), None
        )
        if before is not None and ballot.outcome.value != "feedback":
            words = (
                _("Judge {judge} has ballot {number} of this kind, locked; a correction names it.")
                if before.locked
                else _("Judge {judge} has ballot {number} of this kind, begun.")
            )
            raise RefusedError(words.format(judge=judge, number=before.number))
    else:
        old = next((s for s in sheets if s.number == corrects), None)
        if old is None or old.locked is None or (old.ballot, old.judge) != (ballot.id, judge):
            raise RefusedError(_("A correction names a locked ballot of the same kind and judge."))
        if any(s.corrects == corrects for s in sheets):
            raise RefusedError(_("Ballot {number} has a correction already.").format(number=corrects))
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


def option_words(ask: Ask) -> tuple[str, ...]:
    """The options of an ask as they are shown, in the order of those that are kept."""
    if ask.kind is not FieldKind.TICK:
        return ask.options
    return tuple(
        meant("tick", "yes") if option == TICKS[0] else meant("tick", "no") for option in ask.options
    )


def fill(
    ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None, key: str, typed: str
) -> BallotFilled:
    """The event for one answer as typed; an empty one takes it off. Raises RefusedError with the reason."""
    if sheet.locked is not None:
        raise RefusedError(_(LOCKED).format(number=sheet.number))
    every = asks(ballot, plan, sheet, judging)
    ask = next((a for a in every if a.key == key), None)
    if ask is None:
        raise RefusedError(_("This ballot does not ask for {key!r}.").format(key=key))
    value = " ".join(typed.split())
    if not value:
        return BallotFilled(number=sheet.number, key=key, value="")
    if Enforced.RANKING_FIRST in ballot.kept(sheet.option):
        first = next(
            (a for a in every if a.required and 0 < a.step < ask.step < 99 and a.key not in sheet.answers),
            None,
        )
        if first is not None:
            raise RefusedError(_("{question} comes first.").format(question=first.label))
    return BallotFilled(number=sheet.number, key=key, value=_taken(ask, plan, value))


def _taken(ask: Ask, plan: PlannedRound, value: str) -> str:
    """An answer as it is kept. Raises RefusedError."""
    match ask.kind:
        case FieldKind.TEXT:
            if ask.most_chars and len(value) > ask.most_chars:
                words = plural(
                    "{question}: at most {count} character, not {number}.",
                    "{question}: at most {count} characters, not {number}.",
                    ask.most_chars,
                )
                raise RefusedError(words.format(question=ask.label, count=ask.most_chars, number=len(value)))
            return value
        case FieldKind.CLOCK:
            found = _CLOCK.fullmatch(value)
            if found is None:
                words = _("{question}: minutes and seconds such as 3:15, not {value!r}.")
                raise RefusedError(words.format(question=ask.label, value=value))
            return f"{int(found[1])}:{found[2]}"
        case FieldKind.RANKING:
            return _ranking(ask, plan, value)
        case FieldKind.SLOT | FieldKind.CHOICE | FieldKind.TICK:
            return _choice(ask, value)
        case _:
            return _mark(ask, value)


def _mark(ask: Ask, value: str) -> str:
    if not _NUMBER.fullmatch(value):
        words = _("{question}: a number such as {number}, not {value!r}.")
        raise RefusedError(words.format(question=ask.label, number=ask.least or 1, value=value))
    number = Decimal(value)
    if ask.halves and (number * 2) % 1:
        words = _("{question}: half marks are allowed, nothing smaller; {value} was not taken.")
        raise RefusedError(words.format(question=ask.label, value=value))
    if not ask.halves and number % 1:
        words = _("{question}: whole marks only; {value} was not taken.")
        raise RefusedError(words.format(question=ask.label, value=value))
    low, high = ask.least, ask.most
    if (low is not None and number < low) or (high is not None and number > high):
        words = (
            _("{question}: from {least} to {most}; {value} was not taken.")
            if high is not None
            else _("{question}: at least {least}; {value} was not taken.")
        )
        raise RefusedError(words.format(question=ask.label, least=low, most=high, value=value))
    return format(number.normalize(), "f")


def _choice(ask: Ask, value: str) -> str:
    if value.isdecimal() and 1 <= int(value) <= len(ask.options):
        return ask.options[int(value) - 1]
    shown = option_words(ask)
    for kept, words in zip(ask.options, shown, strict=True):
        if value.casefold() in {kept.casefold(), words.casefold()}:
            return kept
    told = _("{question}: one of {options}; {value!r} was not taken.")
    raise RefusedError(told.format(question=ask.label, options=", ".join(shown), value=value))


def _ranking(ask: Ask, plan: PlannedRound, value: str) -> str:
    teams = re.split(r"[\s,;]+", value.casefold().strip(" ,;"))
    every = [team.id for team in plan.teams]
    unknown = [team for team in teams if team not in every]
    if unknown:
        words = _("{question}: the teams are {teams}; {value!r} is none of them.")
        raise RefusedError(words.format(question=ask.label, teams=", ".join(every), value=unknown[0]))
    if len(set(teams)) < len(teams):
        words = _("{question}: no two teams share a place, and none is named twice.")
        raise RefusedError(words.format(question=ask.label))
    if len(teams) < len(every):
        words = plural(
            "{question}: all {count} team, best first.",
            "{question}: all {count} teams, best first.",
            len(every),
        )
        raise RefusedError(words.format(question=ask.label, count=len(every)))
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
            label = _("Mark for {phase}").format(phase=phase.name)
            one = _ask(field, f"{field.id}.{phase.id}", label, field.step or 0)
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
        above = _("{better} above {worse}")
        return [above.format(better=names[a], worse=names[b]) for a, b in pairwise(order)]
    of = _("{number} of {count}")
    return [of.format(number=number, count=count) for number in range(1, count + 1)]
