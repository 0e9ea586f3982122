"""Dates written in a text: ``4 December 2025``, ``16 and 17 May``, ``January 2026``, ``2016–17``, ``2024``.

A date is given as far as it is written: ``2025-12-04``, ``2026-01``, ``2024``; a day without its
year as ``-12-04``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.engine.dates import MONTHS

_MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in MONTHS)
_DATE = re.compile(
    r"(?<![\w£$€])(?<!\d[.,])(?:"
    r"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\d)"
    rf"|(?P<day>\d\d?)(?:\s*(?:to|and|or|–|-)\s*(?P<last>\d\d?))?\s+(?P<month>{_MONTH})\b(?:\s+(?P<year>\d{{4}})\b)?"
    rf"|(?P<only_month>{_MONTH})\s+(?P<of>(?:19|20)\d\d)\b"
    r"|(?P<from>(?:19|20)\d\d)[–/-](?P<to>(?:19|20)?\d\d)(?!\w|,\d)"
    r"|(?P<bare>(?:19|20)\d\d)(?![\w%]|[.,]\d)"
    r")"
)

_MAYBE = re.compile("[12][90][0-9][0-9]|" + "|".join(name[:3] for name in MONTHS))
"""A cheap look first: without a year's digits or a month's letters there is no date."""


def dates_in(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every date of a text: as it is written there, and the one or two dates it means."""
    for found in _DATE.finditer(text) if _MAYBE.search(text) else ():
        yield found[0], tuple(_meant(found))


def dates_given(text: str) -> set[str]:
    """The dates that a text gives; a day without a year has the next date's, or else the last one's."""
    found = [date for _, each in dates_in(text) for date in each]
    years = [date[:4] for date in found]
    for place, date in enumerate(found):
        if date.startswith("-"):
            near = [year for year in (*years[place:], *reversed(years[:place])) if "-" not in year]
            found[place] = f"{near[0]}{date}" if near else date
    return set(found)


def without_dates(text: str) -> str:
    """The text with a semicolon for each date, so that only other numbers are left."""
    return _DATE.sub(";", text) if _MAYBE.search(text) else text


def agrees(date: str, known: str) -> bool:
    """Whether a date, as far as it is written, is the known one or a less exact form of it."""
    return known.endswith(date) if date.startswith("-") else f"{known}-".startswith(f"{date}-")


def _meant(found: re.Match[str]) -> Iterator[str]:
    if found["iso"] or found["bare"]:
        yield found["iso"] or found["bare"]
    elif found["day"]:
        for day in (found["day"], found["last"]):
            if day:
                yield f"{found['year'] or ''}-{_number(found['month']):02}-{int(day):02}"
    elif found["only_month"]:
        yield f"{found['of']}-{_number(found['only_month']):02}"
    else:
        first, last = found["from"], found["to"]
        yield first
        yield last if len(last) == len(first) else first[:2] + last


def _number(month: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
