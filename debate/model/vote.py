"""Votes of a room: three whole numbers and how they were collected. Never who, never a list."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct, field

from debate.model.fields import Side, Worded
from debate.model.lesson import Collect
from debate.tongue import marked

People: TypeAlias = Annotated[int, Meta(ge=0, le=9999, description="A number of people.")]

ALWAYS = marked("A vote shows who persuaded this room today. It does not show who is right.")
"""Stands under every result, in the room and in every file, as ``_(ALWAYS)``."""


class Round(StrEnum):
    """Which of the two votes."""

    BEFORE = "before"
    AFTER = "after"


class Count(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One count of a room."""

    for_: People = field(name="for")
    against: People
    undecided: People

    @property
    def voters(self) -> int:
        """Everybody who voted."""
        return self.for_ + self.against + self.undecided

    @property
    def camps(self) -> tuple[int, int, int]:
        """For, against, undecided."""
        return self.for_, self.against, self.undecided


class Votes(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was counted on one motion. ``moved_to`` holds the hands that moved to each camp."""

    before: Count | None = None
    after: Count | None = None
    moved_to: Count | None = None
    before_by: Collect | None = None
    after_by: Collect | None = None
    shown: bool = False

    @property
    def both(self) -> bool:
        """Whether both counts are in; until then none may be shown."""
        return self.before is not None and self.after is not None


class Hands(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Two shows of hands on one argument: probably true, and matters for this motion."""

    side: Side
    voters: People
    is_true: People
    matters: People


class Result(StrEnum):
    """What two counts say."""

    FOR = "for"
    AGAINST = "against"
    DEAD_HEAT = "dead heat"
    COUNTS_DIFFER = "no winner: the two counts differ"  # untranslated
    NO_VOTES = "no votes"


class Detail(StrEnum):
    """How much of a vote may be shown."""

    NOTHING = "nothing"
    DIRECTION = "direction only"
    COUNTS = "counts"
    PERCENTAGES = "counts and percentages"


class Swing(Struct, frozen=True, kw_only=True):
    """Two counts compared. Shares run from 0 to 1; the margin is in voters and needs two equal rooms."""

    voters_before: int
    voters_after: int
    swing_for: float | None
    swing_against: float | None
    margin: int | None
    result: Result
    detail: Detail


class Movement(Struct, frozen=True, kw_only=True):
    """Who moved, from hands raised: how many in all, and how many left each camp (for, against, undecided).

    ``why_not`` says in sentences what cannot be; empty where the hands are possible. Nothing is corrected.
    """

    moved: int
    left: tuple[int, int, int]
    why_not: tuple[str, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether hands like these can have been raised in such a room."""
        return not self.why_not


class Quadrant(Worded):
    """Where an argument stands after two separate questions. Never one score."""

    TRUE_TO_THE_POINT = marked("true and to the point")
    TRUE_BESIDE = marked("true but beside the point")
    DOUBTFUL_WOULD_MATTER = marked("doubtful but it would matter")
    DOUBTFUL_BESIDE = marked("doubtful and beside the point")
