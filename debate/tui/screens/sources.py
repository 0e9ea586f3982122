"""The public sources: a list with who they are in the dispute, and the card of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content

from debate.engine.reading import credit
from debate.engine.uses import Use
from debate.export.cite import Style, cite
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.model.source import Source
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.browser import is_public, open_address
from debate.tui.command import Command
from debate.tui.commands import (
    BROWSER,
    COPY,
    FILTER,
    NEXT,
    ONE_KIND,
    ONE_SIDE,
    OPEN,
    PREVIOUS,
    STYLE,
    THIS_MOTION,
)
from debate.tui.screens.narrowing import Narrowing
from debate.tui.screens.source_card import CITATION, card, citation, use_name, voice
from debate.tui.screens.source_filter import SourceFilter, after
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.widget import Widget

STYLES = {
    Style.HARVARD: marked("Harvard"),
    Style.APA: marked("APA"),
    Style.MLA: marked("MLA"),
    Style.FOOTNOTE: marked("footnote"),
    Style.SPOKEN: marked("spoken"),
}
PAUSE = 0.2
"""Seconds a source stays chosen before its citation is made."""


class SourcesScreen(Narrowing):
    """Sources to choose from; those of the argument that was in view stand first."""

    NAME = marked("sources")
    DEFAULT_CSS = """
    SourcesScreen > #halves { height: 1fr; }
    SourcesScreen.wide > #halves { layout: horizontal; }
    SourcesScreen.wide #rows { width: 50%; height: 100%; }
    SourcesScreen.wide #rule { display: none; }
    SourcesScreen #card { width: 1fr; height: 1fr; padding: 0 1; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("argument"), help=marked("Open the argument that uses the source.")),
        BROWSER,
        COPY._replace(name=marked("cite"), foot=True),
        FILTER,
        THIS_MOTION,
        ONE_SIDE,
        ONE_KIND,
        STYLE,
        NEXT._replace(help=marked("The next argument that uses the source."), foot=False),
        PREVIOUS,
    )

    def __init__(
        self,
        shelf: Shelf,
        motion: Motion | None = None,
        argument: Argument | None = None,
        source: str = "",
        *,
        opener: Callable[[str], bool] = open_address,
    ) -> None:
        super().__init__(name="sources")
        self.shelf = shelf
        self.motion = motion
        self.argument = argument
        self.filter = SourceFilter(shelf, motion, argument, source)
        self.style_of_citation = Style.HARVARD
        self.opener = opener
        self._start = source
        self._shown = 0
        self._use = 0
        self._styling = False
        self._citations: dict[tuple[str, Style], str] = {}
        self._waiting: Timer | None = None

    def heading(self) -> Content:
        """How many sources are left by which filters; each can be pressed."""
        count = _("Sources {part} of {whole}").format(part=self._shown, whole=len(self.shelf.pack.sources))
        words = paint.plain(f"“{self.words}”" if self.words else "")
        return Content("   ").join([Content(count), *self.filter.in_words(), words])

    def body(self) -> Iterable[Widget]:
        """The list, and the card beside it or below."""
        yield self.typed_line(_("words in the title, the publisher or the finding"))
        yield Vertical(
            Rows(
                self.filter.choose(self.words),
                self._paint_row,
                height=2,
                empty=_("No source is left by this filter."),
                always_shown=True,
                id="rows",
            ),
            Line(id="rule"),
            Page(id="card"),
            id="halves",
        )

    def on_mount(self) -> None:
        """Chooses the source asked for, or the first."""
        self._arrange()
        self.refill()
        self.rows.focus()

    def on_resize(self) -> None:
        """The card stands beside the list from 110 columns, below it before that."""
        super().on_resize()
        if self.is_mounted:
            self._arrange()

    def _arrange(self) -> None:
        self.set_class(self.wide, "wide")
        rows = max(2, (self.app.size.height - 3) // 5)
        self.rows.styles.height = "100%" if self.wide else rows * 2
        self.query_one("#rule", Line).show(
            paint.rule(self.app.size.width, Content.styled(_("Card"), paint.BOLD))
        )

    def refill(self) -> None:
        """Shows what the filters leave, with the same source chosen where it is among them."""
        before = self._start or (self.source.id if self.source else "")
        self._start = ""
        found = self.filter.choose(self.words)
        self.rows.show(found, next((n for n, s in enumerate(found) if s.id == before), 0))
        self._shown = len(found)
        self.retitle()
        self._show_source()

    def action_this_motion(self) -> None:
        """This motion's sources, or the pack's."""
        self.filter.turn_motion()
        self.refill()

    def action_one_side(self) -> None:
        """What both sides use, then for, then against."""
        self.filter.turn_side()
        self.refill()

    def action_one_kind(self) -> None:
        """Every kind of voice, then each kind there is."""
        self.filter.turn_kind()
        self.refill()

    @property
    def source(self) -> Source | None:
        """The chosen source."""
        return self.rows.item

    @property
    def uses(self) -> tuple[Use, ...]:
        """Who uses the chosen source, in the order of the card."""
        return self.filter.uses(self.source) if self.source else ()

    def on_rows_moved(self) -> None:
        """The card follows the choice."""
        self._show_source()

    def _show_source(self) -> None:
        self._use = 0
        self._styling = False
        self._show_card()
        if self._waiting:
            self._waiting.stop()
        self._waiting = self.set_timer(PAUSE, self._make_citation)

    def _show_card(self, *, keep_place: bool = False) -> None:
        if not self.is_attached:
            return  # the citation came after the reader had gone back
        source, page = self.source, self.query_one("#card", Page)
        if source is None:
            page.show([])
            return
        made = self._citations.get((source.id, self.style_of_citation), "")
        paragraphs: list[Paragraph] = list(card(source, self.uses, self._use))
        page.show([*paragraphs, *citation(_(STYLES[self.style_of_citation]), made)], keep_place=keep_place)
        if self._styling:
            page.reveal(CITATION)

    def _paint_row(self, source: Source, width: int) -> Content:
        name = paint.styled(credit(source), paint.BOLD)
        if source.id in self.filter.own and self.argument:
            side, this = self.argument.side, _("this argument")
            mark = Content.styled(f"{side.mark} {this}", paint.bold_side(side))
            name = name.truncate(width - mark.cell_length - 2, ellipsis=True)
            name += Content(" " * (width - name.cell_length - mark.cell_length - 1)) + mark
        return Content("\n").join([name, voice(source)])

    def action_next(self) -> None:
        """Marks the next argument that uses the source."""
        self._turn(1)

    def action_previous(self) -> None:
        """Marks the argument before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if self.uses:
            self._styling = False
            self._use = (self._use + step) % len(self.uses)
            self._show_card(keep_place=True)
            self.query_one("#card", Page).reveal(use_name(self._use))

    def on_rows_opened(self) -> None:
        """Opens the argument that uses the source."""
        self.action_open()

    def action_open(self) -> None:
        """Opens the marked argument, or the background of its motion."""
        if not self.uses:
            self.notify(_("No argument of this pack uses this source."), markup=False)
            return
        use = self.uses[self._use]
        where = "argument" if use.argument else "about"
        self.go(where, shelf=self.shelf, motion=use.motion, argument=use.argument)

    def action_browser(self) -> None:
        """Opens the source's address in the browser, in the background."""
        if self.source is None:
            return
        if is_public(self.source.url):
            self.run_worker(partial(self._open_address, self.source.url), thread=True)
        else:
            told = _("Only http and https addresses are opened: {address}")
            self.notify(told.format(address=self.source.url), markup=False)

    def _open_address(self, address: str) -> None:
        opened = self.opener(address)
        yes, no = _("Opened in the browser: {address}"), _("No browser opened. The address is {address}")
        said = (yes if opened else no).format(address=address)
        self.app.call_from_thread(self.notify, said, markup=False, timeout=5 if opened else 12)

    def action_style(self) -> None:
        """The next style of citation."""
        self.style_of_citation = after(self.style_of_citation, list(Style))
        self._styling = True
        self._show_card(keep_place=True)
        self._make_citation()

    def _make_citation(self) -> None:
        source, style = self.source, self.style_of_citation
        if source is not None and (source.id, style) not in self._citations:
            self.run_worker(partial(self._cite, source, style), thread=True, group="cite")

    def _cite(self, source: Source, style: Style) -> None:
        made = cite(source, style)
        self._citations[source.id, style] = made
        self.app.call_from_thread(self._show_card, keep_place=True)

    def copied(self) -> str:
        """The citation of the chosen source, made now where it is not made yet."""
        source, style = self.source, self.style_of_citation
        if source is None:
            return ""
        return self._citations.get((source.id, style)) or cite(source, style)

    def context(self) -> dict[str, object]:
        """Where the other screens start from: what was in view before."""
        return {"shelf": self.shelf, "motion": self.motion, "argument": self.argument}
