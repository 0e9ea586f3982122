"""Long text drawn line by line: paragraphs with a margin, wrapped once for a width, scrolled without layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.style import Style


class Paragraph(NamedTuple):
    """A paragraph: its text, what stands in the margin beside its first line, and a name to scroll to."""

    text: Content
    margin: Content = Content("")
    indent: int = 0
    """Cells kept free on the left of every line; the margin is drawn there."""
    name: str = ""
    chosen: bool = False
    """Drawn on the chosen ground, with a bar in the first cell."""


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
        Binding("up", "scroll_up", "Scroll up", show=False),
        Binding("down", "scroll_down", "Scroll down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("home", "scroll_home", "Top", show=False),
        Binding("end", "scroll_end", "End", show=False),
    ]

    def __init__(
        self,
        paragraphs: Iterable[Paragraph] = (),
        *,
        widest: int = 100,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self.paragraphs = tuple(paragraphs)
        self.widest = widest
        """Cells at which lines are wrapped at most, so that lines stay readable on a wide screen."""
        self._strips: list[Strip] | None = None
        self._tops: dict[str, tuple[int, int]] = {}
        self._wanted = ""

    def show(self, paragraphs: Iterable[Paragraph], *, keep_place: bool = False) -> None:
        """Shows other paragraphs, from the top unless the place is to be kept."""
        self.paragraphs = tuple(paragraphs)
        self._strips = None
        if not keep_place:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._fit()
        self.refresh()

    def reveal(self, name: str) -> None:
        """Scrolls so that the paragraph of a name is wholly in view, a third down where it can be."""
        self._wanted = name
        if not self.size.height or name not in self._tops:
            return
        top, height = self._tops[name]
        y, room = self.scroll_offset.y, self.size.height
        if top < y or top + height > y + room:
            self.scroll_to(y=max(0, top - room // 3), animate=False, force=True, immediate=True)

    def _fit(self) -> None:
        if not self.size.width:
            return
        if self._strips is None:
            self._wrap()
        self.virtual_size = Size(self.size.width, len(self._strips or ()))

    def notify_style_update(self) -> None:
        """Paints anew when colours change."""
        self._strips = None
        super().notify_style_update()
        if self.is_attached:
            self._fit()

    def on_resize(self) -> None:
        """Wraps to the new width and keeps the wanted paragraph in view."""
        self._strips = None
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
        for paragraph in self.paragraphs:
            lines = self._lines(paragraph, width)
            if paragraph.name:
                self._tops.setdefault(paragraph.name, (len(self._strips), len(lines)))
            self._strips += lines

    def _lines(self, paragraph: Paragraph, width: int) -> list[Strip]:
        style = self.get_visual_style("page--chosen") if paragraph.chosen else self.visual_style
        room = max(8, min(width, self.widest) - paragraph.indent)
        text = Visual.to_strips(self, paragraph.text, room, None, style) or [Strip([])]
        margin = self._margin(paragraph, style)
        blank = Strip.blank(paragraph.indent, style.rich_style)
        found = []
        for number, strip in enumerate(text):
            left = margin if number == 0 else blank
            joined = Strip.join([left, strip]) if paragraph.indent else strip
            found.append(joined.adjust_cell_length(width + 1, style.rich_style))
        return found

    def _margin(self, paragraph: Paragraph, style: Style) -> Strip:
        content = paragraph.margin
        if paragraph.chosen and not content.plain.startswith("▌"):
            content = Content.assemble("▌", content[1:] if len(content) else "")
        strips = Visual.to_strips(self, content, paragraph.indent, 1, style) if paragraph.indent else []
        return (strips[0] if strips else Strip([])).adjust_cell_length(paragraph.indent, style.rich_style)
