"""Parsing and exporting one motion's arguments: this program, and the Argdown command line on the same ones.

Argdown is a language and a tool for arguments, from npm. ``npm install @argdown/cli`` somewhere, then
``python -m tests.benchmarks.argdown --argdown SOMEWHERE/node_modules/.bin/argdown``. Both read the
arguments, build their model and write JSON: Argdown from its text, ours from the compiled pack.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

MOTION = "expand-vans"


def main() -> None:
    """Prints the medians and their ratio to Argdown's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--argdown", default=shutil.which("argdown"), help="the argdown command")
    parser.add_argument("--times", type=int, default=15)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        os.environ["DEBATE_HOME"] = str(work / "home")
        ours = [sys.executable, "-m", "debate", "export", MOTION, "--force", "--to"]
        source = work / "motion.argdown"
        subprocess.run([*ours, "argdown", "-o", source], check=True, stderr=subprocess.DEVNULL)
        rows = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "debate export --to json": [*ours, "json", "-o", str(work / "motion.json")],
            "debate export --to argdown": [*ours, "argdown", "-o", str(source)],
        }
        if node := shutil.which("node"):
            rows["node -e 0"] = [node, "-e", "0"]
        if words.argdown:
            rows["argdown json"] = [words.argdown, "json", str(source), str(work), "--silent"]
        medians = {name: median(command, words.times) for name, command in rows.items()}
        if words.argdown:
            (made,) = (p for p in work.glob("*.json") if "statements" in json.loads(p.read_text()))
            print(f"argdown read {len(json.loads(made.read_text())['arguments'])} arguments")
    peer = medians.get("argdown json")
    for name, seconds in medians.items():
        ratio = f"{seconds / peer:5.2f} x argdown" if peer else ""
        print(f"{name:28} {seconds * 1e3:7.1f} ms   {ratio}")


def median(command: Sequence[str], times: int) -> float:
    """Median seconds of a command, after one run that is not counted."""
    seconds = []
    for number in range(times + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if number:
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
