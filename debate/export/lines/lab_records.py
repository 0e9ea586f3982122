"""What was counted in use, how sure a small count is, and the toy model, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from debate.engine.lab_answer import capital
from debate.engine.lab_input import LabInputError
from debate.engine.lab_interval import poisson95, rate95, share95
from debate.engine.lab_labels import derived_words, label_of_counts, label_words
from debate.engine.lab_numbers import amount, are_whole, counted, in_100, one_in, percent, rate_words
from debate.engine.lab_street import count_street
from debate.engine.lab_toy import ToyFrame, thresholds, toy_frame
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, said, section
from debate.model.lab import LabCounts, Label, LabSetup, LabView, ToyModel
from debate.model.lab_words import LabWords
from debate.model.library import Shelf
from debate.tongue import _, marked

CHANCE_ONLY = marked("Exact 95% intervals. They cover chance only, not what nobody recorded.")
"""Stands under every interval; translated where it is shown."""


def counts_lines(words: LabWords, record: LabCounts, shelf: Shelf | None = None) -> Iterator[str]:
    """A counted record and the shares in it; one without a source is made up.

    Raises LabInputError where its parts do not fit together.
    """
    label = label_of_counts(record)
    crowd = f"{record.crowd:,} {words.crowd.many}"
    parts = [
        _("more than {number}").format(number=crowd) if record.crowd_at_least else crowd,
        f"{record.alerts:,} {words.alert.many}",
        f"{record.right:,} {words.right.of(record.right)}",
        f"{record.wrong:,} {words.wrong.of(record.wrong)}",
    ]
    if record.outcomes is not None and words.outcome:
        parts.append(f"{record.outcomes:,} {words.outcome.many}")
    if record.occasions is not None:
        parts.append(f"{record.occasions:,} {words.occasion.many}")
    credit = credit_line([record.source], shelf) if shelf and record.source else None
    yield from block(
        section(_("Counted: {name}").format(name=record.name)),
        f"{capital(', '.join(parts))} ({label_words(words, label)}).",
        *_shares(words, record, label),
        *(_("Before you use it: {warning}").format(warning=warning) for warning in record.warnings),
        credit,
        _("Address: {address}").format(address=record.address) if record.address else None,
    )


def _shares(words: LabWords, record: LabCounts, label: Label) -> Iterator[str]:
    street = count_street(record.crowd, record.alerts, record.wrong, record.outcomes, record.occasions)
    right, wrong, alert = capital(words.right_share.name), capital(words.wrong.many), words.alert.one
    told = []
    if street.right_share is not None and street.wrong_share is not None:
        told.append(f"{right}: {in_100(street.right_share)}, {percent(street.right_share)}")
        told.append(_per(wrong, alert, percent(street.wrong_share)))
    if (rate := street.wrong_rate) is not None:
        shown = f"{rate_words(rate)}, {percent(rate)}"
        most = _("at most {rate}").format(rate=shown) if record.crowd_at_least else shown
        told.append(_per(wrong, words.crowd.one, most))
    if street.outcomes_per_alert is not None and words.outcome:
        told.append(_per(capital(words.outcome.many), alert, percent(street.outcomes_per_alert)))
    if (each := street.wrong_per_occasion) is not None:
        shown = amount(each, words.occasion, whole=are_whole([each]))
        told.append(_per(wrong, words.occasion.one, shown))
    for line in told:
        yield f"{line} ({derived_words(words, label)})."


def _per(things: str, one: str, rate: str) -> str:
    return _("{things} per {one}: {rate}").format(things=things, one=one, rate=rate)


def interval_lines(words: LabWords, setup: LabSetup) -> Iterator[str]:
    """How sure a rate or a share is when few were counted. Raises LabInputError for counts that cannot be."""
    if setup.events is None or setup.tries is None:
        raise LabInputError(_("An interval needs a count and the number it is out of."))
    share = setup.view is LabView.SHARE_INTERVAL
    told = (
        share_interval_told(setup.events, setup.tries)
        if share
        else rate_interval_told(words, setup.events, setup.tries)
    )
    yield from block(
        section(_("How sure is the share") if share else _("How sure is the rate")),
        *told,
        _(CHANCE_ONLY),
    )


def share_interval_told(events: int, tries: int) -> Iterator[str]:
    """Between which ends a share lies. Raises LabInputError for counts that cannot be."""
    found = share95(events, tries)
    low, high = (percent(Fraction(round(end * 1000), 1000)) for end in (found.low, found.high))
    yield _("{count:,} of {tries:,}: the share lies between {low} and {high} (derived).").format(
        count=events, tries=tries, low=low, high=high
    )


def rate_interval_told(words: LabWords, events: int, tries: int) -> Iterator[str]:
    """Between which ends a long-run count and its rate lie. Raises LabInputError as above."""
    count, rate = poisson95(events), rate95(events, tries)
    high = one_in(Fraction(round(rate.one_in_high)))
    low = _("never") if rate.one_in_low is None else one_in(Fraction(round(rate.one_in_low)))
    average = _(
        "{count:,} in {tries:,} {things}: the long-run average lies between {low} and {high} (derived)."
    )
    yield average.format(
        count=events, tries=tries, things=words.crowd.many, low=_short(count.low), high=_short(count.high)
    )
    yield _("As a rate: between {low} and {high} (derived).").format(low=low, high=high)


def toy_lines(words: LabWords, toy: ToyModel, crowd: int, listed: int) -> Iterator[str]:
    """Every threshold of the toy model, each under the label. Raises LabInputError as ``toy_frame`` does."""
    yield from block(toy.label, toy.why, toy.anchor)
    for threshold in thresholds(toy):
        yield from toy_frame_lines(words, toy_frame(toy, threshold, crowd, listed))
    yield from block(
        toy.lesson, *(_("Not to be said: {words}").format(words=never) for never in toy.not_to_say)
    )


def toy_frame_lines(words: LabWords, frame: ToyFrame) -> Iterator[str]:
    """One threshold: the model's label first, then the rates and the whole people."""
    table, once = frame.table, words.occasion
    whole = are_whole((table.right, table.missed, table.wrong))
    counts = ((words.right, table.right), (words.missed, table.missed), (words.wrong, table.wrong))
    parts = ", ".join(counted(count, word, once, whole=whole) for word, count in counts)
    crowd, listed = (
        counted(count, word, once, whole=True)
        for word, count in ((words.crowd, table.crowd), (words.listed, table.listed))
    )
    share = table.right_share
    right = f"{capital(words.right_share.name)}: {in_100(share)}" if share is not None else None
    name = words.threshold.name if words.threshold else _("threshold")
    yield from block(
        frame.label,
        said(
            f"{capital(name)} {float(frame.threshold):.2f}",
            f"{capital(words.hit_rate.name)} {percent(frame.hit)}",
            f"{capital(words.wrong_rate.name)} {rate_words(frame.wrong)}",
        ),
        said(f"{crowd}, {listed}: {parts}", right or _("No {things}").format(things=words.alert.many)),
    )


def _short(number: float) -> str:
    return f"{number:.2g}" if number < 1 else f"{number:,.1f}"
