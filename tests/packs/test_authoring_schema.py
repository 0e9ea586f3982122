"""The schemas that editors read: current, complete, and named by every file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from debate.packs.authoring.modeline import modeline
from debate.packs.authoring.schema import kind_of, kinds, schema, schema_text
from debate.packs.load import bundled_content, open_kit

CONTENT = bundled_content()
FILES = sorted(CONTENT.rglob("*.yaml"))


@pytest.mark.parametrize("kind", list(kinds()))
def test_the_shipped_schema_is_the_one_the_nouns_give(tmp_path: Path, kind: str) -> None:
    schemes = [scheme.id for scheme in open_kit(tmp_path).schemes]
    shipped = (CONTENT / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert shipped == schema_text(kind, schemes), "run: debate schema --write content/schema"


def test_no_schema_is_shipped_that_is_not_made() -> None:
    assert {path.stem for path in (CONTENT / "schema").iterdir()} == set(kinds())


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(CONTENT)) for path in FILES])
def test_every_shipped_file_names_the_schema_of_its_kind(path: Path) -> None:
    inside = path.relative_to(CONTENT)
    kind = kind_of(Path(*inside.parts[2:]).as_posix() if inside.parts[0] == "packs" else inside.as_posix())
    assert kind is not None
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == modeline(kind, Path(os.path.relpath(CONTENT / "schema", path.parent)).as_posix())


def test_fields_are_explained_by_what_stands_beneath_them_in_the_source() -> None:
    argument = schema("motion")["definitions"]["Argument"]
    limit = argument["properties"]["limit"]["description"]
    assert limit.startswith("What the argument's own evidence does not show. ")
    assert "limit" in argument["required"]
    assert argument["additionalProperties"] is False


def test_a_field_that_is_called_default_is_a_field() -> None:
    named = [
        part
        for kind in kinds()
        for part in schema(kind)["definitions"].values()
        if "default" in part.get("properties", {})
    ]
    assert named


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("pack.yaml", "pack"),
        ("motions/a.yaml", "motion"),
        ("watch-words.yaml", "watch-words"),
        ("formats/x.yaml", "format"),
        ("motion.yaml", None),
        ("sources/x.yaml", None),
        ("x/y.yaml", None),
    ],
)
def test_the_kind_of_a_file_is_known_by_its_place(path: str, kind: str | None) -> None:
    assert kind_of(path) == kind
