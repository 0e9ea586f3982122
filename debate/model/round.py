"""A debate round as planned for one session, and what is kept of it: turns, points, flow, ballots.

The phases of the plan stand in the same places as the steps of the session: phase 3 is timed by the step's
clock while the session is in step 3. A team's pool of preparation has a clock of its own,
``pool_clock(team)``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from debate.model.fields import Id, Name
from debate.model.format import Team
from debate.model.phase import Floor, PhaseKind, PointWindow, Signal

Key: TypeAlias = Annotated[str, Meta(min_length=1, max_length=165, description="motion/argument")]
Note: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120, description="A few words, no names.")]
Number: TypeAlias = Annotated[int, Meta(ge=1, le=9999, description="The next free number.")]


OVER_TIME = "Over time by"  # untranslated
"""What overtime is announced with where a pack says nothing of its own; it is not stored then."""


def pool_clock(team: str) -> str:
    """The name of the clock that a team's pool of preparation runs on."""
    return f"pool-{team}"


class PlannedPhase(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A phase with its length, bells and window as they hold in this round. Seconds from its start.

    ``full`` is its length before fitting. No window: points may not be offered.
    """

    id: Id
    name: Name
    kind: PhaseKind
    sides: tuple[Floor, ...]
    seconds: int
    full: int
    team: Id | None = None
    asks: Floor | None = None
    bells: tuple[Signal, ...] = ()
    window: PointWindow | None = None
    uninterrupted: bool = False
    planning: bool = False
    turn_seconds: int | None = None
    vote: int | None = None

    @property
    def side(self) -> Floor | None:
        """Who has the floor in it, where it is one alone."""
        return self.sides[0] if len(self.sides) == 1 else None


class PlannedRound(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A round as planned, so that a later edition of the format cannot change what happened.

    ``pool_seconds`` is each team's pool, 0 where there are none. ``judges`` is how many ballots must be
    locked before the second vote of the floor is shown; 0 where nobody judges beside the floor.
    """

    phases: tuple[PlannedPhase, ...]
    teams: tuple[Team, ...]
    variant: Id | None = None
    grace: int = 0
    overtime_every: int = 15
    overtime_strokes: int = 3
    overtime_words: Name = OVER_TIME
    pool_seconds: int = 0
    ballots: tuple[Id, ...] = ()
    judges: int = 0

    @property
    def seconds(self) -> int:
        """The running order, preparation before it included, without the pools."""
        return sum(phase.seconds for phase in self.phases)

    def phase(self, name: str) -> PlannedPhase | None:
        """The phase of an id; None where there is none."""
        return next((phase for phase in self.phases if phase.id == name), None)

    def place(self, name: str) -> int:
        """The place of a phase by its id; -1 where there is none."""
        return next((place for place, phase in enumerate(self.phases) if phase.id == name), -1)


class Answer(StrEnum):
    """What became of a point of information."""

    OFFERED = "offered"
    TAKEN = "taken"
    DECLINED = "declined"


class Link(StrEnum):
    """How a cell of the flow belongs to an earlier one."""

    ANSWERS = "answers"
    EXTENDS = "extends"


class Turn(Struct, frozen=True):
    """From when somebody had the floor, in milliseconds of the phase's own clock, by the phase's place."""

    phase: int
    who: Floor
    start: int


class Point(Struct, frozen=True, kw_only=True):
    """A point of information in a speech, at a second of it."""

    number: int
    phase: Id
    second: int
    answer: Answer


class Cell(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of the flow: a few words, or an argument of the pack, in a row, under a speech.

    Several may stand in one place. ``to`` is the number of the earlier cell that it answers or extends.
    """

    number: int
    row: int
    phase: Id
    side: Floor
    text: str | None = None
    argument: str | None = None
    link: Link | None = None
    to: int | None = None


class Sheet(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A ballot in use. ``answers`` by key, as typed; a judge is a number. ``locked`` is the moment, or None.

    ``option`` is the choice of the ballot's switch; ``corrects`` the number of the locked sheet it replaces.
    """

    number: int
    ballot: Id
    judge: int
    option: Id | None = None
    corrects: int | None = None
    answers: dict[str, str] = {}
    locked: int | None = None


class RoundState(Struct, frozen=True, kw_only=True):
    """What a round keeps beside its clocks. Points, cells and sheets in the order of their numbers."""

    turns: tuple[Turn, ...] = ()
    points: tuple[Point, ...] = ()
    cells: tuple[Cell, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    count_up: bool = False
