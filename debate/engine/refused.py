"""Something the program does not take, with the reason in a sentence for the person in front of it."""

from __future__ import annotations


class RefusedError(ValueError):
    """What was asked cannot be done; the message is a whole sentence that says why."""
