"""What a lab calls its people and its numbers, so that one lab serves cameras, screening or marking."""

from __future__ import annotations

from msgspec import Struct

from debate.model.fields import Name, Sentence
from debate.tongue import _, marked

COUNTED = marked("count in use")
"""The label of counts where a pack gives none of its own."""


class Word(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What this lab calls a thing: one of it, many of it, and what is meant."""

    one: Name
    many: Name
    means: Sentence

    def of(self, number: int) -> str:
        """The word that goes with a number."""
        return self.one if number == 1 else self.many


class Quantity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What this lab calls a number, and what is meant."""

    name: Name
    means: Sentence


class LabWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The words of one lab. Another field of use needs other words and no code."""

    crowd: Word
    """Everybody who is looked at on one occasion: face-passes, people screened, essays."""
    listed: Word
    """Those the method is meant to find."""
    unlisted: Word
    alert: Word
    right: Word
    wrong: Word
    missed: Word
    left_alone: Word
    """Those not meant and not flagged."""
    occasion: Word
    """One run: a deployment, a clinic day, a marking round."""
    unit: Word | None = None
    """What there can be more of: vans, clinics. Absent: no year view."""
    outcome: Word | None = None
    """What may follow a right alert: an arrest, an operation. Absent where nothing is counted."""
    hit_rate: Quantity
    wrong_rate: Quantity
    right_share: Quantity
    list_size: Quantity | None = None
    """Absent where there is no list to be compared with."""
    threshold: Quantity | None = None
    counted: Name = COUNTED
    """The label of what somebody counted in use: a street count, an audit."""

    @property
    def label_of_counts(self) -> str:
        """The label of what somebody counted in use, as it is printed."""
        return _(COUNTED) if self.counted == COUNTED else self.counted
