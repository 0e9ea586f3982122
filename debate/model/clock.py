"""A clock: how long it has run, and since when it runs. What it shows is a function of it and the moment."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.tongue import meant


class Clock(Struct, frozen=True, gc=False):
    """A clock in milliseconds. ``since`` is the moment it was started at; None where it stands still."""

    ran: int = 0
    since: int | None = None

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self.since is not None


class ClockState(StrEnum):
    """How a clock stands; ``words`` is what the screens print."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over time"

    @property
    def words(self) -> str:
        """The state in the reader's language."""
        return {
            ClockState.READY: meant("clock", "ready"),
            ClockState.RUNNING: meant("clock", "running"),
            ClockState.PAUSED: meant("clock", "paused"),
            ClockState.OVER: meant("clock", "over time"),
        }[self]


class Reading(Struct, frozen=True, kw_only=True):
    """What a clock shows, in whole seconds: run, left of its length, over it. One of the last two is 0."""

    run: int
    left: int
    over: int
    state: ClockState
    ticking: bool
