"""The lab: what an alert means, in whole people. A pack gives the words, the presets and their sources."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from debate.model.fields import Id, Name, Prose, Sentence, Side, Sure, Url, Worded
from debate.model.lab_words import LabWords, Quantity
from debate.tongue import marked

Rate: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(\d{1,12}(\.\d{1,12})?|\d{1,12}/[1-9]\d{0,11})$",
        max_length=26,
        description="An exact share from 0 to 1: a decimal such as 0.89, or a fraction such as 1/6000.",
        examples=["0.89", "1/6000"],
    ),
]
Score: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^-?\d{1,9}(\.\d{1,9})?$",
        max_length=20,
        description="An exact decimal number such as 0.6.",
        examples=["0.6"],
    ),
]
Count: TypeAlias = Annotated[int, Meta(ge=0, le=10_000_000_000, description="A whole number of things.")]


class Label(StrEnum):
    """Where a figure comes from; it stands beside every figure on every screen."""

    PUBLISHED = "published"
    STREET_COUNT = "street-count"
    DERIVED = "derived"
    MADE_UP = "made-up"


class HitStatus(Worded):
    """How the hit rate of a preset is known."""

    PUBLISHED = marked("published")
    ASSUMED = marked("assumed")
    UNKNOWN = marked("unknown")
    MADE_UP = marked("made-up")


class LabView(StrEnum):
    """A way to look at the same numbers."""

    TREE = "tree"
    TABLE = "table"
    ARRAY = "array"
    YEAR = "year"
    COUNTS = "counts"
    RATE_INTERVAL = "rate-interval"
    """How sure a rate is when few events were counted."""
    SHARE_INTERVAL = "share-interval"
    """How sure a share is when few cases were counted."""
    THRESHOLD = "threshold"


class LabInput(StrEnum):
    """A whole number that the room may change."""

    CROWD = "crowd"
    LISTED = "listed"
    LIST_SIZE = "list-size"
    UNITS = "units"
    OCCASIONS = "occasions"

    @property
    def field(self) -> str:
        """The name of its field in a setup and in a run."""
        return self.value.replace("-", "_")


class Measure(StrEnum):
    """A number the lab works out, which a claim can be about."""

    RIGHT_SHARE = "right-share"
    """Of all alerts, the share that is right."""
    WRONG_ALERTS = "wrong-alerts"
    MISSED = "missed"
    MISSED_SHARE = "missed-share"
    """Of the listed, the share that is missed."""
    ANY_WRONG = "any-wrong"
    """The chance of at least one wrong alert on one occasion."""
    YEAR_WRONG = "year-wrong"
    """Wrong alerts of all units in a year."""


class Compare(StrEnum):
    """How a claim compares."""

    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    FEWER_THAN = "fewer-than"


class LabSetup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the lab is set to; what is absent stays as it was, or at the default."""

    view: LabView = LabView.TREE
    presets: tuple[Id, ...] = ()
    """One preset, or several side by side."""
    crowd: Count | None = None
    listed: Count | None = None
    list_size: Count | None = None
    units: Count | None = None
    occasions: Count | None = None
    """Occasions of one unit in a year."""
    counts: tuple[Id, ...] = ()
    """Counted records, alone or side by side."""
    events: Count | None = None
    tries: Count | None = None


class Preset(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A pair of rates with its label and where it comes from."""

    id: Id
    name: Name
    short: Annotated[str, Meta(min_length=1, max_length=24, description="A name for tables.")]
    label: Label
    hit_rate: Rate | None = None
    """Absent where it is not known in use."""
    hit_status: HitStatus
    hit_note: Sentence | None = None
    wrong_rate: Rate
    wrong_words: Sentence
    """The wrong-alert rate as it is said: 1 in 6,000."""
    list_size: Count | None = None
    threshold: Score | None = None
    derived_from: Id | None = None
    confidence: Sure
    """About the figure's source."""
    sources: tuple[Id, ...] = ()
    addresses: tuple[Url, ...] = ()
    """Pages that have no entry among the pack's sources."""
    note: Sentence


class LabCounts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What somebody counted in use."""

    id: Id
    name: Name
    crowd: Count
    crowd_at_least: bool = False
    """The crowd was reported as more than this number."""
    alerts: Count
    right: Count
    wrong: Count
    outcomes: Count | None = None
    occasions: Count | None = None
    label: Label | None = None
    """Absent: counted in use where there is a source or an address, else made up for practice."""
    source: Id | None = None
    address: Url | None = None
    warnings: tuple[Sentence, ...] = ()


class LabQuestion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question with a worked answer, shown after a guess."""

    id: Id
    ask: Sentence
    setup: tuple[LabSetup, ...]
    """What the lab is set to, one run after the other."""
    guess: Sentence
    answer: Sentence
    worked: tuple[Sentence, ...]
    note: Prose
    """For the teacher's screen only."""
    stretch: bool = False
    care: bool = False
    """About real people: to be handled with care."""
    sources: tuple[Id, ...] = ()


class LabClaim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A claim to make true: the room looks for settings under which it holds."""

    id: Id
    side: Side
    """Which side of the motion would say it."""
    text: Sentence
    measure: Measure
    compare: Compare
    value: Score
    start: LabSetup | None = None
    note: Sentence | None = None


class Bell(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A normal distribution of scores."""

    mean: Score
    sd: Score
    means: Sentence


class ToyModel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A made-up model behind the threshold slider; its label is on every frame."""

    label: Name
    why: Sentence
    unlisted: Bell
    listed: Bell
    anchor: Sentence
    least: Score
    most: Score
    step: Score
    start: Score
    lesson: Sentence
    not_to_say: tuple[Sentence, ...]


class Span(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The least and the most that may be typed. Listed people are never more than the crowd."""

    input: LabInput
    least: Count
    most: Count


class Lab(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """A lab: words, presets, counts, assumptions, questions with worked answers, claims to make true."""

    id: Id
    title: Name
    headline: Sentence
    motion: Id | None = None
    """The motion whose sides would make the claims."""
    words: LabWords
    start: LabSetup
    start_note: Sentence | None = None
    ranges: tuple[Span, ...]
    assumed_hit_rate: Rate
    """Where a preset's hit rate is not known the room chooses, starting here, and the result says so."""
    presets: tuple[Preset, ...]
    counts: tuple[LabCounts, ...] = ()
    kinds_of_wrong: tuple[Quantity, ...] = ()
    """Where the people who count keep several kinds of wrong alert apart."""
    kinds_address: Url | None = None
    both_ways: Prose
    """What has to be shown on both sides, so that the lab argues for nobody."""
    not_mixed: tuple[Sentence, ...] = ()
    """Figures that look alike and may not be put beside these."""
    assumptions: tuple[Sentence, ...]
    questions: tuple[LabQuestion, ...] = ()
    claims: tuple[LabClaim, ...] = ()
    toy: ToyModel | None = None

    @cached_property
    def preset(self) -> dict[str, Preset]:
        """The presets by id."""
        return {p.id: p for p in self.presets}

    @cached_property
    def question(self) -> dict[str, LabQuestion]:
        """The questions by id."""
        return {q.id: q for q in self.questions}
