"""JSON Schema for editors, made from the nouns: one definition for type, check, schema and documentation."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from debate.model.pack import PackFile
from debate.packs.files import FOLDERS, KIT_FOLDERS, KIT_LISTS, KIT_NOUNS, LISTS, NOUNS

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML servers of editors know best."""
_SCHEME = "The kind of reasoning, which brings its critical questions."  # untranslated
PACK_KINDS = ("pack", *(name.removesuffix("s") for name in FOLDERS), *LISTS, *NOUNS)
"""The kinds of file a pack may hold: those of folders by one noun's name, lists by their file's."""


def kinds() -> dict[str, Any]:
    """Every kind of content file with the type it holds: ``motion``, ``sources``, ``format`` and so on."""
    one = {name.removesuffix("s"): kind for name, kind in {**FOLDERS, **KIT_FOLDERS}.items()}
    many = {name: _list_of(kind) for name, kind in {**LISTS, **KIT_LISTS}.items()}
    return {"pack": PackFile, **one, **many, **NOUNS, **KIT_NOUNS}


def _list_of(kind: Any) -> Any:
    return tuple[kind, ...]


def kind_of(path: str) -> str | None:
    """The kind of a file by its path inside a pack or the kit; None where it would not be read."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".yaml")
    kind = folder.removesuffix("s") if folder else stem
    return kind if kind in kinds() and bool(folder) == (kind in _in_folders()) else None


def schema(kind: str, schemes: Sequence[str] = ()) -> dict[str, Any]:
    """The JSON Schema of a kind of file. Raises KeyError for a kind that there is not.

    ``schemes`` are the ids an editor may propose for an argument's scheme.

    The nouns' fields carry the descriptions that stand beneath them in the source. A bare number or date is
    let through where the noun's field is a text, as the reader does: ``date: 2026`` is a text here.
    """
    (made,), parts = msgspec.json.schema_components([kinds()[kind]], ref_template="#/definitions/{name}")
    known = {**_classes(kinds()[kind])}
    for name, part in parts.items():
        _describe(part, known.get(name))
        if schemes and name == "Argument":  # untranslated
            part["properties"]["scheme"] |= {"description": _SCHEME, "examples": list(schemes)}
    return {
        "$schema": DRAFT,
        "title": kind,
        **_eased(made),
        "definitions": {name: _eased(part) for name, part in sorted(parts.items())},
    }


def schema_text(kind: str, schemes: Sequence[str] = ()) -> str:
    """The schema of a kind as it stands in its file."""
    encoded = msgspec.json.encode(schema(kind, schemes))
    return msgspec.json.format(encoded, indent=1).decode() + "\n"


def _in_folders() -> set[str]:
    return {name.removesuffix("s") for name in {**FOLDERS, **KIT_FOLDERS}}


def _describe(part: dict[str, Any], cls: Any) -> None:
    """Adds what stands beneath each field in the source to what its type says."""
    if cls is None or "properties" not in part:
        return
    said = _field_notes(cls)
    for name, field in part["properties"].items():
        if note := said.get(name):
            own = field.get("description", "")
            field["description"] = f"{note} {own}".strip()


def _eased(part: Any) -> Any:
    """A part of a schema that lets through what the reader does: a bare number where a text is meant."""
    if isinstance(part, list):
        return [_eased(item) for item in part]
    if not isinstance(part, dict):
        return part
    eased = {key: _eased(value) for key, value in part.items() if key not in {"default", "properties"}}
    if "properties" in part:
        eased["properties"] = {name: _eased(field) for name, field in part["properties"].items()}
    if eased.get("type") == "string" and "enum" not in eased:
        eased["type"] = ["string", "number"]
    if "$ref" in eased and len(eased) > 1:  # in this draft nothing may stand beside a reference
        eased = {"allOf": [{"$ref": eased.pop("$ref")}], **eased}
    return eased


def _classes(kind: Any) -> dict[str, type]:
    """The structs that a type is made of, by name."""
    found: dict[str, type] = {}

    def look(at: Any) -> None:
        if isinstance(at, type) and issubclass(at, msgspec.Struct) and at.__name__ not in found:
            found[at.__name__] = at
            for field in msgspec.structs.fields(at):
                look(field.type)
        for inner in getattr(at, "__args__", ()):
            look(inner)

    look(kind)
    return found


@cache
def _field_notes(cls: type) -> dict[str, str]:
    """The strings that stand beneath the fields of a class and of those it is made from."""
    notes: dict[str, str] = {}
    for one in reversed(cls.__mro__):
        if one.__module__.startswith("debate."):
            notes |= _notes_of(one.__module__).get(one.__name__, {})
    return notes


@cache
def _notes_of(module: str) -> dict[str, dict[str, str]]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: dict(_notes(node.body)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _notes(body: list[ast.stmt]) -> list[tuple[str, str]]:
    found = []
    for field, note in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(note, ast.Expr)
            and isinstance(note.value, ast.Constant)
        ):
            found.append((field.target.id, inspect.cleandoc(str(note.value.value))))
    return found
