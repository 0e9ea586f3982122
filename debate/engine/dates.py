"""Dates in words: as far as they are known, and never further."""

from __future__ import annotations

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
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
    year, month, day = match.groups()
    known = [str(int(day))] if day else []
    return " ".join([*known, MONTHS[int(month) - 1], year])
