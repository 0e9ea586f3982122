"""A year of all units: a rate that sounds small, times everybody who passes."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_input import LabInputError
from debate.engine.lab_table import count_table
from debate.tongue import _


class Year(Struct, frozen=True, kw_only=True):
    """One year of all units: everybody who passes, and the wrong alerts among them."""

    crowd: int
    wrong: Fraction
    per_occasion: Fraction


def count_year(units: int, occasions: int, crowd: int, listed: int, wrong: Fraction) -> Year:
    """A year of so many units with so many occasions each. Raises LabInputError as ``count_table`` does."""
    if units < 0 or occasions < 0:
        raise LabInputError(_("There cannot be fewer than none in a year."))
    once = count_table(crowd, listed, Fraction(0), wrong).wrong
    return Year(crowd=units * occasions * crowd, wrong=units * occasions * once, per_occasion=once)
