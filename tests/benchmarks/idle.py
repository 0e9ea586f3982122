"""What the app costs when nobody touches it: processor time and bytes, beside a bare Textual app (Linux).

Run it with ``python -m tests.benchmarks.idle``. The board, and the chair's screen with the clock stopped,
must write nothing; a running clock writes its digits.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.start import BOARD, PEERS, board_is_painted
from tests.benchmarks.terminal import PYTHON, Terminal

TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Prints a row for each screen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=20)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as home:
        os.environ["DEBATE_HOME"] = home
        rows: list[tuple[str, list[str], Callable[[str], bool]]] = [
            ("bare app", [PYTHON, "-m", PEERS, "label"], lambda text: "ready to debate" in text),
            ("board", BOARD, board_is_painted),
            ("lesson, clock stopped", [PYTHON, "-m", "debate", "run", "lesson-50"], lambda text: "?" in text),
        ]
        for name, command, seen in rows:
            with Terminal(command) as terminal:
                terminal.until(seen)
                settle(terminal)
                share, written = idle(terminal, seconds)
            print(f"{name:24} {share:6.2%} of one processor   {written} bytes in {seconds} s")


def idle(terminal: Terminal, seconds: float) -> tuple[float, int]:
    """The share of one processor, and the bytes written, while nothing is pressed."""
    spent, written, start = used(terminal), terminal.bytes, time.perf_counter()
    settle(terminal, seconds)
    return (used(terminal) - spent) / (time.perf_counter() - start), terminal.bytes - written


def settle(terminal: Terminal, seconds: float = 2.0) -> None:
    """Reads for some seconds."""
    try:
        terminal.until(lambda _: False, seconds)
    except TimeoutError:
        return


def used(terminal: Terminal) -> float:
    """Seconds of processor time so far."""
    fields = Path(f"/proc/{terminal.child.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    main()
