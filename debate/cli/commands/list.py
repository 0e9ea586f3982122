"""``debate list``: every motion, one a line."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@packs_option
def command() -> None:
    """List the motions, one a line."""
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.lines.library import library_lines

    put(library_lines(open_books()))
