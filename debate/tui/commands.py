"""Every command, declared once: its key, its name, and what it does. One key, one meaning, everywhere.

Those of a session and of the lab stand in modules of their own.
"""

from __future__ import annotations

from debate.tongue import marked
from debate.tui.command import Command

OPEN = Command("enter", "open", marked("open"), marked("Open what is chosen."), foot=True)
BACK = Command(
    "escape", "back", marked("back"), marked("Go back to where you were, with the same choice."), foot=True
)
FIND = Command(
    "slash",
    "app.go('find')",
    marked("find"),
    marked("Find words in claims, reasons, quotes, sources, questions and more."),
)
KEYS = Command(
    "question_mark", "app.go('keys')", marked("keys"), marked("List every key of this screen."), foot=True
)
BLANK = Command("z", "blank", marked("blank"), marked("Blank the screen; any key brings it back as it was."))
PROJECTOR = Command(
    "p", "projector", marked("projector"), marked("Projector layout: more space, shorter lines.")
)
THEME = Command("k", "next_theme", marked("colours"), marked("Next colours: dark, cream, mono."))
COPY = Command("y", "copy", marked("copy"), marked("Copy what is chosen: to the clipboard and to a file."))
QUIT = Command("q", "leave", marked("quit"), marked("Close the app. Nothing is lost."))
PALETTE = Command("ctrl+p", "command_palette", marked("commands"), marked("Every command, in words."))

BOARD = Command("b", "app.go('board')", marked("board"), marked("The board: both sides of the motion."))
TEXT = Command(
    "t",
    "app.go('article')",
    marked("text"),
    marked("The article's text, at the words of the chosen argument."),
)
SOURCES = Command(
    "s",
    "app.go('sources')",
    marked("sources"),
    marked("The public sources, those of the chosen argument first."),
)
DISCUSS = Command(
    "d", "app.go('prompts')", marked("discuss"), marked("Questions for the room, one large card at a time.")
)
DETECTIVE = Command(
    "m",
    "app.go('detective')",
    marked("detective"),
    marked("Media detective: the article's words and a question."),
)
GLOSSARY = Command("g", "app.go('glossary')", marked("glossary"), marked("Words explained."))
TIMELINE = Command(
    "w", "app.go('timeline')", marked("when"), marked("What happened when, before and after the article.")
)
ABOUT = Command(
    "a",
    "app.go('about')",
    marked("about"),
    marked("Background, what the article leaves out, where sources disagree."),
)
COUNTS = Command(
    "i", "app.go('counts')", marked("counts"), marked("Counts a side. Counts only: the judgement is yours.")
)
LAB = Command(
    "l",
    "app.go('lab')",
    marked("lab"),
    marked("The lab: what an alert or a test result means, in whole people."),
)
SWAP = Command("x", "swap", marked("swap"), marked("Swap which side stands first."))

EXPORT = Command(
    "e",
    "app.go('export')",
    marked("export"),
    marked("Take it home: sheets to print, and files for other programs."),
)
LARGE_PRINT = Command("5", "large_print", marked("large print"), marked("Large print, on or off."), foot=True)
LAYOUT = Command(
    "6", "layout", marked("easy letters"), marked("The dyslexia-friendly layout, on or off."), foot=True
)
NEXT = Command("right,n", "next", marked("next"), marked("The next one."), foot=True)
PREVIOUS = Command("left", "previous", marked("back one"), marked("The one before."))
TIMER = Command("space", "timer", marked("clock"), marked("Start or pause the clock."), foot=True)
IF_STUCK = Command(
    "enter", "if_stuck", marked("if stuck"), marked("Help for those who are stuck."), foot=True
)
NOTE = Command(
    "c", "note", marked("closer"), marked("A closer look: what only the chair should read, shown or hidden.")
)
STAGE = Command("f", "stage", marked("stage"), marked("Filter: only one stage of the lesson, or all."))
UNUSED = Command(
    "2",
    "unused",
    marked("unused"),
    marked("Show the lines of the article that no argument quotes."),
    foot=True,
)
OUR_WORDS = Command(
    "equals_sign",
    "plain",
    marked("our words"),
    marked("The article in plain words of ours, beside the original."),
    foot=True,
)
RULER = Command(
    "full_stop", "ruler", marked("ruler"), marked("Reading ruler: one line marked; up and down move it.")
)
NUMBERS = Command("1", "numbers", marked("numbers"), marked("Line numbers, shown or hidden."))
CRITICAL = Command(
    "c", "critical", marked("closer"), marked("A closer look: the questions for this kind of reasoning.")
)
PANE = Command(
    "ctrl+down",
    "scroll_pane(1)",
    marked("scroll"),
    marked("Ctrl+down and ctrl+up scroll the words and sources."),
)
ACROSS = Command(
    "x", "across", marked("other side"), marked("The other side's argument that answers this one."), foot=True
)
DRAW = Command(
    "j", "draw", marked("draw one"), marked("Draw one at random, by a number that is shown."), foot=True
)

RUN = Command("r", "app.go('choose')", marked("run"), marked("Run a lesson or a routine, or go on with one."))
EXPORT_SHEET = EXPORT._replace(
    action="export", help=marked("Export this: first what it holds and where, then the file.")
)

BROWSER = Command(
    "o", "browser", marked("browser"), marked("Open the source's address in the browser."), foot=True
)
FILTER = Command(
    "f", "narrow", marked("filter"), marked("Filter: narrow the list by typing. Esc ends it."), foot=True
)
THIS_MOTION = Command(
    "1", "this_motion", marked("motion"), marked("Filter: this motion, or all of the pack.")
)
ONE_SIDE = Command("2", "one_side", marked("side"), marked("Filter: what one side uses, or both sides."))
ONE_KIND = Command("3", "one_kind", marked("kind"), marked("Filter: one kind of voice, or every kind."))
STYLE = Command(
    "4", "style", marked("style"), marked("How citations are written: Harvard, APA, MLA, footnote or spoken.")
)

TYPE = Command(
    "enter", "type", marked("type"), marked("Type what is chosen: a guess, a number, a rate."), foot=True
)

NAVIGATION = (BOARD, TEXT, SOURCES, DISCUSS, DETECTIVE, GLOSSARY, TIMELINE, ABOUT, COUNTS, LAB, RUN, EXPORT)
"""Ways to another screen; each works on every screen, for the motion and argument in view."""
GLOBAL = (*NAVIGATION, BACK, FIND, KEYS, BLANK, PROJECTOR, THEME, COPY, QUIT, PALETTE)
"""Commands of every screen."""
