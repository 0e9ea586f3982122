"""A list whose rows have a value between two arrow heads: a click on one steps the value down or up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.actions import SkipAction
from textual.content import Content

from debate.tui import paint
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual import events

T = TypeVar("T")
DOWN, UP = "◄", "►"
VALUE = 12
"""Cells of a value."""


class Steps(Rows[T]):
    """Rows painted with ``stepped``. Enter is left to the screen."""

    class Stepped(Rows.Moved):
        """An arrow head was pressed with the mouse."""

        def __init__(self, rows: Rows[T], index: int, *, up: bool) -> None:
            super().__init__(rows, index)
            self.up = up

    def action_choose(self) -> None:
        """Leaves enter to the screen."""
        raise SkipAction

    def on_click(self, event: events.Click) -> None:
        """An arrow head steps its row's value; anywhere else the click chooses the row."""
        index = event.y + self.scroll_offset.y
        if not 0 <= index < len(self.items):
            return
        if index == self.chosen and event.chain > 1:
            event.prevent_default()
            self.post_message(self.Opened(self, index))
            return
        line = self.render_line(event.y).text
        near = line[max(0, event.x - 1) : event.x + 2]
        for head in (DOWN, UP):
            if head in near:
                event.prevent_default()
                self.chosen = index
                self.post_message(self.Stepped(self, index, up=head == UP))


def stepped(name: str, value: str, width: int, *, arrows: bool) -> Content:
    """A row: the name, and on the right its value, between arrow heads where it can be stepped."""
    value_room = max(VALUE, min(len(value), width // 2))
    room = width - value_room - 4
    left = paint.plain(name).truncate(room, ellipsis=True)
    right = paint.styled(value, paint.BOLD).truncate(value_room, ellipsis=True)
    gap = Content(" " * (room - left.cell_length))
    pad = Content(" " * (value_room - right.cell_length))
    down, up = (Content.styled(head if arrows else " ", paint.QUIET) for head in (DOWN, UP))
    return Content.assemble(left, gap, down, " ", pad, right, " ", up)
