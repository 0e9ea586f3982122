"""Painting a slide: one function for the chair's preview, the projector layout and the stage window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from textual.content import Content

from debate.model.fields import Side
from debate.model.slide import Column, Slide, SlideLine, Tone
from debate.tui import paint
from debate.tui.widgets.page import Paragraph

BOTH = 78
"""Cells that two columns of titles need beside each other."""
NARROW = 56
"""Cells below which one side stands under the other."""
_STYLES = {Tone.PLAIN: "", Tone.STRONG: paint.BOLD, Tone.QUIET: paint.QUIET}


def paint_slide(slide: Slide, room: int, gap: int = 1) -> Iterator[Paragraph]:
    """A slide's paragraphs for so many cells, with empty lines between them. A blank one has none."""
    if slide.columns:
        yield from _beside(slide.columns, room) if room >= NARROW else _below(slide.columns)
    for number, line in enumerate(slide.lines):
        yield from [Paragraph(Content(""))] * (gap if number or slide.columns else 0)
        yield _line(line)


def _line(line: SlideLine) -> Paragraph:
    style = _STYLES[line.tone]
    if line.side is not None:
        title = paint.styled(line.text, paint.bold_side(line.side))
        return Paragraph(paint.join([paint.side_word(line.side), title]))
    spans = [(start, end, frozenset[Side]()) for start, end in line.spans]
    text = (
        paint.marked_line(line.text, (), [(a, b) for a, b, _ in spans]) if spans else paint.plain(line.text)
    )
    if not line.mark:
        return Paragraph(text.stylize(style) if style else text)
    margin = paint.styled(line.mark, paint.QUIET if line.tone is Tone.QUIET else paint.BOLD)
    return Paragraph(text.stylize(style) if style else text, margin, len(line.mark) + 2)


def _beside(columns: tuple[Column, ...], room: int) -> Iterator[Paragraph]:
    """Titles of both sides in one row each; where there is less room, a long one takes two.

    Each side goes on under its own long ones: were the rows kept level, eight titles would need sixteen.
    """
    half = min(BOTH, room) // 2
    cells = [[line for title in _titles(column) for line in _hung(title, half - 1)] for column in columns]
    for parts in zip_longest(*cells, fillvalue=Content("")):
        pads = (Content(" " * (half - part.cell_length)) for part in parts)
        yield Paragraph(Content.assemble(*(each for pair in zip(parts, pads, strict=True) for each in pair)))


def _hung(title: Content, width: int) -> Iterator[Content]:
    """A title as one line, or as more with the later ones set in."""
    if title.cell_length <= width:
        yield title
        return
    first, *rest = title.wrap(width - 2)
    yield first
    yield from (Content("  ") + line for line in rest)


def _below(columns: tuple[Column, ...]) -> Iterator[Paragraph]:
    """One side under the other, where there is no room beside."""
    for column in columns:
        yield from (Paragraph(row) for row in _titles(column))


def _titles(column: Column) -> Iterator[Content]:
    yield paint.side_word(column.side)
    for number, title in enumerate(column.titles, column.first):
        yield Content.assemble((f"{number} ", paint.bold_side(column.side)), paint.plain(title))
