"""Arrow keys: the next round number up or down, so that a projector shows numbers one can say."""

from __future__ import annotations

from fractions import Fraction

from debate.engine.lab_input import LabInputError
from debate.engine.lab_numbers import rounded
from debate.engine.lab_run import LabRun, span_of, with_hit_rate, with_number, with_wrong_rate
from debate.model.lab import Lab, LabInput
from debate.tongue import _

RAREST = 10_000_000
"""The arrow keys stop at one wrong alert in so many; a smaller rate can be typed."""


def step_number(lab: Lab, run: LabRun, key: LabInput, *, up: bool) -> LabRun:
    """The run with an input at the next of 1, 2, 5, 10, 20 … within its range; at the end it stays as it is.

    Raises LabInputError where this lab or these rates have no such input.
    """
    now = run.number[key]
    if now is None:
        raise LabInputError(_("For these rates the size of the list is not known, so they cannot be scaled."))
    least, most = span_of(lab, key)
    if key is LabInput.LISTED:
        most = min(most, run.crowd)
    if key is LabInput.CROWD:
        least = max(least, run.listed)
    following = next_round(now) if up else previous_round(now)
    number = min(max(following, least), most)
    return run if number == now else with_number(lab, run, key, number)


def step_hit_rate(run: LabRun, *, up: bool) -> LabRun:
    """The run with the hit rate one in a hundred up or down, between never and always."""
    hundredths = rounded(run.hit * 100) + (1 if up else -1)
    rate = Fraction(min(max(hundredths, 0), 100), 100)
    return run if rate == run.hit else with_hit_rate(run, rate)


def step_wrong_rate(run: LabRun, *, up: bool) -> LabRun:
    """The run with a wrong-alert rate of the next 1 in 1, 2, 5, 10 …: up means more wrong alerts."""
    times = rounded(1 / run.wrong) if run.wrong else RAREST
    following = max(previous_round(times), 1) if up else min(next_round(times), max(RAREST, times))
    return run if following == times else with_wrong_rate(run, Fraction(1, following))


def next_round(number: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … above a number."""
    if number < 1:
        return 1
    power = int(10 ** (len(str(number)) - 1))
    return next(step for step in (power, 2 * power, 5 * power, 10 * power) if step > number)


def previous_round(number: int) -> int:
    """The largest of 0, 1, 2, 5, 10, 20 … below a number."""
    if number <= 1:
        return 0
    power = int(10 ** (len(str(number - 1)) - 1))
    return next(step for step in (5 * power, 2 * power, power) if step < number)
