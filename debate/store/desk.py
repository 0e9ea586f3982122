"""Where sessions are begun, gone on with, and followed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from debate.model.session import Listed, Setting
from debate.store.computer import steady_ms, wall_ms
from debate.store.log import Log, LogError
from debate.store.sessions import FILE, Sessions
from debate.store.sitting import Follower, Sitting


class Desk:
    """The sessions of a folder, opened when they are first needed. The clocks can be given, for tests."""

    def __init__(
        self, folder: Path, wall: Callable[[], int] = wall_ms, steady: Callable[[], int] = steady_ms
    ) -> None:
        self.folder = folder
        self.wall = wall
        self.steady = steady
        self._opened: list[Log] = []

    @cached_property
    def sessions(self) -> Sessions:
        """The file of sessions. Raises nothing: what cannot be kept runs in memory, with a notice."""
        return Sessions(self.folder)

    def begin(self, setting: Setting) -> tuple[int, Sitting]:
        """A new session and its number."""
        number, log = self.sessions.begin(self.wall())
        self._opened.append(log)
        sitting = Sitting(log, self.wall, self.steady)
        sitting.open(setting)
        return number, sitting

    def resume(self, number: int) -> Sitting:
        """A session gone on with where it stopped. Raises GoneError or DamagedError."""
        sitting = Sitting(self._open(number), self.wall, self.steady)
        sitting.resume()
        return sitting

    def follow(self, number: int) -> Follower:
        """A session as somebody else runs it. Raises GoneError or DamagedError."""
        return Follower(self._open(number), self.wall, self.steady)

    def close(self) -> None:
        """Lets go of every file. What was recorded is on disk already."""
        for log in self._opened:
            log.close()
        self._opened.clear()
        if "sessions" in self.__dict__:
            self.sessions.close()

    def _open(self, number: int) -> Log:
        log = self.sessions.open(number)
        self._opened.append(log)
        return log

    def listed(self) -> tuple[Listed, ...]:
        """Every session, the latest first. No file is made where none is."""
        if not (self.folder / FILE).exists():
            return ()
        try:
            return self.sessions.listed()
        except LogError:
            return ()

    def unfinished(self) -> tuple[Listed, ...]:
        """The sessions that can be gone on with, the latest first."""
        return tuple(item for item in self.listed() if item.setting and not item.closed)

    def newest(self) -> int | None:
        """The number of the session begun last; None where there is none."""
        return next((item.id for item in self.listed()), None)
