"""The commands of the lab and of its screens."""

from __future__ import annotations

from debate.tongue import marked
from debate.tui.command import Command

VIEW = Command(
    "l",
    "view",
    marked("next view"),
    marked("The lab, seen in another way: tree, table, dots, a year …"),
    foot=True,
)
RATES = Command(
    "s", "source", marked("source"), marked("Where the rates come from: label, source, address."), foot=True
)
TAKEN = Command(
    "c",
    "assumptions",
    marked("assumptions"),
    marked("A closer look: what the sums take for granted."),
    foot=True,
)
MAKE_TRUE = Command(
    "x",
    "make_true",
    marked("make it true"),
    marked("Settings under which a claim of either side holds, and does not hold."),
)
CARDS = Command(
    "d", "cards", marked("questions"), marked("Questions for the room about the lab, with worked answers.")
)
PRESET = Command(
    "1",
    "preset(1)",
    marked("a preset"),
    marked("Choose a preset by the number beside it: 1 to 9, 0 for ten."),
)
NEXT_SETTINGS = Command(
    "n", "next_setup", marked("next"), marked("The next one: the settings that come next in the lesson.")
)
GUESS = Command(
    "enter", "choose", marked("guess"), marked("Type a guess; then the worked answer is shown."), foot=True
)
TAKE = Command("enter", "choose", marked("take"), marked("Take these settings to the lab."), foot=True)
IN_LAB = Command(
    "l", "show", marked("lab"), marked("The lab, with the settings of this question."), foot=True
)
