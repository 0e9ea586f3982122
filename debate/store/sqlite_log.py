"""The log of a session in the file of sessions. SQLite is known here and beside, nowhere above."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from debate.model.event import Entry, Event, Forgotten, SeatHeard, Stamped
from debate.store.chair import Chair
from debate.store.log import BehindError, DamagedError, GoneError, LogError
from debate.store.sqlite_file import checksum, told
from debate.tongue import _

POLL_SECONDS = 0.05
"""How often a waiting window looks, so that the room's window stays together with the chair's."""


class SqliteLog:
    """One session of the file; see Log. Each process has its own connection."""

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        session: int,
        sleep: Callable[[float], None] = time.sleep,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db = db
        self._path = path
        self._session = session
        self._sleep = sleep
        self._steady = steady
        self._decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
        self._chair = Chair(path.with_name(f"{path.name}-chair-{session}"))

    def append(self, events: Sequence[Stamped], after: int) -> tuple[int, ...]:
        """As in Log."""
        numbers = range(after + 1, after + 1 + len(events))
        rows = [
            self._row(seq, stamped.at, stamped.event) for seq, stamped in zip(numbers, events, strict=True)
        ]
        with self._transaction() as db:
            self._exists()
            if self._last() != after:
                raise BehindError(_("Another window has gone on."))
            db.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?)", rows)
        return tuple(numbers)

    def read_since(self, seq: int) -> tuple[Entry, ...]:
        """As in Log."""
        query = "SELECT seq, at, body, crc FROM event WHERE session = ? AND seq > ? ORDER BY seq"
        try:
            self._exists()
            rows = self._db.execute(query, (self._session, seq)).fetchall()
            if any(crc != checksum(self._session, number, at, body) for number, at, body, crc in rows):
                raise DamagedError(_("Session {number} is damaged.").format(number=self._session))
            decode = self._decoder.decode
            entries = tuple(Entry(number, at, decode(body)) for number, at, body, _crc in rows)
        except sqlite3.Error as error:
            raise told(error, self._path) from error
        except (msgspec.MsgspecError, UnicodeError) as error:
            strange = _("Session {number} holds an event that this edition cannot read.")
            raise DamagedError(strange.format(number=self._session)) from error
        if entries and (entries[0].seq != seq + 1 or entries[-1].seq != seq + len(entries)):
            raise DamagedError(_("Session {number} has a gap.").format(number=self._session))
        return entries

    def wait_for_more(self, seq: int, timeout: float) -> bool:
        """As in Log. Looks every 50 ms, without a thread; an idle look only asks whether the file changed."""
        try:
            version = None
            until = self._steady() + timeout
            while True:
                found = self._db.execute("PRAGMA data_version").fetchone()[0]
                if found != version:
                    self._exists()
                    if self._last() > seq:
                        return True
                    version = found
                left = until - self._steady()
                if left <= 0:
                    return False
                self._sleep(min(POLL_SECONDS, left))
        except sqlite3.Error as error:
            raise told(error, self._path) from error

    def mark_seen(self, at: int) -> bool:
        """As in Log."""
        put = "INSERT INTO seen VALUES (?, ?) ON CONFLICT (session) DO UPDATE SET at = max(at, excluded.at)"
        try:
            with self._transaction() as db:
                self._exists()
                db.execute(put, (self._session, at))
        except LogError:
            return False
        return True

    def last_seen(self) -> int:
        """As in Log."""
        try:
            row = self._db.execute("SELECT at FROM seen WHERE session = ?", (self._session,)).fetchone()
        except sqlite3.Error as error:
            raise told(error, self._path) from error
        return int(row[0]) if row else 0

    def take_chair(self) -> bool:
        """As in Log."""
        return self._chair.take()

    def forget_seats(self) -> None:
        """As in Log. What stood there is overwritten on disk, in the write-ahead file as well."""
        seats = [entry for entry in self.read_since(0) if isinstance(entry.event, SeatHeard)]
        rows = [self._row(entry.seq, entry.at, Forgotten()) for entry in seats]
        with self._transaction() as db:
            db.executemany("REPLACE INTO event VALUES (?, ?, ?, ?, ?)", rows)
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """As in Log."""
        self._chair.leave()
        self._db.close()

    def _row(self, seq: int, at: int, event: Event) -> tuple[int, int, int, str, int]:
        body = msgspec.json.encode(event).decode()
        return self._session, seq, at, body, checksum(self._session, seq, at, body)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise told(error, self._path) from error

    def _exists(self) -> None:
        if self._db.execute("SELECT 1 FROM session WHERE id = ?", (self._session,)).fetchone() is None:
            raise GoneError(_("Session {number} was deleted.").format(number=self._session))

    def _last(self) -> int:
        query = "SELECT max(seq) FROM event WHERE session = ?"
        return int(self._db.execute(query, (self._session,)).fetchone()[0] or 0)
