"""``debate quote``: words of an article as an entry ready to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debate.cli.exits import Exit
from debate.tongue import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debate.model.article import Article
    from debate.packs.authoring.quote_entry import Place


@click.command()
@click.argument("pack", metavar="PACK")
@click.argument("words", nargs=-1)
@click.option("--article", "article", metavar="ID", help="Look in this article only.")
@click.option("--interactive", is_flag=True, help="Choose line by line, by number.")
def command(pack: str, words: tuple[str, ...], article: str | None, interactive: bool) -> int:
    """Find WORDS in the article of PACK and print the entry that quotes them.

    PACK is a folder. Typography and case do not matter when looking; what is printed are the article's own
    characters. Entries go to stdout, so that they can be sent to a file; all else goes to stderr.
    """
    from debate.cli.talk import UnusableError

    articles, several = _articles(pack, article)
    asked = " ".join(words)
    if interactive:
        from debate.cli.picking import pick

        return _put(pick(articles, asked), several=several)
    if not asked.strip():
        told = _('say which words: debate quote {pack} "some words", or --interactive to choose')
        raise UnusableError(told.format(pack=pack))
    from debate.packs.authoring.quote_entry import places

    found = places(articles, asked)
    if not found:
        raise UnusableError(_not_found(articles, asked))
    return _put(found, several=several)


def _articles(pack: str, only: str | None) -> tuple[list[Article], bool]:
    """The pack's articles that hold their text, and whether an entry has to name its article."""
    from debate.cli.authoring import folder_of
    from debate.cli.lookup import unknown
    from debate.cli.talk import UnusableError
    from debate.packs.folder import PackFolder

    root = folder_of(pack)
    every: tuple[Article, ...] = PackFolder(root, pack).get("articles")
    chosen = [a for a in every if only in {None, a.id}]
    if only is not None and not chosen:
        command = f"debate quote {pack} --interactive"  # untranslated
        raise unknown(_("there is no article {word}"), only, [a.id for a in every], command)
    articles = [a for a in chosen if a.lines]
    if not articles:
        told = _("{pack} holds no article's text, so nothing can be quoted from it")
        raise UnusableError(told.format(pack=pack))
    return articles, len(every) > 1


def _put(found: Sequence[Place], *, several: bool) -> int:
    from debate.cli.talk import put, tell
    from debate.packs.authoring.quote_entry import entry_lines

    if len(found) > 1:
        told = plural(
            "{count} place; take the one you mean.", "{count} places; take the one you mean.", len(found)
        )
        tell(told.format(count=len(found)))
    for place in found:
        passage = place.passage
        article, line = place.article, passage.line
        told = _("Line {line} of {article}: {words}")
        tell(told.format(line=line, article=article.id, words=article.lines[line - 1]))
        if place.widened:
            tell(_("The words asked for began or ended inside a word or a number; it is taken whole."))
        put(entry_lines(place, name_article=several))
    return Exit.DONE


def _not_found(articles: Sequence[Article], asked: str) -> str:
    from debate.packs.authoring.quote_entry import nearest

    near = nearest(articles, asked)
    if near is None:
        return _("these words are not in the article, nor any like them")
    told = _("these words are not in the article. Nearest, in line {line}: {words} (differs: {differences})")
    return told.format(line=near[1].line, words=near[1].words, differences=near[1].diff)
