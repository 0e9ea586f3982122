"""A real pseudo-terminal with a screen, to measure what a person would wait for."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pexpect
import pyte


class Terminal:
    """A program in a pseudo-terminal. ``screen`` is what a person would see."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int] = (120, 36), env: Mapping[str, str] | None = None
    ):
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.bytes = 0
        self.started = time.perf_counter()
        self.child = pexpect.spawn(
            command[0],
            list(command[1:]),
            dimensions=(rows, columns),
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
            timeout=None,
        )
        self.child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.close(force=True)

    @property
    def text(self) -> str:
        """The screen's lines."""
        return "\n".join(self.screen.display)

    def until(self, seen: Callable[[str], bool], seconds: float = 30) -> float:
        """Reads until the screen shows something, and gives the seconds since the last ``mark`` or the start.

        Raises TimeoutError where it does not come, with the screen.
        """
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            try:
                data = self.child.read_nonblocking(65536, timeout=0.05)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
            now = time.perf_counter()
            self.bytes += len(data)
            self._stream.feed(data)
            if seen(self.text):
                return now - self.started
        raise TimeoutError(f"not seen:\n{self.text}")

    def press(self, keys: str) -> None:
        """Types, and starts the time anew."""
        self.started = time.perf_counter()
        self.child.send(keys)

    def memory(self) -> int:
        """Resident memory of the program in bytes (Linux)."""
        pages = Path(f"/proc/{self.child.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


PYTHON = sys.executable
