"""Longer list, more wrong alerts: rates scaled by list size, taking comparisons as independent."""

from __future__ import annotations

import math
from fractions import Fraction

from debate.engine.lab_input import LabInputError
from debate.tongue import _


def per_comparison(rate: Fraction, list_size: int) -> float:
    """The chance of a wrong match with one entry of the list. Raises LabInputError for an empty list."""
    if list_size < 1:
        raise LabInputError(
            _("A list with nobody on it brings no alerts, so there is no rate per comparison.")
        )
    return 1.0 if rate == 1 else -math.expm1(math.log1p(-float(rate)) / list_size)


def rate_for_list(chance: float, list_size: int) -> Fraction:
    """The wrong-alert rate of a list of this size, from the chance per comparison, taken as independent."""
    if chance >= 1:
        return Fraction(min(list_size, 1))
    return Fraction(-math.expm1(list_size * math.log1p(-chance)))
