"""A table drawn line by line: fixed heads, one chosen place, and a move that paints only what is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from debate.export.lines.text import wrap

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

LEAD = 4
"""Cells of the row's number."""
HEAD = 2
"""Lines that heads take at most."""


class Entry(NamedTuple):
    """What stands in a place: its text, and whether it is to be noticed (by a sign in the text as well)."""

    text: str
    marked: bool = False


class Grid(Widget, can_focus=True):
    """Rows and columns of short texts. ``look_up`` gives what stands in a place; empty places give none."""

    DEFAULT_CSS = """
    Grid {
        background: $background;
        color: $foreground;
        & > .grid--chosen { background: $chosen; color: $chosen-ink; text-style: bold; }
        & > .grid--head { text-style: bold; }
        & > .grid--quiet { color: $quiet; }
        & > .grid--marked { color: $attention; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--chosen", "grid--head", "grid--quiet", "grid--marked"}
    """
    | Class | Description |
    | :- | :- |
    | `grid--chosen` | The chosen place. |
    | `grid--head` | The heads of the columns. |
    | `grid--quiet` | Rules and row numbers. |
    | `grid--marked` | Entries to be noticed. |
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("home", "move_to(0)", show=False),
        Binding("end", "move_to(-1)", show=False),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | arrows | Choose the next place. |
    | pageup, pagedown | Move by a screenful. |
    | home, end | Choose the first or the last row. |
    """

    class Moved(Message):
        """Another place was chosen."""

    class Opened(Message):
        """The chosen place was pressed again with the mouse."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.heads: Sequence[str] = ()
        self.rows = 0
        self.row = self.column = 0
        self.top = self.left = 0
        self.height_of_row = 2
        self._heads: list[list[str]] = []
        self._wrapped = 0
        self._look_up: Callable[[int, int], Sequence[Entry]] = lambda *_: ()
        self._inks: dict[str, Style] = {}
        self._texts: dict[tuple[int, int, int], tuple[list[str], bool]] = {}

    def show(self, heads: Sequence[str], rows: int, look_up: Callable[[int, int], Sequence[Entry]]) -> None:
        """Shows other entries, with the choice where it was."""
        self.heads, self.rows, self._look_up = heads, rows, look_up
        self._wrapped = 0
        self._texts.clear()
        self.choose(self.row, self.column)
        self.refresh()

    @property
    def cell(self) -> int:
        """Cells of a column: as many columns as have room for a few words each."""
        room = max(1, self.size.width - LEAD)
        many = min(max(1, len(self.heads)), max(1, room // 18))
        return room // many

    @property
    def seen(self) -> tuple[int, int]:
        """How many rows and columns are seen at once."""
        rows = max(1, (self.size.height - self.head) // self.height_of_row)
        return rows, max(1, (self.size.width - LEAD) // self.cell)

    def choose(self, row: int, column: int) -> None:
        """Chooses a place and brings it into view."""
        seen, before = (self.top, self.left), self.row
        self.row = max(0, min(row, self.rows - 1))
        self.column = max(0, min(column, len(self.heads) - 1))
        if not self.size.width:  # not laid out yet: the first size brings the choice into view
            return
        rows, columns = self.seen
        self.top = min(max(self.top, self.row - rows + 1), self.row, max(0, self.rows - rows))
        self.left = min(max(self.left, self.column - columns + 1), self.column)
        self.left = min(self.left, max(0, len(self.heads) - columns))
        if (self.top, self.left) != seen:
            self.refresh()
            return
        for each in {before, self.row}:  # a move within what is seen paints two rows
            top = self.head + (each - self.top) * self.height_of_row
            self.refresh(Region(0, top, self.size.width, self.height_of_row))

    def action_move(self, down: int, right: int) -> None:
        """The next place in a direction."""
        self.choose(self.row + down, self.column + right)
        self.post_message(self.Moved())

    def action_move_page(self, step: int) -> None:
        """A screenful of rows up or down."""
        self.action_move(step * max(1, self.seen[0] - 1), 0)

    def action_move_to(self, row: int) -> None:
        """The first row (0) or the last (-1)."""
        self.choose(row if row >= 0 else self.rows - 1, self.column)
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Chooses a place; the chosen one is opened."""
        row = self.top + (event.y - self.head) // self.height_of_row
        column = self.left + (event.x - LEAD) // self.cell
        if event.y < self.head or event.x < LEAD or row >= self.rows or column >= len(self.heads):
            return
        again = (row, column) == (self.row, self.column)
        self.choose(row, column)
        self.post_message(self.Opened() if again else self.Moved())

    def on_mouse_scroll_down(self) -> None:
        """A row down."""
        self.action_move(1, 0)

    def on_mouse_scroll_up(self) -> None:
        """A row up."""
        self.action_move(-1, 0)

    def on_resize(self) -> None:
        """Wraps anew and keeps the choice in view."""
        self._texts.clear()
        self.choose(self.row, self.column)

    def notify_style_update(self) -> None:
        """Forgets the colours when they change."""
        self._inks.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The heads, or one line of a row."""
        width, ground = self.size.width, self.rich_style
        last = min(len(self.heads), self.left + self.seen[1])
        if y < self.head:
            heads = [self._head(n, y) for n in range(self.left, last)]
            return Strip([Segment(" " * LEAD + "".join(heads), self._ink("head"))]).adjust_cell_length(
                width, ground
            )
        row, line = divmod(y - self.head, self.height_of_row)
        row += self.top
        if row >= self.rows:
            return Strip.blank(width, ground)
        lead = f"{row + 1:>{LEAD - 1}} " if line == 0 else " " * LEAD
        segments = [Segment(lead, self._ink("quiet"))]
        for column in range(self.left, last):
            segments += self._place(row, column, line)
        return Strip(segments).adjust_cell_length(width, ground)

    @property
    def head(self) -> int:
        """Lines of the heads: one where every head has room in it, else two."""
        if self._wrapped != self.cell:
            self._wrapped = self.cell
            self._heads = [list(wrap(head, self.cell - 2)) for head in self.heads]
        return min(HEAD, max((len(lines) for lines in self._heads), default=1))

    def _head(self, column: int, line: int) -> str:
        lines = self._heads[column]
        text = lines[line] if line < len(lines) else ""
        if line == self.head - 1 and len(lines) > self.head:
            text = f"{set_cell_size(text, min(cell_len(text), self.cell - 3)).rstrip()}…"
        return set_cell_size(f" {text}", self.cell)

    def _place(self, row: int, column: int, line: int) -> list[Segment]:
        lines, marked = self._text(row, column)
        text = lines[line] if line < len(lines) else ""
        chosen = (row, column) == (self.row, self.column)
        edge = Segment("▌" if chosen else "│", self._ink("chosen" if chosen else "quiet"))
        name = "chosen" if chosen else "marked" if marked else ""
        ink = self._ink(name) if name else self.rich_style
        return [edge, Segment(set_cell_size(text, self.cell - 1), ink)]

    def _text(self, row: int, column: int) -> tuple[list[str], bool]:
        key = (row, column, self.cell)
        if key not in self._texts:
            entries = self._look_up(row, column)
            words = " / ".join(entry.text for entry in entries)
            lines = list(wrap(words, self.cell - 2))
            if len(lines) > self.height_of_row:
                last = lines[self.height_of_row - 1]
                lines[self.height_of_row - 1] = set_cell_size(last, min(cell_len(last), self.cell - 3)) + "…"
            self._texts[key] = lines, any(entry.marked for entry in entries)
        return self._texts[key]

    def _ink(self, name: str) -> Style:
        if name not in self._inks:
            self._inks[name] = self.get_component_rich_style(f"grid--{name}")
        return self._inks[name]
