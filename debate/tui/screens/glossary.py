"""Words explained: the terms in a list, the chosen one beside it with its meaning and an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content

from debate.engine.search import holds
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import Term
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import FILTER, OPEN, TEXT
from debate.tui.screens.narrowing import Narrowing
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_BLANK = Paragraph(Content(""))


class GlossaryScreen(Narrowing):
    """The pack's glossary; the words of the motion in view stand first."""

    NAME = marked("glossary")
    DEFAULT_CSS = """
    GlossaryScreen > #halves { height: 1fr; }
    GlossaryScreen #rows { width: 34; height: 100%; }
    GlossaryScreen #card { width: 1fr; height: 100%; padding: 1 2 0 2; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("where used"), help=marked("Find where the word is used.")),
        FILTER,
        TEXT,
    )

    def __init__(self, shelf: Shelf, motion: Motion | None = None, term: str = "") -> None:
        super().__init__(name="glossary")
        self.shelf = shelf
        self.motion = motion
        self._start = term

    def heading(self) -> Content:
        """How many words are explained."""
        every = len(self.shelf.pack.glossary)
        shown = sum(isinstance(item, Term) for item in self._items())
        some = _("{part} of {whole}").format(part=shown, whole=every)
        count = some if shown < every else str(every)
        return paint.join([_("Words explained"), count, f"“{self.words}”" if self.words else ""])

    def body(self) -> Iterable[Widget]:
        """The list, and the card of the chosen word."""
        yield self.typed_line(_("a word, or a part of its meaning"))
        left, none = _("No word is left."), _("This pack explains no words.")
        yield Horizontal(
            Rows(
                self._items(),
                _paint_item,
                is_heading=lambda item: isinstance(item, str),
                empty=left if self.shelf.pack.glossary else none,
                always_shown=True,
                id="rows",
            ),
            Page(id="card", widest=66),
            id="halves",
        )

    def on_mount(self) -> None:
        """Chooses the word asked for, or the first."""
        self.refill()
        self.rows.focus()

    def _items(self) -> list[Term | str]:
        """The terms, under headings: those of the motion, then the others, each in order of the alphabet."""
        terms = [
            t for t in self.shelf.pack.glossary if holds(" ".join((t.term, *t.also, t.meaning)), self.words)
        ]
        terms.sort(key=lambda t: t.term.casefold())
        known = set(self.motion.terms) if self.motion else set()
        own, others = [t for t in terms if t.id in known], [t for t in terms if t.id not in known]
        items: list[Term | str] = []
        for heading, group in (
            (_("In this motion"), own),
            (_("Other words") if own else _("Every word"), others),
        ):
            items += [heading, *group] if group else []
        return items

    def refill(self) -> None:
        """Shows what the typed words leave, with the same word chosen where it is among them."""
        before = self._start or (self.term.id if self.term else "")
        self._start = ""
        items = self._items()
        place = (n for n, item in enumerate(items) if isinstance(item, Term) and item.id == before)
        self.rows.show(items, next(place, 0))
        self.retitle()
        self._show_card()

    @property
    def term(self) -> Term | None:
        """The chosen word."""
        item = self.rows.item
        return item if isinstance(item, Term) else None

    def on_rows_moved(self) -> None:
        """The card follows the choice."""
        self._show_card()

    def _show_card(self) -> None:
        term = self.term
        self.query_one("#card", Page).show(self._card(term) if term else [])

    def _card(self, term: Term) -> Iterator[Paragraph]:
        yield Paragraph(paint.styled(term.term, paint.BOLD))
        if term.also:
            also = _("also: {words}").format(words=", ".join(term.also))
            yield Paragraph(paint.styled(also, paint.QUIET))
        yield _BLANK
        yield Paragraph(paint.plain(term.meaning))
        if term.example:
            yield _BLANK
            yield Paragraph(Content.styled(_("For example"), paint.QUIET))
            yield Paragraph(paint.plain(term.example))
        motions = [m.short for m in self.shelf.pack.motions if term.id in m.terms]
        if motions:
            yield _BLANK
            yield Paragraph(Content.styled(_("To know before the debate on"), paint.QUIET))
            for motion in motions:
                yield Paragraph(paint.styled(motion, paint.QUIET), Content.styled(" ■", paint.QUIET), 3)

    def on_rows_opened(self) -> None:
        """Finds where the word is used."""
        self.action_open()

    def action_open(self) -> None:
        """Finds where the word is used."""
        if self.term:
            self.go("find", words=self.term.term)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The word with its meaning and its example."""
        term = self.term
        return "\n".join(filter(None, (f"{term.term}: {term.meaning}", term.example))) if term else ""


def _paint_item(item: Term | str, width: int) -> Content:
    if isinstance(item, str):
        return Content.styled(f" {item}", "bold $quiet")
    return paint.plain(item.term).truncate(width, ellipsis=True)
