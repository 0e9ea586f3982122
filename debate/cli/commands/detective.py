"""``debate detective``: the article's words, and a question about each."""

from __future__ import annotations

import click

from debate.cli.options import notes_option, packs_option


@click.command()
@notes_option
@packs_option
def command(notes: bool) -> None:
    """Show the media-detective questions, with their lines."""
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.lines.prompt import detective_lines

    for shelf in open_books().shelves:
        put(detective_lines(shelf, notes=notes))
