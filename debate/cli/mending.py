"""``--fix``: shows what would be mended, asks, and writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from debate.cli.talk import put, tell
from debate.export.lines.text import count, listed
from debate.tongue import _

if TYPE_CHECKING:
    from debate.packs.authoring.fix import Mended


def mend_packs(paths: Iterable[Path], *, yes: bool) -> None:
    """Mends the packs at some paths: the diff goes to stdout; a terminal is asked, others need ``yes``."""
    import click

    from debate.packs.authoring.fix import mend, save
    from debate.packs.check import path_from_here

    mended = [m for path in paths for root in roots(path) for m in mend(root, path_from_here(root))]
    if not mended:
        tell(_("Nothing to mend."))
        return
    put(line for one in mended for line in one.diff())
    told = _("{files}: {changes}").format(files=count(len(mended), "file"), changes=_what(mended))
    if not yes:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            tell(_("To be mended in {files}. Nothing was written; --yes writes it.").format(files=told))
            return
        if not click.confirm(_("Write this to {files}?").format(files=told), err=True):
            tell(_("Nothing was written."))
            return
    for one in mended:
        save(one)
    tell(_("Mended in {files}.").format(files=told))


def roots(path: Path) -> Iterator[Path]:
    """The packs at a path: the one it is, the one it is in, or all below it."""
    from debate.packs.files import is_pack

    path = Path(os.path.normpath(path.absolute()))
    if above := next((p for p in (path, *path.parents) if is_pack(p)), None):
        yield above
        return
    for here, folders, _files in os.walk(path):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        if is_pack(Path(here)):
            folders.clear()
            yield Path(here)


def _what(mended: Iterable[Mended]) -> str:
    quotes = sum(one.quotes for one in mended)
    ordered = sum(one.ordered for one in mended)
    parts = [count(quotes, "quote")] if quotes else []
    keys = _("the order of keys in {count}").format(count=ordered)
    return listed([*parts, keys] if ordered else parts)
