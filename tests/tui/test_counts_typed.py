"""Typing counts on the screen: nothing is lost by one key too many, and what was typed can be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.export.lines.votes import HOW
from debate.model.event import VoteCounted
from debate.model.lesson import Collect
from debate.model.slide import WIDTH
from debate.model.vote import Count
from tests.store.chairs import Clocks
from tests.tui.running import app_running, events_of, run_screen, setting_of
from tests.tui.screens import flat, screen_lines

FIRST = ("n", "n", "n", "v", "1", "2", "enter", "1", "0", "enter", "6", "enter")
SECOND = ("n", "v", "1", "3", "enter", "7", "enter", "8", "enter")


async def test_enter_after_the_result_leaves_and_keeps_the_counts(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*FIRST, *SECOND)
        assert "by a margin of 4 voters" in flat(app)
        await pilot.press("enter")
        assert app.screen is run_screen(app)
        votes = run_screen(app).session.votes["expand-vans"]
        assert votes.after == Count(for_=13, against=7, undecided=8)


async def test_an_empty_count_is_no_vote(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "v", "enter", "enter", "enter")
        assert "Nobody voted." in flat(app)
        assert not any(isinstance(event, VoteCounted) for event in events_of(tmp_path))


async def test_the_sum_is_shown_while_typing_and_then_only_that_there_was_a_vote(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*FIRST[:-1])
        assert "In all: 28" in flat(app)
        await pilot.press("enter")
        assert "first vote counted" in flat(app)
        await pilot.press(*SECOND, "escape")
        assert "both votes counted" in flat(app)
        await pilot.press("v", "4")
        assert "The second vote is counted. Typing it again replaces it" in flat(app)
        assert "until this one is in" not in flat(app)
        assert any("► For" in line for line in screen_lines(app))


async def test_after_hands_are_stored_a_new_number_has_its_mark(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "h", "v", "2", "8", "enter", "2", "0", "enter", "9", "enter")
        assert not any("►" in line for line in screen_lines(app))
        await pilot.press("3")
        assert any("► How many vote" in line for line in screen_lines(app))


async def test_a_shown_result_says_why_its_counts_stay(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*FIRST, *SECOND, "escape")
        while "Both votes are counted." not in flat(app):
            await pilot.press("n")
        await pilot.press("enter", "v")
        assert "The room saw the result: its counts stay as they are." in [
            notice.message for notice in app._notifications
        ]


@pytest.mark.parametrize("way", list(Collect))
async def test_every_way_to_collect_is_one_line_and_reaches_the_log(tmp_path: Path, way: Collect) -> None:
    assert len(HOW[way]) <= WIDTH
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "v", *["down"] * list(Collect).index(way))
        assert HOW[way] in flat(app)
        await pilot.press("1", "2", "enter", "9", "enter", "7", "enter")
        (vote,) = (event for event in events_of(tmp_path) if isinstance(event, VoteCounted))
        assert vote.by is way
        assert HOW[way] in " ".join(line.text for line in run_screen(app).every_slide()[0].lines)
        await pilot.press("n")
        assert run_screen(app).session.step == 2  # the other way is no screen to come back from
