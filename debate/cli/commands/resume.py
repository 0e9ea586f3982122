"""``debate resume``: a session, at the same step and the same second."""

from __future__ import annotations

import click

from debate.cli.options import packs_option, plain_option, theme_option


@click.command()
@click.argument("session", type=int, required=False)
@plain_option
@theme_option
@packs_option
def command(session: int | None, theme: str | None, plain: bool) -> int:
    """Go on with SESSION, or with the latest that was not ended."""
    from debate.cli.opening import must_be_plain, open_desk, open_packs
    from debate.cli.running import resume_plain, session_of

    opened, here = open_packs()
    desk = open_desk()
    found = session_of(desk, session, unfinished=session is None)
    if must_be_plain(plain=plain):
        return resume_plain(opened.library, desk, found.id)
    from debate.tui.starting import run

    seed = found.setting.seed if found.setting else 0
    return run(opened, here, theme=theme, seed=seed, first=("run", {"session": found.id}))
