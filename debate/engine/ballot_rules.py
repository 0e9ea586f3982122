"""When the room may see or hear of ballots and votes: sentences that say what is waited for, or None."""

from __future__ import annotations

from debate.engine.ballot import standing_sheets
from debate.engine.changes_round import locked_enough
from debate.model.ballot import Ballot, Enforced, FieldKind
from debate.model.session import Session
from debate.tongue import _


def floor_waits(session: Session) -> str | None:
    """Why the floor's result may not be shown yet: judges lock first; None where it may."""
    if locked_enough(session):
        return None
    plan = session.setting.round if session.setting else None
    sheets = standing_sheets(session)
    done, wanted = (
        sum(sheet.locked is not None for sheet in sheets),
        max(plan.judges if plan else 0, len(sheets)),
    )
    words = _("The judges lock their ballots before the second vote is shown: {done} of {wanted} locked.")
    return words.format(done=done, wanted=wanted)


def reading_waits(session: Session, ballot: Ballot) -> str | None:
    """Why a ballot may not be read out or shown to the room yet; None where it may.

    No total is shown before all ballots are locked; some ballots wait until both sides have one.
    """
    own = [sheet for sheet in standing_sheets(session) if sheet.ballot == ballot.id]
    if not own:
        return _("No ballot was filled in.")
    drafts = [sheet.number for sheet in own if sheet.locked is None]
    if drafts:
        words = _("Ballot {number} is not locked yet; no total is shown before all are.")
        return words.format(number=drafts[0])
    if Enforced.BOTH_SIDES_FIRST in ballot.kept():
        plan = session.setting.round if session.setting else None
        slots = [f.id for f in ballot.fields if f.kind is FieldKind.SLOT]
        heard = {sheet.answers.get(slot) for sheet in own for slot in slots}
        sides = {phase.side for phase in plan.phases if phase.id in heard} if plan else set()
        if len(sides) < 2:
            return _("Both sides have a ballot before any is read out; so far only one side has.")
    return None
