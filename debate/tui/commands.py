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
    "ctrl+down": "ctrl+↓",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def either_case(keys: str) -> str:
    """Keys with the capital of each single letter added: Shift and Caps Lock never change a meaning."""
    every = keys.split(",")
    return ",".join([*every, *(key.upper() for key in every if len(key) == 1 and key.isalpha())])


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
        """The command as Textual binds it. Letters work with Caps Lock on too."""
        return Binding(either_case(self.key), self.action, self.name, show=self.foot)

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
    "Find words in claims, reasons, quotes, sources, questions and more.",
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

EXPORT = Command(
    "e", "app.go('export')", "export", "Take it home: sheets to print, and files for other programs."
)
LARGE_PRINT = Command("5", "large_print", "large print", "Large print, on or off.", foot=True)
LAYOUT = Command("6", "layout", "easy letters", "The dyslexia-friendly layout, on or off.", foot=True)
NEXT = Command("right,n", "next", "next", "The next one.", foot=True)
PREVIOUS = Command("left", "previous", "back one", "The one before.")
TIMER = Command("space", "timer", "clock", "Start or pause the clock.", foot=True)
IF_STUCK = Command("enter", "if_stuck", "if stuck", "Help for those who are stuck.", foot=True)
NOTE = Command("c", "note", "closer", "A closer look: what only the chair should read, shown or hidden.")
STAGE = Command("f", "stage", "stage", "Filter: only one stage of the lesson, or all.")
UNUSED = Command("2", "unused", "unused", "Show the lines of the article that no argument quotes.", foot=True)
OUR_WORDS = Command(
    "equals_sign", "plain", "our words", "The article in plain words of ours, beside the original.", foot=True
)
RULER = Command("full_stop", "ruler", "ruler", "Reading ruler: one line marked; up and down move it.")
NUMBERS = Command("1", "numbers", "numbers", "Line numbers, shown or hidden.")
CRITICAL = Command("c", "critical", "closer", "A closer look: the questions for this kind of reasoning.")
PANE = Command("ctrl+down", "scroll_pane(1)", "scroll", "Ctrl+down and ctrl+up scroll the words and sources.")
ACROSS = Command("x", "across", "other side", "The other side's argument that answers this one.", foot=True)
DRAW = Command("j", "draw", "draw one", "Draw one at random, by a number that is shown.", foot=True)

RUN = Command("r", "app.go('choose')", "run", "Run a lesson or a routine, or go on with one.")
EXPORT_SHEET = EXPORT._replace(
    action="export", help="Export this: first what it holds and where, then the file."
)
VOTE = Command("v", "vote", "vote", "Vote: type the counts of the room. The first stays hidden.", foot=True)
HEARD = Command(
    "h", "heard", "heard", "What was heard: an argument, or a voice by its seat's number.", foot=True
)
ONWARD = Command("n,right,pagedown", "do('next')", "next", "The next one: screen, part or step.", foot=True)
BACKWARD = Command("left,pageup", "do('back')", "back one", "The one before: screen, part or step.")
UNCOVER = Command(
    "enter", "do('uncover')", "uncover", "Uncover the next piece for the room: page, help, answer.", foot=True
)
CLOCK = Command("space", "do('clock')", "clock", "Start or pause the clock.", foot=True)
MORE = Command("plus,right_square_bracket", "do('plus')", "a minute more", "A minute more; ] does it too.")
LESS = Command("minus,left_square_bracket", "do('minus')", "a minute less", "A minute less; [ does it too.")
UNDO = Command("u", "undo", "undo", "Undo: take the last thing back.", foot=True)
REDO = Command("ctrl+r", "redo", "redo", "Bring back what was taken back.")
CATCH_UP = Command(
    "f", "do('advice')", "catch up", "Filter out what the late lesson can spare: take the advice."
)
OVER = Command(
    "end", "do('skip')", "leave out", "Leave out the rest of this step; after the last one, end for good."
)
EXTRA = Command(
    "j", "extra", "extra time", "Extra time: none, then 10, 25 or 50 in 100 for every step.", foot=True
)
ENTER_NUMBER = Command(
    "enter", "type", "next number", "The next number; after the last one they are stored.", foot=True
)
WAY_BACK = Command("up", "way(-1)", "how", "Up and down choose how the vote is collected.")
WAY = Command("down", "way(1)", "how", "Up and down choose how the vote is collected.", foot=True)
SEATS_KEY = Command("number_sign", "seats", "seats", "The number typed is how many seats the room has.")
MOVED = Command("o", "moves", "who moved", "Who moved, by hands, after both votes.")

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
    "x", "make_true", "make it true", "Settings under which a claim of either side holds, and does not hold."
)
CARDS = Command("d", "cards", "questions", "Questions for the room about the lab, with worked answers.")
PRESET = Command("1", "preset(1)", "a preset", "Choose a preset by the number beside it: 1 to 9, 0 for ten.")
NEXT_SETTINGS = Command("n", "next_setup", "next", "The next one: the settings that come next in the lesson.")
GUESS = Command("enter", "choose", "guess", "Type a guess; then the worked answer is shown.", foot=True)
TAKE = Command("enter", "choose", "take", "Take these settings to the lab.", foot=True)
IN_LAB = Command("l", "show", "lab", "The lab, with the settings of this question.", foot=True)

