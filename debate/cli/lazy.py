"""The group of commands: a command's module is imported only when the command is asked for."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = (
    "open",
    "run",
    "stage",
    "resume",
    "sessions",
    "receipt",
    "round",
    "list",
    "show",
    "article",
    "sources",
    "prompts",
    "find",
    "glossary",
    "timeline",
    "disputes",
    "formats",
    "lab",
    "detective",
    "balance",
    "cite",
    "export",
    "check",
    "new",
    "quote",
    "watch",
    "links",
    "schema",
    "import-format",
    "paths",
    "help",
)
"""Every command in the order of ``debate --help``: each is ``command`` in the module of its name."""


class LazyGroup(click.Group):
    """A click group that knows its commands by name alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """The commands' names, in the order in which help lists them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"debate.cli.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a nearer word where the command is unknown."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from debate.engine.nearest import did_you_mean

            near = did_you_mean(args[0], COMMANDS)
            ctx.fail(f"there is no command {args[0]!r}{near}")
        return super().resolve_command(ctx, args)
