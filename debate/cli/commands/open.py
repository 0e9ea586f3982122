"""``debate open``: the app, at a motion."""

from __future__ import annotations

import click

from debate.cli.options import packs_option, plain_option, seed_option, theme_option


@click.command()
@click.argument("motion", required=False)
@plain_option
@theme_option
@seed_option
@packs_option
def command(motion: str | None, theme: str | None, seed: int | None, plain: bool) -> int:
    """Open the app, at MOTION if given."""
    from debate.cli.opening import must_be_plain, open_app, open_packs
    from debate.cli.options import seed_or_today

    if motion is None:
        return open_app(theme, seed, plain=plain)
    from debate.cli.lookup import motion_of
    from debate.cli.talk import put

    opened, here = open_packs()
    found = motion_of(opened.library, motion)
    if must_be_plain(plain=plain):
        from debate.export.lines.motion import motion_lines

        put(motion_lines(opened.library, found, seed_or_today(seed)))
        return 0
    from debate.tui.starting import run

    return run(
        opened, here, motion=f"{found.shelf.id}/{found.motion.id}", theme=theme, seed=seed_or_today(seed)
    )
