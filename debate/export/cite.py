"""Citations: Harvard, APA, MLA, a footnote, and the form in which a source is said aloud."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from debate.export.csl_item import (
    Item,
    capital_after_colon,
    headline_case,
    item_of,
    item_of_article,
    own_title,
    volume_and_number,
)
from debate.export.spoken import spoken, spoken_article
from debate.model.article import Article
from debate.model.source import Source

_OURS_IN_QUOTES = re.compile(r"[‘“](\[[^\]]*\]\.?)[’”]")
"""A described title stands in square brackets, not in quotation marks: they are not the publisher's words."""
_STOPPED_TWICE = re.compile(r"([?!])\.(?= |$)")


class Style(StrEnum):
    """How a source is cited. Being consistent matters more than the style."""

    HARVARD = "harvard"
    APA = "apa"
    MLA = "mla"
    FOOTNOTE = "footnote"
    SPOKEN = "spoken"


def cite(source: Source, style: Style = Style.HARVARD) -> str:
    """A source's citation as plain text on one line; ``[date]`` stands where the reader's own day belongs."""
    if style is Style.SPOKEN:
        return spoken(source)
    return _render(_styled(item_of(source), style, own=own_title(source)), style)


def cite_article(article: Article, style: Style = Style.HARVARD) -> str:
    """An article's citation as plain text on one line."""
    if style is Style.SPOKEN:
        return spoken_article(article)
    return _render(_styled(item_of_article(article), style, own=True), style)


def _styled(item: Item, style: Style, *, own: bool) -> Item:
    """The fields with the capitals, addresses and stops that a style asks for and CSL cannot say."""
    title = item["title"]
    judgment = item["type"] == "legal_case"
    if style is Style.APA and own and not judgment:
        return item | {"title": capital_after_colon(title)}
    if style is not Style.MLA:
        return item
    if own and not judgment:
        title = headline_case(title)
    if not judgment and title[-1] not in ".?!":
        title += "."
    address = item["URL"].removeprefix("https://").removeprefix("http://")
    volume = {"volume": volume_and_number(item["volume"])} if "volume" in item else {}
    return item | {"title": title, "URL": address} | volume


def _render(item: Item, style: Style) -> str:
    """One entry of a list of references, made by citeproc-py, which is imported only now: it is slow."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        path = Path(__file__).with_name("styles") / f"{style.value}.csl"
        sheet = CitationStylesStyle(str(path), validate=False)
        bibliography = CitationStylesBibliography(sheet, CiteProcJSON([item]), formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"])]))
        text = " ".join(str(bibliography.bibliography()[0]).split())
    return _STOPPED_TWICE.sub(r"\1", _OURS_IN_QUOTES.sub(r"\1", text))
