"""A clock neither loses nor invents a second, whatever is done to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.engine import clock as clocks
from debate.engine.session import fold
from debate.engine.watch import AWAY_AFTER, beat, look, wind
from debate.model import event as ev
from debate.model.clock import Clock, ClockState
from tests.engine.room import START, at, entries

COMMANDS = st.sampled_from(["start", "pause", "+5", "-15", "restart", "away"])


@settings(max_examples=1000)
@given(st.lists(st.tuples(st.integers(-5_000, 60_000), COMMANDS), max_size=60), st.integers(0, 60_000))
def test_no_second_is_lost_or_invented(commands: list[tuple[int, str]], tail: int) -> None:
    """Against a ledger that adds up each stretch of time while the clock runs. Some moments run backwards."""
    ledger, running, moment, asked = 0, False, START, START
    log = entries()
    for gap, command in commands:
        asked = moment + gap
        now = max(moment, asked)
        away = moment + max(0, gap) // 2
        passed = (away if command == "away" else now) - moment
        ledger += passed if running else 0
        moment = now
        event: ev.Event
        match command:
            case "start":
                event, running = ev.Started(clock="speech"), True
            case "pause":
                event, running = ev.Paused(clock="speech"), False
            case "restart":
                event, ledger = ev.Restarted(clock="speech"), 0
            case "away":
                event, running = ev.Away(since=away), False
            case _:
                event, ledger = (
                    ev.Nudged(clock="speech", seconds=int(command)),
                    max(0, ledger + int(command) * 1000),
                )
        log.append(ev.Entry(len(log) + 1, asked, event))
    clock = fold(log).session.clocks.get("speech", Clock())
    assert clocks.elapsed(clock, moment + tail) == ledger + (tail if running else 0)


def test_a_moment_before_the_start_counts_as_the_start() -> None:
    assert clocks.elapsed(Clock(4_000, START), START - 3_600_000) == 4_000


@pytest.mark.parametrize(
    ("clock", "now", "run", "left", "over", "state"),
    [
        (Clock(), 0, 0, 60, 0, ClockState.READY),
        (Clock(0, 0), 59_999, 59, 1, 0, ClockState.RUNNING),
        (Clock(30_000), 99_000, 30, 30, 0, ClockState.PAUSED),
        (Clock(0, 0), 60_000, 60, 0, 0, ClockState.OVER),
        (Clock(0, 0), 75_200, 75, 0, 15, ClockState.OVER),
    ],
)
def test_what_a_clock_of_a_minute_shows(
    clock: Clock, now: int, run: int, left: int, over: int, state: ClockState
) -> None:
    reading = clocks.read(clock, now, 60)
    assert (reading.run, reading.left, reading.over, reading.state) == (run, left, over, state)


@given(st.lists(st.integers(0, 600), max_size=8), st.lists(st.integers(1, 90_000), min_size=1, max_size=60))
def test_every_mark_is_passed_once(marks: list[int], looks: list[int]) -> None:
    passed: list[int] = []
    before = -1
    for gap in looks:
        passed += clocks.crossed((mark * 1000 for mark in marks), before, before + gap)
        before += gap
    assert passed == sorted(mark * 1000 for mark in marks if mark * 1000 <= before)


def test_what_plain_lines_say_of_a_clock() -> None:
    assert clocks.spoken(300) == {
        0: "start", 150: "half of the time", 240: "one minute left", 290: "ten seconds left", 300: "time"
    }  # fmt: skip
    assert list(clocks.spoken(120)) == [0, 60, 110, 120]
    assert clocks.spoken(120)[60] == "one minute left"
    assert list(clocks.spoken(10)) == [0, 5, 10]


def test_the_wall_clock_is_read_once() -> None:
    watch = wind(wall=START, steady=500)
    assert watch.now(1_500) == START + 1_000
    assert watch.now(100) == START


def test_a_wall_clock_set_back_goes_on_from_the_last_moment_known() -> None:
    assert wind(wall=START - 3_600_000, steady=0, not_before=at(90)).now(1_000) == at(91)


def test_a_long_gap_between_two_looks_is_an_absence_since_the_first() -> None:
    watch, away = look(wind(START, 0), 4_000)
    assert away is None
    watch, away = look(watch, 4_000 + AWAY_AFTER)
    assert away is None
    watch, away = look(watch, 14_000 + 3_600_000)
    assert away == START + 14_000
    assert watch.now(14_000 + 3_600_000) == START + 3_614_000


def test_only_what_counts_beats() -> None:
    assert beat(fold(entries()).session, at(5)) is None
    moved = fold(entries((0, ev.Moved(step=0)))).session
    assert beat(moved, at(4.9)) == ("step", 4)
    speech = fold(entries((0, ev.Moved(step=0)), (3.5, ev.Started(clock="speech")))).session
    assert beat(speech, at(5.4)) == ("speech", 1)
    assert beat(fold(entries((0, ev.Moved(step=0)), (2, ev.Paused()))).session, at(9)) is None
