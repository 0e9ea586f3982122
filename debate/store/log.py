"""The log of a session: three calls, and what can go wrong with them. Where it is kept is another matter.

``append`` puts events at the end and gives their numbers once they are safe; ``read_since`` gives what came
after a number; ``wait_for_more`` waits until there is some. Beside them stands one mark that is not part of
the record: when a running clock was last seen, so that a clock stops, after a kill, at the second it showed.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

from debate.model.event import Entry, Stamped
from debate.tongue import _


class LogError(Exception):
    """What went wrong with a log, in a sentence for the person in front of it."""


class NotKeptError(LogError):
    """Nothing was written: the disk is full, the folder read-only or the file held. Trying again is safe."""


class BehindError(LogError):
    """Others have appended since the number that the caller knew. Read, think again, append again."""


class GoneError(LogError):
    """The session was deleted."""


class DamagedError(LogError):
    """The file cannot be read as a log."""


class Log(Protocol):
    """One session's log."""

    def append(self, events: Sequence[Stamped], after: int) -> tuple[int, ...]:
        """Appends events, all or none, if the last one so far is number ``after``; gives their numbers.

        They are on disk when this returns. Raises BehindError, NotKeptError, GoneError or DamagedError, and
        has then written nothing.
        """

    def read_since(self, seq: int) -> tuple[Entry, ...]:
        """The events after a number, in order; 0 gives all. Raises GoneError or DamagedError."""

    def wait_for_more(self, seq: int, timeout: float) -> bool:
        """Whether there are events after a number, waiting at most some seconds for one; 0 only looks."""

    def mark_seen(self, at: int) -> bool:
        """Keeps the moment (milliseconds) at which a running clock was seen; False where that failed."""

    def last_seen(self) -> int:
        """The last such moment; 0 where there is none."""

    def take_chair(self) -> bool:
        """Whether this process is the only one that runs the session; held until it ends or lets go."""

    def forget_seats(self) -> None:
        """Takes the seat numbers out of the record when a session ends. Nothing else ever changes."""

    def close(self) -> None:
        """Lets go of the file and the chair."""


class MemoryLog:
    """A log that is gone when the program ends: for a home that cannot be written."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._seen = 0

    def append(self, events: Sequence[Stamped], after: int) -> tuple[int, ...]:
        """As in Log."""
        if after != len(self._entries):
            raise BehindError(_("Another window has gone on."))
        first = after + 1
        self._entries += [Entry(first + i, stamped.at, stamped.event) for i, stamped in enumerate(events)]
        return tuple(range(first, first + len(events)))

    def read_since(self, seq: int) -> tuple[Entry, ...]:
        """As in Log."""
        return tuple(self._entries[max(0, seq) :])

    def wait_for_more(self, seq: int, timeout: float) -> bool:
        """As in Log; nobody else can append, so it only waits."""
        if len(self._entries) <= seq and timeout > 0:
            time.sleep(timeout)
        return len(self._entries) > seq

    def mark_seen(self, at: int) -> bool:
        """As in Log."""
        self._seen = max(self._seen, at)
        return True

    def last_seen(self) -> int:
        """As in Log."""
        return self._seen

    def take_chair(self) -> bool:
        """As in Log."""
        return True

    def forget_seats(self) -> None:
        """As in Log."""
        from debate.model.event import Forgotten, SeatHeard

        self._entries = [
            Entry(e.seq, e.at, Forgotten()) if isinstance(e.event, SeatHeard) else e for e in self._entries
        ]

    def close(self) -> None:
        """As in Log."""
