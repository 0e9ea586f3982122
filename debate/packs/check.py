"""The checker: every problem of a folder, a file or a tree, in one run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from debate.engine.nearest import did_you_mean
from debate.model.kit import Kit
from debate.model.problem import Problem, Severity
from debate.packs.files import KIT_FOLDERS, KIT_LISTS, is_pack
from debate.packs.folder import KitFolder, PackFolder
from debate.packs.quiet import collector_off
from debate.packs.rules import RULES
from debate.packs.rules.rule import Subject

MOST = 200
"""Problems printed for one file; the rest are counted in one line."""


def check(path: Path, kit: Kit) -> list[Problem]:
    """Every problem at a path: a pack, a file in a pack, a kit, or a tree that holds some.

    ``kit`` gives the schemes that packs may name. Problems are sorted by place. Never raises for anything a file
    holds; a path that leads to nothing gives one problem.
    """
    shown = _shown(path)
    if not path.exists():
        near = (
            did_you_mean(path.name, [p.name for p in path.parent.glob("*")]) if path.parent.is_dir() else ""
        )
        return [_unusable(shown, f"there is no such file or folder{near}")]
    with collector_off():
        found = _check_file(path, kit) if path.is_file() else _check_tree(path, kit)
    return sorted(set(_capped(found)), key=lambda p: p.order)


def check_pack(folder: PackFolder, kit: Kit) -> Iterator[Problem]:
    """Every problem of one pack that has been read: what reading found, then what each rule finds."""
    yield from folder.all_problems()
    if folder.shelf is None:
        return
    subject = Subject(folder=folder, shelf=folder.shelf, kit=kit)
    for rule in RULES:
        if rule.check is not None:
            yield from rule.check(rule, subject)


def _check_file(path: Path, kit: Kit) -> list[Problem]:
    home = next((p for p in path.resolve().parents if is_pack(p)), None)
    if home is None:
        root = next((p for p in path.resolve().parents if _is_kit(p)), None)
        if root is None:
            return [_unusable(_shown(path), "not part of a pack: no pack.yaml beside it or above it")]
        return [p for p in KitFolder(root, _shown(root)).all_problems() if _same(p.file, path)]
    return [p for p in check_pack(PackFolder(home, _shown(home)), kit) if _same(p.file, path)]


def _check_tree(path: Path, kit: Kit) -> list[Problem]:
    found: list[Problem] = []
    seen = False
    for root, folders, _ in os.walk(path):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        here = Path(root)
        if is_pack(here):
            found += check_pack(PackFolder(here, _shown(here)), kit)
            folders.clear()
            seen = True
        elif _is_kit(here):
            found += KitFolder(here, _shown(here)).all_problems()
            seen = True
    return found if seen else [_unusable(_shown(path), "no pack here: a pack is a folder with a pack.yaml")]


def _is_kit(path: Path) -> bool:
    return any((path / f"{n}.yaml").is_file() for n in KIT_LISTS) or (
        (path / "packs").is_dir() and any((path / n).is_dir() for n in KIT_FOLDERS)
    )


def _same(shown: str, path: Path) -> bool:
    return Path(shown).resolve() == path.resolve()


def _shown(path: Path) -> str:
    """The path as a reader would write it from here."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _unusable(shown: str, message: str) -> Problem:
    return Problem(file=shown, line=1, column=1, level=Severity.ERROR, message=message, rule="unusable")


def _capped(problems: list[Problem]) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    for problem in problems:
        counts[problem.file] = counts.get(problem.file, 0) + 1
        if counts[problem.file] <= MOST:
            yield problem
    for file, count in counts.items():
        if count > MOST:
            yield _more(file, count - MOST)


def _more(file: str, count: int) -> Problem:
    message = f"and {count:,} more problems in this file"
    return Problem(file=file, line=10**9, column=1, level=Severity.ERROR, message=message, rule="unusable")
