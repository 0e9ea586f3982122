"""A clipping: what was taken from an author's file, before it becomes an article of a pack."""

from __future__ import annotations

import re

from msgspec import Struct

from debate.engine.fold import fold
from debate.packs.rules.text import HIDDEN

_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029\x85]+")


class Clipping(Struct, frozen=True, kw_only=True):
    """An article as it stands in a file: its lines, headline first, and what the file says about itself."""

    lines: tuple[str, ...]
    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    author: str = ""
    rights: str = ""
    removed: int = 0
    """Invisible characters that were left out, because no pack may hold them."""


def headed(clipping: Clipping, title: str) -> tuple[str, ...]:
    """The lines with a headline first: the title goes above them where the file began without it."""
    first = clipping.lines[0]
    same = fold(first).casefold().strip(" .") == fold(title).casefold().strip(" .")
    return clipping.lines if same else (title, *clipping.lines)


def line_of(words: str) -> tuple[str, int]:
    """Words as one line of an article, each run of blanks one; and how many hidden characters it had."""
    bare, removed = HIDDEN.subn("", _BLANKS.sub(" ", words))
    return _BLANKS.sub(" ", bare).strip(), removed
