"""Sessions from the command line: run, go on, list, read, delete."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from debate.cli.exits import Exit


def debate(home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DEBATE_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "debate", *words],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        input=typed,
        timeout=60,
    )


def test_a_session_is_run_resumed_listed_read_and_deleted(tmp_path: Path) -> None:
    begun = debate(tmp_path, "run", "lesson-50", "--plain", "--fit", "45", typed="next\nnext\n")
    assert begun.returncode == Exit.DONE
    assert "Section: Step 2 of 11: rules and vote" in begun.stdout
    assert "To fit 45:00: shorten" in begun.stdout
    assert begun.stdout.rstrip().endswith("The session is kept: debate resume goes on.")
    listed = debate(tmp_path, "sessions").stdout
    assert "Session 1." in listed
    assert "can be resumed" in " ".join(listed.split())
    assert str(tmp_path / "sessions.db") in listed.replace("\n", "")
    resumed = debate(tmp_path, "resume", typed="where\nstop\n").stdout
    assert "The program was closed for" in " ".join(resumed.split())
    assert "Step 2 of 11. rules and vote." in resumed
    stage = debate(tmp_path, "stage").stdout
    assert "We argue with ideas, not with people." in stage
    assert "Now vote on a slip" not in stage
    receipt = debate(tmp_path, "receipt").stdout
    assert "1 prompt.\nFinish the sentence privately" in receipt.replace("\n\n", "\n")
    kept = debate(tmp_path, "sessions", "--delete-all", typed="n\n")
    assert "Nothing was deleted." in kept.stderr
    assert "Session 1." in debate(tmp_path, "sessions").stdout
    assert "deleted" in debate(tmp_path, "sessions", "--delete", "1", "--yes").stdout
    assert "no sessions" in debate(tmp_path, "sessions").stdout


def test_what_cannot_be_run_or_found_is_said_with_the_nearest_word(tmp_path: Path) -> None:
    wrong = debate(tmp_path, "run", "leson-50")
    assert wrong.returncode == Exit.UNUSABLE
    assert "lesson-50" in wrong.stderr
    assert "needs a motion" in debate(tmp_path, "run", "corners").stderr
    assert "there is no session to go on with" in debate(tmp_path, "resume").stderr
    assert "there is no session 7" in debate(tmp_path, "receipt", "7").stderr
    assert debate(tmp_path, "sessions", "--delete", "7", "--yes").returncode == Exit.UNUSABLE
    assert "Four corners" in debate(tmp_path, "run", "corners", "expand-vans", typed="next\n").stdout
