"""Where each figure comes from, in the words that stand beside it."""

from __future__ import annotations

from debate.engine.lab_run import LabRun
from debate.model.lab import HitStatus, Label

MADE_UP = "MADE UP FOR PRACTICE"
_LABELS = {
    Label.PUBLISHED: "published",
    Label.STREET_COUNT: "street count",
    Label.DERIVED: "derived",
    Label.MADE_UP: MADE_UP,
}
_FROM = {
    Label.PUBLISHED: "derived from a published rate",
    Label.STREET_COUNT: "derived from a street count",
    Label.DERIVED: "derived",
    Label.MADE_UP: MADE_UP,
}
_HITS = {
    HitStatus.PUBLISHED: "published",
    HitStatus.ASSUMED: "assumed",
    HitStatus.UNKNOWN: "assumed: it is not known",
    HitStatus.MADE_UP: MADE_UP,
}


def label_words(label: Label) -> str:
    """A label as it is printed: ``published``, ``street count``, ``derived`` or ``MADE UP FOR PRACTICE``."""
    return _LABELS[label]


def derived_words(label: Label) -> str:
    """The label of what is worked out from a figure: ``derived from a street count``."""
    return _FROM[label]


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


def label_of_wrongs(run: LabRun) -> str:
    """The label of figures that rest on the wrong-alert rate: wrong alerts and people left alone."""
    return _FROM[run.label]


def label_of_shares(run: LabRun) -> str:
    """The label of figures that rest on both rates, such as the share of alerts that are right."""
    if run.label is Label.MADE_UP or run.hit_status is HitStatus.MADE_UP:
        return MADE_UP
    if run.hit_status is HitStatus.PUBLISHED:
        return "derived from published rates" if run.label is Label.PUBLISHED else _FROM[run.label]
    return f"{_FROM[run.label]}, one rate assumed"
