"""Counts a side: two numbers first, what compares them second, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.content import Content

from debate.engine.balance import counts
from debate.engine.balance_watch import watcher_of
from debate.engine.draw import side_order
from debate.export.lines.balance import EXPLAINED, LOOK, balance_lines, few_words, number, session_words
from debate.export.lines.text import section
from debate.model.balance import FOOTER, Compared, Count, Openings
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import SOURCES, TEXT
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

LEAST_LABEL, LABEL, NUMBER, WHOLE = 28, 43, 12, 77
"""Cells of a measure's name, of a side's number and of a row, which is whole at 80 columns."""


class Widths(NamedTuple):
    """Cells of a measure's name and of a side's number."""

    label: int
    number: int


class CountsScreen(Room):
    """The table of counts, then the article's own voices, the watch words and the questions for a person."""

    NAME = marked("counts")
    DEFAULT_CSS = "CountsScreen > #counts { padding: 0 1; }"
    KEYS: ClassVar[tuple[Command, ...]] = (TEXT.at_foot(), SOURCES.at_foot())

    def __init__(self, shelf: Shelf, motion: Motion, kit: Kit, seed: int, openings: Openings) -> None:
        """``openings`` are what the kept sessions about the motion say."""
        super().__init__(name="counts")
        self.shelf = shelf
        self.motion = motion
        self.kit = kit
        self.seed = seed
        self.openings = openings

    def heading(self) -> Content:
        """Whose counts, and which draw."""
        draw = Content.styled(_("draw {number}").format(number=self.seed), paint.QUIET)
        return paint.join([_("Counts a side"), self.motion.short, draw])

    def body(self) -> Iterable[Widget]:
        """One page."""
        yield Page(self._paragraphs(), id="counts", widest=79)

    def _paragraphs(self) -> Iterator[Paragraph]:
        order = side_order(self.motion.id, self.seed)
        watcher = watcher_of(self.kit.watch_words, self.shelf)
        found = counts(self.shelf, self.motion, watcher, self.openings)
        widths = _widths(found)
        yield Paragraph(_row("", [paint.side_word(side) for side in order], "", widths))
        for count in found:
            yield Paragraph(_count(count, order, widths))
        yield Paragraph(Content(""))
        if few := few_words(self.motion):
            yield Paragraph(Content.styled(few, paint.QUIET))
        asks = _("{mark} asks a person to look again; it is not a fault.").format(mark=_(LOOK))
        for line in (asks, *map(_, EXPLAINED), *session_words(self.openings)):
            yield Paragraph(Content.styled(line, paint.QUIET))
        yield Paragraph(Content.styled(_(FOOTER), paint.BOLD))
        for line in self._rest():
            heading = line.startswith(section(""))
            yield Paragraph(paint.styled(line.removeprefix(section("")), paint.BOLD if heading else ""))

    def _rest(self) -> list[str]:
        """What the lines say after the table, which is their first section."""
        lines = list(self._lines())
        sections = [place for place, line in enumerate(lines) if line.startswith(section(""))]
        return ["", *lines[sections[1] if len(sections) > 1 else 0 :]]

    def context(self) -> dict[str, object]:
        """This motion."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """All of it, as lines."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        return balance_lines(self.shelf, self.motion, self.kit, self.seed, self.openings)


def _widths(found: Iterable[Count]) -> Widths:
    """Where what compares the numbers is long, the name's column is narrower."""
    number = max(NUMBER, *(paint.side_word(side).cell_length + 2 for side in Side))
    rest = max((len(_rest(count)) for count in found), default=0)
    return Widths(min(LABEL, max(LEAST_LABEL, WHOLE - 2 * number - rest)), number)


def _count(count: Count, order: tuple[Side, Side], widths: Widths) -> Content:
    if count.instead:
        return _row(count.what, (), count.instead, widths)
    return _row(count.what, [_number(count.of(side)) for side in order], _rest(count), widths)


def _rest(count: Count) -> str:
    """What follows the two numbers: what compares them, and the look mark."""
    return _compared(count) + (" " + _(LOOK) if count.look else "")


def _compared(count: Count) -> str:
    """What compares the two numbers, in few words; that a side has too few is said below the table."""
    if count.too_few:
        return ""
    if count.compared is Compared.RATIO:
        none, ratio = _("none on either side"), _("ratio {number:.2f}")
        return none if count.result is None else ratio.format(number=count.result)
    if count.compared is Compared.DIFFERENCE and count.result is not None:
        return _("apart {number}").format(number=number(count.result))
    if count.compared is Compared.SHARE and count.result is not None:
        return _("For {share:.0%}").format(share=count.result)
    return ""


def _number(value: float | str | None) -> Content:
    """A raw number; a date as it is written, which is narrower than in words."""
    return paint.plain(value if isinstance(value, str) else number(value))


def _row(what: str, numbers: Sequence[Content], rest: str, widths: Widths) -> Content:
    """A row of the table: numbers are cut to their width, a long name goes on below, so the columns stand."""
    label, *more = paint.plain(what).wrap(widths.label - 1) or [Content("")]
    cells = [
        cell.truncate(width - 1, ellipsis=True, pad=True) + Content(" ")
        for cell, width in ((label, widths.label), *((each, widths.number) for each in numbers))
    ]
    return Content("\n").join([Content.assemble(*cells, paint.plain(rest)), *more])
