"""Every screen at the widest and the least size: complete, or one sentence; never a crash on the way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from wcwidth import wcswidth

from debate.tui.screens.room import LEAST_HEIGHT, LEAST_WIDTH
from tests.access import tour

SIZES = ((300, 100), (LEAST_WIDTH, LEAST_HEIGHT))
"""The widest and the least; ``tests/access`` walks 80 by 24 and 120 by 36."""
TOO_SMALL = ((40, 12), (59, 24), (80, 15), (20, 5), (1, 1))
STORM = 6
"""Changes of size on each screen."""


async def test_every_screen_at_every_size(tmp_path: Path) -> None:
    """Each line fills the window exactly, and each of the sizes shows title and foot (A9, C1)."""
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        for name in tour.SCREENS:
            screen = await tour.enter(pilot, name)
            for width, height in SIZES:
                await tour.resize(pilot, width, height)
                painted = tour.lines(tour.strips(app))
                assert len(painted) == height, (name, width, height)
                assert {wcswidth(line) for line in painted} == {width}, (name, width, height)
                if name != "blank":
                    assert {"?", "esc"} & set(painted[-1].split()), (name, width, height)
                    assert not screen.has_class("too-small")
            await tour.resize(pilot, 40, 12)
            text = " ".join(" ".join(tour.lines(tour.strips(app))).split())
            assert name == "blank" or "This window is too small" in text, name
            await tour.home(pilot)


async def test_a_window_too_small_says_so_in_a_sentence(tmp_path: Path) -> None:
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(40, 12)) as pilot:
        for width, height in TOO_SMALL:
            await tour.resize(pilot, width, height)
            assert app.is_running
            assert width < 20 or "This window is too" in " ".join(tour.lines(tour.strips(app)))
        await tour.resize(pilot, 80, 24)
        assert "too small" not in " ".join(tour.lines(tour.strips(app)))


@pytest.mark.parametrize("seed", [1])
async def test_a_storm_of_sizes_changes_nothing(seed: int, tmp_path: Path) -> None:
    """After any number of sizes the screen is the one it was, with the same choice."""
    pick = random.Random(seed)
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("board", "article", "lab"):
            screen = await tour.enter(pilot, name)
            await pilot.press("down")
            before = screen.copied(), tour.lines(tour.strips(app))[0].rstrip()
            for _ in range(STORM):
                await pilot.resize_terminal(pick.randint(1, 300), pick.randint(1, 100))
            await tour.resize(pilot, 80, 24)
            assert (screen.copied(), tour.lines(tour.strips(app))[0].rstrip()) == before, name
            assert not screen.has_class("too-small")
            await tour.home(pilot)
