"""A pack's folder: which file holds which nouns, read together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from debate.engine.nearest import did_you_mean
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.pack import Pack, PackFile, PackInfo
from debate.model.problem import Problem, Severity
from debate.packs.document import Document
from debate.packs.files import FOLDERS, KIT_FOLDERS, KIT_LISTS, LISTS, PACK_FILE, yaml_files
from debate.packs.reader import MISSING, read


class Folder:
    """The documents of one folder and the nouns read from them.

    ``home`` finds the document a noun was read from; ``parts`` holds the nouns by part, such as ``motions``.
    """

    def __init__(self, root: Path, shown: str) -> None:
        self.root = root
        self.shown = shown
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.parts: dict[str, list[Any]] = {}
        self._homes: dict[int, Document] = {}

    def home(self, noun: object) -> Document:
        """The document a top-level noun, such as a motion or a source, was read from."""
        return self._homes.get(id(noun), self.documents[0])

    def take(self, part: str, path: Path, kind: Any, *, many: bool) -> None:
        """Reads one file into a part: one noun, or a list of nouns."""
        document = self.open(path)
        found = read(document, tuple[kind, ...] if many else kind)
        if found is not MISSING:
            self.keep(part, document, found if many else (found,))

    def open(self, path: Path) -> Document:
        """A composed document of the folder, shown by its path from where the user stands."""
        document = Document(path, str(Path(self.shown) / path.relative_to(self.root)))
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

    def all_problems(self) -> list[Problem]:
        """What reading found, in every document."""
        return [*self.problems, *(p for d in self.documents for p in d.problems)]


class PackFolder(Folder):
    """A pack's folder. ``pack`` is None where there is no readable ``pack.yaml``."""

    def __init__(self, root: Path, shown: str) -> None:
        super().__init__(root, shown)
        self.info: PackInfo | None = None
        self._read_card()
        for name, kind in FOLDERS.items():
            for path in yaml_files(root / name):
                self.take(name, path, kind, many=False)
        for name, kind in LISTS.items():
            if (root / f"{name}.yaml").exists():
                self.take(name, root / f"{name}.yaml", kind, many=True)
        self.problems += _strangers(self, {PACK_FILE, *(f"{n}.yaml" for n in LISTS)}, FOLDERS)
        self.shelf = Shelf(pack=self._pack()) if self.info else None

    def _read_card(self) -> None:
        document = self.open(self.root / PACK_FILE)
        card = read(document, PackFile)
        if card is MISSING:
            return
        self.keep("card", document, (card,))
        for name in (*FOLDERS, *LISTS):
            self.keep(name, document, getattr(card, name))
        self.info = PackInfo(**{f: getattr(card, f) for f in PackInfo.__struct_fields__})

    def _pack(self) -> Pack:
        assert self.info is not None  # noqa: S101 - the caller looked
        return Pack(info=self.info, **{part: self.get(part) for part in (*FOLDERS, *LISTS)})


class KitFolder(Folder):
    """The folder of what all packs share: schemes and routines."""

    def __init__(self, root: Path, shown: str) -> None:
        super().__init__(root, shown)
        for name, kind in KIT_LISTS.items():
            if (root / f"{name}.yaml").exists():
                self.take(name, root / f"{name}.yaml", kind, many=True)
        for name, kind in KIT_FOLDERS.items():
            for path in yaml_files(root / name):
                self.take(name, path, kind, many=False)
        self.kit = Kit(**{name: self.get(name) for name in (*KIT_LISTS, *KIT_FOLDERS)})


def _strangers(folder: Folder, known: set[str], folders: dict[str, Any]) -> list[Problem]:
    """Files beside the pack's own that look like parts of it but would not be read."""
    found = []
    for path in sorted(folder.root.glob("**/*.y*ml")):
        local = path.relative_to(folder.root)
        if local.as_posix() in known or (
            len(local.parts) == 2 and local.parts[0] in folders and path.suffix == ".yaml"
        ):
            continue
        names = [*known, *(f"{f}/{path.name}" for f in folders)]
        message = f"this file is not read{did_you_mean(local.as_posix(), names)}"
        shown = str(Path(folder.shown) / local)
        found.append(
            Problem(
                file=shown, line=1, column=1, level=Severity.WARNING, message=message, rule="unknown-file"
            )
        )
    return found
