"""Choosing words of an article by number, on any terminal: plain questions, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from debate.cli.talk import tell
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.article import Article
    from debate.packs.authoring.quote_entry import Place


def pick(articles: Sequence[Article], words: str) -> list[Place]:
    """Asks which words are meant until one place is chosen; none where the answer is empty."""
    import click

    from debate.packs.authoring.quote_entry import places

    if not words:
        for article in articles:
            heading = _("Article {article}").format(article=article.id)
            tell(heading, *(f"{n:>3}  {line}" for n, line in enumerate(article.lines, 1)))
    while True:
        answer = words or click.prompt(
            _("A line's number, or some of its words (enter to stop)"),
            default="",
            show_default=False,
            err=True,
        )
        words = ""
        if not answer.strip():
            return []
        found = _by_number(articles, answer.strip()) or places(articles, answer)
        if not found:
            tell(_nothing(articles, answer))
        elif (chosen := _choose(found)) is not None:
            return [chosen]


def _by_number(articles: Sequence[Article], answer: str) -> list[Place]:
    """The pieces of a line named by its number, in every article that has such a line."""
    from debate.packs.authoring.quote_entry import pieces

    if not answer.isdecimal():
        return []
    return [p for a in articles if 1 <= int(answer) <= len(a.lines) for p in pieces(a, int(answer))]


def _choose(found: Sequence[Place]) -> Place | None:
    import click

    for number, place in enumerate(found, 1):
        line, words = place.passage.line, place.passage.exact
        tell(_("{number}. Line {line}: {words}").format(number=number, line=line, words=words))
    if len(found) == 1:
        return found[0]
    ask = _("Which number (enter to look again)")
    answer: str = click.prompt(ask, default="", show_default=False, err=True)
    if answer.strip().isdecimal() and 1 <= int(answer) <= len(found):
        return found[int(answer) - 1]
    return None


def _nothing(articles: Sequence[Article], answer: str) -> str:
    from debate.packs.authoring.quote_entry import nearest

    near = nearest(articles, answer)
    if near is None:
        return _("Not in the article.")
    told = _("Not in the article. Nearest, in line {line}: {words}")
    return told.format(line=near[1].line, words=near[1].words)
