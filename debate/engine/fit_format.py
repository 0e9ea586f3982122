"""A round planned for one session: a variant, extra time, and fitting into fewer minutes, both sides alike.

``plan_round`` plans, ``round_setting`` makes the setting for ``Sitting.open``. Fitting keeps the dossier's
rules: breaks, floor and preparation that may be shorter go first, in that order; then everything in which
teams speak, and their pools, by one factor. Nothing is stretched to fill time that is over.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from debate.engine.round_plan import PREPARATION, whole_round
from debate.engine.round_scale import rounded, scaled
from debate.model.format import Format, Variant
from debate.model.kit import Fit, Kit
from debate.model.lesson import Late, Screen, Show
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.phase import Floor, PhaseKind
from debate.model.round import PlannedPhase, PlannedRound
from debate.model.session import Kind, PlannedStep, Setting

LEAST = 30
"""Seconds below which no speech is cut."""
_FIT = Fit(
    first=(PhaseKind.BREAK, PhaseKind.FLOOR, PhaseKind.PREP),
    round_seconds=15,
    round_signals=5,
    least_restate=30,
)
_PAIRS = ((Floor.FOR, Floor.AGAINST), (Floor.FIRST, Floor.SECOND))


class FittedRound(Struct, frozen=True, kw_only=True):
    """A round as planned, what was cut (place, seconds before and after), and the seconds it takes.

    ``whole`` and ``takes`` hold the running order, preparation before it, and all pools. ``asked`` is None
    where no fitting was asked for; where ``takes`` is more than that, it cannot be made shorter.
    """

    plan: PlannedRound
    steps: tuple[PlannedStep, ...]
    cuts: tuple[tuple[int, int, int], ...]
    whole: int
    takes: int
    asked: int | None


def plan_round(
    item: Format,
    kit: Kit,
    variant: Variant | None = None,
    fit: int | None = None,
    extra_time: int = 0,
    *,
    prep: bool = True,
    judges: int = 1,
) -> FittedRound:
    """A format under a variant, stretched by ``extra_time`` per cent and fitted into ``fit`` minutes.

    ``prep`` is false where the motion was known before and nobody prepares in the room; ``judges`` is how
    many ballots lock before the floor's second vote is shown, where the format has both.
    """
    rules = kit.timing.fit if kit.timing else _FIT
    plan = _stretched(
        whole_round(item, kit, variant, prep=prep, judges=judges), extra_time, rules.round_signals
    )
    whole = _takes(plan)
    least = {phase.id: phase.least_seconds for phase in item.phases if phase.least_seconds}
    asked = fit * 60 if fit is not None else None
    if asked is not None and asked < whole:
        short = _shorten_first(plan, least, whole - asked, rules)
        short = _scale_speeches(short, least, asked, rules)
    else:
        short = plan
    cuts = tuple(
        (place, before.seconds, after.seconds)
        for place, (before, after) in enumerate(zip(plan.phases, short.phases, strict=True))
        if before.seconds != after.seconds
    )
    return FittedRound(
        plan=short,
        steps=tuple(_step(item, phase) for phase in short.phases),
        cuts=cuts,
        whole=whole,
        takes=_takes(short),
        asked=asked,
    )


def round_setting(
    item: Format,
    fitted: FittedRound,
    shelf: Shelf,
    motion: Motion | None,
    *,
    fit: int | None = None,
    extra_time: int = 0,
    seed: int = 0,
) -> Setting:
    """The setting of a session that runs a planned round on a motion of a pack."""
    return Setting(
        kind=Kind.ROUND,
        running=item.id,
        pack=shelf.id,
        version=f"{shelf.pack.info.version}, {shelf.pack.info.updated}",
        motion=motion.id if motion else None,
        steps=fitted.steps,
        seed=seed,
        fit=fit,
        extra_time=extra_time,
        round=fitted.plan,
    )


def _takes(plan: PlannedRound) -> int:
    return plan.seconds + plan.pool_seconds * len(plan.teams)


def _stretched(plan: PlannedRound, extra: int, to: int) -> PlannedRound:
    if not extra:
        return plan
    phases = tuple(
        structs.replace(longer, full=longer.seconds)
        for phase in plan.phases
        for longer in (scaled(phase, round(phase.seconds * (100 + extra) / 100), to),)
    )
    return structs.replace(plan, phases=phases, pool_seconds=round(plan.pool_seconds * (100 + extra) / 100))


def _shorten_first(plan: PlannedRound, least: dict[str, int], need: int, rules: Fit) -> PlannedRound:
    """Breaks, then the floor, then preparation: each kind as far as it must, its phases by the same share."""
    lengths: dict[str, int] = {}
    for kind in rules.first:
        slack = [(p, p.seconds - least[p.id]) for p in plan.phases if p.kind is kind and p.id in least]
        for place, (phase, most) in enumerate(slack):
            room = sum(more for _, more in slack[place:])
            if need <= 0 or room <= 0:
                break
            share = -(-most * need // room // rules.round_seconds) * rules.round_seconds
            lengths[phase.id] = phase.seconds - min(most, share)
            need -= min(most, share)
    return _with(plan, lengths, rules)


def _scale_speeches(plan: PlannedRound, least: dict[str, int], asked: int, rules: Fit) -> PlannedRound:
    """Everything in which teams speak by the largest factor that fits and leaves both sides equal."""
    fixed = sum(p.seconds for p in plan.phases if not _scales(p))
    room = asked - fixed
    whole = _takes(plan) - fixed
    if room >= whole:
        return plan
    for seconds in range(max(0, room), -1, -1):
        short = _scaled_by(plan, least, seconds / whole, rules)
        if _takes(short) - fixed <= room and _fair(short.phases):
            return short
    return _scaled_by(plan, least, 0, rules)


def _scaled_by(plan: PlannedRound, least: dict[str, int], factor: float, rules: Fit) -> PlannedRound:
    lengths = {
        p.id: max(
            rounded(p.seconds * factor, rules.round_seconds),
            min(
                p.seconds, least.get(p.id) or (rules.least_restate if p.kind is PhaseKind.RESTATE else LEAST)
            ),
        )
        for p in plan.phases
        if _scales(p)
    }
    pool = rounded(plan.pool_seconds * factor, rules.round_seconds)
    return structs.replace(_with(plan, lengths, rules), pool_seconds=pool)


def _scales(phase: PlannedPhase) -> bool:
    return phase.kind.speaks or phase.kind is PhaseKind.JUDGE_QUESTIONS or phase.id.startswith(PREPARATION)


def _fair(phases: Sequence[PlannedPhase]) -> bool:
    speeches = [p for p in phases if p.kind is PhaseKind.SPEECH]
    return all(
        sum(p.seconds for p in speeches if one in p.sides)
        == sum(p.seconds for p in speeches if other in p.sides)
        for one, other in _PAIRS
    )


def _with(plan: PlannedRound, lengths: dict[str, int], rules: Fit) -> PlannedRound:
    return structs.replace(
        plan,
        phases=tuple(scaled(p, lengths.get(p.id, p.seconds), rules.round_signals) for p in plan.phases),
    )


def _step(item: Format, phase: PlannedPhase) -> PlannedStep:
    """The phase as a step of the session, which is timed, shown and recorded like any other."""
    return PlannedStep(
        id=phase.id,
        seconds=phase.seconds,
        full=phase.full,
        least=phase.seconds,
        if_late=Late.KEEP,
        show=(Show(screen=Screen.FORMAT, format=item.id, phase=phase.id, vote=phase.vote),),
    )
