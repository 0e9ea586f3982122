"""The library: every motion, by pack, with its question and its counts beside the list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from debate.engine.dates import in_words
from debate.model.fields import Side
from debate.model.library import Found, Library, Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked, plural
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import FIND, KEYS, OPEN, QUIT, TEXT
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget


class Entry(NamedTuple):
    """A row: a pack's heading, or one of its motions."""

    shelf: Shelf
    motion: Motion | None


class LibraryScreen(Room):
    """Motions to choose from. Typing narrows the list."""

    NAME = marked("library")
    DEFAULT_CSS = """
    LibraryScreen #shelves { width: 1fr; }
    LibraryScreen Rows { width: 50; }
    LibraryScreen Page { width: 1fr; padding: 0 1; }
    """
    ALWAYS: ClassVar[tuple[Command, ...]] = (KEYS,)  # there is nowhere to go back to
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN,
        FIND.at_foot(),
        TEXT.at_foot(),
        QUIT.at_foot(),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("right", "open", show=False)]

    def __init__(self, library: Library, notices: tuple[str, ...] = (), motion: Motion | None = None) -> None:
        """``motion`` is the one that is chosen at first."""
        super().__init__()
        self._start = motion
        self.library = library
        self.notices = notices
        self.offers: tuple[str, ...] = ()

    def heading(self) -> Content:
        """How many motions there are."""
        motions, packs = len(self.library.motion_ids), len(self.library.shelves)
        much = plural("{motions} in {count} pack", "{motions} in {count} packs", packs)
        much = much.format(motions=motions, count=packs)
        return paint.join([_("Motions to debate"), Content.styled(much, paint.QUIET)])

    def body(self) -> Iterable[Widget]:
        """The list, and the card of the chosen motion."""
        entries: list[Entry] = []
        for shelf in self.library.shelves:
            entries.append(Entry(shelf, None))
            entries += [Entry(shelf, motion) for motion in shelf.pack.motions]
        empty = _("No pack could be opened. debate check says what is wrong.")
        yield Horizontal(
            Rows(entries, _paint_entry, is_heading=lambda e: e.motion is None, empty=empty, id="motions"),
            Page(id="card"),
            id="shelves",
        )

    def on_mount(self) -> None:
        """Chooses the motion asked for, or the first, and shows its card."""
        rows = self.query_one("#motions", Rows)
        for index, entry in enumerate(rows.items):
            if self._start is not None and entry.motion is self._start:
                rows.chosen = index
        self._show_card()

    def on_rows_moved(self) -> None:
        """Shows the card of the motion now chosen."""
        self._show_card()

    def on_rows_opened(self) -> None:
        """Opens the board of the chosen motion."""
        self.action_open()

    @property
    def entry(self) -> Entry | None:
        """The chosen row."""
        return self.query_one("#motions", Rows).item

    def _show_card(self) -> None:
        entry = self.entry
        paragraphs: list[Paragraph] = []
        for words in self.offers:
            paragraphs += [Paragraph(paint.styled(words, paint.ATTENTION)), Paragraph(Content(""))]
        if entry and entry.motion:
            paragraphs += list(_card(Found(shelf=entry.shelf, motion=entry.motion)))
        for notice in self.notices:
            paragraphs += [Paragraph(Content("")), Paragraph(paint.styled(notice, paint.ATTENTION))]
        self.query_one("#card", Page).show(paragraphs)

    def offer(self, words: str) -> None:
        """Says it above the card, where it stays."""
        self.offers = (words,)
        self._show_card()

    def action_open(self) -> None:
        """Opens the chosen motion."""
        entry = self.entry
        if entry and entry.motion:
            self.go("board", shelf=entry.shelf, motion=entry.motion)

    def copied(self) -> str:
        """The motion and its question."""
        entry = self.entry
        return f"{entry.motion.motion}\n{entry.motion.question}" if entry and entry.motion else ""

    def context(self) -> dict[str, object]:
        """Where the other screens start from: the chosen motion."""
        entry = self.entry
        return {"shelf": entry.shelf, "motion": entry.motion} if entry else {}


def _paint_entry(entry: Entry, width: int) -> Content:
    if entry.motion is None:
        return paint.styled(" " + entry.shelf.pack.info.title, "bold $quiet").truncate(width, ellipsis=True)
    return Content.assemble(" ", paint.plain(entry.motion.short))


def _card(found: Found) -> Iterable[Paragraph]:
    """The card of a motion: what it decides, how much there is on each side, and where it comes from."""
    motion, shelf = found.motion, found.shelf
    yield Paragraph(paint.styled(motion.motion, paint.BOLD))
    yield Paragraph(Content(""))
    yield Paragraph(paint.plain(motion.question))
    yield Paragraph(Content(""))
    for side in Side:
        arguments = motion.side(side)
        sources = {e.source for a in arguments for e in a.cited}
        quotes = sum(len(a.quotes) for a in arguments)
        much = ", ".join(
            (
                plural("{count} argument", "{count} arguments", len(arguments)).format(count=len(arguments)),
                plural("{count} quote", "{count} quotes", quotes).format(count=quotes),
                plural("{count} source", "{count} sources", len(sources)).format(count=len(sources)),
            )
        )
        yield Paragraph(Content.assemble(paint.side_word(side), "  ", much))
    yield Paragraph(Content(""))
    if article := shelf.main_article(motion):
        yield Paragraph(
            paint.styled(f"{article.publisher}, {in_words(article.date)}: {article.title}", paint.QUIET)
        )
        yield Paragraph(Content(""))
        yield Paragraph(paint.styled(article.rights, paint.QUIET))
