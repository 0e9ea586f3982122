"""``debate disputes``: where sources disagree."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@click.argument("motion", required=False)
@packs_option
def command(motion: str | None) -> None:
    """Show where sources disagree; in one MOTION if given."""
    from debate.cli.lookup import shelves_of
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.lines.dispute import dispute_page

    for shelf, found in shelves_of(open_books(), motion):
        put(dispute_page(shelf, found))
