"""Nodes to nouns: walks a composed file and a noun's type together, and reports every problem at its place.

The nouns' own definitions say what is allowed; nothing here knows a field by name.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import inspect as shapes
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from debate.engine.nearest import did_you_mean
from debate.packs.document import MOST, Document
from debate.packs.scalars import (
    MISSING,
    Reader,
    block_reader,
    is_empty,
    number_reader,
    text_reader,
    truth_reader,
    what,
    word_reader,
    wrong,
)
from debate.tongue import _, meant


def read(document: Document, kind: Any) -> Any:
    """The noun of a document, or MISSING where nothing of it could be read.

    Problems are added to ``document.problems``; reading goes on after each, with a blank in the gap, so that
    the rules can look at the rest and one run reports everything. A document with errors is never shown to
    readers.
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
            return block_reader(own_words=bool(extra.get("own")))
        if isinstance(shape.type, shapes.StrType):
            return text_reader(shape.type, own_words=not extra.get("exact"))
        return _make(shape.type)
    maker = _MAKERS.get(type(shape))
    if maker is None:
        raise TypeError(f"packs cannot hold {shape!r}")  # untranslated
    return maker(shape)


def _list_reader(shape: shapes.VarTupleType) -> Reader:
    item = _make(shape.item_type)

    def read_list(document: Document, node: Node) -> Any:
        if isinstance(node, SequenceNode):
            return tuple([v for below in node.value if (v := item(document, below)) is not MISSING])
        return () if is_empty(node) else wrong(document, node, meant("YAML", "a list"))

    return read_list


def _mapping_reader(shape: shapes.DictType) -> Reader:
    value_of, key_of = _make(shape.value_type), _make(shape.key_type)

    def read_mapping(document: Document, node: Node) -> Any:
        if not isinstance(node, MappingNode):
            return wrong(document, node, meant("YAML", "a mapping"))
        out: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key, value = key_of(document, key_node), value_of(document, value_node)
            if key is MISSING or value is MISSING:
                continue
            if key in out:
                _twice(document, key_node)
            out[key] = value
        return out

    return read_mapping


def _union_reader(shape: shapes.UnionType) -> Reader:
    """Only ``X | None`` and texts of several lengths are used in nouns: nothing may be two things."""
    others = [t for t in shape.types if not isinstance(t, shapes.NoneType)]
    optional = len(others) < len(shape.types)
    item = _make(max(others, key=lambda t: getattr(_bare(t), "max_length", None) or 0))

    def read_union(document: Document, node: Node) -> Any:
        return None if optional and is_empty(node) else item(document, node)

    return read_union


def _bare(shape: Any) -> Any:
    return shape.type if isinstance(shape, shapes.Metadata) else shape


def _twice(document: Document, node: Node) -> None:
    document.say("duplicate-key", _("{key} is written twice").format(key=what(node)), node)


def _blank(shape: Any) -> Any:
    """What stands in for a value that could not be read."""
    bare = _bare(shape)
    if isinstance(bare, shapes.EnumType):
        return next(iter(bare.cls))
    return _BLANKS.get(type(bare), MISSING)


_BLANKS: dict[type, Any] = {
    shapes.StrType: "",
    shapes.IntType: 1,
    shapes.FloatType: 1.0,
    shapes.BoolType: False,
    shapes.VarTupleType: (),
}


class _Fields:
    """The fields of one noun: how each is read, and what fills its gap."""

    def __init__(self, shape: shapes.StructType) -> None:
        self.cls = shape.cls
        self.readers = {f.encode_name: (f.name, _make(f.type)) for f in shape.fields}
        self.needed = {f.name: f.encode_name for f in shape.fields if f.required}
        self._keys = {f.name: f.encode_name for f in shape.fields}
        self._blanks = {f.name: _blank(f.type) if f.required else f.default for f in shape.fields}
        self._words = {f.name for f in shape.fields if isinstance(_bare(f.type), shapes.EnumType)}

    def patched(self, document: Document, node: Node, values: dict[str, Any]) -> Any:
        """The noun with blanks in its gaps; MISSING where nothing can stand in one of them."""
        for name, key in self._keys.items():
            if name in self.needed and name not in values:
                document.say("missing-key", _("{key!r} is missing").format(key=key), node)
                values[name] = MISSING
            if values.get(name) is MISSING:
                document.guessed = document.guessed or name in self._words
                values[name] = self._blanks[name]
        if MISSING in values.values():
            return MISSING
        noun = self.cls(**values)
        document.nodes[id(noun)] = node
        document.patched[id(noun)] = noun
        return noun

    def unknown(self, document: Document, node: Node) -> None:
        """Says that there is no such key."""
        guess = ""
        if isinstance(node, ScalarNode) and len(document.problems) < MOST:
            guess = did_you_mean(node.value, self.readers)
        told = _("unknown key {key}{near}").format(key=what(node), near=guess)
        document.say("unknown-key", told, node)


def _struct_reader(shape: shapes.StructType) -> Reader:
    fields = _Fields(shape)
    readers, cls, needed = fields.readers, fields.cls, fields.needed.keys()

    def read_struct(document: Document, node: Node) -> Any:
        if not isinstance(node, MappingNode):
            return wrong(document, node, meant("YAML", "a mapping"))
        values: dict[str, Any] = {}
        whole = True
        for key_node, value_node in node.value:
            field = readers.get(key_node.value) if isinstance(key_node, ScalarNode) else None
            if field is None:
                fields.unknown(document, key_node)
                continue
            name, item = field
            if name in values:
                _twice(document, key_node)
            value = values[name] = item(document, value_node)
            whole = whole and value is not MISSING
        if not whole or not needed <= values.keys():
            return fields.patched(document, node, values)
        noun = cls(**values)
        document.nodes[id(noun)] = node
        return noun

    return read_struct


_MAKERS: dict[type, Callable[[Any], Reader]] = {
    shapes.StrType: text_reader,
    shapes.IntType: number_reader,
    shapes.FloatType: number_reader,
    shapes.BoolType: truth_reader,
    shapes.EnumType: word_reader,
    shapes.VarTupleType: _list_reader,
    shapes.DictType: _mapping_reader,
    shapes.UnionType: _union_reader,
    shapes.StructType: _struct_reader,
}

__all__ = ["MISSING", "read", "reader_of"]
