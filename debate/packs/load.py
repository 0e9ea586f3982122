"""Packs in: finds every pack, opens it compiled or reads it, and makes the library."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from debate.model.kit import Kit
from debate.model.library import Library
from debate.model.pack import Pack
from debate.model.problem import Problem
from debate.packs import compiled


class Opened(Struct, frozen=True, kw_only=True):
    """A library, the packs that could not be opened with their problems, and the folders it came from."""

    library: Library
    problems: tuple[Problem, ...] = ()
    roots: tuple[Path, ...] = ()


def bundled_content() -> Path:
    """The content that ships with the program: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "content"
    return inside if inside.is_dir() else package.parent / "content"


def open_library(folders: Iterable[Path], cache: Path) -> Opened:
    """Every pack of some folders, in order, with the bundled kit.

    A folder is a pack, or holds packs, or holds a ``packs`` folder. A pack with errors is left out, and its
    problems are given back; one folder that is reached twice is opened once.
    """
    packs: list[Pack] = []
    problems: list[Problem] = []
    roots: list[Path] = []
    for root in _roots(folders):
        pack, found = open_pack(root, cache)
        problems += found
        if pack is not None:
            packs.append(pack)
            roots.append(root)
    return Opened(
        library=Library.of(tuple(packs), open_kit(cache)), problems=tuple(problems), roots=tuple(roots)
    )


def open_pack(root: Path, cache: Path) -> tuple[Pack | None, list[Problem]]:
    """One pack, compiled or read; None with its problems where it has errors."""
    from debate.packs.files import files_of

    root = Path(os.path.realpath(root))
    key = compiled.key_of(files_of(root))
    if key and (pack := compiled.load_pack(cache, root, key)):
        return pack, []
    return _read_pack(root, cache, key)


def _read_pack(root: Path, cache: Path, key: bytes | None) -> tuple[Pack | None, list[Problem]]:
    from debate.model.problem import Severity
    from debate.packs.check import check_pack, path_from_here
    from debate.packs.folder import PackFolder
    from debate.packs.quiet import collector_off

    with collector_off():
        folder = PackFolder(root, path_from_here(root))
        errors = [p for p in check_pack(folder, open_kit(cache)) if p.level is Severity.ERROR]
    if errors or folder.shelf is None:
        return None, errors
    if key:
        compiled.save(cache, root, key, folder.shelf.pack)
    return folder.shelf.pack, []


def open_kit(cache: Path) -> Kit:
    """The bundled kit: schemes and routines.

    It is checked before release; where it is damaged all the same, what can be read of it is given.
    """
    from debate.packs.files import files_of

    root = bundled_content()
    key = compiled.key_of(files_of(root))
    if key and (kit := compiled.load(cache, root, key, Kit)):
        return kit
    from debate.packs.folder import KitFolder

    folder = KitFolder(root, str(root))
    if key and not folder.all_problems():
        compiled.save(cache, root, key, folder.kit)
    return folder.kit


def _roots(folders: Iterable[Path]) -> Iterable[Path]:
    from debate.packs.files import is_pack

    seen: set[str] = set()
    for folder in folders:
        inner = folder / "packs"
        for path in [folder, *_below(folder), *_below(inner)]:
            real = os.path.realpath(path)
            if is_pack(path) and real not in seen:
                seen.add(real)
                yield path


def _below(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith(".") and p.is_dir())
    except OSError:  # nothing there, or not for us to read
        return []
