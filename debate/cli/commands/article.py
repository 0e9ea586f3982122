"""``debate article``: the article, line by line."""

from __future__ import annotations

import click

from debate.cli.options import packs_option
from debate.tongue import plural


@click.command()
@click.argument("article", metavar="[ID]", required=False)
@click.option("--bare", is_flag=True, help="The numbered words alone.")
@click.option("--line", type=click.IntRange(min=1), metavar="NUMBER", help="One line alone.")
@packs_option
def command(article: str | None, bare: bool, line: int | None) -> None:
    """Show an article by lines, with who uses each.

    ID is the article's id; the first article is shown where it is left out.
    """
    from debate.cli.lookup import article_of
    from debate.cli.opening import open_books
    from debate.cli.talk import UnusableError, put
    from debate.export.lines.article import article_lines

    shelf, found = article_of(open_books(), article)
    if line is not None and found.lines and line > len(found.lines):
        told = plural(
            "the article has {count} line; there is no line {line}",
            "the article has {count} lines; there is no line {line}",
            len(found.lines),
        )
        raise UnusableError(told.format(count=len(found.lines), line=line))
    put(article_lines(shelf, found, bare=bare, only=line))
