"""``debate sessions``: what is kept, and deleting it."""

from __future__ import annotations

import click

from debate.tongue import _


@click.command()
@click.option("--delete", type=int, metavar="SESSION", help="Delete one: events, votes, notes, all of it.")
@click.option("--delete-all", is_flag=True, help="Delete every session, after a question.")
@click.option("--yes", is_flag=True, help="Delete without the question.")
def command(delete: int | None, delete_all: bool, yes: bool) -> int:
    """List the sessions that are kept, or delete them."""
    from debate.cli.opening import open_desk
    from debate.cli.talk import UnusableError, put, tell
    from debate.export.lines.sessions import session_lines
    from debate.store.log import LogError
    from debate.store.sessions import FILE

    desk = open_desk()
    if delete is None and not delete_all:
        put(session_lines(desk.listed(), str(desk.folder / FILE)))
        return 0
    every = _("Delete every session? It cannot be brought back.")
    one = _("Delete session {number}? It cannot be brought back.").format(number=delete)
    if not yes and not click.confirm(every if delete_all else one, err=True):
        tell(_("Nothing was deleted."))
        return 0
    try:
        put([desk.sessions.delete(None if delete_all else delete)])
    except LogError as error:
        raise UnusableError(str(error)) from error
    return 0
