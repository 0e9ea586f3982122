"""The words a motion quotes, cut out of their line: what an export may show of an article."""

from __future__ import annotations

from msgspec import Struct

from debate.engine.dates import in_words
from debate.engine.quotes import Anchor, FoldedArticle, State
from debate.engine.reading import credit
from debate.export.lines.quote import quoted
from debate.model.article import Article, Passage
from debate.model.library import Shelf
from debate.model.motion import Evidence, Motion
from debate.tongue import _


class Words(Struct, frozen=True, kw_only=True):
    """Checked words of an article with the rest of their line; ``anchor`` says where they stand in it."""

    article: Article
    anchor: Anchor

    @property
    def line(self) -> str:
        """The whole line."""
        return self.article.lines[self.anchor.line - 1]

    @property
    def exact(self) -> str:
        """The words themselves, as the article prints them."""
        return self.line[self.anchor.start : self.anchor.end]

    @property
    def before(self) -> str:
        """The line up to the words."""
        return self.line[: self.anchor.start]

    @property
    def after(self) -> str:
        """The line from the words on."""
        return self.line[self.anchor.end :]

    @property
    def place(self) -> str:
        """``LBC, 27 January 2026, line 9``."""
        told = _("{publisher}, {date}, line {number}")
        article = self.article
        return told.format(publisher=article.publisher, date=in_words(article.date), number=self.anchor.line)


class Quoting:
    """Finds the words of passages for one motion; each article is folded once."""

    def __init__(self, shelf: Shelf, motion: Motion) -> None:
        self._shelf = shelf
        self._motion = motion
        self._folded: dict[str, FoldedArticle] = {}

    def find(self, passage: Passage) -> Words | None:
        """The words of a passage; None where they were not found exactly so, and may not be quoted."""
        article = self._shelf.article_of(passage, self._motion)
        if article is None:
            return None
        anchor = self._anchor(article, passage)
        return Words(article=article, anchor=anchor) if anchor.state.passes else None

    def told(self, item: Evidence) -> str:
        """Evidence with who says so; empty where it may not be quoted, or its source is not known."""
        if item.quote:
            words = self.find(item.quote)
            return f"{quoted(words.exact)} ({words.place})" if words else ""
        source = self._shelf.sources.get(item.source or "")
        return f"{item.shows or source.finding} ({credit(source)}, {source.url})" if source else ""

    def state(self, passage: Passage) -> State:
        """What came of looking for a passage."""
        article = self._shelf.article_of(passage, self._motion)
        return self._anchor(article, passage).state if article else State.NO_TEXT

    def lines(self) -> frozenset[tuple[str, int]]:
        """The lines that the motion quotes, each as its article's id and its number."""
        found = (self.find(e.quote) for a in self._motion.arguments for e in a.quotes if e.quote)
        return frozenset((words.article.id, words.anchor.line) for words in found if words)

    def _anchor(self, article: Article, passage: Passage) -> Anchor:
        if article.id not in self._folded:
            self._folded[article.id] = FoldedArticle(article)
        return self._folded[article.id].anchor(passage)
