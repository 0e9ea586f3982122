"""Locking a ballot: what it comes to, and every reason, in sentences, why it does not lock yet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from debate.engine.ballot import asks
from debate.engine.refused import RefusedError
from debate.model.ballot import Ballot, Enforced, FieldKind, Judging, Outcome
from debate.model.ballot_use import Ask, Total, Verdict
from debate.model.event_round import BallotLocked
from debate.model.format import Team
from debate.model.phase import Floor
from debate.model.round import PlannedRound, Sheet
from debate.tongue import _, meant, plural

_SIDES = (Floor.FOR, Floor.AGAINST)


def lock(ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None) -> BallotLocked:
    """The event that makes a ballot final. Raises RefusedError with every reason why it cannot be."""
    reasons = refusals(ballot, plan, sheet, judging)
    if reasons:
        raise RefusedError(" ".join(reasons))
    return BallotLocked(number=sheet.number)


def refusals(ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None) -> tuple[str, ...]:
    """Why a ballot does not lock yet, in sentences; none where it may be locked."""
    if sheet.locked is not None:
        return (_("Ballot {number} is locked already.").format(number=sheet.number),)
    every = asks(ballot, plan, sheet, judging)
    missing = [ask for ask in every if ask.required and ask.key not in sheet.answers]
    if missing:
        return tuple(_missing(missing))
    found = verdict(ballot, plan, sheet)
    kept = ballot.kept(sheet.option)
    return (
        *_winner(ballot, sheet, found),
        *(_low_points(found) if Enforced.NO_LOW_POINT_WIN in kept else ()),
    )


def verdict(ballot: Ballot, plan: PlannedRound, sheet: Sheet) -> Verdict:
    """What a ballot comes to as far as it is filled in. Totals are sums of marks; nothing is rounded."""
    speakers = _speakers(ballot, sheet)
    order = _order(ballot, sheet)
    if ballot.outcome is Outcome.RANKING:
        return _ranked(ballot, plan, speakers, order)
    teams = tuple(_side_total(plan, speakers, side) for side in _SIDES) if ballot.roles else ()
    said = next((sheet.answers.get(f.id) for f in ballot.fields if f.kind is FieldKind.CHOICE), None)
    if ballot.outcome is not Outcome.WINNER:
        return Verdict(speakers=speakers, teams=teams)
    if said is None and teams and Enforced.HIGHER_TOTAL_WINS in ballot.kept(sheet.option):
        best = _higher(teams)
        return Verdict(
            speakers=speakers,
            teams=teams,
            winner=teams[_SIDES.index(best)].name if best else None,
            winner_side=best,
        )
    return Verdict(speakers=speakers, teams=teams, winner=said, winner_side=_side_of(ballot, said))


def _missing(missing: list[Ask]) -> Iterator[str]:
    marks = [ask for ask in missing if ask.phase]
    if marks:
        more = len(marks) - 1
        words = (
            plural(
                "A mark is missing: {mark}, and {count} more.",
                "A mark is missing: {mark}, and {count} more.",
                more,
            )
            if more
            else _("A mark is missing: {mark}.")
        )
        yield words.format(mark=marks[0].label, count=more)
    rest = [ask for ask in missing if not ask.phase and not ask.key.startswith("feedback.")]
    for ask in rest:
        yield _("This is missing: {question}.").format(question=ask.label.rstrip(".?"))
    frame = [ask for ask in missing if ask.key.startswith("feedback.")]
    if frame:
        told = _("The feedback frame comes before the lock; missing: {questions}.")
        yield told.format(questions="; ".join(ask.label for ask in frame))


def _winner(ballot: Ballot, sheet: Sheet, found: Verdict) -> Iterator[str]:
    kept = ballot.kept(sheet.option)
    if not ballot.roles or None in [team.total for team in found.teams]:
        return
    best = _higher(found.teams)
    if best is None:
        if Enforced.NO_TIE in kept:
            tie = _("Both sides have {total}: a ballot has no tie. Change a mark, with a reason.")
            yield tie.format(total=_plain(found.teams[0].total))
    elif Enforced.HIGHER_TOTAL_WINS in kept and found.winner_side is not best:
        first, second = (f"{team.name} {_plain(team.total)}" for team in found.teams)
        words = _("The side with the higher total wins: {first}, {second}. The winner is {winner}.")
        yield words.format(first=first, second=second, winner=found.teams[_SIDES.index(best)].name)


def _low_points(found: Verdict) -> Iterator[str]:
    for above, below in pairwise(found.teams):
        if above.total is not None and below.total is not None and below.total >= above.total:
            words = (
                _(
                    "{below}, placed {lower}, has the same total as {above}, placed {higher}:"
                    " {total} and {other}."
                )
                if below.total == above.total
                else _(
                    "{below}, placed {lower}, has a higher total than {above}, placed {higher}:"
                    " {total} and {other}."
                )
            )
            yield words.format(
                below=below.name,
                lower=below.place,
                above=above.name,
                higher=above.place,
                total=_plain(below.total),
                other=_plain(above.total),
            )


def _ranked(ballot: Ballot, plan: PlannedRound, speakers: dict[str, float], order: list[str]) -> Verdict:
    teams = {team.id: team for team in plan.teams}
    totals = tuple(
        Total(
            id=name,
            name=teams[name].name,
            total=_team_total(plan, speakers, teams[name]),
            place=place + 1,
            points=ballot.team_points[place] if place < len(ballot.team_points) else None,
        )
        for place, name in enumerate(order)
    )
    low = any(a.total is not None and b.total is not None and b.total >= a.total for a, b in pairwise(totals))
    return Verdict(
        speakers=speakers, teams=totals, winner=totals[0].name if totals else None, low_point_win=low
    )


def _order(ballot: Ballot, sheet: Sheet) -> list[str]:
    field = next((f for f in ballot.fields if f.kind is FieldKind.RANKING), None)
    return sheet.answers.get(field.id, "").split() if field else []


def _speakers(ballot: Ballot, sheet: Sheet) -> dict[str, float]:
    """Each speech's mark: the sum over its areas, or its one mark."""
    marked = {
        f.id
        for f in ballot.fields
        if f.kind is FieldKind.MARKS or (f.count > 1 and f.kind is FieldKind.WHOLE)
    }
    found: dict[str, float] = {}
    for key, value in sheet.answers.items():
        field, _dot, rest = key.partition(".")
        if field in marked:
            phase = rest.partition(".")[0]
            found[phase] = found.get(phase, 0.0) + float(value)
    return found


