"""A pack's folder: which file holds which nouns, read together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from debate.engine.nearest import did_you_mean
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.pack import Pack, PackFile, PackInfo
from debate.model.problem import Problem, Severity
from debate.packs.document import Document, printable
from debate.packs.files import (
    FOLDERS,
    KIT_FOLDERS,
    KIT_LISTS,
    KIT_NOUNS,
    LISTS,
    NOUNS,
    PACK_FILE,
    is_there,
    yaml_files,
)
from debate.packs.reader import MISSING, read
from debate.tongue import _


class Folder:
    """The documents of one folder and the nouns read from them.

    ``home`` finds the document a noun was read from; ``parts`` holds the nouns by part, such as ``motions``;
    ``incomplete`` names the parts of which a file could not be read, so that nothing missing can be told.
    """

    def __init__(self, root: Path, shown: str) -> None:
        self.root = root
        self.shown = shown
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.parts: dict[str, list[Any]] = {}
        self.incomplete: set[str] = set()
        self._homes: dict[int, Document] = {}

    def home(self, noun: object) -> Document:
        """The document a top-level noun, such as a motion or a source, was read from."""
        return self._homes.get(id(noun), self.documents[0])

    def take(self, part: str, path: Path, kind: Any, *, many: bool) -> None:
        """Reads one file into a part: one noun, or a list of nouns."""
        document = self.open(path)
        found = read(document, tuple[kind, ...] if many else kind)
        if found is MISSING:
            self.incomplete.add(part)
        else:
            self.keep(part, document, found if many else (found,))

    def take_all(self, folders: dict[str, Any], lists: dict[str, Any], nouns: dict[str, Any]) -> None:
        """Reads what the folder holds: folders of one noun a file, files of many nouns, files of one."""
        for name, kind in folders.items():
            for path in yaml_files(self.root / name):
                self.take(name, path, kind, many=False)
        for name, kind in {**lists, **nouns}.items():
            if is_there(self.root / f"{name}.yaml"):
                self.take(name, self.root / f"{name}.yaml", kind, many=name in lists)

    def open(self, path: Path) -> Document:
        """A composed document of the folder, shown by its path from where the user stands."""
        document = Document(path, str(Path(self.shown) / path.relative_to(self.root)), self.root)
        self.documents.append(document)
        return document

    def keep(self, part: str, document: Document, nouns: tuple[Any, ...]) -> None:
        """Adds nouns to a part and remembers the document they came from."""
        self.parts.setdefault(part, []).extend(nouns)
        for noun in nouns:
            self._homes[id(noun)] = document

    def get(self, part: str) -> tuple[Any, ...]:
        """The nouns of a part, in reading order."""
        return tuple(self.parts.get(part, ()))

    def first(self, part: str) -> Any:
        """The noun of a part that holds one; None where there is none."""
        return next(iter(self.parts.get(part, ())), None)

    def all_problems(self) -> list[Problem]:
        """What reading found, in every document."""
        return [*self.problems, *(p for d in self.documents for p in d.problems)]

    def dropped(self) -> dict[str, int]:
        """How many further problems of reading each document had."""
        return {d.shown: d.dropped for d in self.documents if d.dropped}


class PackFolder(Folder):
    """A pack's folder. ``shelf`` is None where there is no readable ``pack.yaml``."""

    def __init__(self, root: Path, shown: str) -> None:
        super().__init__(root, shown)
        info = self._read_card()
        self.take_all(FOLDERS, LISTS, NOUNS)
        self.problems += _strangers(self, {PACK_FILE, *(f"{n}.yaml" for n in (*LISTS, *NOUNS))}, FOLDERS)
        self.shelf: Shelf | None = None
        if info is not None:
            many: dict[str, Any] = {part: self.get(part) for part in (*FOLDERS, *LISTS)}
            places = {name: place for place, name in enumerate(info.order)}
            many["motions"] = tuple(sorted(many["motions"], key=lambda m: places.get(m.id, len(places))))
            self.shelf = Shelf(pack=Pack(info=info, **many, **{part: self.first(part) for part in NOUNS}))

    def _read_card(self) -> PackInfo | None:
        document = self.open(self.root / PACK_FILE)
        card = read(document, PackFile)
        if card is MISSING:
            return None
        self.keep("card", document, (card,))
        for name in (*FOLDERS, *LISTS):
            self.keep(name, document, getattr(card, name))
        for name in NOUNS:
            if (noun := getattr(card, name)) is not None:
                self.keep(name, document, (noun,))
        return PackInfo(**{f: getattr(card, f) for f in PackInfo.__struct_fields__})


class KitFolder(Folder):
    """The folder of what all packs share: schemes, routines, formats, ballots and ways to talk."""

    def __init__(self, root: Path, shown: str) -> None:
        super().__init__(root, shown)
        self.take_all(KIT_FOLDERS, KIT_LISTS, KIT_NOUNS)
        many: dict[str, Any] = {name.replace("-", "_"): self.get(name) for name in (*KIT_LISTS, *KIT_FOLDERS)}
        self.kit = Kit(**many, **{name: self.first(name) for name in KIT_NOUNS})


def _strangers(folder: Folder, known: set[str], folders: dict[str, Any]) -> list[Problem]:
    """Files beside the pack's own that look like parts of it but would not be read."""
    found = []
    for local in sorted(_yaml_below(folder.root)):
        if local.as_posix() in known or (
            len(local.parts) == 2 and local.parts[0] in folders and local.suffix == ".yaml"
        ):
            continue
        names = [*known, *(f"{f}/{local.stem}.yaml" for f in folders)]
        message = _("this file is not read{near}").format(near=did_you_mean(local.as_posix(), names))
        shown = printable(str(Path(folder.shown) / local))
        level = Severity.WARNING
        found.append(Problem(file=shown, line=1, column=1, level=level, message=message, rule="unknown-file"))
    return found


def _yaml_below(root: Path) -> Iterator[Path]:
    """Every YAML file below a folder, hidden ones left out, as a path from there."""
    for here, folders, files in os.walk(root):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for name in files:
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield (Path(here) / name).relative_to(root)
