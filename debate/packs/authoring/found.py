"""Founding a pack: its folder appears whole or not at all, and nothing that is there is written over."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from debate.tongue import _


class TakenError(Exception):
    """The folder is there already and holds something."""


def found(folder: Path, files: Mapping[str, str]) -> None:
    """Writes the files of a new pack, by their path in it, into a folder that is not there yet or is empty.

    They are written beside it and moved into place. Raises TakenError where the folder holds anything, and
    OSError where it cannot be written; then nothing is left behind.
    """
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise TakenError(_("{folder} is there already; nothing was changed").format(folder=folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    try:
        for name, text in files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        part.chmod(0o755)
        if folder.is_dir():
            folder.rmdir()
        part.rename(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
