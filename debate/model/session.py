"""A session: one use in a room. All that is known of it is computed from its events; no name is in it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from debate.model.clock import Clock
from debate.model.fields import Id, Name, Side
from debate.model.lesson import Late, Show
from debate.model.round import PlannedRound, RoundState
from debate.model.vote import Hands, Votes

STEP_CLOCK = "step"
PART_CLOCK = "part"


class Kind(StrEnum):
    """What is run."""

    LESSON = "lesson"
    ROUTINE = "routine"
    ROUND = "round"


class PlannedPart(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of a step as planned for this session. ``seconds`` is its length while the step is whole."""

    name: Name
    seconds: int
    show: Show | None = None


class PlannedStep(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A step as planned for this session, so that a later edition of the lesson cannot change what happened.

    ``seconds`` is its length, 0 where it was left out from the start; ``full`` the length before fitting;
    ``least`` the length below which it is never cut, other than to nothing where ``if_late`` says skip.
    """

    id: Id
    seconds: int
    full: int
    least: int
    if_late: Late
    show: tuple[Show, ...]
    parts: tuple[PlannedPart, ...] = ()
    together_with: tuple[Id, ...] = ()

    @property
    def vote(self) -> int | None:
        """Which vote is taken in it, 1 or 2; None where none is."""
        return next((s.vote for s in self.show if s.vote), None)


class Setting(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was chosen when the session was opened."""

    kind: Kind
    running: Id
    """The lesson or the format."""
    pack: Id
    version: Name
    """The pack's version, and the day it was last changed."""
    motion: Id | None = None
    steps: tuple[PlannedStep, ...] = ()
    seed: int = 0
    fit: int | None = None
    """Minutes that it was fitted into."""
    extra_time: int = 0
    """Per cent of extra time."""
    seats: int = 0
    """How many seats or tables the room has; 0 where that was not said."""
    round: PlannedRound | None = None
    """The phases of a debate round, in the places of its steps."""


class Sight(Struct, frozen=True, gc=False):
    """What of a side the room looks at, and since when. ``argument`` is written ``motion/argument``."""

    side: Side
    argument: str | None
    since: int


class Clash(Struct, frozen=True, kw_only=True):
    """A point where the two sides met, in the chair's few words."""

    number: int
    text: Annotated[str, Meta(min_length=1, max_length=120)]


class Absence(Struct, frozen=True, kw_only=True):
    """A time in which the program was not there. Moments in milliseconds; clocks stand at ``since``."""

    since: int
    until: int
    asleep: bool


class Session(Struct, frozen=True, kw_only=True, gc=False):
    """Where a session stands. Moments are milliseconds since 1970 (UTC) and never run backwards.

    ``step`` is -1 before the first step and the number of steps after the last. ``lengths`` holds the seconds
    of the steps that were changed on the way, ``spent`` the milliseconds of those left. Arguments are written
    ``motion/argument``; votes are kept by motion.
    """

    seq: int = 0
    at: int = 0
    setting: Setting | None = None
    opened: int = 0
    began: int | None = None
    closed: int | None = None
    absence: Absence | None = None
    step: int = -1
    part: int = 0
    view: int = 0
    revealed: int = 0
    blank: bool = False
    showing: Show | None = None
    """What the chair shows in place of the step's own screen."""
    clocks: dict[str, Clock] = {}
    lengths: dict[int, int] = {}
    part_added: int = 0
    spent: dict[int, int] = {}
    sight: Sight | None = None
    side_ms: dict[Side, int] = {}
    argument_ms: dict[str, int] = {}
    prompts: tuple[Id, ...] = ()
    heard: tuple[str, ...] = ()
    seats: int = 0
    turns: dict[int, int] = {}
    """How often each seat was heard; empty once the session is closed."""
    votes: dict[str, Votes] = {}
    hands: dict[str, Hands] = {}
    guesses: dict[str, str] = {}
    clashes: tuple[Clash, ...] = ()
    draws: dict[str, int] = {}
    round: RoundState = RoundState()
    """What a debate round keeps beside its clocks."""

    @property
    def steps(self) -> tuple[PlannedStep, ...]:
        """The steps as planned; none before the session is opened."""
        return self.setting.steps if self.setting else ()

    @property
    def now_in(self) -> PlannedStep | None:
        """The step the room is in; None before the first and after the last."""
        return self.steps[self.step] if 0 <= self.step < len(self.steps) else None

    def seconds(self, step: int) -> int:
        """The seconds of a step by its place, with what was added or cut on the way; 0 where left out."""
        return self.lengths.get(step, self.steps[step].seconds)


class Standing(Struct, frozen=True, kw_only=True):
    """Where the room is in its running order at a moment, in whole seconds.

    ``step_left`` and ``part_left`` fall below 0 when time is over; ``part_left`` is None in a step without
    parts. ``period_left`` is what is left until the end that was planned; ``late`` how much more is to be
    done than that, below 0 where there is time to spare. ``then`` is the place of the next step, None at the
    last.
    """

    step: int
    part: int
    step_seconds: int
    step_left: int
    part_seconds: int | None
    part_left: int | None
    period_left: int
    late: int
    ticking: bool
    then: int | None


class Saving(Struct, frozen=True, kw_only=True):
    """What to shorten or leave out so that the rest fits: places of steps with seconds before and after.

    ``unmet`` is what cannot be won so, in seconds. ``jump`` is the last question's place, where only its time
    is left.
    """

    shorten: tuple[tuple[int, int, int], ...] = ()
    skip: tuple[int, ...] = ()
    unmet: int = 0
    jump: int | None = None

    @property
    def lengths(self) -> dict[int, int]:
        """The new seconds by the place of the step; 0 where it is left out."""
        return {place: after for place, _, after in self.shorten} | dict.fromkeys(self.skip, 0)


class Listed(Struct, frozen=True, kw_only=True):
    """A session in the list of sessions. Moments in milliseconds."""

    id: int
    opened: int
    last: int
    closed: bool
    events: int
    setting: Setting | None


def argument_key(motion: str, argument: str) -> str:
    """An argument's address inside a session: ``motion/argument``."""
    return f"{motion}/{argument}"
