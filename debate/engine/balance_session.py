"""The measures that need a session: which side came first, and how long each stood on the projector."""

from __future__ import annotations

from fractions import Fraction

from debate.model.balance import Compared, Count
from debate.tongue import _

OPENINGS = 10
"""With fewer openings a coin would do as much; nothing is marked."""


def first_place(for_first: int, openings: int) -> Count:
    """B13: how often each side came first, of all openings that a session's record holds.

    A look outside 40 % to 60 % with ten openings or more. Raises ValueError where the numbers cannot be.
    """
    if not 0 <= for_first <= openings:
        raise ValueError(f"{for_first} of {openings} openings")  # untranslated
    share = Fraction(for_first, openings) if openings else None
    return Count(
        id="B13",
        what=_("Shown first"),
        values=(for_first, openings - for_first),
        compared=Compared.SHARE,
        result=None if share is None else float(share),
        look=share is not None and openings >= OPENINGS and not Fraction(2, 5) <= share <= Fraction(3, 5),
    )


def stage_time(for_seconds: float, against_seconds: float) -> Count:
    """B14: seconds on the projector that showed one side only. Equal time is not required."""
    return Count(
        id="B14", what=_("Seconds on the projector, one side only"), values=(for_seconds, against_seconds)
    )
