"""The nearest passage to a quote that failed, and the words that differ. A suggestion, never a pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import Match, SequenceMatcher

from msgspec import Struct

from debate.engine.fold import fold


class Near(Struct, frozen=True, kw_only=True):
    """The passage of an article that shares most words in a row with a quote.

    ``diff`` marks what the quote has and the article has not as ``[-so-]``, and the reverse as ``{+so+}``.
    """

    line: int
    words: str
    diff: str


class NearFinder:
    """Finds near passages in one article; its index of word pairs is made at the first failed quote."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._index: dict[tuple[str, str], set[int]] | None = None

    def nearest(self, exact: str, line: int) -> Near | None:
        """The passage nearest to some words, from the line they should be in or any other; None if no word is shared."""
        wanted = fold(exact).split()
        best: Near | None = None
        most = 0
        for number in self._candidates(wanted, line):
            words = fold(self.lines[number - 1]).split()
            plain = [[w.casefold() for w in side] for side in (words, wanted)]
            matcher = SequenceMatcher(None, *plain, autojunk=False)
            blocks = [b for b in matcher.get_matching_blocks() if b.size]
            shared = sum(b.size for b in blocks)
            if shared > most:
                most = shared
                best = _passage(number, words, wanted, blocks)
        return best

    def _candidates(self, wanted: list[str], line: int) -> list[int]:
        """The line named by the quote, then the lines that share most pairs of neighbouring words; at most six."""
        if self._index is None:
            self._index = {}
            for number, text in enumerate(self.lines, 1):
                for pair in _pairs(fold(text).split()):
                    self._index.setdefault(pair, set()).add(number)
        shared = Counter(n for pair in _pairs(wanted) for n in self._index.get(pair, ()))
        named = [line] if 1 <= line <= len(self.lines) else []
        return [*named, *(n for n, _ in shared.most_common(6) if n != line)][:6]


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    plain = [w.casefold().strip(".,;:!?\"'()") for w in words]
    return list(zip(plain, plain[1:], strict=False))


def _passage(number: int, words: list[str], wanted: list[str], blocks: Sequence[Match]) -> Near:
    first, last = blocks[0], blocks[-1]
    start = max(0, first.a - first.b)
    end = last.a + last.size + (len(wanted) - last.b - last.size)
    passage = words[start:end]
    return Near(line=number, words=" ".join(passage), diff=word_diff(wanted, passage))


def word_diff(old: Sequence[str], new: Sequence[str]) -> str:
    """What it takes to turn the old words into the new ones, in one line: ``led to [-1900-] {+1700+} arrests``."""
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(" ".join(old[a:b]))
            continue
        if b > a:
            out.append(f"[-{' '.join(old[a:b])}-]")
        if d > c:
            out.append(f"{{+{' '.join(new[c:d])}+}}")
    return " ".join(out)
