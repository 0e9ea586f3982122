"""``debate formats``: debate formats, with whose rules they are and how sure."""

from __future__ import annotations

import click

from debate.tongue import _


@click.command()
@click.argument("name", metavar="FORMAT", required=False)
@click.option("--variant", metavar="ID", help="The format under one of its variants.")
@click.option("--fit", type=click.IntRange(1, 600), metavar="MINUTES", help="Fit it into so many minutes.")
@click.option("--extra-time", type=click.IntRange(0, 100), default=0, metavar="PERCENT", help="Stretch it.")
def command(name: str | None, variant: str | None, fit: int | None, extra_time: int) -> None:
    """List the debate formats, or show one FORMAT: an id, or a YAML file of your own."""
    from debate.cli.formats import format_of, variant_of
    from debate.cli.talk import UnusableError, put, tell
    from debate.engine.fit_format import plan_round
    from debate.export.lines.format import fitted_words, format_lines, formats_lines
    from debate.packs.load import open_kit
    from debate.store.places import places

    kit = open_kit(places().cache)
    if name is None:
        if variant or fit or extra_time:
            raise UnusableError(_("which format? To see them: debate formats"))
        put(formats_lines(kit.formats))
        return
    item = format_of(kit, name)
    fitted = plan_round(item, kit, variant_of(item, variant), fit=fit, extra_time=extra_time)
    put(format_lines(item, fitted))
    if fit is not None:
        tell(fitted_words(fitted))
