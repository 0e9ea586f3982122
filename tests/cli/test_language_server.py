"""What an editor says of pack files, with a real YAML language server from npm where one is installed.

To run these: ``npm install yaml-language-server``, then set YAML_LANGUAGE_SERVER to the command it put into
``node_modules/.bin``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from debate.packs.load import bundled_content
from tests.cli.language_server import LanguageServer, server
from tests.cli.test_commands import debate

CONTENT = bundled_content()
COMMAND = server()
pytestmark = pytest.mark.skipif(COMMAND is None, reason="no yaml-language-server from npm")


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    assert COMMAND is not None
    with LanguageServer(COMMAND) as running:
        yield running


def test_every_shipped_file_is_clean_in_an_editor(editor: LanguageServer) -> None:
    files = sorted(CONTENT.rglob("*.yaml"))
    said = {str(path): [p["message"] for p in editor.problems(path)] for path in files}
    assert {path: problems for path, problems in said.items() if problems} == {}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("limit: One driver", "limits: One driver", "limit"),
        ("side: for", "side: pro", "Value is not accepted"),
        ("title: The first bus is full", f"title: {'long ' * 9}", "36"),
        ("value: fairness", "value: fairnes", "Valid values"),
        ("id: bus-full", "id: Bus Full", "pattern"),
    ],
)
def test_a_mistake_is_marked_on_its_line(
    editor: LanguageServer, tmp_path: Path, old: str, new: str, message: str
) -> None:
    (tmp_path / "schema").symlink_to(CONTENT / "schema")
    text = (CONTENT / "packs" / "school-bus" / "motions" / "second-bus.yaml").read_text(encoding="utf-8")
    path = tmp_path / "packs" / "bus" / "motions" / "bad.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text[: text.index(old)].count("\n")
    found = editor.problems(path)
    assert any(message in p["message"] and p["range"]["start"]["line"] == line for p in found), found


def test_fields_are_explained_and_words_completed(editor: LanguageServer) -> None:
    path = CONTENT / "packs" / "school-bus" / "motions" / "second-bus.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    editor.problems(path)
    limit = next(n for n, line in enumerate(lines) if line.startswith("    limit:"))
    assert "does not show" in editor.at("hover", path, limit, 6)["contents"]["value"]
    value = next(n for n, line in enumerate(lines) if line.startswith("    value:"))
    assert "liberty" in [item["label"] for item in editor.at("completion", path, value, 11)["items"]]
    scheme = next(n for n, line in enumerate(lines) if line.startswith("    scheme:"))
    assert "analogy" in [item["label"] for item in editor.at("completion", path, scheme, 12)["items"]]


def test_a_new_pack_brings_its_schemas_with_it(editor: LanguageServer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Later bus\n\nThe council said that a bus would cost a lot.\n")
    says = ("--publisher", "P", "--date", "2026", "--url", "", "--rights", "Ours")
    assert (
        debate(tmp_path, "new", str(tmp_path / "bus"), "--article", str(tmp_path / "a.txt"), *says).returncode
        == 0
    )
    for path in list((tmp_path / "bus").rglob("*.yaml")):
        assert editor.problems(path) == []
        bad = path.with_name(f"bad-{path.name}")
        bad.write_text(path.read_text().replace("\nid: ", "\nsurprise: 1\nid: ", 1))
        assert ["surprise" in p["message"] for p in editor.problems(bad)] == [True]
