"""A phase of a debate: who has the floor and for how long, its signals, and when points may be offered."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from debate.model.fields import Id, Name, Sentence

Seconds: TypeAlias = Annotated[int, Meta(ge=0, le=86400, description="Whole seconds, at most a day.")]
Length: TypeAlias = Annotated[
    int, Meta(ge=5, le=14400, description="A length in whole seconds, at most four hours.")
]


class PhaseKind(StrEnum):
    """What happens in a phase, and so which clock it needs."""

    SPEECH = "speech"
    CROSSFIRE = "crossfire"
    CROSS_EXAMINATION = "cross-examination"
    PREP = "prep"
    FLOOR = "floor"
    JUDGE_QUESTIONS = "judge-questions"
    FREE_DEBATE = "free-debate"
    RESTATE = "restate"
    VOTE = "vote"
    BREAK = "break"

    @property
    def speaks(self) -> bool:
        """Whether the phase counts as speaking time of the teams."""
        return self in _SPEAKING


_SPEAKING = frozenset(
    {
        PhaseKind.SPEECH,
        PhaseKind.CROSSFIRE,
        PhaseKind.CROSS_EXAMINATION,
        PhaseKind.FREE_DEBATE,
        PhaseKind.RESTATE,
    }
)


class Floor(StrEnum):
    """Who has the floor: a side, a place drawn by toss, or somebody who is not in a team."""

    FOR = "for"
    AGAINST = "against"
    FIRST = "first"
    SECOND = "second"
    FLOOR = "floor"
    CHAIR = "chair"
    JUDGES = "judges"


class Phase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One timed phase of the running order."""

    id: Id
    name: Name
    kind: PhaseKind
    sides: tuple[Floor, ...]
    seconds: Length
    team: Id | None = None
    """The team that speaks, where a side has several."""
    asks: Floor | None = None
    """The side that asks, in a cross-examination."""
    signals: Id | None = None
    """The set of signals; none where nobody needs one."""
    points: Id | None = None
    """The window in which points of information may be offered; none where they may not."""
    uninterrupted: bool = False
    """No points, questions or floor at any time."""
    planning: bool = False
    """The rules fix no length: the figure is for planning only."""
    least_seconds: Length | None = None
    """The shortest useful length when a lesson must be fitted; absent: do not shorten it alone."""
    turn_seconds: Length | None = None
    """The length of one turn, where people speak by turns."""
    vote: Annotated[int, Meta(ge=1, le=2, description="The first vote or the second.")] | None = None


class Signal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sound and its words: sound is never the only signal."""

    at: Seconds
    """Seconds from the start of the phase."""
    strokes: Annotated[int, Meta(ge=0, le=5, description="Strokes of the bell; 0 is words only.")]
    words: Name
    """What the screen says at that moment."""


class SignalSet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The signals of a phase of one length; the last one is at its end."""

    id: Id
    signals: tuple[Signal, ...]


class PointWindow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """When points of information may be offered; before and after it the speech is protected."""

    id: Id
    opens: Seconds
    closes: Seconds
    max_seconds: Length
    """How long one point may take."""
    take_least: Annotated[int, Meta(ge=0, le=20)] | None = None
    """How many a speaker should take; absent where the rules do not say."""
    take_most: Annotated[int, Meta(ge=0, le=20)] | None = None
    may_decline: bool = True
    note: Sentence | None = None
