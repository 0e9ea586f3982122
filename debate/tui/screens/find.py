"""Find: results as one types, over everything in the library. Each says what it is and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.search import Hit, Index
from debate.tongue import _, marked, meant, plural
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import BACK, OPEN
from debate.tui.screens.hits import place, row
from debate.tui.screens.room import Room
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.widgets import Input

MOST = 300
"""Results shown at most: nobody reads further, they type another word."""


class FindScreen(Room):
    """A line to type in and the results below it. Letters are typed here; they are not keys."""

    NAME = marked("find")
    DEFAULT_CSS = """
    FindScreen > #words { margin: 0 0 1 0; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("go there"), help=marked("Go to the chosen result.")),
        BACK,
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "next_kind", show=False, priority=True)]

    def __init__(self, index: Index, words: str = "") -> None:
        super().__init__(name="find")
        self.index = index
        self._words = words
        self._found = index.find("", 0)

    def heading(self) -> Content:
        """How many results there are."""
        count = len(self._found)
        if not self._words.strip():
            return Content(_("Find"))
        if count == MOST:
            return Content(_("Find: the first {number}").format(number=MOST))
        found = plural("Find: {count} found", "Find: {count} found", count).format(count=count)
        return Content(found if count else _("Find: nothing found"))

    def body(self) -> Iterable[Widget]:
        """The line to type in, and the results."""
        hint = _("words from a claim, a quote, a source, a question …")
        yield Typed(self._words, hint=hint, id="words")
        yield Rows[Hit]((), self._paint_row, height=2, always_shown=True, id="rows")

    def foot(self) -> Content:
        """The keys that are not letters; where there is no room for all, back and the first."""
        keys = (
            (meant("key", "enter"), _("go there"), "enter"),
            (", ".join((meant("key", "up"), meant("key", "down"))), _("choose"), "down"),
            (meant("key", "tab"), _("next kind"), "tab"),
            (BACK.shown_key, BACK.label, "escape"),
        )
        shown = [
            paint.clickable(
                Content.assemble((key, "bold $ink"), " ", (does, paint.QUIET)), f"screen.press({press!r})"
            )
            for key, does, press in keys
        ]
        while True:
            foot = Content("  ").join(shown)
            if len(shown) == 1 or foot.cell_length <= self.app.size.width - 2:
                return foot
            del shown[-2]

    def on_mount(self) -> None:
        """Ready to type; the index is made meanwhile."""
        self.query_one("#words", Typed).focus()
        self.run_worker(self._warm, thread=True)
        self.refill()

    def _warm(self) -> None:
        self.index.find("a", 1)

    @property
    def rows(self) -> Rows[Hit]:
        """The results."""
        return self.query_one("#rows", Rows)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Finds at every key."""
        self._words = event.value
        self.refill()

    def refill(self) -> None:
        """Shows what is found, the first result chosen."""
        typed = bool(self._words.strip())
        nothing, ask = _("Nothing holds these words."), _("Type one word or several, in any order.")
        self.rows.empty = nothing if typed else ask
        self._found = self.index.find(self._words, MOST)
        self.rows.show(self._found)
        self.retitle()

    def on_typed_stepped(self, event: Typed.Stepped) -> None:
        """Moves in the results while typing."""
        move = self.rows.action_move_page if event.page else self.rows.action_move
        move(event.step)

    def action_next_kind(self) -> None:
        """Chooses the first result of the next kind; after the last kind comes the first result."""
        hits, at = self._found, self.rows.chosen
        if 0 <= at < len(hits):
            further = (n for n in range(at, len(hits)) if hits.kind_at(n) is not hits.kind_at(at))
            self.rows.chosen = next(further, 0)

    def on_input_submitted(self) -> None:
        """Goes to the chosen result."""
        self.action_open()

    def on_rows_opened(self) -> None:
        """Goes to the chosen result."""
        self.action_open()

    def action_open(self) -> None:
        """Goes to where the chosen result stands."""
        hit = self.rows.item
        if hit is not None:
            where, what = place(self.index.library, hit)
            self.go(where, **what)

    def context(self) -> dict[str, object]:
        """Where the other screens start from: the chosen result."""
        hit = self.rows.item
        return place(self.index.library, hit)[1] if hit else {}

    def copied(self) -> str:
        """The chosen result."""
        hit = self.rows.item
        return f"{hit.title}\n{hit.excerpt}" if hit else ""

    def _paint_row(self, hit: Hit, width: int) -> Content:
        return row(self.index.library, hit, self._words, width)
