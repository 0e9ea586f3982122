"""Every command, declared once: its key, its name, and what it does. One key, one meaning, everywhere."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

_PRINTED = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "full_stop": ".",
    "number_sign": "#",
}


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
        first = self.key.split(",", maxsplit=1)[0]
        return _PRINTED.get(first, first)

    def at_foot(self, *, on: bool = True) -> Command:
        """The same command, shown at the foot of a screen or not."""
        return self._replace(foot=on)


OPEN = Command("enter", "open", "open", "Open what is chosen.", foot=True)
BACK = Command("escape", "back", "back", "Go back to where you were, with the same choice.", foot=True)
FIND = Command(
    "slash",
    "app.go('find')",
    "find",
    "Find words in claims, reasons, quotes, sources, prompts and the glossary.",
)
KEYS = Command("question_mark", "app.go('keys')", "keys", "List every key of this screen.", foot=True)
BLANK = Command("z", "blank", "blank", "Blank the screen; any key brings it back as it was.")
PROJECTOR = Command("p", "projector", "projector", "Projector layout: more space, shorter lines.")
THEME = Command("k", "next_theme", "colours", "Next colours: dark, cream, mono.")
COPY = Command("y", "copy", "copy", "Copy what is chosen: to the clipboard and to a file.")
QUIT = Command("q", "leave", "quit", "Close the app. Nothing is lost.")
PALETTE = Command("ctrl+p", "command_palette", "commands", "Every command, in words.")

BOARD = Command("b", "app.go('board')", "board", "The board: both sides of the motion.")
TEXT = Command("t", "app.go('article')", "text", "The article's text, at the words of the chosen argument.")
SOURCES = Command(
    "s", "app.go('sources')", "sources", "The public sources, those of the chosen argument first."
)
DISCUSS = Command("d", "app.go('prompts')", "discuss", "Questions for the room, one large card at a time.")
DETECTIVE = Command(
    "m", "app.go('detective')", "detective", "Media detective: the article's words and a question."
)
GLOSSARY = Command("g", "app.go('glossary')", "glossary", "Words explained.")
TIMELINE = Command("w", "app.go('timeline')", "when", "What happened when, before and after the article.")
ABOUT = Command(
    "a", "app.go('about')", "about", "Background, what the article leaves out, where sources disagree."
)
COUNTS = Command("i", "app.go('counts')", "counts", "Counts a side. Counts only: the judgement is yours.")
LAB = Command("l", "app.go('lab')", "lab", "The lab: what an alert or a test result means, in whole people.")
SWAP = Command("x", "swap", "swap", "Swap which side stands first.")

NEXT = Command("right,n", "next", "next", "The next one.", foot=True)
PREVIOUS = Command("left", "previous", "back one", "The one before.")
TIMER = Command("space", "timer", "clock", "Start or pause the clock.", foot=True)
IF_STUCK = Command("enter", "if_stuck", "if stuck", "Help for those who are stuck.", foot=True)
NOTE = Command("c", "note", "closer", "A closer look: what only the chair should read, shown or hidden.")
STAGE = Command("f", "stage", "stage", "Filter: only one stage of the lesson, or all.")
UNUSED = Command("u", "unused", "unused", "Show the lines of the article that no argument quotes.", foot=True)
OUR_WORDS = Command(
    "equals_sign", "plain", "our words", "The article in plain words of ours, beside the original.", foot=True
)
RULER = Command("full_stop", "ruler", "ruler", "Reading ruler: one line marked; up and down move it.")
NUMBERS = Command("number_sign", "numbers", "numbers", "Line numbers, shown or hidden.")
CRITICAL = Command("c", "critical", "closer", "A closer look: the questions for this kind of reasoning.")
ACROSS = Command("x", "across", "other side", "The other side's argument that answers this one.", foot=True)
DRAW = Command("j", "draw", "draw one", "Draw one at random, by a number that is shown.", foot=True)

BROWSER = Command("o", "browser", "browser", "Open the source's address in the browser.", foot=True)
FILTER = Command("f", "narrow", "filter", "Filter: narrow the list by typing. Esc ends it.", foot=True)
THIS_MOTION = Command("1", "this_motion", "motion", "Filter: this motion, or all of the pack.")
ONE_SIDE = Command("2", "one_side", "side", "Filter: what one side uses, or both sides.")
ONE_KIND = Command("3", "one_kind", "kind", "Filter: one kind of voice, or every kind.")
STYLE = Command("4", "style", "style", "How citations are written: Harvard, APA, MLA, footnote or spoken.")

TYPE = Command("enter", "type", "type", "Type what is chosen: a guess, a number, a rate.", foot=True)
VIEW = Command(
    "l", "view", "next view", "The lab, seen in another way: tree, table, dots, a year …", foot=True
)
RATES = Command("s", "source", "source", "Where the rates come from: label, source, address.", foot=True)
TAKEN = Command(
    "c", "assumptions", "assumptions", "A closer look: what the sums take for granted.", foot=True
)
MAKE_TRUE = Command(
    "h", "make_true", "make it true", "Settings under which a claim of either side holds, and does not hold."
)
CARDS = Command("d", "cards", "questions", "Questions for the room about the lab, with worked answers.")
PRESET = Command("1", "preset(1)", "a preset", "Choose a preset by the number beside it: 1 to 9, 0 for ten.")
NEXT_SETTINGS = Command("n", "next_setup", "next", "The next one: the settings that come next in the lesson.")
GUESS = Command("enter", "choose", "guess", "Type a guess; then the worked answer is shown.", foot=True)
TAKE = Command("enter", "choose", "take", "Take these settings to the lab.", foot=True)
IN_LAB = Command("l", "show", "lab", "The lab, with the settings of this question.", foot=True)

NAVIGATION = (BOARD, TEXT, SOURCES, DISCUSS, DETECTIVE, GLOSSARY, TIMELINE, ABOUT, COUNTS, LAB)
"""Ways to another screen; each works on every screen, for the motion and argument in view."""
GLOBAL = (*NAVIGATION, BACK, FIND, KEYS, BLANK, PROJECTOR, THEME, COPY, QUIT, PALETTE)
"""Commands of every screen."""
