"""A line to type in, above a list: while typing, up and down still move in the list."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class Typed(Input):
    """One line, without a frame. What is typed is the reader's own and is never markup."""

    DEFAULT_CSS = """
    Typed, Typed:focus {
        border: none;
        height: 1;
        padding: 0 1;
        background: $background;
        color: $foreground;
        background-tint: $background 0%;
        &>.input--placeholder { color: $quiet; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "step(-1, True)", show=False),
        Binding("pagedown", "step(1, True)", show=False),
    ]

    class Stepped(Message):
        """Asks the screen to move in its list: one row, or a page of rows."""

        def __init__(self, step: int, *, page: bool) -> None:
            super().__init__()
            self.step = step
            self.page = page

    def __init__(self, value: str = "", *, hint: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(value, placeholder=hint, select_on_focus=False, id=id)

    def action_step(self, step: int, page: bool = False) -> None:
        """Moves in the list below."""
        self.post_message(self.Stepped(step, page=page))
