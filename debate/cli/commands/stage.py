"""``debate stage``: the room's window."""

from __future__ import annotations

import click

from debate.cli.options import packs_option, plain_option, theme_option


@click.command()
@click.argument("session", type=int, required=False)
@plain_option
@theme_option
@packs_option
def command(session: int | None, theme: str | None, plain: bool) -> int:
    """Open the room's window: it follows the newest session, or SESSION, and shows nothing private."""
    from debate.cli.opening import must_be_plain, open_books, open_desk

    library, desk = open_books(), open_desk()
    if must_be_plain(plain=plain):
        from debate.cli.running import session_of
        from debate.cli.talk import put
        from debate.engine.programme import programme_of
        from debate.export.lines.slide import slide_lines
        from debate.export.slides.making import slide

        follower = desk.follow(session_of(desk, session).id)
        setting = follower.session.setting
        if setting is not None:
            put(slide_lines(slide(follower.session, programme_of(library, setting))))
        return 0
    from debate.tui.stage_app import run_stage

    return run_stage(library, desk, session, theme)
