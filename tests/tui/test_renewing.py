"""An author saves; the open app shows it, at the same place."""

from __future__ import annotations

from pathlib import Path

from debate.packs.authoring.watch import PackWatch
from debate.packs.load import open_library
from debate.packs.rules.example import FILES, MOTION, write
from debate.tui.app import DebateApp
from debate.tui.screens.board import BoardScreen
from tests.tui.screens import flat, places_in, screen_text


def writing(folder: Path) -> tuple[DebateApp, PackWatch, Path]:
    pack = folder / "pack"
    write(pack)
    opened = open_library([pack], folder / "cache")
    assert not opened.problems
    motion = opened.library.find("later-bus")
    assert motion is not None
    app = DebateApp(opened.library, places_in(folder), motion="later-bus", seed=7)
    return app, PackWatch(opened.library, opened.roots), pack


def save(pack: Path, old: str, new: str) -> None:
    text = (pack / MOTION).read_text(encoding="utf-8")
    assert old in text
    (pack / MOTION).write_text(text.replace(old, new), encoding="utf-8")


async def test_a_saved_title_is_shown_with_the_same_argument_chosen(tmp_path: Path) -> None:
    app, watch, pack = writing(tmp_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.follow(watch)
        board = app.screen
        assert isinstance(board, BoardScreen)
        board._choose("bus-cost")
        await pilot.pause()
        save(pack, "title: The money is needed elsewhere", "title: Newly written")
        app.look_for_changes()
        await pilot.pause()
        await pilot.pause()
        assert "Newly written" in screen_text(app)
        assert isinstance(app.screen, BoardScreen)
        assert app.screen.argument is not None
        assert app.screen.argument.id == "bus-cost"


async def test_while_a_file_is_broken_the_last_good_content_stays_and_it_says_so(tmp_path: Path) -> None:
    app, watch, pack = writing(tmp_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.follow(watch)
        save(pack, "would cost 21,000 pounds a year", "would cost 12,000 pounds a year")
        app.look_for_changes()
        await pilot.pause()
        assert "The money is needed elsewhere" in screen_text(app)
        assert "Not reloaded, the last good content" in flat(app)
        (pack / MOTION).write_text(
            FILES[MOTION].replace("The money is", "Mended, money is"), encoding="utf-8"
        )
        app.look_for_changes()
        await pilot.pause()
        await pilot.pause()
        assert "Mended, money is" in screen_text(app)


async def test_the_screens_below_are_renewed_when_the_reader_comes_back(tmp_path: Path) -> None:
    app, watch, pack = writing(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.follow(watch)
        await pilot.press("s")
        save(pack, "title: The money is needed elsewhere", "title: Newly written")
        app.look_for_changes()
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()
        assert "Newly written" in screen_text(app)


async def test_a_motion_that_is_gone_leads_back_without_a_fault(tmp_path: Path) -> None:
    app, watch, pack = writing(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.follow(watch)
        await pilot.press("t")
        save(pack, "id: later-bus", "id: renamed-bus")
        app.look_for_changes()
        await pilot.pause()
        await pilot.press("escape", "down", "up")
        assert app.is_running
