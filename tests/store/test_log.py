"""The log: in order, all or none, on disk, and only as long as it is wanted."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from debate.model import event as ev
from debate.store.log import BehindError, GoneError, Log, MemoryLog, NotKeptError
from debate.store.sessions import FILE, Sessions
from debate.store.sqlite_file import SCHEMA, NewerError, connect
from debate.store.sqlite_log import SqliteLog
from tests.engine.room import SETTING, START

SECRET = "the taxi rank clash"


@pytest.fixture(params=["memory", "sqlite"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Log:
    if request.param == "memory":
        return MemoryLog()
    return Sessions(tmp_path).begin(START)[1]


def heard(number: int) -> ev.Stamped:
    return ev.Stamped(START + number, ev.Heard(argument=f"m1/a{number}"))


def test_events_come_back_in_order_with_their_numbers(log: Log) -> None:
    assert log.append([heard(1), heard(2)], 0) == (1, 2)
    assert log.append([heard(3)], 2) == (3,)
    assert [(e.seq, e.at, e.event) for e in log.read_since(1)] == [
        (2, START + 2, heard(2).event),
        (3, START + 3, heard(3).event),
    ]
    assert log.read_since(3) == ()


def test_who_is_behind_writes_nothing(log: Log) -> None:
    log.append([heard(1)], 0)
    with pytest.raises(BehindError):
        log.append([heard(2), heard(3)], 0)
    assert len(log.read_since(0)) == 1


def test_waiting_ends_at_once_where_there_is_more_and_in_time_where_not(log: Log) -> None:
    log.append([heard(1)], 0)
    assert log.wait_for_more(0, 5)
    assert not log.wait_for_more(1, 0)


def test_seats_are_taken_out_and_numbers_stay(log: Log) -> None:
    log.append([heard(1), ev.Stamped(START, ev.SeatHeard(seat=17)), heard(2)], 0)
    log.forget_seats()
    assert [e.event for e in log.read_since(0)] == [heard(1).event, ev.Forgotten(), heard(2).event]


def test_the_mark_only_goes_forward(log: Log) -> None:
    assert log.last_seen() == 0
    log.mark_seen(START + 5)
    log.mark_seen(START + 3)
    assert log.last_seen() == START + 5


def test_a_waiting_window_sees_another_connection_in_a_quarter_of_a_second(tmp_path: Path) -> None:
    number, reader = Sessions(tmp_path).begin(START)
    written: list[float] = []

    def write() -> None:
        with closing(Sessions(tmp_path)) as sessions, closing(sessions.open(number)) as log:
            log.append([heard(1)], 0)
            written.append(time.monotonic())

    thread = threading.Timer(0.1, write)
    thread.start()
    assert reader.wait_for_more(0, 10)
    seen = time.monotonic()
    thread.join()
    assert seen - written[0] < 0.25
    assert reader.read_since(0)[0].event == heard(1).event


def test_idle_looking_reads_no_rows(tmp_path: Path) -> None:
    number, _ = Sessions(tmp_path).begin(START)
    moments = iter(range(100))
    path = tmp_path / FILE
    db = connect(path)
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    log = SqliteLog(db, path, number, sleep=lambda _: None, steady=lambda: float(next(moments)))
    assert not log.wait_for_more(0, 10)
    assert sum("max(seq)" in statement for statement in asked) == 1
    assert sum("data_version" in statement for statement in asked) == 10


def test_nothing_of_a_deleted_session_is_left_in_the_files(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    kept, other = sessions.begin(START)
    other.append([ev.Stamped(START, ev.ClashNoted(number=1, text="rent or buy"))], 0)
    gone, log = sessions.begin(START)
    log.append([ev.Stamped(START, ev.ClashNoted(number=1, text=SECRET))], 0)
    log.mark_seen(START)
    log.close()
    (tmp_path / f"{FILE}.damaged-20260101-000000").write_bytes(SECRET.encode())
    words = sessions.delete(gone)
    assert words == f"Session {gone} was deleted. So were the damaged files that were kept aside."
    assert not any(SECRET.encode() in p.read_bytes() for p in tmp_path.iterdir())
    assert [item.id for item in sessions.listed()] == [kept]
    with pytest.raises(GoneError):
        sessions.open(gone)
    with pytest.raises(GoneError):
        sessions.delete(gone)
    assert sessions.begin(START)[0] > gone


def test_delete_all(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    for _ in range(3):
        _, log = sessions.begin(START)
        log.append([ev.Stamped(START, ev.ClashNoted(number=1, text=SECRET))], 0)
        log.close()
    sessions.delete()
    assert sessions.listed() == ()
    assert not any(SECRET.encode() in p.read_bytes() for p in tmp_path.iterdir())


def test_a_session_deleted_elsewhere_says_so(tmp_path: Path) -> None:
    number, log = Sessions(tmp_path).begin(START)
    Sessions(tmp_path).delete(number)
    with pytest.raises(GoneError, match="was deleted"):
        log.append([heard(1)], 0)


def test_forgotten_seats_are_not_in_the_files(tmp_path: Path) -> None:
    _, log = Sessions(tmp_path).begin(START)
    log.append([ev.Stamped(START, ev.SeatHeard(seat=17))], 0)
    log.forget_seats()
    assert not any(b'"seat":17' in p.read_bytes() for p in tmp_path.iterdir())


def test_the_list_of_sessions(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    first, log = sessions.begin(START)
    log.append([ev.Stamped(START, ev.Opened(setting=SETTING)), ev.Stamped(START + 9, ev.Closed())], 0)
    sessions.begin(START + 1)
    empty, ended = sessions.listed()
    assert (ended.id, ended.closed, ended.events, ended.last) == (first, True, 2, START + 9)
    assert ended.setting == SETTING
    assert (empty.closed, empty.events, empty.setting) == (False, 0, None)


def test_an_older_file_is_brought_up_to_date_and_a_newer_one_left_alone(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    _, log = sessions.begin(START)
    log.append([heard(1)], 0)
    log.close()
    sessions.close()
    path = tmp_path / FILE
    later = (*SCHEMA, "CREATE TABLE pool (session INTEGER); INSERT INTO pool VALUES (7)")
    db = connect(path, later)
    assert db.execute("SELECT session FROM pool").fetchall() == [(7,)]
    db.close()
    db = connect(path, later)  # once only
    assert db.execute("SELECT count(*), max(seq) FROM pool, event").fetchone() == (1, 1)
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerError, match="newer edition"):
        connect(path)
    old = Sessions(tmp_path)
    assert not old.kept
    assert old.notice is not None
    assert "newer edition" in old.notice
    assert path.read_bytes() == before


def test_a_full_file_writes_nothing_and_goes_on_when_there_is_space(tmp_path: Path) -> None:
    number, _ = Sessions(tmp_path).begin(START)
    path = tmp_path / FILE
    db = connect(path)
    log = SqliteLog(db, path, number)
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count={pages}")
    wide = [ev.Stamped(START + n, ev.ClashNoted(number=1, text="x" * 100)) for n in range(200)]
    with pytest.raises(NotKeptError, match="disk is full"):
        log.append(wide, 0)
    assert log.read_since(0) == ()
    db.execute("PRAGMA max_page_count=100000")
    assert len(log.append(wide, 0)) == 200


def test_the_file_is_written_through(tmp_path: Path) -> None:
    db = connect(tmp_path / FILE)
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert isinstance(db, sqlite3.Connection)
