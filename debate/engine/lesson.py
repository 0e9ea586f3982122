"""The running order while it runs: what is now, what comes next, what time is left, what to cut when late."""

from __future__ import annotations

from debate.engine.clock import elapsed
from debate.engine.fit import part_seconds
from debate.engine.saving import last_question, save_time
from debate.model.clock import Clock
from debate.model.event import Cut, Moved
from debate.model.session import PART_CLOCK, STEP_CLOCK, Saving, Session, Standing

LATE_FROM = 60
"""Seconds of lateness from which something is said; less is noise."""


def standing(session: Session, now: int) -> Standing | None:
    """Where the room is at a moment, in seconds; None before the first step and after the last."""
    step = session.now_in
    if step is None:
        return None
    clock = session.clocks.get(STEP_CLOCK, Clock())
    length = session.seconds(session.step)
    step_left = length - elapsed(clock, now) // 1000
    part_length = part_left = None
    if step.parts:
        parts = part_seconds(step, length - session.part_added)
        part_length = parts[min(session.part, len(parts) - 1)] + session.part_added
        part_left = part_length - elapsed(session.clocks.get(PART_CLOCK, Clock()), now) // 1000
    period_left = _period_left(session, now)
    later = sum(session.seconds(i) for i in range(session.step + 1, len(session.steps)))
    return Standing(
        step=session.step,
        part=session.part,
        step_seconds=length,
        step_left=step_left,
        part_seconds=part_length,
        part_left=part_left,
        period_left=period_left,
        late=max(0, step_left) + later - period_left,
        ticking=clock.running,
        then=next_step(session),
    )


def advice(session: Session, now: int) -> Saving | None:
    """What to shorten or skip of the steps ahead when the lesson is late; None while it is not late."""
    place = standing(session, now)
    if place is None or place.late < LATE_FROM:
        return None
    ahead = {i: session.seconds(i) for i in range(session.step + 1, len(session.steps))}
    saving = save_time(session.steps, ahead, place.late)
    question = last_question(session.steps)
    if question is None or question <= session.step or not saving.unmet:
        return saving
    if place.period_left > saving.lengths.get(question, ahead[question]) + LATE_FROM:
        return saving
    return Saving(unmet=saving.unmet, jump=question)


def taken(saving: Saving) -> Cut:
    """The event that takes the advice."""
    return Cut(steps=tuple(sorted(saving.lengths.items())))


def following(session: Session) -> Moved:
    """The next part, or the next step that is not left out; after the last step, the end."""
    step = session.now_in
    if step is not None and session.part + 1 < len(step.parts):
        return Moved(step=session.step, part=session.part + 1)
    then = next_step(session)
    return Moved(step=len(session.steps) if then is None else then)


def preceding(session: Session) -> Moved | None:
    """The part or the step before; None at the first."""
    if session.now_in is not None and session.part > 0:
        return Moved(step=session.step, part=session.part - 1)
    for place in range(session.step - 1, -1, -1):
        if session.seconds(place):
            return Moved(step=place, part=max(0, len(session.steps[place].parts) - 1))
    return None


def next_step(session: Session) -> int | None:
    """The place of the next step that is not left out; None at the last."""
    places = range(session.step + 1, len(session.steps))
    return next((place for place in places if session.seconds(place)), None)


def _period_left(session: Session, now: int) -> int:
    """Seconds until the planned end; they pass while clocks are paused or the program is away."""
    setting = session.setting
    if setting is None or session.began is None:
        return 0
    whole = setting.fit * 60 if setting.fit else sum(step.seconds for step in setting.steps)
    return whole - max(0, now - session.began) // 1000
