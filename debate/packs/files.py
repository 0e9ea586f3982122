"""Which file of a folder holds which nouns. Imports no YAML, so that a compiled pack opens without it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from debate.model.article import Article
from debate.model.balance import WatchList
from debate.model.ballot import Ballot, Judging
from debate.model.format import Format
from debate.model.kit import ReplyMeaning, Routine, Scheme, Talk, Timing, ValueMeaning
from debate.model.lab import Lab
from debate.model.lesson import Lesson
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
FOLDERS: dict[str, Any] = {"articles": Article, "motions": Motion, "lessons": Lesson}
"""Folders that hold one noun a file."""
NOUNS: dict[str, Any] = {"lab": Lab}
"""Files that hold one noun."""
KIT_LISTS: dict[str, Any] = {
    "schemes": Scheme,
    "values": ValueMeaning,
    "replies": ReplyMeaning,
    "watch-words": WatchList,
}
KIT_FOLDERS: dict[str, Any] = {"routines": Routine, "formats": Format, "ballots": Ballot}
KIT_NOUNS: dict[str, Any] = {"talk": Talk, "judging": Judging, "timing": Timing}
"""The kit's own lists, folders and single nouns, shared by all packs."""


def files_of(root: Path) -> list[Path]:
    """Every file that a pack or kit folder would read, in reading order; for the key of its compiled form."""
    names = [PACK_FILE, *(f"{n}.yaml" for n in (*LISTS, *NOUNS, *KIT_LISTS, *KIT_NOUNS))]
    folders = (*FOLDERS, *KIT_FOLDERS)
    return [root / n for n in names if is_there(root / n)] + [
        p for f in folders for p in yaml_files(root / f)
    ]


def is_pack(path: Path) -> bool:
    """Whether a folder is a pack: it holds ``pack.yaml``, readable or not."""
    return is_there(path / PACK_FILE)


def is_there(path: Path) -> bool:
    """Whether a name is taken, be it by a broken link or something unreadable: those are reported."""
    return os.path.lexists(path)


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder by name; none where it cannot be read."""
    try:
        return sorted(p for p in folder.iterdir() if p.suffix == ".yaml" and not p.name.startswith("."))
    except OSError:
        return []
