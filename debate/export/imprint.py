"""What stands under every export: which edition of which pack it came from, and on what terms."""

from __future__ import annotations

from debate.engine.dates import in_words
from debate.export.lines.text import said
from debate.model.article import Article
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked

ONLY_QUOTES = marked(
    "Of an article it holds the words that are quoted, in their line, and nothing more; "
    "the whole stands at its address"
)


def edition(shelf: Shelf) -> str:
    """``Facial recognition and police reform, version 1.0.0, 23 November 2026.``"""
    info = shelf.pack.info
    told = _("{title}, version {version}, {date}")
    return said(told.format(title=info.title, version=info.version, date=in_words(info.updated)))


def imprint(shelf: Shelf, motion: Motion) -> tuple[str, ...]:
    """The edition with its terms, then each article: publisher, date, whose words they are, address."""
    return (
        _("Content: {edition} Motion: {motion}.").format(edition=edition(shelf), motion=motion.id),
        _("Terms: {terms}").format(terms=shelf.pack.info.licence),
        *(_article(article) for article in articles_of(shelf, motion)),
        said(_(ONLY_QUOTES)),
    )


def articles_of(shelf: Shelf, motion: Motion) -> tuple[Article, ...]:
    """The articles a motion comes from or quotes, each once, in the order in which they are met."""
    met = [shelf.main_article(motion)]
    met += [shelf.articles.get(name) for name in motion.articles]
    met += [shelf.article_of(e.quote, motion) for a in motion.arguments for e in a.quotes if e.quote]
    return tuple({article.id: article for article in met if article}.values())


def _article(article: Article) -> str:
    credit = said(article.title, f"{article.publisher}, {in_words(article.date)}")
    told = _("Article: {credit} Rights: {rights} Address: {address}")
    return told.format(credit=credit, rights=article.rights, address=article.url)
