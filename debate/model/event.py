"""Events: what happened in a room, one small thing each. The log keeps them; all else is computed.

Where it can be, an event says where things stand afterwards and not how far they moved: the same key pressed
in two windows at once then does once what was meant once. An event's tag is kept in files: it is never reused
for another meaning.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from debate.model.event_round import RoundEvent
from debate.model.fields import Id, Side
from debate.model.happening import Happening
from debate.model.lesson import Collect, Show
from debate.model.session import STEP_CLOCK, Setting
from debate.model.vote import Count, People, Round

Seconds: TypeAlias = Annotated[int, Meta(ge=-86400, le=86400, description="Whole seconds, at most a day.")]
Key: TypeAlias = Annotated[str, Meta(min_length=1, max_length=165, description="motion/argument")]
Seat: TypeAlias = Annotated[int, Meta(ge=1, le=999, description="A seat or a table by its number.")]
Short: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120, description="A few words, no names.")]
ClockName: TypeAlias = Annotated[str, Meta(min_length=1, max_length=100)]


class Opened(Happening, frozen=True, kw_only=True, tag="opened"):
    """A session begins: what will be run, and how."""

    setting: Setting


class Away(Happening, frozen=True, kw_only=True, tag="away"):
    """The program was not there since a moment in milliseconds: every clock stands at that moment.

    After a kill or an end, ``asleep`` is false; after the computer slept, or stood still, it is true.
    A closed session is open again.
    """

    since: int
    asleep: bool = False


class Closed(Happening, frozen=True, kw_only=True, tag="closed"):
    """The session is over: clocks stop, seat numbers are forgotten."""


class Undone(Happening, frozen=True, kw_only=True, tag="undone"):
    """Takes an event back, by its sequence number; nothing happens where it is not the last that can be."""

    of: int


class Redone(Happening, frozen=True, kw_only=True, tag="redone"):
    """Brings back the event taken back last, by its sequence number."""

    of: int


class Forgotten(Happening, frozen=True, kw_only=True, tag="forgotten"):
    """Stands where a seat's number stood in a closed session. It changes nothing."""


class Moved(Happening, frozen=True, kw_only=True, tag="moved"):
    """The room is in a step, or in a part of one. Both are counted from 0."""

    step: Annotated[int, Meta(ge=0, le=999)]
    part: Annotated[int, Meta(ge=0, le=99)] = 0


class Turned(Happening, frozen=True, kw_only=True, tag="turned"):
    """The step shows another of its screens, counted from 0."""

    view: Annotated[int, Meta(ge=0, le=99)]


class Showed(Happening, frozen=True, kw_only=True, tag="showed"):
    """The chair shows something of their own choice; None goes back to the step's screen.

    An argument comes with its side, so that its seconds count for it.
    """

    show: Show | None = None


class Revealed(Happening, frozen=True, kw_only=True, tag="revealed"):
    """So many pieces of the present screen are uncovered: help, marked words, an answer."""

    pieces: Annotated[int, Meta(ge=0, le=99)]


class Blanked(Happening, frozen=True, kw_only=True, tag="blanked"):
    """The room's screen is empty, or comes back."""

    blank: bool


class TimeAdded(Happening, frozen=True, kw_only=True, tag="time-added"):
    """The present step, and its part, last so many seconds more, or fewer."""

    seconds: Seconds


class Cut(Happening, frozen=True, kw_only=True, tag="cut"):
    """Steps get another length: its place and its seconds; 0 leaves it out. Both sides lose the same."""

    steps: tuple[tuple[int, int], ...]


class Started(Happening, frozen=True, kw_only=True, tag="started"):
    """A clock runs."""

    clock: ClockName = STEP_CLOCK


class Paused(Happening, frozen=True, kw_only=True, tag="paused"):
    """A clock stands still."""

    clock: ClockName = STEP_CLOCK


class Nudged(Happening, frozen=True, kw_only=True, tag="nudged"):
    """A clock is set forward by so many seconds, or back, but never to before its start."""

    clock: ClockName = STEP_CLOCK
    seconds: Seconds


class Restarted(Happening, frozen=True, kw_only=True, tag="restarted"):
    """A clock goes back to its start; if it ran, it runs on from there."""

    clock: ClockName = STEP_CLOCK


class Heard(Happening, frozen=True, kw_only=True, tag="heard"):
    """An argument was heard in the room, or that mark is taken off."""

    argument: Key
    heard: bool = True


class SeatsSet(Happening, frozen=True, kw_only=True, tag="seats"):
    """How many seats or tables the room has."""

    seats: Annotated[int, Meta(ge=0, le=999)]


class SeatHeard(Happening, frozen=True, kw_only=True, tag="seat-heard"):
    """Somebody at a seat was heard. A number, never a name; forgotten when the session is closed."""

    seat: Seat


class VoteCounted(Happening, frozen=True, kw_only=True, tag="vote"):
    """One vote of the room on a motion; counting again replaces it until the result was shown."""

    motion: Id
    round: Round
    count: Count
    by: Collect | None = None


class MovesCounted(Happening, frozen=True, kw_only=True, tag="moves"):
    """The hands of those who moved to each camp."""

    motion: Id
    to: Count


class ResultShown(Happening, frozen=True, kw_only=True, tag="result"):
    """The room saw the result of both votes; from now on the counts stay as they are."""

    motion: Id


class HandsCounted(Happening, frozen=True, kw_only=True, tag="hands"):
    """Two shows of hands on an argument."""

    argument: Key
    side: Side
    voters: Annotated[int, Meta(ge=1, le=9999)]
    is_true: People
    matters: People


class Guessed(Happening, frozen=True, kw_only=True, tag="guess"):
    """The room's guess before the lab shows its answer."""

    question: Short
    guess: Short


class ClashNoted(Happening, frozen=True, kw_only=True, tag="clash"):
    """A point where the sides met. The number is the next free one; the same number replaces the words."""

    number: Annotated[int, Meta(ge=1, le=999)]
    text: Short


class ClashDropped(Happening, frozen=True, kw_only=True, tag="clash-dropped"):
    """A clash is taken off the list."""

    number: Annotated[int, Meta(ge=1, le=999)]


class Drawn(Happening, frozen=True, kw_only=True, tag="drawn"):
    """A draw by a number that is shown, so that it can be repeated."""

    purpose: Short
    seed: int


Event: TypeAlias = (
    Opened
    | Away
    | Closed
    | Undone
    | Redone
    | Forgotten
    | Moved
    | Turned
    | Showed
    | Revealed
    | Blanked
    | TimeAdded
    | Cut
    | Started
    | Paused
    | Nudged
    | Restarted
    | Heard
    | SeatsSet
    | SeatHeard
    | VoteCounted
    | MovesCounted
    | ResultShown
    | HandsCounted
    | Guessed
    | ClashNoted
    | ClashDropped
    | Drawn
    | RoundEvent
)
"""Every event. Those of a debate round are in ``event_round.py``."""


class Stamped(Struct, frozen=True, gc=False):
    """An event with its moment in milliseconds since 1970 (UTC)."""

    at: int
    event: Event


class Entry(Struct, frozen=True, gc=False):
    """An event in its place in the log. ``seq`` counts a session's events from 1, without a gap."""

    seq: int
    at: int
    event: Event
