"""The flow as lines: argument by argument, what each speech said to it."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.flow import columns, words_of
from debate.engine.round import plan_of
from debate.export.lines.text import block, said, section
from debate.model.library import Shelf
from debate.model.motion import Argument
from debate.model.phase import Floor
from debate.model.round import Cell, Link
from debate.model.session import Session
from debate.tongue import _, meant


def flow_lines(session: Session, shelf: Shelf | None = None, *, quotes: bool = True) -> Iterator[str]:
    """Every row of the flow in the order of the speeches; arguments of the pack bring their quotes, which
    are left out while somebody writes."""
    plan = plan_of(session)
    if plan is None:
        return
    yield section(_("Flow"))
    places = {phase.id: (place, phase.name) for place, phase in enumerate(columns(plan))}
    rows = sorted({cell.row for cell in session.round.cells})
    for row in rows:
        cells = [cell for cell in session.round.cells if cell.row == row]
        cells.sort(key=lambda cell: (places[cell.phase][0], cell.number))
        head = _("Row {number}.").format(number=row)
        yield from block(
            head, *(p for cell in cells for p in _cell(session, cell, places, shelf, quotes=quotes))
        )
    if not rows:
        yield from block(_("Nothing was written."))


def _cell(
    session: Session, cell: Cell, places: dict[str, tuple[int, str]], shelf: Shelf | None, *, quotes: bool
) -> Iterator[str]:
    motions = shelf.pack.motions if shelf else ()
    target = next((c for c in session.round.cells if c.number == cell.to), None)
    link = None
    if cell.link and target:
        answers, extends = _("Answers entry {number}, {speech}"), _("Extends entry {number}, {speech}")
        words = answers if cell.link is Link.ANSWERS else extends
        link = words.format(number=target.number, speech=places[target.phase][1])
    name = f"{cell.number}. {places[cell.phase][1]}, {floor_word(cell.side)}: {words_of(cell, motions)}"
    yield said(name, link)
    argument = argument_of(cell, shelf) if quotes else None
    for item in argument.quotes if argument else ():
        if item.quote:
            yield _("Line {number}: {line}").format(number=item.quote.line, line=item.quote.exact)


def floor_word(who: Floor) -> str:
    """Who speaks, in one word inside a sentence: ``for``."""
    return {
        Floor.FOR: meant("floor", "for"),
        Floor.AGAINST: meant("floor", "against"),
        Floor.FIRST: meant("floor", "first"),
        Floor.SECOND: meant("floor", "second"),
        Floor.FLOOR: meant("floor", "floor"),
        Floor.CHAIR: meant("floor", "chair"),
        Floor.JUDGES: meant("floor", "judges"),
    }[who]


def argument_of(cell: Cell, shelf: Shelf | None) -> Argument | None:
    """The pack's argument that a cell stands for; None where it is a note, or the pack is not at hand."""
    if shelf is None or not cell.argument:
        return None
    name, _slash, plain = cell.argument.partition("/")
    motion = shelf.motions.get(name)
    return motion.by_id.get(plain) if motion else None
