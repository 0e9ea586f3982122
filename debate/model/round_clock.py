"""What a round's clock shows at a moment, and what rings. In whole seconds unless a name says otherwise."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.clock import Reading
from debate.model.phase import Floor
from debate.model.round import PlannedPhase
from debate.tongue import _


class Points(StrEnum):
    """Whether points of information may be offered; ``words`` is what the screens print."""

    NONE = "no points"
    PROTECTED = "PROTECTED"
    OPEN = "POINTS OPEN"  # untranslated

    @property
    def words(self) -> str:
        """The same in the reader's language."""
        return {
            Points.NONE: _("no points"),
            Points.PROTECTED: _("PROTECTED"),
            Points.OPEN: _("POINTS OPEN"),
        }[self]


class Rung(Struct, frozen=True, kw_only=True):
    """A bell that is due: strokes, and words for those who do not hear it.

    ``at`` is its second of the phase, the turn or the pool; ``late`` how many seconds ago that was: over 0
    after a pause of the program, to be said ("at 6:00, 3 seconds ago").
    """

    at: int
    strokes: int
    words: str
    late: int = 0


class Look(Struct, frozen=True, kw_only=True):
    """What was already rung: the phase, and how far its clock, its turn and the pools had run, in ms.

    A clock that never started stands at -1, so that a bell at second 0 rings when it starts.
    """

    step: int
    ran: int
    turn: int
    turn_ran: int
    pools: dict[str, int]


class PoolStanding(Struct, frozen=True, kw_only=True):
    """A team's pool of preparation."""

    team: str
    name: str
    left: int
    running: bool
    can_elect: bool
    """Whether the team may take time from it now: between speeches, while some is left."""


class Reminder(Struct, frozen=True, kw_only=True):
    """The speaker should still take points: so many taken of the least, so many seconds until they close."""

    taken: int
    least: int
    closes_in: int


class RoundStanding(Struct, frozen=True, kw_only=True):
    """Where a round stands at a moment.

    ``shown`` is the figure for the large digits: the seconds run where it counts up, those left where it
    counts down, those over where time is over. ``change_in`` is the time until points open or close, None
    where nothing changes any more. ``floor`` has the floor in a phase of several; ``turn`` is how long the
    present turn lasts so far, out of ``phase.turn_seconds`` where there is one.
    """

    place: int
    phase: PlannedPhase
    reading: Reading
    shown: int
    count_up: bool
    grace: bool
    points: Points
    change_in: int | None
    floor: Floor | None
    turn: int | None
    shares: dict[Floor, int]
    pools: tuple[PoolStanding, ...]
    offered: int
    taken: int
    declined: int
    reminder: Reminder | None
    then: PlannedPhase | None
