"""Nodes to nouns: walks a composed file and a noun's type together, and reports every problem at its place.

The nouns' own definitions say what is allowed; nothing here knows a field by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import inspect as shapes
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from debate.engine.nearest import did_you_mean
from debate.packs.document import Document, mark

MISSING: Any = object()
"""What a reader gives back where there is nothing usable: the noun that holds it fills the gap or is dropped."""

MARKS = re.compile("[\"“”„«»‘]|(?<!\\w)'")
"""Signs of a quotation in a pack's own words; a rule then asks for the text to check it against."""

Reader = Callable[[Document, Node], Any]


def read(document: Document, kind: Any) -> Any:
    """The noun of a document, or MISSING where nothing of it could be read.

    Problems are added to ``document.problems``; reading goes on after each, with a blank in the gap, so that the
    rules can look at the rest and one run reports everything. A document with errors is never shown to readers.
    """
    if document.root is None:
        return MISSING
    return reader_of(kind)(document, document.root)


@cache
def reader_of(kind: Any) -> Reader:
    """The reader of a type, made once from its definition."""
    return _make(shapes.type_info(kind))


def _make(shape: Any) -> Reader:
    if isinstance(shape, shapes.Metadata):
        extra = shape.extra or {}
        if extra.get("literal"):
            return _make_literal(shape)
        return _make_str(shape.type, own_words=False) if extra.get("exact") else _make(shape.type)
    maker = _MAKERS.get(type(shape))
    if maker is None:
        raise TypeError(f"packs cannot hold {shape!r}")
    return maker(shape)


def _wrong(document: Document, node: Node, wanted: str) -> Any:
    document.problems.append(
        document.problem("wrong-type", f"expected {wanted}, found {_what(node)}", mark(node))
    )
    return MISSING


def _what(node: Node) -> str:
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    value = str(node.value)
    return f"{value[:40]!r}" if value else "nothing"


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style and node.value in {"", "~", "null"}


def _text(document: Document, node: Node, wanted: str) -> str | Any:
    if not isinstance(node, ScalarNode) or _is_empty(node):
        return _wrong(document, node, wanted)
    return node.value


