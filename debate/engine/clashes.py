"""Where the sides met, as the chair notes it: a list the room is shown in some steps."""

from __future__ import annotations

from debate.engine.refused import RefusedError
from debate.model.event import ClashDropped, ClashNoted
from debate.model.lesson import Screen
from debate.model.session import Session
from debate.tongue import _

LONGEST = 120
"""Characters of a note."""


def asks_for_clashes(session: Session) -> bool:
    """Whether a step of this session shows the list."""
    shows = (show for step in session.steps for show in (*step.show,))
    return any(show.clashes or show.screen is Screen.CLASHES for show in shows)


def noted(session: Session, words: str) -> ClashNoted | ClashDropped:
    """The event for what was typed: a new note, or, for a note's number alone, taking it off the list.

    Raises RefusedError for nothing, too much, or a number that no note has.
    """
    text = " ".join(words.split())
    if not text:
        raise RefusedError(_("A few words, please: what did both sides speak to?"))
    if len(text) > LONGEST:
        raise RefusedError(_("At most {number} characters, please.").format(number=LONGEST))
    numbers = [clash.number for clash in session.clashes]
    if not text.isdecimal():
        return ClashNoted(number=max(numbers, default=0) + 1, text=text)
    if int(text) not in numbers:
        raise RefusedError(_("There is no clash {number}.").format(number=text))
    return ClashDropped(number=int(text))
