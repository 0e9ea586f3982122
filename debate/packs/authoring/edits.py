"""Edits of a file's text at the places of its YAML nodes: comments and layout of all the rest stay."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from yaml.nodes import Node, ScalarNode

from debate.packs.authoring.scalar import scalar


class Edit(NamedTuple):
    """New words for a stretch of a text, from one index to another."""

    start: int
    end: int
    new: str


class Places:
    """Leads from a node's line and column to an index in its file's text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *accumulate(len(line) for line in text.split("\n") for line in (line + "\n",))]

    def at(self, line: int, column: int) -> int:
        """The index of a line and a column, both counted from 0."""
        return min(self._starts[min(line, len(self._starts) - 1)] + column, len(self.text))

    def span(self, node: Node) -> tuple[int, int]:
        """Where a node's text begins and ends; the blanks after it are not its own."""
        start = self.at(node.start_mark.line, node.start_mark.column)
        end = self.at(node.end_mark.line, node.end_mark.column)
        return start, start + len(self.text[start:end].rstrip())

    def line_start(self, index: int) -> int:
        """The index at which the line of an index begins."""
        return self.text.rfind("\n", 0, index) + 1

    def rewrite(self, node: ScalarNode, words: str) -> Edit:
        """A scalar's new words in its own style: a block stays one, its lines about as long as they were."""
        start, end = self.span(node)
        old = self.text[start:end]
        if node.style in {">", "|"}:
            return Edit(start, end, _block(old, words))
        if node.style == "'":
            return Edit(start, end, "'" + words.replace("'", "''") + "'")
        if node.style == '"':
            return Edit(start, end, '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"')
        flow = any(sign in words for sign in ",[]{}")
        return Edit(start, end, "'" + words.replace("'", "''") + "'" if flow else scalar(words))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. Of two that overlap the first counts."""
    out: list[str] = []
    at = 0
    for edit in sorted(set(edits)):
        if edit.start >= at:
            out += [text[at : edit.start], edit.new]
            at = edit.end
    return "".join([*out, text[at:]])


def _block(old: str, words: str) -> str:
    """A folded or literal block with new words, its lines about as long as they were."""
    head, *lines = old.split("\n")
    indent = " " * (len(lines[0]) - len(lines[0].lstrip())) if lines else "  "
    width = max((len(line) for line in lines), default=100)
    out: list[str] = []
    for word in words.split(" "):
        if out and len(out[-1]) + 1 + len(word) <= width:
            out[-1] += f" {word}"
        else:
            out.append(f"{indent}{word}")
    return "\n".join([head, *out])
