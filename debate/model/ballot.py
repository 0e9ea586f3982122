"""A ballot: what is asked of a judge or a room, within which limits, what locks it. Slots, never names."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from debate.model.fields import Id, Name, Prose, Sentence, Sure, Url

Mark: TypeAlias = Annotated[int, Meta(ge=0, le=1000, description="A mark, or the bound of one.")]


class FieldKind(StrEnum):
    """What goes into a field."""

    TEXT = "text"
    CLOCK = "clock"
    """A minute and second of the debate."""
    CHOICE = "choice"
    SLOT = "speech-slot"
    WHOLE = "whole-number"
    NUMBER = "number"
    MARKS = "marks"
    """One mark for each area of each role, within the role's ranges."""
    RANKING = "ranking"
    """All teams in order, best first; no shared places."""
    TICK = "tick"
    BALLOT = "ballot"
    """Another ballot, filled beside this one."""


class Outcome(StrEnum):
    """What a ballot ends in."""

    FEEDBACK = "feedback"
    WINNER = "winner"
    RANKING = "ranking"
    SWING = "swing"
    QUADRANT = "quadrant"
    STATEMENT = "statement"


class Enforced(StrEnum):
    """A rule that the program keeps, so that nobody has to remember it."""

    ALL_REQUIRED = "all-required"
    """It locks only when every required field is filled."""
    FEEDBACK_FIRST = "feedback-first"
    """It locks only with its feedback frame."""
    FINAL = "final"
    """Once locked it cannot be changed; a correction is a new ballot that names the old one."""
    IN_RANGE = "in-range"
    """A mark outside its range is refused, not rounded."""
    NO_TIE = "no-tie"
    HIGHER_TOTAL_WINS = "higher-total-wins"
    RANKING_FIRST = "ranking-first"
    """The order is entered before any mark."""
    NO_LOW_POINT_WIN = "no-low-point-win"
    """A team placed lower may not have an equal or higher total than one placed above it."""
    NO_SHARED_PLACE = "no-shared-place"
    NO_MARKS = "no-marks"
    BOTH_SIDES_FIRST = "both-sides-first"
    """Both sides need a ballot before any is read out."""
    NO_NAMES = "no-names"
    NUMBERS_ONLY = "numbers-only"
    """Only whole numbers and the time are kept."""
    HIDDEN_UNTIL_SECOND = "hidden-until-second"
    """The first totals stay hidden until the second are in."""
    ONE_UNDO = "one-undo"
    LOCK_BEFORE_FLOOR = "lock-before-floor"
    """Judges' ballots are locked before the second floor vote is shown to anybody."""
    FLOOR_APART = "floor-apart"
    """The floor's result never changes a ballot."""
    NEVER_ADDED = "never-added"
    """Separate questions, never added into one score."""
    NOT_STORED = "not-stored"


class BallotField(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing to fill in."""

    id: Id
    label: Sentence
    kind: FieldKind
    required: bool
    count: Annotated[int, Meta(ge=1, le=20, description="How many of it are filled in.")] = 1
    step: Annotated[int, Meta(ge=1, le=9)] | None = None
    """Which is filled first, where the order matters."""
    most_chars: Annotated[int, Meta(ge=1, le=1000)] | None = None
    least: Mark | None = None
    most: Mark | None = None
    most_field: Id | None = None
    """The field whose number this one may not pass."""
    options: tuple[Name, ...] = ()
    ballots: tuple[Id, ...] = ()
    """Which ballots may stand here."""
    note: Sentence | None = None


class Area(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a mark is about."""

    id: Id
    name: Name


class AreaMark(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The range of marks of one area in one role, both ends included."""

    area: Id
    least: Mark
    most: Mark


class Range(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A range of totals, both ends included."""

    least: Mark
    most: Mark


class Switch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A choice the host makes once; where it is not the default, the ballot prints it."""

    id: Id
    label: Sentence
    options: tuple[Id, ...]
    default: Id


class Role(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A kind of speech with the marks it can get."""

    id: Id
    name: Name
    phases: tuple[Id, ...]
    """The phases of a format that are marked so."""
    marks: tuple[AreaMark, ...]
    total: Range
    when: Id | None = None
    """The option of the ballot's switch under which these ranges hold; absent: always."""
    how_sure: Sentence | None = None


class LockedRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rule of the ballot in words and, where the program keeps it, its name."""

    words: Sentence
    keeps: tuple[Enforced, ...] = ()
    """What the program enforces; empty where it is in the chair's care."""
    unless: Id | None = None
    """The option of the switch that lifts it."""


class SwingRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How two floor votes are compared and what may be shown of them."""

    dead_heat_voters: Annotated[int, Meta(ge=0, le=1000)]
    """Fewer voters than this between the sides is a dead heat."""
    dead_heat_percent: Annotated[int, Meta(ge=0, le=100)]
    """Fewer in a hundred voters than this is a dead heat too."""
    percent_from: Annotated[int, Meta(ge=1)]
    """Percentages are shown from this many voters on; counts only below."""
    counts_from: Annotated[int, Meta(ge=1)]
    """Counts are shown from this many voters on; the direction only below."""
    hide_least: Annotated[int, Meta(ge=0)]
    hide_most: Annotated[int, Meta(ge=0)]
    """With any count from hide_least to hide_most, or everybody in one camp, only the direction is shown."""
    always: Sentence
    """The line under every result."""


class Ballot(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """A ballot as data that an engine can enforce."""

    id: Id
    name: Name
    use: Sentence
    who: Sentence
    outcome: Outcome
    fields: tuple[BallotField, ...]
    areas: tuple[Area, ...] = ()
    roles: tuple[Role, ...] = ()
    halves: bool = False
    """Whether half marks are allowed; nothing smaller ever is."""
    team_total: Range | None = None
    """The range of a team's total over all its roles."""
    team_points: tuple[Annotated[int, Meta(ge=0, le=10)], ...] = ()
    """Points for first, second and further places."""
    switch: Switch | None = None
    swing: SwingRules | None = None
    formulas: tuple[Sentence, ...] = ()
    display: tuple[Sentence, ...] = ()
    """What may be shown, and when."""
    locked_rules: tuple[LockedRule, ...]
    confidence: Sure
    """About the scale as that body's rule."""
    how_sure: Prose
    url: Url | None = None
    """Absent where the ballot is our own."""

    @cached_property
    def field(self) -> dict[str, BallotField]:
        """The fields by id."""
        return {f.id: f for f in self.fields}

    def roles_when(self, option: str | None) -> tuple[Role, ...]:
        """The roles that hold under an option of the switch; None means its default."""
        chosen = option or (self.switch.default if self.switch else None)
        return tuple(r for r in self.roles if r.when is None or r.when == chosen)

    def kept(self, option: str | None = None) -> frozenset[Enforced]:
        """What the program enforces under an option of the switch; None means its default."""
        chosen = option or (self.switch.default if self.switch else None)
        return frozenset(
            k for r in self.locked_rules if r.unless is None or r.unless != chosen for k in r.keeps
        )


class Judging(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What holds for every ballot, and the feedback frame that follows each ballot with marks."""

    rules: tuple[Sentence, ...]
    feedback_rule: Sentence
    feedback: tuple[BallotField, ...]
