"""``debate sources``: who speaks, what they found, and how it was read."""

from __future__ import annotations

import click

from debate.cli.options import packs_option
from debate.tongue import _


@click.command()
@click.argument("motion", required=False)
@click.option("--side", help="Only sources that speak for this side: for or against.")
@click.option("--kind", help="Only sources of this kind, such as police or campaign-group.")
@click.option("--id", "source", metavar="SOURCE", help="One source, by its id.")
@packs_option
def command(motion: str | None, side: str | None, kind: str | None, source: str | None) -> None:
    """Show the public sources, with interest and caution."""
    from debate.cli.choices import choice
    from debate.cli.lookup import shelves_of, source_of
    from debate.cli.opening import open_books
    from debate.cli.talk import UnusableError, put
    from debate.export.lines.source import source_lines, sources_lines
    from debate.model.fields import Side
    from debate.model.source import Source, SourceKind

    asked_side = choice(_("there is no side {word}"), side, Side)
    asked_kind = choice(_("there is no kind {word}"), kind, SourceKind)
    library = open_books()
    if source is not None:
        _shelf, one = source_of(library, source)
        if not isinstance(one, Source):
            told = _("{word} is an article. To read it: debate article {article}")
            raise UnusableError(told.format(word=repr(source), article=one.id))
        put(source_lines(_("Source"), one))
        return
    for shelf, found in shelves_of(library, motion):
        put(sources_lines(shelf, found, asked_side, asked_kind))
