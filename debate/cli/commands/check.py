"""``debate check``: every problem of a pack, a file or a tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debate.cli.exits import Exit
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.problem import Problem


@click.command()
@click.argument("paths", metavar="[PATH ...]", nargs=-1)
@click.option("--rules", is_flag=True, help="Every rule, with a passing and a failing example.")
@click.option("--quiet", is_flag=True, help="Errors only: no warnings and no count.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["human", "lines", "github", "json"]),
    help="How problems are printed: human on a terminal, lines otherwise.",
)
@click.option("--fix", is_flag=True, help="Mend what is safe: quote typography, moved lines, order of keys.")
@click.option("--yes", is_flag=True, help="With --fix: write the changes without asking.")
def command(paths: tuple[str, ...], rules: bool, quiet: bool, form: str | None, fix: bool, yes: bool) -> int:
    """Check packs: each problem as file:line:col: level: message [rule].

    PATH is a pack, a file in a pack, or a folder that holds packs. With no PATH, the bundled content and your
    own packs are checked.

    Warnings are printed too, but they alone leave the exit code 0. Problems go to stdout, the count of them
    to stderr; a pack without problems prints nothing. Exit codes: 0 clean, 1 errors, 2 a path cannot be used.

    --fix shows what it would change and asks before it writes; then the check runs.
    """
    from debate.cli.talk import put, tell
    from debate.export.lines.problem import FORMS
    from debate.model.problem import Severity

    if rules:
        from debate.cli.rules import rule_lines

        put(rule_lines())
        return Exit.DONE
    chosen = [Path(path) for path in paths] or _all()
    if fix:
        from debate.cli.mending import mend_packs

        mend_packs(chosen, yes=yes)
    found = list(_problems(chosen))
    errors = [problem for problem in found if problem.level is Severity.ERROR]
    put(FORMS[form or _usual_form()](errors if quiet else found))
    if found and not quiet:
        tell(_count(len(errors), len(found) - len(errors), len({problem.file for problem in found})))
    if any(problem.rule == "unusable" and problem.line == 1 for problem in errors):
        return Exit.UNUSABLE
    return Exit.PROBLEMS if errors else Exit.DONE


def _problems(paths: list[Path]) -> Iterator[Problem]:
    from debate.packs.check import check
    from debate.packs.load import open_kit
    from debate.store.places import places

    kit = open_kit(places().cache)
    for path in paths:
        yield from check(path, kit)


def _all() -> list[Path]:
    from debate.packs.load import bundled_content
    from debate.store.places import places

    here = places()
    own = [path for path in (here.packs, *here.more_content) if path.is_dir() and any(path.iterdir())]
    return [bundled_content(), *own]


def _usual_form() -> str:
    import sys

    return "human" if sys.stdout.isatty() else "lines"


def _count(errors: int, warnings: int, files: int) -> str:
    from debate.export.lines.text import count, listed

    told = [count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return _("{problems} in {files}").format(problems=listed(told), files=count(files, "file"))
