"""A saved web page into lines, with the standard library's parser.

Readers of web pages such as trafilatura or readability bring a dozen packages to guess at any page there is.
Here an author looks at every line anyway, so what pages say about themselves is enough: the ``article``
element, its paragraphs, and the metadata that newspapers write for search engines.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

from debate.packs.authoring.clipping import Clipping, line_of

_BLOCKS = {"p", "h1", "h2", "h3", "h4", "li", "blockquote"}
_SKIPPED = {"script", "style", "noscript", "template", "nav", "aside", "footer", "form", "figure", "svg",
            "button", "iframe", "select", "textarea", "dialog"}  # fmt: skip
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_META = {
    "og:title": "title",
    "og:site_name": "publisher",
    "article:published_time": "date",
    "og:url": "url",
    "author": "author",
    "date": "date",
}
_ARTICLE = "Article"  # untranslated
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def clip_page(text: str) -> Clipping:
    """The article of a page: the paragraphs of the element that holds most of them, headline first."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_block()
    said = {**page.meta, **_linked_data(page.data)}
    printed = next((words for tag, _, words in page.blocks if tag == "h1"), "")
    title, removed = line_of(printed or said.get("title", "") or page.title)
    said.pop("title", "")
    home = _home(page.blocks)
    lines = [title] if title else []
    for tag, inside, words in page.blocks:
        line, hidden = line_of(words)
        if home in inside and line and tag != "h1" and line != title:
            lines.append(line)
            removed += hidden
    if len(lines) == 1:
        lines = []
    day = _DAY.match(said.pop("date", ""))
    return Clipping(
        lines=tuple(lines), title=title, date=day[0] if day else "", removed=removed,
        **{key: line_of(value)[0] for key, value in said.items()},
    )  # fmt: skip


def _home(blocks: list[tuple[str, tuple[str, ...], str]]) -> str:
    """The largest ``article`` or ``main``, or else the innermost element with half of all paragraphs."""
    sizes: Counter[str] = Counter()
    for tag, inside, words in blocks:
        if tag in {"p", "blockquote"}:
            for place in inside:
                sizes[place] += len(words)
    for name in ("article", "main"):
        named = [place for place in sizes if place.startswith(f"{name}#")]
        if named:
            return max(named, key=lambda place: sizes[place])
    whole = max(sizes.values(), default=0)
    inner = [place for place, size in sizes.items() if 2 * size >= whole]
    return inner[-1] if inner else ""


def _linked_data(texts: list[str]) -> dict[str, str]:
    """What a newspaper tells search engines: headline, publisher, day, writer, address."""
    for text in texts:
        try:
            found: Any = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            if _ARTICLE in str(item.get("@type", "")) and isinstance(item.get("headline"), str):
                told = {
                    "title": item["headline"],
                    "publisher": _name(item.get("publisher")),
                    "date": str(item.get("datePublished") or ""),
                    "author": _name(item.get("author")),
                }
                return {key: value for key, value in told.items() if value}
    return {}


def _items(found: Any) -> list[dict[str, Any]]:
    if isinstance(found, dict):
        found = found.get("@graph", [found])
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _name(found: Any) -> str:
    if isinstance(found, list):
        return " and ".join(name for name in map(_name, found) if name)
    return str(found.get("name") or "") if isinstance(found, dict) else str(found or "")


class _Page(HTMLParser):
    """Collects a page's blocks of text, each with the elements it stands in, and its metadata."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, tuple[str, ...], str]] = []
        self.meta: dict[str, str] = {}
        self.data: list[str] = []
        self.title = ""
        self._open: list[tuple[str, str]] = []
        self._count = 0
        self._block = ""
        self._words: list[str] = []
        self._linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element; a block of text begins where one of its elements does."""
        if tag in _VOID:
            self._told(tag, {key: value or "" for key, value in attrs})
            return
        if tag in _BLOCKS:
            self.end_block()
            self._block = tag
        name = "data" if tag == "script" and ("type", "application/ld+json") in attrs else tag
        self._count += 1
        self._open.append((name, f"{tag}#{self._count}"))
        if name == "data":
            self.data.append("")

    def _told(self, tag: str, told: dict[str, str]) -> None:
        if tag == "br":
            self._words.append("\n")
        elif tag == "link" and told.get("rel") == "canonical" and told.get("href", "").startswith("http"):
            self.meta["url"] = told["href"]
        elif tag == "meta" and (key := _META.get(told.get("property") or told.get("name", "").lower())):
            self.meta.setdefault(key, told.get("content", ""))

    def handle_endtag(self, tag: str) -> None:
        """Closes an element and those left open inside it; an end without a beginning is passed over."""
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 60), -1):
            if self._open[place][1].startswith(f"{tag}#"):
                if any(name in _BLOCKS for name, _ in self._open[place:]):
                    self.end_block()
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Keeps words of a block, of the page's title and of its metadata; the rest is not the article."""
        names = {name for name, _ in self._open}
        if "data" in names:
            self.data[-1] += data
        elif "title" in names and "svg" not in names:
            self.title += data
        elif self._block and not names & _SKIPPED:
            self._words.append(data)
            self._linked += len(data.strip()) if "a" in names else 0

    def end_block(self) -> None:
        """Keeps the block that is open, unless it is made of links to other pages."""
        words = "".join(self._words)
        if (size := len(words.strip())) and self._linked < (0.5 if self._block == "li" else 0.95) * size:
            inside = tuple(place for name, place in self._open if name not in _BLOCKS)
            self.blocks.append((self._block, inside, words))
        self._block, self._words, self._linked = "", [], 0
