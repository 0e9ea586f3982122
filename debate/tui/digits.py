"""Digits that can be read from the back row: five rows of blocks, no font needed."""

from __future__ import annotations

from textual.content import Content

ROWS = 5
_SHAPES = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": (" █ ", "██ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}


def digit_rows(text: str) -> tuple[str, ...]:
    """Digits, a colon and a plus sign as five rows; every block is two cells wide, so that it is square."""
    rows = [" ".join(_SHAPES[char][row] for char in text if char in _SHAPES) for row in range(ROWS)]
    return tuple("".join(cell * 2 for cell in row) for row in rows)


def twice(rows: tuple[str, ...]) -> tuple[str, ...]:
    """The same digits twice as wide and twice as high."""
    return tuple("".join(cell * 2 for cell in row) for row in rows for _copy in range(2))


def paint_digits(text: str, style: str = "") -> Content:
    """The digits as five lines of text."""
    return Content("\n").join([Content.styled(row.rstrip(), style) for row in digit_rows(text)])
