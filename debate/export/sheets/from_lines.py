"""Plain lines as parts of a sheet: the lines stay the one place where these sentences are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from debate.export.lines.text import WIDTH, columns, section

_MARK = "\0"
"""Stands for a heading's words, to see what the lines put around them."""


class Group(Struct, frozen=True, kw_only=True):
    """What stands under one heading; the heading is empty before the first."""

    heading: str
    paragraphs: tuple[str, ...]


def grouped(lines: Iterable[str], *, whole: bool = True) -> Iterator[Group]:
    """Lines by their headings, with wrapped paragraphs made whole again, or, not ``whole``, as they are.

    A full line before another paragraph looks like a wrapped one: lists that stand close stay as they are.
    """
    heading = ""
    held: list[str] = []
    before, _between, after = section(_MARK).partition(_MARK)
    for line in lines:
        if line.startswith(before) and line.endswith(after):
            if heading or any(held):
                yield Group(heading=heading, paragraphs=_paragraphs(held, whole=whole))
            heading, held = line.removeprefix(before).removesuffix(after), []
        else:
            held.append(line)
    yield Group(heading=heading, paragraphs=_paragraphs(held, whole=whole))


def _paragraphs(lines: list[str], *, whole: bool) -> tuple[str, ...]:
    return tuple(unwrapped(lines) if whole else filter(None, lines))


def unwrapped(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs out of wrapped lines: a line goes on where its first word had no room on the one before."""
    whole, last = "", ""
    for line in lines:
        first = line.split(" ", 1)[0]
        if whole and line and columns(last) + 1 + columns(first) > WIDTH:
            whole = f"{whole} {line}"
        else:
            if whole:
                yield whole
            whole = line
        last = line
    if whole:
        yield whole
