"""One argument: everything it stands on, and one key from each part to where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.fields import Side
from debate.model.library import Library
from debate.tui.app import DebateApp
from debate.tui.screens.argument import ArgumentScreen
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.board import BoardScreen
from debate.tui.screens.sources import SourcesScreen
from tests.tui.bus import bus_pack, bus_with, showing
from tests.tui.screens import app_on, bundled, flat, library_of, screen_lines, screen_text

TALL = (100, 90)
"""A window in which the whole of an argument stands without scrolling."""


async def open_argument(app: DebateApp, argument: str, motion: str = "later-bus") -> ArgumentScreen:
    found = app.library.find(motion)
    assert found is not None
    chosen = found.motion.by_id[argument]
    await app.push_screen(app.make("argument", shelf=found.shelf, motion=found.motion, argument=chosen))
    return screen_of(app)


def screen_of(app: DebateApp) -> ArgumentScreen:
    return showing(app, ArgumentScreen)


def bus(folder: Path) -> Library:
    return library_of(bus_pack(folder))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_enter_on_the_board_opens_the_chosen_argument_with_its_claim_and_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        board = showing(app, BoardScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        argument = screen_of(app).argument
        assert argument is board.argument
        assert f"{argument.side.word} 2 of 8 · {argument.title}" in flat(app)
        assert "The article's words" in flat(app)
        assert "“ L" in flat(app)
        assert len(app.screen.query("*")) <= 15
        await pilot.press("escape")
        assert app.screen is board
        assert board.argument is argument


async def test_one_key_leads_to_the_words_and_one_more_to_the_source(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        argument = await open_argument(app, "bus-full")
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        showing(app, ArticleScreen)
        assert '▲►"the first bus is full"◄▲' in flat(app)
        await pilot.press("s")
        await pilot.pause()
        showing(app, SourcesScreen)
        assert "Travel survey" in screen_text(app)
        await pilot.press("escape", "escape")
        assert app.screen is argument


async def test_tab_chooses_quote_source_and_answer_in_turn_and_enter_opens_each(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        screen = await open_argument(app, "bus-full")
        await pilot.pause()
        kinds: tuple[tuple[str, type[object]], ...] = (("▌“ L3", ArticleScreen), ("▌■ Harrow", SourcesScreen))
        for begins, kind in kinds:
            assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith(begins)
            await pilot.press("enter")
            await pilot.pause()
            showing(app, kind)
            await pilot.press("escape", "tab")
            await pilot.pause()
            assert app.screen is screen
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌← So what?")
        await pilot.press("enter")
        await pilot.pause()
        assert "▼ AGAINST 1 of 1 · The money is needed elsewhere" in flat(app)
        await pilot.press("escape", "tab")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌“ L3")
        await pilot.press("shift+tab")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌← So what?")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_what_tab_chooses_is_brought_into_view(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        screen = await open_argument(app, found.motion.arguments[0].id, "expand-vans")
        await pilot.pause()
        for _ in screen.ways:
            await pilot.press("tab")
            await pilot.pause()
            assert "▌" in screen_text(app)


async def test_a_second_quote_chosen_here_is_the_one_the_article_opens_at(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        argument = next(a for a in found.motion.arguments if len(a.quotes) > 1)
        await open_argument(app, argument.id, "expand-vans")
        await pilot.pause()
        await pilot.press("tab", "t")
        await pilot.pause()
        current = showing(app, ArticleScreen).current
        assert current is not None
        assert any(use.evidence is argument.quotes[1] for use in current.uses)


async def test_x_goes_across_and_esc_comes_back(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_argument(app, "bus-cost")
        await pilot.press("x")
        await pilot.pause()
        assert "▲ FOR 1 of 1" in flat(app)
        await pilot.press("escape")
        assert app.screen is screen


async def test_x_finds_the_argument_that_this_one_answers_where_none_answers_it(tmp_path: Path) -> None:
    full, cost = bus_pack(tmp_path).motions[0].arguments
    app = app_on(bus_with(tmp_path, replace(full, replies=()), cost), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        first = await open_argument(app, "bus-full")
        assert not any(way.where == "argument" for _, way in first.ways)
        await pilot.press("x")
        await pilot.pause()
        assert screen_of(app).argument.id == "bus-cost"


async def test_left_and_right_turn_through_the_side_and_round(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        against = found.motion.side(Side.AGAINST)
        screen = await open_argument(app, against[0].id, "expand-vans")
        await pilot.press("right")
        assert screen.argument is against[1]
        await pilot.press("left", "left")
        await pilot.pause()
        assert screen.argument is against[-1]
        assert f"▼ AGAINST {len(against)} of {len(against)}" in flat(app)


async def test_the_first_click_chooses_a_part_and_the_second_opens_it(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        screen = await open_argument(app, "bus-full")
        await pilot.pause()
        row = next(y for y, line in enumerate(screen_lines(app)) if "Only families of pupils" in line)
        await pilot.click("#case", offset=(12, row - 1))
        await pilot.pause()
        assert app.screen is screen
        assert "▌■ Harrow Vale Council" in screen_text(app)
        await pilot.click("#case", offset=(12, row - 1))
        await pilot.pause()
        showing(app, SourcesScreen)


async def test_y_copies_the_argument_with_its_words_and_its_limit(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)):
        copied = (await open_argument(app, "bus-cost")).copied()
        assert copied.startswith("AGAINST: A second bus costs more than it gives.\n")
        assert "“would cost 21,000 pounds a year” (line 2)" in copied
        assert copied.endswith("The cost of other choices is not given.")
