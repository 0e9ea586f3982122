"""What the commands for authors share."""

from __future__ import annotations

from pathlib import Path

from debate.cli.talk import UnusableError
from debate.tongue import _


def folder_of(pack: str) -> Path:
    """The folder of a pack, given as a path to it or to a file in it. Raises UnusableError for no pack."""
    from debate.engine.nearest import did_you_mean
    from debate.packs.files import is_pack

    path = Path(pack).expanduser()
    found = next((p for p in (path, *path.absolute().parents) if is_pack(p)), None)
    if found is not None and path.exists():
        return found
    near = ""
    if not path.exists() and path.absolute().parent.is_dir():
        near = did_you_mean(path.name, [p.name for p in path.absolute().parent.iterdir()])
    told = _("{path}: no pack here; a pack is a folder with a pack.yaml{near}")
    raise UnusableError(told.format(path=pack, near=near))
