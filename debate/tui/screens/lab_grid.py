"""A small table of wrapped words: the two-by-two table, and counted records side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.content import Content

from debate.tui import paint

Cell = tuple[str, str]
"""Words and their style."""


def grid(rows: Sequence[Sequence[Cell]], widths: Sequence[int], *, ruled: bool) -> Iterator[Content]:
    """The rows as lines, ruled under the first or under each; line breaks part a cell's lines."""
    bar = Content.styled(" │ ", paint.QUIET)
    for number, row in enumerate(rows):
        if number == 1 or (number and ruled):
            yield Content.styled("─┼─".join("─" * width for width in widths), paint.QUIET)
        cells = [_wrapped(text, width) for (text, _), width in zip(row, widths, strict=True)]
        for lines in zip_longest(*cells, fillvalue=""):
            parts = [
                _padded(line, style, width)
                for line, (_, style), width in zip(lines, row, widths, strict=True)
            ]
            yield bar.join(parts)


def even(width: int, first: int, columns: int) -> list[int]:
    """Widths of a first column and of some equal ones, with the bars between them."""
    return [first, *[(width - first - 3 * columns) // columns] * columns]


def _wrapped(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n") for line in textwrap.wrap(part, max(4, width)) or [""]]


def _padded(text: str, style: str, width: int) -> Content:
    cut = paint.styled(text, style).truncate(width, ellipsis=True)
    return cut + Content(" " * max(0, width - cut.cell_length))
