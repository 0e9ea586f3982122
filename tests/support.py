"""What the tests of several rooms share: the content that ships, and the rules' example pack."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from debate.model.kit import Kit
from debate.model.library import Library, Shelf
from debate.packs.folder import PackFolder
from debate.packs.load import bundled_content, open_library
from debate.packs.rules.example import write

POLICE = "police-reform-2026"
"""The id of the large pack that ships."""


@cache
def bundled() -> Library:
    """The bundled content, read once for all tests of a process, and never from a compiled file."""
    opened = open_library([bundled_content()], Path(__file__) / "no-cache-here")
    assert not opened.problems, opened.problems[:3]
    return opened.library


def kit() -> Kit:
    """The kit that ships: schemes, routines, formats, ballots, watch words."""
    return bundled().kit


def police() -> Shelf:
    """The large pack that ships."""
    return next(shelf for shelf in bundled().shelves if shelf.id == POLICE)


def example_shelf(folder: Path, file: str = "", old: str = "", new: str = "") -> Shelf:
    """The rules' example pack, written to a folder with one change where a file is named, and read."""
    write(folder, file, old, new)
    found = PackFolder(folder, "pack")
    assert found.shelf is not None, found.all_problems()
    return found.shelf
