"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
PACKS = "debate.packs"
"""Where the folders given with ``--pack`` are kept in the context."""
THEMES = ("dark", "cream", "mono", "dark-swapped", "cream-swapped")


def packs_option(command: F) -> F:
    """``--pack PATH``, any number of times, before or after the command's name."""
    return click.option(
        "--pack",
        "pack",
        metavar="PATH",
        multiple=True,
        expose_value=False,
        callback=_keep,
        help="Add a pack, or a folder of packs.",
    )(command)


def plain_option(command: F) -> F:
    """``--plain``: lines instead of the app."""
    return click.option("--plain", is_flag=True, help="Print plain lines instead of opening the app.")(
        command
    )


def theme_option(command: F) -> F:
    """``--theme``: the colours of the app."""
    return click.option(
        "--theme", type=click.Choice(THEMES), help="The colours of the app; swapped: those of the sides."
    )(command)


def language_option(command: F) -> F:
    """``--language``: the language of the program's own words, set before anything is said."""
    return click.option(
        "--language",
        metavar="CODE",
        is_eager=True,
        expose_value=False,
        callback=_speak,
        help="The language of the program's own words: en or cy. A pack keeps its own.",
    )(command)


def seed_option(command: F) -> F:
    """``--seed``: what a draw starts from; today's date as a number where it is not given."""
    return click.option(
        "--seed",
        type=int,
        metavar="NUMBER",
        help="What a draw starts from; today's date as a number otherwise.",
    )(command)


def notes_option(command: F) -> F:
    """``--notes``: the notes for the teacher."""
    return click.option("--notes", is_flag=True, help="Add the notes meant for the teacher only.")(command)


def seed_or_today(seed: int | None) -> int:
    """The seed given, or today's date as a number such as 20261123: the same for a whole class."""
    if seed is not None:
        return seed
    import time

    return int(time.strftime("%Y%m%d"))


def _speak(_ctx: click.Context, _param: click.Parameter, code: str | None) -> None:
    from debate import tongue

    if code is None:
        return
    if code not in tongue.languages():
        known = ", ".join(tongue.languages())
        raise click.BadParameter(
            tongue._("There are no words in {code}; there are: {known}.").format(code=code, known=known)
        )
    tongue.speak(code)  # until ``run`` ends: what is wrong is told when the context is closed
    tongue.lend()


def _keep(ctx: click.Context, _: click.Parameter, value: tuple[str, ...]) -> None:
    ctx.find_root().meta.setdefault(PACKS, []).extend(value)
