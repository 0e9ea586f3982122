"""What a claim is about, worked out for a run, and whether the claim holds there."""

from __future__ import annotations

from fractions import Fraction

from debate.engine.lab_labels import label_of_hits, label_of_shares, label_of_wrongs
from debate.engine.lab_numbers import about, amount, are_whole, chance_words, in_100, percent
from debate.engine.lab_run import LabRun
from debate.model.lab import Compare, LabClaim, Measure
from debate.model.lab_words import LabWords
from debate.tongue import _


def measured(run: LabRun, measure: Measure) -> Fraction | None:
    """The measure's value; None where it has none, as a share of no alerts."""
    table = run.table
    match measure:
        case Measure.RIGHT_SHARE:
            return table.right_share
        case Measure.WRONG_ALERTS:
            return table.wrong
        case Measure.MISSED:
            return table.missed
        case Measure.MISSED_SHARE:
            return table.missed / table.listed if table.listed else None
        case Measure.ANY_WRONG:
            return Fraction(table.any_wrong)
        case Measure.YEAR_WRONG:
            return run.year.wrong


def holds(run: LabRun, claim: LabClaim) -> bool | None:
    """Whether a claim is true for a run; None where there is nothing to compare."""
    value = measured(run, claim.measure)
    if value is None:
        return None
    bound = Fraction(claim.value)
    match claim.compare:
        case Compare.AT_LEAST:
            return value >= bound
        case Compare.MORE_THAN:
            return value > bound
        case Compare.AT_MOST:
            return value <= bound
        case Compare.FEWER_THAN:
            return value < bound


def measure_words(words: LabWords, run: LabRun, measure: Measure) -> str:
    """The measure and its value for a run: ``share of alerts that are right: 90 in 100``."""
    value, once = value_words(words, run, measure), words.occasion
    match measure:
        case Measure.RIGHT_SHARE | Measure.MISSED_SHARE if measured(run, measure) is None:
            return value
        case Measure.RIGHT_SHARE:
            return f"{words.right_share.name}: {value}"
        case Measure.WRONG_ALERTS:
            told = _("{things} in one {occasion}: {number}")
            return told.format(things=words.wrong.many, occasion=once.one, number=value)
        case Measure.MISSED | Measure.MISSED_SHARE:
            return f"{words.missed.many}: {value}"
        case Measure.ANY_WRONG:
            told = _("chance of at least one {thing} in one {occasion}: {chance}")
            return told.format(thing=words.wrong.one, occasion=once.one, chance=value)
        case Measure.YEAR_WRONG:
            return _("{things} a year: {number}").format(things=words.wrong.many, number=value)


def value_words(words: LabWords, run: LabRun, measure: Measure) -> str:
    """The measure's value alone, ``90 in 100, 89.9%``; where a share has none, the sentence that says so."""
    value = measured(run, measure)
    match measure:
        case Measure.RIGHT_SHARE | Measure.MISSED_SHARE if value is None:
            none = words.alert if measure is Measure.RIGHT_SHARE else words.listed
            return _("no {things}, so no share").format(things=none.many)
        case Measure.RIGHT_SHARE | Measure.MISSED_SHARE:
            share = value or Fraction()
            return f"{in_100(share)}, {percent(share)}"
        case Measure.WRONG_ALERTS | Measure.MISSED:
            return _shown(value, words)
        case Measure.ANY_WRONG:
            return chance_words(float(value or 0))
        case Measure.YEAR_WRONG:
            return about(value or Fraction())


def label_for(words: LabWords, run: LabRun, measure: Measure) -> str:
    """The label that stands beside a measure's value."""
    match measure:
        case Measure.RIGHT_SHARE:
            return label_of_shares(words, run)
        case Measure.MISSED | Measure.MISSED_SHARE:
            return label_of_hits(run)
        case _:
            return label_of_wrongs(words, run)


def _shown(value: Fraction | None, words: LabWords) -> str:
    count = value or Fraction()
    return amount(count, words.occasion, whole=are_whole([count]))
