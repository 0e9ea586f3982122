"""Rules about characters: every text drawn has a stable width and shows what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.model.problem import Problem
from debate.packs.document import Document
from debate.packs.rules.example import CARD
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject

UNSTABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ue000-\uf8ff\U0001f000-\U0001faff\U000e0000-\U000e0fff]"
    "|(?<![^\x00-\u02ff])[\u200c\u200d]"
)
"""Invisible, direction-changing, private and emoji characters. Joiners inside scripts that need them are allowed."""
_ESCAPED = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[abefvNLP_0])")


def _invisible(rule: Rule, on: Subject) -> Iterator[Problem]:
    for document in on.folder.documents:
        for found in UNSTABLE.finditer(document.text):
            yield _at(
                rule, document, found.start(), f"U+{ord(found[0]):04X} is invisible or has no stable width"
            )
        if '"' in document.text:
            for found in _ESCAPED.finditer(document.text):
                if _in_double_quotes(document.text, found.start()):
                    yield _at(rule, document, found.start(), f"write the character itself, not {found[0]}")


def _at(rule: Rule, document: Document, index: int, message: str) -> Problem:
    line = document.text.count("\n", 0, index) + 1
    column = index - document.text.rfind("\n", 0, index)
    return document.problem(rule.id, message, (line, column), rule.level)


def _in_double_quotes(text: str, index: int) -> bool:
    """Whether YAML reads a backslash here as an escape: only between double quotes on the same line."""
    start = text.rfind("\n", 0, index) + 1
    before = text[start:index]
    return bool(re.search(r'(?:^|[\s:\[{,-])"(?:[^"\\]|\\.)*$', before))


RULES = (
    Rule(
        id="invisible-character",
        level=ERROR,
        says="No invisible, direction-changing, private-use or emoji characters, and no escapes for them.",
        why="What a reader sees must be what is there, and columns must not shift on a projector.",
        passing=Edit(CARD, "title: The school bus", "title: Y bws ysgol, الحافلة"),
        failing=Edit(CARD, "title: The school bus", "title: The sch\u200bool bus"),
        check=_invisible,
    ),
)
