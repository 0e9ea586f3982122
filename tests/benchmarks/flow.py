"""How long a key takes to be seen in a flow of 8 speeches by 40 rows, against the usual app in the same run.

Run it with ``python -m tests.benchmarks.flow``; it exits 1 where the flow is slower than the usual app by
more than half. A real pseudo-terminal of 120 by 36; the median of 40 presses each.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import tempfile
from pathlib import Path

from debate.engine.fit_format import plan_round
from debate.engine.flow import columns, note
from debate.engine.round import plan_of
from debate.model import event as ev
from debate.store.desk import Desk
from tests.benchmarks.terminal import PYTHON, Terminal
from tests.engine.rounds import format_of, kit, setting_of

DOWN, UP = "\x1b[B", "\x1b[A"
ROWS, PRESSES = 40, 40
GOAL = 1.5


def begun(folder: Path) -> None:
    """A British Parliamentary round at its end, with a full flow."""
    fitted = plan_round(format_of("bp-wudc"), kit(), prep=False)
    _, sitting = Desk(folder).begin(setting_of(fitted, "bp-wudc"))
    plan = plan_of(sitting.session)
    for column in columns(plan) if plan else ():
        sitting.do(ev.Moved(step=plan.place(column.id) if plan else 0))
        for row in range(1, ROWS + 1):
            sitting.do(note(sitting.session, row, column.id, text=f"{column.id} says a few words in {row}"))
    sitting.leave()


def moves(folder: Path) -> float:
    """Median seconds from down to the detail line of the next row."""
    seconds = []
    env = {"DEBATE_HOME": str(folder)}
    with Terminal([PYTHON, "-m", "debate", "resume"], env=env) as terminal:
        terminal.until(lambda text: "phase 8 of 8" in text)
        terminal.press("h")
        terminal.until(lambda text: "Flow" in text and "row 41" in text)
        for row in range(ROWS, 0, -1):
            terminal.press(UP)
            seconds.append(terminal.until(lambda text, row=row: f"row {row}," in text))  # type: ignore[misc]
    return statistics.median(seconds)


def typed(folder: Path) -> float:
    """Median seconds from a letter typed into a new entry to its being seen."""
    seconds = []
    env = {"DEBATE_HOME": str(folder)}
    with Terminal([PYTHON, "-m", "debate", "resume"], env=env) as terminal:
        terminal.until(lambda text: "phase 8 of 8" in text)
        terminal.press("h")
        terminal.until(lambda text: "Flow" in text and "row 41" in text)
        terminal.press("\r")
        terminal.until(lambda text: "Row 41" in text)
        words = ""
        for letter in itertools.islice(itertools.cycle("police vans "), PRESSES):
            words += letter
            terminal.press(letter)
            wanted = words.strip()
            seconds.append(terminal.until(lambda text, wanted=wanted: f"note   {wanted}" in text))  # type: ignore[misc]
    return statistics.median(seconds)


def usual() -> float:
    """Median seconds from down to another pane in the usual app."""
    seconds = []
    with Terminal([PYTHON, "-m", "tests.benchmarks.peers", "usual"]) as terminal:
        terminal.until(lambda text: "pane 0 shown" in text)
        for row in range(1, 36):
            terminal.press(DOWN)
            seconds.append(terminal.until(lambda text, row=row: f"pane {row} shown" in text))  # type: ignore[misc]
    return statistics.median(seconds)


def main() -> int:
    """Prints the medians and their ratios."""
    with tempfile.TemporaryDirectory() as home:
        begun(Path(home))
        move, key, bare = moves(Path(home)), typed(Path(home)), usual()
    print(f"flow of 8 by {ROWS}, a row up: {move * 1000:.1f} ms; a letter typed: {key * 1000:.1f} ms")
    print(f"usual app: {bare * 1000:.1f} ms; ratios {move / bare:.2f} and {key / bare:.2f} (goal {GOAL})")
    return 0 if max(move, key) <= GOAL * bare else 1


if __name__ == "__main__":
    sys.exit(main())
