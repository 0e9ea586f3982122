"""The balance sheet: counts for each side in a table, and the questions that only a person can answer."""

from __future__ import annotations

from debate.engine.balance import counts
from debate.engine.balance_watch import watcher_of
from debate.export.lines.balance import LOOK, balance_lines, compared, number, session_words
from debate.export.options import Options
from debate.export.sheets.from_lines import grouped
from debate.export.sheets.opening import document_for, order
from debate.export.sheets.parts import (
    Document,
    Part,
    Role,
    Section,
    Table,
    items,
    paragraph,
    side_heading,
)
from debate.model.balance import FOOTER, QUESTIONS
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked, meant

ARTICLE = marked("The article")
WATCH_WORDS = marked("Watch words in this motion's own text")
NOT_COUNTED = marked("Not counted here")


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The counts of a motion. The footer is never shortened."""
    sides, drawn = order(motion, options)
    told = {
        group.heading: group.paragraphs
        for group in grouped(balance_lines(shelf, motion, options.kit, options.seed))
    }
    lead = (
        paragraph(
            _(
                "Each row gives a number for each side, and then what compares the two. "
                "{look} asks a person to look again; it is not a fault."
            ).format(look=_(LOOK))
        ),
        drawn,
    )
    table = _table(shelf, motion, options, sides)
    told_under = map(paragraph, session_words(options.openings))
    parts: list[Part] = [Section(heading=_("The two sides"), parts=(table, *told_under))]
    parts += [_listed(_(name), told.get(_(name), ())) for name in (ARTICLE, WATCH_WORDS)]
    parts += [
        _listed(_("Not in this pack"), shelf.pack.info.leaves_out),
        _listed(_("What the article leaves out"), motion.not_in_article),
        _listed(_(NOT_COUNTED), told.get(_(NOT_COUNTED), ())),
        Section(heading=_("Questions for a person"), parts=(_questions(),)),
        paragraph(_(FOOTER), Role.FOOTER),
    ]
    return document_for(_("Balance counts"), shelf, motion, lead, tuple(parts))


def _table(shelf: Shelf, motion: Motion, options: Options, sides: tuple[Side, Side]) -> Table:
    found = counts(shelf, motion, watcher_of(options.kit.watch_words, shelf), options.openings)
    rows = tuple(
        (
            each.what,
            *(number(each.of(side)) for side in sides),
            compared(each).removeprefix("; "),
            _(LOOK) if each.look else "",
        )
        for each in found
    )
    heads = (_("Count"), *(side_heading(side) for side in sides), _("Compared"), _("Look"))
    return Table(caption=_("Counts for each side"), heads=heads, rows=rows)


def _listed(heading: str, texts: tuple[str, ...]) -> Section:
    return Section(
        heading=heading, parts=(items(texts),) if texts else (paragraph(_("Nothing is recorded.")),)
    )


def _questions() -> Table:
    rows = tuple((_(question), "", "", "") for question in QUESTIONS)
    heads = (_("Question"), meant("answer", "Yes"), meant("answer", "No"), _("Note"))
    return Table(caption=_("Yes or no, with a note"), heads=heads, rows=rows)
