"""One YAML file as composed nodes: never constructed, every value keeps its line and column."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from debate.model.problem import Problem, Severity

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # the optional C loader is not in this build of PyYAML
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

LARGEST = 64 * 1024 * 1024
"""Bytes. A pack of 10,000 arguments in one file is about 20 MB."""
DEEPEST = 40
"""Levels of nesting. The deepest noun of a pack is eight levels down."""

Step = str | int

_SHARED = re.compile(r"(?:^|[\s,\[{:-])[&*!][^\s=]", re.MULTILINE)
_SEPARATOR = re.compile(r"^(?:---|\.\.\.)(?:\s|$)", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\ufffe\uffff]")


class Document:
    """A composed file. ``root`` is None where the file could not be read; ``problems`` says why.

    ``nodes`` gives the node of each noun read from the file by the noun's ``id()``, so that a rule can name the
    place of anything it holds; ``guessed`` is set where a word such as a side could not be read; ``quoting``
    are the values in the pack's own words that hold quotation marks; ``text`` is the file's text.
    """

    def __init__(self, path: Path, shown: str) -> None:
        self.path = path
        self.shown = shown
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.nodes: dict[int, Node] = {}
        self.guessed = False
        self.quoting: list[Node] = []
        self.text = ""
        text = self._text()
        if text is not None and self._allowed(text):
            self.text = text
            self._compose(text)

    def problem(
        self,
        rule: str,
        message: str,
        place: tuple[int, int] = (1, 1),
        level: Severity = Severity.ERROR,
        detail: tuple[str, ...] = (),
    ) -> Problem:
        """A problem in this file at a line and column counted from 1."""
        return Problem(
            file=self.shown,
            line=place[0],
            column=place[1],
            level=level,
            message=message,
            rule=rule,
            detail=detail,
        )

    def place(self, noun: object, *path: Step) -> tuple[int, int]:
        """The line and column, from 1, of a noun of this file or of a value inside it.

        Where the path leads to nothing, its nearest parent's place is given.
        """
        node = self.nodes.get(id(noun), self.root)
        for step in path:
            below = _child(node, step)
            if below is None:
                break
            node = below
        return mark(node) if node is not None else (1, 1)

    def _text(self) -> str | None:
        try:
            size = self.path.stat().st_size
            if size > LARGEST:
                self._say(
                    "unreadable", f"the file is {size // 1_000_000} MB; the limit is {LARGEST // 2**20} MiB"
                )
                return None
            data = self.path.read_bytes()
        except OSError as error:
            self._say("unreadable", f"cannot read the file: {error.strerror or error}")
            return None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._say("encoding", f"not UTF-8: byte {data[error.start]:#04x} at line {line}", (line, 1))
            return None
        return text.replace("\r\n", "\n")

    def _allowed(self, text: str) -> bool:
        if found := _CONTROL.search(text):
            self._say(
                "control-character", f"control character U+{ord(found[0]):04X}", _where(text, found.start())
            )
            return False
        if _SHARED.search(text) and not self._no_sharing(text):
            return False
        marks = [m.start() for m in _SEPARATOR.finditer(text)]
        if any(text[:start].strip() and not _only_comments(text[:start]) for start in marks):
            self._say(
                "several-documents",
                "a pack file holds one document: remove the --- line",
                _where(text, marks[-1]),
            )
            return False
        return True

    def _no_sharing(self, text: str) -> bool:
        """Refuses anchors, aliases and tags before anything is built, so that no file can unfold itself."""
        words = {
            yaml.AnchorToken: ("alias", "anchors are not used in packs: write the value out"),
            yaml.AliasToken: ("alias", "aliases are not used in packs: write the value out"),
            yaml.TagToken: ("tag", "tags are not used in packs: the field decides the type"),
        }
        try:
            for token in yaml.scan(text, Loader=Loader):
                if type(token) in words:
                    rule, message = words[type(token)]
                    self._say(rule, message, (token.start_mark.line + 1, token.start_mark.column + 1))
                    return False
        except yaml.YAMLError as error:
            self._say_yaml(error)
            return False
        return True

    def _compose(self, text: str) -> None:
        if place := _too_deep(text):
            self._say("nesting", f"nested more than {DEEPEST} deep", place)
            return
        try:
            self.root = yaml.compose(text, Loader=Loader)
        except yaml.YAMLError as error:
            self._say_yaml(error)
        except RecursionError:
            self._say("nesting", f"nested more than {DEEPEST} deep")
        else:
            if self.root is None:
                self._say("empty", "the file is empty")

    def _say_yaml(self, error: yaml.YAMLError) -> None:
        place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        words = getattr(error, "problem", None) or str(error).splitlines()[0]
        hint = ": indent with spaces, not tabs" if "\\t" in str(words) else ""
        where = (place.line + 1, place.column + 1) if place else (1, 1)
        self._say("syntax", f"not YAML: {words}{hint}", where)

    def _say(self, rule: str, message: str, place: tuple[int, int] = (1, 1)) -> None:
        self.problems.append(self.problem(rule, message, place))


def mark(node: Node) -> tuple[int, int]:
    """Where a node begins: line and column counted from 1."""
    start = node.start_mark
    return (start.line + 1, start.column + 1)


def _child(node: Node | None, step: Step) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        below: Node = node.value[step]
        return below
    return None


def _where(text: str, position: int) -> tuple[int, int]:
    line = text.count("\n", 0, position) + 1
    return (line, position - text.rfind("\n", 0, position))


def _only_comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith(("#", "%")) for line in text.splitlines())


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where flow brackets or indentation nest beyond any noun; None in ordinary files.

    Brackets are counted roughly, with those inside texts: a text opens and closes as many, so a run of
    unclosed brackets as long as the limit is no prose.
    """
    deep = re.search(r"(?:[\[{]\s*){%d}|(?:(?:^|(?<=\s))[-?]\s+){%d}" % (DEEPEST, DEEPEST), text)
    if deep:
        return _where(text, deep.start())
    wide = re.search(r"^ {%d,}(?=[^\s#])" % (DEEPEST * 8), text, re.MULTILINE)
    return _where(text, wide.end()) if wide else None
