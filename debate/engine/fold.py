"""Folding: the few differences of typography that do not change what was said. One table, one place.

Two texts that fold alike differ at most in Unicode composition, the shape of quotation marks, dashes and the
ellipsis, invisible characters, and the width of white space. Case, digits, words and all other punctuation stay.
"""

from __future__ import annotations

import unicodedata

FOLDING: dict[str, tuple[str, str]] = {
    "composition": ("letters and accents written as one character or as two", "NFC"),
    "double quotation marks": ("“”„‟«»″＂", '"'),
    "single quotation marks": ("‘’‚‛′ʼ＇", "'"),
    "dashes": ("‐‑‒–—―−﹘﹣－", "-"),
    "ellipsis": ("…", "..."),
    "spaces": (
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    "invisible": ("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "runs of white space": ("tabs, line breaks and several spaces", " "),
}
"""Each class of characters, and what all of its members become. The documentation prints this table."""

_TABLE = {
    ord(char): to
    for name, (chars, to) in FOLDING.items()
    if name not in {"composition", "runs of white space"}
    for char in chars
}


def fold(text: str) -> str:
    """The text with its typography folded. ``fold(fold(t)) == fold(t)``."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(_TABLE))
    if "  " in text or not text.isprintable():
        text = " ".join(_split(text))
    return text


def _split(text: str) -> list[str]:
    """Words between white space, keeping one space at either end where there was any."""
    words = text.split()
    if not words:
        return ["", ""] if text else []
    head = [""] if text[0].isspace() else []
    tail = [""] if text[-1].isspace() else []
    return [*head, *words, *tail]


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index in the original where it came from.

    One further index closes the list: the length of the original. Used only to draw a folded quote.
    """
    out: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for char in unicodedata.normalize("NFC", text[start:end]).translate(_TABLE):
            blank = char.isspace()
            if blank and out and out[-1] == " ":
                continue
            out.append(" " if blank else char)
            places.append(start)
        start = end
    places.append(len(text))
    return "".join(out), places
