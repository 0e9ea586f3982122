"""Find: what is found as one types, what each result is called, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from debate.engine.search import HitKind
from debate.tui.app import DebateApp
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.board import BoardScreen
from debate.tui.screens.find import FindScreen
from debate.tui.screens.glossary import GlossaryScreen
from debate.tui.screens.hits import FOUND, found
from debate.tui.screens.prompts import PromptsScreen
from debate.tui.screens.room import Room
from debate.tui.screens.sources import SourcesScreen
from tests.tui.awkward import ARABIC, awkward
from tests.tui.screens import (
    AWKWARD,
    app_on,
    bundled,
    example_pack,
    flat,
    library_of,
    screen_lines,
    screen_text,
)


async def find(app: DebateApp, pilot: Pilot[None], words: str) -> FindScreen:
    await pilot.press("slash", *("space" if letter == " " else letter for letter in words))
    await pilot.pause()
    assert isinstance(app.screen, FindScreen)
    return app.screen


async def go_to(app: DebateApp, pilot: Pilot[None], screen: FindScreen, kind: HitKind) -> Room:
    screen.rows.chosen = next(n for n, hit in enumerate(screen.rows.items) if hit.kind is kind)
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(app.screen, Room)
    return app.screen


async def test_results_come_as_one_types_and_say_what_they_are_and_in_which_motion(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await find(app, pilot, "b")
        wide = len(screen.rows.items)
        await pilot.press("u", "s", "space", *"full")
        await pilot.pause()
        assert 0 < len(screen.rows.items) < wide
        text = screen_text(app)
        assert "ARGUMENT ▲ FOR · A later school bus · The first bus is full" in text
        assert "QUOTE ▲ FOR · A later school bus" in text
        assert "REPLY ▼ AGAINST · A later school bus" in text
        assert "LINE · line 3 · The Vale Post" in text
        assert f"Find: {len(screen.rows.items)} found" in screen_lines(app)[0]


async def test_letters_are_typed_and_no_key_of_the_app_acts(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await find(app, pilot, "qzs?")
        assert app.screen is screen
        assert screen_lines(app)[1].strip() == "qzs?"
        assert "Nothing holds these words." in flat(app)
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)


async def test_up_and_down_choose_while_typing_and_the_choice_is_seen(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await find(app, pilot, "van")
        await pilot.press("down", "down", "up")
        assert screen.rows.chosen == 1
        assert sum(line.startswith("▌") for line in screen_lines(app)) == 2
        await pilot.press("s")
        await pilot.pause()
        assert screen_lines(app)[1].strip() == "vans"
        assert screen.rows.chosen == 0


async def test_tab_goes_to_the_next_kind_of_result(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await find(app, pilot, "alert")
        kinds = list(dict.fromkeys(hit.kind for hit in screen.rows.items))
        seen = []
        for _ in kinds:
            assert screen.rows.item is not None
            seen.append(screen.rows.item.kind)
            await pilot.press("tab")
        assert seen == kinds
        assert screen.rows.chosen == 0


async def test_each_result_leads_to_where_it_stands_and_esc_comes_back(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await find(app, pilot, "alert")
        source = next(hit for hit in screen.rows.items if hit.kind is HitKind.SOURCE)
        there = await go_to(app, pilot, screen, HitKind.SOURCE)
        assert isinstance(there, SourcesScreen)
        assert there.source is not None
        assert there.source.id == source.where[1]
        await pilot.press("escape")
        assert app.screen is screen
        assert screen.rows.item == source
        term = next(hit for hit in screen.rows.items if hit.kind is HitKind.TERM)
        words = await go_to(app, pilot, screen, HitKind.TERM)
        assert isinstance(words, GlossaryScreen)
        assert words.term is not None
        assert words.term.id == term.where[1]
        await pilot.press("escape")
        prompt = next(hit for hit in screen.rows.items if hit.kind is HitKind.PROMPT)
        card = await go_to(app, pilot, screen, HitKind.PROMPT)
        assert isinstance(card, PromptsScreen)
        assert card.prompt is not None
        assert card.prompt.id == prompt.where[1]


async def test_a_quote_leads_to_its_own_words_in_the_article(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await find(app, pilot, "no true liberty")
        there = await go_to(app, pilot, screen, HitKind.QUOTE)
        assert isinstance(there, ArticleScreen)
        assert any("►There is no true liberty" in line for line in screen_lines(app))


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("The vans and a van", "van", ["van", "van"]),
        ("Caffè, caffe", "CAFFE", ["Caffè", "caffe"]),
        ("the police, re-policed", "polic the", ["the", "polic", "polic"]),
        ("caravan", "van", []),
        (AWKWARD, "sic", ["sic"]),
    ],
)
def test_the_words_found_are_marked(text: str, words: str, marked: list[str]) -> None:
    content = found(text, words)
    assert content.plain == text
    assert [text[span.start : span.end] for span in content.spans if span.style == FOUND] == marked


async def test_awkward_text_stands_as_it_is(tmp_path: Path) -> None:
    app = app_on(library_of(awkward(example_pack(tmp_path / "p"))), tmp_path, "later-bus")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await find(app, pilot, "sic")
        assert len(screen.rows.items) >= 4
        assert screen_text(app).count(AWKWARD) >= 4
        screen.query_one("#words").value = ARABIC  # type: ignore[attr-defined]
        await pilot.pause()
        assert {hit.kind for hit in screen.rows.items} >= {HitKind.SOURCE, HitKind.TERM}


@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
async def test_every_word_of_the_chosen_result_can_be_read(tmp_path: Path, theme: str) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans", theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await find(app, pilot, "alert")
        await pilot.press("down")
        strips = app.screen._compositor.render_strips()
        chosen = [strip for strip in strips if "".join(s.text for s in strip).startswith("▌")]
        assert len(chosen) == 2
        styles = [s.style for strip in chosen for s in strip if s.text.strip() and s.style]
        assert styles
        assert [style for style in styles if style.color == style.bgcolor] == []
