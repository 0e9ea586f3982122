"""The balance sheet: counts for each side in a table, and the questions that only a person can answer."""

from __future__ import annotations

from debate.engine.balance import counts
from debate.engine.balance_watch import watcher_of
from debate.export.lines.balance import LOOK, balance_lines, compared, number
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
)
from debate.model.balance import FOOTER, QUESTIONS
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Motion

ARTICLE = "The article"
WATCH_WORDS = "Watch words in this motion's own text"
NOT_COUNTED = "Not counted here"


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The counts of a motion. The footer is never shortened."""
    sides, drawn = order(motion, options)
    told = {
        group.heading: group.paragraphs
        for group in grouped(balance_lines(shelf, motion, options.kit, options.seed))
    }
    lead = (
        paragraph(
            "Each row gives a number for each side, and then what compares the two. "
            f"{LOOK} asks a person to look again; it is not a fault."
        ),
        drawn,
    )
    parts: list[Part] = [Section(heading="The two sides", parts=(_table(shelf, motion, options, sides),))]
    parts += [_listed(name, told.get(name, ())) for name in (ARTICLE, WATCH_WORDS)]
    parts += [
        _listed("Not in this pack", shelf.pack.info.leaves_out),
        _listed("What the article leaves out", motion.not_in_article),
        _listed(NOT_COUNTED, told.get(NOT_COUNTED, ())),
        Section(heading="Questions for a person", parts=(_questions(),)),
        paragraph(FOOTER, Role.FOOTER),
    ]
    return document_for("Balance counts", shelf, motion, lead, tuple(parts))


def _table(shelf: Shelf, motion: Motion, options: Options, sides: tuple[Side, Side]) -> Table:
    found = counts(shelf, motion, watcher_of(options.kit.watch_words, shelf))
    rows = tuple(
        (
            each.what,
            *(number(each.of(side)) for side in sides),
            compared(each).removeprefix("; "),
            LOOK if each.look else "",
        )
        for each in found
    )
    heads = ("Count", *(f"{side.mark} {side.word}" for side in sides), "Compared", "Look")
    return Table(caption="Counts for each side", heads=heads, rows=rows)


def _listed(heading: str, texts: tuple[str, ...]) -> Section:
    return Section(heading=heading, parts=(items(texts),) if texts else (paragraph("Nothing is recorded."),))


def _questions() -> Table:
    rows = tuple((question, "", "", "") for question in QUESTIONS)
    return Table(caption="Yes or no, with a note", heads=("Question", "Yes", "No", "Note"), rows=rows)
