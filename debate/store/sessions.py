"""All sessions of a user: listed, begun, opened again, deleted. In one file, or in memory if need be."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import msgspec

from debate.model.event import Closed, Event, Opened
from debate.model.session import Listed
from debate.store.log import DamagedError, GoneError, Log, LogError, MemoryLog
from debate.store.sqlite_file import connect, put_aside, salvage, told
from debate.store.sqlite_log import SqliteLog
from debate.tongue import _, marked, plural

FILE = "sessions.db"
IN_MEMORY = marked("This session runs in memory: it is gone when the program ends.")


class Sessions:
    """The sessions in a folder. ``notice`` is a sentence to show first, where there is one."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.notice: str | None = None
        self.mended: str | None = None
        """What became of a file found damaged, in sentences; None where none was."""
        self._memory: dict[int, MemoryLog] = {}
        self._db: sqlite3.Connection | None = None
        try:
            self._db = self._connect()
        except LogError as error:
            self.notice = f"{error} {_(IN_MEMORY)}"

    @property
    def kept(self) -> bool:
        """Whether sessions are kept at all."""
        return self._db is not None

    def listed(self) -> tuple[Listed, ...]:
        """Every session, the latest first. One that cannot be read is listed without its setting."""
        if self._db is None:
            return ()
        query = (
            "SELECT s.id, s.made, count(e.seq), max(e.at),"
            " (SELECT body FROM event WHERE session = s.id AND seq = 1),"
            " (SELECT body FROM event WHERE session = s.id ORDER BY seq DESC LIMIT 1)"
            " FROM session s LEFT JOIN event e ON e.session = s.id GROUP BY s.id ORDER BY s.id DESC"
        )
        try:
            rows = self._db.execute(query).fetchall()
        except sqlite3.Error as error:
            raise told(error, self.path) from error
        return tuple(_listed(*row) for row in rows)

    def begin(self, now: int) -> tuple[int, Log]:
        """A new session and its empty log; in memory, with a notice, where the file cannot take it."""
        if self._db is not None:
            try:
                row = self._db.execute(
                    "INSERT INTO session (made) VALUES (?) RETURNING id", (now,)
                ).fetchone()
                return int(row[0]), self.open(int(row[0]))
            except sqlite3.Error as error:
                self.notice = f"{told(error, self.path)} {_(IN_MEMORY)}"
        number = len(self._memory) + 1
        self._memory[number] = MemoryLog()
        return number, self._memory[number]

    def open(self, session: int) -> Log:
        """The log of a session, on its own connection. Raises GoneError where there is none."""
        if self._db is None:
            if session not in self._memory:
                raise GoneError(_no_session(session))
            return self._memory[session]
        try:
            found = self._db.execute("SELECT 1 FROM session WHERE id = ?", (session,)).fetchone()
        except sqlite3.Error as error:
            raise told(error, self.path) from error
        if found is None:
            raise GoneError(_no_session(session))
        return SqliteLog(connect(self.path), self.path, session)

    def delete(self, session: int | None = None) -> str:
        """Deletes a session, or all: events, votes, notes, marks, and the damaged files that may hold them.

        What was deleted is overwritten on disk. Gives a sentence that says what is gone. Raises GoneError or
        NotKeptError.
        """
        if self._db is None:
            self._memory.clear()
            return _("Nothing was kept on disk.")
        if session is not None and all(session != item.id for item in self.listed()):
            raise GoneError(_no_session(session))
        where, values = ("", ()) if session is None else (" = ?", (session,))
        try:
            self._db.execute("BEGIN IMMEDIATE")
            for table, column in (("event", "session"), ("seen", "session"), ("session", "id")):
                chosen = f" WHERE {column}{where}" if where else ""  # untranslated
                self._db.execute(f"DELETE FROM {table}{chosen}", values)  # noqa: S608 - fixed names
            self._db.execute("COMMIT")
            busy = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.Error as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise told(error, self.path) from error
        return self._deleted(session, bool(busy))

    def close(self) -> None:
        """Lets go of the file."""
        if self._db is not None:
            self._db.close()

    def _deleted(self, session: int | None, busy: bool) -> str:
        for lock in self.path.parent.glob(f"{FILE}-chair-{'*' if session is None else session}"):
            with suppress(OSError):  # on Windows a lock that another window holds cannot be removed
                lock.unlink()
        copies = [p for p in self.path.parent.glob(f"{FILE}.damaged-*") if p.is_file()]
        for copy in copies:
            copy.unlink(missing_ok=True)
        gone = [_("All sessions were deleted.")]
        if session is not None:
            gone = [_("Session {number} was deleted.").format(number=session)]
        if copies:
            gone.append(_("So were the damaged files that were kept aside."))
        if busy:
            gone.append(_("Another window has the file open: its last traces go when that window is closed."))
        return " ".join(gone)

    def mend(self) -> None:
        """After a log was found damaged: puts the file aside, takes over what it still gives, and says so.

        Logs that are open must be opened again. Raises NotKeptError where the folder does not allow it.
        """
        self.close()
        self._db = self._renewed()

    def _connect(self) -> sqlite3.Connection:
        try:
            return connect(self.path)
        except DamagedError:
            return self._renewed()

    def _renewed(self) -> sqlite3.Connection:
        aside = put_aside(self.path)
        db = connect(self.path)
        taken = _taken(*salvage(aside, db))
        self.mended = self.notice = _(
            "The file of sessions was damaged. {what_was_saved} The damaged file is kept as {name}."
        ).format(what_was_saved=taken, name=aside.name)
        return db


def _taken(sessions: int, events: int) -> str:
    if not sessions:
        return _("Nothing in it could be read.")
    return _("What could be read was taken over: {sessions}, {events}.").format(
        sessions=plural("{count} session", "{count} sessions", sessions).format(count=sessions),
        events=plural("{count} event", "{count} events", events).format(count=events),
    )


def _no_session(session: int) -> str:
    return _("There is no session {number}.").format(number=session)


def _listed(
    number: int, made: int, events: int, last: int | None, first: str | None, end: str | None
) -> Listed:
    opened, closed = _event(first), _event(end)
    return Listed(
        id=number,
        opened=made,
        last=last or made,
        closed=isinstance(closed, Closed),
        events=events,
        setting=opened.setting if isinstance(opened, Opened) else None,
    )


def _event(body: str | None) -> Event | None:
    if body is None:
        return None
    try:
        event: Event = msgspec.json.decode(body, type=Event)
    except msgspec.MsgspecError:
        return None
    return event
