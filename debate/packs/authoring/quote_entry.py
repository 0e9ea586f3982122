"""Finding words in a pack's articles, and the evidence entry that quotes them, ready to paste."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from debate.engine.bounds import cuts
from debate.engine.fold import fold
from debate.engine.near import Near, NearFinder
from debate.engine.quotes import FoldedArticle, State
from debate.engine.unfold import Unfolding
from debate.model.article import Article, Passage
from debate.packs.authoring.scalar import scalar

_MOST = 200
"""Places given: more than anyone chooses from."""


class Place(Struct, frozen=True, kw_only=True):
    """Some words of an article with a passage that quotes them: it has been anchored and passes the check."""

    article: Article
    passage: Passage
    widened: bool = False
    """Whether the words asked for began or ended inside a word or a number, and were taken whole."""


def places(articles: Sequence[Article], words: str) -> list[Place]:
    """Every place of some words, whatever their typography and case, in reading order.

    The passage holds the article's own characters, and the words before or after where a line has them twice.
    """
    found: list[Place] = []
    for article in articles:
        folded = FoldedArticle(article)
        for number in range(1, len(article.lines) + 1):
            for start, end in _spans(article.lines[number - 1], words):
                if (place := _place(folded, article, number, start, end)) and place not in found:
                    found.append(place)
    whole = [place for place in found if not place.widened]
    return (whole or found)[:_MOST]


def nearest(articles: Sequence[Article], words: str) -> tuple[Article, Near] | None:
    """The passage most like some words that stand nowhere; a suggestion, never the same."""
    best: tuple[float, Article, Near] | None = None
    for article in articles:
        finder = NearFinder(article.lines)
        single = len(words.split()) == 1
        for line in range(1, len(article.lines) + 1) if single else (1,):
            near = finder.nearest(words, line)
            if near is not None:
                changes = near.diff.count("[-") + near.diff.count("{+")
                if best is None or changes < best[0]:
                    best = (changes, article, near)
    return best[1:] if best else None


def pieces(article: Article, line: int) -> list[Place]:
    """What of a line is likely to be quoted: its sentences, what stands in quotation marks, and the whole."""
    text = article.lines[line - 1]
    folded = FoldedArticle(article)
    spans = [m.span() for m in re.finditer(r"[^.!?]+(?:[.!?](?=\S)[^.!?]*)*[.!?]?", text)]
    spans += [m.span(1) for m in re.finditer(r"[\"“]([^\"“”]+)[\"”]", text)]
    found: list[Place] = []
    for first, last in [*spans, (0, len(text))]:
        start = last - len(text[first:last].lstrip())
        end = first + len(text[first:last].rstrip(" .,;"))
        if end > start and (place := _place(folded, article, line, start, end)) and place not in found:
            found.append(place)
    return found


def entry_lines(place: Place, *, name_article: bool) -> Iterator[str]:
    """The entry for an argument's ``evidence``; the article is named where the pack has several."""
    passage = place.passage
    yield "- quote:"
    if name_article:
        yield f"    article: {place.article.id}"  # untranslated
    yield f"    line: {passage.line}"  # untranslated
    for key in ("exact", "before", "after"):
        if words := getattr(passage, key):
            yield f"    {key}: {scalar(words)}"


def _spans(line: str, words: str) -> Iterator[tuple[int, int]]:
    """Where folded words stand in a line, as indexes into the line itself."""
    wanted = fold(words).strip()
    way: Unfolding | None = None
    for found in re.finditer(re.escape(wanted), fold(line), re.IGNORECASE) if wanted else ():
        way = way or Unfolding(line)
        yield way.place(found.start()), way.place(found.end())


def _place(folded: FoldedArticle, article: Article, number: int, start: int, end: int) -> Place | None:
    """The passage from one index to another, widened to whole words; None where nothing marks it alone."""
    line = article.lines[number - 1]
    first, last = start, end
    while cuts(line, start):
        start -= 1
    while cuts(line, end):
        end += 1
    widened = (first, last) != (start, end)
    plain = Passage(line=number, exact=line[start:end])
    for passage in (plain, *_marked(plain, line, start, end)):
        anchor = folded.anchor(passage)
        if anchor.state is State.VERBATIM and (anchor.start, anchor.end) == (start, end):
            return Place(article=article, passage=passage, widened=widened)
    return None


def _marked(plain: Passage, line: str, start: int, end: int) -> Iterator[Passage]:
    """The passage with ever more of the words before it, then after it, then both."""
    left, right = line[:start].split(), line[end:].split()
    for count in range(1, 7):
        before, after = " ".join(left[-count:]) or None, " ".join(right[:count]) or None
        yield replace(plain, before=before)
        yield replace(plain, after=after)
        yield replace(plain, before=before, after=after)
