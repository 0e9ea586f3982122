"""A round in large digits: one widget for the chair's screen, the projector layout and the room's window."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from debate.engine.round import standing
from debate.model.round_clock import Rung
from debate.model.session import Session
from debate.tui.screens.round_painting import round_block

AROUND = 4
"""Lines of the chair's screen around it: title, notice, foot, and one that is empty."""


class RoundView(Static):
    """Clock, speech, points, bells. It is given all of it and repaints only what changed."""

    DEFAULT_CSS = """
    RoundView { background: $background; color: $foreground; padding: 1 2 0 2; height: 1fr; }
    RoundView.room { align-horizontal: center; }
    """

    def __init__(self, *, chair: bool, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(Content(""), id=id, markup=False)
        self.chair = chair
        self._shown: object = None

    def show(self, session: Session, now: int, rung: Rung | None) -> bool:
        """Shows a moment; False where no phase runs, and nothing is changed."""
        here = standing(session, now)
        if here is None:
            return False
        blank = session.blank and not self.chair
        moment = (here, rung, self.app.size, blank, session.votes)
        if moment != self._shown:
            self._shown = moment
            width = max(40, self.app.size.width - 4)
            height = self.app.size.height - (AROUND if self.chair else 1)
            block = round_block(here, session, rung, (width, height), chair=self.chair)
            self.update(Content("") if blank else block, layout=False)
        return True
