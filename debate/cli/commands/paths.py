"""``debate paths``: where everything lives."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Show where content and your own files live."""
    from debate.cli.talk import put
    from debate.packs.load import bundled_content
    from debate.store.places import CONTENT_VARIABLE, HOME_VARIABLE, places
    from debate.store.sessions import FILE

    here = places()
    found = {
        "Bundled content": bundled_content(),
        "Your own packs": here.packs,
        "Sessions": here.data / FILE,
        "Receipts and copies": here.data,
        "Settings": here.config,
        "Cache, which may be deleted": here.cache,
        **{f"{CONTENT_VARIABLE} {n}": path for n, path in enumerate(here.more_content, 1)},
    }
    put(f"{name}: {path}{'' if path.exists() else ' (not there yet)'}" for name, path in found.items())
    put([f"{HOME_VARIABLE} moves all of your own files; {CONTENT_VARIABLE} adds folders of packs."])
