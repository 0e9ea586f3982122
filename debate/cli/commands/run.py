"""``debate run``: a lesson, a routine or a debate round, step by step."""

from __future__ import annotations

from typing import Any

import click

from debate.cli.options import packs_option, plain_option, seed_option, theme_option


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
    from debate.cli.rounds import is_format, plan_format
    from debate.cli.running import plan
    from debate.cli.talk import UnusableError
    from debate.export.lines.sessions import fitted_lines
    from debate.export.lines.text import wrap

    opened, here = open_packs()
    if running is None:
        from debate.cli.running import runnable_lines
        from debate.cli.talk import put

        put(runnable_lines(opened.library))
        return 0
    how: dict[str, Any] = {"fit": fit, "extra_time": extra_time, "seed": seed_or_today(seed)}
    if is_format(opened.library, running):
        setting, words = plan_format(opened.library, running, motion, variant=variant, **how)
        cut = [*wrap(words), ""] if fit else []
    elif variant:
        raise UnusableError("--variant goes with a format. To see them: debate formats")
    else:
        setting, fitted = plan(opened.library, running, motion, seats=seats, **how)
        cut = [*fitted_lines(fitted)]
    if must_be_plain(plain=plain):
        from debate.cli.running import begin_plain

        return begin_plain(opened.library, here.data, setting, cut)
    from debate.export.sheets.from_lines import unwrapped
    from debate.tui.app import run

    first = ("run", {"setting": setting, "before": tuple(unwrapped(cut))})
    return run(opened, here, theme=theme, seed=setting.seed, first=first)
