"""``debate round``: what is said after a debate round."""

from __future__ import annotations

import click

from debate.cli.options import packs_option
from debate.tongue import _


@click.command()
@click.argument("session", type=int, required=False)
@click.option("--csv", "table", type=click.Choice(["flow", "round"]), help="One of the two tables instead.")
@packs_option
def command(session: int | None, table: str | None) -> int:
    """Show the round of SESSION, or the latest: times, points, flow, ballots, arguments nobody raised."""
    from debate.cli.opening import open_books, open_desk
    from debate.cli.running import session_of
    from debate.cli.talk import UnusableError, put, put_bytes
    from debate.engine.programme import programme_of
    from debate.engine.round_report import round_record
    from debate.export.flow_csv import flow_csv, record_csv
    from debate.export.lines.after import after_lines

    library = open_books()
    desk = open_desk()
    follower = desk.follow(session_of(desk, session).id)
    found, now = follower.session, follower.now
    nouns = programme_of(library, found.setting) if found.setting else None
    record = round_record(found, now, nouns.shelf.pack.motions if nouns and nouns.shelf else (), library.kit)
    if nouns is None or record is None:
        raise UnusableError(_("that session runs no debate round. To see what it holds: debate receipt"))
    if table == "flow":
        put_bytes(flow_csv(found, nouns.shelf))
    elif table == "round":
        put_bytes(record_csv(record, found, nouns.motion, library.kit))
    else:
        put(after_lines(found, now, nouns.shelf, nouns.motion, library.kit))
    return 0
