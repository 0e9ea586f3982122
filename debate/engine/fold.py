"""Folding: the few differences of typography that do not change what was said. One table, one place.

Two texts that fold alike differ at most in Unicode composition, the shape of quotation marks, dashes and the
ellipsis, invisible characters, and the width of white space. Case, digits, words and other punctuation stay.
"""

from __future__ import annotations

import re
import unicodedata

FOLDING: dict[str, tuple[str, str]] = {
    "composition": ("letters and accents written as one character or as two", "NFC"),  # untranslated
    "double quotation marks": ("“”„‟", '"'),
    "single quotation marks": ("‘’‚‛", "'"),
    "dashes": ("‐‑‒–—―−", "-"),
    "ellipsis": ("…", "..."),
    "spaces": (
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    "invisible": ("\u00ad\u200b\u2060\ufeff", ""),
    "runs of white space": ("tabs, line breaks and several spaces", " "),  # untranslated
}
"""Each class of characters, and what all of its members become. The documentation prints this table."""

INVISIBLE = FOLDING["invisible"][0]
"""Soft hyphens and zero-width spaces: characters that fold to nothing."""

_TABLE = {
    ord(char): to
    for name, (chars, to) in FOLDING.items()
    if name not in {"composition", "runs of white space"}
    for char in chars
}
_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text with its typography folded. ``fold(fold(t)) == fold(t)``."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", fold_character(unicodedata.normalize("NFC", text)))
    if "  " in text or not text.isprintable():
        text = _BLANKS.sub(" ", text)
    return text


def fold_character(text: str) -> str:
    """Each character by the table alone: composition and runs of white space are left as they are."""
    return text.translate(_TABLE)
