"""``debate run``: a lesson or a routine, step by step."""

from __future__ import annotations

import click

from debate.cli.options import packs_option, plain_option, seed_option, theme_option


@click.command()
@click.argument("running", metavar="LESSON|ROUTINE", required=False)
@click.argument("motion", required=False)
@click.option("--fit", type=click.IntRange(1, 240), metavar="MINUTES", help="Fit it into so many minutes.")
@click.option(
    "--extra-time", type=click.IntRange(0, 100), default=0, metavar="PERCENT", help="Stretch every step."
)
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
    seats: int,
    theme: str | None,
    seed: int | None,
    plain: bool,
) -> int:
    """Run a lesson or a routine. A routine, and a lesson on another motion, take a MOTION.

    Without a word, list what can be run.
    """
    from debate.cli.opening import must_be_plain, open_packs
    from debate.cli.options import seed_or_today
    from debate.cli.running import plan
    from debate.export.lines.sessions import fitted_lines

    opened, here = open_packs()
    if running is None:
        from debate.cli.running import runnable_lines
        from debate.cli.talk import put

        put(runnable_lines(opened.library))
        return 0
    setting, fitted = plan(
        opened.library,
        running,
        motion,
        fit=fit,
        extra_time=extra_time,
        seats=seats,
        seed=seed_or_today(seed),
    )
    if must_be_plain(plain=plain):
        from debate.cli.running import begin_plain

        return begin_plain(opened.library, here.data, setting, [*fitted_lines(fitted)])
    from debate.export.sheets.from_lines import unwrapped
    from debate.tui.app import run

    first = ("run", {"setting": setting, "before": tuple(unwrapped(fitted_lines(fitted)))})
    return run(opened, here, theme=theme, seed=setting.seed, first=first)
