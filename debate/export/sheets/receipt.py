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
from debate.tongue import _


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The receipt in the options. Raises ExportError where there is none: it belongs to a session."""
    if options.receipt is None:
        raise ExportError(_("a receipt belongs to a session, and no session was given"))
    first, *rest = grouped(receipt_lines(options.receipt))
    sides = {side.word: side for side in Side}
    parts = tuple(
        Section(
            heading=side_heading(sides[group.heading]) if group.heading in sides else group.heading,
            parts=(items(group.paragraphs),),
            side=sides.get(group.heading),
        )
        for group in rest
    )
    lead = tuple(paragraph(text) for text in first.paragraphs)
    notes = Section(heading=_("Notes"), parts=(Room(_("What we would ask next"), 5),))
    return document_for(_("Receipt"), shelf, motion, lead, (*parts, notes))
