"""The events of a debate round, beside those that every session has. See ``event.py``.

A round also uses ``Moved`` (its phase), ``Started``, ``Paused``, ``Nudged`` and ``Restarted`` (the phase's
clock, or a team's pool), ``TimeAdded`` and the votes.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

from debate.model.fields import Id
from debate.model.happening import Happening
from debate.model.phase import Floor
from debate.model.round import Answer, Key, Link, Note, Number

Second: TypeAlias = Annotated[int, Meta(ge=0, le=86400)]


class CountedUp(Happening, frozen=True, kw_only=True, tag="count-up"):
    """The clock counts up from nothing, or down to it."""

    up: bool


class FloorGiven(Happening, frozen=True, kw_only=True, tag="floor-given"):
    """This side has the floor in the present phase, and the clock runs; on the floor, the next speaker."""

    who: Floor


class PointMarked(Happening, frozen=True, kw_only=True, tag="point"):
    """A point of information in a speech; the same number again says what became of it."""

    number: Number
    phase: Id
    second: Second
    answer: Answer


class Flowed(Happening, frozen=True, kw_only=True, tag="flowed"):
    """A cell of the flow is written; the same number replaces it. Words, or an argument of the pack."""

    number: Number
    row: Number
    phase: Id
    side: Floor
    text: Note | None = None
    argument: Key | None = None
    link: Link | None = None
    to: Number | None = None


class FlowErased(Happening, frozen=True, kw_only=True, tag="flow-erased"):
    """A cell of the flow is taken off; what was linked to it stands alone."""

    number: Number


class BallotOpened(Happening, frozen=True, kw_only=True, tag="ballot-opened"):
    """A judge, by number, begins a ballot; a correction names the locked one it replaces."""

    number: Number
    ballot: Id
    judge: Annotated[int, Meta(ge=1, le=99)] = 1
    option: Id | None = None
    corrects: Number | None = None


class BallotFilled(Happening, frozen=True, kw_only=True, tag="ballot-filled"):
    """One answer on a ballot; an empty one takes it off. A locked ballot stays as it is."""

    number: Number
    key: Annotated[str, Meta(min_length=1, max_length=200)]
    value: Annotated[str, Meta(max_length=1000)]


class BallotLocked(Happening, frozen=True, kw_only=True, tag="ballot-locked"):
    """A ballot is final. This is never taken back: a correction is a new ballot."""

    number: Number


RoundEvent: TypeAlias = (
    CountedUp | FloorGiven | PointMarked | Flowed | FlowErased | BallotOpened | BallotFilled | BallotLocked
)
"""Every event that only a round has."""
