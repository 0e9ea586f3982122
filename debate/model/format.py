"""A debate format: its teams, phases, signals, points of information, preparation, decision and rules."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from debate.model.fields import Date, Id, Name, Prose, Sentence, Sure, Url
from debate.model.phase import Length, Phase, PointWindow, Seconds, Signal, SignalSet


class Family(StrEnum):
    """Where a format comes from."""

    PARLIAMENTARY = "parliamentary"
    US_EVIDENCE = "us-evidence"
    SCHOOLS = "schools"
    AUDIENCE = "audience"
    CLASSROOM = "classroom"
    CLUB = "club"


class TeamSide(StrEnum):
    """A team's side, or that a toss decides it."""

    FOR = "for"
    AGAINST = "against"
    BY_TOSS = "by-toss"


class PrepMode(StrEnum):
    """One time for all, a store of time for each team, or a motion known before the day."""

    FIXED = "fixed"
    POOLS = "pools"
    LONG_NOTICE = "long-notice"


class DecidedBy(StrEnum):
    """Who decides."""

    JUDGE = "judge"
    JUDGES = "judges"
    JUDGES_AND_FLOOR = "judges-and-floor"
    AUDIENCE = "audience"
    CLASS = "class"
    GROUP = "group"


class Team(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A team's place in the format. Places, never people."""

    id: Id
    name: Name
    side: TeamSide
    size: Annotated[int, Meta(ge=1, le=20, description="Speakers in the room.")]
    squad: Name | None = None
    """How many may belong to the team, where more do than speak."""
    swaps: bool = False
    """Whether the team argues the other side half-way through."""


class Prep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Preparation: how long, and what may be used."""

    mode: PrepMode
    seconds: Seconds = 0
    """One time for all; 0 in the other modes."""
    per_team_seconds: Seconds = 0
    """Each team's pool; 0 in the other modes."""
    in_running_order: bool = False
    """Whether the time is already a phase of the running order."""
    starts: Sentence | None = None
    allowed: Sentence | None = None
    elect: Sentence | None = None
    """How a team takes time from its pool."""
    pauses: Sentence | None = None
    """When the pool stops by itself."""
    note: Sentence | None = None


class Decision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the debate is decided."""

    by: DecidedBy
    how: Prose
    ballots: tuple[Id, ...]
    """The judges' ballot first; beside a floor vote it locks before the second vote is shown."""


class Sums(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The author's own sums in seconds, so that a slip in one phase is found."""

    speaking: Seconds
    running_order: Seconds
    prep: Seconds
    """Preparation outside the running order."""
    pools: Seconds
    """All teams' pools together."""
    whole: Seconds


class PhaseChange(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a variant changes in some phases.

    Where a length changes and no new set of signals is named, signals and windows scale with the phase.
    """

    phases: tuple[Id, ...]
    seconds: Length | None = None
    signals: Id | None = None
    points: Id | None = None


class Variant(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A switch: the same format with other lengths, windows, preparation, or without some phases."""

    id: Id
    name: Name
    note: Sentence
    confidence: Sure
    changes: tuple[PhaseChange, ...] = ()
    drop: tuple[Id, ...] = ()
    prep_seconds: Seconds | None = None
    prep_per_team_seconds: Seconds | None = None
    running_order: Seconds
    """The sum of its phases, as the author counted it."""


class FormatRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whose rules these are, which edition, when the page was read, and how sure the lengths are."""

    body: Name
    edition: Sentence
    url: Url | None = None
    """Absent where the format is our own."""
    also: tuple[Url, ...] = ()
    checked: Date
    confidence: Sure
    how_sure: Sentence | None = None
    conflict: Prose
    """Where sources disagree about the lengths; ask the host."""


class Format(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """A debate format as data: adding one needs no code."""

    id: Id
    name: Name
    family: Family
    room: Sentence | None = None
    """How the room is arranged."""
    teams: tuple[Team, ...]
    order: tuple[Sentence, ...]
    """What to know about the order and the manner."""
    phases: tuple[Phase, ...]
    replies: tuple[Id, ...] = ()
    """The replies in the order the rules require, the opposition's first; empty where they do not say."""
    signal_sets: tuple[SignalSet, ...] = ()
    signals_from: Sentence
    """Whose signals these are: the body's rules, usual practice, or our own."""
    point_windows: tuple[PointWindow, ...] = ()
    grace_seconds: Seconds = 0
    prep: Prep
    decision: Decision
    sums: Sums | None = None
    variants: tuple[Variant, ...] = ()
    rules: FormatRules

    @cached_property
    def phase(self) -> dict[str, Phase]:
        """The phases by id."""
        return {p.id: p for p in self.phases}

    @cached_property
    def signals(self) -> dict[str, tuple[Signal, ...]]:
        """The signals by the id of their set."""
        return {s.id: s.signals for s in self.signal_sets}

    @cached_property
    def windows(self) -> dict[str, PointWindow]:
        """The windows for points of information by id."""
        return {w.id: w for w in self.point_windows}

    @property
    def seconds(self) -> int:
        """The running order in seconds."""
        return sum(p.seconds for p in self.phases)

    @property
    def speaking_seconds(self) -> int:
        """The seconds in which the teams speak."""
        return sum(p.seconds for p in self.phases if p.kind.speaks)
