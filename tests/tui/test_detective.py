"""Media detective: the line on top, the question below it, help and the chair's note only on a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.article import Passage
from debate.model.library import Library
from debate.model.prompt import Group, Level, Prompt, PromptSet, Stage
from debate.tui.app import DebateApp
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.detective import DetectiveScreen
from tests.tui.bus import bus_pack, showing
from tests.tui.screens import AWKWARD, app_on, bundled, flat, library_of, screen_lines, screen_text


def question(name: str, text: str, *passages: Passage, motions: tuple[str, ...] = ()) -> Prompt:
    return Prompt(
        id=name,
        set=PromptSet.DETECTIVE,
        stage=Stage.EVALUATION,
        level=Level.ANALYSE,
        minutes=3,
        group=Group.PAIRS,
        motions=motions,
        text=text,
        stem=f"I would say of {name} …",
        if_stuck=f"Look again at {name}.",
        passages=passages,
        note=f"The answer to {name}.",
        sources=("survey",),
    )


FULL = question(
    "full",
    "Who says that it is full?",
    Passage(line=3, exact='"the first bus is full"'),
    Passage(line=3, exact="Driver Ann Lee"),
    Passage(line=2, exact="a second bus"),
)
COST = question("cost", "Cost to whom?", Passage(line=2, exact="cost"), motions=("later-bus",))


def bus(folder: Path, *prompts: Prompt) -> Library:
    return library_of(replace(bus_pack(folder), prompts=prompts))


async def open_detective(app: DebateApp, **what: object) -> DetectiveScreen:
    await app.push_screen(app.make("detective", shelf=app.library.shelves[0], **what))
    return showing(app, DetectiveScreen)


async def test_the_lines_stand_above_the_question_with_the_words_marked(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path, FULL, COST), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_detective(app)
        await pilot.pause()
        text = flat(app)
        assert "Media detective · 1 of 2" in text
        assert 'L3 ►Driver Ann Lee◄ said ►"the first bus is full"◄ and that' in text
        assert "L2 The council said ►a second bus◄ at 17:30" in text
        assert text.index("L3") < text.index("L2") < text.index("? Who says that it is full?")
        assert "Begin: I would say of full …" in text
        assert "evaluation · analyse · In pairs · 3 min" in text


async def test_help_and_the_chair_s_note_are_hidden_until_asked_for_and_again_on_the_next(
    tmp_path: Path,
) -> None:
    app = app_on(bus(tmp_path, FULL, COST), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_detective(app)
        await pilot.pause()
        assert "Look again at" not in flat(app)
        assert "The answer to" not in flat(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "If stuck: Look again at full." in flat(app)
        assert "The answer to" not in flat(app)
        await pilot.press("c")
        await pilot.pause()
        assert "For the chair only The answer to full. Sources: Harrow Vale Council, May 2026" in flat(app)
        await pilot.press("right")
        await pilot.pause()
        assert "2 of 2" in flat(app)
        assert "Look again at" not in flat(app)
        assert "The answer to" not in flat(app)
        await pilot.press("right")
        await pilot.pause()
        assert "1 of 2" in flat(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_all_sixteen_questions_fit_with_their_help_on_one_screen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        await pilot.press("m")
        screen = showing(app, DetectiveScreen)
        seen = set()
        for _ in screen.prompts:
            prompt = screen.prompt
            assert prompt is not None
            seen.add(prompt.id)
            await pilot.press("enter")
            await pilot.pause()
            text = flat(app)
            assert " ".join(prompt.text.split()) in text
            assert " ".join(prompt.if_stuck.split()) in text
            assert "not checkable here" not in text
            await pilot.press("n")
        assert len(seen) == 16
        assert len(app.screen.query("*")) <= 15


async def test_it_begins_with_the_motion_s_question_the_line_s_or_the_one_asked_for(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path, FULL, COST), tmp_path)
    motion = app.library.shelves[0].pack.motions[0]
    async with app.run_test(size=(80, 24)):
        for what, name in (
            ({"motion": motion}, "cost"),
            ({"line": 3, "motion": motion}, "full"),
            ({"prompt": "cost"}, "cost"),
            ({"prompt": "unknown", "line": 99}, "full"),
        ):
            screen = await open_detective(app, **what)
            assert screen.prompt is not None
            assert screen.prompt.id == name


async def test_t_shows_the_line_in_the_article_and_m_comes_from_there(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path, FULL, COST), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_detective(app)
        await pilot.press("t")
        await pilot.pause()
        showing(app, ArticleScreen)
        assert "▌3" in screen_text(app)
        await pilot.press("escape")
        assert app.screen is screen


async def test_a_pack_without_such_questions_says_so(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_detective(app)
        await pilot.press("n", "left", "enter", "c")
        await pilot.pause()
        assert "This pack has no media-detective questions." in flat(app)


async def test_words_that_do_not_stand_in_their_line_are_not_marked_there(tmp_path: Path) -> None:
    wrong = question("wrong", "Is it?", Passage(line=2, exact="a third bus"), Passage(line=40, exact="gone"))
    app = app_on(bus(tmp_path, wrong), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_detective(app)
        await pilot.pause()
        assert "►" not in screen_text(app)
        assert "L40 gone not checkable here" in flat(app)


async def test_y_copies_the_question_with_its_words(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path, COST), tmp_path)
    async with app.run_test(size=(80, 24)):
        screen = await open_detective(app)
        assert screen.copied() == "Line 2: “cost”\nCost to whom?\nI would say of cost …"


@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
@pytest.mark.parametrize(
    "words", [AWKWARD, "Mae'r bws cyntaf yn llawn, â ŵyr", "الحافلة الأولى ممتلئة", "x" * 300]
)
async def test_pack_text_is_shown_as_it_is(tmp_path: Path, words: str, theme: str) -> None:
    prompt = replace(COST, text=words, stem=words, if_stuck=words, note=words)
    app = app_on(bus(tmp_path, prompt), tmp_path, theme=theme)
    async with app.run_test(size=(80, 40)) as pilot:
        await open_detective(app)
        await pilot.press("enter", "c")
        await pilot.pause()
        assert "".join(screen_text(app).split()).count(words.replace(" ", "")) == 4
        assert all(len(line) <= 80 for line in screen_lines(app))
