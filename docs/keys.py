"""Writes keys.md from what the screens bind: ``python docs/keys.py``. A test holds the two together."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from debate.tongue import OWN, speak
from debate.tui import screens
from debate.tui.command import Command
from debate.tui.commands import GLOBAL, NAVIGATION
from debate.tui.screens.room import Room

HEAD = """# Keys

Made from the program by `python docs/keys.py`; a test holds it to the truth. On any screen `?` shows its own keys and
`ctrl+p` every command in words, to be chosen with the arrow keys and `enter`. The mouse works too: a click on a key at
the foot of a screen presses it.

Letters are written small; capitals do the same, so Caps Lock changes nothing. No key has to be held.

`up`, `down`, `page up`, `page down`, `home` and `end` move in lists and texts. `left` and `right` change the side on the
board and the number chosen in the lab. `tab` and `shift+tab` go from one part of a screen to the next.
`q` closes the app, and nothing is lost; `ctrl+c` only says how to close it.

The room's own window (`debate stage`) has two keys: `k` changes the colours, `q` or `esc` closes it.
"""


def page() -> str:
    """The whole page, as Markdown."""
    general = [c for c in GLOBAL if c not in NAVIGATION]
    parts = [HEAD, *table("Go to", NAVIGATION), *table("Everywhere", general)]
    for room in rooms():
        parts += table(f"On the screen: {room.NAME}", room.KEYS)
    return "\n".join(parts)


def rooms() -> Iterator[type[Room]]:
    """Every screen that has keys of its own, by its name."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    found = {room for room in below(Room) if room.NAME and room.KEYS}
    yield from sorted(found, key=lambda room: (room.NAME, room.__name__))


def below(room: type[Room]) -> Iterator[type[Room]]:
    """Every class made from a class."""
    for each in room.__subclasses__():
        if each.__module__.startswith("debate."):
            yield each
        yield from below(each)


def table(heading: str, commands: Iterable[Command]) -> Iterator[str]:
    """A heading and a table of keys."""
    yield f"## {heading[0].upper()}{heading[1:]}\n"
    yield "| key | what it does |\n|---|---|"
    yield from (f"| {keys(command)} | {command.help} |" for command in commands)
    yield ""


def keys(command: Command) -> str:
    """Every key of a command, as it is printed."""
    each = (command._replace(key=key).shown_key for key in command.key.split(","))
    return ", ".join(f"`{key}`" for key in dict.fromkeys(each) if not key.isupper())


if __name__ == "__main__":
    speak(OWN)
    Path(__file__).with_suffix(".md").write_text(page(), encoding="utf-8")
