"""Everything that is said after a round, as lines: times, points, what was not answered, flow, ballots."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.ballot_rules import reading_waits
from debate.engine.round import plan_of
from debate.engine.round_report import round_record
from debate.export.lines.ballot import ballot_lines
from debate.export.lines.flow import flow_lines
from debate.export.lines.round import not_raised_lines, record_lines
from debate.export.lines.text import block, said
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.session import Session
from debate.tongue import _


def after_lines(
    session: Session, now: int, shelf: Shelf | None, motion: Motion | None, kit: Kit
) -> Iterator[str]:
    """The round up to a moment; no lines where no round is run. Ballots stay out until they may be read."""
    setting, plan = session.setting, plan_of(session)
    record = round_record(session, now, shelf.pack.motions if shelf else (), kit)
    if setting is None or plan is None or record is None:
        return
    own = next((each.name for each in kit.formats if each.id == setting.running), None)
    name = _("Round: {name}").format(name=own or setting.running.replace("-", " "))
    yield from block(said(name, motion.motion if motion else None))
    yield from record_lines(record)
    yield from flow_lines(session, shelf)
    for sheet in session.round.sheets:
        ballot = next((b for b in kit.ballots if b.id == sheet.ballot), None)
        if ballot and sheet.locked is not None and reading_waits(session, ballot) is None:
            yield from ballot_lines(ballot, plan, sheet, kit.judging)
    if motion:
        yield from not_raised_lines(session, motion)
