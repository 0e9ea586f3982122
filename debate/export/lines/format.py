"""Formats as lines: whose rules, which edition, when read, how sure; phases, bells, windows, variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from debate.engine.dates import in_words
from debate.engine.fit_format import FittedRound
from debate.export.lines.sessions import clock_words
from debate.export.lines.text import block, count, listed, said, section
from debate.model.fields import Sure
from debate.model.format import Format, PrepMode
from debate.model.phase import Floor
from debate.model.round import PlannedPhase

_SURE = {
    Sure.HIGH: "lengths confirmed",
    Sure.MEDIUM: "lengths from one secondary page",
    Sure.LOW: "lengths not confirmed, ask the host",
}
_WHO = {Floor.FIRST: "first team", Floor.SECOND: "second team", Floor.FLOOR: "the floor"}


def formats_lines(items: Sequence[Format]) -> Iterator[str]:
    """Every format with its source; how to see one, and how to run it."""
    yield from block(f"Debate formats: {len(items)}.")
    for item in items:
        yield from block(
            said(f"{item.id}: {item.name}", f"Running order {clock_words(item.seconds)}"),
            rules_words(item),
        )
    yield from block("To see one: debate formats ID. To run one: debate run ID.")


def rules_words(item: Format) -> str:
    """Whose rules, which edition, the day they were read, and how sure the lengths are."""
    rules = item.rules
    return said(
        f"Rules: {rules.body}",
        f"Edition: {rules.edition}",
        f"Read on {in_words(rules.checked)}",
        f"How sure: {rules.confidence.value}, {_SURE[rules.confidence]}",
    )


def format_lines(item: Format, fitted: FittedRound) -> Iterator[str]:
    """One format as it would be run: its source, phases with bells and windows, decision and variants."""
    plan = fitted.plan
    yield from block(f"Format {item.id}: {item.name}.", rules_words(item))
    yield from block(
        f"Address: {item.rules.url}" if item.rules.url else "Our own design.",
        said(f"About the lengths: {item.rules.how_sure}") if item.rules.how_sure else None,
        said(f"Where sources disagree: {item.rules.conflict}"),
        said(f"Signals are from: {item.signals_from}"),
    )
    teams = listed(f"{team.name} ({count(team.size, 'speaker')})" for team in item.teams)
    grace = f"Grace: {clock_words(plan.grace)}" if plan.grace else None
    yield from block(said(f"Teams: {teams}", _prep(item, plan.pool_seconds), grace), *item.order)
    yield section(f"Running order, {clock_words(plan.seconds)}")
    for number, phase in enumerate(plan.phases, 1):
        yield from phase_lines(phase, number, len(plan.phases))
    yield section("Decision")
    yield from block(item.decision.how, f"Ballots: {', '.join(item.decision.ballots)}.")
    if item.variants:
        yield section("Variants")
        for variant in item.variants:
            yield from block(
                said(
                    f"{variant.id}: {variant.name}",
                    f"Running order {clock_words(variant.running_order)}",
                    variant.note,
                    f"How sure: {variant.confidence.value}",
                )
            )


def phase_lines(phase: PlannedPhase, number: int, of: int) -> Iterator[str]:
    """One phase: its place, its length, who has the floor, its bells, and when points may be offered."""
    who = listed(_WHO.get(side, side.value) for side in phase.sides)
    planning = "a planning figure" if phase.planning else None
    yield from block(
        said(f"Phase {number} of {of}: {phase.name}", clock_words(phase.seconds), planning, who),
        *(f"At {clock_words(b.at)}, {strokes_words(b.strokes)}: {b.words}." for b in phase.bells),
        _window(phase),
    )


def strokes_words(strokes: int) -> str:
    """``2 strokes``, or that only words are shown."""
    return count(strokes, "stroke") if strokes else "words only"


def fitted_words(fitted: FittedRound) -> str:
    """What fitting a round into fewer minutes cut, the same for both sides, or that it cannot be done."""
    if fitted.asked is None:
        return f"It takes {clock_words(fitted.takes)}."
    if fitted.asked >= fitted.whole:
        return f"It takes {clock_words(fitted.takes)}; nothing was cut."
    phases = fitted.plan.phases
    cuts = listed(f"{phases[place].name} to {clock_words(after)}" for place, _, after in fitted.cuts)
    words = f"To fit {clock_words(fitted.asked)}: {cuts}. It takes {clock_words(fitted.takes)}."
    if fitted.takes > fitted.asked:
        return f"{words} It cannot be made shorter."
    return words


def _prep(item: Format, pool: int) -> str | None:
    prep = item.prep
    match prep.mode:
        case PrepMode.POOLS:
            return f"Preparation: {clock_words(pool)} for each team, {prep.elect or 'between speeches'}"
        case PrepMode.FIXED if not prep.in_running_order:
            return f"Preparation: {clock_words(prep.seconds)}, {prep.starts or 'before the round'}"
        case PrepMode.LONG_NOTICE:
            return "The motion is known before the day"
        case _:
            return None


def _window(phase: PlannedPhase) -> str | None:
    if phase.uninterrupted:
        return "Protected throughout: no points, no questions."
    window = phase.window
    if window is None:
        return None
    many = window.take_least, window.take_most
    match many:
        case (None, None):
            take = None
        case (int(), None):
            take = f"take at least {many[0]}"
        case (None, int()):
            take = f"take at most {many[1]}"
        case _:
            take = f"take {many[0]} to {many[1]}"
    return said(
        f"Points may be offered from {clock_words(window.opens)} to {clock_words(window.closes)}",
        f"At most {count(window.max_seconds, 'second')} each",
        take,
    )
