"""The flow keyed: notes, arguments, links, what was not answered, undo, forty rows by eight speeches."""

from __future__ import annotations

from pathlib import Path

from debate.engine.flow import note
from debate.model import event as ev
from debate.model.round import Link
from debate.tui.screens.flow import FlowScreen
from tests.store.chairs import Clocks
from tests.tui.screens import flat, screen_lines, screen_text
from tests.tui.test_round import app_with, screen, wait


async def test_a_speech_is_flowed_from_the_keyboard_and_answers_find_their_rows(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n", "space", "h", "enter", *"cost", "space", *"grows", "enter")
        await pilot.press(*"arrests", "down", "enter", *"third", "enter", "escape", "escape")
        cells = screen(app).session.round.cells
        assert [(cell.row, cell.phase, cell.text) for cell in cells][::2] == [
            (1, "p1", "cost grows"),
            (3, "p1", "third"),
        ]
        assert cells[1].argument is not None
        assert cells[1].argument.startswith("expand-vans/")
        await pilot.press("n", "h", "up", "up", "up", "enter", *"no", "space", *"it", "space", *"falls")
        assert "answers “cost grows”" in flat(app)
        await pilot.press("enter", "escape")
        assert screen(app).session.round.cells[3].link is Link.ANSWERS
        assert screen(app).session.round.cells[3].to == 1
        assert "← no it falls" in screen_text(app)
        await pilot.press("escape", "n", "h")
        assert "! not answered: 2" in flat(app)
        await pilot.press("f")
        assert "Row 3 ▲ FOR third said in First Proposition, not in First Opposition" in flat(app)
        await pilot.press("f", "u", "u")
        assert screen(app).session.step == 1


async def test_tab_changes_the_link_and_x_answers_the_chosen_entry(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n", "h", "enter", *"one", "enter", "escape", "escape", "n", "n", "h", "home")
        await pilot.press("left", "left", "x")
        assert "▲ FOR Second Proposition · extends “one”" in flat(app)
        await pilot.press("tab")
        assert "on its own" in flat(app)
        await pilot.press("tab")
        assert "answers “one”" in flat(app)
        await pilot.press("tab", *"more", "enter")
        assert screen(app).session.round.cells[-1].link is Link.EXTENDS
        await pilot.press("escape", "up", "delete")
        assert len(screen(app).session.round.cells) == 1


async def test_both_sides_speak_in_crossfire_and_the_clock_stays_in_view(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "public-forum")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "space", "h", "enter")
        assert "Row 1 · ● FIRST TEAM Crossfire, first speakers" in screen_text(app)
        assert "enter store  tab link  shift+tab side  esc stop" in screen_lines(app)[-1]
        await pilot.press("shift+tab", *"why", "enter")
        assert screen(app).session.round.cells[0].side.value == "second"
        await wait(app, clocks, pilot, 121)
        flow = app.screen
        assert isinstance(flow, FlowScreen)
        flow.look()
        await pilot.pause()
        assert "Flow · 0:59 ·  Bell, 1 stroke: One minute left." in screen_lines(app)[0]


async def test_forty_rows_by_eight_speeches_scroll_with_the_heads_in_view(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "bp-wudc", prep=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        sitting = screen(app).sitting
        for place, phase in enumerate(screen(app).session.setting.round.phases):  # type: ignore[union-attr]
            sitting.do(ev.Moved(step=place))
            for row in range(1, 41):
                sitting.do(
                    note(
                        sitting.session, row, phase.id, text=f"entry {row} of {phase.id}, [b]bold[/b] الحافلة"
                    )
                )
        await pilot.press("h", "home")
        assert "entry 1 of" in screen_text(app)
        assert "[b]bold[/b]" in screen_text(app)
        await pilot.press("end", *["right"] * 8)
        lines = screen_lines(app)
        assert any("Opposition Whip" in line for line in lines[:2])
        assert " 40 " in screen_text(app)
        assert all(len(line) <= 80 for line in lines)


async def test_what_is_answered_and_its_whole_heads_are_in_view_from_the_first(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "h", "enter", *"one", "enter", "escape", "escape", "n", "h")
        text = screen_text(app)
        assert "one" in text
        assert "▲ First" in screen_lines(app)[1]
        assert "Proposition        Opposition         Proposition        Opposition" in screen_lines(app)[2]
        await pilot.press("home", "x")  # an empty place: the nearest entry of its row is answered
        assert "▼ AGAINST First Opposition · answers “one”" in flat(app)
        await pilot.press("escape")
        assert "enter write" in screen_lines(app)[-1]
