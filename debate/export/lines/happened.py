"""What was done, one line each: plain lines say every change of state."""

from __future__ import annotations

from debate.export.lines.text import count
from debate.model import event as ev
from debate.model.session import Session, Standing
from debate.model.vote import Round
from debate.tongue import _


def spelled(seconds: int) -> str:
    """``1 minute 20 seconds``."""
    minutes, rest = divmod(abs(seconds), 60)
    parts = [count(minutes, "minute")] if minutes else []
    parts += [count(rest, "second")] if rest or not minutes else []
    return " ".join(parts)


def left_words(place: Standing) -> str:
    """The time left in what the room is in, or over it."""
    left = place.step_left if place.part_left is None else place.part_left
    words = _("{time} left") if left >= 0 else _("{time} over")
    return words.format(time=spelled(left))


def happened(event: ev.Event, session: Session, place: Standing | None) -> str:  # noqa: C901 - one line an event
    """A sentence for an event that was just recorded. The counts of a hidden vote are not in it."""
    at = left_words(place) if place else ""
    match event:
        case ev.Started():
            return _("The clock runs; {left}.").format(left=at)
        case ev.Paused():
            return _("The clock is paused; {left}.").format(left=at)
        case ev.TimeAdded(seconds=more):
            words = _("A minute more; {left}.") if more > 0 else _("A minute less; {left}.")
            return words.format(left=at)
        case ev.Blanked(blank=blank):
            return _("The room's screen is blank.") if blank else _("The room's screen is back.")
        case ev.VoteCounted(round=which):
            if which is Round.BEFORE:
                return _("The first vote is recorded. The first stays hidden until the second is in.")
            return _("The second vote is recorded. The first stays hidden until the second is in.")
        case ev.MovesCounted():
            return _("Who moved is recorded.")
        case ev.ResultShown():
            return _("The room sees the result.")
        case ev.HandsCounted():
            return _("The hands are recorded.")
        case ev.Heard(heard=heard):
            words = (
                _("Marked as heard; {count} heard so far.")
                if heard
                else _("Marked as not heard; {count} heard so far.")
            )
            return words.format(count=len(session.heard))
        case ev.SeatHeard(seat=seat):
            return _("Seat {number} was heard.").format(number=seat)
        case ev.SeatsSet(seats=seats):
            return _("The room has {seats}.").format(seats=count(seats, "seat"))
        case ev.ClashNoted(number=number):
            return _("Clash {number} is noted.").format(number=number)
        case ev.ClashDropped(number=number):
            return _("Clash {number} is off the list.").format(number=number)
        case ev.Cut():
            return _("The advice is taken.")
        case _:
            return ""
