"""Exports from the app: what it holds and where it goes, before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.screens import app_on, bundled, flat


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_enter_writes_the_chosen_sheet_and_says_where(tmp_path: Path, here: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        assert "Goes to" in flat(app)
        assert list(here.iterdir()) == []
        await pilot.press("enter")
        assert [p.name for p in here.iterdir()] == ["expand-vans-arguments.html"]
        assert "Written:" in flat(app)


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(tmp_path: Path, here: Path) -> None:
    mine = here / "expand-vans-arguments.html"
    mine.write_text("mine", encoding="utf-8")
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "enter")
        assert mine.read_text(encoding="utf-8") == "mine"
        assert "Press enter again to replace it." in flat(app)
        await pilot.press("down", "up", "enter")
        assert mine.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        assert "<html" in mine.read_text(encoding="utf-8")


async def test_large_print_changes_what_is_written(tmp_path: Path, here: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "5")
        assert "Chosen: large print." in flat(app)
        await pilot.press("enter")
        assert "18pt" in (here / "expand-vans-arguments.html").read_text(encoding="utf-8")


async def test_a_folder_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        monkeypatch.setattr("os.fsync", refuse)
        await pilot.press("enter")
        assert "No space left on device" in flat(app)
        assert list(here.iterdir()) == []
