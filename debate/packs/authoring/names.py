"""Ids made from words."""

from __future__ import annotations

import re
import unicodedata


def id_of(words: str, *, most: int = 40) -> str:
    """Lower-case letters, digits and single hyphens from some words; empty where there are none of these."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    found = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    if len(found) <= most:
        return found
    return found[:most].rpartition("-")[0] or found[:most]
