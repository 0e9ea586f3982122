"""What can happen to a laptop in a lesson, and what then. Both clocks of the computer are set by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine import clock as clocks_
from debate.engine.lesson import standing
from debate.export.lines.sessions import absence_words
from debate.model import event as ev
from debate.model.vote import Count, Round
from debate.store.log import Log, MemoryLog
from debate.store.sessions import FILE
from debate.store.sitting import Sitting
from tests.engine.room import START
from tests.store.chairs import Clocks, follow, script, sit, started

HOUR = 3_600_000


def shown(chair: Sitting, clock: str = "step") -> int:
    """The second a clock shows."""
    return clocks_.elapsed(chair.session.clocks[clock], chair.now) // 1000


def vanish(chair: Sitting) -> None:
    """The process is gone: its lock with it, and nothing is written any more."""
    chair.log.close()


def tick(chair: Sitting, clocks: Clocks, ms: int, every: int = 250) -> None:
    """Time goes by, looked at as a screen does."""
    for _ in range(ms // every):
        clocks.pass_(every)
        chair.look()


@pytest.mark.parametrize("gone", [1_000, 90_000, HOUR])
@pytest.mark.parametrize("ran", [400, 7_250, 47_900])
def test_after_a_kill_the_clock_shows_the_same_second(tmp_path: Path, ran: int, gone: int) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    clocks.pass_(130)
    chair.do(ev.Started(clock="speech"))
    tick(chair, clocks, ran, every=50)
    before = shown(chair, "speech")
    vanish(chair)
    clocks.pass_(gone)
    again = sit(sessions.open(number), Clocks(wall=clocks.wall, steady=3))
    again.resume()
    assert shown(again, "speech") == before
    assert not again.session.clocks["speech"].running
    assert again.session.absence is not None
    assert gone <= again.session.absence.until - again.session.absence.since < gone + 1_000
    place = standing(again.session, again.now)
    assert place is not None
    assert place.period_left == 330 - (130 + ran + gone) // 1000  # the bell rings when it rings
    again.leave()


def test_left_in_order_it_keeps_the_very_moment(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    clocks.pass_(5_700)
    chair.leave()
    clocks.pass_(HOUR)
    again = sit(sessions.open(number), clocks)
    again.resume()
    assert clocks_.elapsed(again.session.clocks["step"], again.now) == 5_700
    again.leave()


def test_sleep_for_an_hour_stops_the_clock_where_it_was(tmp_path: Path) -> None:
    clocks = Clocks()
    _, _, chair = started(tmp_path, clocks)
    tick(chair, clocks, 20_000)
    clocks.pass_(HOUR)
    assert chair.look()
    assert shown(chair) == 20
    assert not chair.session.clocks["step"].running
    assert chair.session.absence is not None
    said = absence_words(chair.session.absence)
    assert said == "The computer slept for 60:00. The clocks stand where they were; space starts them."
    chair.do(ev.Started())
    clocks.pass_(1_000)
    assert shown(chair) == 21
    chair.leave()


def test_a_screen_held_for_some_seconds_loses_none(tmp_path: Path) -> None:
    clocks = Clocks()
    _, _, chair = started(tmp_path, clocks)
    clocks.pass_(8_000)
    chair.look()
    assert shown(chair) == 8
    assert chair.session.clocks["step"].running
    chair.leave()


@pytest.mark.parametrize("jump", [-HOUR, -1, HOUR])
def test_a_clock_set_back_or_forward_changes_nothing(tmp_path: Path, jump: int) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    tick(chair, clocks, 10_000)
    clocks.wall += jump
    tick(chair, clocks, 10_000)
    assert shown(chair) == 20
    place = standing(chair.session, chair.now)
    assert place is not None
    assert place.period_left == 310
    vanish(chair)
    clocks.pass_(60_000)
    again = sit(sessions.open(number), clocks)
    again.resume()
    assert shown(again) == 20
    moments = [entry.at for entry in again.log.read_since(0)]
    assert moments == sorted(moments)
    again.leave()


def test_idle_writes_nothing(tmp_path: Path) -> None:
    clocks = Clocks()
    _, _, chair = started(tmp_path, clocks)
    chair.do(ev.Paused())
    before = chair.log.last_seen()
    wal = (tmp_path / f"{FILE}-wal").stat()
    tick(chair, clocks, 60_000)
    after = (tmp_path / f"{FILE}-wal").stat()
    assert (chair.log.last_seen(), after.st_size, after.st_mtime_ns) == (before, wal.st_size, wal.st_mtime_ns)
    chair.leave()


def test_a_running_clock_is_marked_once_a_second(tmp_path: Path) -> None:
    clocks = Clocks()
    _, _, chair = started(tmp_path, clocks)
    marks: list[int] = []
    real = chair.log.mark_seen

    class Counting(MemoryLog):
        def mark_seen(self, at: int) -> bool:
            marks.append(at)
            return real(at)

        def wait_for_more(self, seq: int, timeout: float) -> bool:
            return False

        def last_seen(self) -> int:
            return marks[-1] if marks else 0

    kept, chair.log = chair.log, Counting()
    tick(chair, clocks, 10_000, every=100)
    assert len(marks) in {10, 11}
    kept.close()


def test_two_windows_on_one_session_see_each_other_first(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, first = started(tmp_path, clocks)
    second = sit(sessions.open(number), clocks)
    second.resume()
    assert (first.alone, second.alone) == (True, False)
    assert second.session.absence is None
    first.do(ev.Heard(argument="m1/a1"))
    second.do(ev.Heard(argument="m1/a2"))
    assert second.session.heard == ("m1/a1", "m1/a2")
    first.do(ev.Heard(argument="m1/a3"))
    assert first.session.heard == ("m1/a1", "m1/a2", "m1/a3")
    second.look()
    assert second.session == first.session
    first.leave()
    second.leave()


def test_the_same_key_in_two_windows_does_once_what_was_meant_once(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, first = started(tmp_path, clocks)
    second = sit(sessions.open(number), clocks)
    first.do(ev.Moved(step=1))
    second.do(ev.Moved(step=1))
    assert second.session.step == 1
    first.look()
    first.undo()
    second.do(ev.Undone(of=4))
    assert second.session.step == 1  # the second move is undone; the same undo again does nothing
    first.leave()
    second.leave()


def test_the_rooms_window_shows_what_the_chair_shows(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    room = follow(sessions.open(number), clocks)
    for gap, event in script(5, 60):
        for _ in range(gap // 250):
            clocks.pass_(250)
            chair.look()
        chair.do(event)
        room.follow()
        assert room.session == chair.session
        assert room.now == chair.now
    room.log.close()
    chair.leave()


def test_the_rooms_clock_holds_when_the_chair_is_gone(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    room = follow(sessions.open(number), clocks)
    tick(chair, clocks, 5_000)
    vanish(chair)
    clocks.pass_(60_000)
    room.follow()
    assert clocks_.elapsed(room.session.clocks["step"], room.now) // 1000 in {5, 6}
    room.log.close()


def test_the_end_takes_the_seats_out_of_the_record(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    chair.do(ev.SeatHeard(seat=17))
    chair.end()
    chair.leave()
    log = sessions.open(number)
    assert [type(e.event) for e in log.read_since(2)] == [ev.Forgotten, ev.Closed]
    assert sit(log, clocks).session.closed is not None
    log.close()


def test_a_hidden_vote_is_resumed(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = started(tmp_path, clocks)
    count = Count(for_=11, against=8, undecided=9)
    chair.do(ev.VoteCounted(motion="m1", round=Round.BEFORE, count=count))
    vanish(chair)
    log: Log = sessions.open(number)
    again = sit(log, clocks)
    assert again.session.votes["m1"].before == count
    again.leave()
    assert again.session.opened == START
