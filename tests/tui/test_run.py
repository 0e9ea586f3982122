"""The chair's screen: lessons walked key by key, everything undoable, and what stands on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from textual.pilot import Pilot

from debate.model import event as ev
from debate.model.session import Session
from debate.model.vote import ALWAYS, Count
from debate.tui.app import DebateApp
from tests.store.chairs import Clocks
from tests.tui.running import LESSONS, app_running, events_of, run_screen, setting_of
from tests.tui.screens import flat, screen_lines, screen_text


def bare(session: Session) -> Session:
    """A session without its place in the log: what an undo must bring back."""
    return structs.replace(session, seq=0)


class Walk:
    """A chair who presses keys, counts them, and tries undo after each thing done."""

    def __init__(self, app: DebateApp, pilot: Pilot[None], *, undoing: bool) -> None:
        self.app, self.pilot, self.undoing = app, pilot, undoing
        self.presses = 0

    async def press(self, *keys: str) -> None:
        screen = run_screen(self.app)
        before = screen.session
        await self.pilot.press(*keys)
        self.presses += len(keys)
        after = screen.session
        if self.undoing and after.seq == before.seq + 1:
            await self.pilot.press("u")
            assert bare(screen.session) == bare(before), keys
            await self.pilot.press("ctrl+r")
            assert bare(screen.session) == bare(after), keys

    async def vote(self, *numbers: int) -> None:
        screen = run_screen(self.app)
        await self.press("v")
        before = screen.session
        typed = [key for number in numbers for key in (*str(number), "enter")]
        await self.pilot.press(*typed)
        self.presses += len(typed)
        if self.app.screen is not screen:
            await self.press("escape")
        after = screen.session
        if self.undoing:
            await self.pilot.press("u")
            assert bare(screen.session) == bare(before)
            await self.pilot.press("ctrl+r")
            assert bare(screen.session) == bare(after)


async def walk(app: DebateApp, pilot: Pilot[None], *, undoing: bool) -> int:
    """A whole lesson: every screen, every piece of what is asked, both votes where there are any."""
    chair = Walk(app, pilot, undoing=undoing)
    screen = run_screen(app)
    voted: set[int] = set()
    while screen.session.step < len(screen.session.steps):
        await chair.press("n")
        show = screen.session.now_in and screen.session.now_in.show[screen.session.view]
        if show and show.vote and show.vote not in voted:
            voted.add(show.vote)
            await chair.vote(*((14, 9, 5) if show.vote == 1 else (17, 8, 3)))
        if show and show.screen.value in {"result", "lab", "article", "detective"}:
            await chair.press("enter")
    return chair.presses


@pytest.mark.parametrize("name", LESSONS)
async def test_a_lesson_is_walked_key_by_key_and_every_key_can_be_undone(tmp_path: Path, name: str) -> None:
    app = app_running(tmp_path, Clocks(), setting_of(name))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        presses = await walk(app, pilot, undoing=name in {"lesson-50", "tutor-20"})
        assert run_screen(app).session.step == len(run_screen(app).session.steps)
        if name == "lesson-50":
            assert presses < 80
            votes = run_screen(app).session.votes["expand-vans"]
            assert votes.before == Count(for_=14, against=9, undecided=5)
            assert votes.shown


async def test_the_chair_sees_what_the_room_sees_what_to_say_and_what_comes_next(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_running(tmp_path, clocks, setting_of("lesson-50", seats=28))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Print 14 argument sheets" in flat(app)
        assert "designated safeguarding lead" in flat(app)
        await pilot.press("n")
        clocks.pass_(5_000)
        run_screen(app).look()
        text = flat(app)
        assert "step 1 of 11: settle" in text
        assert "I feel free in a public place when" in text
        assert "Come in, sit in fours." in text
        assert "1:55 left of the step · 49:55 left of the period" in text
        assert "Next: Hear three rules; first vote on folded slips." in text
        assert "Not heard yet: seats 1 to 28" in text


async def test_late_it_says_what_to_cut_and_one_key_does_it(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_running(tmp_path, clocks, setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        for _ in range(72):
            clocks.pass_(5_000)
            run_screen(app).look()
        await pilot.pause()
        assert "4 minutes late: shorten rules and vote to" in flat(app)
        assert "f catches up." in flat(app)
        await pilot.press("f")
        assert "late" not in flat(app)
        assert any(isinstance(event, ev.Cut) for event in events_of(tmp_path))


async def test_minutes_pause_blank_and_back_each_with_one_key(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "plus", "right_square_bracket", "minus", "space", "z")
        assert "3:00 left of the step" in flat(app)
        assert "paused" in flat(app)
        assert "blank: z brings it back" in flat(app)
        assert "public place" not in flat(app)
        await pilot.press("z", "n", "left")
        assert "step 1 of 11" in flat(app)


async def test_the_first_vote_is_hidden_until_the_second_is_in(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "v", "1", "7", "enter", "6", "enter", "5", "enter")
        for key in ("p", "p", "v"):
            assert "17" not in screen_text(app)
            await pilot.press(key)
        assert "17" not in screen_text(app)
        await pilot.press("escape", "n", "v", "2", "1", "enter", "5", "enter", "2", "enter")
        text = flat(app)
        assert "The room moved towards For, by a margin of 5 voters." in text
        assert "Before: 17 for, 6 against, 5 undecided" in text
        assert ALWAYS in text


async def test_in_the_projector_layout_digits_are_masked_and_notes_are_one_key_away(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "p")
        assert "Type three totals" not in flat(app)
        assert "First vote" in flat(app)
        await pilot.press("c")
        assert "Type three totals" in flat(app)
        await pilot.press("c", "v", "4", "7")
        assert "47" not in screen_text(app)
        assert "●●" in screen_text(app)


async def test_hands_heard_and_seats(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50", seats=6))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "h", "h", "2", "h", "5", "enter", "down", "v", "2", "8", "enter")
        await pilot.press("2", "9", "enter", "9", "enter")
        assert "29 hands for 'is it true?', but 28 voted." in flat(app)
        await pilot.press("backspace", "backspace", "2", "8", "enter", "backspace", "backspace", "2", "0")
        await pilot.press("enter", "backspace", "9", "enter")
        assert "True but beside the point: 1 argument." in flat(app)
        await pilot.press("escape", "escape")
        assert "Not heard yet: seats 1, 3, 4, 6 · arguments heard: 1" in flat(app)
        session = run_screen(app).session
        assert session.turns == {2: 1, 5: 1}
        (hands,) = session.hands.values()
        assert (hands.voters, hands.is_true, hands.matters) == (28, 20, 9)


async def test_a_pause_is_read_first_and_nothing_of_the_times_is_cut(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n", "n", "space", *["plus"] * 6)
        times = "paused · 8:00 left of the part · 12:00 left of the step · 50:00 left of the period"
        assert times in flat(app)


async def test_what_comes_next_is_the_next_screen_and_the_way_back_from_an_argument(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "p")
        assert "Next: vote" in flat(app)
        await pilot.press("p", "h", "enter")
        assert "Next: Back to the step's own screen" in flat(app)


async def test_the_care_card_is_never_put_on_the_projector(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "c")
        assert "safeguarding" in flat(app)
        await pilot.press("c", "p", "c")
        assert "Come in, sit in fours." in flat(app)
        assert "safeguarding" not in flat(app)


async def test_an_ended_session_says_so_and_no_longer_speaks_of_seats(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("media-30", seats=28))
    async with app.run_test(size=(80, 24)) as pilot:
        while run_screen(app).session.step < len(run_screen(app).session.steps):
            await pilot.press("n")
        assert "Not heard yet: seats 1 to 28" in flat(app)
        await pilot.press("end", "escape")
        assert "The session is ended. Seat numbers are forgotten." in flat(app)
        assert "Not heard yet" not in flat(app)


async def test_every_seat_not_heard_is_named_and_undo_says_what_it_took(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50", seats=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "h", *(key for seat in range(1, 30, 2) for key in (*str(seat), "h")))
        assert "22, 24, 26, 28, 30" in flat(app)
        await pilot.press("u")
        assert app._notifications
        assert {notice.message for notice in app._notifications} == {"Taken back: the mark of a seat heard."}
        await pilot.press("escape")
        assert "26, 28 to 30" in flat(app)


async def test_ground_rules_stand_before_a_prompt_about_ethics(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("tutor-20"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["n"] * 7)
        assert "Roles, not confessions." in flat(app)
        assert "danger, fear" not in flat(app).partition("You")[0]
        await pilot.press("enter")
        assert "Begin: Policy should answer" in flat(app)
        assert "Or:" in flat(app)


async def test_the_receipt_can_be_read_and_written(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "e")
        assert "It is not a certificate" in flat(app)
        where = "".join(line.strip() for line in screen_lines(app)[:5])
        assert "-lesson-50-1.txt" in where.replace(" ", "")
        assert "from 10 to 50" in [line.strip()[-13:] for line in screen_lines(app)]
        await pilot.press("e")
        (text,) = (tmp_path / "receipts").glob("*.txt")
        assert "Arguments nobody raised" in text.read_text(encoding="utf-8")


async def test_esc_asks_once_and_the_session_goes_on_from_the_library(tmp_path: Path) -> None:
    clocks = Clocks()
    app = app_running(tmp_path, clocks, setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "escape")
        assert "step 2 of 11" in flat(app)
        await pilot.press("escape", "r")
        assert "Go on with" in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "step 2 of 11" in flat(app)
        assert "The program was closed" in flat(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (70, 20)])
@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
async def test_every_line_fits_the_window(tmp_path: Path, size: tuple[int, int], theme: str) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("corners"), theme)
    async with app.run_test(size=size) as pilot:
        await pilot.press("n", "p")
        assert "Four corners" in flat(app)
        assert "Read and decide privately" in flat(app)
        assert "Next:" in flat(app)
        assert all(len(line) <= size[0] for line in screen_lines(app))
        assert len(app.screen.query("*")) <= 30


@pytest.mark.parametrize("size", [(70, 20), (70, 24), (80, 24)])
async def test_the_longest_slide_of_both_sides_keeps_its_last_line(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("p", "n")
        screen = run_screen(app)
        while not screen.every_slide()[0].columns:
            await pilot.press("n")
        await pilot.pause()
        (sides,) = screen.every_slide()
        assert [len(column.titles) for column in sides.columns] == [8, 8]
        text = screen_text(app)
        assert all(f"{number} " in text for number in range(1, 9))
        assert sides.lines[-1].text in text
        assert "6:00" in text or "███" in text


async def test_z_blanks_the_room_from_every_screen_of_a_session_and_brings_it_back(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("lesson-50"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        for key in ("e", "b", "g"):
            await pilot.press(key, "z")
            assert run_screen(app).session.blank
            assert screen_text(app).strip() == ""
            await pilot.press("x")
            assert not run_screen(app).session.blank
            await pilot.press("escape")
        await pilot.press("z", "e", "z", "x")
        assert run_screen(app).session.blank  # it was blank before


async def test_choosing_fits_and_stretches_a_lesson(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("tutor-20"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("escape", "r")
        while "50 minutes." not in flat(app):
            await pilot.press("down")
        await pilot.press(*["left_square_bracket"] * 5)
        assert "45 minutes." in flat(app)
        assert "To fit 45:00: shorten" in flat(app)
        await pilot.press("j")
        assert "with 10 in 100 extra time" in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        setting = run_screen(app).session.setting
        assert setting is not None
        assert setting.fit == 45
