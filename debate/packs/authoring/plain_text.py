"""Plain text and Markdown into lines: one paragraph a line, headline first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.packs.authoring.clipping import Clipping, line_of

_WRAPPED = 45
"""Characters. A line at least this long that the next one follows directly was broken by an editor."""
_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_MARKDOWN = (
    (re.compile(r"(?s)<!--.*?-->"), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?: \"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(?m)^(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$"), ""),
    (re.compile(r"(?m)^ {0,3}(?:#{1,6} +(.*?)(?: #+)?)$"), r"\n\1\n"),
    (re.compile(r"(?m)^ {0,3}(?:> ?)+"), ""),
    (re.compile(r"(?m)^ {0,3}(?:[-*+]|\d+[.)]) +"), "\n"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=[^\s\\])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_\\])_(?=\S)([^_\n]+?)(?<=[^\s\\])_(?![\w_])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)
"""What Markdown adds to the words, taken away in this order. Everything else is the article's."""


def clip_text(text: str, *, markdown: bool = False) -> Clipping:
    """The lines of a text, and what the lines between ``---`` at its head say about it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    said: dict[str, str] = {}
    if front := _FRONT.match(text):
        said = _front(front[1])
        text = text[front.end() :] if said else text
    if markdown:
        for pattern, words in _MARKDOWN:
            text = pattern.sub(words, text)
    made = [line_of(paragraph) for paragraph in _paragraphs(text, 0 if markdown else _WRAPPED)]
    lines = tuple(line for line, _ in made if line)
    title = said.pop("title", "") or (lines[0] if lines else "")
    if title and lines and lines[0] != title and "title" not in said and front:
        lines = (title, *lines)
    return Clipping(lines=lines, title=title, removed=sum(n for _, n in made), **said)


def _front(text: str) -> dict[str, str]:
    known = {"title", "publisher", "date", "url", "author", "rights"}
    pairs = (line.partition(":") for line in text.splitlines())
    return {
        key.strip().lower(): value.strip().strip("\"'")
        for key, colon, value in pairs
        if colon and key.strip().lower() in known and value.strip()
    }


def _paragraphs(text: str, wrapped: int) -> Iterator[str]:
    """Blocks between empty lines; in a text without any, every line. Lines broken by an editor are joined."""
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    if all(line.strip() for line in lines):
        yield from lines
        return
    held: list[str] = []
    for line in [*lines, ""]:
        if held and (not line.strip() or len(held[-1]) < wrapped):
            yield " ".join(held)
            held = []
        if line.strip():
            held.append(line)
