"""Guess first: the room's number and the worked-out one side by side, without a verdict."""

from __future__ import annotations

import re

from debate.engine.lab_answer import share_told
from debate.engine.lab_input import LabInputError
from debate.engine.lab_run import LabRun
from debate.model.lab_words import LabWords

_GUESS = re.compile(r"([0-9]{1,6})\s*(?:%|in 100)?")


def read_guess(text: str) -> int:
    """How many in 100, from ``47``, ``47%`` or ``47 in 100``. Raises LabInputError with a sentence."""
    found = _GUESS.fullmatch(text.strip())
    if not found or int(found[1]) > 100:
        raise LabInputError("A guess is a whole number from 0 to 100: how many in 100?")
    return int(found[1])


def guess_told(words: LabWords, run: LabRun, guess: int) -> tuple[str, str]:
    """The guess, and the share as worked out with its label."""
    return f"Your guess: {guess} in 100.", f"Worked out: {share_told(words, run)}"
