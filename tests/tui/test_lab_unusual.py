"""The lab where something is unusual: bad input, no alerts, no crowd, no lab, another field, haste."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.lab import LabSetup
from debate.model.library import Shelf
from debate.tui.screens.lab import LabScreen
from debate.tui.screens.lab_none import NoLabScreen
from tests.engine.lab_cases import screening_lab
from tests.engine.test_lab_lines import POLICING
from tests.tui.bus import bus_pack, showing
from tests.tui.screens import AWKWARD, app_on, bundled, flat, library_of, screen_lines, screen_text
from tests.tui.test_lab import GUESS, LARGE, SMALL, lab_of, screening, vans


@pytest.mark.parametrize(
    ("row", "typed", "sentence"),
    [
        (1, "50", "More listed passes than face-passes: 100 of 50."),
        (1, "many", "must be a whole number"),
        (2, "99999", "More listed passes than face-passes"),
        (3, "1.2", "must lie between 0 and 1"),
        (3, "[/]", "“[/]” is not a rate"),
        (4, "1/0", "nobody is there to count"),
        (4, "-1", "cannot be below 0"),
        (5, "0", "must be at least 1"),
        (0, "101", "A guess is a whole number from 0 to 100"),
    ],
)
async def test_bad_input_is_a_sentence_and_changes_nothing(
    tmp_path: Path, row: int, typed: str, sentence: str
) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", *["down"] * row, "enter")
        before = showing(app, LabScreen).state
        for char in typed:
            await pilot.press(
                {"/": "slash", "[": "left_square_bracket", "]": "right_square_bracket"}.get(char, char)
            )
        await pilot.press("enter")
        await pilot.pause()
        assert sentence in flat(app)
        assert showing(app, LabScreen).state == before
        await pilot.press("escape")
        await pilot.pause()
        assert sentence not in flat(app)
        showing(app, LabScreen)


@pytest.mark.parametrize(
    ("listed", "wrong", "sentence"), [("0", "0", "No alerts, so there is no share to give")]
)
async def test_no_alerts_at_all_is_a_sentence(tmp_path: Path, listed: str, wrong: str, sentence: str) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(
            "l", *GUESS, "down", "down", "enter", listed, "enter", "down", "down", "enter", wrong, "enter"
        )
        for _ in range(8):
            await pilot.pause()
            assert "nan" not in flat(app).split()
            await pilot.press("l")
        await pilot.pause()
        assert sentence in flat(app)


async def test_nobody_in_the_crowd_is_a_sentence_in_every_view(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", *GUESS, "down", "down", "enter", "0", "enter", "up", "enter", "0", "enter")
        await pilot.pause()
        assert "No face-passes: there is nothing to count." in flat(app)
        await pilot.press("l", "l")
        await pilot.pause()
        assert "No face-passes: there is nothing to draw." in flat(app)
        await pilot.press("l", "home", "enter", "5", "enter")
        await pilot.pause()
        assert "No face-passes in the year" in flat(app)


async def test_a_bad_setting_of_a_lesson_is_a_sentence(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(lab_of((LabSetup(presets=("npl-1",), crowd=5),)))
        await pilot.pause()
        assert "There is no preset “npl-1”" in flat(app)


async def test_a_pack_without_a_lab_says_so(tmp_path: Path) -> None:
    pack = bus_pack(tmp_path)
    app = app_on(library_of(pack), tmp_path, "later-bus")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l")
        await pilot.pause()
        showing(app, NoLabScreen)
        assert f"The pack “{pack.info.title}” has no lab." in flat(app)
        await pilot.press("escape")
        assert "FOR" in screen_text(app)


async def test_a_lab_of_another_field_has_no_word_of_policing(tmp_path: Path) -> None:
    app = app_on(screening(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("l", *GUESS)
        texts = []
        for key in ("l", "l", "l", "l", "l", "l", "s", "c", "x", "escape", "d"):
            await pilot.press(key)
            await pilot.pause()
            texts.append(flat(app))
        whole = " ".join(texts)
        assert "call-back" in whole
        assert "count in use" in whole or "MADE UP FOR PRACTICE" in whole
        assert not POLICING.findall(whole)


async def test_awkward_words_are_shown_as_they_are(tmp_path: Path) -> None:
    lab = screening_lab()
    words = replace(lab.words, crowd=replace(lab.words.crowd, many=AWKWARD))
    lab = replace(lab, headline=AWKWARD, words=words, assumptions=(AWKWARD, "الشرطة", "Mae’r tŷ"))
    app = app_on(library_of(replace(bus_pack(tmp_path), lab=lab)), tmp_path, "later-bus")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l", *GUESS)
        await pilot.pause()
        assert AWKWARD in screen_lines(app)[1]
        await pilot.press("c")
        await pilot.pause()
        assert "Mae’r tŷ" in flat(app)


def test_a_shelf_without_a_lab_is_refused() -> None:
    found = bundled().find("expand-vans")
    assert found is not None
    bare = Shelf(pack=replace(found.shelf.pack, lab=None))
    with pytest.raises(ValueError, match="no lab"):
        LabScreen(bare)


async def test_a_guess_typed_faster_than_the_screen_is_drawn_is_not_taken_for_presets(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l")
        await pilot.pause()
        for key in ("enter", "4", "7"):
            app.simulate_key(key)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Your guess: 47 in 100." in flat(app)
        assert "NPL 2023, list 10,000" in screen_lines(app)[0]


async def test_copying_before_the_guess_does_not_give_the_answer_away(tmp_path: Path) -> None:
    app = vans(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("l")
        assert "90 in 100" not in showing(app, LabScreen).copied()
        await pilot.press(*GUESS)
        assert "90 in 100" in showing(app, LabScreen).copied()
