"""A source or an article as the fields a citation style asks for (CSL-JSON).

Nothing is made up: a field that is not known is absent, and each style says what then takes its place.
"""

from __future__ import annotations

import re
from typing import Any

from debate.engine.dates import MONTHS, parts
from debate.engine.reading import title_of
from debate.export.people import Writer, writers
from debate.model.article import Article
from debate.model.source import Provenance, Source, SourceKind, TitleFrom

Item = dict[str, Any]
_PLACE = re.compile(r"^(.+?), (?:in|published by) (?:the )?(.+)$")
_VOLUME = re.compile(r"^(\d+)(?:\(([^()]+)\))?$")
_DATE = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?![\d-])")
_NEUTRAL = re.compile(r"^\[\d{4}\]")
_SMALL = re.compile(
    "a|about|after|against|an|and|as|at|before|between|but|by|down|during|for|from|in|into|nor|of|off|on|onto|or|over"
    "|per|so|than|the|through|till|to|towards|under|until|up|upon|via|with|within|without|yet"
)


def item_of(source: Source) -> Item:
    """The fields of a source."""
    item: Item = {
        "id": source.id,
        "title": title_of(source),
        "issued": _date(source.date),
        "URL": source.url,
        **_read(source),
    }
    if source.via:
        item["note"] = _DATE.sub(_in_english, source.via)
    names = writers(source.author, source.publisher)
    if source.kind is SourceKind.COURT:
        return item | _court(source)
    if source.journal:
        return item | _journal(source, names)
    if source.kind is SourceKind.NEWS:
        return item | {"type": "article-newspaper", "container-title": source.publisher} | _authors(names)
    return item | _report(source, names)


def item_of_article(article: Article) -> Item:
    """The fields of an article of a pack. The day of reading is left to the reader."""
    return {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title,
        "container-title": article.publisher,
        "issued": _date(article.date),
        "URL": article.url,
        **_authors(writers(article.author, article.publisher)),
    }


def headline_case(title: str) -> str:
    """``Beyond face value: public attitudes`` as ``Beyond Face Value: Public Attitudes``."""
    words = title.split(" ")
    out = []
    for number, word in enumerate(words):
        first = number == 0 or words[number - 1][-1:] in {":", ".", "?", "!"}
        out.append(
            word
            if not word.islower() or (_SMALL.fullmatch(word) and not first)
            else word[0].upper() + word[1:]
        )
    return " ".join(out)


def capital_after_colon(title: str) -> str:
    """``Beyond face value: public attitudes`` as ``Beyond face value: Public attitudes``."""
    return re.sub(r"(?<=: )\w", lambda match: match[0].upper(), title)


def volume_and_number(volume: str) -> str:
    """``18(1)`` as ``vol. 18, no. 1``; anything that is not a number stays as it is."""
    return re.sub(_VOLUME, _volume, volume)


def _volume(found: re.Match[str]) -> str:
    return f"vol. {found[1]}, no. {found[2]}" if found[2] else f"vol. {found[1]}"  # untranslated


def own_title(source: Source) -> bool:
    """Whether the title is the publisher's own wording, whose capitals a style may change."""
    return source.title_from is TitleFrom.PUBLISHER


def _court(source: Source) -> Item:
    item: Item = {"type": "legal_case", "authority": source.publisher}
    if source.reference:
        item["number"] = source.reference
        if _NEUTRAL.match(source.reference):
            item["genre"] = "neutral"  # the number itself says which court and which year
    return item


def _journal(source: Source, names: tuple[Writer, ...]) -> Item:
    item: Item = {"type": "article-journal", "container-title": source.journal} | _authors(names)
    if source.volume:
        item["volume"] = source.volume
    if source.doi:
        item["URL"] = source.doi if source.doi.startswith("http") else f"https://doi.org/{source.doi}"
    return item


def _report(source: Source, names: tuple[Writer, ...]) -> Item:
    item: Item = {"type": "report"}
    if source.reference:
        item["number"] = source.reference
    if names:
        item |= _authors(names)
        if source.publisher not in {name.plain for name in names}:
            item["publisher"] = source.publisher
        return item
    place = _PLACE.match(source.publisher)
    body, inside = place.groups() if place else (source.publisher, None)
    item["author"] = [{"literal": body}]
    if inside:
        item["publisher"] = inside
    return item


def _authors(names: tuple[Writer, ...]) -> Item:
    if not names:
        return {}
    return {
        "author": [
            {"family": n.family, "given": n.given} if n.given else {"literal": n.family} for n in names
        ]
    }


def _read(source: Source) -> Item:
    """The day of reading, where the document itself was read; a copy says so."""
    if source.provenance is Provenance.REPORTED:
        return {}
    read: Item = {"accessed": _date(source.checked)}
    return read | {"medium": "copy"} if source.provenance is Provenance.COPY else read


def _in_english(date: re.Match[str]) -> str:
    """A date in words within a citation, whose terms are English in every language of the interface."""
    year, month, day = date.groups()
    return " ".join([*([str(int(day))] if day else []), MONTHS[int(month) - 1], year])


def _date(date: str) -> Item:
    return {"date-parts": [list(parts(date))]}
