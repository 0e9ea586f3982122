"""A short exact excerpt of an article, for the quotes that a new pack begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from debate.engine.quotes import FoldedArticle, State
from debate.model.article import Article, Passage

_SHORTEST, _LONGEST = 20, 120
_SENTENCE = re.compile(r"[^.!?;]+")


def opening_passages(article: Article, count: int) -> list[Passage]:
    """Passages that pass the check, of different lines below the headline where there are enough lines.

    They are only a beginning: a sentence without quotation marks, or its first words. The author chooses
    better ones.
    """
    folded = FoldedArticle(article)
    numbers = [*range(2, len(article.lines) + 1), 1]
    fit = [p for n in numbers for p in _sentences(article.lines[n - 1], n) if _stands(folded, p)]
    first_of = {p.line: p for p in reversed(fit)}
    found = [first_of[n] for n in numbers if n in first_of][:count]
    whole = (Passage(line=n, exact=article.lines[n - 1]) for n in numbers if n not in first_of)
    return [*found, *islice(whole, count - len(found))]


def _sentences(line: str, number: int) -> Iterator[Passage]:
    for piece in _SENTENCE.finditer(line):
        words = _shortened(piece[0].strip())
        if len(words) > _SHORTEST and not set(words) & set('"“”'):
            yield Passage(line=number, exact=words)


def _stands(folded: FoldedArticle, passage: Passage) -> bool:
    return folded.anchor(passage).state is State.VERBATIM


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition(" ")[0] or words
