"""What stands above a question's card: when in the lesson, what kind of thinking, who talks, how long."""

from __future__ import annotations

from debate.model.prompt import Prompt
from debate.tongue import _


def about_prompt(prompt: Prompt) -> tuple[str, ...]:
    """The four, in words."""
    minutes = _("{minutes:g} min").format(minutes=prompt.minutes)
    return prompt.stage.words, prompt.level.words, prompt.group.words, minutes
