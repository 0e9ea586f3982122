"""The group of commands: a command's module is imported only when the command is asked for."""

from __future__ import annotations

import inspect
from copy import copy
from importlib import import_module
from typing import TypeVar

import click

from debate.tongue import _

Helped = TypeVar("Helped", bound=click.Command)

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
        return worded(command)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As click does, in the reader's language."""
        super(LazyGroup, worded(self)).format_help(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a nearer word where the command is unknown."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from debate.engine.nearest import did_you_mean

            near = did_you_mean(args[0], COMMANDS)
            ctx.fail(_("there is no command {word}{near}").format(word=repr(args[0]), near=near))
        return super().resolve_command(ctx, args)


def worded(command: Helped) -> Helped:
    """A command whose help, closing words and options speak the reader's language."""
    other = copy(command)
    other.help = _(inspect.cleandoc(command.help or ""))
    other.epilog = _(inspect.cleandoc(command.epilog or ""))
    other.params = [copy(param) for param in command.params]
    for param in other.params:
        if isinstance(param, click.Option) and param.help:
            param.help = _(inspect.cleandoc(param.help))
    return other
