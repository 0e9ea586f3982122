"""The way back: from a character of a folded text to its place in the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from unicodedata import combining, normalize

from debate.engine.fold import INVISIBLE, fold, fold_character

_STRIDE = 64
_SAFE = re.compile(rf"[A-Za-z0-9]|(?<=[^\s{INVISIBLE}]) ")
"""Where a text may be cut so that its parts fold to the parts of its fold: nothing composes across it."""


class Unfolding:
    """Leads from places in ``fold(text)`` to places in ``text``.

    The text is folded piece by piece; only a piece that is asked for is looked at character by character, so
    that a line of any length costs little more than folding it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        self._folded = [0]
        self._places: dict[int, list[int]] = {}
        while self._starts[-1] < len(text):
            start = self._starts[-1]
            found = _SAFE.search(text, start + _STRIDE)
            end = found.start() if found else len(text)
            self._starts.append(end)
            self._folded.append(self._folded[-1] + len(fold(text[start:end])))

    def place(self, at: int) -> int:
        """The index in the original of a folded character; for the folded text's length, the original's."""
        piece = bisect_right(self._folded, at) - 1
        if piece >= len(self._starts) - 1:
            return len(self.text)
        if piece not in self._places:
            start, end = self._starts[piece], self._starts[piece + 1]
            self._places[piece] = [start + n for n in _places(self.text[start:end])]
        return self._places[piece][at - self._folded[piece]]


def _places(text: str) -> list[int]:
    """For each character of ``fold(text)``, the index of the first original character that it was made of."""
    if text.isascii() and len(fold(text)) == len(text):
        return list(range(len(text)))
    places: list[int] = []
    group, start, blank = "", 0, False
    for index, char in enumerate(text):
        piece = fold_character(normalize("NFC", char))
        if not piece:
            continue
        if piece.isspace():
            places += [start] * len(group) + ([] if blank and not group else [index])
            group, blank = "", True
        elif group and (combining(piece[0]) or normalize("NFC", group + piece) != group + piece):
            group = normalize("NFC", group + piece)
        else:
            places += [start] * len(group)
            group, start, blank = piece, index, False
    return places + [start] * len(group)
