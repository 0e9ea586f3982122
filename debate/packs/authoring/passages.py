"""Every quote of a pack with the article it is taken from, and where it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from debate.engine.quotes import Anchor, FoldedArticle
from debate.engine.uses import passages_of
from debate.model.article import Article, Passage
from debate.packs.folder import PackFolder


class Quoted(NamedTuple):
    """A passage, the top-level noun whose file it is in, its article and what came of looking for it."""

    home: Any
    passage: Passage
    article: Article
    folded: FoldedArticle
    anchor: Anchor


def quoted(folder: PackFolder) -> Iterator[Quoted]:
    """The passages of motions, prompts and recorded voices whose article's text the pack holds."""
    shelf = folder.shelf
    if shelf is None:
        return
    folded = {a.id: FoldedArticle(a) for a in shelf.pack.articles}
    every: list[tuple[Any, Passage, Article | None]] = [
        (home, passage, shelf.article_of(passage, motion)) for home, motion, passage in passages_of(shelf)
    ]
    every += [
        (a, passage, a) for a in shelf.pack.articles for voice in a.voices for passage in voice.passages
    ]
    for home, passage, article in every:
        if article is not None and article.lines and id(passage) not in folder.home(home).patched:
            text = folded[article.id]
            yield Quoted(home, passage, article, text, text.anchor(passage))
