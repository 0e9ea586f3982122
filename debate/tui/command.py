"""What a command is: its key, its name, and what it does, in the reader's language where they are shown."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

from debate.tongue import _, meant

_PRINTED = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "full_stop": ".",
    "number_sign": "#",
    "ctrl+down": "ctrl+↓",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def _on_the_key(key: str) -> str:
    """What keys with a word on them are called; letters and figures are called what they are."""
    called = {
        "enter": meant("key", "enter"),
        "space": meant("key", "space"),
        "left": meant("key", "left"),
        "right": meant("key", "right"),
        "up": meant("key", "up"),
        "down": meant("key", "down"),
        "home": meant("key", "home"),
        "end": meant("key", "end"),
        "delete": meant("key", "delete"),
        "tab": meant("key", "tab"),
    }
    return called.get(key, key)


def either_case(keys: str) -> str:
    """Keys with the capital of each single letter added: Shift and Caps Lock never change a meaning."""
    every = keys.split(",")
    return ",".join([*every, *(key.upper() for key in every if len(key) == 1 and key.isalpha())])


class Command(NamedTuple):
    """Something a key does. ``name`` is short, for the foot of the screen; ``help`` is a sentence.

    Both stand here as they are marked for the catalogue; ``label`` and ``sentence`` are what is shown.
    """

    key: str
    action: str
    name: str
    help: str
    foot: bool = False
    """Whether it stands at the foot of the screen; at most six do."""

    @property
    def binding(self) -> Binding:
        """The command as Textual binds it. Letters work with Caps Lock on too."""
        return Binding(either_case(self.key), self.action, self.name, show=self.foot)

    @property
    def label(self) -> str:
        """The name in the reader's language."""
        return _(self.name)

    @property
    def sentence(self) -> str:
        """What it does, in the reader's language."""
        return _(self.help)

    @property
    def shown_key(self) -> str:
        """The key as it is printed."""
        first = self.key.split(",", maxsplit=1)[0]
        return _PRINTED.get(first) or "+".join(_on_the_key(part) for part in first.split("+"))

    def at_foot(self, *, on: bool = True) -> Command:
        """The same command, shown at the foot of a screen or not."""
        return self._replace(foot=on)
