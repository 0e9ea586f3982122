"""``debate help``: help on a command, and what the exit codes mean."""

from __future__ import annotations

import click

from debate.cli.exits import Exit
from debate.tongue import _


@click.command()
@click.argument("topic", required=False)
@click.pass_context
def command(ctx: click.Context, topic: str | None) -> int:
    """Help on a command, or on exit-codes."""
    from debate.cli.lazy import COMMANDS
    from debate.cli.lookup import unknown
    from debate.cli.talk import put

    root = ctx.find_root()
    if topic is None:
        put(root.get_help().splitlines())
    elif topic == "exit-codes":
        put(f"{code.value}. {code.sentence}" for code in Exit)
    elif topic in COMMANDS and isinstance(root.command, click.Group):
        found = root.command.get_command(root, topic)
        if found is not None:
            put(found.get_help(click.Context(found, info_name=topic, parent=root)).splitlines())
    else:
        missing = _("there is no command or topic {word}")
        raise unknown(missing, topic, [*COMMANDS, "exit-codes"], "debate --help")
    return Exit.DONE