def _make_str(shape: shapes.StrType, *, own_words: bool = True) -> Reader:
    least, most = shape.min_length or 0, shape.max_length
    pattern = re.compile(shape.pattern) if shape.pattern else None

    def read_str(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or _is_empty(node):
            return _wrong(document, node, "text")
        value = node.value
        if node.style in {">", "|"}:
            value = value.removesuffix("\n")
        if most is not None and len(value) > most:
            message = f"{len(value)} characters; at most {most} fit"
            document.problems.append(document.problem("too-long", message, mark(node)))
            return value
        if len(value.strip()) < least:
            return _wrong(document, node, "text")
        if pattern is not None and not pattern.search(value):
            document.problems.append(document.problem("wrong-form", _form(value, shape.pattern), mark(node)))
        elif own_words and MARKS.search(value):
            document.quoting.append(node)
        return value

    return read_str


def _form(value: str, pattern: str | None) -> str:
    if pattern and r"\d{4}" in pattern:
        return f"{value[:40]!r} is not a date: write 2026, 2026-01 or 2026-01-27"
    return f"{value[:40]!r} is not an id: use lower-case letters, digits and single hyphens"


def _make_literal(shape: shapes.Metadata) -> Reader:
    def read_block(document: Document, node: Node) -> Any:
        value = _text(document, node, "a literal block (|)")
        if value is not MISSING and MARKS.search(value) and shape.extra != {"literal": True}:
            document.quoting.append(node)
        if value is not MISSING and (not isinstance(node, ScalarNode) or node.style != "|"):
            message = "body text must be a literal block (|), so that its lines stay as they are"
            document.problems.append(document.problem("not-literal", message, mark(node)))
        return value

    return read_block


def _make_number(shape: shapes.IntType | shapes.FloatType) -> Reader:
    whole = isinstance(shape, shapes.IntType)
    wanted = "a whole number" if whole else "a number"
    form = re.compile(r"[+-]?\d+" if whole else r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
    bounds = [
        (shape.ge, "at least", lambda v, b: v >= b),
        (shape.gt, "more than", lambda v, b: v > b),
        (shape.le, "at most", lambda v, b: v <= b),
        (shape.lt, "less than", lambda v, b: v < b),
    ]
    bounds = [b for b in bounds if b[0] is not None]

    def read_number(document: Document, node: Node) -> Any:
        if not isinstance(node, ScalarNode) or node.style or not form.fullmatch(node.value):
            return _wrong(document, node, wanted)
        if len(node.value) > 30:
            return _wrong(document, node, f"{wanted} of at most 30 digits")
        value = int(node.value) if whole else float(node.value)
        for bound, words, holds in bounds:
            if not holds(value, bound):
                return _wrong(document, node, f"{wanted} of {words} {bound:g}")
        return value

    return read_number


def _make_bool(_: shapes.BoolType) -> Reader:
    def read_bool(document: Document, node: Node) -> Any:
        if isinstance(node, ScalarNode) and not node.style and node.value in {"true", "false"}:
            return node.value == "true"
        return _wrong(document, node, "true or false")

    return read_bool


def _make_enum(shape: shapes.EnumType) -> Reader:
    members = {str(m.value): m for m in shape.cls}
    wanted = "one of " + ", ".join(members)

    def read_enum(document: Document, node: Node) -> Any:
        value = _text(document, node, wanted)
        if value is MISSING:
            return MISSING
        if value not in members:
            message = f"{value[:40]!r} is not {wanted}{did_you_mean(value, members)}"
            document.problems.append(document.problem("unknown-word", message, mark(node)))
            return MISSING
        return members[value]

    return read_enum


def _make_tuple(shape: shapes.VarTupleType) -> Reader:
    item = _make(shape.item_type)

    def read_tuple(document: Document, node: Node) -> Any:
        if _is_empty(node):
            return ()
        if not isinstance(node, SequenceNode):
            return _wrong(document, node, "a list")
        return tuple([v for below in node.value if (v := item(document, below)) is not MISSING])

    return read_tuple


def _make_dict(shape: shapes.DictType) -> Reader:
    value_of, key_of = _make(shape.value_type), _make(shape.key_type)

    def read_dict(document: Document, node: Node) -> Any:
        if not isinstance(node, MappingNode):
            return _wrong(document, node, "a mapping")
        out: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key, value = key_of(document, key_node), value_of(document, value_node)
            if key in out:
                document.problems.append(_duplicate(document, key_node))
            if key is not MISSING and value is not MISSING:
                out[key] = value
        return out

    return read_dict


def _make_union(shape: shapes.UnionType) -> Reader:
    """Only ``X | None`` is used in nouns: a value may be absent, nothing may be two things."""
    others = [t for t in shape.types if not isinstance(t, shapes.NoneType)]
    optional = len(others) < len(shape.types)
    texts = [t for t in others if isinstance(_bare(t), shapes.StrType)]
    item = (
        _make(max(texts, key=lambda t: _bare(t).max_length or 0))
        if len(texts) == len(others)
        else _make(others[0])
    )

    def read_union(document: Document, node: Node) -> Any:
        return None if optional and _is_empty(node) else item(document, node)

    return read_union


def _bare(shape: Any) -> Any:
    return shape.type if isinstance(shape, shapes.Metadata) else shape


def _duplicate(document: Document, node: Node) -> Any:
    return document.problem("duplicate-key", f"{node.value!r} is written twice", mark(node))


def _blank(shape: Any) -> Any:
    """What stands in for a value that could not be read."""
    bare = _bare(shape)
    if isinstance(bare, shapes.EnumType):
        return next(iter(bare.cls))
    blanks: dict[type, Any] = {
        shapes.StrType: "", shapes.IntType: 1, shapes.FloatType: 1.0, shapes.BoolType: False, shapes.VarTupleType: (),
    }  # fmt: skip
    return blanks.get(type(bare), MISSING)


def _make_struct(shape: shapes.StructType) -> Reader:
    fields = {f.encode_name: (f.name, _make(f.type)) for f in shape.fields}
    blanks = {f.encode_name: _blank(f.type) if f.required else f.default for f in shape.fields}
    words = {f.encode_name for f in shape.fields if isinstance(_bare(f.type), shapes.EnumType)}
    needed = [f.encode_name for f in shape.fields if f.required]
    cls = shape.cls

    def fill(document: Document, key: str) -> Any:
        document.guessed = document.guessed or key in words
        return blanks[key]

    def read_struct(document: Document, node: Node) -> Any:
        if not isinstance(node, MappingNode):
            return _wrong(document, node, "a mapping")
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, ScalarNode) or key not in fields:
                message = f"unknown key {_what(key_node)}{did_you_mean(str(key), fields)}"
                document.problems.append(document.problem("unknown-key", message, mark(key_node)))
                continue
            name, item = fields[key]
            if name in values:
                document.problems.append(_duplicate(document, key_node))
            value = item(document, value_node)
            values[name] = fill(document, key) if value is MISSING else value
        for key in needed:
            if fields[key][0] not in values:
                document.problems.append(document.problem("missing-key", f"{key!r} is missing", mark(node)))
                values[fields[key][0]] = fill(document, key)
        if MISSING in values.values():
            return MISSING
        noun = cls(**values)
        document.nodes[id(noun)] = node
        return noun

    return read_struct


_MAKERS: dict[type, Callable[[Any], Reader]] = {
    shapes.StrType: _make_str,
    shapes.IntType: _make_number,
    shapes.FloatType: _make_number,
    shapes.BoolType: _make_bool,
    shapes.EnumType: _make_enum,
    shapes.VarTupleType: _make_tuple,
    shapes.DictType: _make_dict,
    shapes.UnionType: _make_union,
    shapes.StructType: _make_struct,
}

__all__ = ["MISSING", "read", "reader_of"]
