"""Clocks. What one shows depends on its events and on the moment asked for, and on nothing else.

All moments and lengths are milliseconds unless a name says seconds. A moment before the clock's start counts
as its start: time never runs backwards.
"""

from __future__ import annotations

from collections.abc import Iterable

from debate.model.clock import Clock, ClockState, Reading


def elapsed(clock: Clock, now: int) -> int:
    """How long a clock has run."""
    return clock.ran if clock.since is None else clock.ran + max(0, now - clock.since)


def start(clock: Clock, now: int) -> Clock:
    """The clock running; one that runs already runs on."""
    return clock if clock.running else Clock(clock.ran, now)


def pause(clock: Clock, now: int) -> Clock:
    """The clock standing at what it shows."""
    return Clock(elapsed(clock, now)) if clock.running else clock


def nudge(clock: Clock, now: int, by: int) -> Clock:
    """The clock set forward or back, never to before its start."""
    return Clock(max(0, elapsed(clock, now) + by), now if clock.running else None)


def restart(clock: Clock, now: int) -> Clock:
    """The clock at its start, running if it ran."""
    return Clock(0, now if clock.running else None)


def read(clock: Clock, now: int, seconds: int) -> Reading:
    """What a clock of a length in seconds shows. Overtime is counted and never cut off."""
    run = elapsed(clock, now) // 1000
    over = max(0, run - seconds)
    state = ClockState.RUNNING if clock.running else ClockState.PAUSED if clock.ran else ClockState.READY
    if run >= seconds and (run or clock.running):
        state = ClockState.OVER
    return Reading(run=run, left=max(0, seconds - run), over=over, state=state, ticking=clock.running)


def crossed(marks: Iterable[int], before: int, after: int) -> tuple[int, ...]:
    """The marks, in milliseconds of a clock's run, that it passed between two looks, earliest first.

    A mark at 0 is passed by a clock's first look, with ``before`` at -1.
    """
    return tuple(sorted(mark for mark in marks if before < mark <= after))


def spoken(seconds: int) -> dict[int, str]:
    """What plain lines say of a clock of a length in seconds, by the second of its run.

    Start, half, one minute left, ten seconds left, end: in English, as the keys of a table. What would fall
    within five seconds of the start or of something said before it is left out; the end is always said.
    """
    words = {0: "start", seconds // 2: "half of the time", seconds - 60: "one minute left"}
    words[seconds - 10] = "ten seconds left"
    kept: dict[int, str] = {}
    for at, text in sorted(words.items()):
        if at == 0 or (at >= 5 and all(at - other >= 5 for other in kept)):
            kept[at] = text
    kept[seconds] = "time"
    return kept
