"""``debate import-format``: formats from Debatekeeper, another debate timer, and back."""

from __future__ import annotations

from pathlib import Path

import click

from debate.tongue import _


@click.command(name="import-format")
@click.argument("file", metavar="FILE|FORMAT")
@click.option("--back", is_flag=True, help="The other way: a FORMAT of ours as a Debatekeeper file.")
@click.option("--variant", metavar="ID", help="With --back: the format under one of its variants.")
@click.option("-o", "--output", metavar="FILE", help="Where to write it; else to standard output.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def command(file: str, output: str | None, variant: str | None, back: bool, force: bool) -> int:
    """Turn a Debatekeeper XML format file into a format of ours, as YAML."""
    from debate.cli.exits import Exit
    from debate.cli.talk import NotWrittenError, UnusableError, put, tell
    from debate.export.file import NotSavedError, UnfitPathError, save

    if variant and not back:
        raise UnusableError(_("--variant goes with --back"))
    text, notes = _back(file, variant) if back else _import(file)
    tell(*notes)
    if output is None or output == "-":
        put(text.splitlines())
        return Exit.DONE
    path = Path(output).expanduser()
    try:
        save(path, text.encode(), replace=force)
    except UnfitPathError as error:
        raise UnusableError(str(error)) from None
    except NotSavedError as error:
        raise NotWrittenError(str(error)) from None
    told = _("Written: {path}.") if back else _("Written: {path}. To see it: debate formats {path}")
    tell(told.format(path=path))
    return Exit.DONE


def _import(file: str) -> tuple[str, tuple[str, ...]]:
    import time

    from debate.cli.talk import UnusableError
    from debate.packs.debatekeeper import read_debatekeeper
    from debate.packs.debatekeeper_types import UnreadableFormatError
    from debate.packs.format_file import format_text

    try:
        found = read_debatekeeper(Path(file).expanduser(), time.strftime("%Y-%m-%d"))
    except UnreadableFormatError as error:
        raise UnusableError(f"{file}: {error}") from None
    return format_text(found.format), found.notes


def _back(name: str, variant: str | None) -> tuple[str, tuple[str, ...]]:
    from debate.cli.formats import format_of, variant_of
    from debate.packs.debatekeeper_out import SAY_LEFT_OUT, debatekeeper_text
    from debate.packs.load import open_kit
    from debate.store.places import places

    item = format_of(open_kit(places().cache), name)
    return debatekeeper_text(item, variant_of(item, variant)), (_(SAY_LEFT_OUT),)
