"""The arguments as a table: one row for each piece of evidence. No cell can be taken for a formula."""

from __future__ import annotations

from collections.abc import Iterator
from csv import writer
from io import StringIO

from debate.engine.fold import INVISIBLE
from debate.engine.reading import how_read, title_of
from debate.export.options import Options
from debate.export.safe import safe_line
from debate.export.words import Quoting
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion

HEADS = (
    "motion",
    "side",
    "number",
    "argument",
    "claim",
    "because",
    "scheme",
    "value",
    "evidence",
    "words",
    "line",
    "shows or note",
    "publisher",
    "title",
    "date",
    "kind",
    "interest",
    "caution",
    "how read",
    "address",
    "limit",
    "pack",
    "version",
    "updated",
    "rights",
)
_FORMULA = "=+-@\t\r|%＝＋－＠"
"""The full-width forms count as formulas in some programs."""


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """The table as UTF-8 with a byte order mark, which Excel needs; lines end as RFC 4180 says."""
    out = StringIO()
    table = writer(out, lineterminator="\r\n")
    table.writerow(HEADS)
    quoting = Quoting(shelf, motion)
    for argument in motion.arguments:
        for item in argument.evidence or (None,):
            row = (*_argument(motion, argument), *_evidence(shelf, motion, quoting, item))
            table.writerow([cell(text) for text in (*row, argument.limit, *_edition(shelf, motion, item))])
    return out.getvalue().encode("utf-8-sig")


def cell(text: str) -> str:
    """A text as a cell: with an apostrophe before it where a spreadsheet might take it for a formula."""
    line = safe_line(text).lstrip(INVISIBLE)
    return f"'{line}" if line[:1] and line[0] in _FORMULA else line


def _argument(motion: Motion, argument: Argument) -> Iterator[str]:
    place = motion.side(argument.side).index(argument) + 1
    yield from (motion.motion, argument.side.word, str(place), argument.title, argument.claim)
    yield from (argument.because, argument.scheme, argument.value.value)


def _evidence(shelf: Shelf, motion: Motion, quoting: Quoting, item: Evidence | None) -> tuple[str, ...]:
    """Twelve cells, from the sort of evidence to its address."""
    if item and item.quote:
        words = quoting.find(item.quote)
        article = shelf.article_of(item.quote, motion)
        told = (
            item.note or "",
            *((article.publisher, article.title, article.date) if article else ("",) * 3),
        )
        if words is None:
            return (
                "not checked",
                "",
                str(item.quote.line),
                *told,
                "",
                "",
                "",
                "",
                article.url if article else "",
            )
        return ("quote", words.exact, str(words.anchor.line), *told, "", "", "", "", words.article.url)
    source = shelf.sources.get(item.source or "") if item else None
    if item is None or source is None:
        return ("none", *("",) * 11)
    who = (
        source.publisher,
        title_of(source),
        source.date,
        source.kind.words,
        source.interest,
        source.caution,
    )
    return ("source", "", "", item.shows or "", *who, how_read(source), source.url)


def _edition(shelf: Shelf, motion: Motion, item: Evidence | None) -> tuple[str, ...]:
    article = shelf.article_of(item.quote, motion) if item and item.quote else None
    info = shelf.pack.info
    return (info.title, info.version, info.updated, article.rights if article else info.licence)
