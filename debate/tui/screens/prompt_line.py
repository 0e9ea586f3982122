"""What stands above a question's card: when in the lesson, what kind of thinking, who talks, how long."""

from __future__ import annotations

from debate.model.prompt import Group, Prompt
from debate.tongue import _, marked

_WHO = {
    Group.ALONE: marked("alone"),
    Group.PAIRS: marked("pairs"),
    Group.FOURS: marked("fours"),
    Group.CLASS: marked("whole class"),
}


def about_prompt(prompt: Prompt) -> tuple[str, ...]:
    """The four, in words."""
    minutes = _("{minutes:g} min").format(minutes=prompt.minutes)
    return prompt.stage.words, prompt.level.words, _(_WHO[prompt.group]), minutes
