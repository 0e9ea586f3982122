"""The measures of one motion, B1 to B9 and B11 to B15: two raw numbers each, then what compares them.

Thresholds are exact fractions, so that 4 to 5 is 0.8 and not a hair below it.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from msgspec import structs

from debate.engine.balance_session import session_counts
from debate.engine.balance_watch import Watcher
from debate.engine.balance_words import (
    count_words,
    effective_voices,
    median,
    median_date,
    parity,
    sentences,
)
from debate.model.balance import Compared, Count, Openings
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.model.source import Source
from debate.tongue import _

FEW = 3
"""Arguments. With fewer on a side nothing is compared."""


class _Sides:
    """What is counted, gathered once for each side."""

    def __init__(self, shelf: Shelf, motion: Motion) -> None:
        self.shelf = shelf
        self.motion = motion
        self.arguments = tuple(motion.side(side) for side in (Side.FOR, Side.AGAINST))
        self.items = tuple(self._sources(side) for side in self.arguments)
        self.fields = tuple([text for a in side for text in (a.claim, a.because)] for side in self.arguments)
        self.words = tuple(sum(map(count_words, texts)) for texts in self.fields)
        self.few = any(len(side) < FEW for side in self.arguments)

    def _sources(self, arguments: tuple[Argument, ...]) -> tuple[Source, ...]:
        """The source items of one side; a source cited twice is two items."""
        known = self.shelf.sources
        return tuple(known[e.source] for a in arguments for e in a.cited if e.source in known)

    def each(self, measure: str) -> tuple[int, int]:
        """How many of something the arguments of each side hold."""
        first, second = (sum(len(getattr(a, measure)) for a in side) for side in self.arguments)
        return first, second


def counts(
    shelf: Shelf, motion: Motion, watcher: Watcher, openings: Openings | None = None
) -> tuple[Count, ...]:
    """Every measure of a motion, in the order of their numbers.

    ``openings`` are what the kept sessions say; with None, the two measures that need them are left out.
    """
    on = _Sides(shelf, motion)
    return (
        _arguments(on),
        _words(on),
        _evidence(on),
        _bare(on),
        _publishers(on),
        _kinds(on),
        _unanswered(on),
        _questions(on),
        _passages(on),
        _watched(on, watcher),
        _sentences(on),
        *(session_counts(openings) if openings is not None else ()),
        _ages(on),
    )


def ratio(
    id_: str, what: str, a: int | Fraction, b: int | Fraction, below: Fraction, *, few: bool = False
) -> Count:
    """A count compared by the smaller number over the larger; a look below the threshold."""
    result = None if few else parity(a, b)
    return Count(
        id=id_,
        what=what,
        values=(_plain(a), _plain(b)),
        compared=Compared.RATIO,
        result=None if result is None else float(result),
        look=result is not None and result < below,
        too_few=few,
    )


def difference(
    id_: str, what: str, a: int | Fraction, b: int | Fraction, above: Fraction, *, few: bool = False
) -> Count:
    """A count compared by how far the two numbers lie apart; a look above the threshold."""
    apart = abs(Fraction(a) - Fraction(b))
    return Count(
        id=id_,
        what=what,
        values=(_plain(a), _plain(b)),
        compared=Compared.DIFFERENCE,
        result=None if few else _plain(apart),
        look=not few and apart > above,
        too_few=few,
    )


def share_of_kinds(a: Fraction | None, b: Fraction | None, *, few: bool = False) -> Count:
    """Effective voices: a look where a side is below 2 or the sides are far apart."""
    count = ratio(
        "B6", _("Effective voices among the kinds of source"), a or 0, b or 0, Fraction(3, 5), few=few
    )
    look = not few and (count.look or min(a or 0, b or 0) < 2)
    return structs.replace(count, look=look)


def _arguments(on: _Sides) -> Count:
    a, b = (len(side) for side in on.arguments)
    return ratio("B1", _("Arguments"), a, b, Fraction(4, 5), few=on.few)


def _words(on: _Sides) -> Count:
    a, b = on.words
    return ratio("B2", _("Words (claim and because)"), a, b, Fraction(4, 5), few=on.few)


def _evidence(on: _Sides) -> Count:
    a, b = (_rate(n, len(side)) for n, side in zip(on.each("evidence"), on.arguments, strict=True))
    return ratio("B3", _("Evidence for each argument"), a, b, Fraction(7, 10), few=on.few)


def _bare(on: _Sides) -> Count:
    a, b = (sum(1 for each in side if not each.evidence) for side in on.arguments)
    return Count(id="B4", what=_("Arguments with no evidence"), values=(a, b), look=bool(a or b))


def _publishers(on: _Sides) -> Count:
    a, b = (len({source.voice for source in items}) for items in on.items)
    return Count(
        id="B5",
        what=_("Different publishers behind the sources"),
        values=(a, b),
        look=not on.few and min(a, b) < FEW,
        too_few=on.few,
    )


def _kinds(on: _Sides) -> Count:
    a, b = (effective_voices(Counter(source.kind for source in items).values()) for items in on.items)
    return share_of_kinds(a, b, few=on.few)


def _unanswered(on: _Sides) -> Count:
    a, b = (sum(1 for each in side if not each.replies) for side in on.arguments)
    return difference("B7", _("Arguments with no reply recorded"), a, b, Fraction(1), few=on.few)


def _questions(on: _Sides) -> Count:
    a, b = (_rate(n, len(side)) for n, side in zip(on.each("questions"), on.arguments, strict=True))
    return ratio("B8", _("Questions for each argument"), a, b, Fraction(4, 5), few=on.few)


def _passages(on: _Sides) -> Count:
    a, b = (
        len({(e.quote.article, e.quote.line, e.quote.exact) for each in side for e in each.quotes if e.quote})
        for side in on.arguments
    )
    return Count(id="B9", what=_("Passages of the article quoted"), values=(a, b))


def _watched(on: _Sides, watcher: Watcher) -> Count:
    flagged = [sum(len(watcher.flags(text)) for text in texts) for texts in on.fields]
    a, b = (_rate(100 * n, words) for n, words in zip(flagged, on.words, strict=True))
    return difference("B11", _("Watch words in every 100 words"), a, b, Fraction(1, 2), few=on.few)


def _sentences(on: _Sides) -> Count:
    short = [word for t in on.shelf.pack.glossary for word in (t.term, *t.also) if word.endswith(".")]
    a, b = (
        median([count_words(s) for text in texts for s in sentences(text, short)]) or Fraction(0)
        for texts in on.fields
    )
    return difference("B12", _("Words in a sentence (median)"), a, b, Fraction(4), few=on.few)


def _ages(on: _Sides) -> Count:
    a, b = (median_date([source.date for source in items]) for items in on.items)
    return Count(id="B15", what=_("Median date of the sources"), values=(a, b))


def _rate(number: int, of: int) -> Fraction:
    return Fraction(number, of) if of else Fraction(0)


def _plain(number: int | Fraction) -> float:
    """A whole number as an int, anything else as a float."""
    return number if isinstance(number, int) else float(number) if number.denominator > 1 else int(number)
