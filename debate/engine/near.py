"""The nearest passage to a quote that failed, and the words that differ. A suggestion, never a pass."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from debate.engine.bounds import cuts
from debate.engine.fold import fold
from debate.engine.nearest import nearest as nearest_word

_LONGEST = 100
"""Words of a quote that are compared; of a longer one, its beginning."""
_MOST = 200_000
"""Words of an article that are looked through: more than any book's chapter."""
_EDGE = re.compile(r"^\W+|\W+$")


class Near(Struct, frozen=True, kw_only=True):
    """The passage of an article that shares most words in a row with a quote.

    ``words`` are the article's own characters. ``diff`` marks what the quote has and the article has not as
    ``[-so-]``, and what the article has and the quote has not as ``{+so+}``.
    """

    line: int
    words: str
    diff: str


class _Word(Struct, frozen=True):
    """A word of a line: its folded form, the bare form that is compared, and its place in the line."""

    folded: str
    bare: str
    start: int
    end: int


class NearFinder:
    """Finds near passages in one article; its index of word pairs is made at the first failed quote."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    @cached_property
    def _words(self) -> list[list[_Word]]:
        room = _MOST
        out = []
        for line in self.lines:
            words = _words_of(line[: room * 40])[:room]
            room -= len(words)
            out.append(words)
        return out

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[tuple[int, int]]]:
        """Where each pair of neighbouring words stands: line and position."""
        pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self._words, 1):
            for at in range(len(words) - 1):
                pairs[words[at].bare, words[at + 1].bare].append((number, at))
        return pairs

    def nearest(self, exact: str, line: int) -> Near | None:
        """The passage nearest to some words, in the line named or any other; None where none is near.

        Near means that a third of the words, or of a single word's letters, are shared.
        """
        wanted = _words_of(exact[: _LONGEST * 40])[:_LONGEST]
        plain = [w.bare for w in wanted]
        best: Near | None = None
        most = max(0, (len(wanted) - 1) // 3)
        for number, first, last in self._windows(plain, line):
            window = self._words[number - 1][first:last]
            matcher = SequenceMatcher(a=[w.bare for w in window], b=plain, autojunk=False)
            blocks = matcher.get_matching_blocks()[:-1]
            shared = sum(b.size for b in blocks)
            if shared > most:
                most = shared
                start = max(0, blocks[0].a - blocks[0].b)
                end = blocks[-1].a + blocks[-1].size + len(wanted) - blocks[-1].b - blocks[-1].size
                best = self._passage(number, window[start:end], wanted)
        return best or self._one_word(wanted, line)

    def _windows(self, plain: list[str], line: int) -> list[tuple[int, int, int]]:
        """Stretches worth comparing: in the line named, then where most pairs of words are shared."""
        stride = max(8, len(plain))
        votes: Counter[tuple[int, int]] = Counter()
        for at, pair in enumerate(pairwise(plain)):
            for number, position in self._pairs.get(pair, [])[:100]:
                votes[number, max(0, position - at) // stride] += 1
        ranked = sorted(votes, key=lambda place: (-votes[place], place[0] != line, place))
        found = [(n, max(0, (b - 1) * stride), (b + 3) * stride) for n, b in ranked[:4]]
        named = [(line, 0, 4 * _LONGEST)] if 1 <= line <= len(self.lines) else []
        return named + found

    def _passage(self, number: int, window: list[_Word], wanted: list[_Word]) -> Near:
        line, texts = self.lines[number - 1], [w.folded for w in window]
        start, end = window[0].start, window[-1].end
        first, last = wanted[0].folded, wanted[-1].folded
        if texts[-1].startswith(last) and not cuts(line, at := window[-1].start + len(last)):
            end, texts[-1] = at, last  # the full stop after the words is no difference
        if texts[0].endswith(first) and not cuts(line, at := window[0].end - len(first)) and at < end:
            start, texts[0] = at, first
        return Near(line=number, words=line[start:end], diff=word_diff([w.folded for w in wanted], texts))

    def _one_word(self, wanted: list[_Word], line: int) -> Near | None:
        if len(wanted) != 1 or not 1 <= line <= len(self.lines):
            return None
        words = self._words[line - 1][: 4 * _LONGEST]
        like = nearest_word(wanted[0].bare, dict.fromkeys(w.bare for w in words))
        return next((self._passage(line, [w], wanted) for w in words if w.bare == like), None)


def word_diff(old: Sequence[str], new: Sequence[str]) -> str:
    """What turns the old words into the new ones, in one line: ``led to [-1900-] {+1700+} arrests``."""
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(" ".join(old[a:b]))
            continue
        if b > a:
            out.append(f"[-{' '.join(old[a:b])}-]")
        if d > c:
            out.append(f"{{+{' '.join(new[c:d])}+}}")
    return " ".join(out)


def _words_of(text: str) -> list[_Word]:
    found = ((m, fold(m[0])) for m in re.finditer(r"\S+", text))
    return [
        _Word(folded, _EDGE.sub("", folded).casefold() or folded, m.start(), m.end())
        for m, folded in found
        if folded
    ]
