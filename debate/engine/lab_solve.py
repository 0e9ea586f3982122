"""Make it true: the nearest settings under which a claim holds, and under which it does not. Always both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_input import LabInputError
from debate.engine.lab_measure import holds, label_for, measure_words
from debate.engine.lab_numbers import rate_words, rounded
from debate.engine.lab_run import (
    LabRun,
    name_of,
    runs_of,
    span_of,
    start_run,
    with_hit_rate,
    with_number,
    with_preset,
    with_wrong_rate,
)
from debate.model.lab import Lab, LabClaim, LabInput, Measure
from debate.tongue import _

_RAREST = 1_000_000_000
"""The smallest wrong-alert rate tried is one in so many."""
_HIT_STEPS = 100
_EXACT = 100
"""Up to here a setting is given exactly; beyond it a round one further on is easier to say."""


class Way(Struct, frozen=True, kw_only=True):
    """One change of the settings, with the run it leads to and what comes out, labelled."""

    change: str
    run: LabRun
    outcome: str
    label: str

    def __str__(self) -> str:
        told = _("With {change}: {outcome} ({label}).")
        return told.format(change=self.change, outcome=self.outcome, label=self.label)


class BothWays(Struct, frozen=True, kw_only=True):
    """A claim, the run it was tried on, and the ways to make it true and to make it false.

    ``holds`` is None where there is nothing to compare. A direction that holds already needs no change: its
    ways are other presets that hold as well. No way at all means that nothing within the ranges gives it.
    """

    claim: LabClaim
    run: LabRun
    holds: bool | None
    now: str
    true: tuple[Way, ...]
    false: tuple[Way, ...]


def make_true(lab: Lab, claim: LabClaim, run: LabRun | None = None) -> BothWays:
    """Both directions for a claim: from ``run``, or from its own start. Raises LabInputError as runs do."""
    if run is None:
        run = runs_of(lab, claim.start)[0] if claim.start else start_run(lab)
    return BothWays(
        claim=claim,
        run=run,
        holds=holds(run, claim),
        now=measure_words(lab.words, run, claim.measure),
        true=_ways(lab, claim, run, wanted=True),
        false=_ways(lab, claim, run, wanted=False),
    )


def _ways(lab: Lab, claim: LabClaim, run: LabRun, *, wanted: bool) -> tuple[Way, ...]:
    """Other presets and single changes; where none does it, a preset and one change together.

    A claim about a year names how many units there are, so they stay; the listed stay the smaller part.
    """

    def way(change: str, found: LabRun) -> Way:
        return Way(
            change=change,
            run=found,
            outcome=measure_words(lab.words, found, claim.measure),
            label=label_for(lab.words, found, claim.measure),
        )

    def fits(found: LabRun) -> bool:
        return holds(found, claim) is wanted

    named = claim.measure is Measure.YEAR_WRONG
    fixed = frozenset({LabInput.UNITS}) if named else frozenset[LabInput]()
    others = [
        (preset, with_preset(lab, run, preset.id)) for preset in lab.presets if preset is not run.preset
    ]
    ways = [way(preset.name, other) for preset, other in others if fits(other)]
    if not fits(run):
        ways = [way(change, found) for change, found in _changes(lab, run, fits, fixed)] + ways
    if ways or fits(run):
        return tuple(ways)
    return tuple(
        way(_("{preset} and {change}").format(preset=preset.name, change=change), found)
        for preset, other in others
        for change, found in _changes(lab, other, fits, fixed)
    )


def _changes(
    lab: Lab, run: LabRun, fits: Callable[[LabRun], bool], fixed: frozenset[LabInput]
) -> Iterator[tuple[str, LabRun]]:
    """For each input alone, the nearest value that fits, where there is one in its range."""
    for key in LabInput:
        now = run.number[key]
        if now is not None and key not in fixed:
            yield from _number_change(lab, run, key, now, fits)
    hits = {"least": 0, "now": rounded(run.hit * _HIT_STEPS), "most": _HIT_STEPS}
    hit = _nearest(lambda n: fits(with_hit_rate(run, Fraction(n, _HIT_STEPS))), **hits)
    if hit is not None:
        changed = with_hit_rate(run, Fraction(hit, _HIT_STEPS))
        yield _change(lab.words.hit_rate.name, rate_words(changed.hit), rate_words(run.hit)), changed
    once = min(rounded(1 / run.wrong), _RAREST) if run.wrong else _RAREST
    rate = _nearest(lambda n: fits(with_wrong_rate(run, Fraction(1, n))), 1, max(once, 1), _RAREST)
    if rate is not None:
        changed = with_wrong_rate(run, Fraction(1, rate))
        yield _change(lab.words.wrong_rate.name, rate_words(changed.wrong), rate_words(run.wrong)), changed


def _number_change(
    lab: Lab, run: LabRun, key: LabInput, now: int, fits: Callable[[LabRun], bool]
) -> Iterator[tuple[str, LabRun]]:
    try:
        name = name_of(lab.words, key)
    except LabInputError:
        return
    least, most = span_of(lab, key)
    if key is LabInput.LISTED:
        most = min(most, run.crowd // 2)
    if key is LabInput.CROWD:
        least = max(least, run.listed, 1)

    def tried(number: int) -> bool:
        return fits(with_number(lab, run, key, number))

    found = _nearest(tried, least, now, most)
    if found is not None:
        things = name_of(lab.words, key, one=found == 1)
        change = _("{number:,} {things} instead of {now:,}").format(number=found, things=things, now=now)
        if key is LabInput.LIST_SIZE:
            change = _change(name, f"{found:,}", f"{now:,}")
        yield change, with_number(lab, run, key, found)


def _change(name: str, new: str, old: str) -> str:
    return _("a {number_name} of {new} instead of {old}").format(number_name=name, new=new, old=old)


def _nearest(fits: Callable[[int], bool], least: int, now: int, most: int) -> int | None:
    """A round number near to ``now`` that fits, where what fits once fits further on; None if nowhere."""
    if least <= now <= most and fits(now):
        return now
    for end in (least, most):
        if end != now and least <= end <= most and fits(end):
            return _rounder(fits, _edge(fits, now, end), end)
    return None


def _edge(fits: Callable[[int], bool], outside: int, inside: int) -> int:
    while abs(inside - outside) > 1:
        middle = (inside + outside) // 2
        if fits(middle):
            inside = middle
        else:
            outside = middle
    return inside


def _rounder(fits: Callable[[int], bool], edge: int, end: int) -> int:
    """From the edge towards the end, the first number of one digit and noughts, or of two; else the edge."""
    if edge <= _EXACT:
        return edge
    for digits in (1, 2):
        unit = int(10 ** (len(str(edge)) - digits))
        further = -(-edge // unit) * unit if end >= edge else edge // unit * unit
        if min(edge, end) <= further <= max(edge, end) and fits(further):
            return further
    return edge
