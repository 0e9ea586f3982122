"""Exit codes: how a command ended, each in one sentence."""

from __future__ import annotations

from enum import IntEnum

from debate.tongue import _, marked


class Exit(IntEnum):
    """How a command ended. Scripts may rely on these numbers."""

    DONE = 0
    PROBLEMS = 1
    UNUSABLE = 2
    NOT_WRITTEN = 3
    FAULT = 70
    STOPPED = 130

    @property
    def sentence(self) -> str:
        """What the number means."""
        return _(_SENTENCES[self])


_SENTENCES = {
    Exit.DONE: marked("The command did what was asked; a check may have given warnings."),
    Exit.PROBLEMS: marked("The check found at least one error in a pack."),
    Exit.UNUSABLE: marked("Something given cannot be used: an unknown word or option, or a missing path."),
    Exit.NOT_WRITTEN: marked("The answer could not be written, for example because the disk is full."),
    Exit.FAULT: marked("The program itself failed; please report what it printed."),
    Exit.STOPPED: marked("It was stopped from the keyboard."),
}
