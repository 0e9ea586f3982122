"""A list drawn line by line: thousands of rows open at once, and a move repaints two of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from debate.tongue import _
from debate.tui.widgets.ink import inked

if TYPE_CHECKING:
    from textual import events

T = TypeVar("T")
Painter = Callable[[T, int], Content]
"""Paints one item for a width in cells; at most the list's row height of lines is shown."""


class Rows(ScrollView, Generic[T], can_focus=True):
    """A list of items with one chosen row. Rows are all of one height; headings cannot be chosen.

    Only the focused list shows its choice. The choice is marked by a bar in the margin as well as by colour.
    """

    DEFAULT_CSS = """
    Rows {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .rows--chosen { background: $chosen; color: $chosen-ink; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--chosen"}
    """
    | Class | Description |
    | :- | :- |
    | `rows--chosen` | The chosen row of the focused list. |
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("home", "move_to(0)", show=False),
        Binding("end", "move_to(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | up, down | Choose the row above or below. |
    | pageup, pagedown | Move by a screenful. |
    | home, end | Choose the first or the last row. |
    | enter | Open the chosen row. |
    """

    chosen: reactive[int] = reactive(-1, repaint=False)
    """The index of the chosen row; -1 where there is none to choose."""

    class Moved(Message):
        """The choice moved to another row."""

        def __init__(self, rows: Rows[Any], index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows[Any]:
            """The list that moved."""
            return self.rows

    class Opened(Moved):
        """The chosen row was opened, by key or by mouse."""

    def __init__(
        self,
        items: Sequence[T],
        paint: Painter[T],
        *,
        height: int = 1,
        is_heading: Callable[[T], bool] | None = None,
        empty: str | None = None,
        always_shown: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self.items = items
        self.paint = paint
        self.row_height = height
        self.empty = _("Nothing here.") if empty is None else empty
        self.always_shown = always_shown
        """Whether the choice stays visible while another part of the screen is focused."""
        self._is_heading = is_heading or (lambda _item: False)
        self._strips: dict[tuple[int, int, bool], list[Strip]] = {}
        self.set_reactive(Rows.chosen, self._next(-1, 1))

    @property
    def item(self) -> T | None:
        """The chosen item."""
        return self.items[self.chosen] if 0 <= self.chosen < len(self.items) else None

    def show(self, items: Sequence[T], chosen: int = 0, *, height: int | None = None) -> None:
        """Shows other items, with the choice at an index or at the next row that can be chosen."""
        self.items = items
        self.row_height = height or self.row_height
        self._strips.clear()
        self._resize()
        self.set_reactive(Rows.chosen, self._next(min(max(chosen, 0), len(items)) - 1, 1))
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._reveal()
        self.refresh()

    def repaint_rows(self, *, height: int | None = None) -> None:
        """Paints every row anew: what they show has changed, not which they are."""
        self.row_height = height or self.row_height
        self._strips.clear()
        self._resize()
        self._reveal()
        self.refresh()

    def _resize(self) -> None:
        self.virtual_size = Size(self.size.width, max(1, len(self.items)) * self.row_height)

    def notify_style_update(self) -> None:
        """Forgets painted rows when colours change."""
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Fits rows to the new width and keeps the choice in view."""
        self._strips.clear()
        self._resize()
        self._reveal()

    def on_focus(self) -> None:
        """Shows the choice."""
        self._refresh_row(self.chosen)

    def on_blur(self) -> None:
        """Hides the choice."""
        self._refresh_row(self.chosen)

    def render_line(self, y: int) -> Strip:
        """One line of the list, from the row's painted strips."""
        width = self.scrollable_content_region.width
        index, line = divmod(self.scroll_offset.y + y, self.row_height)
        if not self.items and index == 0 and line == 0:
            return self._paint_strips(Content.styled(f" {self.empty}", "$quiet"), width, chosen=False)[0]
        if not 0 <= index < len(self.items):
            return Strip.blank(width, self.rich_style)
        chosen = index == self.chosen and (self.has_focus or self.always_shown)
        key = (index, width, chosen)
        if key not in self._strips:
            if len(self._strips) > 2_000:
                self._strips.clear()
            self._strips[key] = self._row(index, width, chosen=chosen)
        return self._strips[key][line]

    def _row(self, index: int, width: int, *, chosen: bool) -> list[Strip]:
        item = self.items[index]
        content = self.paint(item, width - 1)
        lead = "" if self._is_heading(item) else ("▌" if chosen else " ")
        lines = content.split("\n")
        joined = Content("\n").join([Content.assemble(lead, line) if lead else line for line in lines])
        return self._paint_strips(joined, width, chosen=chosen)

    def _paint_strips(self, content: Content, width: int, *, chosen: bool) -> list[Strip]:
        style = self.get_visual_style("rows--chosen") if chosen else self.visual_style
        strips: list[Strip] = []
        for line in content.split("\n")[: self.row_height]:
            cut = line.truncate(width, ellipsis=True)
            found = Visual.to_strips(self, cut, width, 1, style)
            strip = (found[0] if found else Strip([])).adjust_cell_length(width, style.rich_style)
            strips.append(inked(strip, style) if chosen else strip)
        blank = Strip.blank(width, style.rich_style)
        return strips + [blank] * (self.row_height - len(strips))

    def watch_chosen(self, old: int, new: int) -> None:
        """Repaints the two rows that changed and says so."""
        self._refresh_row(old)
        self._refresh_row(new)
        self._reveal()
        if new >= 0:
            self.post_message(self.Moved(self, new))

    def _refresh_row(self, index: int) -> None:
        if index >= 0:
            top = index * self.row_height - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, self.row_height))

    def _reveal(self) -> None:
        if self.chosen < 0 or not self.size.height:
            return
        top, bottom = self.chosen * self.row_height, (self.chosen + 1) * self.row_height
        if self.chosen and self._next(self.chosen, -1) == self.chosen:
            top = 0  # the first row that can be chosen brings the headings above it into view
        y, height = self.scroll_offset.y, self.scrollable_content_region.height
        if top < y:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
        elif bottom > y + height:
            self.scroll_to(y=bottom - height, animate=False, force=True, immediate=True)

    def _next(self, start: int, step: int) -> int:
        """The next row that can be chosen from a place, or the place itself where there is none."""
        index = start + step
        while 0 <= index < len(self.items):
            if not self._is_heading(self.items[index]):
                return index
            index += step
        return start if 0 <= start < len(self.items) else -1

    def action_move(self, step: int) -> None:
        """Chooses the next row up (-1) or down (1)."""
        self.chosen = self._next(self.chosen, step)

    def action_move_page(self, step: int) -> None:
        """Moves by a screenful."""
        rows = max(1, self.size.height // self.row_height - 1)
        target = min(max(self.chosen + step * rows, 0), len(self.items) - 1)
        self.chosen = self._next(target - step, step)

    def action_move_to(self, index: int) -> None:
        """Chooses the first (0) or the last (-1) row."""
        self.chosen = self._next(-1, 1) if index == 0 else self._next(len(self.items), -1)

    def action_choose(self) -> None:
        """Opens the chosen row."""
        if self.item is not None:
            self.post_message(self.Opened(self, self.chosen))

    def on_click(self, event: events.Click) -> None:
        """The first click chooses a row; a click on the chosen row opens it."""
        index = (event.y + self.scroll_offset.y) // self.row_height
        if not 0 <= index < len(self.items) or self._is_heading(self.items[index]):
            return
        if index == self.chosen and event.chain > 1:
            self.action_choose()
        self.chosen = index
