"""The lab: guess first, whole people, both directions, and no word of another field's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.engine.lab_array import Part
from debate.model.lab import LabSetup, LabView
from debate.model.library import Library
from debate.tui.app import DebateApp
from debate.tui.screens.lab import LabScreen
from debate.tui.widgets.array import ONE_EACH, THREE_EACH, IconArray
from tests.engine.lab_cases import screening_lab
from tests.tui.bus import bus_pack, showing
from tests.tui.screens import app_on, bundled, flat, library_of, screen_lines, screen_text

GUESS = ("enter", "4", "7", "enter")
SMALL, LARGE = (80, 24), (120, 36)


def vans(folder: Path, theme: str = "dark") -> DebateApp:
    return app_on(bundled(), folder, "expand-vans", theme)


def screening(folder: Path) -> Library:
    return library_of(replace(bus_pack(folder), lab=screening_lab()))


def lab_of(setups: tuple[LabSetup, ...] = (), question: str = "", guess: str = "") -> LabScreen:
    found = bundled().find("expand-vans")
    assert found is not None
    return LabScreen(found.shelf, found.motion, setups=setups, question=question, guess=guess)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_answer_is_hidden_until_the_room_has_guessed(tmp_path: Path, size: tuple[int, int]) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.press("l")
        await pilot.pause()
        before = flat(app)
        assert "Of 100 alerts, how many are right?" in before
        assert "60,100 face-passes" in before
        assert not re.search(r"\b(11|59,990)\b|90 in 100", before)
        await pilot.press(*GUESS)
        await pilot.pause()
        after = flat(app)
        assert "Your guess: 47 in 100." in after
        assert "Worked out: Share of alerts that are right: 90 in 100, 89.9%" in after
        assert "99 alerts: 89 right alerts, 10 wrong alerts" in after
        assert "(derived from published rates)" in after


async def test_every_view_hides_the_answer_and_says_which_view_it_is(tmp_path: Path) -> None:
    app = vans(tmp_path)
    seen = []
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("l")
        for _ in range(8):
            await pilot.pause()
            lines = screen_lines(app)
            seen.append(lines[0].split(" · ")[1])
            if "how sure" not in seen[-1]:
                assert "Guess first:" in flat(app), seen[-1]
                assert not re.search(r"\b90 in 100|99\.5%|\b50,000 wrong|10 wrong", flat(app)), seen[-1]
            await pilot.press("l")
        await pilot.pause()
        assert "tree (1 of 8)" in screen_text(app)
    assert [name.split(" (")[0] for name in seen] == [
        "tree",
        "two by two",
        "dots",
        "a year",
        "counted in use",
        "how sure: rate",
        "how sure: share",
        "threshold",
    ]


async def test_arrow_keys_change_what_is_chosen_and_the_answer_follows(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", *GUESS, "down", "down", "left", "left", "left")
        await pilot.pause()
        assert showing(app, LabScreen).state.run.listed == 10
        assert "47 in 100, 47.1%" in flat(app)
        assert "for other settings" in flat(app)
        await pilot.press("right")
        assert showing(app, LabScreen).state.run.listed == 20


async def test_presets_are_numbered_labelled_and_their_source_is_one_key_away(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("l")
        await pilot.pause()
        text = flat(app)
        for label in ("published", "street count", "derived", "MADE UP FOR PRACTICE"):
            assert f"Presets: {label}" in text
        await pilot.press("4")
        await pilot.pause()
        assert "Met 2024–25 · street count" in screen_lines(app)[0]
        assert "Hit rate not known: you choose. Here 89 in 100 is assumed." in flat(app)
        await pilot.press("s")
        await pilot.pause()
        assert "Metropolitan Police Service" in flat(app)
        assert "10 in 3,147,436" in flat(app)
        await pilot.press("0", "s", "s")
        await pilot.pause()
        assert "No source: MADE UP FOR PRACTICE." in flat(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "face-passes" in flat(app)
        showing(app, LabScreen)


async def test_the_assumptions_are_one_key_away(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("l", "c")
        await pilot.pause()
        lab = showing(app, LabScreen).lab
        assert all(" ".join(text.split())[:40] in flat(app) for text in lab.assumptions[:4])
        await pilot.press("c")
        await pilot.pause()
        assert "60,100 face-passes" in flat(app)


async def test_the_dots_are_10_000_on_a_large_screen_and_a_sample_on_a_small_one(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("l", *GUESS, "down", "enter", *"10000", "enter", "l", "l")
        await pilot.pause()
        array = app.screen.query_one(IconArray)
        assert array.array is not None
        assert (array.array.dots, array.array.people_per_dot) == (10_000, 1)
        text = screen_text(app)
        assert "Each dot is one face-pass." in text
        assert text.count(THREE_EACH[Part.RIGHT][-1]) == 89 // 3 + 1  # the legend shows the glyph once
        assert "right alerts: 89; 89 dots" in text
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        await pilot.pause()
        assert array.array.people_per_dot > 1
        drawn = sum(line.count(ONE_EACH[Part.LEFT_ALONE]) for line in screen_lines(app)[2:14])
        assert drawn == array.array.groups[-1].dots
        assert f"{array.array.dots:,} dots for 10,000" in flat(app)


async def test_a_year_of_fifty_vans_stands_beside_the_same_year_at_other_rates(tmp_path: Path) -> None:
    app = vans(tmp_path)
    screen = lab_of(question="lq6")
    async with app.run_test(size=LARGE) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert "4,167" not in flat(app)
        await pilot.press("enter", "m", "a", "n", "y", "enter")
        await pilot.pause()
        text = flat(app)
        assert "Your guess: many." in text
        assert all(number in text for number in ("4,167", "417", "79"))
        assert "The answer depends on which rate you believe." in text


async def test_both_counted_records_stand_side_by_side(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", *GUESS, "l", "l", "l", "l")
        await pilot.pause()
        (row,) = [line for line in screen_lines(app) if "99.5%" in line]
        assert "12.5%" in row


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_toy_models_label_is_on_every_frame(tmp_path: Path, size: tuple[int, int]) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.press("l", *GUESS, *["l"] * 7, "down")
        for key in ("right", "right", "left"):
            await pilot.press(key)
            await pilot.pause()
            assert "TOY MODEL, not the police system" in screen_lines(app)[0]
            assert screen_text(app).count("TOY MODEL") == 2
            assert "Only one published pair of hit rate and" in screen_text(app)
            assert "Every step down in wrong alerts is paid for" in screen_text(app)
        assert "Threshold 0.61" in flat(app)


async def test_a_claim_of_either_side_is_made_true_and_made_false(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", "x")
        await pilot.pause()
        text = flat(app)
        assert text.count("▲ FOR") == 5
        assert text.count("▼ AGAINST") == 4
        assert "It holds with · " in text
        assert "It does not hold with · " in text
        for _ in range(7):
            await pilot.press("down")
            await pilot.pause()
            assert "Nothing within" not in flat(app)
        await pilot.press("home", "enter", "enter")
        await pilot.pause()
        run = showing(app, LabScreen).state.run
        assert (run.crowd, run.listed) == (50_000, 10)
        assert "Share of alerts that are right: 52 in 100," in screen_text(app)


async def test_the_questions_are_cards_whose_answers_wait_for_a_guess(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", "d")
        await pilot.pause()
        questions = lab_of().lab.questions
        for place, question in enumerate(questions, 1):
            assert f"{place} of {len(questions)}" in screen_text(app)
            assert " ".join(question.answer.split()) not in flat(app)
            await pilot.press("enter", "9", "enter")
            await pilot.pause()
            assert " ".join(question.answer.split())[:30] in flat(app)
            card = app.screen.query_one("#card")
            assert card.virtual_size.height <= card.size.height, question.id
            await pilot.press("right")
            await pilot.pause()
        await pilot.press("l")
        await pilot.pause()
        assert showing(app, LabScreen).state.question is questions[0]
        assert "Your guess: 9." in flat(app)


async def test_a_lesson_opens_the_lab_at_its_own_settings_one_after_the_other(tmp_path: Path) -> None:
    setups = (
        LabSetup(presets=("npl-10000",), crowd=60_010, listed=10),
        LabSetup(view=LabView.COUNTS, counts=("met-2025",)),
    )
    screen = lab_of(setups)
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert "60,010 face-passes" in flat(app)
        assert "47.1%" not in flat(app)
        await pilot.press(*GUESS)
        await pilot.pause()
        assert "47.1%" in flat(app)
        await pilot.press("n")
        await pilot.pause()
        assert "n: 2 of 2" in screen_text(app)
        assert "2,077" in flat(app)
        assert "99.5%" not in flat(app)
        assert "Met 2020" not in flat(app)
        await pilot.press(*GUESS)
        await pilot.pause()
        assert "99.5%" in flat(app)


async def test_the_mouse_alone_is_enough(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l")
        await pilot.pause()
        lines = screen_lines(app)

        def place(words: str, within: str) -> tuple[int, int]:
            row = next(n for n, line in enumerate(lines) if within in line)
            return lines[row].index(words), row

        await pilot.click(offset=place("►", "listed passes"))
        await pilot.pause()
        assert showing(app, LabScreen).state.run.listed == 200
        await pilot.click(offset=place("◄", "listed passes"))
        await pilot.click(offset=place("Cardiff", "Cardiff"), times=2)
        await pilot.pause()
        run = showing(app, LabScreen).state.run
        assert run.listed == 100
        assert run.preset is not None
        assert run.preset.id == "cardiff-2018"
        await pilot.click(offset=place("enter types", "Guess first:"))
        await pilot.press("5", "enter")
        await pilot.pause()
        assert "Your guess: 5 in 100" in flat(app)
        await pilot.click(offset=place("next view", "next view"))
        await pilot.pause()
        assert "two by two" in screen_text(app)
        await pilot.click(offset=place("make it true", "make it true"))
        await pilot.pause()
        assert "It does not hold with" in flat(app)
