"""How sure a small count is: exact 95 per cent intervals, by bisection, without a library.

They cover chance only, not what nobody recorded.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from msgspec import Struct

from debate.engine.lab_input import LabInputError
from debate.tongue import _, marked

MOST = 1_000_000
"""The largest count taken: beyond it chance hardly matters, and summing takes long."""
TAIL = 0.025
_EVENTS = (
    marked("There must be at least {least:,} events."),
    marked("There can be at most {most:,} events here."),
)
_TRIES = (
    marked("There must be at least {least:,} tries."),
    marked("There can be at most {most:,} tries here."),
)
_CASES = (
    marked("There must be at least {least:,} cases."),
    marked("There can be at most {most:,} cases here."),
)
"""What is said of a number that is too small, and of one that is too large."""
_TINY = 1e-300
_CLOSE = 1e-14
_STEPS = 100_000


class Interval(Struct, frozen=True):
    """From low to high, both within."""

    low: float
    high: float


class RateInterval(Struct, frozen=True):
    """One in so many: at the highest rate that fits, and at the lowest; None where that rate is zero."""

    one_in_high: float
    one_in_low: float | None


def poisson95(events: int) -> Interval:
    """The exact 95 per cent interval for a count of events. Raises LabInputError outside 0 to a million."""
    _whole(events, 0, MOST, _EVENTS)
    far = events + 12 * math.sqrt(events) + 30
    low = 0.0 if events == 0 else _solve(lambda x: _gamma(events, x) - TAIL, 0.0, far)
    high = _solve(lambda x: TAIL - (1 - _gamma(events + 1, x)), 0.0, far)
    return Interval(low, high)


def rate95(events: int, tries: int) -> RateInterval:
    """The interval for events in tries, each end as one in so many. Raises LabInputError for bad counts."""
    _whole(tries, 1, 10_000_000_000, _TRIES)
    if events > tries:
        more = _("More events than tries: {events:,} in {tries:,}.")
        raise LabInputError(more.format(events=events, tries=tries))
    found = poisson95(events)
    return RateInterval(tries / found.high, tries / found.low if found.low else None)


def share95(cases: int, tries: int) -> Interval:
    """The exact (Clopper-Pearson) 95 per cent interval for a share. Raises LabInputError for bad counts."""
    _whole(tries, 1, MOST, _TRIES)
    _whole(cases, 0, tries, _CASES)
    low = 0.0 if cases == 0 else _solve(lambda p: _beta(cases, tries - cases + 1, p) - TAIL, 0.0, 1.0)
    if cases == tries:
        return Interval(low, 1.0)
    high = _solve(lambda p: TAIL - (1 - _beta(cases + 1, tries - cases, p)), 0.0, 1.0)
    return Interval(low, high)


def tail(tries: int, cases: int, chance: float) -> float:
    """The chance of so many cases or more in independent tries. Raises LabInputError outside the ranges."""
    _whole(tries, 0, MOST, _TRIES)
    _whole(cases, 0, MOST, _CASES)
    if not 0 <= chance <= 1:
        raise LabInputError(_("The chance of each try must lie between 0 and 1."))
    if cases == 0:
        return 1.0
    return 0.0 if cases > tries else _beta(cases, tries - cases + 1, chance)


def _whole(number: int, least: int, most: int, said: tuple[str, str]) -> None:
    if number < least:
        raise LabInputError(_(said[0]).format(least=least))
    if number > most:
        raise LabInputError(_(said[1]).format(most=most))


def _solve(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses zero between two numbers."""
    while (middle := (low + high) / 2) not in {low, high}:
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return middle


def _gamma(shape: int, x: float) -> float:
    """The chance that a count with mean x is at least ``shape``: the regularised lower incomplete gamma."""
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1.0 / shape
        step = shape
        while abs(term) > abs(total) * 1e-16:
            step += 1
            term *= x / step
            total += term
        return min(1.0, front * total)
    return 1.0 - front * _gamma_fraction(shape, x)


def _gamma_fraction(shape: int, x: float) -> float:
    """Lentz's continued fraction for the upper incomplete gamma, good for x above the shape."""
    b = x + 1.0 - shape
    c = 1.0 / _TINY
    result = d = 1.0 / b
    for n in range(1, _STEPS):
        a = -n * (n - shape)
        b += 2.0
        d = 1.0 / _off_zero(a * d + b)
        c = _off_zero(b + a / c)
        result *= d * c
        if abs(d * c - 1.0) < _CLOSE:
            break
    return result


def _beta(a: int, b: int, x: float) -> float:
    """The regularised incomplete beta function of whole numbers."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    logs = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    if x < (a + 1) / (a + b + 2):
        return math.exp(logs) * _beta_fraction(a, b, x) / a
    return 1.0 - math.exp(logs) * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: int, b: int, x: float) -> float:
    """Lentz's continued fraction for the incomplete beta function."""
    c = 1.0
    result = d = 1.0 / _off_zero(1.0 - (a + b) * x / (a + 1))
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m))
        for step in (even, odd):
            d = 1.0 / _off_zero(1.0 + step * d)
            c = _off_zero(1.0 + step / c)
            result *= d * c
        if abs(d * c - 1.0) < _CLOSE:
            break
    return result


def _off_zero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
