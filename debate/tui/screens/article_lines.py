"""The lines of an article as paragraphs: quoted words marked, the arguments that quote them in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from textual.content import Content

from debate.engine.quoted import Quoted
from debate.model.article import Article
from debate.model.fields import Side
from debate.model.motion import Argument, Motion
from debate.tongue import _, marked, plural
from debate.tui import paint
from debate.tui.widgets.page import Paragraph

MOST_NUMBERS = 8
"""Arguments of a side that are named beside a line; more are counted."""
MOST_LISTED = 8
"""Lines without a quote that are named; more are counted."""
NUMBERS_A_ROW = 4
NOBODY = marked("○ none")
"""Stands beside a line that no argument quotes; shown through ``_``."""


class View(NamedTuple):
    """How the text is shown. ``ruler`` is the marked line, 0 where the reading ruler is off."""

    numbers: bool = True
    unused: bool = False
    plain: bool = False
    ruler: int = 0


class ArticleLines:
    """Paints the lines of an article for a view. A line painted once is kept, so that a move repaints two."""

    def __init__(self, article: Article, motion: Motion | None, quoted: Sequence[Quoted]) -> None:
        self.article = article
        self.motion = motion
        self.by_line = {line: tuple(words) for line, words in groupby(quoted, key=lambda q: q.line)}
        self.unused = tuple(n for n in range(1, len(article.lines) + 1) if n not in self.by_line)
        self._gutters = {line: self._gutter(words) for line, words in self.by_line.items()}
        self._kept: dict[object, Paragraph] = {}

    @property
    def unused_named(self) -> str:
        """The lines that nobody quotes: ``2, 14`` for a few, how many for more."""
        lines = self.unused
        if not lines:
            return _("no lines")
        if len(lines) <= MOST_LISTED:
            return ", ".join(map(str, lines))
        return plural("{count} line", "{count} lines", len(lines)).format(count=len(lines))

    def indent(self, view: View) -> int:
        """Cells on the left of the text: a pointer, the line's number, and who quotes it."""
        rows = [row.cell_length for rows in self._gutters.values() for row in rows]
        gutter = max(rows, default=0) if not view.unused else max([*rows, len(_(NOBODY))])
        return 1 + self._number_width(view) + gutter + 1

    def _number_width(self, view: View) -> int:
        return len(str(len(self.article.lines))) + 1 if view.numbers else 0

    def original(
        self, view: View, current: Quoted | None, heights: Sequence[int] = ()
    ) -> Iterator[Paragraph]:
        """The article's own lines, each at least as high as it is asked to be."""
        for number in range(1, len(self.article.lines) + 1):
            here = current if current is not None and current.line == number else None
            place = (number > view.ruler) - (number < view.ruler) if view.ruler else None
            least = heights[number - 1] if heights else 1
            key = (number, here and here.span, place, view._replace(ruler=0), least)
            if key not in self._kept:
                self._kept[key] = self._line(number, view, here)._replace(least=least)
            yield self._kept[key]

    def interlined(self, view: View, current: Quoted | None) -> Iterator[Paragraph]:
        """Every line with our plain words below it."""
        ours = list(self.plain(self.indent(view)))
        for number, line in enumerate(self.original(view, current)):
            yield line
            yield from ours[number : number + 1]

    def plain(self, indent: int, heights: Sequence[int] = ()) -> Iterator[Paragraph]:
        """The plain lines: our words, marked as ours by the sign in the margin."""
        version = self.article.plain
        for number, line in enumerate(version.lines[: len(self.article.lines)] if version else (), 1):
            least = heights[number - 1] if heights else 1
            key = ("plain", number, indent, least)
            if key not in self._kept:
                sign = Content.styled("= ".rjust(indent), "bold $quiet")
                self._kept[key] = Paragraph(paint.styled(line, paint.QUIET), sign, indent, least=least)
            yield self._kept[key]

    def heights(self, view: View, current: Quoted | None, rooms: tuple[int, int]) -> list[int]:
        """The height of every line where original and plain words stand side by side.

        ``rooms`` are the cells that a line of text has in the left and in the right column.
        """
        left = [_height(p, rooms[0]) for p in self.original(view, current)]
        right = [_height(p, rooms[1]) for p in self.plain(2)]
        right += [1] * (len(left) - len(right))
        return [max(pair) for pair in zip(left, right, strict=True)]

    def _line(self, number: int, view: View, current: Quoted | None) -> Paragraph:
        words = self.by_line.get(number, ())
        on_ruler = number == view.ruler
        shown = [current.span] if current and (on_ruler or not view.ruler) else []
        text = paint.marked_line(
            self.article.lines[number - 1], [(q.start, q.end, q.sides) for q in words], shown
        )
        margin = self._margin(number, view, pointed=current is not None)
        if on_ruler:
            text, margin = text.stylize("$chosen-ink"), margin.stylize("$chosen-ink")
        elif view.ruler or (view.unused and words and not current):
            text = text.stylize(paint.QUIET)
        return Paragraph(text, margin, self.indent(view), name_of(number), chosen=on_ruler)

    def _margin(self, number: int, view: View, *, pointed: bool) -> Content:
        width = self._number_width(view)
        figure = f"{number:>{width - 1}} " if width else ""
        lead = Content.assemble("►" if pointed else " ", (figure, paint.QUIET))
        rows = list(self._gutters.get(number, ()))
        if not rows and view.unused:
            rows = [Content.styled(_(NOBODY), paint.ATTENTION)]
        rest = [Content(" " * lead.cell_length) + row for row in rows[1:]]
        return Content("\n").join([lead + (rows[0] if rows else Content("")), *rest])

    def _gutter(self, words: Sequence[Quoted]) -> tuple[Content, ...]:
        used = [use.argument for quoted in words for use in quoted.uses]
        rows: list[Content] = []
        for side in Side:
            arguments = list({id(a): a for a in used if a.side is side}.values())
            rows += self._side_rows(side, arguments) if arguments else []
        return tuple(rows)

    def _side_rows(self, side: Side, arguments: Sequence[Argument]) -> Iterator[Content]:
        style = paint.bold_side(side)
        if self.motion is None or len(arguments) > MOST_NUMBERS:
            yield Content.styled(f"{side.mark}×{len(arguments)}", style)
            return
        numbers = sorted(map(self.motion.place, arguments))
        for at in range(0, len(numbers), NUMBERS_A_ROW):
            row = " ".join(map(str, numbers[at : at + NUMBERS_A_ROW]))
            yield Content.styled(f"{side.mark if at == 0 else ' '}{row}", style)


def line_of(name: str) -> int:
    """The line of a paragraph's name."""
    return int(name.rpartition("-")[2])


def name_of(line: int) -> str:
    """The name of a line's paragraph."""
    return f"line-{line}"


def _height(paragraph: Paragraph, room: int) -> int:
    return max(len(paragraph.text.wrap(room)), len(paragraph.margin.split("\n")))
