"""The counts: numbers a side, and never a verdict."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace

from debate.engine.draw import first_side
from debate.model import event as ev
from debate.model.balance import FOOTER
from debate.model.fields import Side
from debate.store.sessions import FILE
from tests.engine.room import SETTING
from tests.store.chairs import Clocks
from tests.support import POLICE
from tests.tui.running import desk_in
from tests.tui.screens import app_on, bundled, flat, places_in, screen_lines


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


async def test_without_a_session_two_rows_say_so(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("i")
        for name in ("Shown first", "Seconds on the projector, one side only"):
            row = next(line for line in screen_lines(app) if line.strip().startswith(name))
            assert re.fullmatch(rf"\s*{name}\s+no session kept", row)
        assert "the sessions kept on one computer" in flat(app)
    assert not (places_in(tmp_path).data / FILE).exists()


async def test_kept_sessions_are_counted_between_b12_and_b15(tmp_path: Path) -> None:
    clocks = Clocks()
    desk = desk_in(places_in(tmp_path).data, clocks)
    drawn = {side: [s for s in range(99) if first_side("expand-vans", s) is side] for side in Side}
    for seed in (*drawn[Side.FOR][:7], *drawn[Side.AGAINST][:3]):
        _, sitting = desk.begin(replace(SETTING, pack=POLICE, motion="expand-vans", seed=seed))
        sitting.do(ev.Moved(step=1))
        clocks.pass_(12_000)
        sitting.do(ev.Moved(step=2))
        sitting.leave()
    desk.close()
    app = app_on(bundled(), tmp_path, "expand-vans", seed=drawn[Side.FOR][0])
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("i")
        lines = [" ".join(line.split()) for line in screen_lines(app)]
        first = lines.index("Shown first 7 3 For 70% < look")
        assert any(line.startswith("Words in a sentence (median)") for line in lines[:first])
        seconds = next(i for i, line in enumerate(lines) if line.startswith("Seconds on the projector"))
        assert lines[seconds].endswith(" 120 0")
        assert first < seconds < next(i for i, line in enumerate(lines) if line.startswith("Median date"))
