"""What events change in the running order and its clocks. See ``changes.py``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from debate.engine import clock as clocks
from debate.model import event as ev
from debate.model.clock import Clock
from debate.model.session import PART_CLOCK, STEP_CLOCK, Session


def _moved(session: Session, event: ev.Moved, at: int) -> dict[str, Any]:
    """A step left keeps its time for a return to it; its part starts anew, and the step's clock runs."""
    step = min(event.step, len(session.steps))
    running = dict(session.clocks)
    fields: dict[str, Any] = {"step": step, "part": event.part, "view": 0, "revealed": 0, "showing": None}
    if session.began is None:
        fields["began"] = at
    own = running.get(STEP_CLOCK, Clock())
    if step != session.step:
        if session.now_in is not None:
            fields["spent"] = {**session.spent, session.step: clocks.elapsed(own, at)}
        own = Clock(session.spent.get(step, 0))
    running[STEP_CLOCK] = clocks.start(own, at)
    running[PART_CLOCK] = Clock(0, at)
    if step == len(session.steps):
        del running[STEP_CLOCK], running[PART_CLOCK]
    return {**fields, "clocks": running, "part_added": 0}


def _time_added(session: Session, event: ev.TimeAdded, _: int) -> dict[str, Any]:
    if session.now_in is None:
        return {}
    length = max(0, session.seconds(session.step) + event.seconds)
    return {
        "lengths": {**session.lengths, session.step: length},
        "part_added": session.part_added + event.seconds,
    }


def _cut(session: Session, event: ev.Cut, _: int) -> dict[str, Any]:
    known = {step: max(0, seconds) for step, seconds in event.steps if 0 <= step < len(session.steps)}
    return {"lengths": {**session.lengths, **known}}


def _started(session: Session, event: ev.Started, at: int) -> dict[str, Any]:
    return _set(session, event.clock, lambda clock: clocks.start(clock, at))


def _paused(session: Session, event: ev.Paused, at: int) -> dict[str, Any]:
    return _set(session, event.clock, lambda clock: clocks.pause(clock, at))


def _nudged(session: Session, event: ev.Nudged, at: int) -> dict[str, Any]:
    return _set(session, event.clock, lambda clock: clocks.nudge(clock, at, event.seconds * 1000))


def _restarted(session: Session, event: ev.Restarted, at: int) -> dict[str, Any]:
    return _set(session, event.clock, lambda clock: clocks.restart(clock, at))


def _set(session: Session, name: str, turn: Callable[[Clock], Clock]) -> dict[str, Any]:
    """One clock changed; a step's clock takes the clock of its part along."""
    changed = dict(session.clocks)
    changed[name] = turn(changed.get(name, Clock()))
    if name == STEP_CLOCK and PART_CLOCK in changed:
        changed[PART_CLOCK] = turn(changed[PART_CLOCK])
    return {"clocks": changed}


CLOCK_CHANGES: dict[type, Callable[[Session, Any, int], dict[str, Any]]] = {
    ev.Moved: _moved,
    ev.TimeAdded: _time_added,
    ev.Cut: _cut,
    ev.Started: _started,
    ev.Paused: _paused,
    ev.Nudged: _nudged,
    ev.Restarted: _restarted,
}