RUNNING = (
    ONWARD,
    UNCOVER,
    CLOCK,
    UNDO,
    VOTE.at_foot(on=False),
    HEARD.at_foot(on=False),
    MOVED,
    CATCH_UP,
    BACKWARD,
    MORE,
    LESS,
    OVER,
    NOTE,
    EXPORT_SHEET._replace(help="The receipt: what was shown and asked; from there to a file."),
    REDO,
    BLANK._replace(help="Blank the room's screen, or bring it back."),
    PROJECTOR._replace(help="The room's view in this window, for one alone; c shows your notes."),
)
"""What the chair's screen of a running session can do."""

FLOW = HEARD._replace(action="flow", name="flow", help="What was heard: the flow, a column a speech.")
THE_FLOOR = Command(
    "x", "floor", "other side", "The other side has the floor; in an open floor, the next speaker."
)
ROUND = (
    CLOCK,
    ONWARD,
    FLOW,
    UNDO,
    THE_FLOOR,
    Command("7", "point('taken')", "point taken", "A point of information is taken."),
    Command("8", "point('declined')", "point declined", "A point of information is declined."),
    Command("9", "point('offered')", "point offered", "A point is offered; 7 or 8 says what became of it."),
    Command(
        "1", "pool(1)", "preparation", "Preparation of the team beside this number; 1 to 4. Again stops it."
    ),
    VOTE._replace(foot=False, help="Vote: the room's counts in a vote's phase; else a judge's ballot."),
    BACKWARD._replace(help="The phase before."),
    Command("down,left_parenthesis", "do('nudge-5')", "5 s back", "The clock 5 seconds back."),
    Command("up,right_parenthesis", "do('nudge+5')", "5 s forward", "The clock 5 seconds forward."),
    Command("shift+down,left_curly_bracket", "do('nudge-15')", "15 s back", "The clock 15 seconds back."),
    Command(
        "shift+up,right_curly_bracket", "do('nudge+15')", "15 s forward", "The clock 15 seconds forward."
    ),
    MORE,
    LESS,
    Command("home", "do('restart')", "restart", "This phase from its start."),
    OVER._replace(help="Leave out the rest of this phase; after the last one, end for good."),
    Command(
        "number_sign", "do('count')", "up or down", "Numbers: count up from the start, or down to the end."
    ),
    UNCOVER._replace(
        action="do('result')",
        foot=False,
        help="Uncover the result of both votes, once the judges have locked.",
    ),
    MOVED,
    NOTE._replace(help="In the projector layout: the chair's view, shown or hidden."),
    EXPORT_SHEET._replace(help="After the round: times, points, flow, ballots; from there to files."),
    REDO,
    BLANK._replace(help="Blank the room's screen, or bring it back."),
    PROJECTOR._replace(help="The room's view in this window, for one window alone; c shows yours."),
)
"""What the chair's screen of a debate round can do."""
WRITE = Command(
    "enter", "write", "write", "Open the chosen place to write: a few words, or an argument.", foot=True
)
ANSWER = Command(
    "x",
    "answer",
    "answer it",
    "The other side's answer to the chosen entry, in the present speech.",
    foot=True,
)
ERASE = Command("delete,backspace", "erase", "erase", "Erase the last entry of the chosen place.")
UNANSWERED = Command(
    "f", "unanswered", "unanswered", "Filter: only what was not answered, or the whole flow.", foot=True
)

NAVIGATION = (BOARD, TEXT, SOURCES, DISCUSS, DETECTIVE, GLOSSARY, TIMELINE, ABOUT, COUNTS, LAB, RUN, EXPORT)
"""Ways to another screen; each works on every screen, for the motion and argument in view."""
GLOBAL = (*NAVIGATION, BACK, FIND, KEYS, BLANK, PROJECTOR, THEME, COPY, QUIT, PALETTE)
"""Commands of every screen."""
