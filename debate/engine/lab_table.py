"""The two-by-two table behind every view of the lab, with exact fractions."""

from __future__ import annotations

import math
from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_input import LabInputError, check_rate
from debate.tongue import _

_NOT_QUITE = math.nextafter(1.0, 0.0)
"""A chance that is nearly one is not one, however many tries there are."""


class Table(Struct, frozen=True, kw_only=True):
    """Four boxes that add up to the crowd: expected numbers on one occasion, exact."""

    right: Fraction
    missed: Fraction
    wrong: Fraction
    left_alone: Fraction
    any_wrong: float
    """The chance of at least one wrong alert."""

    @property
    def listed(self) -> Fraction:
        """Those the method is meant to find."""
        return self.right + self.missed

    @property
    def unlisted(self) -> Fraction:
        """Everybody else."""
        return self.wrong + self.left_alone

    @property
    def crowd(self) -> Fraction:
        """Everybody."""
        return self.listed + self.unlisted

    @property
    def alerts(self) -> Fraction:
        """Right and wrong alerts together."""
        return self.right + self.wrong

    @property
    def right_share(self) -> Fraction | None:
        """Of all alerts, the share that is right; None where there are no alerts."""
        return self.right / self.alerts if self.alerts else None

    @property
    def wrong_share(self) -> Fraction | None:
        """Of all alerts, the share that is wrong; None without alerts. Not the wrong-alert rate."""
        return self.wrong / self.alerts if self.alerts else None


def count_table(crowd: int, listed: int, hit: Fraction, wrong: Fraction) -> Table:
    """The table of a crowd, of those in it who are listed, and of the two rates.

    Raises LabInputError where more are listed than present, a number is below 0 or a rate outside 0 to 1.
    """
    check_rate(hit, _("hit rate"))
    check_rate(wrong, _("wrong-alert rate"))
    if crowd < 0 or listed < 0:
        raise LabInputError(_("There cannot be fewer than no people."))
    if listed > crowd:
        more = _("More are listed than present: {listed:,} of {crowd:,}.")
        raise LabInputError(more.format(listed=listed, crowd=crowd))
    unlisted = crowd - listed
    return Table(
        right=hit * listed,
        missed=(1 - hit) * listed,
        wrong=wrong * unlisted,
        left_alone=(1 - wrong) * unlisted,
        any_wrong=chance_of_any(wrong, unlisted),
    )


def chance_of_any(rate: Fraction, tries: int) -> float:
    """The chance that something of this rate happens at least once in so many independent tries."""
    if tries <= 0 or rate == 0:
        return 0.0
    if rate == 1:
        return 1.0
    return min(-math.expm1(tries * math.log1p(-float(rate))), _NOT_QUITE)


def even_mix(hit: Fraction, wrong: Fraction) -> Fraction | None:
    """The share of listed people at which half of the alerts are right; None where neither rate alerts."""
    return wrong / (hit + wrong) if hit + wrong else None
