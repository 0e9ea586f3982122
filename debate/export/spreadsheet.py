"""The arguments as a table: one row for each piece of evidence. No cell can be taken for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from csv import writer
from io import StringIO

from debate.engine.fold import INVISIBLE
from debate.engine.reading import how_read, title_of
from debate.export.options import Options
from debate.export.safe import safe_line
from debate.export.words import Quoting
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.tongue import meant

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
"""The names of the fields, the same in every language."""
_FORMULA = "=+-@\t\r|%＝＋－＠"
"""The full-width forms count as formulas in some programs."""


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """The table as UTF-8 with a byte order mark, which Excel needs; lines end as RFC 4180 says."""
    return table(HEADS, _rows(shelf, motion))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as bytes; every cell but the heads made safe."""
    out = StringIO()
    lines = writer(out, lineterminator="\r\n")
    lines.writerow(heads)
    lines.writerows([cell(text) for text in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def cell(text: str) -> str:
    """A text as a cell: with an apostrophe before it where a spreadsheet might take it for a formula."""
    line = safe_line(text).lstrip(INVISIBLE)
    return f"'{line}" if line[:1] and line[0] in _FORMULA else line


def _rows(shelf: Shelf, motion: Motion) -> Iterator[Iterable[str]]:
    quoting = Quoting(shelf, motion)
    for argument in motion.arguments:
        for item in argument.evidence or (None,):
            row = (*_argument(motion, argument), *_evidence(shelf, motion, quoting, item))
            yield (*row, argument.limit, *_edition(shelf, motion, item))


def _argument(motion: Motion, argument: Argument) -> Iterator[str]:
    number = str(motion.place(argument))
    yield from (motion.motion, argument.side.word, number, argument.title, argument.claim)
    yield from (argument.because, argument.scheme, argument.value.words)


def _evidence(shelf: Shelf, motion: Motion, quoting: Quoting, item: Evidence | None) -> tuple[str, ...]:
    """Twelve cells, from the sort of evidence to its address."""
    if item and item.quote:
        words = quoting.find(item.quote)
        article = shelf.article_of(item.quote, motion)
        of = (article.publisher, article.title, article.date) if article else ("",) * 3
        state, exact = (
            (meant("evidence", "quote"), words.exact) if words else (meant("evidence", "not checked"), "")
        )
        url = article.url if article else ""
        return (state, exact, str(item.quote.line), item.note or "", *of, *("",) * 4, url)
    source = shelf.sources.get(item.source or "") if item else None
    if item is None or source is None:
        return (meant("evidence", "none"), *("",) * 11)
    who = (source.publisher, title_of(source), source.date, source.kind.words)
    return (
        meant("evidence", "source"),
        "",
        "",
        item.shows or "",
        *who,
        source.interest,
        source.caution,
        how_read(source),
        source.url,
    )


def _edition(shelf: Shelf, motion: Motion, item: Evidence | None) -> tuple[str, ...]:
    article = shelf.article_of(item.quote, motion) if item and item.quote else None
    info = shelf.pack.info
    return (info.title, info.version, info.updated, article.rights if article else info.licence)
