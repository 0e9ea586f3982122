"""A line to type in, above a list: while typing, up and down still move in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual import events

AT_ONCE = {"backspace": "delete_left", "delete": "delete_right", "enter": "submit"}
"""Keys that act on the line itself, so that a letter typed right after them cannot come before them."""


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

    def __init__(
        self,
        value: str = "",
        *,
        hint: str = "",
        submits: bool = True,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """``submits``: whether enter is the line's own; else the screen takes it with its other keys."""
        super().__init__(value, placeholder=hint, select_on_focus=False, id=id)
        self._at_once = {key: does for key, does in AT_ONCE.items() if submits or key != "enter"}

    async def _on_key(self, event: events.Key) -> None:
        """As Textual's, but in the order of the keys: its bindings wait for a round through the app."""
        if action := self._at_once.get(event.key):
            event.stop()
            event.prevent_default()
            await self.run_action(action)
        else:
            await super()._on_key(event)

    def action_step(self, step: int, page: bool = False) -> None:
        """Moves in the list below."""
        self.post_message(self.Stepped(step, page=page))
