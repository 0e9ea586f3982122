"""The board: both sides, and what the chosen argument stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.draw import first_side
from debate.model.fields import Side
from debate.model.pack import Pack
from debate.tui.screens.board import BoardScreen
from debate.tui.widgets.rows import Rows
from tests.tui.screens import (
    AWKWARD,
    app_on,
    bundled,
    example_pack,
    flat,
    library_of,
    screen_lines,
    screen_text,
)

MOTION = "motions/later-bus.yaml"


def board_of(app: object) -> BoardScreen:
    screen = app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, BoardScreen)
    return screen


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_all_sixteen_arguments_of_the_flagship_are_on_the_board(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size):
        motion = board_of(app).motion
        text = screen_text(app)
        assert [a.title for a in motion.arguments if a.title not in text] == []
        assert "▲ FOR · 8" in text
        assert "▼ AGAINST · 8" in text
        assert len(app.screen.query("*")) <= 150


@pytest.mark.parametrize("size", [(80, 24), (60, 16)])
async def test_the_longest_motion_and_its_question_are_read_whole(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    longest = max((found.motion for found in bundled()), key=lambda motion: len(motion.motion))
    assert len(longest.motion) > size[0]
    app = app_on(bundled(), tmp_path, longest.id)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert f"{longest.motion} {longest.question}" in flat(app)


async def test_claims_stand_on_the_board_from_110_columns_and_in_the_pane_below(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(120, 36)) as pilot:
        assert flat(app).count("A second bus costs more than it gives.") == 1
        await pilot.resize_terminal(80, 24)
        board_of(app)._choose("bus-full")
        await pilot.pause()
        assert "Pupils are left behind because the only bus is full." in flat(app)
        assert "A second bus costs more than it gives." not in flat(app)


async def test_the_pane_shows_the_quote_in_its_line_and_the_source(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        board_of(app)._choose("bus-cost")
        await pilot.pause()
        text = flat(app)
        assert "▼ AGAINST 1 ─ Words and sources" in text
        assert "The council said a second bus at 17:30 ▼would cost 21,000 pounds a year▼." in text
        assert (
            "Harrow Vale Council, May 2026 · government: runs the bus · read on the publisher's page" in text
        )


async def test_left_right_and_tab_change_sides_and_the_pane_follows(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        first = board_of(app).first
        await pilot.press("down", "down")
        assert f"{first.word} 3 ─" in screen_text(app)
        await pilot.press("right")
        assert f"{first.other.word} 3 ─" in screen_text(app)
        await pilot.press("tab")
        assert f"{first.word} 3 ─" in screen_text(app)


async def test_only_the_focused_column_shows_a_choice(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        assert sum(line.count("▌") for line in screen_lines(app)) == 1


async def test_the_draw_decides_which_side_stands_first_and_x_swaps_it(tmp_path: Path) -> None:
    seeds = {first_side("expand-vans", seed): seed for seed in range(20)}
    for side, seed in seeds.items():
        app = app_on(bundled(), tmp_path, "expand-vans", seed=seed)
        async with app.run_test(size=(80, 24)) as pilot:
            head = next(line for line in screen_lines(app) if "FOR ·" in line)
            assert (head.index("FOR") < head.index("AGAINST")) is (side is Side.FOR)
            assert f"draw {seed}" in head
            chosen = board_of(app).argument
            await pilot.press("x")
            swapped = next(line for line in screen_lines(app) if "FOR ·" in line)
            assert (swapped.index("FOR") < swapped.index("AGAINST")) is (side is Side.AGAINST)
            assert board_of(app).argument == chosen


async def test_a_click_chooses_and_the_pane_follows(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#column-1", offset=(5, 4))
        assert f"{board_of(app).first.other.word} 5 ─" in screen_text(app)


async def test_foot_keys_can_be_pressed_with_the_mouse(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        foot = screen_lines(app)[-1]
        await pilot.click("#foot", offset=(foot.index("discuss"), 0))
        await pilot.pause()
        assert "Questions for the room" in screen_text(app)


@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
async def test_pack_text_is_shown_as_it_is(tmp_path: Path, theme: str) -> None:
    pack = example_pack(tmp_path / "p", MOTION, "title: The first bus is full", f"title: '{AWKWARD}'")
    app = app_on(library_of(pack), tmp_path, "later-bus", theme)
    async with app.run_test(size=(80, 24)):
        assert AWKWARD in screen_text(app)


@pytest.mark.parametrize("words", ["Mae'r bws cyntaf yn llawn, â ŵyr", "الحافلة الأولى ممتلئة", "x" * 300])
async def test_other_languages_and_overlong_claims_do_not_break_the_board(tmp_path: Path, words: str) -> None:
    import msgspec

    pack = example_pack(tmp_path / "p")
    motion = pack.motions[0]
    argument = msgspec.structs.replace(motion.arguments[0], claim=words)
    motion = msgspec.structs.replace(motion, arguments=(argument, *motion.arguments[1:]))
    app = app_on(library_of(msgspec.structs.replace(pack, motions=(motion,))), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        board_of(app)._choose(argument.id)
        await pilot.pause()
        assert words.replace(" ", "") in "".join(screen_text(app).split())
        assert all(len(line) <= 80 for line in screen_lines(app))


async def test_a_side_without_arguments_says_so(tmp_path: Path) -> None:
    import msgspec

    pack = example_pack(tmp_path / "p")
    motion = msgspec.structs.replace(pack.motions[0], arguments=pack.motions[0].side(Side.AGAINST))
    empty: Pack = msgspec.structs.replace(pack, motions=(motion,))
    app = app_on(library_of(empty), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)):
        assert "There is no argument for in this pack" in flat(app)
        assert "▼ AGAINST 1 ─" in screen_text(app)


async def test_a_window_too_small_says_so_and_comes_back(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert "too small" in flat(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert board_of(app).query_one("#column-0", Rows).chosen == 1
        assert "▲ FOR · 8" in screen_text(app)
