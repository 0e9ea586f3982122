"""The record of a debate round: times, points, what was not answered, ballots. No word of judgement."""

from __future__ import annotations

from msgspec import Struct


class PhaseRecord(Struct, frozen=True, kw_only=True):
    """A phase: seconds allowed, seconds it took (None where it was skipped), and seconds over."""

    id: str
    name: str
    allowed: int
    took: int | None
    over: int


class PointsRecord(Struct, frozen=True, kw_only=True):
    """The points of information in one speech. ``expected`` is how many should be taken, 0 if unsaid."""

    id: str
    name: str
    offered: int
    taken: int
    declined: int
    expected: int


class DropRecord(Struct, frozen=True, kw_only=True):
    """An entry of the flow not answered at the next opportunity; ``late`` is the speech that did after."""

    words: str
    said_in: str
    not_in: str
    late: str | None


class BallotRecord(Struct, frozen=True, kw_only=True):
    """A ballot by its judge's number: totals as they were locked. A draft says nothing of its marks."""

    number: int
    ballot: str
    judge: int
    locked: bool
    corrects: int | None
    winner: str | None
    totals: tuple[tuple[str, float], ...]
    waits: str | None = None
    """Why a locked ballot may not be read out yet; it has no totals and no winner then."""


class RoundRecord(Struct, frozen=True, kw_only=True):
    """The whole record of a round."""

    variant: str | None
    times: tuple[PhaseRecord, ...]
    pools: tuple[tuple[str, int, int], ...]
    """Each team's name, its pool and what it used of it, in seconds."""
    points: tuple[PointsRecord, ...]
    drops: tuple[DropRecord, ...]
    ballots: tuple[BallotRecord, ...]
