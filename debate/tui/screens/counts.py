"""Counts a side: two numbers first, what compares them second, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.balance import counts
from debate.engine.balance_watch import watcher_of
from debate.engine.draw import side_order
from debate.export.lines.balance import EXPLAINED, LOOK, balance_lines, compared, few_words, number
from debate.model.balance import FOOTER, Count
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tui import paint
from debate.tui.commands import SOURCES, TEXT, Command
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

LABEL, NUMBER = 43, 12
"""Cells of a measure's name and of a side's number: a row is whole at 80 columns."""


class CountsScreen(Room):
    """The table of counts, then the article's own voices, the watch words and the questions for a person."""

    NAME = "counts"
    DEFAULT_CSS = "CountsScreen > #counts { padding: 0 1; }"
    KEYS: ClassVar[tuple[Command, ...]] = (TEXT.at_foot(), SOURCES.at_foot())

    def __init__(self, shelf: Shelf, motion: Motion, kit: Kit, seed: int) -> None:
        super().__init__(name="counts")
        self.shelf = shelf
        self.motion = motion
        self.kit = kit
        self.seed = seed

    def heading(self) -> Content:
        """Whose counts, and which draw."""
        draw = Content.styled(f"draw {self.seed}", paint.QUIET)
        return paint.join(["Counts a side", self.motion.short, draw])

    def body(self) -> Iterable[Widget]:
        """One page."""
        yield Page(self._paragraphs(), id="counts", widest=79)

    def _paragraphs(self) -> Iterator[Paragraph]:
        order = side_order(self.motion.id, self.seed)
        yield Paragraph(_row("", paint.side_word(order[0]), paint.side_word(order[1]), ""))
        for count in counts(self.shelf, self.motion, watcher_of(self.kit.watch_words, self.shelf)):
            yield Paragraph(_count(count, order))
        yield Paragraph(Content(""))
        if few := few_words(self.motion):
            yield Paragraph(Content.styled(few, paint.QUIET))
        yield Paragraph(
            Content.styled(f"{LOOK} asks a person to look again; it is not a fault.", paint.QUIET)
        )
        for line in EXPLAINED:
            yield Paragraph(Content.styled(line, paint.QUIET))
        yield Paragraph(Content.styled(FOOTER, paint.BOLD))
        for line in self._rest():
            heading = line.startswith("Section: ")
            yield Paragraph(paint.styled(line.removeprefix("Section: "), paint.BOLD if heading else ""))

    def _rest(self) -> list[str]:
        """What the lines say after the table."""
        lines = list(balance_lines(self.shelf, self.motion, self.kit, self.seed))
        return ["", *lines[lines.index("Section: The article") :]]

    def context(self) -> dict[str, object]:
        """This motion."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """All of it, as lines."""
        return "\n".join(balance_lines(self.shelf, self.motion, self.kit, self.seed))


def _count(count: Count, order: tuple[Side, Side]) -> Content:
    first, second = (_number(count.of(side)) for side in order)
    rest = "" if count.too_few else compared(count).removeprefix("; ").replace("difference", "apart")
    return _row(count.what, first, second, rest + (f" {LOOK}" if count.look else ""))


def _number(value: float | str | None) -> Content:
    """A raw number; a date as it is written, which is narrower than in words."""
    return paint.plain(value if isinstance(value, str) else number(value))


def _row(what: str, first: Content, second: Content, rest: str) -> Content:
    """A row of the table: each cell cut to its width, so that the columns stand."""
    label = paint.plain(what).truncate(LABEL - 1, ellipsis=True, pad=True) + Content(" ")
    cells = [cell.truncate(NUMBER - 1, ellipsis=True, pad=True) + Content(" ") for cell in (first, second)]
    return Content.assemble(label, *cells, paint.plain(rest))
