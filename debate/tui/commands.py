"""Every command, declared once: its key, what it is called, and what it does. One key, one meaning, everywhere."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding


class Command(NamedTuple):
    """Something a key does. ``name`` is short, for the foot of the screen; ``help`` is a sentence."""

    key: str
    action: str
    name: str
    help: str
    foot: bool = False
    """Whether it stands at the foot of the screen; at most six do."""

    @property
    def binding(self) -> Binding:
        """The command as Textual binds it."""
        return Binding(self.key, self.action, self.name, show=self.foot)

    @property
    def shown_key(self) -> str:
        """The key as it is printed."""
        names = {"question_mark": "?", "slash": "/", "escape": "esc", "plus": "+", "minus": "-", "ctrl+p": "ctrl+p"}
        first = self.key.split(",", maxsplit=1)[0]
        return names.get(first, first)

    def at_foot(self, *, on: bool = True) -> Command:
        """The same command, shown at the foot of a screen or not."""
        return self._replace(foot=on)


OPEN = Command("enter", "open", "open", "Open what is chosen.", foot=True)
BACK = Command("escape", "back", "back", "Go back to where you were, with the same choice.", foot=True)
FIND = Command("slash", "find", "find", "Find words in claims, reasons, quotes, sources, prompts and the glossary.")
KEYS = Command("question_mark", "keys", "keys", "List every key of this screen.", foot=True)
BLANK = Command("z", "blank", "blank", "Blank the screen; any key brings it back as it was.")
PROJECTOR = Command("p", "projector", "projector", "Projector layout: more space, shorter lines.")
THEME = Command("k", "next_theme", "colours", "Next colours: dark, cream, mono.")
COPY = Command("y", "copy", "copy", "Copy what is chosen: to the clipboard and to a file.")
QUIT = Command("q", "leave", "quit", "Close the app. Nothing is lost.")
PALETTE = Command("ctrl+p", "command_palette", "commands", "Every command, in words.")

BOARD = Command("b", "board", "board", "The board: both sides of the motion.")
TEXT = Command("t", "text", "text", "The article's text, at the words of the chosen argument.")
SOURCES = Command("s", "sources", "sources", "The public sources, those of the chosen argument first.")
DISCUSS = Command("d", "discuss", "discuss", "Questions for the room.")
DETECTIVE = Command("m", "detective", "detective", "Media detective: a line of the article and a question about it.")
GLOSSARY = Command("g", "glossary", "glossary", "Words explained.")
TIMELINE = Command("w", "timeline", "when", "What happened when, before and after the article.")
ABOUT = Command("a", "about", "about", "Background, words to know, what the article leaves out, where sources disagree.")
COUNTS = Command("i", "counts", "counts", "Counts a side. Counts only: the judgement is yours.")
SWAP = Command("x", "swap", "swap", "Swap which side stands first.")

GLOBAL = (BACK, FIND, KEYS, BLANK, PROJECTOR, THEME, COPY, QUIT, PALETTE)
"""Commands of every screen."""
