"""Voices by seat: which were not heard yet, written shortly. Numbers, never names."""

from __future__ import annotations

from collections.abc import Sequence

from debate.model.session import Session
from debate.tongue import _


def not_heard(session: Session) -> tuple[int, ...]:
    """The seats nobody was heard from yet; none where the number of seats was not said."""
    return tuple(seat for seat in range(1, session.seats + 1) if seat not in session.turns)


def ranges(numbers: Sequence[int]) -> str:
    """``1 to 4, 7, 9 to 12``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run[0], run[-1]) for run in runs)


def _run(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return _("{first} to {last}").format(first=first, last=last) if last > first + 1 else f"{first}, {last}"
