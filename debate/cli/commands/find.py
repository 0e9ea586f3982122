"""``debate find``: plain search."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Results at most.")
@packs_option
def command(words: tuple[str, ...], limit: int) -> None:
    """Search claims, quotes, sources, prompts and words.

    A result holds every one of WORDS, each at the beginning of a word.
    """
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.engine.search import Index
    from debate.export.lines.find import hit_lines

    library = open_books()
    asked = " ".join(words)
    hits = Index(library).find(asked, limit + 1)
    put(hit_lines(library, asked, hits[:limit], more=len(hits) > limit))
