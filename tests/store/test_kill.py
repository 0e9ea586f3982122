"""Killed at random moments, a lesson is as it was acknowledged. ``DEBATE_KILLS=200`` for more of them."""

from __future__ import annotations

import os
import random
import select
import signal
import struct
from pathlib import Path

import pytest

from debate.engine.clock import elapsed
from debate.engine.session import fold
from debate.engine.stage import argument_ms
from debate.model import event as ev
from debate.store.sessions import Sessions
from tests.engine.room import SETTING
from tests.store.chairs import Clocks, expected, script, sit

KILLS = int(os.environ.get("DEBATE_KILLS", "40"))
EVENTS = script(1, 300)
ALL = expected(EVENTS)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")


def lesson(folder: Path, acknowledge: int) -> None:
    """Runs the script and writes the number of events after each one that was recorded."""
    clocks = Clocks()
    _, log = Sessions(folder).begin(clocks.wall)
    chair = sit(log, clocks)
    chair.open(SETTING)
    for number, (gap, event) in enumerate(EVENTS):
        clocks.pass_(gap)
        chair.look()
        chair.do(event)
        os.write(acknowledge, struct.pack("I", chair.session.seq))
        if number % 5 == 4:
            chair.undo()
            os.write(acknowledge, struct.pack("I", chair.session.seq))


def killed(folder: Path, pick: random.Random) -> int:
    """Runs a lesson in a process of its own and kills it; gives the last number acknowledged."""
    heard, acknowledge = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            lesson(folder, acknowledge)
        finally:
            os._exit(0)
    os.close(acknowledge)
    told = b""
    for _ in range(pick.randrange(1, 40)):
        told += os.read(heard, 4)
    select.select([], [], [], pick.random() * 0.004)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(heard, 65_536):
        told += more
    os.close(heard)
    return int(struct.unpack("I", told[len(told) // 4 * 4 - 4 : len(told) // 4 * 4])[0])


@pytest.mark.parametrize("seed", range(KILLS))
def test_what_was_acknowledged_is_there(tmp_path: Path, seed: int) -> None:
    acknowledged = killed(tmp_path, random.Random(seed))
    log = Sessions(tmp_path).open(1)
    entries = list(log.read_since(0))
    assert acknowledged <= len(entries) <= acknowledged + 1  # the one in flight may have arrived
    assert entries == ALL[: len(entries)]
    before = fold(entries).session
    seen = max(log.last_seen(), before.at)
    clocks = Clocks(wall=seen + 600_000, steady=7)
    chair = sit(log, clocks)
    chair.resume()
    clocks.pass_(5_000)
    after = chair.session
    assert (after.step, after.part, after.votes, after.blank) == (
        before.step,
        before.part,
        before.votes,
        before.blank,
    )
    for name, clock in before.clocks.items():
        assert elapsed(after.clocks[name], chair.now) == elapsed(clock, seen)
    assert argument_ms(after, seen) == argument_ms(before, seen)
    assert isinstance(log.read_since(len(entries))[0].event, ev.Away)
    chair.leave()
