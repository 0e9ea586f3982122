"""The second pack is about a school bus, and about nothing else, wherever the app shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from debate.model.library import Library
from tests.tui.screens import app_on, bundled, flat

POLICING = re.compile(
    r"\bpolic(e|ing)\b|facial|\bofficers?\b|recognition|\bvans?\b|arrest|Home Secretary|LBC", re.IGNORECASE
)


def bus_alone() -> Library:
    """The library without the first pack, with the kit that all packs share."""
    (shelf,) = (s for s in bundled().shelves if s.id == "school-bus")
    return Library(shelves=(shelf,), kit=bundled().kit)


@pytest.mark.parametrize(
    "key",
    ["", "b", "t", "s", "d", "m", "g", "w", "a", "i", "l", "enter", "question_mark", "v", "r", "e", "slash"],
)
async def test_no_screen_of_the_bus_pack_speaks_of_policing(tmp_path: Path, key: str) -> None:
    app = app_on(bus_alone(), tmp_path, motion="second-bus")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "school bus" in flat(app)
        if key:
            await pilot.press(key)
            await pilot.pause()
        for _ in range(12):
            assert not POLICING.search(flat(app)), flat(app)
            await pilot.press("down")
            await pilot.pause()
