"""Watching packs while they are written: what has changed, and the last good content while a file is broken.

Files are looked at by their times and sizes; nothing is installed and nothing runs in the background. Whoever
watches asks ``changed()`` now and then, and ``reload()`` when it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from debate.model.library import Library, Shelf
from debate.model.problem import Problem, Severity
from debate.packs.files import files_of, is_pack
from debate.tongue import _

Stamp = tuple[tuple[str, int, int], ...]


class Reloaded(Struct, frozen=True, kw_only=True):
    """What a reload gave: the content to show, and what is wrong with the files."""

    library: Library
    """Every pack, each as it last was without an error."""
    problems: tuple[Problem, ...] = ()
    """Errors and warnings of the packs that changed, sorted by place."""
    renewed: tuple[str, ...] = ()
    """Ids of the packs that are shown anew."""
    kept: tuple[str, ...] = ()
    """Names of the folders that have errors: their last good content stays on the screen."""

    @property
    def notice(self) -> str:
        """One sentence for whoever is looking at the screen."""
        errors = [p for p in self.problems if p.level is Severity.ERROR]
        if self.kept:
            first = errors[0] if errors else None
            place = f" {first.file}:{first.line}: {first.message}." if first else ""
            told = _("Not reloaded, the last good content is shown: {packs} has errors.")
            return told.format(packs=", ".join(self.kept)) + place
        if self.renewed:
            return _("Reloaded: {packs}.").format(packs=", ".join(self.renewed))
        return _("Nothing has changed.")


class PackWatch:
    """Watches the folders of some packs and keeps the last good content of each.

    ``library`` is what is open now, as ``open_library`` gave it, and ``roots`` the folders its packs came
    from, in the same order; folders whose pack could not be opened yet may follow.
    """

    def __init__(self, library: Library, roots: Sequence[Path]) -> None:
        self.library = library
        self._roots = tuple(roots)
        self._stamps = {root: _stamp(root) for root in self._roots}
        self._good: dict[Path, Shelf] = dict(zip(self._roots, library.shelves, strict=False))

    def changed(self) -> bool:
        """Whether any file of a watched pack has appeared, gone or been saved since the last reload."""
        return any(_stamp(root) != self._stamps[root] for root in self._roots)

    def reload(self) -> Reloaded:
        """Reads the packs that have changed. One with errors leaves its last good content in the library."""
        problems: list[Problem] = []
        renewed: list[str] = []
        kept: list[str] = []
        for root in self._roots:
            stamp = _stamp(root)
            if stamp == self._stamps[root]:
                continue
            self._stamps[root] = stamp
            shelf, found = self._read(root)
            problems += found
            if shelf is None:
                kept.append(root.name)
            else:
                self._good[root] = shelf
                renewed.append(shelf.id)
        if renewed:
            shelves = tuple(self._good[root] for root in self._roots if root in self._good)
            self.library = Library(shelves=shelves, kit=self.library.kit)
        return Reloaded(
            library=self.library, problems=tuple(problems), renewed=tuple(renewed), kept=tuple(kept)
        )

    def check(self) -> list[Problem]:
        """Every problem of the watched packs as their files are now."""
        return [problem for root in self._roots for problem in self._read(root)[1]]

    def _read(self, root: Path) -> tuple[Shelf | None, list[Problem]]:
        from debate.packs.check import check, check_pack, path_from_here
        from debate.packs.folder import PackFolder
        from debate.packs.quiet import collector_off

        if not is_pack(root):
            return None, check(root, self.library.kit)
        with collector_off():
            folder = PackFolder(root, path_from_here(root))
            problems = check_pack(folder, self.library.kit)
        errors = any(problem.level is Severity.ERROR for problem in problems)
        return (None if errors else folder.shelf), problems


def _stamp(root: Path) -> Stamp:
    """The files that a pack would read, with their sizes and times; one that is gone just now is left out."""
    found = []
    for path in files_of(root):
        try:
            info = path.stat()
        except OSError:
            continue
        found.append((str(path), info.st_size, info.st_mtime_ns))
    return tuple(found)
