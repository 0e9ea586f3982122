"""Rules about characters: every text drawn has a stable width and shows what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from yaml.nodes import Node, ScalarNode

from debate.model.problem import Problem
from debate.packs.document import MOST, mark
from debate.packs.rules.example import ARTICLE, CARD
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked

_UNSTABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffd\U0001f000-\U0001faff\U000e0000-\U0010ffff]"
    "|(?<![^\x00-\u02ff])[\u200c\u200d]|[\u0300-\u036f]{4,}"
)
"""Invisible, direction-changing, private, lost and emoji characters, and towers of accents.

Joiners are allowed inside the scripts that need them.
"""
HIDDEN = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f]|{_UNSTABLE.pattern}")
"""The same and control characters: what an escape between double quotation marks could bring in."""


def _invisible(rule: Rule, on: Subject) -> Iterator[Problem]:
    for document in on.folder.documents:
        if document.odd and _UNSTABLE.search(document.odd):
            for place, char in islice(_places(document.text, _UNSTABLE.finditer(document.text)), MOST + 1):
                yield document.problem(rule.id, _says(char), place, rule.level)
        if document.root is not None and "\\" in document.text and '"' in document.text:
            for node in _texts(document.root):
                if node.style == '"' and (found := HIDDEN.search(node.value)):
                    message = _("an escape puts in a hidden character: {character}")
                    message = message.format(character=_says(found[0]))
                    yield document.problem(rule.id, message, mark(node), rule.level)


def _says(char: str) -> str:
    return _("U+{code:04X} is invisible or has no stable width").format(code=ord(char[0]))


def _places(text: str, matches: Iterable[re.Match[str]]) -> Iterator[tuple[tuple[int, int], str]]:
    """The line and column, from 1, of each match, counting on from the one before."""
    line, begin = 1, 0
    for found in matches:
        line += text.count("\n", begin, found.start())
        begin = max(begin, text.rfind("\n", begin, found.start()) + 1)
        yield (line, found.start() - begin + 1), found[0]


def _texts(root: Node) -> Iterator[ScalarNode]:
    """Every scalar below a node, keys as well; no recursion beyond the depth the composer allows."""
    if isinstance(root, ScalarNode):
        yield root
        return
    for below in root.value:
        for node in below if isinstance(below, tuple) else (below,):
            yield from _texts(node)


RULES = (
    Rule(
        id="invisible-character",
        level=ERROR,
        says=marked(
            "No invisible, direction-changing, private-use or emoji characters, and no escapes for them."
        ),
        why=marked("What a reader sees must be what is there, and columns must not shift on a projector."),
        passing=Edit(CARD, "title: The school bus", "title: Y bws ysgol, الحافلة"),
        failing=Edit(CARD, "title: The school bus", "title: The sch\u200bool bus"),
        check=_invisible,
    ),
    Rule(
        id="tab",
        level=ERROR,
        says=marked("Spaces, not tabs."),
        why=marked("YAML is indented with spaces, and a tab in a text has another width on every screen."),
        passing=Edit(ARTICLE, "year.", "year."),
        failing=Edit(ARTICLE, "year.", "year\tround."),
    ),
)
