"""The commands of a running session: a lesson, a vote, a debate round and its flow."""

from __future__ import annotations

from debate.tongue import marked
from debate.tui.command import Command
from debate.tui.commands import BLANK, EXPORT_SHEET, NOTE, PROJECTOR

VOTE = Command(
    "v",
    "vote",
    marked("vote"),
    marked("Vote: type the counts of the room. The first stays hidden."),
    foot=True,
)
HEARD = Command(
    "h",
    "heard",
    marked("heard"),
    marked("What was heard: an argument, or a voice by its seat's number."),
    foot=True,
)
ONWARD = Command(
    "n,right,pagedown", "do('next')", marked("next"), marked("The next one: screen, part or step."), foot=True
)
BACKWARD = Command(
    "left,pageup", "do('back')", marked("back one"), marked("The one before: screen, part or step.")
)
UNCOVER = Command(
    "enter",
    "do('uncover')",
    marked("uncover"),
    marked("Uncover the next piece for the room: page, help, answer."),
    foot=True,
)
CLOCK = Command("space", "do('clock')", marked("clock"), marked("Start or pause the clock."), foot=True)
MORE = Command(
    "plus,right_square_bracket",
    "do('plus')",
    marked("a minute more"),
    marked("A minute more; ] does it too."),
)
LESS = Command(
    "minus,left_square_bracket",
    "do('minus')",
    marked("a minute less"),
    marked("A minute less; [ does it too."),
)
UNDO = Command("u", "undo", marked("undo"), marked("Undo: take the last thing back."), foot=True)
REDO = Command("ctrl+r", "redo", marked("redo"), marked("Bring back what was taken back."))
CATCH_UP = Command(
    "f",
    "do('advice')",
    marked("catch up"),
    marked("Filter out what the late lesson can spare: take the advice."),
)
OVER = Command(
    "end",
    "do('skip')",
    marked("leave out"),
    marked("Leave out the rest of this step; after the last one, end for good."),
)
EXTRA = Command(
    "j",
    "extra",
    marked("extra time"),
    marked("Extra time: none, then 10, 25 or 50 in 100 for every step."),
    foot=True,
)
ENTER_NUMBER = Command(
    "enter",
    "type",
    marked("next number"),
    marked("The next number; after the last one they are stored."),
    foot=True,
)
WAY_BACK = Command("up", "way(-1)", marked("how"), marked("Up and down choose how the vote is collected."))
WAY = Command(
    "down", "way(1)", marked("how"), marked("Up and down choose how the vote is collected."), foot=True
)
SEATS_KEY = Command(
    "number_sign", "seats", marked("seats"), marked("The number typed is how many seats the room has.")
)
CLASHES = Command(
    "x", "clashes", marked("clashes"), marked("Note a clash: where one side met the other side.")
)
MOVED = Command("o", "moves", marked("who moved"), marked("Who moved, by hands, after both votes."))

RUNNING = (
    ONWARD,
    UNCOVER,
    CLOCK,
    UNDO,
    VOTE.at_foot(on=False),
    HEARD.at_foot(on=False),
    MOVED,
    CLASHES,
    CATCH_UP,
    BACKWARD,
    MORE,
    LESS,
    OVER,
    NOTE,
    EXPORT_SHEET._replace(help=marked("The receipt: what was shown and asked; from there to a file.")),
    REDO,
    BLANK._replace(help=marked("Blank the room's screen, or bring it back.")),
    PROJECTOR._replace(help=marked("The room's view in this window, for one alone; c shows your notes.")),
)
"""What the chair's screen of a running session can do."""

FLOW = HEARD._replace(
    action="flow", name=marked("flow"), help=marked("What was heard: the flow, a column a speech.")
)
THE_FLOOR = Command(
    "x",
    "floor",
    marked("other side"),
    marked("The other side has the floor; in an open floor, the next speaker."),
)
ROUND = (
    CLOCK,
    ONWARD,
    FLOW,
    UNDO,
    THE_FLOOR,
    Command("7", "point('taken')", marked("point taken"), marked("A point of information is taken.")),
    Command(
        "8", "point('declined')", marked("point declined"), marked("A point of information is declined.")
    ),
    Command(
        "9",
        "point('offered')",
        marked("point offered"),
        marked("A point is offered; 7 or 8 says what became of it."),
    ),
    Command(
        "1",
        "pool(1)",
        marked("preparation"),
        marked("Preparation of the team beside this number; 1 to 4. Again stops it."),
    ),
    VOTE._replace(
        foot=False, help=marked("Vote: the room's counts in a vote's phase; else a judge's ballot.")
    ),
    BACKWARD._replace(help=marked("The phase before.")),
    Command(
        "down,left_parenthesis", "do('nudge-5')", marked("5 s back"), marked("The clock 5 seconds back.")
    ),
    Command(
        "up,right_parenthesis", "do('nudge+5')", marked("5 s forward"), marked("The clock 5 seconds forward.")
    ),
    Command(
        "shift+down,left_curly_bracket",
        "do('nudge-15')",
        marked("15 s back"),
        marked("The clock 15 seconds back."),
    ),
    Command(
        "shift+up,right_curly_bracket",
        "do('nudge+15')",
        marked("15 s forward"),
        marked("The clock 15 seconds forward."),
    ),
    MORE,
    LESS,
    Command("home", "do('restart')", marked("restart"), marked("This phase from its start.")),
    OVER._replace(help=marked("Leave out the rest of this phase; after the last one, end for good.")),
    Command(
        "number_sign",
        "do('count')",
        marked("up or down"),
        marked("Numbers: count up from the start, or down to the end."),
    ),
    UNCOVER._replace(
        action="do('result')",
        foot=False,
        help=marked("Uncover the result of both votes, once the judges have locked."),
    ),
    MOVED,
    NOTE._replace(help=marked("In the projector layout: the chair's view, shown or hidden.")),
    EXPORT_SHEET._replace(help=marked("After the round: times, points, flow, ballots; from there to files.")),
    REDO,
    BLANK._replace(help=marked("Blank the room's screen, or bring it back.")),
    PROJECTOR._replace(help=marked("The room's view in this window, for one window alone; c shows yours.")),
)
"""What the chair's screen of a debate round can do."""
WRITE = Command(
    "enter",
    "write",
    marked("write"),
    marked("Open the chosen place to write: a few words, or an argument."),
    foot=True,
)
ANSWER = Command(
    "x",
    "answer",
    marked("answer it"),
    marked("Answer the chosen entry in the present speech; extend one's own."),
    foot=True,
)
STORE = Command("enter", "", marked("store"), marked("Store what is typed."), foot=True)
LINK = Command("tab", "", marked("link"), marked("What it answers or extends, or neither."), foot=True)
SIDE = Command("shift+tab", "", marked("side"), marked("Whose words they are."), foot=True)
STOP_TYPING = Command("escape", "", marked("stop"), marked("Stop writing; nothing is stored."), foot=True)
"""The keys of somebody who types: letters are text then."""
ERASE = Command(
    "delete,backspace", "erase", marked("erase"), marked("Erase the last entry of the chosen place.")
)
DELETE = Command(
    "delete", "delete", marked("delete"), marked("Delete the chosen session; you are asked first.")
)
UNANSWERED = Command(
    "f",
    "unanswered",
    marked("unanswered"),
    marked("Filter: only what was not answered, or the whole flow."),
    foot=True,
)
