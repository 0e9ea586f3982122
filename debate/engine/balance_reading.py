"""How hard a text is to read, by one stated formula that needs no word list from anywhere.

Two numbers: the middle length of its sentences, and the share of them over 25 words, which is where the
government's own style guide asks writers to stop. Easy: at most 14 words in the middle and 5 % long ones.
Middling: at most 18 and 10 %. Anything else is hard. The words themselves are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from debate.engine.balance_words import count_words, median, sentences

LONG = 25
"""Words. A sentence with more is long."""
_EASY = (Fraction(14), Fraction(1, 20))
_MIDDLING = (Fraction(18), Fraction(1, 10))


class Band(StrEnum):
    """How hard a text is to read."""

    EASY = "easy"
    MIDDLING = "middling"
    HARD = "hard"


class Reading(Struct, frozen=True, kw_only=True):
    """What was counted: sentences, long ones, words in the middle sentence, and the band they give."""

    sentences: int
    long: int
    middle: float
    band: Band


def reading_of(texts: Iterable[str], abbreviations: Iterable[str] = ()) -> Reading:
    """How hard some texts are to read together. No text at all is easy."""
    short = tuple(abbreviations)
    lengths = [count_words(each) for text in texts for each in sentences(text, short)]
    long = sum(1 for length in lengths if length > LONG)
    middle, share = median(lengths) or Fraction(0), Fraction(long, len(lengths) or 1)
    band = Band.HARD
    if middle <= _EASY[0] and share <= _EASY[1]:
        band = Band.EASY
    elif middle <= _MIDDLING[0] and share <= _MIDDLING[1]:
        band = Band.MIDDLING
    return Reading(sentences=len(lengths), long=long, middle=float(middle), band=band)
