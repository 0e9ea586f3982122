"""The checker: every problem of a folder, a file or a tree, in one run."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import structs

from debate.engine.nearest import did_you_mean
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.problem import Problem, Severity
from debate.packs.document import MOST, printable
from debate.packs.files import KIT_FOLDERS, KIT_LISTS, is_pack, is_there
from debate.packs.folder import Folder, KitFolder, PackFolder
from debate.packs.quiet import collector_off
from debate.packs.rules import KIT_RULES, RULES
from debate.packs.rules.kit import EMPTY
from debate.packs.rules.rule import Rule, Subject
from debate.tongue import _, plural


def check(path: Path, kit: Kit) -> list[Problem]:
    """Every problem at a path: a pack, a file in a pack, a kit, or a tree that holds some.

    ``kit`` gives the schemes that packs may name. Problems are sorted by place; of one file the first 1,000
    are given, and one line that counts the rest. Files are named from the working directory where they are
    inside it. Never raises for anything a file holds; a path that leads to nothing gives one problem of the
    rule ``unusable``.
    """
    try:
        path.stat()
    except (OSError, ValueError) as error:
        return [_unusable(path, _no_path(path, error))]
    with collector_off():
        return _check_tree(path, kit) if path.is_dir() else _check_file(path, kit)


def check_pack(folder: PackFolder, kit: Kit) -> list[Problem]:
    """Every problem of a pack that has been read, by place: what reading found and what each rule finds."""
    return list(_counted_out(_problems(folder, folder.shelf, kit, RULES), folder.dropped()))


def check_kit(folder: KitFolder) -> list[Problem]:
    """Every problem of a kit that has been read, sorted by place, as for a pack."""
    return list(_counted_out(_problems(folder, EMPTY, folder.kit, KIT_RULES), folder.dropped()))


def _problems(folder: Folder, shelf: Shelf | None, kit: Kit, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    yield from folder.all_problems()
    if shelf is None:
        return
    subject = Subject(folder=folder, shelf=shelf, kit=kit)
    for rule in rules:
        if rule.check is not None:
            yield from rule.check(rule, subject)


def _check_file(path: Path, kit: Kit) -> list[Problem]:
    path = Path(os.path.normpath(path.absolute()))
    home = next((p for p in path.parents if is_pack(p)), None)
    root = home or next((p for p in path.parents if _is_kit(p)), None)
    if root is None:
        told = _("not part of a pack: no pack.yaml beside it or above it{hint}")
        return [_unusable(path, told.format(hint=_misnamed(path)))]
    found = _check_root(root, kit)
    shown = printable(str(Path(path_from_here(root)) / path.relative_to(root)))
    if not any(p.file == shown for p in found) and path.suffix != ".yaml":
        return [_unusable(path, _("not a YAML file of the pack"))]
    return [p for p in found if p.file == shown]


def _check_tree(path: Path, kit: Kit) -> list[Problem]:
    found: list[Problem] = []
    roots = 0
    seen: set[str] = set()

    def unreadable(error: OSError) -> None:
        told = _("the folder cannot be read: {reason}").format(reason=error.strerror)
        found.append(_unusable(Path(error.filename), told))

    for here, folders, _files in os.walk(path, onerror=unreadable, followlinks=True):
        real = os.path.realpath(here)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        root = Path(here)
        if is_pack(root) or _is_kit(root):
            found += _check_root(root, kit)
            roots += 1
        if is_pack(root):
            folders.clear()
    if not (found or roots):
        told = _("no pack here: a pack is a folder with a pack.yaml{hint}")
        return [_unusable(path, told.format(hint=_misnamed(path / "x")))]
    return found


def _check_root(root: Path, kit: Kit) -> list[Problem]:
    """The problems of one pack or kit, sorted and counted out."""
    if is_pack(root):
        return check_pack(PackFolder(root, path_from_here(root)), kit)
    return check_kit(KitFolder(root, path_from_here(root)))


def _counted_out(problems: Iterable[Problem], dropped: dict[str, int]) -> Iterator[Problem]:
    """The problems in order, each once; of one file the first 1,000, then how many more there are."""
    more = Counter(dropped)
    given: Counter[str] = Counter()
    last: dict[str, Problem] = {}
    for problem in sorted(dict.fromkeys(problems), key=lambda p: p.order):
        if last and problem.file not in last:
            yield from _rest(last.popitem()[1], more)
        given[problem.file] += 1
        if given[problem.file] <= MOST:
            last[problem.file] = problem
            yield problem
        else:
            more[problem.file] += 1
    if last:
        yield from _rest(last.popitem()[1], more)


def _rest(last: Problem, more: Counter[str]) -> Iterator[Problem]:
    if count := more[last.file]:
        told = plural(
            "… and {count:,} more problems in this file", "… and {count:,} more problems in this file", count
        )
        yield structs.replace(last, message=told.format(count=count), rule="more", detail=())


def _is_kit(path: Path) -> bool:
    return any(is_there(path / f"{n}.yaml") for n in KIT_LISTS) or (
        _is_folder(path / "packs") and any(_is_folder(path / n) for n in KIT_FOLDERS)
    )


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where the folder above is closed


def path_from_here(path: Path) -> str:
    """The path as a reader would write it from here; in full where it leads out of the working directory."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):  # the working directory is gone, or is on another drive
        return str(path)
    return os.path.normpath(path.absolute()) if relative.startswith("..") else relative


def _no_path(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        try:
            near = did_you_mean(path.name, [p.name for p in path.parent.iterdir()])
        except OSError:
            near = ""
        return _("there is no such file or folder{near}").format(near=near)
    told = _("the path cannot be read: {reason}")
    return told.format(reason=getattr(error, "strerror", None) or error)


def _misnamed(path: Path) -> str:
    """A hint where the pack's card is there under another name."""
    for name in ("pack.yml", "Pack.yaml", "pack.yaml.txt", "package.yaml"):
        if is_there(path.parent / name):
            return " " + _("(rename {name} to pack.yaml)").format(name=name)
    return ""


def _unusable(path: Path, message: str) -> Problem:
    shown, message = printable(path_from_here(path)), printable(message)
    return Problem(file=shown, line=1, column=1, level=Severity.ERROR, message=message, rule="unusable")
