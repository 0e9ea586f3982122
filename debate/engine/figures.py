"""Figures: every number in a text, and whether somebody who is cited gave it.

``1700`` and ``1,700`` are one number; so are ``£140m``, ``140 million`` and ``140,000,000``. Numbers written
in words up to twenty need no source; larger ones do. Dates and years are read by ``figure_dates``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, Protocol

from debate.engine.figure_dates import agrees, dates_given, dates_in, without_dates
from debate.engine.number_words import numbers_in_words

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "bn": 9}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    r"(?<![\w.,])(?<![A-Za-z]-)(?:(?P<time>\d\d?:\d\d)\b"
    rf"|[£$€]?(?P<number>{_NUMBER})(?:[\s-]*(?P<scale>thousand|million|billion|trillion|bn|m|k)\b)?"
    r"(?:st|nd|rd|th)?(?![A-Za-z]))"
)
_SHARED_SCALE = re.compile(
    rf"\s*(?:to|and|or|–|-)\s*[£$€]?(?:{_NUMBER})\s*(thousand|million|billion|trillion|bn)\b"
)
_DIGIT = re.compile(r"\d")
_LINES = re.compile(r"\b[Ll]ines? \d+(?:(?:,| and| to) \d+)*\b")
_LARGE = re.compile(r"[tfsenTFSEN]\w+ty|[Hh]undred|[Tt]housand|illion")
_MILLION = 1_000_000
SMALL = 20
"""The largest number in words that needs no source."""


class Figure(NamedTuple):
    """One number: as written, its value, the value without its scale word, its decimal places.

    ``shared`` says that the scale word stands with a later number: the 12 of ``12 to 15 million``.
    """

    text: str
    value: Decimal
    bare: Decimal
    places: int = 0
    small: bool = False
    shared: bool = False


class Holding(Protocol):
    """Something that gives numbers and dates."""

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is among them."""

    def holds_date(self, date: str) -> bool:
        """Whether a date, as far as it is written, agrees with one of them."""


class Known(NamedTuple):
    """What may be said: the numbers and the dates that are given somewhere."""

    values: frozenset[Decimal] = frozenset()
    dates: frozenset[str] = frozenset()

    def holds(self, figure: Figure) -> bool:
        """Whether a number is given; one in millions may be a given one, rounded: 3.1 million."""
        if figure.value in self.values:
            return True
        scale, step = figure.value / (figure.bare or 1), Decimal(1).scaleb(-figure.places)
        if scale < _MILLION:
            return False
        return any(
            (v / scale).quantize(step, ROUND_HALF_UP) == figure.bare for v in self.values if v >= scale
        )

    def holds_date(self, date: str) -> bool:
        """Whether a date, as far as it is written, agrees with a given one."""
        return any(agrees(date, known) for known in self.dates)


def known_in(texts: Iterable[str], dates: Iterable[str] = ()) -> Known:
    """The numbers and dates that some texts give, with dates that stand beside them."""
    values: set[Decimal] = set()
    found = set(dates)
    for text in texts:
        for figure in figures(text):
            values.update((figure.value, figure.bare) if figure.shared else (figure.value,))
        found |= dates_given(text)
    return Known(frozenset(values), frozenset(found))


def figures(text: str) -> tuple[Figure, ...]:
    """Every number of a text that is no date, in digits or in words."""
    rest = _without_references(text)
    return (*_in_digits(rest), *_in_words(rest))


def untraced(text: str, known: Iterable[Holding]) -> Iterator[str]:
    """The numbers and dates of a text that none of what is known gives, as they are written there."""
    digits, large = _DIGIT.search(text), _LARGE.search(text)
    if not (digits or large):
        return  # most texts: a quick look is enough
    every, rest = tuple(known), _without_references(text)
    for figure in (*_in_digits(rest), *(_in_words(rest) if large else ())):
        if not figure.small and not any(each.holds(figure) for each in every):
            yield figure.text
    for written, dates in dates_in(text) if digits else ():
        if not all(any(each.holds_date(date) for each in every) for date in dates):
            yield written


def _without_references(text: str) -> str:
    """The text without its dates, and without the lines of the article that it names."""
    return _LINES.sub(";", without_dates(text)) if _DIGIT.search(text) else text


def _in_digits(text: str) -> list[Figure]:
    return [_figure(match, text) for match in _FIGURE.finditer(text)] if _DIGIT.search(text) else []


def _in_words(text: str) -> list[Figure]:
    return [
        Figure(said, Decimal(number), Decimal(number) / scale, small=number <= SMALL)
        for said, number, scale in numbers_in_words(_FIGURE.sub(";", text))
    ]


def operands(working: str) -> str:
    """The part of a sum that has to be given by somebody: what stands before its first result."""
    return re.split(r"\s=\s|\b(?:is|are|leaves|makes|gives)\b", working, maxsplit=1)[0]


def _figure(found: re.Match[str], text: str) -> Figure:
    if found["time"]:
        hours, minutes = found["time"].split(":")
        value = Decimal(hours) + Decimal(minutes) / 10_000
        return Figure(found[0], value, value)
    bare = Decimal(found["number"].replace(",", ""))
    shared = None if found["scale"] else _SHARED_SCALE.match(text, found.end())
    scale = found["scale"] or (shared[1] if shared else None)
    value = bare.scaleb(_SCALES[scale]) if scale else bare
    places = len(found["number"].partition(".")[2])
    return Figure(found[0].strip(), value, bare, places, shared=bool(shared))
