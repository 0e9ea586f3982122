"""A ballot while it is filled in: what is asked, and what the marks come to. Slots, never names."""

from __future__ import annotations

from msgspec import Struct

from debate.model.ballot import FieldKind
from debate.model.phase import Floor


class Ask(Struct, frozen=True, kw_only=True):
    """One thing that a ballot asks, by its key.

    Keys: a field's id; ``reason.2`` where it is asked several times; ``marks.PHASE.AREA`` and
    ``speaker-marks.PHASE`` for marks; ``feedback.ID`` for the feedback frame. ``step`` says what comes first.
    """

    key: str
    label: str
    kind: FieldKind
    required: bool
    least: int | None = None
    most: int | None = None
    halves: bool = False
    most_chars: int | None = None
    options: tuple[str, ...] = ()
    phase: str | None = None
    step: int = 0


class Total(Struct, frozen=True, kw_only=True):
    """What a side or a team has: its name, its total of marks, and its place and points in a ranking."""

    id: str
    name: str
    total: float | None
    place: int | None = None
    points: int | None = None


class Verdict(Struct, frozen=True, kw_only=True):
    """What a ballot comes to. ``speakers`` by phase; ``winner`` in words, None where nobody is named."""

    speakers: dict[str, float]
    teams: tuple[Total, ...]
    winner: str | None = None
    winner_side: Floor | None = None
    low_point_win: bool = False
