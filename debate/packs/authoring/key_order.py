"""The order of keys: as the noun's definition has it, a comment above a key moving with it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
from yaml.nodes import MappingNode, Node, SequenceNode

from debate.packs.authoring.edits import Edit, Places


def order_edits(places: Places, root: Node, kind: Any) -> list[Edit]:
    """Edits that put the keys of every mapping of a document in order; the innermost are given first.

    Only mappings in block style with one key a line are touched. An article's text stays last.
    """
    found: list[Edit] = []
    _look(places, root, msgspec.inspect.type_info(kind), found)
    return found


def _look(places: Places, node: Node, shape: Any, found: list[Edit]) -> None:
    shape = _bare(shape)
    if isinstance(node, SequenceNode) and isinstance(shape, msgspec.inspect.VarTupleType):
        for below in node.value:
            _look(places, below, shape.item_type, found)
    elif isinstance(node, MappingNode) and isinstance(shape, msgspec.inspect.StructType):
        fields = {field.encode_name: field for field in shape.fields}
        if edit := _ordered(places, node, _ranks(shape)):
            found.append(edit)
            return  # what is inside has its turn once this has been written
        for key, value in node.value:
            if key.value in fields:
                _look(places, value, fields[key.value].type, found)


def _bare(shape: Any) -> Any:
    while True:
        if isinstance(shape, msgspec.inspect.Metadata):
            shape = shape.type
        elif isinstance(shape, msgspec.inspect.UnionType):
            others = [t for t in shape.types if not isinstance(t, msgspec.inspect.NoneType)]
            shape = others[0]
        else:
            return shape


def _ranks(shape: msgspec.inspect.StructType) -> dict[str, tuple[bool, int]]:
    """Each key's place: as defined, long literal texts last."""
    return {
        field.encode_name: (
            field.encode_name in {"text", "plain"} and shape.cls.__name__ == "Article",  # untranslated
            number,
        )
        for number, field in enumerate(shape.fields)
    }


def _ordered(places: Places, node: MappingNode, ranks: dict[str, tuple[bool, int]]) -> Edit | None:
    keys = [key.value for key, _ in node.value]
    wanted = sorted(keys, key=lambda key: ranks.get(key, (True, 1000)))
    starts = [key.start_mark for key, _ in node.value]
    if (
        keys == wanted
        or len(set(keys)) < len(keys)
        or node.flow_style
        or not ranks.keys() >= set(keys)
        or len({mark.column for mark in starts}) > 1
    ):
        return None
    parts = _parts(places, node)
    if parts is None:
        return None
    indent = " " * starts[0].column
    begin = places.at(starts[0].line, starts[0].column)
    written = "".join(parts[keys.index(key)] for key in wanted).removeprefix(indent)
    return Edit(begin, begin + len("".join(parts)) - len(indent), written)


def _parts(places: Places, node: MappingNode) -> list[str] | None:
    """The text of each key with its value and the comments above it, as whole lines."""
    text = places.text
    column = node.value[0][0].start_mark.column
    begins = [places.at(node.value[0][0].start_mark.line, column)]
    for key, _ in node.value[1:]:
        at = places.line_start(places.at(key.start_mark.line, key.start_mark.column))
        begins.append(_with_comments(text, at))
    last = places.span(node.value[-1][1])[1]
    end = text.find("\n", last)
    if end < 0:
        return None
    begins.append(end + 1)
    parts = [text[a:b] for a, b in pairwise(begins)]
    parts[0] = " " * column + parts[0]
    return parts if all(parts) else None


def _with_comments(text: str, at: int) -> int:
    """Where the comments directly above a line begin."""
    while at:
        above = text.rfind("\n", 0, at - 1) + 1
        if not text[above:at].lstrip().startswith("#"):
            return at
        at = above
    return at
