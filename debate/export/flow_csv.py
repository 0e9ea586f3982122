"""A round as tables for a spreadsheet: the flow, and what is said afterwards. No cell can be a formula."""

from __future__ import annotations

from debate.engine.flow import columns, drops, not_raised, words_of
from debate.engine.round import plan_of
from debate.export.ballot_csv import answer_rows
from debate.export.lines.flow import argument_of
from debate.export.spreadsheet import table
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.round_record import RoundRecord
from debate.model.session import Session
from debate.tongue import _, meant

FLOW_HEADS = ("row", "entry", "speech", "side", "words", "link", "to entry", "not answered in", "quotes")


def flow_csv(session: Session, shelf: Shelf | None = None) -> bytes:
    """The flow, an entry a line, as UTF-8 with a byte order mark; only the heads where there is none."""
    plan = plan_of(session)
    names = {phase.id: phase.name for phase in columns(plan)} if plan else {}
    open_ones = {drop.cell.number: drop.by.name for drop in drops(session)}
    motions = shelf.pack.motions if shelf else ()
    order = {name: place for place, name in enumerate(names)}
    cells = sorted(session.round.cells, key=lambda c: (c.row, order.get(c.phase, 0), c.number))
    return table(
        FLOW_HEADS,
        (
            (
                str(cell.row),
                str(cell.number),
                names.get(cell.phase, cell.phase),
                cell.side.value,
                words_of(cell, motions),
                cell.link.value if cell.link else "",
                str(cell.to or ""),
                open_ones.get(cell.number, ""),
                " / ".join(f"L{e.quote.line} {e.quote.exact}" for e in argument.quotes if e.quote)
                if (argument := argument_of(cell, shelf))
                else "",
            )
            for cell in cells
        ),
    )


def record_csv(
    item: RoundRecord, session: Session, motion: Motion | None = None, kit: Kit | None = None
) -> bytes:
    """After a round, one fact a line: times, pools, points, drops, ballots, arguments nobody raised.

    With ``kit`` each locked ballot has its marks, places and reasons too.
    """
    rows: list[tuple[str, ...]] = []
    rows += [("time", t.name, str(t.took or 0), str(t.allowed), str(t.over)) for t in item.times]
    rows += [("pool", name, str(used), str(whole), "") for name, whole, used in item.pools]
    rows += [("points", p.name, str(p.offered), str(p.taken), str(p.declined)) for p in item.points]
    rows += [("not answered", d.words, d.said_in, d.not_in, d.late or "") for d in item.drops]
    for sheet in item.ballots:
        state = meant("ballot", "locked") if sheet.locked else meant("ballot", "draft")
        named = _("{ballot} {number}, judge {judge}")
        head = named.format(ballot=sheet.ballot, number=sheet.number, judge=sheet.judge)
        rows.append(("ballot", head, state, sheet.winner or "", str(sheet.corrects or "")))
        rows += [("total", head, name, f"{total:g}", "") for name, total in sheet.totals]
        own = answer_rows(session, sheet.number, kit) if kit else ()
        rows += [(what, head, asked, answer, "") for what, asked, answer in own]
    for argument in not_raised(session, motion) if motion else ():
        quotes = " / ".join(f"L{e.quote.line} {e.quote.exact}" for e in argument.quotes if e.quote)
        rows.append(("not raised", argument.title, argument.side.value, quotes, ""))
    return table(("what", "name", "value", "of or taken", "over, declined or late"), rows)  # untranslated
