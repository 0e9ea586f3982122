"""The lab's settings, changed by arrow keys, by typing and by numbers; ``lab.py`` draws what they show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from debate.engine.lab_input import LabInputError
from debate.model.lab import Lab, LabSetup
from debate.tui.screens import lab_fields as fields
from debate.tui.screens.lab_fields import Choice, Field, Rate
from debate.tui.screens.lab_state import LabState
from debate.tui.screens.room import Room
from debate.tui.widgets.steps import Steps
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual import events


class Settings(Room):
    """Subclasses compose a ``Steps`` with the id ``fields`` and a ``Typed`` with the id ``typed``."""

    DEFAULT_CSS = """
    Settings > #typed { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(False)", "Less", show=False),  # untranslated
        Binding("right", "step(True)", "More", show=False),  # untranslated
        *(Binding(str(n % 10), f"preset({n})", "Preset", show=False) for n in range(2, 11)),  # untranslated
    ]
    lab: Lab
    state: LabState
    setups: tuple[LabSetup, ...] = ()
    trouble: str = ""
    """A sentence about what could not be done."""
    typing: Field | None = None
    """What is being typed."""

    class Guessed(Message):
        """The room has guessed; whoever keeps the session may note it."""

        def __init__(self, question: str, guess: str) -> None:
            super().__init__()
            self.question = question
            self.guess = guess

    def show(self) -> None:
        """Shows the state."""

    def show_told(self) -> None:
        """Shows the line below the view."""

    @property
    def rows(self) -> Steps[Choice]:
        """The settings and the presets."""
        return self.query_one("#fields", Steps)

    @property
    def choice(self) -> Choice:
        """The chosen row."""
        return self.rows.item or Choice()

    def attempt(self, change: Callable[[], LabState]) -> bool:
        """Makes a change, or keeps the sentence that says why it cannot be."""
        try:
            self.state = change()
            self.trouble = ""
        except LabInputError as error:
            self.trouble = str(error)
        return not self.trouble

    def action_step(self, up: bool) -> None:
        """The chosen setting at its next round value."""
        if (field := self.choice.field) is not None:
            self.attempt(partial(fields.step, self.lab, self.state, field, up=up))
            self.show()

    def on_steps_stepped(self, event: Steps.Stepped) -> None:
        """An arrow head was pressed."""
        self.action_step(event.up)

    def on_rows_moved(self) -> None:
        """Another row: what was said about the last one is gone."""
        if self.trouble and self.typing is None:
            self.trouble = ""
            self.show_told()

    def on_rows_opened(self) -> None:
        """Enter, or a double click."""
        self.action_type()

    def action_preset(self, number: int) -> None:
        """The rates of the preset with a number."""
        if number <= len(self.lab.presets):
            self.attempt(partial(fields.with_rates_of, self.lab, self.state, self.lab.presets[number - 1]))
            self.show()

    def action_type_guess(self) -> None:
        """Types the guess, wherever the choice is."""
        self._type(Rate.GUESS)

    def action_type(self) -> None:
        """Types the chosen setting; takes the chosen preset."""
        if self.choice.preset is not None:
            self.action_preset(self.choice.number)
        elif self.choice.field is not None:
            self._type(self.choice.field)

    def _type(self, field: Field) -> None:
        self.typing, self.trouble = field, ""
        line = self.query_one("#typed", Typed)
        line.value = ""
        line.display = True
        self.set_focus(line)  # at once: the next key is the first of what is typed
        self.show()

    def on_key(self, event: events.Key) -> None:
        """Enter begins and ends the typing at once, so that no key typed fast is taken for another."""
        line = self.query_one("#typed", Typed)
        if event.key == "enter" and (self.typing is not None or self.focused is self.rows):
            self.action_type() if self.typing is None else self._keep(line.value)
            event.stop()
        elif self.typing is not None and event.is_printable and event.character:
            line.insert_text_at_cursor(event.character)
            event.stop()

    def _keep(self, text: str) -> None:
        """Keeps what was typed, or says what is wrong with it."""
        field = self.typing
        if field is None:
            return
        if field is not Rate.GUESS and not text.strip():
            self.end_typing()
            self.show()
            return
        if self.attempt(lambda: fields.typed(self.lab, self.state, field, text)):
            self.end_typing()
            if field is Rate.GUESS:
                about = self.state.question.id if self.state.question else self.lab.id
                self.post_message(self.Guessed(about, self.state.guess[0] if self.state.guess else ""))
        self.show()

    def end_typing(self) -> None:
        """Leaves the line without keeping it."""
        self.typing, self.trouble = None, ""
        self.query_one("#typed", Typed).display = False
        self.set_focus(self.rows)

    def action_press(self, key: str) -> None:
        """Does what a key at the foot does, also while typing: the mouse presses keys, not letters."""
        if self.typing is not None and not key.startswith(("enter", "escape")):
            self.end_typing()
        super().action_press(key)
