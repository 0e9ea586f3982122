"""What the room sees, and whose seconds they are."""

from __future__ import annotations

from typing import Any

from debate.engine.clock import elapsed
from debate.model.clock import Clock
from debate.model.fields import Side
from debate.model.lesson import Screen, Show
from debate.model.session import Session, Sight, argument_key

BLANK = Show(screen=Screen.BLANK)


def on_stage(session: Session) -> Show | None:
    """What the room sees: nothing where it is blanked, the chair's choice, the part's or the step's screen.

    None before the first step and after the last, unless the chair chose something.
    """
    if session.blank:
        return BLANK
    return session.showing or step_screen(session)


def aside(session: Session) -> bool:
    """Whether the chair shows something else than the step; another way to vote is still the step's own."""
    return session.showing is not None and session.showing.screen is not Screen.VOTE


def step_screen(session: Session) -> Show | None:
    """What the step itself shows now; None before the first step and after the last."""
    step = session.now_in
    if step is None:
        return None
    if step.parts and (show := step.parts[min(session.part, len(step.parts) - 1)].show):
        return show
    return step.show[min(session.view, len(step.show) - 1)] if step.show else None


def looked_at(session: Session, show: Show | None, now: int) -> Sight | None:
    """The side that a screen shows alone, or an argument of it; None where it shows none or both."""
    if show is None or show.side is None or session.closed is not None:
        return None
    motion = show.motion or (session.setting.motion if session.setting else None)
    if show.screen is not Screen.ARGUMENT or show.argument is None or motion is None:
        return Sight(show.side, None, now)
    return Sight(show.side, argument_key(motion, show.argument), now)


def counted(session: Session, now: int) -> dict[str, Any]:
    """The milliseconds of what was looked at until a moment, added to what was counted; fields to change."""
    sight = session.sight
    if sight is None:
        return {}
    ms = max(0, now - sight.since)
    changes: dict[str, Any] = {
        "side_ms": {**session.side_ms, sight.side: session.side_ms.get(sight.side, 0) + ms},
        "sight": None,
    }
    if sight.argument:
        before = session.argument_ms.get(sight.argument, 0)
        changes["argument_ms"] = {**session.argument_ms, sight.argument: before + ms}
    return changes


def side_ms(session: Session, now: int) -> dict[Side, int]:
    """Milliseconds for which each side stood on the room's screen alone, up to a moment."""
    found: dict[Side, int] = counted(session, now).get("side_ms", session.side_ms)
    return {side: found.get(side, 0) for side in Side}


def argument_ms(session: Session, now: int) -> dict[str, int]:
    """Milliseconds for which each argument (``motion/argument``) stood on the screen, up to a moment."""
    found: dict[str, int] = counted(session, now).get("argument_ms", session.argument_ms)
    return found


def held(clocks: dict[str, Clock], at: int) -> dict[str, Clock]:
    """All clocks standing at what they showed at a moment."""
    return {name: Clock(elapsed(clock, at)) for name, clock in clocks.items()}
