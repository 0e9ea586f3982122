"""Where each figure comes from, in the words that stand beside it."""

from __future__ import annotations

from debate.engine.lab_run import LabRun
from debate.model.lab import HitStatus, LabCounts, Label
from debate.model.lab_words import LabWords

MADE_UP = "MADE UP FOR PRACTICE"
_LABELS = {
    Label.PUBLISHED: "published",
    Label.DERIVED: "derived",
    Label.MADE_UP: MADE_UP,
}
_FROM = {
    Label.PUBLISHED: "derived from a published rate",
    Label.DERIVED: "derived",
    Label.MADE_UP: MADE_UP,
}
_HITS = {
    HitStatus.PUBLISHED: "published",
    HitStatus.ASSUMED: "assumed",
    HitStatus.UNKNOWN: "assumed: it is not known",
    HitStatus.MADE_UP: MADE_UP,
}


def label_words(words: LabWords, label: Label) -> str:
    """A label as it is printed: ``published``, ``derived``, ``MADE UP FOR PRACTICE``, or the pack's own."""
    return words.counted if label is Label.STREET_COUNT else _LABELS[label]


def derived_words(words: LabWords, label: Label) -> str:
    """The label of what is worked out from a figure: ``derived from a street count``."""
    return f"derived from a {words.counted}" if label is Label.STREET_COUNT else _FROM[label]


def label_of_counts(record: LabCounts) -> Label:
    """Where a counted record comes from: what it says itself, else whether anybody stands behind it."""
    return record.label or (Label.STREET_COUNT if record.source or record.address else Label.MADE_UP)


def hit_label(run: LabRun) -> str:
    """The label of the hit rate itself."""
    return _HITS[run.hit_status]


def crowd_label() -> str:
    """The label of the crowd and of the listed people in it: the room chose them."""
    return MADE_UP


def label_of_hits(run: LabRun) -> str:
    """The label of figures that rest on the hit rate: right alerts and missed people."""
    match run.hit_status:
        case HitStatus.PUBLISHED:
            return _FROM[Label.PUBLISHED]
        case HitStatus.MADE_UP:
            return MADE_UP
        case _:
            return "derived from an assumed rate"


def label_of_wrongs(words: LabWords, run: LabRun) -> str:
    """The label of figures that rest on the wrong-alert rate: wrong alerts and people left alone."""
    return derived_words(words, run.label)


def label_of_shares(words: LabWords, run: LabRun) -> str:
    """The label of figures that rest on both rates, such as the share of alerts that are right."""
    if run.label is Label.MADE_UP or run.hit_status is HitStatus.MADE_UP:
        return MADE_UP
    if run.hit_status is HitStatus.PUBLISHED:
        both = "derived from published rates"
        return both if run.label is Label.PUBLISHED else derived_words(words, run.label)
    return f"{derived_words(words, run.label)}, one rate assumed"
