"""Caps Lock and Shift never change a meaning (A6)."""

from __future__ import annotations

from pathlib import Path

from debate.tui.command import either_case
from debate.tui.screens.room import Room
from tests.access import tour

LETTERS = ("t", "g", "i")


def test_only_single_letters_have_a_capital() -> None:
    assert either_case("n,right,pagedown") == "n,right,pagedown,N"
    assert either_case("ctrl+r") == "ctrl+r"
    assert either_case("slash") == "slash"


async def test_a_capital_leads_where_its_letter_leads(tmp_path: Path) -> None:
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for key in LETTERS:
            seen = []
            for pressed in (key, key.upper()):
                await pilot.press(pressed)
                assert isinstance(app.screen, Room)
                seen.append(app.screen.NAME)
                while len(app.screen_stack) > 2:
                    await pilot.press("escape")
            assert seen[0] == seen[1], key


async def test_caps_lock_works_in_every_screen_of_its_own_keys_too(tmp_path: Path) -> None:
    """Every letter that a screen listens to, it listens to as a capital, with the same action."""
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        for name in tour.SCREENS:
            screen = await tour.enter(pilot, name)
            bindings = screen._bindings.key_to_bindings
            letters = [key for key in bindings if len(key) == 1 and key.isalpha() and key.islower()]
            for key in letters:
                small = [binding.action for binding in bindings[key]]
                assert [b.action for b in bindings.get(key.upper(), [])] == small, (name, key)
            await tour.home(pilot)


async def test_capitals_are_still_letters_where_one_types(tmp_path: Path) -> None:
    app = tour.app_in(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        where = app.screen
        await pilot.press("T", "Q", "S")
        assert app.screen is where
        assert app.is_running
        assert any("TQS" in line for line in tour.lines(tour.strips(app)))
