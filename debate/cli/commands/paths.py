"""``debate paths``: where everything lives."""

from __future__ import annotations

import click

from debate.tongue import _


@click.command()
def command() -> None:
    """Show where content and your own files live."""
    from debate.cli.talk import put
    from debate.packs.load import bundled_content
    from debate.store.places import CONTENT_VARIABLE, HOME_VARIABLE, places
    from debate.store.sessions import FILE

    here = places()
    found = (
        (_("Bundled content"), bundled_content()),
        (_("Your own packs"), here.packs),
        (_("Sessions"), here.data / FILE),
        (_("Receipts and copies"), here.data),
        (_("Settings"), here.config),
        (_("Cache, which may be deleted"), here.cache),
        *((f"{CONTENT_VARIABLE} {n}", path) for n, path in enumerate(here.more_content, 1)),
    )
    there, missing = "{name}: {path}", _("{name}: {path} (not there yet)")
    put((there if path.exists() else missing).format(name=name, path=path) for name, path in found)
    told = _("{home} moves all of your own files; {content} adds folders of packs.")
    put([told.format(home=HOME_VARIABLE, content=CONTENT_VARIABLE)])
