"""``debate schema``: JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from debate.tongue import _


@click.command()
@click.argument("kind", required=False)
@click.option("--write", "folder", metavar="FOLDER", help="Write the schemas of all kinds into a folder.")
def command(kind: str | None, folder: str | None) -> int:
    """Print the JSON Schema of a KIND of file, for editors.

    With no KIND, lists the kinds. Files of a pack made by debate new name their schema in the first line, so
    that editors complete, explain and check as you type.
    """
    from debate.cli.lookup import unknown
    from debate.cli.talk import put, tell
    from debate.export.lines.text import count
    from debate.packs.authoring.schema import kinds, schema_text
    from debate.packs.load import open_kit
    from debate.store.places import places

    if kind is not None and kind not in kinds():
        raise unknown(_("there is no kind of file {word}"), kind, kinds(), "debate schema")
    if kind is None and folder is None:
        put(kinds())
        return 0
    schemes = [scheme.id for scheme in open_kit(places().cache).schemes]
    if folder is None:
        put(schema_text(kind or "", schemes).splitlines())
        return 0
    there = Path(folder)
    there.mkdir(parents=True, exist_ok=True)
    chosen = [kind] if kind else list(kinds())
    for name in chosen:
        (there / f"{name}.json").write_text(schema_text(name, schemes), encoding="utf-8", newline="\n")
    told = _("Written: {schemas} in {folder}")
    tell(told.format(schemas=count(len(chosen), "schema"), folder=folder))
    return 0
