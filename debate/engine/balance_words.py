"""Counting words, sentences and middles, exactly as the measures define them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

ABBREVIATIONS = ("Ms", "Mr", "Mrs", "Dr", "v.", "para.", "No.")  # untranslated
"""What never ends a sentence, besides the terms of a glossary that are written with a stop."""
_SHORT = frozenset(word.rstrip(".").casefold() for word in ABBREVIATIONS)
_STOP = re.compile(r"[.?!](?= [A-ZÀ-ÞŐŰĀ-Ž0-9\"“”‘’'«„]|$)")
_WORD = re.compile(r"\S*[^\W_]\S*")


def count_words(text: str) -> int:
    """Runs of characters between spaces that hold at least one letter or digit; a dash alone is none."""
    return len(_WORD.findall(text))


def sentences(text: str, abbreviations: Iterable[str] = ()) -> list[str]:
    """The sentences of one field.

    One ends at ``.``, ``?`` or ``!`` before a space and a capital, a digit or a quotation mark, or at the
    end of the field; an abbreviation does not end one.
    """
    text = " ".join(text.split())
    short = _SHORT.union(word.rstrip(".").casefold() for word in abbreviations)
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        word = text[: stop.start()].rpartition(" ")[2]
        last = stop.end() == len(text)
        if not last and word.lstrip("([\"'“‘").casefold() in short:
            continue
        found.append(text[start : stop.end()].strip())
        start = stop.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def parity(a: int | Fraction, b: int | Fraction) -> Fraction | None:
    """The smaller by the larger: 1 where both are equal, 0 where one is nothing, no value where both are."""
    if not a and not b:
        return None
    return Fraction(min(a, b)) / Fraction(max(a, b))


def median(values: Sequence[int]) -> Fraction | None:
    """The middle value; of an even number, the mean of the middle two; None of none."""
    if not values:
        return None
    ordered, middle = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle], 2)


def median_date(dates: Sequence[str]) -> str | None:
    """The middle date; of an even number, the earlier of the middle two; None of none."""
    return sorted(dates)[(len(dates) - 1) // 2] if dates else None


def effective_voices(counts: Iterable[int]) -> Fraction | None:
    """How many equally frequent kinds would be as varied: one over the sum of the squared shares."""
    sizes = list(counts)
    squares = sum(size * size for size in sizes)
    return Fraction(sum(sizes) ** 2, squares) if squares else None
