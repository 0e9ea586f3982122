"""Where a debate round stands: a pure function of the session and the moment.

For a screen: ``standing(session, now)`` gives everything to paint; ``engine/round_bells.py`` what rings;
``engine/round_choices.py`` what can be done, as events; ``engine/flow.py`` the flow; ``engine/ballot.py`` the
ballots; ``engine/round_report.py`` what is said afterwards. ``engine/fit_format.py`` plans a round:
``plan_round`` gives the plan for ``Setting(kind=ROUND, round=…, steps=…)``. Moments are milliseconds, lengths
seconds.
"""

from __future__ import annotations

from debate.engine.clock import elapsed, read
from debate.engine.round_plan import shown_phase, shown_plan
from debate.engine.round_scale import prolonged
from debate.model.clock import Clock
from debate.model.event import Event, Paused
from debate.model.phase import Floor
from debate.model.round import Answer, PlannedPhase, PlannedRound, Turn, pool_clock
from debate.model.round_clock import Points, PoolStanding, Reminder, RoundStanding
from debate.model.session import STEP_CLOCK, Session

REMIND = 60
"""Seconds before points close from which a speaker is reminded to take one."""


def plan_of(session: Session) -> PlannedRound | None:
    """The round that a session runs, for showing; None where it runs none."""
    plan = session.setting.round if session.setting else None
    return shown_plan(plan) if plan else None


def phase_at(session: Session, place: int) -> PlannedPhase:
    """A phase as it holds now, with the time that was added to it. Raises LookupError where there is none."""
    plan = session.setting.round if session.setting else None
    if plan is None:
        raise LookupError("this session has no debate round")  # untranslated
    return shown_phase(prolonged(plan.phases[place], session.seconds(place)))


def standing(session: Session, now: int) -> RoundStanding | None:
    """Where the round stands at a moment; None before its first phase, after its last, and in no round."""
    plan = plan_of(session)
    if plan is None or session.now_in is None:
        return None
    phase = phase_at(session, session.step)
    clock = session.clocks.get(STEP_CLOCK, Clock())
    reading = read(clock, now, phase.seconds)
    points, change_in = points_at(phase, reading.run)
    turn = _turn(session)
    made = [p.answer for p in session.round.points if p.phase == phase.id]
    up = session.round.count_up
    return RoundStanding(
        place=session.step,
        phase=phase,
        reading=reading,
        shown=reading.over or (reading.run if up else reading.left),
        count_up=up,
        grace=reading.run >= phase.seconds and reading.over < plan.grace,
        points=points,
        change_in=change_in,
        floor=turn.who if turn else phase.side,
        turn=max(0, elapsed(clock, now) - turn.start) // 1000 if turn else None,
        shares={who: max(0, ms) // 1000 for who, ms in shares(session, now).items()},
        pools=pools(session, now),
        offered=len(made),
        taken=made.count(Answer.TAKEN),
        declined=made.count(Answer.DECLINED),
        reminder=_reminder(phase, reading.run, made.count(Answer.TAKEN)),
        then=plan.phases[session.step + 1] if session.step + 1 < len(plan.phases) else None,
    )


def points_at(phase: PlannedPhase, run: int) -> tuple[Points, int | None]:
    """Whether points may be offered at a second of a phase, and in how many seconds that changes."""
    window = phase.window
    if window is None:
        return (Points.PROTECTED if phase.uninterrupted else Points.NONE), None
    if run < window.opens:
        return Points.PROTECTED, window.opens - run
    if run < window.closes:
        return Points.OPEN, window.closes - run
    return Points.PROTECTED, None


def shares(session: Session, now: int) -> dict[Floor, int]:
    """Milliseconds for which each side had the floor in the present phase.

    With what passed before anybody was given it, they add up to the phase's clock: a nudge goes to whoever
    has the floor.
    """
    turns = [turn for turn in session.round.turns if turn.phase == session.step]
    ran = elapsed(session.clocks.get(STEP_CLOCK, Clock()), now)
    found: dict[Floor, int] = {}
    for turn, end in zip(turns, (*(t.start for t in turns[1:]), ran), strict=False):
        found[turn.who] = found.get(turn.who, 0) + end - turn.start
    return found


def pools(session: Session, now: int) -> tuple[PoolStanding, ...]:
    """Each team's pool of preparation, in the order of the teams; none where the format has none."""
    plan = plan_of(session)
    if plan is None or not plan.pool_seconds:
        return ()
    own = session.clocks.get(STEP_CLOCK, Clock())
    length = session.seconds(session.step) if session.now_in else 0
    between = session.now_in is not None and not own.running and not 0 < own.ran < length * 1000
    found: list[PoolStanding] = []
    for team in plan.teams:
        clock = session.clocks.get(pool_clock(team.id), Clock())
        ran = min(elapsed(clock, now), plan.pool_seconds * 1000)
        running = clock.running and ran < plan.pool_seconds * 1000
        found.append(
            PoolStanding(
                team=team.id,
                name=team.name,
                left=plan.pool_seconds - ran // 1000,
                running=running,
                can_elect=between and not running and ran < plan.pool_seconds * 1000,
            )
        )
    return tuple(found)


def due(session: Session, now: int) -> tuple[Event, ...]:
    """What time itself brings, for the chair to append: a pool that is used up stands still."""
    return tuple(
        Paused(clock=pool_clock(pool.team))
        for pool in pools(session, now)
        if not pool.left and session.clocks.get(pool_clock(pool.team), Clock()).running
    )


def _turn(session: Session) -> Turn | None:
    return next((turn for turn in reversed(session.round.turns) if turn.phase == session.step), None)


def _reminder(phase: PlannedPhase, run: int, taken: int) -> Reminder | None:
    window = phase.window
    if window is None or not window.take_least or taken >= window.take_least:
        return None
    if not max(window.opens, window.closes - REMIND) <= run < window.closes:
        return None
    return Reminder(taken=taken, least=window.take_least, closes_in=window.closes - run)
