"""Lines of text: cleaned, wrapped by width, with headings that begin with a level word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from debate.export.lines import nouns
from debate.tongue import _

WIDTH = 72
"""Columns of a line."""
MOST = 80
"""Columns that a single long word, such as an address, may take before it is broken."""
count = nouns.count
"""``1 argument``, ``2 arguments``, ``no arguments``."""
_BREAKS = re.compile(r"[/?&=_#.-]+")
_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def clean(text: str) -> str:
    """The text without anything that could steer a terminal: no escape, control or direction characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe(char) for char in text)


def columns(text: str) -> int:
    """How many columns a text takes: wide characters two, marks that sit on another character none."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def wrap(text: str, width: int = WIDTH) -> Iterator[str]:
    """A paragraph as lines; an empty text gives none. A word wider than 80 columns is broken."""
    line, used = "", 0
    for word in _words(text):
        size = columns(word)
        if line and used + 1 + size > width:
            yield line
            line, used = word, size
        elif line:
            line, used = f"{line} {word}", used + 1 + size
        else:
            line, used = word, size
    if line:
        yield line


def section(words: str) -> str:
    """A heading one level below the title."""
    return _("Section: {heading}").format(heading=words)


def said(*parts: str | None) -> str:
    """Short statements, each closed by a stop: ``FOR. Argument 2 of 8. A title.`` Empty ones are left out."""
    return " ".join(part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts if part)


def block(*paragraphs: str | None) -> Iterator[str]:
    """Some paragraphs under one another, then an empty line. Empty paragraphs are left out."""
    for paragraph in paragraphs:
        if paragraph:
            yield from wrap(paragraph)
    yield ""


def listed(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *first, last = [*words] or [""]
    return _("{words} and {last}").format(words=", ".join(first), last=last) if first else last


def _words(text: str) -> Iterator[str]:
    for word in clean(text).split():
        yield from _broken(word) if columns(word) > WIDTH else (word,)


def _broken(word: str) -> Iterator[str]:
    """A long word whole if it fits on a line of its own, or else in parts, cut where an address may be."""
    while columns(word) > MOST:
        end = len(word)
        used = 0
        for place, char in enumerate(word):
            used += _columns(char)
            if used > WIDTH:
                end = place
                break
        cuts = [match.end() for match in _BREAKS.finditer(word, 0, end)]
        cut = cuts[-1] if cuts and cuts[-1] > WIDTH // 2 else max(end, 1)
        yield word[:cut]
        word = word[cut:]
    yield word


def _safe(char: str) -> str:
    if char in _TURNS:
        return ""
    match unicodedata.category(char):
        case "Zs" | "Zl" | "Zp":  # untranslated
            return " "
        case "Cc":  # untranslated
            return " " if char in "\t\n\r" else ""
        case "Cs":  # untranslated
            return "?"
        case _:
            return char


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:  # untranslated
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
