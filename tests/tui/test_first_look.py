"""What somebody who never saw the app stumbled over: cut words, lost places, keys that lead elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from debate.tui import commands, commands_lab, commands_session
from debate.tui.command import Command
from debate.tui.screens.board import BoardScreen
from debate.tui.screens.library import LibraryScreen
from tests.tui.bus import showing
from tests.tui.screens import app_on, bundled, flat, screen_lines

ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


async def test_a_narrow_window_keeps_the_way_back_and_the_keys_at_the_foot(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("t")
        assert screen_lines(app)[-1].endswith("esc back  ? keys")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert "= our words  esc back  ? keys" in screen_lines(app)[-1]


@pytest.mark.parametrize("size", [(40, 10), (59, 15)])
async def test_a_window_that_was_too_small_for_a_while_loses_no_choice(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "down", "down")
        before = screen_lines(app)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert "too small" in flat(app)
        assert "AGAINST" not in flat(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen_lines(app) == before


async def test_a_key_on_the_list_of_keys_stays_with_the_motion_it_came_from(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "second-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark", "s")
        assert "Harrow Vale Council" in flat(app)


async def test_escape_leads_from_a_motion_opened_first_to_the_library(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "merge-forces")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        entry = showing(app, LibraryScreen).entry
        assert entry is not None
        assert entry.motion is not None
        assert entry.motion.id == "merge-forces"
        assert "in 2 packs" in flat(app)
        assert "esc back" not in flat(app)  # there is nowhere to go back to
        await pilot.press("escape", "enter")
        assert showing(app, BoardScreen).motion.id == "merge-forces"


@pytest.mark.parametrize("keys", [[], ["p"]])
async def test_a_claim_that_is_cut_on_the_board_says_so_and_stands_whole_below(
    tmp_path: Path, keys: list[str]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys, "end", "right", "end")
        board = showing(app, BoardScreen)
        for place in (0, 1):
            board.action_side(place)
            await pilot.pause()
            assert board.argument is not None
            below = screen_lines(app)[-10:]
            words = " ".join(line[:58].strip() for line in below)
            assert board.argument.claim in " ".join(words.split())
        assert "find more listed …" in flat(app)


async def test_the_projector_layout_shows_every_title_whole_at_80_columns(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        for argument in showing(app, BoardScreen).motion.arguments:
            assert argument.title in flat(app)


async def test_a_swapped_order_is_not_called_drawn(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans", seed=7)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        assert "draw 7" not in flat(app)
        assert "swapped" in flat(app)
        await pilot.press("x")
        assert "draw 7" in flat(app)


async def test_dates_are_written_in_words_on_the_library_and_the_board(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path)
    async with app.run_test(size=(140, 50)) as pilot:
        assert "LBC, 27 January 2026" in flat(app)
        await pilot.press("enter")
        for _ in range(4):
            assert not ISO.search(flat(app))
            await pilot.press("down")


async def test_counts_of_few_arguments_say_once_that_nothing_is_compared(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "second-bus")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("i")
        assert flat(app).count("nothing is compared") == 1
        assert "too few" not in flat(app)


def test_every_key_is_explained_on_one_line_of_80_columns() -> None:
    modules = (commands, commands_lab, commands_session)
    named = [each for module in modules for each in vars(module).values() if isinstance(each, Command)]
    assert [each.name for each in (*named, *commands_session.RUNNING) if len(each.help) > 69] == []


async def test_a_pack_without_a_lab_is_not_offered_its_worksheet(tmp_path: Path) -> None:
    for motion, offered in (("second-bus", 0), ("expand-vans", 3)):
        app = app_on(bundled(), tmp_path, motion)
        async with app.run_test(size=(120, 50)) as pilot:
            await pilot.press("e")
            assert flat(app).count("the lab's worksheet") == offered


async def test_the_marks_beside_a_title_are_explained_on_the_wide_board(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "“ quotes ■ sources ← replies" in flat(app)
