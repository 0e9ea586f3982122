"""The labs that the tests look at: the bundled one, and one about medical screening."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from debate.model.lab import Lab
from debate.packs.document import Document
from debate.packs.load import bundled_content
from debate.packs.reader import read

DATA = Path(__file__).parent.parent / "data"


@cache
def bundled_lab() -> Lab:
    """The alert lab, read from the content that ships."""
    return _read(bundled_content() / "packs" / "police-reform-2026" / "lab.yaml")


@cache
def screening_lab() -> Lab:
    """A lab of another field of use."""
    return _read(DATA / "lab-screening.yaml")


def _read(path: Path) -> Lab:
    document = Document(path, path.name)
    lab = read(document, Lab)
    assert not document.problems, [str(problem) for problem in document.problems]
    assert isinstance(lab, Lab)
    return lab
