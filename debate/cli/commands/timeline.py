"""``debate timeline``: dated events behind the motions."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@click.argument("motion", required=False)
@packs_option
def command(motion: str | None) -> None:
    """Show dated events; of one MOTION if given."""
    from debate.cli.lookup import shelves_of
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.lines.timeline import timeline_lines

    for shelf, found in shelves_of(open_books(), motion):
        put(timeline_lines(shelf, found))
