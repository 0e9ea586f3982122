"""Going on with a lesson of 10,000 events, from the command to the painted screen, beside a plain start.

Run it with ``python -m tests.benchmarks.resume``. The plain start is ``debate open``, the first screen of the
app; a lesson just begun and one of 10,000 events are measured in the same run, in turns.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from pathlib import Path

from debate.engine.programme import planned
from debate.model.event import Moved, Stamped
from debate.packs.load import bundled_content, open_library
from debate.store.desk import Desk
from debate.store.places import places
from tests.benchmarks.start import BOARD, board_is_painted
from tests.benchmarks.terminal import PYTHON, Terminal
from tests.store.chairs import script

EVENTS = 10_000
GOAL = 1.2
LESSON = "lesson-50"


def main() -> None:
    """Prints the three medians, and two ratios to the plain start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as home:
        os.environ["DEBATE_HOME"] = home
        short, long = begun(0), begun(EVENTS)
        commands = {
            "start to board": BOARD,
            "resume, just begun": [PYTHON, "-m", "debate", "resume", str(short)],
            f"resume, {EVENTS:,} events": [PYTHON, "-m", "debate", "resume", str(long)],
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(times + 1):
            for name, command in commands.items():
                with Terminal(command) as terminal:
                    taken = terminal.until(board_is_painted if command is BOARD else chair_is_painted)
                if number:  # the first of each warms the caches
                    seconds[name].append(taken)
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    plain, usual, _ = medians.values()
    for name, value in medians.items():
        print(
            f"{name:26} {value * 1e3:6.0f} ms   {value / plain:5.2f} x start   {value / usual:5.2f} x begun"
        )
    print(f"goal: a long session at most {GOAL} x a plain start")


def chair_is_painted(text: str) -> bool:
    """The chair's screen, to its foot."""
    return "esc" in text and "clock" in text


def begun(events: int) -> int:
    """A lesson with so many events in the present home; its number."""
    where = places()
    library = open_library([bundled_content()], where.cache).library
    shelf, lesson = next((s, x) for s in library.shelves for x in s.pack.lessons if x.id == LESSON)
    desk = Desk(Path(where.data))
    number, chair = desk.begin(planned(lesson, shelf, shelf.motions.get(lesson.motion or ""), seats=30)[0])
    chair.do(Moved(step=0))
    after = chair.session.seq
    stamps = [Stamped(chair.now + 300 * n, event) for n, (_, event) in enumerate(script(3, events))]
    if stamps:
        chair.log.append(stamps, after)
    desk.close()
    return number


if __name__ == "__main__":
    main()
