"""The list of what can be run: sessions to go on with, and deleting one of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from debate.store.sessions import Sessions
from debate.tui.app import DebateApp
from debate.tui.screens.run import RunScreen
from tests.store.chairs import Clocks
from tests.tui.running import desk_in, setting_of
from tests.tui.screens import bundled, flat, places_in, screen_lines


def app_with_sessions(folder: Path, *names: str) -> DebateApp:
    """The app at the board, with sessions that were begun and left, in this order."""
    desk = desk_in(folder, Clocks())
    for name in names:
        desk.begin(setting_of(name))[1].leave()
    return DebateApp(bundled(), places_in(folder), motion="expand-vans", seed=7, desk=desk)


def kept(folder: Path) -> list[int]:
    """The sessions on disk, the latest first."""
    with closing(Sessions(folder)) as sessions:
        return [item.id for item in sessions.listed()]


def told(app: DebateApp) -> list[str]:
    """The notices that were shown."""
    return [notice.message for notice in app._notifications]


async def test_a_session_is_deleted_by_two_keys_and_by_none_alone(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path, "lesson-50", "tutor-20")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        assert "delete deletes it" in flat(app)
        await pilot.press("delete")
        assert "Delete session 2?" in flat(app)
        assert "enter deletes it. esc keeps it." in flat(app)
        await pilot.press("delete", "delete", "escape")
        assert "Delete session" not in flat(app)
        assert kept(tmp_path) == [2, 1]
        await pilot.press("delete", "enter")
        await pilot.pause()
        assert told(app)[-1] == "Session 2 was deleted."
        assert kept(tmp_path) == [1]
        assert "session 1" in flat(app)
        assert "session 2" not in flat(app)
        await pilot.press("escape")
        assert "Go on with" not in flat(app)


async def test_another_row_forgets_the_question_and_nothing_else_can_be_deleted(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path, "lesson-50")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "delete", "down")
        assert "Delete session" not in flat(app)
        await pilot.press("delete")
        assert told(app)[-1] == "Only a session that was begun can be deleted."
        await pilot.press("up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, RunScreen)
        assert kept(tmp_path) == [1]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_mouse_alone_deletes_a_session(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_with_sessions(tmp_path, "lesson-50")
    async with app.run_test(size=size) as pilot:
        await pilot.press("r")
        for words in ("delete deletes it", "enter deletes it"):
            place = next((x, y) for y, line in enumerate(screen_lines(app)) if (x := line.find(words)) >= 0)
            await pilot.click(offset=place)
            await pilot.pause()
        assert kept(tmp_path) == []


async def test_an_ended_session_stands_last_opens_its_receipt_and_is_deleted(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path, "lesson-50", "tutor-20")
    sitting = desk_in(tmp_path, Clocks()).resume(1)
    sitting.end()
    sitting.leave()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "end")
        assert "Earlier sessions" in flat(app)
        assert "It is ended." in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Receipt · lesson 50" in flat(app)
        assert "It is not a certificate" in flat(app)
        await pilot.press("escape", "delete")
        assert "Delete session 1?" in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        assert kept(tmp_path) == [2]
        await pilot.press("end")
        assert "Earlier sessions" not in flat(app)


async def test_more_than_three_interrupted_sessions_are_all_listed(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path, *["tutor-20"] * 5)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        assert "session 3" in flat(app)
        await pilot.press("end")
        assert "session 1" in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, RunScreen)
        assert app.screen.number == 1


async def test_a_routine_says_that_it_is_not_fitted(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", *["down"] * 4, "plus")
        assert told(app) == ["A routine keeps its length; j gives it extra time."]


async def test_a_session_deleted_while_it_runs_below_is_left_and_says_so(tmp_path: Path) -> None:
    app = app_with_sessions(tmp_path, "lesson-50")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "enter", "n", "b", "r", "delete", "enter")
        await pilot.pause()
        assert kept(tmp_path) == []
        below = next(screen for screen in app.screen_stack if isinstance(screen, RunScreen))
        below.look()
        assert below in app.screen_stack
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert below not in app.screen_stack
        assert told(app)[-1] == "Session 1 was deleted."  # said once more when it is missed
        assert "Go on with" not in flat(app)
