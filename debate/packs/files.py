"""Which file of a folder holds which nouns. Imports no YAML, so that a compiled pack opens without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from debate.model.article import Article
from debate.model.kit import Routine, Scheme
from debate.model.motion import Motion
from debate.model.pack import Dispute, Term, TimelineEvent
from debate.model.prompt import Prompt
from debate.model.source import Source

PACK_FILE = "pack.yaml"
LISTS: dict[str, Any] = {
    "sources": Source,
    "prompts": Prompt,
    "glossary": Term,
    "timeline": TimelineEvent,
    "disputes": Dispute,
}
"""Files that hold a list of nouns: ``sources.yaml`` and so on."""
FOLDERS: dict[str, Any] = {"articles": Article, "motions": Motion}
"""Folders that hold one noun a file."""
KIT_LISTS: dict[str, Any] = {"schemes": Scheme}
KIT_FOLDERS: dict[str, Any] = {"routines": Routine}
"""The kit's own lists and folders, shared by all packs."""


def files_of(root: Path) -> list[Path]:
    """Every file that a pack or kit folder would read, in reading order; for the key of its compiled form."""
    names = [PACK_FILE, *(f"{n}.yaml" for n in (*LISTS, *KIT_LISTS))]
    folders = (*FOLDERS, *KIT_FOLDERS)
    return [root / n for n in names if (root / n).exists()] + [
        p for f in folders for p in yaml_files(root / f)
    ]


def is_pack(path: Path) -> bool:
    """Whether a folder is a pack: it holds ``pack.yaml``."""
    return (path / PACK_FILE).is_file()


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder by name; none where it cannot be read."""
    try:
        return sorted(p for p in folder.iterdir() if p.suffix == ".yaml" and not p.name.startswith("."))
    except OSError:
        return []
