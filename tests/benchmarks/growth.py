"""How the app grows with its largest pack: 10, 100, 1,000 and 10,000 arguments, in one run.

Run it with ``python -m tests.benchmarks.growth``. Start to board, key to paint, and find as one types, in a
real pseudo-terminal; the ratios are to the bundled pack and to the usual Textual app in the same run.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.generate import write_pack
from tests.benchmarks.start import DOWN, PEERS, UP, down_the_list, presses
from tests.benchmarks.terminal import PYTHON, Terminal

SIZES = (10, 100, 1_000, 10_000)
BACKSPACE = "\x7f"
WIDEST = 40
"""Cells of the longest bar of the plot."""


def main() -> None:
    """Prints a row for each size, and a plot of the starts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=7)
    times = parser.parse_args().times
    work = Path(tempfile.mkdtemp())
    os.environ["DEBATE_HOME"] = str(work / "home")
    usual = presses([PYTHON, "-m", PEERS, "usual"], lambda t: "pane 0 shown" in t, down_the_list)
    bundled = start([PYTHON, "-m", "debate", "open", "expand-vans"], times)
    heads = ("start", "x bundled", "key", "x usual", "find", "x usual")
    print(f"{'arguments':>10} " + " ".join(f"{head:>9}" for head in heads))
    row("bundled", bundled, bundled, *keys(["expand-vans"]), usual)
    starts = {}
    for size in SIZES:
        pack = write_pack(work / f"pack-{size}", size)
        folder = pack if pack.is_dir() else pack.parent
        words = [_first_motion(folder), "--pack", str(folder)]
        command = [PYTHON, "-m", "debate", "open", *words]
        start(command, 1)
        starts[size] = start(command, times)
        row(f"{size:,}", starts[size], bundled, *keys(words), usual)
    plot(starts)
    shutil.rmtree(work, ignore_errors=True)


def start(command: list[str], times: int) -> float:
    """Median seconds from launch to the board painted."""
    seconds = []
    for _ in range(times):
        with Terminal(command) as terminal:
            seconds.append(terminal.until(_painted, 120))
    return float(statistics.median(seconds))


def keys(words: list[str]) -> tuple[float, float]:
    """Median seconds from a key to its change: down and up the board, and a letter typed into find."""
    moves, finds = [], []
    with Terminal([PYTHON, "-m", "debate", "open", *words]) as terminal:
        terminal.until(_painted, 120)
        for number in range(20):
            terminal.press(DOWN if number % 2 == 0 else UP)
            moves.append(terminal.until(_at_row(2 if number % 2 == 0 else 1)))
        terminal.press("/")
        terminal.until(lambda text: "Find" in text)
        terminal.press("t")
        terminal.until(lambda text: "MOTION · " in text, 60)
        for number in range(20):
            terminal.press("z" if number % 2 == 0 else BACKSPACE)
            nothing = number % 2 == 0
            finds.append(terminal.until(_results(nothing=nothing), 60))
    return float(statistics.median(moves)), float(statistics.median(finds))


def row(name: str, started: float, bundled: float, key: float, find: float, usual: float) -> None:
    """One line of the table, in milliseconds and ratios."""
    print(
        f"{name:>10} {started * 1e3:6.0f} ms {started / bundled:9.2f} {key * 1e3:6.1f} ms {key / usual:9.2f} "
        f"{find * 1e3:6.1f} ms {find / usual:9.2f}"
    )


def plot(starts: dict[int, float]) -> None:
    """Start to board by size, as bars."""
    longest = max(starts.values())
    for size, seconds in starts.items():
        print(f"{size:>10,} {'█' * round(WIDEST * seconds / longest)} {seconds * 1e3:.0f} ms")


def _painted(text: str) -> bool:
    return "FOR ·" in text and "AGAINST ·" in text and "Words and sources" in text


def _results(*, nothing: bool) -> Callable[[str], bool]:
    """The results of ``t``, painted, or of ``tz``: none, after all has been looked through."""
    return lambda text: ("MOTION · " in text) is not nothing and ("nothing found" in text) is nothing


def _at_row(number: int) -> Callable[[str], bool]:
    return lambda text: f" {number} ─ Words" in text


def _first_motion(folder: Path) -> str:
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    found = re.search(r"^motions:\n\s*- id: (\S+)", text, re.MULTILINE)
    if found is None:
        raise ValueError("the generated pack has no motion")
    return found[1]


if __name__ == "__main__":
    main()
