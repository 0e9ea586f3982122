"""What events change in a debate round. See ``changes.py``: the same functions, told apart by the plan.

Only one clock runs at a time: the phase's or one team's pool. Entering a phase starts nothing; the chair
starts a speech when its speaker begins. Outside a round, what lessons do with the same events stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from debate.engine import clock as clocks
from debate.engine.changes_clock import CLOCK_CHANGES
from debate.engine.changes_room import ROOM_CHANGES
from debate.model import event as ev
from debate.model import event_round as er
from debate.model.clock import Clock
from debate.model.phase import PhaseKind
from debate.model.round import Cell, PlannedRound, Point, Sheet, Turn, pool_clock
from debate.model.session import PART_CLOCK, STEP_CLOCK, Session

Fields = dict[str, Any]


def locked_enough(session: Session) -> bool:
    """Whether the judges have locked: no ballot is a draft, and as many are locked as there are judges."""
    plan = session.setting.round if session.setting else None
    if plan is None or not plan.judges:
        return True
    sheets = session.round.sheets
    replaced = {sheet.corrects for sheet in sheets}
    done = [sheet for sheet in sheets if sheet.number not in replaced]
    return all(sheet.locked is not None for sheet in done) and len(done) >= plan.judges


def _plan(session: Session) -> PlannedRound | None:
    return session.setting.round if session.setting else None


def _stood(session: Session, at: int, clocks_now: dict[str, Clock] | None = None) -> dict[str, Clock]:
    """All clocks standing; a pool that is used up stands at its end."""
    plan = _plan(session)
    most = plan.pool_seconds * 1000 if plan else 0
    pools = {pool_clock(team.id) for team in plan.teams} if plan else set()
    return {
        name: Clock(min(clocks.elapsed(clock, at), most)) if name in pools else clocks.pause(clock, at)
        for name, clock in (session.clocks if clocks_now is None else clocks_now).items()
        if name != PART_CLOCK
    }


def _moved(session: Session, event: ev.Moved, at: int) -> Fields:
    fields: Fields = CLOCK_CHANGES[ev.Moved](session, event, at)
    if _plan(session) is not None:
        fields["clocks"] = _stood(session, at, fields["clocks"])
    return fields


def _started(session: Session, event: ev.Started, at: int) -> Fields:
    plan = _plan(session)
    if plan is None:
        return CLOCK_CHANGES[ev.Started](session, event, at)
    own = session.clocks.get(event.clock, Clock())
    if own.running or session.now_in is None:
        return {}
    if event.clock != STEP_CLOCK:
        speaking = session.clocks.get(STEP_CLOCK, Clock()).running
        known = any(event.clock == pool_clock(team.id) for team in plan.teams)
        if speaking or not known or own.ran >= plan.pool_seconds * 1000:
            return {}
    return {"clocks": {**_stood(session, at), event.clock: clocks.start(own, at)}}


def _paused(session: Session, event: ev.Paused, at: int) -> Fields:
    return _pools_within(session, CLOCK_CHANGES[ev.Paused](session, event, at), event.clock, at)


def _nudged(session: Session, event: ev.Nudged, at: int) -> Fields:
    return _pools_within(session, CLOCK_CHANGES[ev.Nudged](session, event, at), event.clock, at)


def _restarted(session: Session, event: ev.Restarted, at: int) -> Fields:
    fields: Fields = CLOCK_CHANGES[ev.Restarted](session, event, at)
    if _plan(session) is not None and event.clock == STEP_CLOCK:
        turns = tuple(turn for turn in session.round.turns if turn.phase != session.step)
        fields["round"] = structs.replace(session.round, turns=turns)
    return fields


def _pools_within(session: Session, fields: Fields, name: str, at: int) -> Fields:
    """A pool that was paused or set on never holds more than its time."""
    plan = _plan(session)
    if plan is None or name == STEP_CLOCK:
        return fields
    most = plan.pool_seconds * 1000
    own: Clock = fields["clocks"][name]
    if clocks.elapsed(own, at) < most:
        return fields
    return {"clocks": {**fields["clocks"], name: Clock(most)}}


def _result(session: Session, event: ev.ResultShown, at: int) -> Fields:
    """The floor's result waits for the judges."""
    return ROOM_CHANGES[ev.ResultShown](session, event, at) if locked_enough(session) else {}


