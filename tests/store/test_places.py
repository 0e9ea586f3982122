"""Where the user's own files live."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from debate.store.places import places


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "stick"))
    found = places()
    for path in (found.data, found.config, found.cache, found.packs):
        assert path.is_relative_to(tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_further_content_is_named_as_a_path_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBATE_CONTENT", os.pathsep.join(["/a", "", "~/b"]))
    assert places().more_content == (Path("/a"), Path("~/b").expanduser())


def test_without_variables_the_system_decides_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEBATE_HOME", raising=False)
    monkeypatch.delenv("DEBATE_CONTENT", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    found = places()
    assert found.more_content == ()
    assert found.packs.parent == found.data
    assert list(tmp_path.iterdir()) == []
