"""``debate export``: a motion as a sheet to print, or as a file for another program."""

from __future__ import annotations

import click

from debate.cli.options import notes_option, packs_option, seed_option
from debate.tongue import _, marked

FORMATS = marked("html, md, docx, csv, gift, anki, argdown, aif, ris, csl-json, annotations or json.")
SHEETS = marked(
    "arguments (the default), evidence-cards, prompt-cards, case-sheets, lab, balance or receipt."
)


@click.command(
    epilog="Sheets are for html, md and docx. Without -o the text goes to stdout. "
    "What each format holds: debate export --to list"
)
@click.argument("motion", required=False)
@click.option("--to", "to", metavar="FORMAT", required=True, help=FORMATS)
@click.option("-o", "--output", "output", metavar="FILE", help="Where to write it.")
@click.option("--sheet", metavar="SHEET", help=SHEETS)
@click.option("--session", type=int, metavar="NUMBER", help="The session whose receipt is wanted.")
@click.option("--large-print", is_flag=True, help="18 point, one column.")
@click.option("--dyslexia-friendly", is_flag=True, help="14 point on cream, with wider spacing.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@seed_option
@notes_option
@packs_option
def command(
    motion: str | None,
    to: str,
    output: str | None,
    sheet: str | None,
    session: int | None,
    large_print: bool,
    dyslexia_friendly: bool,
    force: bool,
    seed: int | None,
    notes: bool,
) -> int:
    """Write MOTION as a sheet to print or a file for another program."""
    from debate.cli.choices import choice
    from debate.cli.exporting import Wish, export, format_lines
    from debate.cli.talk import UnusableError, put
    from debate.export.catalogue import Kind, Sheet

    if to.lower() == "list":
        put(format_lines())
        return 0
    if motion is None:
        raise UnusableError(_("which motion? To see them: debate list"))
    kind = choice(_("there is no format {word}"), to, Kind) or Kind.HTML
    wish = Wish(
        kind=kind,
        sheet=choice(_("there is no sheet {word}"), sheet, Sheet),
        output=output,
        session=session,
        large_print=large_print,
        dyslexia_friendly=dyslexia_friendly,
        force=force,
        seed=seed,
        notes=notes,
    )
    return export(motion, wish)
