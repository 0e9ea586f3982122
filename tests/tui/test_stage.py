"""The room's window: it stays together with the chair, and shows nothing private."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.choices import choice, choices
from debate.engine.forms import answered
from debate.export.slides.making import slide, slides
from debate.export.slides.numbers import vote
from debate.model import event as ev
from debate.model.lesson import Collect, Screen, Show
from debate.model.session import Session, Setting
from debate.store.desk import Desk
from debate.store.sitting import Sitting
from debate.tui.screens.stage import StageScreen
from debate.tui.stage_app import StageApp
from tests.store.chairs import Clocks
from tests.tui.running import LESSONS, chair_in, desk_in, programme, setting_of
from tests.tui.screens import bundled, flat, screen_lines

BEFORE, AFTER = (331, 447, 226), (552, 293, 159)
"""Counts that stand nowhere else on a screen."""


def stage_app(desk: Desk) -> StageApp:
    return StageApp(bundled(), desk)


def stage(app: StageApp) -> StageScreen:
    assert isinstance(app.screen, StageScreen)
    return app.screen


def do(sitting: Sitting, setting: Setting, wanted: str) -> bool:
    """The chair does a choice by its id; whether it could be done."""
    nouns = programme(setting)
    every = choices(sitting.course, sitting.now, nouns, len(slides(sitting.session, nouns)))
    found = choice(every, wanted)
    if found is None:
        return False
    if found.form:
        sitting.do(answered(found.form, BEFORE if sitting.session.votes == {} else AFTER))
    elif found.event:
        sitting.do(found.event)
    return True


@pytest.mark.parametrize("name", LESSONS)
async def test_two_windows_stay_together_and_nothing_private_is_shown(tmp_path: Path, name: str) -> None:
    clocks = Clocks()
    setting = setting_of(name)
    chair = chair_in(tmp_path, clocks, setting)
    nouns = programme(setting)
    private = [s.chair_note for s in nouns.lesson.steps if s.chair_note] if nouns.lesson else []
    app = stage_app(desk_in(tmp_path, clocks))
    seen = 0
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        while chair.session.step < len(chair.session.steps):
            do(chair, setting, "next")
            while True:
                clocks.pass_(1_000)
                chair.look()
                stage(app).look()
                await pilot.pause()
                follower = stage(app).follower
                assert follower is not None
                assert follower.session == chair.session
                text = flat(app)
                now = slide(chair.session, nouns)
                assert all(" ".join(line.text.split())[:40] in text for line in now.lines if not line.spans)
                assert [t for c in now.columns for t in c.titles if t not in text] == []
                assert all(len(line) <= 80 for line in screen_lines(app))
                assert [words for words in private if words[:30] in text] == []
                if not any(votes.shown for votes in chair.session.votes.values()):
                    assert not any(f" {n} " in f" {text} " for n in (*BEFORE, *AFTER))
                seen += 1
                if not do(chair, setting, "uncover"):
                    break
            if chair.session.now_in and chair.session.now_in.show[chair.session.view].vote:
                do(chair, setting, "vote")
        assert seen > len(setting.steps)
    chair.leave()


async def test_blank_is_obeyed_and_comes_back(tmp_path: Path) -> None:
    clocks = Clocks()
    setting = setting_of("tutor-20")
    chair = chair_in(tmp_path, clocks, setting)
    app = stage_app(desk_in(tmp_path, clocks))
    async with app.run_test(size=(80, 24)) as pilot:
        do(chair, setting, "next")
        stage(app).look()
        await pilot.pause()
        assert "You may pass at any time." in flat(app)
        do(chair, setting, "blank")
        stage(app).look()
        await pilot.pause()
        assert flat(app) == ""
        do(chair, setting, "blank")
        stage(app).look()
        await pilot.pause()
        assert "You may pass at any time." in flat(app)
    chair.leave()


async def test_the_card_names_the_rows_until_the_chair_goes_on(tmp_path: Path) -> None:
    clocks = Clocks()
    setting = setting_of("tutor-20")
    app = stage_app(desk_in(tmp_path, clocks))
    async with app.run_test(size=(100, 30)) as pilot:
        assert "Zoom until this box just fits." in flat(app)
        assert "30 rows of 100 columns" in flat(app)
        assert "as soon as the chair begins one" in flat(app)
        assert "Any key goes on" not in flat(app)
        await pilot.press("enter")
        assert "Zoom until" in flat(app)  # there is nothing to follow yet
        chair = chair_in(tmp_path, clocks, setting)
        stage(app)._find()
        stage(app)._paint()
        await pilot.pause()
        assert "Any key goes on" in flat(app)
        do(chair, setting, "next")
        stage(app).look()
        await pilot.pause()
        assert "You may pass at any time." in flat(app)
        chair.leave()


async def test_the_last_minutes_are_said_in_words(tmp_path: Path) -> None:
    clocks = Clocks()
    setting = setting_of("club-90")
    chair = chair_in(tmp_path, clocks, setting)
    app = stage_app(desk_in(tmp_path, clocks))
    async with app.run_test(size=(80, 24)) as pilot:
        for _number in range(4):
            do(chair, setting, "next")
        for seconds, words in ((890, ""), (20, "last five minutes"), (240, "last minute"), (60, "Time.")):
            for _second in range(0, seconds, 5):
                clocks.pass_(5_000)
                chair.look()
            stage(app).look()
            await pilot.pause()
            assert words in flat(app)
            assert bool(words) is ("last" in flat(app) or "Time." in flat(app))
    chair.leave()


def test_a_vote_by_corners_does_not_promise_that_nobody_sees_it() -> None:
    nouns = programme(setting_of("lesson-50"))
    for way in Collect:
        (shown,) = vote(Show(screen=Screen.VOTE, vote=1, collect=way), Session(), nouns)
        text = " ".join(line.text for line in shown.lines)
        assert ("nobody sees yours" in text) is (way is not Collect.CORNERS)
        assert ("first on paper" in text) is (way is Collect.CORNERS)


async def test_a_newer_session_is_followed_and_a_deleted_one_let_go(tmp_path: Path) -> None:
    clocks = Clocks()
    first = chair_in(tmp_path, clocks, setting_of("tutor-20"))
    desk = desk_in(tmp_path, clocks)
    app = stage_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        second = chair_in(tmp_path, clocks, setting_of("media-30"))
        for _ in range(21):
            stage(app).look()
        assert stage(app).number == 2
        second.do(ev.Moved(step=0))
        stage(app).look()
        await pilot.pause()
        assert "LBC, 27 January 2026" in flat(app)
        second.leave()
        desk.sessions.delete()
        stage(app).look()
        await pilot.pause()
        assert "Zoom until" in flat(app)
    first.leave()


async def test_no_key_of_the_stage_leads_anywhere_private(tmp_path: Path) -> None:
    clocks = Clocks()
    setting = setting_of("lesson-50")
    chair = chair_in(tmp_path, clocks, setting)
    app = stage_app(desk_in(tmp_path, clocks))
    async with app.run_test(size=(80, 24)) as pilot:
        do(chair, setting, "next")
        stage(app).look()
        await pilot.pause()
        before, entries = flat(app), len(chair.log.read_since(0))
        await pilot.press(*"abcdefghijlmnoprstuvwxyz", "question_mark", "slash", "ctrl+p", "space", "enter")
        assert flat(app) == before
        assert len(chair.log.read_since(0)) == entries
    chair.leave()
