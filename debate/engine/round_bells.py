"""Bells: what is due between two looks at the clock, so that each rings once however often a screen repaints.

A screen keeps a ``Look``. It begins with ``first_look`` (nothing rings: after a resume, what rang before
stays rung) and goes on with ``ring``, which gives the next look and what is due. A clock set back past a
bell lets it ring again when it comes to it; one set forward past a bell rings it at once, and says how late.
"""

from __future__ import annotations

from collections.abc import Iterable

from debate.engine.clock import crossed, elapsed
from debate.engine.round import phase_at, plan_of
from debate.model.clock import Clock
from debate.model.phase import Signal
from debate.model.round import OVER_TIME, PlannedPhase, PlannedRound, pool_clock
from debate.model.round_clock import Look, Rung
from debate.model.session import STEP_CLOCK, Session
from debate.tongue import _

POOL_WARNING = 60
"""Seconds before a pool is used up at which it is said."""


def bells_between(plan: PlannedRound, phase: PlannedPhase, before: int, after: int) -> tuple[Rung, ...]:
    """The bells of a phase that its clock passed from one reading to another, in milliseconds, earliest
    first.

    Overtime rings from the end of the grace on, again and again; it is never cut off. A phase without bells
    has none there either.
    """
    found = _crossed(phase.bells, before, after)
    return (*found, *_crossed(_overtime(plan, phase, before // 1000, after // 1000), before, after))


def first_look(session: Session, now: int) -> Look:
    """The first look of a screen: nothing rings for it."""
    clock = session.clocks.get(STEP_CLOCK, Clock())
    turn, turn_ran = _turn(session, now)
    plan = plan_of(session)
    teams = plan.teams if plan else ()
    names = (pool_clock(team.id) for team in teams)
    return Look(
        step=session.step,
        ran=_ran(clock, now),
        turn=turn,
        turn_ran=turn_ran,
        pools={name: _ran(session.clocks.get(name, Clock()), now) for name in names},
    )


def ring(before: Look, session: Session, now: int) -> tuple[Look, tuple[Rung, ...]]:
    """The look after a look, and every bell that fell due between the two."""
    after = first_look(session, now)
    plan = plan_of(session)
    if plan is None:
        return after, ()
    found: list[Rung] = []
    if before.step != after.step and 0 <= before.step < len(plan.phases):
        left = phase_at(session, before.step)
        found += bells_between(plan, left, before.ran, session.spent.get(before.step, -1))
    if session.now_in is not None:
        phase = phase_at(session, session.step)
        since = before.ran if before.step == after.step else session.spent.get(session.step, 0) or -1
        found += bells_between(plan, phase, min(since, after.ran), after.ran)
        found += _turn_bells(phase, before, after)
    for name, ran in after.pools.items():
        found += _crossed(_pool_bells(plan), min(before.pools.get(name, -1), ran), ran)
    return after, tuple(found)


def _ran(clock: Clock, now: int) -> int:
    return elapsed(clock, now) if clock.running or clock.ran else -1


def _turn(session: Session, now: int) -> tuple[int, int]:
    """The number of the present turn, and how long it has lasted in milliseconds."""
    turns = [turn for turn in session.round.turns if turn.phase == session.step]
    if not turns:
        return 0, -1
    ran = elapsed(session.clocks.get(STEP_CLOCK, Clock()), now)
    return len(turns), ran - turns[-1].start


def _turn_bells(phase: PlannedPhase, before: Look, after: Look) -> tuple[Rung, ...]:
    if not phase.turn_seconds or not after.turn:
        return ()
    same = before.step == after.step and before.turn == after.turn
    since = min(before.turn_ran, after.turn_ran) if same else -1
    bell = Signal(at=phase.turn_seconds, strokes=1, words=_("Next speaker"))
    return _crossed((bell,), since, after.turn_ran)


def _pool_bells(plan: PlannedRound) -> tuple[Signal, ...]:
    most = plan.pool_seconds
    end = Signal(at=most, strokes=2, words=_("Preparation time is used up"))
    if most <= POOL_WARNING:
        return (end,)
    return Signal(at=most - POOL_WARNING, strokes=1, words=_("One minute of preparation left")), end


def _overtime(plan: PlannedRound, phase: PlannedPhase, after: int, upto: int) -> Iterable[Signal]:
    """The bells of overtime from one second to another."""
    if not phase.bells:
        return ()
    every, first = plan.overtime_every, phase.seconds + (plan.grace or plan.overtime_every)
    start = first + max(0, after - first) // every * every
    return (
        Signal(at=at, strokes=plan.overtime_strokes, words=_over(plan, _clock(at - phase.seconds)))
        for at in range(start, upto + 1, every)
    )


def _over(plan: PlannedRound, time: str) -> str:
    if plan.overtime_words == OVER_TIME:
        return _("Over time by {time}").format(time=time)
    return f"{plan.overtime_words} {time}"


def _crossed(bells: Iterable[Signal], before: int, after: int) -> tuple[Rung, ...]:
    by_mark = {bell.at * 1000: bell for bell in bells}
    return tuple(
        Rung(at=mark // 1000, strokes=bell.strokes, words=bell.words, late=after // 1000 - mark // 1000)
        for mark in crossed(by_mark, before, after)
        for bell in (by_mark[mark],)
    )


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
