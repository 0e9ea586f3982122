"""The way between screens, and what every screen can do."""

from __future__ import annotations

from pathlib import Path

from debate.tui import themes
from debate.tui.commands import GLOBAL
from debate.tui.screens.library import LibraryScreen
from debate.tui.screens.room import Room
from tests.tui.screens import app_on, bundled, example_pack, flat, library_of, screen_lines, screen_text


async def test_the_library_lists_every_motion_and_shows_the_card_of_the_chosen_one(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        text = screen_text(app)
        assert [m.motion.short for m in bundled() if m.motion.short not in text] == []
        await pilot.press("down")
        second = list(bundled())[1].motion
        assert " ".join(second.question.split()[:3]) in screen_text(app)


async def test_enter_opens_the_board_and_escape_comes_back_to_the_same_choice(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "enter")
        third = list(bundled())[2].motion
        assert "Words and sources" in screen_text(app)
        assert third.arguments[0].title in screen_text(app)
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.entry is not None
        assert app.screen.entry.motion == third


async def test_escape_on_the_first_screen_does_nothing(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    app = app_on(library_of(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "debate check" in flat(app)
        await pilot.press("enter", "t", "s", "d", "g", "b", "y", "escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_the_blank_screen_is_empty_and_any_key_brings_everything_back(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        before = screen_text(app)
        await pilot.press("z")
        assert screen_text(app).strip() == ""
        await pilot.press("q")
        assert app.is_running
        assert screen_text(app) == before


async def test_the_keys_screen_lists_every_key_and_does_what_a_line_says(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 40)) as pilot:
        board = app.screen
        assert isinstance(board, Room)
        await pilot.press("question_mark")
        lines = screen_lines(app)
        for command in board.all_commands():
            assert any(line.strip("▌ ").startswith(command.shown_key + " ") for line in lines), command
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.screen is board


async def test_no_key_has_two_meanings_among_the_commands_of_a_screen(tmp_path: Path) -> None:
    keys = [command.key for command in GLOBAL]
    assert len(keys) == len(set(keys))


async def test_every_single_key_is_lower_case_or_a_named_key() -> None:
    named = {
        "escape",
        "slash",
        "question_mark",
        "ctrl+p",
        "enter",
        "space",
        "left",
        "right",
        "up",
        "down",
        "tab",
    }
    for command in GLOBAL:
        for key in command.key.split(","):
            assert key in named or (len(key) == 1 and key == key.lower()), command


async def test_k_goes_through_the_themes(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        seen = []
        for _ in themes.NAMES:
            await pilot.press("k")
            seen.append(app.theme)
        assert sorted(seen) == sorted(themes.NAMES)


async def test_the_colours_of_the_sides_can_be_swapped_and_stay_so(tmp_path: Path) -> None:
    """To some, blue or orange is a party's colour (D4)."""
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        plain = app.theme_variables["side-for"], app.theme_variables["side-against"]
        app.theme = "dark-swapped"
        await pilot.pause()
        assert (app.theme_variables["side-against"], app.theme_variables["side-for"]) == plain
        for _ in themes.NAMES:
            await pilot.press("k")
            assert app.theme.endswith("swapped")
        assert app.theme == "dark-swapped"


async def test_a_copy_is_also_saved_to_a_file(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("y")
        saved = (tmp_path / "data" / "copied.txt").read_text(encoding="utf-8")
        assert saved.startswith(("FOR: ", "AGAINST: "))
        await pilot.pause()
        assert "Copied and saved to" in flat(app)


async def test_a_copy_that_cannot_be_saved_says_so_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("y")
        await pilot.pause()
        assert "could not be saved" in flat(app)


async def test_the_palette_has_every_command_in_words(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"swap")
        await pilot.pause(0.4)
        assert "Swap which side stands first." in flat(app)
