"""What was counted in use, how sure a small count is, and the toy model, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from debate.engine.lab_answer import capital
from debate.engine.lab_input import LabInputError
from debate.engine.lab_interval import poisson95, rate95, share95
from debate.engine.lab_labels import label_words
from debate.engine.lab_numbers import amount, are_whole, in_100, one_in, percent, rate_words
from debate.engine.lab_street import count_street
from debate.engine.lab_toy import ToyFrame, thresholds, toy_frame
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, said, section
from debate.model.lab import LabCounts, Label, LabSetup, LabView, ToyModel
from debate.model.lab_words import LabWords
from debate.model.library import Shelf

_COUNTED = label_words(Label.STREET_COUNT)


def counts_lines(words: LabWords, record: LabCounts, shelf: Shelf | None = None) -> Iterator[str]:
    """A counted record and the shares in it. Raises LabInputError where its parts do not fit together."""
    at_least = "more than " if record.crowd_at_least else ""
    parts = [
        f"{at_least}{record.crowd:,} {words.crowd.many}",
        f"{record.alerts:,} {words.alert.many}",
        f"{record.right:,} {words.right.many if record.right != 1 else words.right.one}",
        f"{record.wrong:,} {words.wrong.many if record.wrong != 1 else words.wrong.one}",
    ]
    if record.outcomes is not None and words.outcome:
        parts.append(f"{record.outcomes:,} {words.outcome.many}")
    if record.occasions is not None:
        parts.append(f"{record.occasions:,} {words.occasion.many}")
    credit = credit_line([record.source], shelf) if shelf and record.source else None
    yield from block(
        section(f"Counted: {record.name}"),
        f"{capital(', '.join(parts))} ({_COUNTED}).",
        *_shares(words, record),
        *(f"Before you use it: {warning}" for warning in record.warnings),
        credit,
        f"Address: {record.address}" if record.address else None,
    )


def _shares(words: LabWords, record: LabCounts) -> Iterator[str]:
    street = count_street(record.crowd, record.alerts, record.wrong, record.outcomes, record.occasions)
    most = "at most " if record.crowd_at_least else ""
    label = "derived from a street count"
    if street.right_share is not None and street.wrong_share is not None:
        yield f"{capital(words.right_share.name)}: {in_100(street.right_share)}, {percent(street.right_share)} ({label})."
        yield f"{capital(words.wrong.many)} per {words.alert.one}: {percent(street.wrong_share)} ({label})."
    if street.wrong_rate is not None:
        shown = f"{most}{rate_words(street.wrong_rate)}, {percent(street.wrong_rate)}"
        yield f"{capital(words.wrong.many)} per {words.crowd.one}: {shown} ({label})."
    if street.outcomes_per_alert is not None and words.outcome:
        yield f"{capital(words.outcome.many)} per {words.alert.one}: {percent(street.outcomes_per_alert)} ({label})."
    if street.wrong_per_occasion is not None:
        shown = amount(
            street.wrong_per_occasion, words.occasion, whole=are_whole([street.wrong_per_occasion])
        )
        yield f"{capital(words.wrong.many)} per {words.occasion.one}: {shown} ({label})."


def interval_lines(words: LabWords, setup: LabSetup) -> Iterator[str]:
    """How sure a rate or a share is when few were counted. Raises LabInputError for counts that cannot be."""
    if setup.events is None or setup.tries is None:
        raise LabInputError("An interval needs a count and the number it is out of.")
    events, tries = setup.events, setup.tries
    chance_only = "The interval covers chance only, not what nobody recorded."
    if setup.view is LabView.SHARE_INTERVAL:
        share = share95(events, tries)
        low, high = (
            percent(Fraction(round(end, 3)).limit_denominator(1000)) for end in (share.low, share.high)
        )
        yield from block(
            section("How sure is the share"),
            f"{events:,} of {tries:,}: the share lies between {low} and {high} (exact 95% interval; derived).",
            chance_only,
        )
        return
    count, rate = poisson95(events), rate95(events, tries)
    low_rate = "0" if rate.one_in_low is None else one_in(Fraction(round(rate.one_in_low)))
    yield from block(
        section("How sure is the rate"),
        f"{events:,} in {tries:,} {words.crowd.many}: between {_short(count.low)} and {_short(count.high)} might have been "
        "counted (exact 95% interval; derived).",
        f"As a rate: between {low_rate} and {one_in(Fraction(round(rate.one_in_high)))} (derived).",
        chance_only,
    )


def toy_lines(words: LabWords, toy: ToyModel, crowd: int, listed: int) -> Iterator[str]:
    """Every threshold of the toy model, each under the label. Raises LabInputError as ``toy_frame`` does."""
    yield from block(toy.label, toy.why, toy.anchor)
    for threshold in thresholds(toy):
        yield from toy_frame_lines(words, toy_frame(toy, threshold, crowd, listed))
    yield from block(toy.lesson, *(f"Not to be said: {never}" for never in toy.not_to_say))


def toy_frame_lines(words: LabWords, frame: ToyFrame) -> Iterator[str]:
    """One threshold: the model's label first, then the rates and the whole people."""
    table = frame.table
    whole = are_whole((table.right, table.missed, table.wrong))
    shown = ", ".join(
        f"{word.many} {amount(count, words.occasion, whole=whole)}"
        for word, count in (
            (words.right, table.right),
            (words.missed, table.missed),
            (words.wrong, table.wrong),
        )
    )
    share = table.right_share
    yield from block(
        frame.label,
        said(
            f"{capital(words.threshold.name if words.threshold else 'threshold')} {float(frame.threshold):.2f}",
            f"{capital(words.hit_rate.name)} {percent(frame.hit)}",
            f"{capital(words.wrong_rate.name)} {rate_words(frame.wrong)}",
        ),
        said(
            f"{table.crowd.numerator:,} {words.crowd.many}, {table.listed.numerator:,} {words.listed.many}: {shown}",
            f"{capital(words.right_share.name)}: {in_100(share)}"
            if share is not None
            else f"No {words.alert.many}",
        ),
    )


def _short(number: float) -> str:
    return f"{number:.2g}" if number < 1 else f"{number:,.1f}"
