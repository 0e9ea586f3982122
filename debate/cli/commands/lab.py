"""``debate lab``: what an alert or a test result means, in whole people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debate.cli.options import packs_option
from debate.tongue import _, meant

if TYPE_CHECKING:
    from debate.model.lab import Lab
    from debate.model.library import Library, Shelf


@click.command()
@click.argument("which", required=False, metavar="[PACK]")
@click.option("--preset", metavar="NAME", help="Rates of a preset; --presets lists them.")
@click.option("--presets", is_flag=True, help="List the presets, each with its label and source.")
@click.option("--passes", "--crowd", "crowd", metavar="NUMBER", help="How many pass or are tested.")
@click.option("--listed", metavar="NUMBER", help="How many of them are to be found.")
@click.option("--detection", "--hit-rate", "hit_rate", metavar="RATE", help="Hit rate: 0.89 or 89/100.")
@click.option(
    "--false-alerts", "--wrong-rate", "wrong_rate", metavar="RATE", help="Wrong-alert rate: 1/6000."
)
@click.option("--list-size", metavar="NUMBER", help="Size of the list; scales the wrong-alert rate.")
@click.option("--vans", "--units", "units", metavar="NUMBER", help="For a year: how many vans or clinics.")
@click.option(
    "--days", "--occasions", "occasions", metavar="NUMBER", help="For a year: days of each of them."
)
@click.option("--threshold", metavar="NUMBER", help="One threshold of the toy model.")
@click.option("--questions", is_flag=True, help="The questions as a worksheet.")
@click.option("--answers", is_flag=True, help="The worksheet with worked answers.")
@click.option("--claims", is_flag=True, help="What makes each side's claims true, and what makes them false.")
@packs_option
def command(which: str | None, presets: bool, **options: str | bool | None) -> None:
    """Show what an alert or a test result means, in whole people.

    PACK is needed only where several packs have a lab. Rates are decimals or fractions.
    """
    from debate.cli.opening import open_books
    from debate.cli.talk import UnusableError, put
    from debate.engine.lab_input import LabInputError
    from debate.engine.lab_typed import Typed
    from debate.export.lines.lab import preset_paragraphs
    from debate.export.lines.lab_report import report
    from debate.export.lines.text import block

    shelf, lab = _lab_of(open_books(), which)
    if presets:
        for preset in lab.presets:
            put(block(*preset_paragraphs(lab.words, preset, shelf)))
        return
    typed = Typed(**{name: options.pop(name) for name in Typed.__struct_fields__})  # type: ignore[arg-type]
    try:
        put(report(lab, typed, shelf, **options))  # type: ignore[arg-type]
    except LabInputError as error:
        raise UnusableError(str(error)) from None


def _lab_of(library: Library, which: str | None) -> tuple[Shelf, Lab]:
    """The lab of a pack, or the first there is; where packs were given with ``--pack``, the last."""
    from debate.cli.lookup import unknown
    from debate.cli.options import PACKS
    from debate.cli.talk import UnusableError

    labs = {shelf.id: (shelf, shelf.pack.lab) for shelf in library.shelves if shelf.pack.lab is not None}
    have = ", ".join(labs) or meant("packs", "none")
    if which in labs:
        return labs[which]
    if which is not None and any(shelf.id == which for shelf in library.shelves):
        told = _("the pack {pack} has no lab. Packs with a lab: {known}")
        raise UnusableError(told.format(pack=repr(which), known=have))
    if which is not None:
        raise unknown(_("there is no pack {word}"), which, [s.id for s in library.shelves], "debate list")
    if not labs:
        raise UnusableError(_("no pack has a lab"))
    given = click.get_current_context().find_root().meta.get(PACKS)
    return [*labs.values()][-1 if given else 0]
