"""Putting an export where it was asked for: whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from debate.tongue import _


class NotSavedError(Exception):
    """The file could not be written; what was there is as it was. Its text says why."""


class UnfitPathError(Exception):
    """The path cannot be a file, or is taken. Its text says what to do."""


def check_path(path: Path, *, replace: bool) -> None:
    """Raises UnfitPathError where a file cannot go there, or where one is there and may not be replaced."""
    folder = path.parent
    if not folder.is_dir():
        raise UnfitPathError(_("there is no folder {folder}").format(folder=folder))
    if path.is_dir():
        raise UnfitPathError(_("{path} is a folder; give the name of a file in it").format(path=path))
    if is_taken(path) and not replace:
        raise UnfitPathError(_("{path} is there already; to replace it: --force").format(path=path))


def is_taken(path: Path) -> bool:
    """Whether a file would be replaced. Devices and pipes are written to, never replaced."""
    return path.is_file()


def save(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Writes a file beside its place and moves it there, so that nobody ever meets half of it.

    A link is followed, and keeps pointing where it did. A device or a pipe is written to directly. Raises
    UnfitPathError as ``check_path`` does, and NotSavedError, with one sentence, where it cannot be written.
    """
    check_path(path, replace=replace)
    place = Path(os.path.realpath(path))
    try:
        if place.exists() and not stat.S_ISREG(place.stat().st_mode):
            place.write_bytes(data)
        else:
            _move_in(place, data)
    except OSError as error:
        kept = " " + _("{path} is as it was.").format(path=path) if is_taken(path) else ""
        raise NotSavedError(f"{error.strerror or error}: {path}.{kept}") from None


def _move_in(place: Path, data: bytes) -> None:
    part = place.with_name(f".debate-{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            part.chmod(stat.S_IMODE(place.stat().st_mode))
        part.replace(place)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