def _team_total(plan: PlannedRound, speakers: dict[str, float], team: Team) -> float | None:
    own = [speakers.get(phase.id) for phase in plan.phases if phase.team == team.id and phase.kind.speaks]
    return sum(m for m in own if m is not None) if own and None not in own else None


def _side_total(plan: PlannedRound, speakers: dict[str, float], side: Floor) -> Total:
    own = [speakers[phase.id] for phase in plan.phases if phase.side is side and phase.id in speakers]
    name = next((team.name for team in plan.teams if team.side.value == side.value), None)
    if name is None:
        name = meant("floor", "for") if side is Floor.FOR else meant("floor", "against")
    return Total(id=side.value, name=name, total=sum(own) if own else None)


def _higher(teams: tuple[Total, ...]) -> Floor | None:
    first, second = (team.total or 0.0 for team in teams)
    return None if first == second else _SIDES[0] if first > second else _SIDES[1]


def _side_of(ballot: Ballot, said: str | None) -> Floor | None:
    """A choice of winner as a side: the first option is the side that proposes."""
    field = next((f for f in ballot.fields if f.kind is FieldKind.CHOICE), None)
    if field is None or said not in field.options or len(field.options) != len(_SIDES):
        return None
    return _SIDES[field.options.index(said)]


def _plain(number: float | None) -> str:
    return f"{number or 0:g}"
