"""Slides of a debate inside a lesson: who has the floor, and the ballot."""

from __future__ import annotations

from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.export.slides.parts import ROLES, plain, quiet, strong
from debate.model.lesson import Show
from debate.model.session import Session
from debate.model.slide import Slide
from debate.tongue import _


def speech(show: Show, session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The phase in large type, when points may be offered, the clashes where the step asks for them."""
    found = next((f for f in programme.kit.formats if f.id == show.format), None)
    phase = found.phase.get(show.phase or "") if found else None
    if found is None or phase is None:
        return ()
    lines = [strong(phase.name)]
    window = found.windows.get(phase.points or "")
    if window is not None:
        words = _("Points from {opens} to {closes}.")
        lines.append(plain(words.format(opens=_clock(window.opens), closes=_clock(window.closes))))
    elif phase.uninterrupted:
        lines.append(plain(_("No points: protected from start to end.")))
    if phase.turn_seconds:
        lines.append(plain(_("One turn: {time}.").format(time=_clock(phase.turn_seconds))))
    if show.clashes:
        lines += [plain(clash.text, f"{clash.number}") for clash in session.clashes]
    return paged(found.name, [*lines, quiet(_(ROLES))])


def ballot(_show: Show, _session: Session, _programme: Programme) -> tuple[Slide, ...]:
    """The judges' turn; no totals."""
    return paged(_("The ballot"), [strong(_("The judges fill in their ballots, each alone."))], timed=False)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
