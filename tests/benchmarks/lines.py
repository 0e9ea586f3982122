"""How long ``debate list`` takes, against ``python -c pass`` in the same run: the median of 15, warm.

Run it with ``python tests/benchmarks/lines.py``; it exits 1 where the goal of 12 times is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = 12.0
ROUNDS = 15


def main() -> int:
    """Prints both medians and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        folders = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"), str(Path(home)))
        env = {**os.environ, **folders}
        listing = [sys.executable, "-m", "debate", "list"]
        bare = [sys.executable, "-c", "pass"]
        for command in (listing, bare):
            _run(command, env)
        pairs = [(_seconds(listing, env), _seconds(bare, env)) for _ in range(ROUNDS)]
    lines, nothing = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = lines / nothing
    print(f"debate list {lines * 1000:.1f} ms, python -c pass {nothing * 1000:.1f} ms: {ratio:.1f} times")
    return 0 if ratio < GOAL else 1


def _seconds(command: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    _run(command, env)
    return time.perf_counter() - start


def _run(command: list[str], env: dict[str, str]) -> None:
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    sys.exit(main())
