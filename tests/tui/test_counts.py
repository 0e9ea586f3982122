"""The counts: numbers a side, and never a verdict."""

from __future__ import annotations

import re
from pathlib import Path

from debate.model.balance import FOOTER
from tests.tui.screens import app_on, bundled, flat, screen_lines


async def test_the_table_shows_both_numbers_before_what_compares_them(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("i")
        row = next(line for line in screen_lines(app) if line.strip().startswith("Arguments "))
        assert re.fullmatch(r"\s*Arguments\s+8\s+8\s+ratio 1\.00", row)
        assert "▲ FOR" in flat(app)
        assert "▼ AGAINST" in flat(app)
        assert " ".join(FOOTER.split()[:12]) in flat(app)


async def test_the_first_column_is_the_side_that_was_drawn(tmp_path: Path) -> None:
    heads = set()
    for seed in range(8):
        app = app_on(bundled(), tmp_path, "expand-vans", seed=seed)
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.press("i")
            head = next(line for line in screen_lines(app) if "▲ FOR" in line and "▼ AGAINST" in line)
            heads.add(head.index("FOR") < head.index("AGAINST"))
    assert heads == {True, False}


async def test_no_word_of_a_verdict_is_on_any_part_of_the_page(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 300)) as pilot:
        await pilot.press("i")
        text = flat(app).replace(FOOTER, "").lower()
        for word in ("balanced", "impartial", "unbiased", "compliant", "approved", "neutral"):
            assert word not in text
