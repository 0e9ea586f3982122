"""Ballots filled in from the keyboard: refusals in sentences, locked for good, judges before the floor."""

from __future__ import annotations

from pathlib import Path

from debate.engine.ballot import asks
from debate.engine.round import plan_of
from debate.tui.screens.ballot import BallotScreen
from tests.store.chairs import Clocks
from tests.tui.screens import flat, screen_text
from tests.tui.test_round import app_with, screen


async def test_a_mace_ballot_is_filled_refused_locked_and_written(tmp_path: Path) -> None:
    app = app_with(tmp_path, Clocks(), "esu-mace")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n", "v", "enter")
        ballots = app.screen
        assert isinstance(ballots, BallotScreen)
        await pilot.press("enter", *"29", "enter")
        most = ballots.typing.ask.most if ballots.typing and ballots.typing.ask else 0
        assert f"from 0 to {most}; 29 was not taken." in flat(app)
        await pilot.press("backspace", "backspace", "escape", "end", "up", "up", "up")
        assert "A mark is missing" in flat(app)
        await pilot.press("home", "enter")
        plan, judging = plan_of(screen(app).session), ballots.programme.kit.judging
        while ballots.typing is not None and ballots.typing.ask is not None:
            ask = ballots.typing.ask
            first = ask.phase is not None and ask.phase.startswith(("p", "prop"))
            match ask.kind.value:
                case "marks" | "whole-number" | "number":
                    answer = str((ask.least or 0) + (2 if first else 1))
                case "choice" | "speech-slot" | "tick":
                    answer = "1"
                case "clock":
                    answer = "3:15"
                case _:
                    answer = "clear"
            await pilot.press(*(key if key != ":" else "colon" for key in answer), "enter")
        await pilot.press("enter")
        assert ballots.sheet is not None
        assert ballots.sheet.locked is not None, flat(app)
        assert plan is not None
        assert ballots.ballot is not None
        assert len(ballots.sheet.answers) == len(asks(ballots.ballot, plan, ballots.sheet, judging))
        await pilot.press("home", "enter")
        assert "is locked. A correction is a new ballot that names it." in flat(app)
        await pilot.press("u")
        assert "a locked ballot stays as it is" in flat(app)
        await pilot.press("e")
        text = (tmp_path / "rounds" / "round-1" / "ballot-1.txt").read_text(encoding="utf-8")
        assert "What it comes to" in text
        assert "Winner: " in text


async def test_the_floors_result_waits_for_the_judges(tmp_path: Path) -> None:
    app = app_with(tmp_path, Clocks(), "club-evening-90")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        for which in (1, 2):
            while (step := screen(app).session.now_in) is None or step.vote != which:
                await pilot.press("n")
            await pilot.press("v", "1", "2", "enter", "7", "enter", "5", "enter")
            assert "12" not in screen_text(app).partition("Against")[2]
        assert "The judges lock their ballots before the second vote is shown" in flat(app)
        await pilot.press("escape", "enter")
        assert not screen(app).session.votes["expand-vans"].shown
        assert "0 of 1 locked" in flat(app)


async def test_a_letter_right_after_backspace_comes_after_it(tmp_path: Path) -> None:
    """A burst, as from a slow line: Textual's own bindings wait for a round through the app."""
    app = app_with(tmp_path, Clocks(), "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "v", "enter", "enter", "1", "1")
        assert "enter store  esc stop" in screen_text(app)
        for key in ("backspace", "backspace", "8"):
            app.simulate_key(key)
        await pilot.press("enter")
        assert [*screen(app).session.round.sheets[0].answers.values()] == ["8"]


async def test_each_option_of_a_switch_is_named_whole(tmp_path: Path) -> None:
    app = app_with(tmp_path, Clocks(), "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "v")
        text = screen_text(app)
        assert "Weights of the first Proposition" in text
        assert "New: Schools' Mace style, judge 1, equal" in text
        assert "New: Schools' Mace style, judge 1, listening-light" in text
