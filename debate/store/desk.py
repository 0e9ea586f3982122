"""Where sessions are begun, gone on with, and followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path

from debate.engine.balance_session import opening_of
from debate.model.balance import Opening, Openings
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
        with self._open(number) as log:
            sitting = Sitting(log, self.wall, self.steady)
            sitting.resume()
            return sitting

    def follow(self, number: int) -> Follower:
        """A session as somebody else runs it. Raises GoneError or DamagedError."""
        with self._open(number) as log:
            return Follower(log, self.wall, self.steady)

    def close(self) -> None:
        """Lets go of every file. What was recorded is on disk already; they are opened again when needed."""
        for log in self._opened:
            log.close()
        self._opened.clear()
        if "sessions" in self.__dict__:
            self.sessions.close()
            del self.sessions

    @contextmanager
    def _open(self, number: int) -> Iterator[Log]:
        """The log of a session, let go of at once where it cannot be used: the stage tries on and on."""
        log = self.sessions.open(number)
        try:
            yield log
        except LogError:
            log.close()
            raise
        self._opened.append(log)

    def listed(self) -> tuple[Listed, ...]:
        """Every session, the latest first. No file is made where none is."""
        if not (self.folder / FILE).exists():
            return ()
        try:
            return self.sessions.listed()
        except LogError:
            return ()

    def openings(self, pack: str, motion: str) -> Openings:
        """What the kept sessions about a pack's motion say for the balance counts; no others are folded.

        Nothing is made where no file is, and nothing raised: what cannot be read is said to be so.
        """
        try:
            if not (self.folder / FILE).exists():
                return Openings()
            listed = self.sessions.listed()
        except (LogError, OSError):
            return Openings(unread=True)
        about = (item for item in listed if item.setting and item.setting.pack == pack)
        found = [self._opening(item.id) for item in about if item.setting and item.setting.motion == motion]
        unread = not self.sessions.kept or self.mended is not None
        unknown = any(item.setting is None and item.events for item in listed)
        kept = tuple(each for each in found if each is not None)
        return Openings(kept=kept, unread=unread or unknown or len(kept) < len(found))

    @property
    def mended(self) -> str | None:
        """What became of a file found damaged; None where none was, or no file was opened yet."""
        return self.sessions.mended if "sessions" in self.__dict__ else None

    def _opening(self, number: int) -> Opening | None:
        """One session, read and let go of; None where that cannot be done."""
        try:
            with closing(self.sessions.open(number)) as log:
                follower = Follower(log, self.wall, self.steady)
                return opening_of(follower.session, follower.now)
        except LogError:
            return None

    def unfinished(self) -> tuple[Listed, ...]:
        """The sessions that can be gone on with, the latest first."""
        return tuple(item for item in self.listed() if item.setting and not item.closed)

    def newest(self) -> int | None:
        """The number of the session begun last; None where there is none."""
        return next((item.id for item in self.listed()), None)
