"""Scalars to values: texts, numbers and words of a fixed list, each checked by its field's own definition."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from msgspec import inspect as shapes
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from debate.engine.nearest import did_you_mean
from debate.packs.document import Document
from debate.tongue import _, marked, meant, plural

MISSING: Any = object()
"""What a reader gives back where nothing is usable: the noun that holds it fills the gap or is dropped."""

Reader = Callable[[Document, Node], Any]

_MARKS = re.compile("[\"'“”„‟‘’‚‛«»‹›「」『』＂]")
"""Signs that may mean a quotation in a pack's own words; a rule then looks closely."""
_OPENING = re.compile(r"(?<!\w)['’]|[^'’]")
_EMPTY = frozenset({"", "~", "null"})
_CARD = 320
"""Texts of at most this many characters stand on one line, or are broken by the screen alone."""


def wrong(document: Document, node: Node, wanted: str) -> Any:
    """Says that another type was wanted; gives MISSING."""
    told = _("expected {wanted}, found {found}").format(wanted=wanted, found=what(node))
    document.say("wrong-type", told, node)
    return MISSING


def what(node: Node) -> str:
    """A node in words, for a message."""
    if isinstance(node, MappingNode):
        return meant("YAML", "a mapping")
    if isinstance(node, SequenceNode):
        return meant("YAML", "a list")
    value = str(node.value)
    return repr(clip(value)) if value else meant("YAML", "nothing")


def clip(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= 40 else text[:39] + "…"


def is_empty(node: Node) -> bool:
    """Whether nothing was written, or a YAML null."""
    return isinstance(node, ScalarNode) and not node.style and node.value in _EMPTY


def is_quoting(value: str) -> bool:
    """Whether a text holds a quotation mark that is no apostrophe."""
    return any(_OPENING.match(value, m.start()) for m in _MARKS.finditer(value))


def text_reader(shape: shapes.StrType, *, own_words: bool = True) -> Reader:
    """Reads a text with its longest length and its form."""
    least, most = shape.min_length or 0, shape.max_length or 2**31
    pattern = re.compile(shape.pattern, re.ASCII) if shape.pattern else None
    fits = pattern.fullmatch if pattern else None
    marks = _MARKS.search

    def read_text(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or (not node.style and node.value in _EMPTY):
            return wrong(document, node, meant("YAML", "text"))
        value: str = node.value
        if node.style in {">", "|"}:
            value = value.rstrip("\n")
        if len(value) < least or value.isspace():
            return wrong(document, node, meant("YAML", "text"))
        if len(value) > most:
            document.say("too-long", _too_long(len(value), most), node)
        elif fits is not None:
            if not fits(value):
                document.say("wrong-form", _form(value, shape.pattern), node)
        elif most <= _CARD and "\n" in value:
            document.say("wrong-form", _("this text is one line: write >- where you need several"), node)
        if own_words and marks(value) and is_quoting(value):
            document.quoting.append(node)
        return value

    return read_text


def _too_long(size: int, most: int) -> str:
    told = plural("{count:,} character; at most {most} fit", "{count:,} characters; at most {most} fit", size)
    return told.format(count=size, most=most)


def _form(value: str, pattern: str | None) -> str:
    if pattern and r"\d{4}" in pattern:
        told = _("{value!r} is not a date: write 2026, 2026-01 or 2026-01-27")
    elif pattern and "a-z" not in pattern:
        told = _("{value!r} is not an exact number: write 0.89 or, for a share, a fraction such as 1/6000")
    else:
        told = _("{value!r} is not an id: use lower-case letters, digits and single hyphens")
    return told.format(value=clip(value))


def block_reader(*, own_words: bool) -> Reader:
    """Reads a text that has to be a literal block."""

    def read_block(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or is_empty(node) or not node.value.strip():
            return wrong(document, node, _("a literal block (|)"))
        if node.style != "|":
            message = _("body text must be a literal block (|), so that its lines stay as they are")
            document.say("not-literal", message, node)
        if own_words and is_quoting(node.value):
            document.quoting.append(node)
        return node.value

    return read_block


_WHOLE = (
    marked("a whole number of at least {bound:g}"),
    marked("a whole number of more than {bound:g}"),
    marked("a whole number of at most {bound:g}"),
    marked("a whole number of less than {bound:g}"),
)
_DECIMAL = (
    marked("a number of at least {bound:g}"),
    marked("a number of more than {bound:g}"),
    marked("a number of at most {bound:g}"),
    marked("a number of less than {bound:g}"),
)


def number_reader(shape: shapes.IntType | shapes.FloatType) -> Reader:
    """Reads a whole or a decimal number within its bounds."""
    whole = isinstance(shape, shapes.IntType)
    wanted = marked("a whole number") if whole else marked("a number")
    form = re.compile(r"[+-]?\d{1,18}" if whole else r"[+-]?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
    words = _WHOLE if whole else _DECIMAL
    tests: list[tuple[float | None, str, Callable[[float, float], bool]]] = [
        (shape.ge, words[0], float.__ge__),
        (shape.gt, words[1], float.__gt__),
        (shape.le, words[2], float.__le__),
        (shape.lt, words[3], float.__lt__),
    ]
    bounds = [(float(bound), told, holds) for bound, told, holds in tests if bound is not None]

    def read_number(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or node.style or not form.fullmatch(node.value):
            return wrong(document, node, _(wanted))
        value = float(node.value)
        for bound, told, holds in bounds:
            if not holds(value, bound):
                return wrong(document, node, _(told).format(bound=bound))
        return int(node.value) if whole else value

    return read_number


def truth_reader(_shape: shapes.BoolType) -> Reader:
    """Reads ``true`` or ``false``, and no other word for them."""

    def read_truth(document: Document, node: Node) -> Any:
        if isinstance(node, ScalarNode) and not node.style and node.value in {"true", "false"}:
            return node.value == "true"
        return wrong(document, node, _("true or false"))

    return read_truth


def word_reader(shape: shapes.EnumType) -> Reader:
    """Reads one word of a fixed list."""
    members = {str(m.value): m for m in shape.cls}
    words = ", ".join(members)

    def read_word(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or is_empty(node):
            return wrong(document, node, _("one of {words}").format(words=words))
        member = members.get(node.value)
        if member is None:
            guess = did_you_mean(node.value, members)
            told = _("{value!r} is not one of {words}{near}")
            document.say("unknown-word", told.format(value=clip(node.value), words=words, near=guess), node)
            return MISSING
        return member

    return read_word
