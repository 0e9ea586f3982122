"""A format as it will be run: a variant chosen, bells and windows set out, preparation put before it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import structs

from debate.engine.round_scale import scaled_bells, scaled_window
from debate.engine.variants import varied
from debate.model.ballot import Ballot, Enforced, Outcome
from debate.model.format import DecidedBy, Format, Variant
from debate.model.kit import Kit
from debate.model.phase import Floor, Phase, PhaseKind, Signal
from debate.model.round import PlannedPhase, PlannedRound
from debate.tongue import _, marked

PREPARATION = "preparation"
"""The phase put before a round whose preparation is not in its running order."""
_NAME = marked("Preparation")
_TIME, _MINUTE = marked("Time"), marked("One minute left")
"""Our own words in a plan are kept in English; ``shown_plan`` gives them in the reader's language."""
_LEFT = re.compile(r"\d+:\d\d left")
"""What becomes of the words of a bell when the preparation is made shorter."""


def whole_round(item: Format, kit: Kit, variant: Variant | None, *, prep: bool, judges: int) -> PlannedRound:
    """A format under a variant at its full length. ``prep`` says whether preparation is timed in the room."""
    phases = tuple(_planned(item, phase, variant) for phase in varied(item, variant))
    first = _preparation(item, variant) if prep else None
    timing = kit.timing
    own = PlannedRound(
        phases=(first, *phases) if first else phases,
        teams=item.teams,
        variant=variant.id if variant else None,
        grace=item.grace_seconds,
        pool_seconds=_pool(item, variant),
        ballots=fillable(item, kit),
        judges=judges if _judged_beside_floor(item, kit) else 0,
    )
    if timing is None:
        return own
    over = timing.overtime
    return structs.replace(
        own, overtime_every=over.every_seconds, overtime_strokes=over.strokes, overtime_words=over.words
    )


def shown_plan(plan: PlannedRound) -> PlannedRound:
    """A plan for showing, never for keeping: with our own words in the reader's language."""
    first, *rest = plan.phases
    shown = shown_phase(first)
    return plan if shown is first else structs.replace(plan, phases=(shown, *rest))


def shown_phase(phase: PlannedPhase) -> PlannedPhase:
    """A phase for showing: the preparation that we put before a round in the reader's language."""
    if phase.name != _NAME or phase.kind is not PhaseKind.PREP or not phase.id.startswith(PREPARATION):
        return phase
    bells = tuple(structs.replace(b, words=_bell_words(b.words, phase.seconds - b.at)) for b in phase.bells)
    return structs.replace(phase, name=_(_NAME), bells=bells)


def _bell_words(words: str, left: int) -> str:
    if words == _TIME:
        return _(_TIME)
    if words != _MINUTE and not _LEFT.fullmatch(words):
        return words  # a format may have a preparation of its own, with words of its own
    return _(_MINUTE) if left == 60 else _("{time} left").format(time=f"{left // 60}:{left % 60:02d}")


def fillable(item: Format, kit: Kit) -> tuple[str, ...]:
    """The ballots of a format that are filled in here: not those counted as votes or kept on paper."""
    known = {ballot.id: ballot for ballot in kit.ballots}
    found = (known.get(name) for name in item.decision.ballots)
    return tuple(ballot.id for ballot in found if ballot and is_sheet(ballot))


def is_sheet(ballot: Ballot) -> bool:
    """Whether a ballot is filled in field by field here."""
    outcomes = {Outcome.FEEDBACK, Outcome.WINNER, Outcome.RANKING, Outcome.STATEMENT}
    whole = not any(field.ballots for field in ballot.fields)
    return ballot.outcome in outcomes and whole and Enforced.NOT_STORED not in ballot.kept()


def _judged_beside_floor(item: Format, kit: Kit) -> bool:
    if item.decision.by is DecidedBy.JUDGES_AND_FLOOR:
        return True
    kinds = {ballot.id: ballot.outcome for ballot in kit.ballots}
    outcomes = {kinds.get(name) for name in item.decision.ballots}
    return Outcome.SWING in outcomes and bool(outcomes & {Outcome.WINNER, Outcome.RANKING})


def _planned(item: Format, phase: Phase, variant: Variant | None) -> PlannedPhase:
    """Where a variant changes a length and names no new set, the old set scales; else it holds as written."""
    before = item.phase[phase.id]
    change = _named(variant, phase.id)
    bells = item.signals.get(phase.signals or "", ())
    window = item.windows.get(phase.points or "")
    if "signals" not in change:
        bells = scaled_bells(bells, before.seconds, phase.seconds)
    if "points" not in change:
        window = scaled_window(window, before.seconds, phase.seconds)
    return PlannedPhase(
        id=phase.id,
        name=phase.name,
        kind=phase.kind,
        sides=phase.sides,
        seconds=phase.seconds,
        full=phase.seconds,
        team=phase.team,
        asks=phase.asks,
        bells=bells,
        window=window if not phase.uninterrupted else None,
        uninterrupted=phase.uninterrupted,
        planning=phase.planning,
        turn_seconds=phase.turn_seconds,
        vote=phase.vote,
    )


def _named(variant: Variant | None, phase: str) -> Mapping[str, str]:
    """The sets that a variant names anew for a phase."""
    named: dict[str, str] = {}
    for change in variant.changes if variant else ():
        if phase in change.phases:
            named |= {key: value for key in ("signals", "points") if (value := getattr(change, key))}
    return named


def _preparation(item: Format, variant: Variant | None) -> PlannedPhase | None:
    seconds = item.prep.seconds
    if variant and variant.prep_seconds is not None:
        seconds = variant.prep_seconds
    if item.prep.in_running_order or not seconds:
        return None
    name = PREPARATION
    while name in item.phase:
        name += "-first"
    last = Signal(at=seconds, strokes=2, words=_TIME)
    warning = (Signal(at=seconds - 60, strokes=1, words=_MINUTE),) if seconds > 60 else ()
    return PlannedPhase(
        id=name,
        name=_NAME,
        kind=PhaseKind.PREP,
        sides=(Floor.FOR, Floor.AGAINST),
        seconds=seconds,
        full=seconds,
        bells=(*warning, last),
    )


def _pool(item: Format, variant: Variant | None) -> int:
    if variant and variant.prep_per_team_seconds is not None:
        return variant.prep_per_team_seconds
    return item.prep.per_team_seconds
