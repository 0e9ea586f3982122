"""Every quote of a pack with the article it is taken from, and where it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from debate.engine.quotes import Anchor, FoldedArticle
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
    if folder.shelf is None:
        return
    folded = {a.id: FoldedArticle(a) for a in folder.shelf.pack.articles}
    for home, passage, article in _passages(folder):
        if article is not None and article.lines and id(passage) not in folder.home(home).patched:
            text = folded[article.id]
            yield Quoted(home, passage, article, text, text.anchor(passage))


def _passages(folder: PackFolder) -> Iterator[tuple[Any, Passage, Article | None]]:
    shelf = folder.shelf
    assert shelf is not None  # noqa: S101 - asked for only where there is one
    for motion in shelf.pack.motions:
        for argument in motion.arguments:
            for item in argument.quotes:
                assert item.quote is not None  # noqa: S101 - quotes are the evidence that has one
                yield motion, item.quote, shelf.article_of(item.quote, motion)
    for prompt in shelf.pack.prompts:
        for passage in prompt.passages:
            yield prompt, passage, shelf.article_of(passage)
    for article in shelf.pack.articles:
        for voice in article.voices:
            for passage in voice.passages:
                yield article, passage, article
