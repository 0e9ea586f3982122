"""``debate watch``: checks a pack on every save."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.problem import Problem
    from debate.packs.authoring.watch import PackWatch

SECONDS = 0.5
"""Between two looks at the files."""


@click.command()
@click.argument("pack", metavar="PACK")
def command(pack: str) -> int:
    """Check PACK now and on every save.

    Problems are printed as debate check prints them, after a line with the time. Stop with ctrl+c.
    """
    from debate.cli.authoring import folder_of
    from debate.cli.talk import tell
    from debate.model.library import Library
    from debate.packs.authoring.watch import PackWatch
    from debate.packs.load import open_kit
    from debate.store.places import places

    root = folder_of(pack)
    watch = PackWatch(Library(kit=open_kit(places().cache)), [root])
    tell(_("Watching {pack}. Save a file to check it; stop with ctrl+c.").format(pack=pack))
    keep_watch(watch, sleep=time.sleep)
    return 0


def keep_watch(
    watch: PackWatch,
    *,
    now: Callable[[], str] = lambda: time.strftime("%H:%M:%S"),
    sleep: Callable[[float], object],
) -> None:
    """Prints the problems of a pack now, and anew whenever it has been saved; ends with an exception only."""
    _print(now(), watch.check())
    while True:
        sleep(SECONDS)
        if watch.changed():
            sleep(SECONDS / 5)  # editors write, then rename
            _print(now(), watch.reload().problems)


def _print(when: str, problems: Sequence[Problem]) -> None:
    from debate.cli.talk import put
    from debate.export.lines.problem import lines
    from debate.export.lines.text import count
    from debate.model.problem import Severity

    errors = sum(problem.level is Severity.ERROR for problem in problems)
    both = f"{count(errors, 'error')}, {count(len(problems) - errors, 'warning')}"
    told = both if problems else _("no problems")
    put([f"{when} {told}", *lines(problems)])
