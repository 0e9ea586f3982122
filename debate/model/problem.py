"""A problem found in a pack. Problems are values: they are collected, sorted and printed, never raised."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """An error keeps a pack from passing; a warning asks the author to look."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True, kw_only=True, order=False):
    """One thing to mend, at one place in one file.

    ``line`` and ``column`` are counted from 1. ``detail`` holds further lines, such as the article's words
    and a word diff, printed indented below the first.
    """

    file: str
    line: int
    column: int
    level: Severity
    message: str
    rule: str
    detail: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.level}: {self.message} [{self.rule}]"

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sorts problems by place, then by rule."""
        return (self.file, self.line, self.column, self.rule)
