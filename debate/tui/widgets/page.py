"""Long text drawn line by line: paragraphs with a margin, wrapped once, scrolled without layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from debate.tui.widgets.ink import inked

if TYPE_CHECKING:
    from textual import events
    from textual.style import Style


class Paragraph(NamedTuple):
    """A paragraph: its text, what stands in the margin beside its lines, and a name to scroll to."""

    text: Content
    margin: Content = Content("")
    indent: int = 0
    """Cells kept free on the left of every line; the margin is drawn there."""
    name: str = ""
    """A name to scroll to and to press; paragraphs that follow each other may share one."""
    chosen: bool = False
    """Drawn on the chosen ground, with a bar in the first cell."""
    least: int = 1
    """Lines it takes at least, so that paragraphs of two pages can stand side by side."""


def labelled(text: Content, label: Content, least: int, name: str = "") -> Paragraph:
    """A paragraph beside a label: its indent is as wide as the label needs, and at least so many cells."""
    return Paragraph(text, label, max(least, label.cell_length + 1), name)


class Page(ScrollView, can_focus=True):
    """Paragraphs to read. ``show`` replaces them; ``reveal`` scrolls to one by its name."""

    DEFAULT_CSS = """
    Page {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .page--chosen { background: $chosen; color: $chosen-ink; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--chosen"}
    """
    | Class | Description |
    | :- | :- |
    | `page--chosen` | A chosen paragraph. |
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    class Pressed(Message):
        """A named paragraph was pressed with the mouse."""

        def __init__(self, page: Page, name: str) -> None:
            super().__init__()
            self.page = page
            self.name = name

    def __init__(
        self,
        paragraphs: Iterable[Paragraph] = (),
        *,
        widest: int = 100,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self.auto_links = False  # what can be pressed is not underlined
        self.paragraphs = tuple(paragraphs)
        self.widest = widest
        """Cells at which lines are wrapped at most, so that lines stay readable on a wide screen."""
        self._strips: list[Strip] | None = None
        self._tops: dict[str, tuple[int, int]] = {}
        self._wrapped: dict[int, tuple[Paragraph, list[Strip]]] = {}
        """Paragraphs already painted at this width, by identity: showing them again costs nothing."""
        self._wanted = ""

    def show(self, paragraphs: Iterable[Paragraph], *, keep_place: bool = False) -> None:
        """Shows other paragraphs, from the top unless the place is to be kept."""
        self.paragraphs = tuple(paragraphs)
        self._strips = None
        if not keep_place:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._fit()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Says which named paragraph was pressed with the mouse."""
        if (place := event.get_content_offset(self)) is None:
            return
        y = place.y + self.scroll_offset.y
        for name, (top, height) in self._tops.items():
            if top <= y < top + height:
                self.post_message(self.Pressed(self, name))

    def reveal(self, name: str) -> None:
        """Scrolls so that the paragraphs of a name are wholly in view, a third down where it can be."""
        self._wanted = name
        if not self.size.height or name not in self._tops:
            return
        top, height = self._tops[name]
        y, room = self.scroll_offset.y, self.size.height
        if top < y or top + height > y + room:
            self.scroll_to(y=max(0, top - room // 3), animate=False, force=True, immediate=True)

    def begin_at(self, name: str) -> None:
        """Scrolls so that the paragraphs of a name are the first in view, as far as the page goes."""
        if name in self._tops:
            self.scroll_to(y=self._tops[name][0], animate=False, force=True, immediate=True)

    def room(self, indent: int = 0) -> int:
        """The cells that a line of text has beside an indent, at the present width."""
        return self._room(self.size.width - 1, indent)

    def _room(self, width: int, indent: int) -> int:
        return max(8, min(width, self.widest) - indent)

    def _fit(self) -> None:
        if not self.size.width:
            return
        if self._strips is None:
            self._wrap()
        self.virtual_size = Size(self.size.width, len(self._strips or ()))

    def notify_style_update(self) -> None:
        """Paints anew when colours change."""
        self._strips = None
        self._wrapped.clear()
        super().notify_style_update()
        if self.is_attached:
            self._fit()

    def on_resize(self) -> None:
        """Wraps to the new width and keeps the wanted paragraph in view."""
        self._strips = None
        self._wrapped.clear()
        self._fit()
        if self._wanted:
            self.reveal(self._wanted)

    def render_line(self, y: int) -> Strip:
        """One line of the page."""
        if self._strips is None:
            self._fit()
        index = self.scroll_offset.y + y
        strips = self._strips or []
        return strips[index] if index < len(strips) else Strip.blank(self.size.width, self.rich_style)

    def _wrap(self) -> None:
        self._strips, self._tops = [], {}
        width = self.size.width - 1  # one cell for the scroll bar, so that it never changes the wrapping
        before, self._wrapped = self._wrapped, {}
        for paragraph in self.paragraphs:
            _, lines = before.get(id(paragraph)) or (paragraph, self._lines(paragraph, width))
            self._wrapped[id(paragraph)] = paragraph, lines
            if paragraph.name:
                top, _ = self._tops.get(paragraph.name, (len(self._strips), 0))
                self._tops[paragraph.name] = top, len(self._strips) + len(lines) - top
            self._strips += lines

    def _lines(self, paragraph: Paragraph, width: int) -> list[Strip]:
        style = self.get_visual_style("page--chosen") if paragraph.chosen else self.visual_style
        room = self._room(width, paragraph.indent)
        text = Visual.to_strips(self, paragraph.text, room, None, style) or [Strip([])]
        margin = self._margin(paragraph, style)
        bar = Content("▌" if paragraph.chosen and paragraph.indent else "")
        blank = self._cell_row(bar, paragraph.indent, style)
        found = []
        for number in range(max(len(text), len(margin), paragraph.least)):
            strip = text[number] if number < len(text) else Strip([])
            left = margin[number] if number < len(margin) else blank
            joined = Strip.join([left, strip]) if paragraph.indent else strip
            whole = joined.adjust_cell_length(width + 1, style.rich_style)
            found.append(inked(whole, style) if paragraph.chosen else whole)
        return found

    def _margin(self, paragraph: Paragraph, style: Style) -> list[Strip]:
        lines = paragraph.margin.split("\n") if paragraph.indent else []
        if paragraph.chosen:
            lines = [Content.assemble("▌", line[1:] if len(line) else "") for line in lines]
        return [self._cell_row(line, paragraph.indent, style) for line in lines]

    def _cell_row(self, content: Content, width: int, style: Style) -> Strip:
        found = Visual.to_strips(self, content, width, 1, style) if width else []
        return (found[0] if found else Strip([])).adjust_cell_length(width, style.rich_style)
