"""After a round: times actual against allowed, points, drops and ballots, as one record.

The flow itself is ``flow.grid``; the arguments nobody raised are ``flow.not_raised``.
"""

from __future__ import annotations

from collections.abc import Iterable

from debate.engine.ballot_lock import verdict
from debate.engine.ballot_rules import reading_waits
from debate.engine.clock import elapsed
from debate.engine.flow import drops, words_of
from debate.engine.round import plan_of, pools
from debate.model.clock import Clock
from debate.model.kit import Kit
from debate.model.motion import Motion
from debate.model.phase import PhaseKind
from debate.model.round import Answer, PlannedRound, Sheet
from debate.model.round_record import BallotRecord, DropRecord, PhaseRecord, PointsRecord, RoundRecord
from debate.model.session import STEP_CLOCK, Session


def round_record(
    session: Session, now: int, motions: Iterable[Motion], kit: Kit | None
) -> RoundRecord | None:
    """The record of a round up to a moment; None for a session that runs no round.

    ``motions`` give the titles of arguments in the flow; without ``kit`` ballots are listed without totals.
    """
    plan = plan_of(session)
    if plan is None:
        return None
    own = tuple(motions)
    return RoundRecord(
        variant=plan.variant,
        times=_times(session, plan, now),
        pools=tuple(
            (pool.name, plan.pool_seconds, plan.pool_seconds - pool.left) for pool in pools(session, now)
        ),
        points=_points(session, plan),
        drops=tuple(
            DropRecord(
                words=words_of(drop.cell, own),
                said_in=phase.name if (phase := plan.phase(drop.cell.phase)) else drop.cell.phase,
                not_in=drop.by.name,
                late=drop.late.name if drop.late else None,
            )
            for drop in drops(session)
        ),
        ballots=tuple(_ballot(session, sheet, plan, kit) for sheet in session.round.sheets),
    )


def _times(session: Session, plan: PlannedRound, now: int) -> tuple[PhaseRecord, ...]:
    took = {place: ms // 1000 for place, ms in session.spent.items()}
    if session.now_in is not None:
        took[session.step] = elapsed(session.clocks.get(STEP_CLOCK, Clock()), now) // 1000
    return tuple(
        PhaseRecord(
            id=phase.id,
            name=phase.name,
            allowed=session.seconds(place),
            took=took.get(place) or None,
            over=max(0, took.get(place, 0) - session.seconds(place)),
        )
        for place, phase in enumerate(plan.phases)
    )


def _points(session: Session, plan: PlannedRound) -> tuple[PointsRecord, ...]:
    """A line for every speech in which points may be offered, those without any too."""
    found: list[PointsRecord] = []
    for phase in plan.phases:
        made = [point.answer for point in session.round.points if point.phase == phase.id]
        if phase.kind is PhaseKind.SPEECH and (phase.window or made):
            found.append(
                PointsRecord(
                    id=phase.id,
                    name=phase.name,
                    offered=len(made),
                    taken=made.count(Answer.TAKEN),
                    declined=made.count(Answer.DECLINED),
                    expected=(phase.window.take_least or 0) if phase.window else 0,
                )
            )
    return tuple(found)


def _ballot(session: Session, sheet: Sheet, plan: PlannedRound, kit: Kit | None) -> BallotRecord:
    ballot = next((b for b in kit.ballots if b.id == sheet.ballot), None) if kit else None
    locked = sheet.locked is not None
    waits = reading_waits(session, ballot) if ballot and locked else None
    found = verdict(ballot, plan, sheet) if ballot and locked and waits is None else None
    return BallotRecord(
        number=sheet.number,
        ballot=ballot.name if ballot else sheet.ballot,
        judge=sheet.judge,
        locked=locked,
        waits=waits,
        corrects=sheet.corrects,
        winner=found.winner if found else None,
        totals=tuple((t.name, t.total) for t in found.teams if t.total is not None) if found else (),
    )
