"""Copies made with ``y``: kept in a file as well, for terminals that have no clipboard to offer."""

from __future__ import annotations

from pathlib import Path


def save_copy(data: Path, text: str) -> Path | None:
    """Writes the last copy to ``copied.txt`` in the data folder and gives its path; None where it cannot."""
    return save_text(data, "copied.txt", text)


def save_text(folder: Path, name: str, text: str) -> Path | None:
    """Writes a text to a file of a folder and gives its path; None where it cannot be written."""
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    except OSError:
        return None
    return path
