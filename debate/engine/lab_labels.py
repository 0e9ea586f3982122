"""Where each figure comes from, in the words that stand beside it."""

from __future__ import annotations

from debate.engine.lab_run import LabRun
from debate.model.lab import HitStatus, LabCounts, Label
from debate.model.lab_words import LabWords
from debate.tongue import _, marked

MADE_UP = marked("MADE UP FOR PRACTICE")
"""Shown through ``_``, as the words of the tables below."""
_LABELS = {
    Label.PUBLISHED: marked("published"),
    Label.DERIVED: marked("derived"),
    Label.MADE_UP: MADE_UP,
}
_FROM = {
    Label.PUBLISHED: marked("derived from a published rate"),
    Label.DERIVED: marked("derived"),
    Label.MADE_UP: MADE_UP,
}
_HITS = {
    HitStatus.PUBLISHED: marked("published"),
    HitStatus.ASSUMED: marked("assumed"),
    HitStatus.UNKNOWN: marked("assumed: it is not known"),
    HitStatus.MADE_UP: MADE_UP,
}


def label_words(words: LabWords, label: Label) -> str:
    """A label as it is printed: ``published``, ``derived``, ``MADE UP FOR PRACTICE``, or the pack's own."""
    return words.label_of_counts if label is Label.STREET_COUNT else _(_LABELS[label])


def derived_words(words: LabWords, label: Label) -> str:
    """The label of what is worked out from a figure: ``derived from a street count``."""
    if label is Label.STREET_COUNT:
        return _("derived from a {count}").format(count=words.label_of_counts)
    return _(_FROM[label])


def label_of_counts(record: LabCounts) -> Label:
    """Where a counted record comes from: what it says itself, else whether anybody stands behind it."""
    return record.label or (Label.STREET_COUNT if record.source or record.address else Label.MADE_UP)


def hit_label(run: LabRun) -> str:
    """The label of the hit rate itself."""
    return _(_HITS[run.hit_status])


def crowd_label() -> str:
    """The label of the crowd and of the listed people in it: the room chose them."""
    return _(MADE_UP)


def label_of_hits(run: LabRun) -> str:
    """The label of figures that rest on the hit rate: right alerts and missed people."""
    match run.hit_status:
        case HitStatus.PUBLISHED:
            return _(_FROM[Label.PUBLISHED])
        case HitStatus.MADE_UP:
            return _(MADE_UP)
        case _:
            return _("derived from an assumed rate")


def label_of_wrongs(words: LabWords, run: LabRun) -> str:
    """The label of figures that rest on the wrong-alert rate: wrong alerts and people left alone."""
    return derived_words(words, run.label)


def label_of_shares(words: LabWords, run: LabRun) -> str:
    """The label of figures that rest on both rates, such as the share of alerts that are right."""
    if run.label is Label.MADE_UP or run.hit_status is HitStatus.MADE_UP:
        return _(MADE_UP)
    if run.hit_status is HitStatus.PUBLISHED:
        if run.label is Label.PUBLISHED:
            return _("derived from published rates")
        return derived_words(words, run.label)
    return _("{label}, one rate assumed").format(label=derived_words(words, run.label))
