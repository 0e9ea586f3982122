"""``debate glossary``: plain meanings."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@click.argument("word", required=False)
@packs_option
def command(word: str | None) -> None:
    """Show plain meanings; of one WORD if given."""
    from debate.cli.lookup import term_of
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.lines.glossary import glossary_lines

    library = open_books()
    if word is not None:
        shelf, term = term_of(library, word)
        put(glossary_lines(shelf, (term,)))
        return
    for shelf in library.shelves:
        put(glossary_lines(shelf, shelf.pack.glossary))
