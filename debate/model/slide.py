"""A slide: what the room's screen shows at once. At most twelve short lines; a longer text is split."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.fields import Side

WIDTH = 62
"""Columns of a line on the room's screen."""
ROWS = 12
"""Rows of a slide, the empty ones between its lines included."""


class Tone(StrEnum):
    """How loud a line is."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


class SlideLine(Struct, frozen=True, kw_only=True):
    """One line, or one short paragraph. ``mark`` stands before it: a number, ``L9``, ``Begin:``."""

    text: str
    mark: str = ""
    tone: Tone = Tone.PLAIN
    side: Side | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """Words that stand marked, as places in the text."""


class Column(Struct, frozen=True, kw_only=True):
    """One side's titles, with the number of the first of them."""

    side: Side
    titles: tuple[str, ...]
    first: int = 1


class Slide(Struct, frozen=True, kw_only=True):
    """What the room sees at once. ``head`` is a quiet line above; ``timed``: whether the clock is shown."""

    head: str = ""
    lines: tuple[SlideLine, ...] = ()
    columns: tuple[Column, ...] = ()
    timed: bool = True
    blank: bool = False
