"""Guess first: the room's number, before anything is worked out."""

from __future__ import annotations

import re

from debate.engine.lab_input import LabInputError
from debate.tongue import _, meant


def read_guess(text: str) -> int:
    """How many in 100, from ``47``, ``47%`` or ``47 in 100``. Raises LabInputError with a sentence."""
    word = re.escape(meant("between two numbers: 1 in 6,000", "in"))
    found = re.fullmatch(rf"([0-9]{{1,6}})\s*(?:%|(?:in|{word}) 100)?", text.strip())
    if not found or int(found[1]) > 100:
        raise LabInputError(_("A guess is a whole number from 0 to 100: how many in 100?"))
    return int(found[1])
