"""The words of the interface: all marked, none looked up too early, every one in every catalogue."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from debate.tongue import PLACE
from tests.tongue.scan import Found, modules, too_early, unmarked

ROOT = Path(__file__).parents[2]
LANGUAGES = sorted(p.name for p in PLACE.iterdir() if (p / "LC_MESSAGES").is_dir())
FIELD = re.compile(r"\{[^{}]*\}|%\(\w+\)\w|%[a-z]")


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "docs" / "words.py"))


def told(found: Iterator[Found]) -> list[str]:
    return [f"{f.path.relative_to(ROOT)}:{f.line}: {f.text[:80]!r}" for f in found]


def test_no_words_of_the_interface_are_left_unmarked() -> None:
    assert told(found for path in modules() for found in unmarked(path)) == []


def test_no_words_are_looked_up_before_the_language_is_known() -> None:
    assert told(found for path in modules() for found in too_early(path)) == []


def test_what_is_not_marked_is_found(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text(
        'LATE = marked("Not yet said.")\n'
        'EARLY = _("Said too early.")\n'
        "def show(n):\n"
        '    """A docstring is not shown."""\n'
        '    return _("One thing."), "Another thing.", f"{n} things", "not shown"  # untranslated\n'
        "def tell(n):\n"
        '    return _("One thing."), "Another thing.", f"{n} things"\n',
        encoding="utf-8",
    )
    assert [(f.line, f.text) for f in unmarked(code)] == [(7, "Another thing."), (7, "{} things")]
    assert [f.line for f in too_early(code)] == [2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete_and_of_today(language: str, words: dict[str, Any]) -> None:
    catalogue = words["read"](language)
    every = {(m.context, m.id if isinstance(m.id, str) else m.id[0]) for m in words["template"]() if m.id}
    known = {(m.context, m.id if isinstance(m.id, str) else m.id[0]) for m in catalogue if m.id}
    assert sorted(map(str, every - known)) == [], "run: python docs/words.py, and translate what is new"
    assert list(words["missing"](catalogue)) == []
    if language == "cy":  # until a Welsh speaker has read it
        assert "not been reviewed by a Welsh speaker" in catalogue.header_comment


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_words_fill_in(language: str, words: dict[str, Any]) -> None:
    wrong = []
    for message in words["read"](language):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        most = {field for text in ids for field in FIELD.findall(text)}
        for form in forms if message.id else ():
            fields = set(FIELD.findall(form))
            if fields - most or (len(ids) == 1 and fields != most):
                wrong.append(f"{ids[0]} | {form}")
            if [ids[0][:1].isspace(), ids[0][-1:].isspace()] != [form[:1].isspace(), form[-1:].isspace()]:
                wrong.append(f"a space at an end: {ids[0]!r} | {form!r}")
    assert wrong == []
