"""``debate run``: a lesson, a routine or a debate round, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from debate.cli.options import packs_option, plain_option, seed_option, theme_option
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.library import Library
    from debate.model.session import Setting


@click.command()
@click.argument("running", metavar="LESSON|ROUTINE|FORMAT", required=False)
@click.argument("motion", required=False)
@click.option("--fit", type=click.IntRange(1, 240), metavar="MINUTES", help="Fit it into so many minutes.")
@click.option(
    "--extra-time", type=click.IntRange(0, 100), default=0, metavar="PERCENT", help="Stretch every step."
)
@click.option("--variant", metavar="ID", help="The format under one of its variants.")
@click.option("--seats", type=click.IntRange(0, 999), default=0, help="How many seats or tables there are.")
@plain_option
@theme_option
@seed_option
@packs_option
def command(
    running: str | None,
    motion: str | None,
    fit: int | None,
    extra_time: int,
    variant: str | None,
    seats: int,
    theme: str | None,
    seed: int | None,
    plain: bool,
) -> int:
    """Run a lesson, a routine or a debate round. All but a lesson on its own motion take a MOTION.

    Without a word, list what can be run.
    """
    from debate.cli.opening import must_be_plain, open_packs
    from debate.cli.options import seed_or_today

    opened, here = open_packs()
    if running is None:
        from debate.cli.running import runnable_lines
        from debate.cli.talk import put

        put(runnable_lines(opened.library))
        return 0
    how = {"fit": fit, "extra_time": extra_time, "seed": seed_or_today(seed)}
    setting, cut = _planned(opened.library, running, motion, variant=variant, seats=seats, **how)
    if must_be_plain(plain=plain):
        from debate.cli.opening import open_desk
        from debate.cli.running import begin_plain

        return begin_plain(opened.library, open_desk(), setting, cut)
    from debate.export.sheets.from_lines import unwrapped
    from debate.tui.starting import run

    first = ("run", {"setting": setting, "before": tuple(unwrapped(cut))})
    return run(opened, here, theme=theme, seed=setting.seed, first=first)


def _planned(
    library: Library, running: str, motion: str | None, *, variant: str | None, seats: int, **how: Any
) -> tuple[Setting, list[str]]:
    """The setting of what is to be run, and what fitting it cut, as lines. Raises UnusableError."""
    from debate.cli.rounds import is_format, plan_format
    from debate.cli.running import plan
    from debate.cli.talk import UnusableError
    from debate.export.lines.sessions import fitted_lines
    from debate.export.lines.text import wrap

    if is_format(library, running):
        setting, words = plan_format(library, running, motion, variant=variant, **how)
        return setting, [*wrap(words), ""] if how["fit"] else []
    if variant:
        raise UnusableError(_("--variant goes with a format. To see them: debate formats"))
    setting, fitted = plan(library, running, motion, seats=seats, **how)
    return setting, [*fitted_lines(fitted)]
