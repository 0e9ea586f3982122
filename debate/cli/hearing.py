"""Listening to the keyboard, or to a pipe, while a clock runs: one line at a time, never waiting for ever."""

from __future__ import annotations

import sys
from queue import Empty, Queue
from threading import Thread


class Ear:
    """Reads stdin in a thread of its own: not every system can wait for a line and for a clock at once."""

    def __init__(self) -> None:
        self._lines: Queue[str | None] = Queue()
        Thread(target=self._read, daemon=True).start()

    def __call__(self, seconds: float) -> str | None:
        """The next line, or None where none came in that time. Raises EOFError where none will come."""
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            return None
        if line is None:
            self._lines.put(None)
            raise EOFError
        return line

    def _read(self) -> None:
        try:
            for line in sys.stdin:
                self._lines.put(line)
        except (OSError, ValueError):
            pass
        self._lines.put(None)
