"""A file of sessions cut or spoilt at any byte: what can be read is there, the rest is kept aside."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from debate.model import event as ev
from debate.store.log import DamagedError
from debate.store.sessions import FILE, Sessions
from debate.store.sqlite_file import checksum, connect
from tests.engine.room import SETTING, START
from tests.store.chairs import Clocks, expected, play, script, sit

EVENTS = script(9, 120)
ALL = expected(EVENTS)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of a lesson as a kill leaves them: nothing folded back into the main file."""
    live = tmp_path_factory.mktemp("live")
    clocks = Clocks()
    sessions = Sessions(live)
    _, log = sessions.begin(clocks.wall)
    chair = sit(log, clocks)
    chair.open(SETTING)
    play(chair, clocks, EVENTS)
    kept = tmp_path_factory.mktemp("kept")
    for end in ("", "-wal"):
        shutil.copy(live / f"{FILE}{end}", kept / f"{FILE}{end}")
    chair.leave()
    sessions.close()
    return kept


@pytest.fixture
def copy(files: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    for path in files.iterdir():
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


@contextmanager
def opened(folder: Path) -> Iterator[Sessions]:
    sessions = Sessions(folder)
    try:
        yield sessions
    finally:
        sessions.close()


def read(folder: Path) -> tuple[list[ev.Entry], str | None]:
    """The events of the first session, mended where it must be, and what was said."""
    with opened(folder) as sessions:
        assert sessions.kept, sessions.notice
        for _ in range(2):
            try:
                if not sessions.listed():
                    return [], sessions.notice
                log = sessions.open(1)
                entries = list(log.read_since(0))
                log.close()
            except DamagedError:
                sessions.mend()
            else:
                return entries, sessions.notice
    raise AssertionError("still damaged after it was mended")


@pytest.mark.parametrize("seed", range(40))
def test_a_log_cut_at_any_byte_opens_at_its_last_whole_event(copy: Path, seed: int) -> None:
    wal = copy / f"{FILE}-wal"
    size = wal.stat().st_size
    at = random.Random(seed).randrange(size)
    with wal.open("r+b") as file:
        file.truncate(at)
    entries, _ = read(copy)
    assert entries == ALL[: len(entries)]
    assert len(entries) >= int(len(ALL) * (at / size) * 0.5) - 3


@pytest.mark.parametrize("seed", range(20))
def test_a_byte_changed_in_the_log_ends_it_there(copy: Path, seed: int) -> None:
    wal = copy / f"{FILE}-wal"
    data = bytearray(wal.read_bytes())
    data[random.Random(seed).randrange(len(data))] ^= 0x55
    wal.write_bytes(data)
    entries, _ = read(copy)
    assert entries == ALL[: len(entries)]


@pytest.mark.parametrize("seed", range(40))
def test_a_main_file_cut_at_any_byte_is_kept_and_what_it_gives_is_taken_over(copy: Path, seed: int) -> None:
    connect(copy / FILE).close()  # folds the log back into the main file
    path = copy / FILE
    whole = path.read_bytes()
    at = random.Random(seed).randrange(1, len(whole))
    path.write_bytes(whole[:at])
    entries, said = read(copy)
    assert entries == ALL[: len(entries)]
    assert said is not None
    assert said.startswith("The file of sessions was damaged. ")
    aside = [p for p in copy.iterdir() if ".damaged-" in p.name and not p.name.endswith(("-wal", "-shm"))]
    assert [p.read_bytes() for p in aside] == [whole[:at]]
    assert aside[0].name in said
    assert read(copy)[0] == entries  # and it goes on from there


def test_half_of_a_main_file_still_gives_events(copy: Path) -> None:
    connect(copy / FILE).close()
    path = copy / FILE
    pages = path.stat().st_size // 4096
    path.write_bytes(path.read_bytes()[: (pages - 1) * 4096])
    entries, said = read(copy)
    assert len(entries) > 10
    assert said is not None
    assert "1 session, " in said


@pytest.mark.parametrize("seed", range(20))
def test_noise_in_the_main_file_never_gives_a_wrong_event(copy: Path, seed: int) -> None:
    connect(copy / FILE).close()
    path = copy / FILE
    data = bytearray(path.read_bytes())
    pick = random.Random(seed)
    start = pick.randrange(len(data) - 2048)
    data[start : start + 2048] = pick.randbytes(2048)
    path.write_bytes(data)
    entries, _ = read(copy)
    assert entries == ALL[: len(entries)]


def test_a_file_that_is_something_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("My shopping list\n" * 100, encoding="utf-8")
    with opened(tmp_path) as sessions:
        assert sessions.notice is not None
        assert "Nothing in it could be read." in sessions.notice
        log = sessions.begin(START)[1]
        assert log.append([ev.Stamped(START, ev.Closed())], 0) == (1,)
        log.close()
    assert any(p.read_text(encoding="utf-8").startswith("My shopping") for p in tmp_path.glob("*.damaged-*"))


def test_an_event_of_a_later_edition_is_not_read_as_something_else(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        number, log = sessions.begin(START)
        log.append([ev.Stamped(START, ev.Closed())], 0)
        db = connect(tmp_path / FILE)
        body = '{"type":"teleported"}'
        db.execute("UPDATE event SET body = ?, crc = ?", (body, checksum(number, 1, START, body)))
        db.close()
        with pytest.raises(DamagedError, match="cannot read"):
            log.read_since(0)
        log.close()
