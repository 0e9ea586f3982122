"""One session while it is used: its log, its fold and its moment, kept together.

A ``Follower`` only reads: the room's window. A ``Sitting`` is the chair's.

What happens, and what then:

- A kill, a power cut: every event that was given a number is there. Clocks stand at the second they showed.
- Sleep, or a program held for more than ten seconds: clocks stand at the last moment it was seen.
- A clock set back or forward: nothing; the room's time goes on from the last moment known.
- A full disk, a file held: events wait in memory, ``trouble`` says so, and each further event tries again.
- A second window on the same session: whoever comes second sees the other's events before its own are added.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import reduce

from msgspec import structs

from debate.engine.session import Course, apply, fold
from debate.engine.watch import beat, look, wind
from debate.model.event import Away, Closed, Entry, Event, Opened, Redone, Stamped, Undone
from debate.model.session import Session, Setting
from debate.store.computer import steady_ms, wall_ms
from debate.store.log import BehindError, Log, LogError, NotKeptError
from debate.tongue import _

HOLD_AFTER = 1_500
"""Milliseconds after the chair's last sign of life at which a follower's running clock is held."""
TRIES = 100


class Follower:
    """A session as somebody else runs it. Nothing is written."""

    def __init__(
        self, log: Log, wall: Callable[[], int] = wall_ms, steady: Callable[[], int] = steady_ms
    ) -> None:
        self.log = log
        self._steady = steady
        self._kept = _whole(log)
        self._seen = max(log.last_seen(), self._kept.session.at)
        self._watch = wind(wall(), steady(), not_before=self._seen)

    @property
    def course(self) -> Course:
        """Where the session stands, and what can be undone."""
        return self._kept

    @property
    def session(self) -> Session:
        """Where the session stands."""
        return self.course.session

    @property
    def now(self) -> int:
        """The moment in the room. A running clock is not shown further than its chair was seen."""
        now = max(self._watch.now(self._steady()), self._seen)
        return min(now, self._seen + HOLD_AFTER) if beat(self.session, now) else now

    def follow(self, timeout: float = 0.0) -> bool:
        """Takes in what others appended, waiting at most some seconds for it; whether there was anything."""
        more = self.log.wait_for_more(self._kept.session.seq, timeout)
        if more:
            self._read()
        self._seen = max(self._seen, self.log.last_seen(), self._kept.session.at)
        return more

    def _read(self) -> None:
        entries = self.log.read_since(self._kept.session.seq)
        self._kept = reduce(apply, entries, self._kept)


class Sitting(Follower):
    """A session as the chair runs it."""

    def __init__(
        self, log: Log, wall: Callable[[], int] = wall_ms, steady: Callable[[], int] = steady_ms
    ) -> None:
        super().__init__(log, wall, steady)
        self.alone = log.take_chair()
        """Whether no other window runs this session."""
        self.trouble: str | None = None
        """Why events wait in memory, in a sentence; None while all are on disk."""
        self._waiting: list[Stamped] = []
        self._course = self._kept
        self._beat: tuple[str, int] | None = None

    @property
    def course(self) -> Course:
        """Where the session stands, what waits in memory included."""
        return self._course

    @property
    def now(self) -> int:
        """The moment in the room."""
        return max(self._watch.now(self._steady()), self.session.at)

    @property
    def waiting(self) -> int:
        """How many events are not on disk yet."""
        return len(self._waiting)

    def open(self, setting: Setting) -> None:
        """Begins a new session."""
        self.do(Opened(setting=setting))

    def resume(self) -> None:
        """Comes back after a kill or an end: clocks stand where they were last seen.

        Where another window runs the session, nothing was interrupted and nothing is written.
        """
        if self.alone and self.session.setting is not None:
            self.do(Away(since=self._seen))

    def do(self, event: Event) -> bool:
        """Appends an event; the session shows it when this returns. False where it waits in memory.

        Raises GoneError where the session was deleted, DamagedError where its file cannot be read.
        """
        self._waiting.append(Stamped(self.now, event))
        try:
            self._append()
        except NotKeptError as error:
            self.trouble = str(error)
        except LogError:
            self._waiting.pop()
            raise
        else:
            self.trouble = None
        self._course = self._with_waiting()
        return not self._waiting

    def undo(self) -> Event | None:
        """Takes the last event back and gives it; None where nothing can be taken back."""
        entry = self.course.can_undo
        if entry is None:
            return None
        self.do(Undone(of=entry.seq))
        return entry.event

    def redo(self) -> Event | None:
        """Brings the last event taken back back and gives it; None where there is none."""
        entry = self.course.can_redo
        if entry is None:
            return None
        self.do(Redone(of=entry.seq))
        return entry.event

    def look(self) -> bool:
        """To be called a few times a second: notices an absence, marks the moment, takes in others' events.

        Whether the session changed by it.
        """
        before = self.session
        self._watch, away = look(self._watch, self._steady())
        if away is not None and beat(self.session, away) is not None:
            self.do(Away(since=max(away, self.session.at), asleep=True))
        self._mark()
        if self.follow():
            self._course = self._with_waiting()
        return self.session is not before

    def end(self) -> None:
        """Closes the session for good: clocks stop and seat numbers are taken out of the record."""
        self.do(Closed())
        if not self._waiting:
            self.log.forget_seats()

    def leave(self) -> None:
        """Ends the program's use of it, to be resumed: the clock keeps the second it shows."""
        if beat(self.session, self.now) is not None:
            self.log.mark_seen(self.now)
        self.log.close()

    def _mark(self) -> None:
        now = self.now
        found = beat(self.session, now)
        if found is not None and found != self._beat and self.log.mark_seen(now):
            self._seen = now
        self._beat = found

    def _append(self) -> None:
        for _try in range(TRIES):
            try:
                numbers = self.log.append(self._waiting, self._kept.session.seq)
            except BehindError:
                self._read()
                later = self._kept.session.at
                self._waiting = [structs.replace(w, at=max(w.at, later)) for w in self._waiting]
                continue
            entries = (Entry(seq, w.at, w.event) for seq, w in zip(numbers, self._waiting, strict=True))
            self._kept = reduce(apply, entries, self._kept)
            self._waiting = []
            return
        raise NotKeptError(_("Another window writes without a pause; it is tried again."))

    def _with_waiting(self) -> Course:
        first = self._kept.session.seq + 1
        entries = (Entry(first + i, w.at, w.event) for i, w in enumerate(self._waiting))
        return reduce(apply, entries, self._kept)


def _whole(log: Log) -> Course:
    """A log read and folded, without the collector looking again and again at events that all stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return fold(log.read_since(0))
    finally:
        if collecting:
            gc.enable()
