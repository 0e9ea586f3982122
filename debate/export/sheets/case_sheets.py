"""Case sheets for Structured Academic Controversy: one a side, each on its own page, with space to write."""

from __future__ import annotations

from debate.export.lines.text import count, said
from debate.export.options import Options
from debate.export.sheets.evidence import Evidenced, limit
from debate.export.sheets.opening import document_for, order, question
from debate.export.sheets.parts import (
    Document,
    Paragraph,
    Part,
    Role,
    Room,
    Section,
    Table,
    labelled,
    paragraph,
    side_heading,
)
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.tongue import _

ROUTINE = "sac"
"""How the ids of the kit's routines for Structured Academic Controversy begin."""


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """Both case sheets of a motion, with the routine's steps where the kit holds them, and the sources."""
    evidenced = Evidenced(shelf, motion)
    sides, drawn = order(motion, options)
    sheets = tuple(_sheet(motion, side, evidenced) for side in sides)
    sources = Section(heading=_("Sources"), parts=(evidenced.references(),), new_page=True)
    told = paragraph(_("Sides are given, not chosen. You argue one side, play the other back, then swap."))
    lead = (question(motion), told, drawn)
    parts = (*_steps(options.kit), *sheets, sources)
    return document_for(_("Case sheets"), shelf, motion, lead, parts)


def _steps(kit: Kit) -> tuple[Part, ...]:
    routine = next((each for each in kit.routines if each.id.startswith(ROUTINE)), None)
    if routine is None:
        return ()
    rows = tuple((f"{step.name}", f"{step.minutes:g}", step.say) for step in routine.steps)
    heads = (_("Step"), _("Minutes"), _("What the chair says"))
    table = Table(caption=routine.name, heads=heads, rows=rows)
    cautions = tuple(paragraph(each) for each in routine.cautions)
    groups = paragraph(said(_("In {groups}").format(groups=routine.groups)))
    return (Section(heading=_("How it runs"), parts=(groups, table, *cautions)),)


def _sheet(motion: Motion, side: Side, evidenced: Evidenced) -> Section:
    arguments = motion.side(side)
    told = tuple(_argument(each, n, evidenced) for n, each in enumerate(arguments, 1))
    none = (paragraph(_("This pack holds no argument on this side.")),)
    room = (
        Room(_("The three points we will make"), 6),
        Room(_("What the other pair said, so that they agree we heard it"), 4),
        Room(_("After the swap: a reason they did not use"), 3),
        Room(_("We can all sign that …, only if …"), 4),
    )
    head = paragraph(motion.motion, Role.CLAIM)
    holds = _("case sheet, {arguments}").format(arguments=count(len(arguments), "argument"))
    heading = side_heading(side, holds)
    write = Section(heading=side_heading(side, _("to write")), parts=room, side=side)
    return Section(heading=heading, parts=(head, *(told or none), write), side=side, new_page=True)


def _argument(argument: Argument, place: int, evidenced: Evidenced) -> Section:
    parts: list[Part] = [
        paragraph(argument.claim, Role.CLAIM),
        Paragraph(labelled(_("Because"), argument.because)),
        *evidenced.quotes(argument),
        *evidenced.cited(argument),
        limit(argument),
    ]
    return Section(heading=f"{place}. {argument.title}", parts=tuple(parts), side=argument.side)
