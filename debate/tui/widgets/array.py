"""The icon array: people as dots, drawn line by line. Groups differ by glyph and by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from debate.engine.lab_array import DotArray, Part, lay_out
from debate.engine.lab_table import Table
from debate.tui import paint

if TYPE_CHECKING:
    from rich.style import Style
    from textual.geometry import Size

DENSE = 3
"""Dots in a cell where there is room for many; the glyph of a cell that is not full shows fewer."""
ONE_EACH = {Part.RIGHT: "●", Part.WRONG: "■", Part.MISSED: "□", Part.LEFT_ALONE: "·"}
THREE_EACH = {Part.RIGHT: "▪▌█", Part.WRONG: "▫░▒", Part.MISSED: "-=≡", Part.LEFT_ALONE: ".:…"}
"""For one, two and three dots in a cell: solid, shaded, barred, dotted. All are in WGL4."""
_CLASS = {part: f"array--{part.value}" for part in Part}


class IconArray(Widget):
    """The dots of a table. ``dense`` may put three dots into a cell; without a table a sentence stands."""

    DEFAULT_CSS = """
    IconArray {
        background: $background;
        color: $foreground;
        & > .array--right { color: $foreground; text-style: bold; }
        & > .array--wrong { color: $attention; text-style: bold; }
        & > .array--missed { color: $foreground; }
        & > .array--left-alone { color: $quiet; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = set(_CLASS.values())

    class Fitted(Message):
        """The dots have another size: their legend is another."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.dense = False
        self.table: Table | None = None
        self.instead = ""
        self._laid: tuple[Size, DotArray] | None = None
        self._inks: dict[Part, Style] = {}

    def show(self, table: Table | None, *, dense: bool = False, instead: str = "") -> None:
        """Shows a table's dots; where there is no table, a sentence instead."""
        self.table, self.dense, self.instead = table, dense, instead
        self._laid = None
        self.refresh()

    @property
    def array(self) -> DotArray | None:
        """The dots at the present size; None without a table or before there is a size."""
        size = self.size
        if self.table is None or not (size.width and size.height):
            return None
        if self._laid is None or self._laid[0] != size:
            crowded = self.table.crowd > size.width * size.height
            array = lay_out(self.table, size.width, size.height, DENSE if self.dense and crowded else 1)
            self._laid = size, array
        return self._laid[1]

    def on_resize(self) -> None:
        """Says that there are other dots now."""
        self.post_message(self.Fitted())

    def notify_style_update(self) -> None:
        """Forgets the colours when they change."""
        self._inks.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One row of cells: a segment a group, so that a row costs at most four."""
        width, ground = self.size.width, self.rich_style
        array = self.array
        if array is None:
            return Strip([Segment(f" {self.instead}" if y == 0 else "", ground)]).adjust_cell_length(
                width, ground
            )
        segments = [
            Segment(self._glyphs(array, strip.part, strip.cells, strip.dots), self._ink(strip.part))
            for strip in array.strips(y)
        ]
        return Strip(segments).adjust_cell_length(width, ground)

    def _glyphs(self, array: DotArray, part: Part, cells: int, dots: int) -> str:
        if array.per_cell == 1:
            return ONE_EACH[part] * cells
        full, rest = divmod(dots, array.per_cell)
        glyphs = THREE_EACH[part]
        return glyphs[-1] * full + (glyphs[rest - 1] if rest else "")

    def _ink(self, part: Part) -> Style:
        if part not in self._inks:
            self._inks[part] = self.get_component_rich_style(_CLASS[part])
        return self._inks[part]


def glyph(part: Part, *, dense: bool) -> str:
    """What a group is drawn with, for the legend."""
    return THREE_EACH[part][-1] if dense else ONE_EACH[part]


def ink(part: Part) -> str:
    """The colour of a group, for the legend."""
    return {Part.WRONG: "bold $attention", Part.LEFT_ALONE: paint.QUIET, Part.RIGHT: paint.BOLD}.get(part, "")
