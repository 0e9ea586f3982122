"""The bells of a round as one window gives them: each once; the last one stays in view for some seconds."""

from __future__ import annotations

from debate.engine.round_bells import first_look, ring
from debate.model.round_clock import Rung
from debate.model.session import Session

SHOWN = 8_000
"""Milliseconds for which a bell stays in view, as a bar that does not move."""


class Ringing:
    """What rang, and what is to be seen of it. What rang before this window opened stays rung."""

    def __init__(self, session: Session, now: int) -> None:
        self._look = first_look(session, now)
        self._at = now
        self.last: Rung | None = None

    def due(self, session: Session, now: int) -> tuple[Rung, ...]:
        """The bells since the last call, to be given now."""
        step = self._look.step
        self._look, rung = ring(self._look, session, now)
        if rung:
            self.last, self._at = rung[-1], now
        elif step != session.step or now - self._at > SHOWN or now < self._at:
            self.last = None
        return rung
