"""A countdown on a screen: what has run is computed from moments, never from ticks."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual.content import Content

from debate.tongue import _, meant
from debate.tui import paint


class Countdown:
    """A clock to start and pause. ``now`` gives seconds that only go forward; tests give theirs."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._before = 0.0
        self._since: float | None = None

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    @property
    def elapsed(self) -> float:
        """Seconds run so far, pauses left out."""
        return self._before + (self._now() - self._since if self._since is not None else 0.0)

    def toggle(self) -> None:
        """Starts the clock, or pauses it."""
        if self._since is None:
            self._since = self._now()
        else:
            self._before, self._since = self.elapsed, None

    def shown(self, total: float, width: int = 30) -> Content:
        """Time left of a total in seconds, as words and a bar that empties; the end is said, not flashed."""
        left = total - self.elapsed
        still = "" if self.running else meant("clock", "paused") if self.elapsed else _("space starts")
        state = f"  {still}" if still else ""
        if left <= 0:
            over = _("{time} over").format(time=minutes(-left))
            return Content.assemble((_("Time."), "bold $attention"), " ", (over, "$quiet"), state)
        full = round(width * left / total)
        bar = Content.styled("█" * full + "░" * (width - full), paint.QUIET)
        here = paint.filled(_("{time} left"), time=Content.styled(minutes(left), paint.BOLD))
        return Content.assemble(here, " ", bar, state)


def minutes(seconds: float) -> str:
    """Seconds as minutes and seconds: ``2:05``."""
    whole = int(seconds + 0.999) if seconds > 0 else 0
    return f"{whole // 60}:{whole % 60:02d}"
