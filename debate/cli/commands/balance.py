"""``debate balance``: counts a side of a motion."""

from __future__ import annotations

import click

from debate.cli.options import packs_option, seed_option


@click.command()
@click.argument("motion")
@seed_option
@packs_option
def command(motion: str, seed: int | None) -> None:
    """Count both sides of MOTION. Counts only, never a verdict."""
    from debate.cli.lookup import motion_of
    from debate.cli.opening import open_books, openings_of
    from debate.cli.options import seed_or_today
    from debate.cli.talk import put
    from debate.export.lines.balance import balance_lines

    library = open_books()
    found = motion_of(library, motion)
    seed = seed_or_today(seed)
    put(balance_lines(found.shelf, found.motion, library.kit, seed, openings_of(found)))
