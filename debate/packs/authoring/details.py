"""What an author says about an article, looked at before a file is written."""

from __future__ import annotations

import re
from datetime import date

from debate.packs.rules.evidence import WEB
from debate.tongue import _, plural

_MOST = {"title": 320, "publisher": 120, "url": 500, "rights": 320, "date": 10}
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


def fault(name: str, value: str) -> str:
    """Why a value cannot stand in an article's field, in words; empty where it can."""
    value = value.strip()
    if not value and name != "url":
        return _("write something here")
    if len(value) > _MOST[name] or "\n" in value:
        told = plural(
            "at most {count} character on one line fits",
            "at most {count} characters on one line fit",
            _MOST[name],
        )
        return told.format(count=_MOST[name])
    if name == "url" and value and not WEB.fullmatch(value):
        return _("write an address that begins with https:// or http://")
    if name == "date" and not _is_date(value):
        return _("write a date such as 2026-06-01, 2026-06 or 2026")
    return ""


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date(*(*(int(part) for part in value.split("-")), 1, 1)[:3])
    except ValueError:
        return False
    return True
