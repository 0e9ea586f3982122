"""The content that ships with the program passes its own checker."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from debate.packs import composing
from debate.packs.check import check
from debate.packs.load import bundled_content, open_kit

FILES = sorted(bundled_content().rglob("*.yaml"))


def test_the_bundled_content_has_no_problem(tmp_path: Path) -> None:
    assert [str(p) for p in check(bundled_content(), open_kit(tmp_path))] == []


@pytest.mark.parametrize("path", FILES, ids=[p.stem for p in FILES])
def test_the_bundled_content_can_be_read_without_the_c_loader(path: Path) -> None:
    composed = composing.compose(path.read_text(encoding="utf-8"), composing.loader_of(yaml.SafeLoader))
    assert isinstance(composed, yaml.Node), composed


def test_one_changed_digit_in_a_bundled_quote_is_found(tmp_path: Path) -> None:
    source = bundled_content() / "packs" / "police-reform-2026"
    for path in source.rglob("*.yaml"):
        copy = tmp_path / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        if path.stem == "expand-vans":
            before, _, after = text.partition("1700 arrests")
            text = f"{before}1900 arrests{after}"
        copy.write_text(text, encoding="utf-8")
    problems = [p for p in check(tmp_path, open_kit(tmp_path / "cache")) if p.rule == "quote-altered"]
    assert len(problems) == 1
    assert any("[-1900-] {+1700+}" in line for line in problems[0].detail)
