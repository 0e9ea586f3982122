"""Numbers written in words: ``forty-two``, ``six million``, ``two hundred and five``."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_WORD = "|".join((*sorted(_SMALL, key=len, reverse=True), *_LARGE))
_WORDS = frozenset(_SMALL) | frozenset(_LARGE)
_LETTERS = re.compile(r"[a-z]+")
_RUN = re.compile(
    rf"\b(?:an? (?=(?:hundred|thousand|million|billion)\b))?(?:{_WORD})(?:(?:-|\s+|\s+and\s+)(?:{_WORD}))*\b",
    re.IGNORECASE,
)


def numbers_in_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Every number in words: as written, its value, and the scale of its last word (1 where it has none)."""
    if _WORDS.isdisjoint(_LETTERS.findall(text.lower())):
        return  # most texts; looking for whole runs takes ten times as long
    for found in _RUN.finditer(text):
        for said, words in _split(found[0]):
            value = _value(words)
            if value is not None:
                yield said, value, _LARGE.get(words[-1], 1)


def _split(said: str) -> Iterator[tuple[str, list[str]]]:
    """One run of number words as one number, or as several where ``one and two`` stand together."""
    words: list[str] = []
    joined = False
    for word in re.split(r"[\s-]+", said.lower()):
        if word == "and":
            joined = True
            continue
        unit_again = word in _ONES and bool(words) and words[-1] in _ONES
        if unit_again or (joined and words and words[-1] not in _LARGE):
            yield " ".join(words), words
            words = []
        words.append(word)
        joined = False
    yield " ".join(words), words


def _value(words: list[str]) -> int | None:
    total, part = 0, 0
    for word in words:
        if word in {"a", "an"}:
            part = 1
        elif word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        else:
            total, part = total + max(part, 1) * _LARGE[word], 0
    if words and words[0] in _LARGE:
        return None  # hundreds of thousands, a scale without a number
    return total + part
