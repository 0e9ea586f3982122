"""What the kept sessions say for the balance counts, whatever state their file is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.engine.draw import first_side
from debate.model import event as ev
from debate.model.balance import Openings
from debate.model.session import Setting
from debate.store.desk import Desk
from debate.store.sessions import FILE
from tests.engine.room import SETTING
from tests.store.chairs import Clocks


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def desk(tmp_path: Path, clocks: Clocks) -> Iterator[Desk]:
    desk = Desk(tmp_path, lambda: clocks.wall, lambda: clocks.steady)
    yield desk
    desk.close()


def hold(desk: Desk, clocks: Clocks, setting: Setting, seconds: int) -> None:
    """A session in which the argument of FOR stands on the projector for some seconds."""
    _, sitting = desk.begin(setting)
    sitting.do(ev.Moved(step=1))
    clocks.pass_(seconds * 1000)
    sitting.do(ev.Moved(step=2))
    sitting.leave()


def spoil(folder: Path, change: str) -> None:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        db.execute(change)


def test_on_a_fresh_home_nothing_is_made(desk: Desk, tmp_path: Path) -> None:
    assert desk.openings("bus", "m1") == Openings()
    assert not list(tmp_path.iterdir())


def test_only_sessions_about_the_motion_of_the_pack_count(desk: Desk, clocks: Clocks) -> None:
    hold(desk, clocks, replace(SETTING, seed=1), 5)
    hold(desk, clocks, replace(SETTING, seed=2), 8)
    for other in (
        replace(SETTING, motion="m2"),
        replace(SETTING, pack="tram"),
        replace(SETTING, motion=None),
    ):
        hold(desk, clocks, other, 99)
    found = desk.openings("bus", "m1")
    assert sorted(each.for_seconds for each in found.kept) == [5, 8]
    assert {each.first for each in found.kept} == {first_side("m1", 1), first_side("m1", 2)}
    assert not found.unread


def test_counting_leaves_no_session_open_and_changes_nothing(desk: Desk, clocks: Clocks) -> None:
    hold(desk, clocks, SETTING, 5)
    before = desk.listed()
    opened = len(desk._opened)
    desk.openings("bus", "m1")
    assert desk.listed() == before
    assert len(desk._opened) == opened


def test_a_spoilt_session_is_left_out_and_said_to_be(desk: Desk, clocks: Clocks, tmp_path: Path) -> None:
    hold(desk, clocks, SETTING, 5)
    hold(desk, clocks, SETTING, 8)
    spoil(tmp_path, "UPDATE event SET crc = crc + 1 WHERE session = 1 AND seq = 2")
    found = desk.openings("bus", "m1")
    assert [each.for_seconds for each in found.kept] == [8]
    assert found.unread


def test_a_session_whose_setting_cannot_be_read_may_be_about_it(
    desk: Desk, clocks: Clocks, tmp_path: Path
) -> None:
    hold(desk, clocks, SETTING, 5)
    spoil(tmp_path, 'UPDATE event SET body = \'{"type": "later"}\' WHERE seq = 1')
    assert desk.openings("bus", "m1") == Openings(unread=True)


def test_a_newer_file_is_left_as_it_is(desk: Desk, clocks: Clocks, tmp_path: Path) -> None:
    hold(desk, clocks, SETTING, 5)
    desk.close()
    spoil(tmp_path, "PRAGMA user_version = 99")
    assert desk.openings("bus", "m1") == Openings(unread=True)
    with closing(sqlite3.connect(tmp_path / FILE)) as db:
        assert db.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_a_file_that_is_no_database_is_told_of(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database at all" * 100)
    assert desk.openings("bus", "m1") == Openings(unread=True)
    assert desk.mended is not None
    assert "damaged" in desk.mended
