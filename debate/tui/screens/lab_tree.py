"""The frequency tree, drawn: everybody, the two parts, the four boxes, and the alerts together again."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from fractions import Fraction

from textual.content import Content

from debate.engine.lab_numbers import amount, are_whole, figure, is_small
from debate.engine.lab_run import LabRun
from debate.model.lab_words import LabWords, Word
from debate.tui import paint

HIDDEN = "?"
"""What stands for a number before the guess."""
_WIDEST = 96
_INKS = ("bold", "", "bold $attention", paint.QUIET)
"""Right, missed, wrong, left alone: as in the icon array."""


def tree(words: LabWords, run: LabRun, width: int, *, shown: bool) -> Iterator[Content]:
    """The lines of the tree for a width in cells. Numbers that answer the question wait for the guess."""
    width = min(width, _WIDEST) // 4 * 4
    table = run.table
    whole = are_whole((table.right, table.missed, table.wrong, table.left_alone))
    half, quarter = width // 2, width // 4
    yield _row([(_said(table.crowd, words.crowd, words), paint.BOLD)], width)
    yield _fork(half, width)
    parts = ((table.listed, words.listed), (table.unlisted, words.unlisted))
    yield _row([(f"{int(count):,}", paint.BOLD) for count, _ in parts], half)
    yield from _names([_named(count, word) for count, word in parts], half)
    yield _fork(quarter, half) + _fork(quarter, half)
    boxes = (
        (table.right, words.right),
        (table.missed, words.missed),
        (table.wrong, words.wrong),
        (table.left_alone, words.left_alone),
    )
    numbers = [figure(count, whole=whole) if shown else HIDDEN for count, _ in boxes]
    numbers = [
        "<0.1" if shown and is_small(count) else n for (count, _), n in zip(boxes, numbers, strict=True)
    ]
    yield _row(list(zip(numbers, _INKS, strict=True)), quarter)
    yield from _names([_named(count, word) for count, word in boxes], quarter)
    yield _join(quarter)
    for count, word in boxes:
        if shown and is_small(count):
            often = f"{word.many}: {amount(count, words.occasion, whole=whole)}"
            yield paint.styled(often, paint.QUIET)


def _said(count: Fraction, word: Word, words: LabWords) -> str:
    return f"{amount(count, words.occasion, whole=True)} {_named(count, word)}"


def _named(count: Fraction, word: Word) -> str:
    return word.one if count == 1 else word.many


def _row(cells: list[tuple[str, str]], width: int) -> Content:
    return Content("").join([_centred(text, style, width) for text, style in cells])


def _centred(text: str, style: str, width: int) -> Content:
    cut = paint.styled(text, style).truncate(width, ellipsis=True)
    left = max(0, (width - cut.cell_length) // 2)
    return Content.assemble(" " * left, cut, " " * max(0, width - left - cut.cell_length))


def _names(names: list[str], width: int) -> Iterator[Content]:
    """Names under their numbers, wrapped to as many lines as the longest needs."""
    wrapped = [textwrap.wrap(name, max(4, width - 1)) or [""] for name in names]
    for line in range(max(len(lines) for lines in wrapped)):
        yield _row([(lines[line] if line < len(lines) else "", "") for lines in wrapped], width)


def _fork(part: int, width: int) -> Content:
    """From the middle of a width down to the middles of its two parts."""
    left, middle, right = (part - 1) // 2, (width - 1) // 2, part + (part - 1) // 2
    line = [" "] * width
    line[left + 1 : right] = "─" * (right - left - 1)
    line[left], line[middle], line[right] = "┌", "┴", "┐"
    return Content.styled("".join(line), paint.QUIET)


def _join(quarter: int) -> Content:
    """From the right alerts and the wrong ones to the alerts together."""
    left, right = (quarter - 1) // 2, 2 * quarter + (quarter - 1) // 2
    middle = (left + right) // 2
    line = [" "] * (4 * quarter)
    line[left + 1 : right] = "─" * (right - left - 1)
    line[left], line[middle], line[right] = "└", "┬", "┘"
    return Content.styled("".join(line), paint.QUIET)
