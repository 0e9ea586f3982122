"""What a claim is about, worked out for a run, and whether the claim holds there."""

from __future__ import annotations

from fractions import Fraction

from debate.engine.lab_labels import label_of_hits, label_of_shares, label_of_wrongs
from debate.engine.lab_numbers import about, amount, are_whole, chance_words, in_100, percent
from debate.engine.lab_run import LabRun
from debate.model.lab import Compare, LabClaim, Measure
from debate.model.lab_words import LabWords


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
    value = measured(run, measure)
    once = words.occasion
    match measure:
        case Measure.RIGHT_SHARE:
            none = f"no {words.alert.many}, so no share"
            return none if value is None else f"{words.right_share.name}: {in_100(value)}, {percent(value)}"
        case Measure.WRONG_ALERTS:
            return f"{words.wrong.many} in one {once.one}: {_shown(value, words)}"
        case Measure.MISSED:
            return f"{words.missed.many}: {_shown(value, words)}"
        case Measure.MISSED_SHARE:
            none = f"no {words.listed.many}, so no share"
            return none if value is None else f"{words.missed.many}: {in_100(value)}, {percent(value)}"
        case Measure.ANY_WRONG:
            chance = chance_words(float(value or 0))
            return f"chance of at least one {words.wrong.one} in one {once.one}: {chance}"
        case Measure.YEAR_WRONG:
            return f"{words.wrong.many} a year: {about(value or Fraction())}"


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
