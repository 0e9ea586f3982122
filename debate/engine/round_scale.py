"""A phase at another length: its bells and its window go along. All lengths in seconds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import structs

from debate.model.phase import PointWindow, Signal
from debate.model.round import PlannedPhase

ROUNDED_TO = 5
_LEFT = re.compile(r"\b(?:last minute|[a-z-]+ (?:minutes?|seconds) left|\d+:\d\d left)\b", re.IGNORECASE)
"""How signals say what is left: ``Last minute``, ``Thirty seconds left``."""


def rounded(seconds: float, to: int) -> int:
    """The nearest multiple; half-way goes up."""
    return int(seconds / to + 0.5) * to


def scaled_bells(bells: Iterable[Signal], old: int, new: int, to: int = ROUNDED_TO) -> tuple[Signal, ...]:
    """Bells of a phase of one length at another, rounded; what stood at the end stands at the end.

    Where two would fall together the later one rings, so that the end is always said. Words that name the
    time left name what is left now.
    """
    if old == new:
        return tuple(bells)
    at = {new if b.at == old else min(rounded(b.at * new / old, to), new): b for b in bells}
    return tuple(
        structs.replace(bell, at=second, words=_left(bell.words, old - bell.at, new - second))
        for second, bell in sorted(at.items())
    )


def scaled_window(window: PointWindow | None, old: int, new: int, to: int = ROUNDED_TO) -> PointWindow | None:
    """A window of a phase of one length at another, rounded; None where nothing of it is left."""
    if window is None or old == new:
        return window
    opens, closes = (min(rounded(second * new / old, to), new) for second in (window.opens, window.closes))
    return structs.replace(window, opens=opens, closes=closes) if opens < closes else None


def scaled(phase: PlannedPhase, seconds: int, to: int = ROUNDED_TO) -> PlannedPhase:
    """A phase at another length, with its bells and window."""
    return structs.replace(
        phase,
        seconds=seconds,
        bells=scaled_bells(phase.bells, phase.seconds, seconds, to),
        window=scaled_window(phase.window, phase.seconds, seconds, to),
    )


def prolonged(phase: PlannedPhase, seconds: int) -> PlannedPhase:
    """A phase to which time was added, or taken, while it runs: its later half moves, its first half stays.

    So a bell that has rung at the start does not ring again.
    """
    more, half = seconds - phase.seconds, phase.seconds / 2
    if not more:
        return phase
    moved = {b.at + more if b.at > half or _LEFT.search(b.words) else b.at: b for b in phase.bells}
    bells = tuple(structs.replace(b, at=at) for at, b in sorted(moved.items()) if 0 < at <= seconds)
    window = phase.window
    if window is not None:
        closes = window.closes + more
        window = structs.replace(window, closes=closes) if closes > window.opens else None
    return structs.replace(phase, seconds=seconds, bells=bells, window=window)


def _left(words: str, before: int, now: int) -> str:
    return words if before == now else _LEFT.sub(f"{now // 60}:{now % 60:02d} left", words)  # untranslated
