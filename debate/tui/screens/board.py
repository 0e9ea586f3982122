"""The board: both sides of a motion, and below them what the chosen argument stands on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size

from debate.engine.dates import in_words
from debate.engine.quotes import FoldedArticle
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import DISCUSS, OPEN, PANE, SOURCES, SWAP, TEXT
from debate.tui.screens.room import Room
from debate.tui.screens.standing import quotes_of, sources_of
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget


LEAST_PANE = 6
"""Lines that the words and sources always keep."""
MOST_LINES = 3
"""Lines of the motion, and of the question, at most."""
WIDEST_TITLE = 40
"""Cells of the longest title with its number: counts stand beside every title or beside none."""


class BoardScreen(Room):
    """Two columns of arguments; the pane below shows the words and the sources of the chosen one."""

    NAME = marked("board")
    DEFAULT_CSS = """
    BoardScreen > #title { text-wrap: wrap; }
    BoardScreen > #question { padding: 0 1; color: $quiet; text-wrap: wrap; }
    BoardScreen > #columns { height: auto; }
    BoardScreen .head { width: 1fr; padding: 0 1; }
    BoardScreen > #heads { height: 1; }
    BoardScreen Rows { width: 1fr; height: 100%; }
    BoardScreen > #pane { height: 1fr; min-height: 5; }
    BoardScreen #words, BoardScreen #sources { width: 1fr; height: 100%; padding: 0 0 0 1; }
    BoardScreen.narrow #sources { display: none; }
    BoardScreen.projector Rows { margin: 0; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN,
        TEXT.at_foot(),
        SOURCES.at_foot(),
        DISCUSS.at_foot(),
        SWAP,
        PANE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "side(0)", show=False),
        Binding("right", "side(1)", show=False),
        Binding("tab", "side(2)", show=False, priority=True),
        Binding("ctrl+up", "scroll_pane(-1)", show=False),
    ]

    def __init__(self, shelf: Shelf, motion: Motion, first: Side, seed: int, argument: str = "") -> None:
        super().__init__()
        self.shelf = shelf
        self.motion = motion
        self.first = self._drawn = first
        self.seed = seed
        self._start = argument
        self._in_pane = ("", 0)
        self._arranged = Size(0, 0)
        self._claim_lines = 0
        self._cut = True
        """Whether the board shows a claim in part or not at all: then the pane shows it whole."""
        article = shelf.main_article(motion)
        self.folded = FoldedArticle(article) if article else None

    def heading(self) -> Content:
        """The motion, and the article it comes from."""
        article = self.shelf.main_article(self.motion)
        came = f"{article.publisher}, {in_words(article.date)}" if article else ""
        whole = paint.join([self.motion.motion, paint.styled(came, paint.QUIET)])
        return whole if whole.cell_length <= self.app.size.width - 2 else paint.plain(self.motion.motion)

    def body(self) -> Iterable[Widget]:
        """The question, the two columns, and the pane."""
        yield Line(paint.plain(self.motion.question), id="question")
        yield Horizontal(*(Line(id=f"head-{n}") for n in (0, 1)), id="heads")
        yield Horizontal(*(self._column(n) for n in (0, 1)), id="columns")
        yield Line(id="rule")
        yield Horizontal(Page(id="words", widest=200), Page(id="sources", widest=200), id="pane")

    def _column(self, place: int) -> Rows[Argument]:
        side = self._side_at(place)
        arguments = self.motion.side(side)
        no_for, no_against = (
            _("There is no argument for in this pack."),
            _("There is no argument against in this pack."),
        )
        empty = no_for if side is Side.FOR else no_against
        return Rows(arguments, self._painted, empty=empty, id=f"column-{place}")

    def _painted(self, argument: Argument, width: int) -> Content:
        return _paint_argument(self.motion, argument, width, self._claim_lines)

    def _side_at(self, place: int) -> Side:
        return self.first if place == 0 else self.first.other

    def on_mount(self) -> None:
        """Chooses the argument asked for, or the first."""
        self._arrange()
        self._choose(self._start)
        self._show_pane()  # before the focus comes: all of it is in the first frame

    def _choose(self, argument: str) -> None:
        for place in (0, 1):
            column = self.column(place)
            for index, item in enumerate(column.items):
                if item.id == argument:
                    column.focus()
                    column.chosen = index
                    return
        (self.column(0) if self.column(0).items else self.column(1)).focus()

    def column(self, place: int) -> Rows[Argument]:
        """The left (0) or the right (1) column."""
        return self.query_one(f"#column-{place}", Rows)

    def on_resize(self) -> None:
        """Fits the columns: titles below 110 columns, titles with their claims from there."""
        super().on_resize()
        if self.is_mounted and self.app.size != self._arranged:
            self.retitle()
            self._arrange()
            self._show_pane()

    def _arrange(self) -> None:
        size = self._arranged = self.app.size
        self.set_class(not self.wide, "narrow")
        most = max(len(self.motion.side(side)) for side in Side) or 1
        lines = 0
        for name, words in (("#title", self.heading()), ("#question", paint.plain(self.motion.question))):
            height = min(MOST_LINES, len(words.wrap(max(1, size.width - 2))))
            self.query_one(name, Line).styles.height = height
            lines += height
        room = size.height - 3 - lines - LEAST_PANE
        height = 3 if self.wide and most * 3 <= room else 2 if self.wide and most * 2 <= room else 1
        self.query_one("#columns").styles.height = min(most * height, max(3, room))
        self._claim_lines = height - 1
        width = size.width // 2 - 1
        self._cut = height == 1 or any(
            len(_claim(each, width)) > self._claim_lines for each in self.motion.arguments
        )
        for place in (0, 1):
            self.column(place).repaint_rows(height=height)
            self._show_head(place)

    def _show_head(self, place: int) -> None:
        side = self._side_at(place)
        words = Content.assemble(paint.side_word(side), (f" · {len(self.motion.side(side))} ", paint.QUIET))
        width = self.app.size.width // 2 - 1
        drawn_by_lot = _("draw {number}").format(number=self.seed)
        order = drawn_by_lot if self.first is self._drawn else _("swapped")
        drawn = f" {order} " if place == 1 else ""
        line = Content.assemble(" ", words)
        dashes = "─" * max(0, width - line.cell_length - len(drawn))
        self.query_one(f"#head-{place}", Line).show(line + Content.styled(dashes + drawn, paint.QUIET))

    @property
    def argument(self) -> Argument | None:
        """The chosen argument of the focused column."""
        focused = self.focused
        if isinstance(focused, Rows):
            return focused.item
        return self.column(0).item or self.column(1).item

    def on_descendant_focus(self) -> None:
        """The pane follows the focused column."""
        self._show_pane()

    def on_rows_moved(self) -> None:
        """The pane follows the choice."""
        self._show_pane()

    def on_rows_opened(self) -> None:
        """Opens the argument."""
        self.action_open()

    def _show_pane(self) -> None:
        argument = self.argument
        words, sources = self.query_one("#words", Page), self.query_one("#sources", Page)
        shown = (argument.id if argument else "", self.app.size.width)
        if shown == self._in_pane:
            return
        self._in_pane = shown
        if argument is None:
            words.show([])
            sources.show([])
            return
        number = self.motion.place(argument)
        side = Content.assemble(
            paint.side_word(argument.side), (f" {number}", paint.bold_side(argument.side))
        )
        parts = [side, Content.styled(_("Words and sources"), paint.BOLD)]
        if self.wide:
            parts.append(Content.styled(_("“ quotes  ■ sources  ← replies"), paint.QUIET))
        self.query_one("#rule", Line).show(paint.rule(self.app.size.width, *parts))
        claim = [Paragraph(paint.plain(argument.claim))] if self._cut else []
        quotes = list(quotes_of(self.shelf, self.motion, argument, self.folded))
        cited = list(sources_of(self.shelf, argument))
        words.show([*claim, *quotes] if self.wide else [*claim, *quotes, *cited])
        sources.show(cited if self.wide else [])

    def action_side(self, place: int) -> None:
        """Goes to the left (0), the right (1) or the other (2) column, at the same height."""
        here = 1 if self.focused is self.column(1) else 0
        target = self.column(1 - here if place == 2 else place)
        if target.items and target is not self.focused:
            row = self.column(here).chosen
            target.chosen = min(row, len(target.items) - 1) if here != place else target.chosen
            target.focus()

    def action_scroll_pane(self, step: int) -> None:
        """Scrolls the words and sources by three lines."""
        for page in self.query(Page):
            page.scroll_relative(y=3 * step, animate=False)

    def action_swap(self) -> None:
        """Swaps which side stands first, keeping the choice."""
        chosen = self.argument
        self.first = self.first.other
        for place in (0, 1):
            self.column(place).show(self.motion.side(self._side_at(place)))
        self._arrange()
        self._choose(chosen.id if chosen else "")

    def action_open(self) -> None:
        """Opens the chosen argument on a screen of its own."""
        if self.argument:
            self.go("argument", shelf=self.shelf, motion=self.motion, argument=self.argument)

    def context(self) -> dict[str, object]:
        """Where the other screens start from: this motion and the chosen argument."""
        return {"shelf": self.shelf, "motion": self.motion, "argument": self.argument}

    def copied(self) -> str:
        """The chosen argument's claim with its reason and its quotes."""
        argument = self.argument
        if argument is None:
            return self.motion.motion
        quotes = "\n".join(paint.evidence_words(item) for item in argument.quotes)
        return f"{argument.side.word}: {argument.claim}\n{argument.because}\n{quotes}".rstrip()


def _claim(argument: Argument, width: int) -> list[Content]:
    """The lines of a claim below its title."""
    return paint.plain(argument.claim).wrap(max(10, width - 3))


def _paint_argument(motion: Motion, argument: Argument, width: int, lines: int) -> Content:
    """A row of the board: number and title; where there is room, the counts and the claim below.

    ``lines`` is how many the claim may take; where it takes more, the last one says so.
    """
    number = motion.place(argument)
    title = Content.assemble(
        (f"{number} ", paint.bold_side(argument.side)), paint.styled(argument.title, paint.BOLD)
    )
    marks = paint.counts(argument)
    if width >= WIDEST_TITLE + marks.cell_length + 2:
        title = title + Content(" " * (width - title.cell_length - marks.cell_length - 1)) + marks
    claim = _claim(argument, width)
    if len(claim) > lines > 0:
        claim = [*claim[: lines - 1], Content.assemble(claim[lines - 1].truncate(width - 5), " …")]
    return Content("\n").join([title, *(Content.assemble("  ", line) for line in claim)])
