"""Dates in words: as far as they are known, and never further."""

from __future__ import annotations

import re

from debate.tongue import _, marked

MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)
"""In English, to read dates by; shown through ``_``."""
_WHOLE = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?![\d-])")


def in_words(date: str) -> str:
    """``2026-01-27`` as ``27 January 2026``, ``2026-01`` as ``January 2026``; anything else as it is."""
    return _WHOLE.sub(_words, date)


def month_in_words(date: str) -> str:
    """The month and year of a date, as one says it: ``January 2026``; the year where no month is known."""
    return in_words(date[:7])


def parts(date: str) -> tuple[int, ...]:
    """Year, month and day of a date, as many as are known."""
    return tuple(int(part) for part in date.split("-") if part.isdigit())


def _words(match: re.Match[str]) -> str:
    year, number, day = match.groups()
    month = _(MONTHS[int(number) - 1])
    if day is None:
        return _("{month} {year}").format(month=month, year=year)
    return _("{day} {month} {year}").format(day=int(day), month=month, year=year)
