"""``debate receipt``: the record of a session."""

from __future__ import annotations

import click

from debate.cli.options import packs_option


@click.command()
@click.argument("session", type=int, required=False)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@packs_option
def command(session: int | None, as_json: bool) -> int:
    """Show what SESSION, or the latest, showed and asked. A record, not a certificate."""
    from debate import __version__
    from debate.cli.opening import open_books, open_desk
    from debate.cli.running import session_of
    from debate.cli.talk import put
    from debate.engine.programme import programme_of
    from debate.engine.receipt import receipt
    from debate.export.lines.receipt import receipt_json, receipt_lines

    library = open_books()
    desk = open_desk()
    follower = desk.follow(session_of(desk, session).id)
    found = follower.session
    if found.setting is None:
        return 0
    programme = programme_of(library, found.setting)
    item = receipt(found, follower.now, programme.shelf, programme.motion, __version__, library.kit)
    put(receipt_json(item).splitlines() if as_json else receipt_lines(item))
    return 0
