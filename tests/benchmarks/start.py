"""Start, memory, and key to paint, in a real pseudo-terminal, as ratios to plain Textual apps in one run.

Run it with ``python -m tests.benchmarks.start``; ``--times 15`` is the number of starts of each.
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

from tests.benchmarks.terminal import PYTHON, Terminal

PEERS = "tests.benchmarks.peers"
BOARD = [PYTHON, "-m", "debate", "open", "expand-vans", "--seed", "7"]
DOWN, UP = "\x1b[B", "\x1b[A"
QUOTED = re.compile(r"Quoted words (\d+) of (\d+)")
Press = Callable[[int, str], tuple[str, Callable[[str], bool]]]


def board_is_painted(text: str) -> bool:
    """Both columns to their last row, and the pane."""
    return (
        "FOR · 8" in text and "AGAINST · 8" in text and text.count(" 8 ") >= 2 and "Words and sources" in text
    )


def start(command: list[str], seen: Callable[[str], bool]) -> tuple[float, float]:
    """Seconds from launch to the screen painted, and resident bytes then."""
    with Terminal(command) as terminal:
        return terminal.until(seen), float(terminal.memory())


def in_turns(times: int, home: Path) -> tuple[list[float], list[float], list[float], float, float]:
    """Seconds of the bare app, the board and the first start, in turns, so that a busy hour slows all alike.

    And the median bytes of the bare app and of the board.
    """
    bare, board, first = [], [], []
    start(BOARD, board_is_painted)
    for number in range(times):
        bare.append(start([PYTHON, "-m", PEERS, "label"], lambda text: "ready to debate" in text))
        board.append(start(BOARD, board_is_painted))
        if number % 3 == 0:
            shutil.rmtree(home, ignore_errors=True)
            first.append(start(BOARD, board_is_painted)[0])
    seconds = [[each[0] for each in rows] for rows in (bare, board)]
    memory = [statistics.median(each[1] for each in rows) for rows in (bare, board)]
    return seconds[0], seconds[1], first, memory[0], memory[1]


def presses(command: list[str], ready: Callable[[str], bool], press: Press, before: str = "") -> float:
    """Median seconds from a key to its change painted, over 30 presses."""
    seconds = []
    with Terminal(command) as terminal:
        terminal.until(ready)
        if before:
            terminal.press(before)
            terminal.until(lambda text: QUOTED.search(text) is not None)
        for number in range(30):
            keys, seen = press(number, terminal.text)
            terminal.press(keys)
            seconds.append(terminal.until(seen))
    return float(statistics.median(seconds))


def down_the_list(number: int, _: str) -> tuple[str, Callable[[str], bool]]:
    """Down the rows of the usual app."""
    return DOWN, lambda text: f"pane {number + 1} shown" in text


def along_the_board(number: int, _: str) -> tuple[str, Callable[[str], bool]]:
    """Down the eight arguments and up again."""
    row = number % 14
    target = row + 2 if row < 7 else 14 - row
    return (DOWN if row < 7 else UP), lambda text: f" {target} ─ Words" in text


def through_the_article(_: int, text: str) -> tuple[str, Callable[[str], bool]]:
    """To the next quoted words, and round."""
    found = QUOTED.search(text)
    if found is None:
        raise AssertionError(text)
    now, of = int(found[1]), int(found[2])
    return "n", lambda text: f"Quoted words {now % of + 1} of {of}" in text


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    home = Path(tempfile.mkdtemp())
    os.environ["DEBATE_HOME"] = str(home)
    bares, boards, firsts, bare_memory, memory = in_turns(times, home)
    bare, board, first = (statistics.median(each) for each in (bares, boards, firsts))
    usual_key = presses([PYTHON, "-m", PEERS, "usual"], lambda t: "pane 0 shown" in t, down_the_list)
    board_key = presses(BOARD, board_is_painted, along_the_board)
    article_key = presses(BOARD, board_is_painted, through_the_article, before="t")
    rows = [
        ("start to board, compiled pack", board, bare, "bare app", 1.6),
        ("first start, compiles the pack", first, bare, "bare app", 4.0),
        ("memory on the board", memory, bare_memory, "bare app", 1.5),
        ("key to paint, board", board_key, usual_key, "usual app", 1.3),
        ("key to paint, article", article_key, usual_key, "usual app", 1.3),
    ]
    for name, value, peer, peer_name, bound in rows:
        shown = f"{value / 1e6:.1f} MB" if "memory" in name else f"{value * 1e3:.1f} ms"
        print(f"{name:34} {shown:>10}   {value / peer:5.2f} x {peer_name:10} (at most {bound})")
    shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
