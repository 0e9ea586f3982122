"""The voice of the clock in plain lines: start, half, one minute, ten seconds, end. Never each second."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.clock import spoken
from debate.export.lines.happened import spelled
from debate.model.session import Standing
from debate.tongue import _, marked

_WORDS = {
    "half of the time": marked("Half of the time is over."),
    "one minute left": marked("One minute left."),
    "ten seconds left": marked("Ten seconds left."),
    "time": marked("Time is over."),
}


class TimerVoice:
    """Says what the clock of the present step or part passes; each thing once."""

    def __init__(self) -> None:
        self._of: tuple[int, int] | None = None
        self._run = 0

    def due(self, place: Standing | None) -> Iterator[str]:
        """The lines to say at this moment."""
        if place is None:
            self._of = None
            return
        total = place.part_seconds if place.part_seconds is not None else place.step_seconds
        left = place.part_left if place.part_left is not None else place.step_left
        run = total - left
        if self._of != (place.step, place.part):
            self._of, self._run = (place.step, place.part), run
            runs, waits = _("Time: {time}. The clock runs."), _("Time: {time}. The clock is paused.")
            yield (runs if place.ticking else waits).format(time=spelled(total))
            return
        for at, words in sorted(spoken(total).items()):
            if self._run < at <= run and words in _WORDS:
                yield _(_WORDS[words])
        self._run = run
