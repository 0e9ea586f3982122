"""What a rule is: one thing to look for, in one place, with an example that passes and one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.problem import Problem, Severity
from debate.packs.folder import PackFolder


@dataclass(frozen=True)
class Subject:
    """What a rule looks at: a pack's folder, its nouns with their lookups, and the shared kit."""

    folder: PackFolder
    shelf: Shelf
    kit: Kit

    def problem(self, rule: Rule, home: object, message: str, noun: object, *path: str | int) -> Problem:
        """A problem at a value inside a noun; ``home`` is the top-level noun whose file it stands in."""
        document = self.folder.home(home)
        return document.problem(rule.id, message, document.place(noun, *path), rule.level)


Check = Callable[["Rule", Subject], Iterator[Problem]]


class Edit(NamedTuple):
    """A change to one file of the example pack: the old words and the new. Old words of ``""`` mean the whole file."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Rule:
    """One rule. ``check`` is None where reading the file itself finds the problem."""

    id: str
    level: Severity
    says: str
    """What has to hold, in one sentence."""
    why: str
    """Why it matters to a reader or a room, in one sentence."""
    passing: Edit
    failing: Edit
    check: Check | None = None


ERROR = Severity.ERROR
WARNING = Severity.WARNING
