"""What was done, one line each: plain lines say every change of state."""

from __future__ import annotations

from debate.export.lines.text import count
from debate.model import event as ev
from debate.model.session import Session, Standing
from debate.model.vote import Round


def spelled(seconds: int) -> str:
    """``1 minute 20 seconds``."""
    minutes, rest = divmod(abs(seconds), 60)
    parts = [count(minutes, "minute")] if minutes else []
    parts += [count(rest, "second")] if rest or not minutes else []
    return " ".join(parts)


def left_words(place: Standing) -> str:
    """The time left in what the room is in, or over it."""
    left = place.step_left if place.part_left is None else place.part_left
    return f"{spelled(left)} left" if left >= 0 else f"{spelled(left)} over"


def happened(event: ev.Event, session: Session, place: Standing | None) -> str:  # noqa: C901 - one line an event
    """A sentence for an event that was just recorded. The counts of a hidden vote are not in it."""
    at = left_words(place) if place else ""
    match event:
        case ev.Started():
            return f"The clock runs; {at}."
        case ev.Paused():
            return f"The clock is paused; {at}."
        case ev.TimeAdded(seconds=more):
            return f"A minute {'more' if more > 0 else 'less'}; {at}."
        case ev.Blanked(blank=blank):
            return "The room's screen is blank." if blank else "The room's screen is back."
        case ev.VoteCounted(round=which):
            word = "first" if which is Round.BEFORE else "second"
            return f"The {word} vote is recorded. The first stays hidden until the second is in."
        case ev.MovesCounted():
            return "Who moved is recorded."
        case ev.ResultShown():
            return "The room sees the result."
        case ev.HandsCounted():
            return "The hands are recorded."
        case ev.Heard(heard=heard):
            return f"Marked as {'heard' if heard else 'not heard'}; {len(session.heard)} heard so far."
        case ev.SeatHeard(seat=seat):
            return f"Seat {seat} was heard."
        case ev.SeatsSet(seats=seats):
            return f"The room has {count(seats, 'seat')}."
        case ev.Cut():
            return "The advice is taken."
        case _:
            return ""
