"""A chair for tests: clocks that are set by hand, and a scripted lesson whose every event has its moment."""

from __future__ import annotations

import random
from pathlib import Path

from debate.engine.session import fold
from debate.model import event as ev
from debate.model.fields import Side
from debate.model.lesson import Screen, Show
from debate.model.session import Session
from debate.model.vote import Count, Round
from debate.store.log import Log, MemoryLog
from debate.store.sessions import Sessions
from debate.store.sitting import Follower, Sitting
from tests.engine.room import SETTING, START


class Clocks:
    """Both clocks of a computer, in milliseconds."""

    def __init__(self, wall: int = START, steady: int = 1_000_000) -> None:
        self.wall = wall
        self.steady = steady

    def pass_(self, ms: int) -> None:
        """Time goes by while the computer is awake."""
        self.wall += ms
        self.steady += ms


def sit(log: Log, clocks: Clocks) -> Sitting:
    """A chair on a log."""
    return Sitting(log, lambda: clocks.wall, lambda: clocks.steady)


def follow(log: Log, clocks: Clocks) -> Follower:
    """A room's window on a log."""
    return Follower(log, lambda: clocks.wall, lambda: clocks.steady)


def started(folder: Path, clocks: Clocks) -> tuple[Sessions, int, Sitting]:
    """A session in a folder, in its first step."""
    sessions = Sessions(folder)
    number, log = sessions.begin(clocks.wall)
    chair = sit(log, clocks)
    chair.open(SETTING)
    chair.do(ev.Moved(step=0))
    return sessions, number, chair


def script(seed: int, length: int) -> list[tuple[int, ev.Event]]:
    """A lesson: milliseconds since the event before, and the event."""
    pick = random.Random(seed)
    show = Show(screen=Screen.ARGUMENT, argument="a1", side=Side.FOR)
    count = Count(for_=10, against=9, undecided=8)
    choices: list[ev.Event] = [
        ev.Paused(),
        ev.Started(),
        ev.Started(clock="speech"),
        ev.Nudged(clock="speech", seconds=5),
        ev.Showed(show=show),
        ev.Blanked(blank=True),
        ev.Blanked(blank=False),
        ev.Heard(argument="m1/a1"),
        ev.SeatHeard(seat=pick.randrange(1, 31)),
        ev.ClashNoted(number=1, text="cost or freedom"),
        ev.VoteCounted(motion="m1", round=Round.BEFORE, count=count),
        ev.TimeAdded(seconds=60),
    ]
    moves: list[ev.Event] = [ev.Moved(step=place) for place in range(4)]
    return [(pick.randrange(0, 3_000), pick.choice([*choices, *moves])) for _ in range(length)]


def play(chair: Sitting, clocks: Clocks, events: list[tuple[int, ev.Event]]) -> None:
    """The chair does a script; every fifth time the last event is taken back as well."""
    for number, (gap, event) in enumerate(events):
        clocks.pass_(gap)
        chair.look()
        chair.do(event)
        if number % 5 == 4:
            chair.undo()


def expected(events: list[tuple[int, ev.Event]]) -> list[ev.Entry]:
    """What a whole log of a script holds."""
    clocks = Clocks()
    log = MemoryLog()
    chair = sit(log, clocks)
    chair.open(SETTING)
    play(chair, clocks, events)
    return list(log.read_since(0))


def state(log: Log) -> Session:
    """Where a log's session stands."""
    return fold(log.read_since(0)).session
