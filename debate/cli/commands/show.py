"""``debate show``: a motion or one of its arguments from top to bottom."""

from __future__ import annotations

import click

from debate.cli.options import notes_option, packs_option, seed_option


@click.command()
@click.argument("motion")
@click.argument("argument", required=False)
@seed_option
@notes_option
@packs_option
def command(motion: str, argument: str | None, seed: int | None, notes: bool) -> None:
    """Show all of MOTION: both sides, words and sources.

    MOTION is an id or a number of the list; ARGUMENT, the id of one argument, shows that one alone.
    """
    from debate.cli.lookup import argument_of, motion_of
    from debate.cli.opening import open_books
    from debate.cli.options import seed_or_today
    from debate.cli.talk import put

    library = open_books()
    found = motion_of(library, motion)
    if argument is None:
        from debate.export.lines.motion import motion_lines

        put(motion_lines(library, found, seed_or_today(seed), notes=notes))
        return
    from debate.export.lines.argument import argument_lines

    put(argument_lines(library, found.shelf, found.motion, argument_of(found.motion, argument)))
