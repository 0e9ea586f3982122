"""The round's screen: whole rounds walked key by key on a clock set by hand, bells, pools, points."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from debate.engine.fit_format import plan_round
from debate.engine.round import standing
from debate.model.event_round import PointMarked
from debate.model.phase import Floor, PhaseKind
from debate.model.round import Answer
from debate.tui.app import DebateApp
from debate.tui.digits import digit_rows, twice
from debate.tui.screens.round import RoundScreen
from debate.tui.screens.round_figure import figure
from debate.tui.screens.round_painting import round_block
from debate.tui.screens.stage import StageScreen
from debate.tui.stage_app import StageApp
from tests.engine.rounds import format_of, kit, setting_of
from tests.store.chairs import Clocks
from tests.tui.running import desk_in, events_of
from tests.tui.screens import bundled, flat, places_in, screen_lines, screen_text


def app_with(folder: Path, clocks: Clocks, name: str, theme: str = "dark", *, prep: bool = True) -> DebateApp:
    setting = setting_of(plan_round(format_of(name), kit(), prep=prep), name)
    first = ("run", {"setting": setting})
    desk = desk_in(folder, clocks)
    return DebateApp(bundled(), places_in(folder), seed=7, first=first, desk=desk, theme=theme)


def screen(app: DebateApp) -> RoundScreen:
    return next(each for each in app.screen_stack if isinstance(each, RoundScreen))


async def wait(app: DebateApp, clocks: Clocks, pilot: Pilot[None], seconds: int) -> list[str]:
    """Lets seconds pass, looking at each; gives the words of the bells seen on the way."""
    seen: list[str] = []
    for _ in range(seconds):
        clocks.pass_(1_000)
        before = screen(app).bells.last
        screen(app).look()
        last = screen(app).bells.last
        if last is not None and last is not before:
            seen.append(last.words)
    await pilot.pause()
    return seen


async def test_a_whole_mace_round_is_walked_and_every_bell_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    sounded: list[int] = []
    monkeypatch.setattr(app, "bell", lambda: sounded.append(1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "n begins" in flat(app)
        await pilot.press("n")
        for phase in format_of("esu-mace").phases:
            text = flat(app)
            assert phase.name in text
            assert {Floor.FOR: "▲ FOR", Floor.AGAINST: "▼ AGAINST"}.get(phase.sides[0], "■ THE FLOOR") in text
            assert "READY" in text
            await pilot.press("space")
            if phase.points:
                assert "■ PROTECTED ■ points open in 1:00" in " ".join(_beside(app).split())
                seen = await wait(app, clocks, pilot, 61)
                assert "► POINTS OPEN ◄" in flat(app)
                assert "Bell, 1 stroke: Points may be offered." in flat(app)
                await pilot.press("7", "9", "8")
                seen += await wait(app, clocks, pilot, phase.seconds - 61)
                assert "2 offered, 1 taken, 1 declined" in flat(app)
            else:
                seen = await wait(app, clocks, pilot, phase.seconds)
            bells = format_of("esu-mace").signals[phase.signals or ""]
            assert seen == [bell.words for bell in bells]
            assert f"Bell, 2 strokes: {bells[-1].words}." in flat(app)
            await pilot.press("n")
        assert "the end" in flat(app)
        session = screen(app).session
        took = [session.spent[place] // 1000 for place in range(7)]
        assert took == [phase.seconds for phase in format_of("esu-mace").phases]
        assert len(sounded) >= 18
        await pilot.press("e")
        assert "First Proposition: 7:00 of 7:00." in flat(app)
        assert "First Proposition: 2 offered, 1 taken, 1 declined." in flat(app)
        await pilot.press("e")
        folder = tmp_path / "rounds" / "round-1"
        written = {path.name for path in folder.iterdir()}
        assert written == {"round.txt", "receipt.txt", "receipt.json", "flow.csv", "round.csv"}
        assert "Arguments nobody raised" in (folder / "round.txt").read_text(encoding="utf-8")
        assert "time,First Proposition,420,420,0" in (folder / "round.csv").read_text(encoding="utf-8-sig")


def _beside(app: DebateApp) -> str:
    """The words beside the large digits."""
    return " ".join(line[42:] for line in screen_lines(app)[4:9])


async def test_a_whole_public_forum_round_with_elected_preparation(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "public-forum")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        for place, phase in enumerate(format_of("public-forum").phases):
            if place == 3:
                await pilot.press("2")
                await wait(app, clocks, pilot, 45)
                assert "Team speaking second 2:15 of preparation left · runs" in flat(app)
                await pilot.press("2")
            if place == 9:
                await pilot.press("1")
                await wait(app, clocks, pilot, 200)
                assert "Team speaking first 0:00 of preparation left · used up" in flat(app)
                await pilot.press("1")
                assert "used up" in flat(app)
            await pilot.press("space")
            if phase.kind is PhaseKind.CROSSFIRE:
                await wait(app, clocks, pilot, 100)
                await pilot.press("x")
                await wait(app, clocks, pilot, phase.seconds - 100)
                assert "● FIRST TEAM 1:40" in flat(app)
                assert f"○ SECOND TEAM 1:{phase.seconds - 160:02d} ◄ has the floor" in flat(app)
            else:
                await pilot.press("1")
                assert "runs" not in flat(app)
                await wait(app, clocks, pilot, phase.seconds)
            assert "OVER TIME" in flat(app) or "0:00" in flat(app) or "Time" in flat(app)
            await pilot.press("n")
        session = screen(app).session
        assert sum(session.spent.values()) == format_of("public-forum").seconds * 1000
        assert session.clocks["pool-second"].ran == 45_000
        assert session.clocks["pool-first"].ran == 180_000


async def test_over_time_is_counted_named_and_never_cut_off(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "space")
        await wait(app, clocks, pilot, 420)
        seen = await wait(app, clocks, pilot, 35)
        assert "OVER TIME" in flat(app)
        assert "Over time by 0:30" in seen
        await pilot.press("space")
        assert "PAUSED" in flat(app)


async def test_nudges_restart_count_blank_and_undo(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "space")
        await wait(app, clocks, pilot, 100)

        def run() -> int:
            here = standing(screen(app).session, screen(app).sitting.now)
            assert here is not None
            return here.reading.run

        await pilot.press("right_parenthesis", "right_curly_bracket")
        assert run() == 120
        await pilot.press("down", "shift+down", "left_curly_bracket")
        assert run() == 85
        await pilot.press("u")
        assert run() == 100
        await pilot.press("number_sign")
        assert "counts up" in flat(app)
        await pilot.press("home")
        assert run() == 0
        await pilot.press("u", "z")
        assert run() == 100
        assert "the room's screen is blank" in flat(app)
        await pilot.press("z", "end", "left")
        assert "phase 1 of 7" in flat(app)


async def test_a_round_killed_in_mid_speech_goes_on_at_the_same_second(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "space")
        await wait(app, clocks, pilot, 90)
        await pilot.press("7")
        screen(app).sitting.log.close()  # as a kill leaves it
    clocks.pass_(3_600_000)
    desk = desk_in(tmp_path, clocks)
    again = DebateApp(bundled(), places_in(tmp_path), seed=7, first=("run", {"session": 1}), desk=desk)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = flat(again)
        assert "PAUSED" in text
        assert "The program was closed for 60:00" in text
        assert "1 offered, 1 taken, 0 declined" in text
        assert "Bell, " not in text
        here = standing(screen(again).session, screen(again).sitting.now)
        assert here is not None
        assert here.reading.run == 90
        await pilot.press("space")
        seen = await wait(again, clocks, pilot, 330)
        assert seen == ["Points closed. Last minute", "Time"]
    marks = [event for event in events_of(tmp_path) if isinstance(event, PointMarked)]
    assert [mark.answer for mark in marks] == [Answer.TAKEN]


async def test_the_stage_shows_the_round_without_what_is_the_chairs(tmp_path: Path) -> None:
    clocks = Clocks()
    setting = setting_of(plan_round(format_of("esu-mace"), kit()), "esu-mace")
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "space")
        await wait(app, clocks, pilot, 62)
        stage = StageApp(bundled(), desk_in(tmp_path, clocks))
        async with stage.run_test(size=(80, 24)) as room:
            assert isinstance(stage.screen, StageScreen)
            await room.press("enter")
            stage.screen.look()
            await room.pause()
            strips = stage.screen._compositor.render_strips()
            text = " ".join("".join(s.text for strip in strips for s in strip).split())
            assert "▲ FOR First Proposition" in text
            assert "► POINTS OPEN ◄" in text
            assert "Next: ▼ AGAINST First Opposition" in text
            assert "point taken" not in text
            assert "5 seconds" not in text
            screen(app).action_blank()
            stage.screen.look()
            await room.pause()
            strips = stage.screen._compositor.render_strips()
            assert "".join(s.text for strip in strips for s in strip).strip() == ""
        assert setting.round is not None


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (70, 20)])
@pytest.mark.parametrize("theme", ["dark", "mono"])
@pytest.mark.parametrize("name", ["jugend-debattiert", "bp-wudc", "club-evening-90"])
async def test_every_line_fits(tmp_path: Path, size: tuple[int, int], theme: str, name: str) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, name, theme)
    async with app.run_test(size=size) as pilot:
        await pilot.press("n")
        phases = len(screen(app).session.steps)
        for place in range(phases):
            await pilot.press("space")
            await wait(app, clocks, pilot, 3)
            assert f"phase {place + 1} of {phases}" in flat(app)
            assert all(len(line) <= size[0] for line in screen_lines(app))
            await pilot.press("n")
        assert len(app.screen.query("*")) <= 15
        assert "the end" in screen_text(app)


async def test_a_format_is_chosen_fitted_and_begun_from_the_list(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "spar")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("escape", "r", "end")
        while "Schools' Mace" not in "".join(screen_lines(app)[1:]).partition("Rules:")[0][-400:]:
            await pilot.press("up")
            if "English-Speaking Union" in flat(app):
                break
        assert "English-Speaking Union" in flat(app)
        await pilot.press(*["left_square_bracket"] * 5)
        assert "To fit 40:00" in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        setting = screen(app).session.setting
        assert setting is not None
        assert setting.round is not None
        assert setting.round.seconds <= 40 * 60


@pytest.mark.parametrize(("size", "name"), [((60, 16), "esu-mace"), ((80, 24), "oxford-style")])
async def test_no_word_beside_the_digits_is_cut(tmp_path: Path, size: tuple[int, int], name: str) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, name)
    async with app.run_test(size=size) as pilot:
        await pilot.press("n", "space")
        await wait(app, clocks, pilot, 65)
        text = flat(app)
        words = {
            "esu-mace": ("► POINTS OPEN ◄", "protected in 4:55", "0 offered, 0 taken, 0 declined"),
            "oxford-style": ("of 2:00 (a planning figure), counts down",),
        }[name]
        assert all(each in text for each in words), text
        assert "Next: " in text


async def test_a_bell_that_is_late_is_read_to_its_end(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "space", *["right_curly_bracket"] * 4)
        await wait(app, clocks, pilot, 1)
        assert "Bell, 1 stroke: Points may be offered." in flat(app)
        await pilot.press("right_curly_bracket", "9")
        assert "A point is offered: taken or declined?" in flat(app)
        await pilot.press("8", *["right_curly_bracket"] * 19)
        await wait(app, clocks, pilot, 1)
        assert "Late: this was due" in flat(app)
        assert "at 6:00." in flat(app)


async def test_preparation_that_runs_stands_in_the_large_digits(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "public-forum")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "2")
        await wait(app, clocks, pilot, 11)
        here = standing(screen(app).session, screen(app).sitting.now)
        assert here is not None
        assert figure(here) == "2:49"
        assert "■ PREPARATION Team speaking second" in flat(app)
        assert "Next: ● FIRST TEAM First team, first speaker" in flat(app)
        await pilot.press("space")
        assert "■ PREPARATION" not in screen_text(app)


async def test_the_stage_and_a_large_window_have_digits_twice_as_large(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_with(tmp_path, clocks, "public-forum")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "space")
        await wait(app, clocks, pilot, 1)
        here = standing(screen(app).session, screen(app).sitting.now)
        assert here is not None
        large = twice(digit_rows(figure(here)))[0]
        assert large not in screen_text(app)
        block = round_block(here, screen(app).session, None, (76, 23), chair=False).plain
        assert block.count(large) >= 2
        assert "FIRST TEAM" in block.splitlines()[0]
        assert "Next:" in block.splitlines()[-1]
        await pilot.resize_terminal(120, 36)
        await wait(app, clocks, pilot, 1)
        assert "████████████" in screen_text(app)
        assert "of 3:00, counts down" in flat(app)
