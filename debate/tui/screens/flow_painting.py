"""Painting the flow: heads, entries, the line that says what is chosen or written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from debate.engine.flow import drops, words_of
from debate.engine.round import plan_of
from debate.model.motion import Argument, Motion
from debate.model.phase import Floor
from debate.model.round import Cell, Link, PlannedPhase
from debate.model.session import Session
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.flow_entry import Draft
from debate.tui.screens.round_painting import who
from debate.tui.widgets.grid import Entry

_MARKS = {Floor.FOR: "▲", Floor.AGAINST: "▼", Floor.FIRST: "●", Floor.SECOND: "○"}


def head(column: PlannedPhase) -> str:
    """A speech at the head of its column: its side's shape and its name."""
    return f"{_MARKS.get(column.side, '■') if column.side else '■'} {column.name}"


def entry(cell: Cell, words: str, unanswered: bool) -> Entry:
    """An entry in its place: an arrow for an answer, a plus for an extension, a sign where it is open."""
    link = {Link.ANSWERS: "← ", Link.EXTENDS: "+ "}.get(cell.link, "") if cell.link else ""
    return Entry(f"{'! ' if unanswered else ''}{link}{words}", marked=unanswered)


def detail(
    session: Session,
    cells: Sequence[Cell],
    motions: Sequence[Motion],
    row: int,
    column: PlannedPhase | None,
    unanswered: int,
) -> Content:
    """What is chosen, in full, and how many entries were not answered."""
    note = _("! not answered: {count}").format(count=unanswered) if unanswered else ""
    place = _("row {number}, {phase}").format(number=row, phase=column.name) if column else ""
    words = " / ".join(f"{words_of(cell, motions)}{_link_words(session, cell)}" for cell in cells)
    warning = Content.styled(note, "bold $attention") if note else ""
    return paint.join([warning, paint.styled(place, paint.QUIET), words])


def draft_line(session: Session, draft: Draft | None, motions: Sequence[Motion], width: int) -> Content:
    """Where what is typed goes, whose it is, and what it is linked to, in so many cells; what stands at the
    foot changes it."""
    if draft is None:
        return Content("")
    target = next((c for c in session.round.cells if draft.link and c.number == draft.link[1]), None)
    row = (f"{_('Row {number}').format(number=draft.row)} · ", paint.QUIET)
    place = Content.assemble(row, who(draft.side), f" {draft.column.name} · ")
    if draft.link is None or target is None:
        return Content.assemble(place, paint.styled(_("on its own"), paint.BOLD))
    how = _("answers “{words}”") if draft.link[0] is Link.ANSWERS else _("extends “{words}”")
    said, room = words_of(target, motions), width - place.cell_length - cell_len(how.format(words=""))
    if cell_len(said) > room:
        said = f"{set_cell_size(said, max(1, room - 1)).rstrip()}…"
    return Content.assemble(place, paint.styled(how.format(words=said), paint.BOLD))


def found_row(item: Argument | str, width: int) -> Content:
    """A note as it was typed, or an argument of the pack with its side and its quotes."""
    if isinstance(item, str):
        return Content.assemble((f"{_('note'):<7}", paint.QUIET), paint.plain(item)).truncate(
            width, ellipsis=True
        )
    side = paint.side_word(item.side)
    quotes = Content.styled(f"  “{len(item.quotes)}", paint.QUIET)
    return Content.assemble(side, " ", paint.plain(item.title), quotes).truncate(width, ellipsis=True)


def drop_lines(session: Session, motions: Sequence[Motion]) -> Iterator[Content]:
    """What was not answered at the next opportunity: listed, not judged."""
    plan, found = plan_of(session), drops(session)
    yield paint.styled(_("Not answered at the next opportunity. Listed, not judged."), paint.BOLD)
    yield Content("")
    for drop in found:
        phase = plan.phase(drop.cell.phase) if plan else None
        told = (
            _("said in {phase}, not in {next}; answered later, in {late}")
            if drop.late
            else _("said in {phase}, not in {next}")
        )
        said = told.format(
            phase=phase.name if phase else drop.cell.phase,
            next=drop.by.name,
            late=drop.late.name if drop.late else "",
        )
        words = paint.styled(words_of(drop.cell, motions), paint.BOLD)
        row = _("Row {number}").format(number=drop.cell.row)
        yield Content.assemble(
            f"{row}  ", who(drop.cell.side), " ", words, "  ", paint.styled(said, paint.QUIET)
        )
    if not found:
        yield paint.plain(_("Nothing so far."))


def _link_words(session: Session, cell: Cell) -> str:
    target = next((c for c in session.round.cells if c.number == cell.to), None)
    if cell.link is None or target is None:
        return ""
    answers = cell.link is Link.ANSWERS
    words = _("(answers entry {number})") if answers else _("(extends entry {number})")
    return f" {words.format(number=target.number)}"
