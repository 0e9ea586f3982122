"""The moment in the room, from two clocks of the computer, such that it never runs backwards.

While the program runs only the steady clock counts, which nobody can set; the clock on the wall is read once,
when a session is opened. So a clock set back, or forward, changes nothing in a lesson.
"""

from __future__ import annotations

from msgspec import Struct, structs

from debate.engine.clock import elapsed
from debate.model.session import PART_CLOCK, STEP_CLOCK, Session

AWAY_AFTER = 10_000
"""Milliseconds between two looks after which the program was not there: asleep, or held. Longer than any
screen takes to draw, shorter than any sleep. A shorter wait is counted as time that passed."""
SIGHT_EVERY = 15_000
"""Milliseconds between marks while only screen time is counted and no clock runs."""


class Watch(Struct, frozen=True):
    """A moment in the room, the steady clock's reading at it, and its reading at the last look."""

    at: int
    steady: int
    looked: int

    def now(self, steady: int) -> int:
        """The moment at a reading of the steady clock."""
        return self.at + max(0, steady - self.steady)


def wind(wall: int, steady: int, not_before: int = 0) -> Watch:
    """A watch set by the wall clock, or by the last moment known, whichever is later."""
    return Watch(max(wall, not_before), steady, steady)


def look(watch: Watch, steady: int) -> tuple[Watch, int | None]:
    """The watch after a look at it, and the moment of the look before if the program was away since then."""
    gap = steady - watch.looked
    away = watch.now(watch.looked) if gap > AWAY_AFTER else None
    return structs.replace(watch, looked=max(steady, watch.looked)), away


def beat(session: Session, now: int) -> tuple[str, int] | None:
    """What a session counts just now: the clock in large digits with its second, or a step of screen time.

    When it changes, the moment is worth a mark on disk, at most one a second. None where nothing is counted:
    an idle session writes nothing.
    """
    running = {name: clock for name, clock in session.clocks.items() if clock.running}
    if running:
        name = next((n for n in reversed(running) if n not in {STEP_CLOCK, PART_CLOCK}), STEP_CLOCK)
        return name, elapsed(running.get(name) or next(iter(running.values())), now) // 1000
    if session.sight is not None:
        return "sight", max(0, now - session.sight.since) // SIGHT_EVERY
    return None
