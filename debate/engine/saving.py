"""Winning time without being unfair: shorten before you skip, skip before you touch a speech.

Steps that belong together lose the same time or none. A vote goes only with the other vote, and only while
neither was taken; the last question stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from debate.model.lesson import Late, Screen
from debate.model.session import PlannedStep, Saving

GRAIN = 15
"""Seconds by which a step is shortened, as long as that comes out even."""


class Unit(Struct, frozen=True):
    """Steps that change together, by place, and the seconds that each of them can lose."""

    places: tuple[int, ...]
    slack: int


def save_time(steps: Sequence[PlannedStep], lengths: Mapping[int, int], need: int) -> Saving:
    """What to shorten and skip so that steps still ahead (place: length) take ``need`` seconds less.

    Everything that may shrink shrinks by the same share; only when that is not enough a step is skipped, the
    ones that stand alone first, the latest first.
    """
    shrinkable = _units(steps, lengths, Late.SHORTEN)
    skipped: list[Unit] = []
    for unit in sorted(_units(steps, lengths, Late.SKIP), key=lambda u: (len(u.places), -u.places[0])):
        if need <= _room(shrinkable) + _gain(skipped, lengths):
            break
        skipped.append(unit)
    rest = need - _gain(skipped, lengths)
    cuts = _spread(shrinkable, min(rest, _room(shrinkable)))
    return Saving(
        shorten=tuple((place, lengths[place], lengths[place] - cut) for place, cut in sorted(cuts.items())),
        skip=tuple(sorted(place for unit in skipped for place in unit.places)),
        unmet=max(0, rest - _room(shrinkable)),
    )


def last_question(steps: Sequence[PlannedStep]) -> int | None:
    """The place of the last step that puts a question to the room; None where none does."""
    asking = (i for i, step in enumerate(steps) if any(s.screen is Screen.PROMPT for s in step.show))
    return max(asking, default=None)


def _units(steps: Sequence[PlannedStep], lengths: Mapping[int, int], late: Late) -> list[Unit]:
    """The steps with one rule for lateness, joined with what must change together; whole or not at all."""
    places = {step.id: i for i, step in enumerate(steps)}
    votes = tuple(i for i, step in enumerate(steps) if step.vote)
    kept = last_question(steps)
    units: dict[tuple[int, ...], Unit] = {}
    for place, step in enumerate(steps):
        joined = {place, *(places[other] for other in step.together_with if other in places)}
        if late is Late.SKIP and step.vote:
            joined |= set(votes)
        alike = all(i in lengths and steps[i].if_late is late and lengths[i] > 0 for i in joined)
        if not alike or (late is Late.SKIP and kept in joined):
            continue
        slack = min(lengths[i] - steps[i].least for i in joined) if late is Late.SHORTEN else 0
        unit = Unit(tuple(sorted(joined)), slack)
        if late is Late.SKIP or slack > 0:
            units[unit.places] = unit
    return list(units.values())


def _room(units: Sequence[Unit]) -> int:
    return sum(unit.slack * len(unit.places) for unit in units)


def _gain(units: Sequence[Unit], lengths: Mapping[int, int]) -> int:
    return sum(lengths[place] for unit in units for place in unit.places)


def _spread(units: Sequence[Unit], need: int) -> dict[int, int]:
    """Seconds to cut by place: the same share of every slack, in grains, at least ``need`` in all."""
    room = _room(units)
    if need <= 0 or not room:
        return {}
    share = [unit.slack * need / room for unit in units]
    cuts = [int(part // GRAIN) * GRAIN for part in share]
    order = sorted(range(len(units)), key=lambda i: (cuts[i] - share[i], i))
    while (left := need - _cost(units, cuts)) > 0:
        for i in order:
            more = min(GRAIN, units[i].slack - cuts[i], -(-left // len(units[i].places)))
            cuts[i] += more
            left -= more * len(units[i].places)
            if left <= 0:
                break
    return {place: cut for unit, cut in zip(units, cuts, strict=True) for place in unit.places if cut}


def _cost(units: Sequence[Unit], cuts: Sequence[int]) -> int:
    return sum(cut * len(unit.places) for unit, cut in zip(units, cuts, strict=True))
