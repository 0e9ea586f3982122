"""Numbers as the lab says them: whole people where that is honest, else one decimal, or one in so many."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from debate.model.lab_words import Word
from debate.tongue import _

NEAR = Fraction(1, 20)
"""A count this near a whole number is shown whole, if every count beside it is."""
SMALL = Fraction(1, 10)
"""Below this a count on one occasion is said as about one in so many occasions."""


def rounded(number: Fraction) -> int:
    """The nearest whole number, a half rounded up."""
    return math.floor(number + Fraction(1, 2))


def are_whole(counts: Iterable[Fraction]) -> bool:
    """Whether counts shown together are shown whole. Small ones are said in words and do not decide."""
    return all(abs(count - rounded(count)) <= NEAR for count in counts if not is_small(count))


def is_small(count: Fraction) -> bool:
    """Whether a count is said as about one in so many occasions."""
    return 0 < count < SMALL


def figure(count: Fraction, *, whole: bool) -> str:
    """A count that is not small: ``59,990``, or ``8.9`` where the counts beside it are not whole either."""
    if whole or count.denominator == 1:
        return f"{rounded(count):,}"
    tenths = rounded(count * 10)
    return f"{tenths // 10:,}.{tenths % 10}"


def amount(count: Fraction, occasion: Word, *, whole: bool) -> str:
    """A count for a table: ``10``, ``8.9`` or ``about one in 20 deployments``."""
    if is_small(count):
        return _("about one in {number:,} {occasions}").format(number=_times(count), occasions=occasion.many)
    return figure(count, whole=whole)


def counted(count: Fraction, word: Word, occasion: Word, *, whole: bool) -> str:
    """A count with its noun: ``10 wrong alerts``, or ``one wrong alert in about one in 20 deployments``."""
    if is_small(count):
        often = amount(count, occasion, whole=whole)
        return _("one {thing} in {about_one_in}").format(thing=word.one, about_one_in=often)
    shown = figure(count, whole=whole)
    return numbered(shown, word.one if shown == "1" else word.many)


def numbered(number: str, things: str) -> str:
    """A number before what it counts: ``20 vans``."""
    return _("{number} {things}").format(number=number, things=things)


def about(count: Fraction) -> str:
    """A large expected number, such as a year's: whole from ten on, else one decimal; never a false zero."""
    if count == rounded(count) or count < SMALL:
        return nearly(count)
    return _("about {number}").format(number=nearly(count))


def nearly(count: Fraction) -> str:
    """As ``about``, without the word itself: for a column of numbers, or a span from one to another."""
    if 0 < count < SMALL:
        return _("fewer than 0.1")
    return figure(count, whole=count >= 10)


def in_100(share: Fraction) -> str:
    """``90 in 100``; never nought for a few, never a hundred for not quite all."""
    if 0 < share < Fraction(1, 100):
        return _("fewer than 1 in 100")
    if Fraction(99, 100) < share < 1:
        return _("more than 99 in 100")
    return _("{number} in 100").format(number=rounded(share * 100))


def percent(share: Fraction) -> str:
    """``89.9%``, ``0.017%`` or ``more than 99.9%``: one decimal, two digits below 1%."""
    points = share * 100
    if points.denominator == 1:
        return f"{points.numerator}%"
    if points < 1:
        return f"{_two_digits(points)}%"
    if points > Fraction(999, 10):
        return _("more than 99.9%")
    tenths = rounded(points * 10)
    return f"{tenths // 10}.{tenths % 10}%"


def rate_words(rate: Fraction) -> str:
    """``89 in 100``, ``1 in 6,000`` or ``about 1 in 314,744``; ``never`` for nought, ``always`` for one."""
    if rate in {0, 1}:
        return _("always") if rate else _("never")
    if (rate * 100).denominator == 1:
        return _("{number} in 100").format(number=rate * 100)
    if rate > SMALL:
        return _("{number} in 1,000").format(number=figure(rate * 1000, whole=False))
    return one_in(1 / rate)


def nearly_rate(rate: Fraction) -> str:
    """As ``rate_words``, without about: for a field of the settings."""
    exact = rate > SMALL or (rate * 100).denominator == 1
    return rate_words(rate) if exact else one_in(Fraction(rounded(1 / rate)))


def one_in(times: Fraction) -> str:
    """``1 in 6,000``, with about where it is not exact: two decimals are never needed."""
    told = _("1 in {number:,}") if times.denominator == 1 else _("about 1 in {number:,}")
    return told.format(number=rounded(times))


def chance_words(chance: float) -> str:
    """A chance in per cent, which is never called nought or certain when it is neither: ``13%``."""
    if chance in {0.0, 1.0}:
        return f"{chance:.0%}"
    if chance < 0.001:
        return _("less than 0.1%")
    return _("more than 99.9%") if chance > 0.999 else percent(Fraction(chance))


def _times(count: Fraction) -> int:
    """One in how many: three digits are enough."""
    times = rounded(1 / count)
    unit = int(10 ** max(0, len(str(times)) - 3))
    return (times + unit // 2) // unit * unit


def _two_digits(points: Fraction) -> str:
    places = 1
    while points * 10**places < 10 and places < 40:
        places += 1
    return f"{rounded(points * 10**places) / 10**places:.{places}f}"
