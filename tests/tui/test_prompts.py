"""Questions for the room: one large card at a time."""

from __future__ import annotations

from pathlib import Path

from debate.engine.draw import draw
from debate.model.library import Shelf
from debate.model.pack import Pack
from debate.model.prompt import Group, Level, Prompt, Stage
from debate.tui.app import DebateApp
from debate.tui.screens.prompts import PromptsScreen
from debate.tui.ticking import Countdown
from tests.tui.screens import AWKWARD, app_on, bundled, example_pack, flat, library_of, screen_text


def prompt(name: str, stage: Stage = Stage.BEFORE, **more: object) -> Prompt:
    fields: dict[str, object] = {
        "id": name,
        "stage": stage,
        "level": Level.APPLY,
        "minutes": 2.0,
        "group": Group.PAIRS,
        "text": f"What about {name}?",
        "stem": f"I think {name} …",
        "if_stuck": f"Look again at {name}.",
        "note": f"Only the chair reads {name}.",
    }
    return Prompt(**(fields | more))  # type: ignore[arg-type]


def app_with(folder: Path, *prompts: Prompt) -> tuple[DebateApp, PromptsScreen]:
    pack: Pack = example_pack(folder / "p")
    shelf = Shelf(pack=pack)
    return app_on(library_of(pack), folder), PromptsScreen(shelf, pack.motions[0], prompts, seed=11)


async def test_a_card_shows_its_stage_level_group_minutes_and_stem(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        text = flat(app)
        assert "before · apply · In pairs · 2 min · one" in text
        assert "What about one?" in text
        assert "Begin: I think one …" in text


async def test_help_and_the_chairs_note_are_hidden_until_asked_for(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one"), prompt("two"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert "Look again" not in flat(app)
        assert "Only the chair" not in flat(app)
        await pilot.press("enter")
        assert "If stuck: Look again at one." in flat(app)
        assert "Only the chair" not in flat(app)
        await pilot.press("c")
        assert "For the chair: Only the chair reads one." in flat(app)
        await pilot.press("right")
        assert "Look again" not in flat(app)
        assert "Only the chair" not in flat(app)


async def test_cards_turn_both_ways_and_round(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one"), prompt("two"), prompt("three"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.press("left")
        assert "What about three?" in flat(app)
        await pilot.press("right", "n")
        assert "What about two?" in flat(app)
        assert "2 of 3" in flat(app)


async def test_the_stage_narrows_the_cards(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one"), prompt("two", Stage.ETHICS), prompt("three"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.press("f", "f")
        assert "stage: ethics" in flat(app)
        assert "1 of 1" in flat(app)
        assert "What about two?" in flat(app)
        await pilot.press("f")
        assert "every stage" in flat(app)


async def test_a_draw_shows_its_number_and_can_be_repeated(tmp_path: Path) -> None:
    cards = tuple(prompt(f"card-{n}") for n in range(20))
    app, screen = app_with(tmp_path, *cards)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.press("j")
        assert "draw 11" in flat(app)
        assert screen.prompt == draw(cards, 11)
        await pilot.press("j")
        assert screen.prompt == draw(cards, 12)


async def test_the_clock_counts_down_and_says_when_time_is_up(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one"))
    now = 0.0
    screen.countdown = Countdown(lambda: now)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert "2:00 left" in screen_text(app)
        await pilot.press("space")
        now = 30.0
        screen._tick()
        await pilot.pause()
        assert "1:30 left" in screen_text(app)
        now = 121.0
        screen._tick()
        await pilot.pause()
        assert "Time. 0:01 over" in screen_text(app)


async def test_text_with_brackets_is_shown_as_it_is(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path, prompt("one", text=AWKWARD, stem=AWKWARD, if_stuck=AWKWARD))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.press("enter")
        assert flat(app).count(AWKWARD) == 3


async def test_no_prompts_at_all_is_a_sentence(tmp_path: Path) -> None:
    app, screen = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.press("right", "left", "f", "j", "enter", "space", "y")
        assert "There is no question for this stage." in flat(app)


async def test_every_card_of_the_bundled_motions_fits_an_80_by_24_screen(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PromptsScreen)
        for at in range(len(screen.prompts)):
            screen.at, screen.stuck = at, True
            screen.show()
            await pilot.pause()
            assert screen.prompt is not None
            card = screen.query_one("#card")
            assert card.virtual_size.height <= card.size.height, screen.prompt.id
