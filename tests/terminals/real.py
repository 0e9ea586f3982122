"""The app in a real pseudo-terminal, with every raw byte kept, and read as slowly as one likes."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pexpect
import pyte

STRINGS = re.compile(rb"\x1b[\]P_^X]([^\x07\x1b]*)(?:\x07|\x1b\\)?")
"""Operating-system commands and other strings: titles, clipboards, links, and device questions."""
NUMBERED = re.compile(rb"\x1b\[[0-9;:]*m")
LEFT_OUT = {"NO_COLOR", "COLORTERM", "TMUX", "ACCESSIBLE", "COLUMNS", "LINES", "DEBATE_LANGUAGE"}
"""Settings of whoever runs the tests that a program would obey; pytest-xdist sets the size."""
ITALIC, UNDERLINE, BLINK = "3", "4", "5"


class RealTerminal:
    """A program in a pseudo-terminal. ``screen`` is what a person sees, ``raw`` everything that was sent."""

    def __init__(
        self,
        words: Sequence[str],
        home: Path,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        rate: int = 0,
    ) -> None:
        """``rate`` is how many bytes a second are read at most; 0 reads as fast as they come."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.rate = rate
        clean = {k: v for k, v in os.environ.items() if k not in LEFT_OUT}
        self.child = pexpect.spawn(
            words[0],
            list(words[1:]),
            dimensions=(rows, columns),
            env={**clean, "DEBATE_HOME": str(home), "TERM": "xterm-256color", **(env or {})},
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

    def until(self, seen: Callable[[str], bool], seconds: float = 40) -> str:
        """Reads until the screen shows something, and gives it. Raises TimeoutError with the screen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.read() and seen(self.text):
                return self.text
        raise TimeoutError(f"not seen:\n{self.text}")

    def read(self) -> bool:
        """Reads what there is, no faster than the rate; whether there was anything."""
        try:
            data = self.child.read_nonblocking(max(1, self.rate // 20) if self.rate else 65536, timeout=0.05)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += data
        self._stream.feed(data)
        if self.rate:
            time.sleep(len(data) / self.rate)
        return True

    def press(self, keys: str) -> None:
        """Types."""
        self.child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        """Another size, as a window manager gives it."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def ended(self) -> int | None:
        """Waits for the end and gives the exit code."""
        self.child.expect(pexpect.EOF, timeout=20)
        self.raw += self.child.before or b""
        self.child.close()
        code: int | None = self.child.exitstatus
        return code


def debate(*words: str) -> list[str]:
    """The command line of the program."""
    return [sys.executable, "-m", "debate", *words]


def strings(raw: bytes) -> list[bytes]:
    """The bodies of all control strings that were sent."""
    return [found[1] for found in STRINGS.finditer(raw)]


def attributes(raw: bytes) -> set[str]:
    """The attributes that were switched on, colours left out: ``3`` is italic, ``4`` underlined."""
    found: set[str] = set()
    for match in NUMBERED.finditer(raw):
        parts = match[0][2:-1].decode().split(";")
        while parts:
            part = parts.pop(0)
            if part in {"38", "48"} and parts:
                del parts[: 4 if parts[0] == "2" else 2]
            else:
                found.add(part)
    return found
