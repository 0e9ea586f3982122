"""One SQLite file for all sessions: opened, checked, brought up to date, or put aside where it is damaged."""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

from debate.store.log import DamagedError, LogError, NotKeptError
from debate.tongue import _

BUSY_SECONDS = 5.0
SCHEMA: tuple[str, ...] = (
    """
    CREATE TABLE session (id INTEGER PRIMARY KEY AUTOINCREMENT, made INTEGER NOT NULL);
    CREATE TABLE event (
        session INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
        crc INTEGER NOT NULL,
        PRIMARY KEY (session, seq)
    ) WITHOUT ROWID;
    CREATE TABLE seen (session INTEGER PRIMARY KEY, at INTEGER NOT NULL);
    """,
)
"""What each version added; a file's version is how many of them it has. Only ever lengthened."""


class NewerError(LogError):
    """The file was written by a later edition of the program."""


def connect(path: Path, schema: Sequence[str] = SCHEMA) -> sqlite3.Connection:
    """The file open for reading and writing, made where there is none, at the present version.

    Raises NewerError, DamagedError, or NotKeptError where it cannot be made or written.
    """
    unclean = _size(path.with_name(path.name + "-wal")) > 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise NotKeptError(_not_kept(path.parent, error)) from error
    try:
        _prepare(db)
        _migrate(db, path, schema)
        if unclean and db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedError(_("The file of sessions {path} is damaged.").format(path=path))
    except sqlite3.Error as error:
        db.close()
        raise told(error, path) from error
    except LogError:
        db.close()
        raise
    return db


def told(error: sqlite3.Error, path: Path) -> LogError:
    """An error of SQLite as a sentence: damaged, or not written."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DamagedError(_("The file of sessions {path} is damaged.").format(path=path))
    if name.startswith("SQLITE_FULL"):
        return NotKeptError(
            _("The disk is full: what happens now is not kept. Free some space; it is tried again.")
        )
    if name.startswith("SQLITE_READONLY"):
        return NotKeptError(_("Sessions cannot be kept: {path} may not be written.").format(path=path))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return NotKeptError(_("Another program holds the file of sessions; it is tried again."))
    return NotKeptError(_not_kept(path, error))


def _not_kept(path: Path, error: Exception) -> str:
    return _("Sessions cannot be kept in {path}: {error}.").format(path=path, error=error)


def put_aside(path: Path) -> Path:
    """Renames a damaged file and what SQLite keeps beside it; gives its new path. Raises NotKeptError."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
    try:
        for end in ("", "-wal", "-shm"):
            part = path.with_name(path.name + end)
            if part.exists():
                part.rename(aside.with_name(aside.name + end))
    except OSError as error:
        wrong = _("The damaged file {path} cannot be put aside: {error}.")
        raise NotKeptError(wrong.format(path=path, error=error)) from error
    return aside


def salvage(aside: Path, into: sqlite3.Connection) -> tuple[int, int]:
    """Takes over what a damaged file still gives: events of each session until one is unreadable.

    Gives how many sessions and events that were. The damaged file itself is not written.
    """
    kept: dict[int, list[tuple[int, int, int, str, int]]] = {}
    try:
        db = sqlite3.connect(f"{aside.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    except sqlite3.Error:
        return 0, 0
    try:
        db.execute("PRAGMA writable_schema=ON")  # read on although the file is shorter than it says
        for row in db.execute("SELECT session, seq, at, body, crc FROM event ORDER BY session, seq"):
            rows = kept.setdefault(row[0], [])
            if row[1] == len(rows) + 1 and row[4] == checksum(*row[:4]):
                rows.append(row)
    except (sqlite3.Error, UnicodeError):
        pass  # what came before it is taken over
    finally:
        db.close()
    kept = {session: rows for session, rows in kept.items() if rows}
    into.execute("BEGIN IMMEDIATE")
    into.executemany("INSERT OR IGNORE INTO session VALUES (?, ?)", ((s, r[0][2]) for s, r in kept.items()))
    for rows in kept.values():
        into.executemany("INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?, ?)", rows)
    into.execute("COMMIT")
    return len(kept), sum(len(rows) for rows in kept.values())


def checksum(session: int, seq: int, at: int, body: str) -> int:
    """A number that a spoilt row does not have by chance."""
    return zlib.crc32(f"{session} {seq} {at} {body}".encode())


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA journal_mode=WAL")  # on a share that cannot, SQLite keeps its own older way; as safe
    db.execute("PRAGMA synchronous=FULL")
    db.execute("PRAGMA secure_delete=ON")


def _migrate(db: sqlite3.Connection, path: Path, schema: Sequence[str]) -> None:
    if _version(db, path, schema) == len(schema):
        return
    db.execute("BEGIN IMMEDIATE")
    for version in range(_version(db, path, schema), len(schema)):  # another process may have done some
        for statement in schema[version].split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version={version + 1}")
    db.execute("COMMIT")


def _version(db: sqlite3.Connection, path: Path, schema: Sequence[str]) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > len(schema):
        newer = _(
            "The sessions in {path} were written by a newer edition of this program. "
            "They are left as they are; bring the program up to date to open them."
        )
        raise NewerError(newer.format(path=path))
    return version


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