def _floor(session: Session, event: er.FloorGiven, at: int) -> Fields:
    """The phase's clock runs. The floor's next speaker has a new turn; who has the floor already goes on."""
    plan, turns = _plan(session), session.round.turns
    if plan is None or session.now_in is None:
        return {}
    started = _started(session, ev.Started(), at)
    last = next((t for t in reversed(turns) if t.phase == session.step), None)
    by_turns = plan.phases[session.step].kind is PhaseKind.FLOOR
    if last is not None and last.who is event.who and not by_turns:
        return started
    ran = clocks.elapsed(session.clocks.get(STEP_CLOCK, Clock()), at)
    return started | _round(session, turns=(*turns, Turn(session.step, event.who, ran)))


def _counted_up(session: Session, event: er.CountedUp, _: int) -> Fields:
    return _round(session, count_up=event.up)


def _point(session: Session, event: er.PointMarked, _: int) -> Fields:
    point = Point(number=event.number, phase=event.phase, second=event.second, answer=event.answer)
    return _round(session, points=_with(session.round.points, point))


def _flowed(session: Session, event: er.Flowed, _: int) -> Fields:
    cell = Cell(
        number=event.number,
        row=event.row,
        phase=event.phase,
        side=event.side,
        text=event.text,
        argument=event.argument,
        link=event.link,
        to=event.to,
    )
    return _round(session, cells=_with(session.round.cells, cell))


def _erased(session: Session, event: er.FlowErased, _: int) -> Fields:
    cells = (
        structs.replace(cell, link=None, to=None) if cell.to == event.number else cell
        for cell in session.round.cells
        if cell.number != event.number
    )
    return _round(session, cells=tuple(cells))


def _ballot_opened(session: Session, event: er.BallotOpened, _: int) -> Fields:
    if any(sheet.number == event.number for sheet in session.round.sheets):
        return {}
    sheet = Sheet(
        number=event.number,
        ballot=event.ballot,
        judge=event.judge,
        option=event.option,
        corrects=event.corrects,
    )
    return _round(session, sheets=(*session.round.sheets, sheet))


def _ballot_filled(session: Session, event: er.BallotFilled, _: int) -> Fields:
    sheet = _draft(session, event.number)
    if sheet is None:
        return {}
    answers = {key: value for key, value in sheet.answers.items() if key != event.key}
    if event.value:
        answers[event.key] = event.value
    return _round(session, sheets=_with(session.round.sheets, structs.replace(sheet, answers=answers)))


def _ballot_locked(session: Session, event: er.BallotLocked, at: int) -> Fields:
    sheet = _draft(session, event.number)
    if sheet is None:
        return {}
    return _round(session, sheets=_with(session.round.sheets, structs.replace(sheet, locked=at)))


def _draft(session: Session, number: int) -> Sheet | None:
    return next((s for s in session.round.sheets if s.number == number and s.locked is None), None)


def _with(items: tuple[Any, ...], new: Any) -> tuple[Any, ...]:
    """The items with a new one in the place of its number; the order is that of the numbers."""
    if not items or items[-1].number < new.number:
        return (*items, new)
    return tuple(sorted((*(i for i in items if i.number != new.number), new), key=lambda i: int(i.number)))


def _round(session: Session, **changed: object) -> Fields:
    return {"round": structs.replace(session.round, **changed)}


ROUND_CHANGES: dict[type, Callable[[Session, Any, int], Fields]] = {
    ev.Moved: _moved,
    ev.Started: _started,
    ev.Paused: _paused,
    ev.Nudged: _nudged,
    ev.Restarted: _restarted,
    ev.ResultShown: _result,
    er.CountedUp: _counted_up,
    er.FloorGiven: _floor,
    er.PointMarked: _point,
    er.Flowed: _flowed,
    er.FlowErased: _erased,
    er.BallotOpened: _ballot_opened,
    er.BallotFilled: _ballot_filled,
    er.BallotLocked: _ballot_locked,
}
"""The first six stand in the place of a lesson's own, and do what these do where there is no round."""
