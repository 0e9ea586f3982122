"""One YAML file as composed nodes: every value keeps its line and column."""

from __future__ import annotations

import re
from pathlib import Path

from yaml.nodes import MappingNode, Node, SequenceNode

from debate.model.problem import Problem, Severity
from debate.packs.composing import compose
from debate.packs.opening import Fault, open_text, position
from debate.tongue import _, plural

MOST = 1000
"""Problems kept of reading one file; the rest are counted."""

Step = str | int

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)


class Document:
    """A composed file. ``root`` is None where the file could not be read; ``problems`` says why.

    ``nodes`` gives the node of each noun read from the file by the noun's ``id()``, so that a rule can name
    the place of anything it holds; ``patched`` are the nouns, by ``id()``, in which a blank fills a gap, and
    ``guessed`` is set where the blank is a word such as a side; ``quoting`` are the values in the pack's own
    words that hold quotation marks; ``text`` is the file's text, and ``odd`` those of its characters that are
    not printable ASCII; ``dropped`` counts problems beyond the first 1,000.
    """

    def __init__(self, path: Path, shown: str, within: Path | None = None) -> None:
        self.path = path
        self.shown = printable(shown)
        self.problems: list[Problem] = []
        self.dropped = 0
        self.root: Node | None = None
        self.nodes: dict[int, Node] = {}
        self.patched: dict[int, object] = {}
        self.guessed = False
        self.quoting: list[Node] = []
        self.text = self.odd = ""
        opened = open_text(path, within)
        if isinstance(opened, Fault):
            self._refuse([opened])
        else:
            self.text, self.odd = opened
            self._compose()

    def problem(
        self,
        rule: str,
        message: str,
        place: tuple[int, int] = (1, 1),
        level: Severity = Severity.ERROR,
        detail: tuple[str, ...] = (),
    ) -> Problem:
        """A problem in this file at a line and column counted from 1. Its words are safe to print."""
        line, column = place
        return Problem(
            file=self.shown,
            line=line,
            column=column,
            level=level,
            message=printable(message),
            rule=rule,
            detail=tuple(printable(line) for line in detail),
        )

    def say(self, rule: str, message: str, node: Node) -> None:
        """Adds an error found while reading a node."""
        if len(self.problems) < MOST:
            self.problems.append(self.problem(rule, message, mark(node)))
        else:
            self.dropped += 1

    def place(self, noun: object, *path: Step) -> tuple[int, int]:
        """The line and column, from 1, of a noun of this file or of a value inside it.

        Where the path leads to nothing, its nearest parent's place is given.
        """
        node = self.node(noun, *path)
        return mark(node) if node is not None else (1, 1)

    def node(self, noun: object, *path: Step) -> Node | None:
        """The node of a noun of this file or of a value inside it, or its nearest parent's."""
        node = self.nodes.get(id(noun), self.root)
        for step in path:
            below = _child(node, step)
            if below is None:
                break
            node = below
        return node

    def _compose(self) -> None:
        if "\t" in self.odd:
            count = self.text.count("\t")
            told = plural(
                "a tab: write spaces ({count:,} tab in this file)",
                "a tab: write spaces ({count:,} tabs in this file)",
                count,
            )
            message = told.format(count=count) if count > 1 else _("a tab: write spaces")
            self._refuse([Fault("tab", message, position(self.text, self.text.index("\t")))])
        composed = compose(self.text)
        if isinstance(composed, Node):
            self.root = composed
        elif not self.problems:
            self._refuse(composed)

    def _refuse(self, faults: list[Fault]) -> None:
        for fault in faults[:MOST]:
            self.problems.append(self.problem(*fault))


def mark(node: Node) -> tuple[int, int]:
    """Where a node begins: line and column counted from 1."""
    start = node.start_mark
    return (start.line + 1, start.column + 1)


def printable(text: str) -> str:
    """A text on one line; characters that move a cursor or cannot be encoded are written as escapes."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _child(node: Node | None, step: Step) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        below: Node = node.value[step]
        return below
    return None
