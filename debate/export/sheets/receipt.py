"""The receipt of a session as a sheet: the same sentences as its lines, with a heading for each part."""

from __future__ import annotations

from debate.export.lines.receipt import receipt_lines
from debate.export.options import ExportError, Options
from debate.export.sheets.from_lines import grouped
from debate.export.sheets.opening import document_for
from debate.export.sheets.parts import Document, Room, Section, items, paragraph, side_heading
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Motion

_HEADS = {side.word: side_heading(side) for side in Side}


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The receipt in the options. Raises ExportError where there is none: it belongs to a session."""
    if options.receipt is None:
        raise ExportError("a receipt belongs to a session, and no session was given")
    first, *rest = grouped(receipt_lines(options.receipt))
    parts = tuple(
        Section(
            heading=_HEADS.get(group.heading, group.heading),
            parts=(items(group.paragraphs),),
            side=next((side for side in Side if side.word == group.heading), None),
        )
        for group in rest
    )
    lead = tuple(paragraph(text) for text in first.paragraphs)
    notes = Section(heading="Notes", parts=(Room("What we would ask next", 5),))
    return document_for("Receipt", shelf, motion, lead, (*parts, notes))
