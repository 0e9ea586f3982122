"""The field types that every noun is made of: one definition for type, check, schema and documentation.

Lengths are in characters. A text shown on a card is limited so that it fits on an 80 by 24 screen
without being cut.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Meta

from debate.tongue import _, marked

Id: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=80,
        description="A short name: lower-case letters, digits and single hyphens.",
        examples=["expand-vans"],
    ),
]
Title: TypeAlias = Annotated[
    str,
    Meta(min_length=1, max_length=36, description="At most 36 characters: one line of a two-column board."),
]
Claim: TypeAlias = Annotated[
    str, Meta(min_length=1, max_length=180, description="One sentence, at most 180 characters.")
]
Sentence: TypeAlias = Annotated[
    str, Meta(min_length=1, max_length=320, description="One or two sentences, at most 320 characters.")
]
Prose: TypeAlias = Annotated[
    str, Meta(min_length=1, max_length=1200, description="A short paragraph, at most 1,200 characters.")
]
Words: TypeAlias = Annotated[
    str, Meta(min_length=1, description="Exact words, copied from the article.", extra={"exact": True})
]
Block: TypeAlias = Annotated[
    str,
    Meta(
        min_length=1,
        description="A literal block (|), one paragraph a line.",
        extra={"literal": True},
    ),
]
OwnBlock: TypeAlias = Annotated[
    str,
    Meta(
        min_length=1,
        description="A literal block (|) in the pack's own words.",
        extra={"literal": True, "own": True},
    ),
]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120, description="A name or a short label.")]
Url: TypeAlias = Annotated[
    str, Meta(max_length=500, description="A public address that starts with http:// or https://.")
]
Date: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
        description="A date as far as it is known: 2026, 2026-01 or 2026-01-27.",
        examples=["2026-01-27"],
    ),
]
LineNumber: TypeAlias = Annotated[int, Meta(ge=1, description="A line of the article, counted from 1.")]
Minutes: TypeAlias = Annotated[float, Meta(gt=0, le=240, description="Minutes.")]


class Worded(StrEnum):
    """A word that the reader sees as it is written in a pack, in the language of the interface."""

    @property
    def words(self) -> str:
        """As screens and sheets print it."""
        return _(self.value)


class Side(StrEnum):
    """A side of a motion."""

    FOR = "for"
    AGAINST = "against"

    @property
    def other(self) -> Side:
        """The side across the room."""
        return Side.AGAINST if self is Side.FOR else Side.FOR

    @property
    def called(self) -> str:
        """The side as a heading has it: ``For`` or ``Against``."""
        return _("For") if self is Side.FOR else _("Against")

    @property
    def word(self) -> str:
        """The side as the screens print it: ``FOR`` or ``AGAINST``."""
        return self.called.upper()

    @property
    def mark(self) -> str:
        """The side's shape, so that nothing rests on colour: a triangle up or down."""
        return "▲" if self is Side.FOR else "▼"


class Sure(Worded):
    """How sure a fact about a rule or a study is."""

    HIGH = marked("high")
    MEDIUM = marked("medium")
    LOW = marked("low")
