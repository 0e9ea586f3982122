"""A screen whose list can be narrowed by typing: ``f`` opens the line, enter keeps the rest, esc ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding

from debate.tui.screens.room import Room
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.widgets import Input


class Narrowing(Room):
    """Subclasses compose ``typed_line()`` and a ``Rows`` with the id ``rows``, and fill it in ``refill``."""

    DEFAULT_CSS = """
    Narrowing > #narrow { display: none; }
    Narrowing.typing > #narrow { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "widen", show=False)]
    words: str = ""
    """What was typed."""

    def typed_line(self, hint: str) -> Typed:
        """The line to type in; hidden until it is asked for."""
        return Typed(hint=hint, id="narrow")

    @property
    def rows(self) -> Rows[Any]:
        """The list that is narrowed."""
        return self.query_one("#rows", Rows)

    def refill(self) -> None:
        """Shows in the list what the typed words leave."""

    def action_narrow(self) -> None:
        """Opens the line to type in."""
        self.add_class("typing")
        self.query_one("#narrow", Typed).focus()

    async def action_widen(self) -> None:
        """Ends the typing and shows the whole list again; where nothing was being typed, goes back."""
        if not self.has_class("typing"):
            await self.run_action("app.back")
            return
        self.remove_class("typing")
        self.query_one("#narrow", Typed).value = ""
        self.rows.focus()

    def action_press(self, key: str) -> None:
        """Does what a key at the foot does, also while typing: the mouse presses keys, not letters."""
        if isinstance(self.focused, Typed):
            self.rows.focus()
        super().action_press(key)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows at every key."""
        self.words = event.value
        self.refill()

    def on_input_submitted(self) -> None:
        """Goes on to the list, which stays narrowed."""
        self.rows.focus()

    def on_typed_stepped(self, event: Typed.Stepped) -> None:
        """Moves in the list while typing."""
        move = self.rows.action_move_page if event.page else self.rows.action_move
        move(event.step)
