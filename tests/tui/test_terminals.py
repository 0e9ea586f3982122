"""The real program in real terminals: two windows, and a kill in mid-step."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("pty")
pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

PATIENCE = 30.0
"""Seconds to wait for something to appear; the machine may be busy."""


class Terminal:
    """The program in a pseudo-terminal of 80 by 24, and what a person would see in it."""

    def __init__(self, home: Path, *words: str) -> None:
        environment = {**os.environ, "DEBATE_HOME": str(home), "TERM": "xterm-256color"}
        environment.pop("ACCESSIBLE", None)
        self.child = pexpect.spawn(
            sys.executable, ["-m", "debate", *words], env=environment, dimensions=(24, 80), timeout=PATIENCE
        )
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)

    @property
    def text(self) -> str:
        """The screen, with its white space folded."""
        return " ".join(" ".join(self.screen.display).split())

    def read(self, seconds: float = 0.02) -> None:
        """Takes in what was written meanwhile."""
        try:
            self.stream.feed(self.child.read_nonblocking(65_536, seconds))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    def until(self, holds: Callable[[str], bool]) -> float:
        """Waits until the screen's text is as wanted; gives the seconds that took."""
        began = time.monotonic()
        while not holds(self.text):
            assert time.monotonic() - began < PATIENCE, self.text
            self.read()
        return time.monotonic() - began

    def shows(self, words: str) -> float:
        """Waits until words stand on the screen."""
        return self.until(lambda text: words in text)

    def press(self, keys: str) -> None:
        """Types."""
        self.child.send(keys)


@contextmanager
def terminal(home: Path, *words: str) -> Iterator[Terminal]:
    found = Terminal(home, *words)
    try:
        yield found
    finally:
        found.child.close(force=True)


def test_the_stage_follows_the_chair_in_another_process(tmp_path: Path) -> None:
    with terminal(tmp_path, "run", "tutor-20") as chair:
        chair.shows("n begins")
        with terminal(tmp_path, "stage") as stage:
            stage.shows("Zoom until this box just fits.")
            chair.press("n")
            stage.shows("You may pass at any time.")
            chair.press("n")
            stage.shows("Finish the sentence privately")
            chair.press("z")
            stage.until(lambda text: not text)
            chair.press("z")
            stage.shows("Finish the sentence privately")
            assert "Nobody reads it" not in stage.text
            stage.press("q")
            stage.child.expect(pexpect.EOF)


def test_killed_in_mid_step_it_goes_on_at_the_same_second(tmp_path: Path) -> None:
    with terminal(tmp_path, "run", "lesson-50") as chair:
        chair.shows("n begins")
        chair.press("n")
        chair.shows("step 1 of 11")
        chair.press("n")
        chair.shows("step 2 of 11")
        chair.shows("2:57 left of the step")
        os.kill(chair.child.pid, signal.SIGKILL)
        chair.child.wait()
        chair.read()
        left = next(word for word in chair.text.split() if word.startswith("2:5"))
    with terminal(tmp_path, "open") as library:
        library.shows("Not finished:")
        library.press("r")
        library.shows("Go on with")
    with terminal(tmp_path, "resume") as again:
        again.shows("step 2 of 11")
        again.shows("The program was closed")
        assert f"{left} left of the step" in again.text
        assert "paused" in again.text
