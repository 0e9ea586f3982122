"""The threshold slider: a made-up model, whose label is part of every result."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_input import LabInputError
from debate.engine.lab_table import Table, count_table
from debate.model.lab import Bell, ToyModel
from debate.tongue import _


class ToyFrame(Struct, frozen=True, kw_only=True):
    """One position of the slider. ``label`` is its first line on every screen, print-out and export."""

    label: str
    threshold: Fraction
    hit: Fraction
    wrong: Fraction
    table: Table


def thresholds(toy: ToyModel) -> tuple[Fraction, ...]:
    """Every position of the slider, from the least to the most."""
    least, most, step = Fraction(toy.least), Fraction(toy.most), Fraction(toy.step)
    if step <= 0:
        return (least,)
    return tuple(least + n * step for n in range(math.floor((most - least) / step) + 1))


def read_threshold(toy: ToyModel, text: str) -> Fraction:
    """A typed threshold. Raises LabInputError where it is no number or off the slider."""
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text.strip()):
        wrong = _("A threshold is a number between {least} and {most}, such as {example}.")
        raise LabInputError(wrong.format(least=toy.least, most=toy.most, example=toy.start))
    toy_rates(toy, threshold := Fraction(text.strip()))
    return threshold


def toy_rates(toy: ToyModel, threshold: Fraction) -> tuple[Fraction, Fraction]:
    """The hit rate and the wrong-alert rate at a threshold. Raises LabInputError outside the slider."""
    if not Fraction(toy.least) <= threshold <= Fraction(toy.most):
        wrong = _("The threshold of the toy model lies between {least} and {most}.")
        raise LabInputError(wrong.format(least=toy.least, most=toy.most))
    return _above(toy.listed, threshold), _above(toy.unlisted, threshold)


def toy_frame(toy: ToyModel, threshold: Fraction, crowd: int, listed: int) -> ToyFrame:
    """The table at a threshold, with the model's label. Raises LabInputError as ``count_table`` does."""
    hit, wrong = toy_rates(toy, threshold)
    table = count_table(crowd, listed, hit, wrong)
    return ToyFrame(label=toy.label, threshold=threshold, hit=hit, wrong=wrong, table=table)


def _above(bell: Bell, threshold: Fraction) -> Fraction:
    spread = float(Fraction(bell.sd))
    if spread <= 0:
        raise LabInputError(_("The spread of scores in the toy model must be above 0."))
    z = (float(threshold) - float(Fraction(bell.mean))) / spread
    return Fraction(0.5 * math.erfc(z / math.sqrt(2)))
