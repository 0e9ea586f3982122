"""The sources and articles of a motion in the RIS format, for programs that keep references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from debate.engine.reading import how_read
from debate.export.citing import sources_cited
from debate.export.csl_item import Item, item_of, item_of_article
from debate.export.imprint import articles_of, edition
from debate.export.lines.text import said
from debate.export.options import Options
from debate.export.safe import safe_line
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _

_TYPES = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "legal_case": "CASE",
    "report": "RPRT",
}


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """The references as UTF-8; lines end with a carriage return and a line feed, as the format asks."""
    lines: list[str] = []
    told = edition(shelf)
    for article in articles_of(shelf, motion):
        lines += _record(item_of_article(article), ("N1", article.rights), ("N1", told))
    for source in sources_cited(shelf, motion):
        notes = [said(f"{source.kind.words.capitalize()}: {source.interest}")]
        notes += [_("Finding, in our words: {finding}").format(finding=source.finding)]
        notes += [_("Caution: {caution}").format(caution=source.caution)]
        notes += [_("How read: {how}").format(how=how_read(source)), f"{told} {shelf.pack.info.licence}"]
        lines += _record(item_of(source), *(("N1", note) for note in notes))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _record(item: Item, *notes: tuple[str, str]) -> Iterator[str]:
    for tag, value in (*_fields(item), *notes):
        if value:
            yield f"{tag}  - {safe_line(value)}"
    yield from ("ER  - ", "")


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    yield "TI", item["title"]
    for author in item.get("author", ()):
        yield "AU", _name(author)
    yield "T2", item.get("container-title", "")
    yield "PB", item.get("publisher") or item.get("authority", "")
    yield "VL", item.get("volume", "")
    yield "M1", item.get("number", "")
    year, *rest = (f"{part:02d}" for part in item["issued"]["date-parts"][0])
    yield "PY", year
    yield "DA", "/".join([year, *rest, "", ""][:3]) + "/"
    if "accessed" in item:
        yield "Y2", "/".join(f"{part:02d}" for part in item["accessed"]["date-parts"][0]) + "/"
    yield "UR", item["URL"]


def _name(author: dict[str, Any]) -> str:
    """``Family, Given``; a body's name as it is."""
    return f"{author['family']}, {author['given']}" if "given" in author else author["literal"]
