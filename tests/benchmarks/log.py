"""Figures of the session log: append p95, how far the room's window lags, and resuming 10,000 events.

Run it with ``python tests/benchmarks/log.py``. It exits 1 where the window lags a quarter of a second or
more, or where resuming takes more than a fifth of a plain start on top of it.
"""

from __future__ import annotations

import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

APPENDS = 400
SIGHTS = 60
EVENTS = 10_000
LAG_GOAL = 0.25
RESUME_GOAL = 0.2
ROUNDS = 9
PLAIN = "import debate.tui.app, debate.packs.load, sqlite3"
"""What every start loads, with or without a session to resume."""
START_UP = [sys.executable, "-c", PLAIN]
RESUME = f"""
import sys, time
{PLAIN}
begun = time.perf_counter()
from pathlib import Path
from debate.store.sessions import Sessions
from debate.store.sitting import Sitting
chair = Sitting(Sessions(Path(sys.argv[1])).open(1))
chair.resume()
print(time.perf_counter() - begun)
chair.leave()
"""


def main() -> int:
    """Prints the figures; 0 where the goals are met."""
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        p95 = appended(Path(folder) / "append")
        lags = lagged(Path(folder) / "lag")
        start, resume = resumed(Path(folder) / "resume")
    share = resume / start
    worst = max(lags)
    print(f"append, p95 of {APPENDS}: {p95 * 1000:.2f} ms")
    print(f"room's window: median {statistics.median(lags) * 1000:.0f} ms, worst {worst * 1000:.0f} ms")
    print(f"resume of {EVENTS} events: {resume * 1000:.0f} ms on a start of {start * 1000:.0f}, {share:.2f}")
    return 0 if worst < LAG_GOAL and share < RESUME_GOAL else 1


def appended(folder: Path) -> float:
    """Seconds of one event from the key to the disk, fold and all: the 95th of a hundred."""
    from debate.model.event import Heard
    from tests.store.chairs import Clocks, started

    _, _, chair = started(folder, Clocks())
    times: list[float] = []
    for number in range(APPENDS):
        begun = time.perf_counter()
        chair.do(Heard(argument=f"m1/a{number % 16}"))
        times.append(time.perf_counter() - begun)
    chair.leave()
    return statistics.quantiles(times, n=20)[-1]


def lagged(folder: Path) -> list[float]:
    """Seconds from an event on disk to a second process that has it in its fold."""
    from debate.model.event import Blanked
    from tests.store.chairs import Clocks, started

    _, number, chair = started(folder, Clocks())
    method = multiprocessing.get_context("spawn")
    ours, theirs = method.Pipe()
    window = method.Process(target=watch, args=(str(folder), number, theirs))
    window.start()
    lags: list[float] = []
    ours.recv()
    for sight in range(SIGHTS):
        time.sleep(0.013 * (sight % 9))
        chair.do(Blanked(blank=sight % 2 == 0))
        done = time.perf_counter()
        lags.append(max(0.0, ours.recv() - done))
    window.join()
    chair.leave()
    return lags


def watch(folder: str, number: int, pipe: Any) -> None:
    """The room's window: tells when it has each event. Both processes read one clock of the system."""
    from debate.store.sessions import Sessions
    from debate.store.sitting import Follower

    room = Follower(Sessions(Path(folder)).open(number))
    pipe.send(0.0)
    for _ in range(SIGHTS):
        while not room.follow(5.0):
            pass
        pipe.send(time.perf_counter())


def resumed(folder: Path) -> tuple[float, float]:
    """Seconds of a plain start, and what opening and folding a long session adds; medians."""
    from debate.model.event import Stamped
    from tests.store.chairs import Clocks, script, started

    _, _, chair = started(folder, Clocks())
    events = script(3, EVENTS - 2)
    stamps = [Stamped(chair.now + 700 * n, event) for n, (_, event) in enumerate(events)]
    chair.log.append(stamps, 2)
    chair.log.close()
    starts, resumes = [], []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        subprocess.run(START_UP, check=True)
        starts.append(time.perf_counter() - begun)
        command = [sys.executable, "-c", RESUME, str(folder)]
        resumes.append(float(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    return statistics.median(starts), statistics.median(resumes)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    raise SystemExit(main())
