"""Words explained: the motion's own first, narrowed by typing, each leading to where it is used."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from debate.tui.app import DebateApp
from debate.tui.screens.find import FindScreen
from debate.tui.screens.glossary import GlossaryScreen
from tests.tui.awkward import ARABIC, WELSH, awkward
from tests.tui.screens import AWKWARD, app_on, bundled, example_pack, flat, library_of, screen_lines


def card(app: DebateApp) -> str:
    """The right part of the screen, with white space folded."""
    return " ".join(" ".join(line[34:] for line in screen_lines(app)).split())


async def test_the_motions_words_stand_first_with_meaning_and_example(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, GlossaryScreen)
        assert screen.motion is not None
        own = [
            item.id
            for item in screen.rows.items[1 : len(screen.motion.terms) + 1]
            if not isinstance(item, str)
        ]
        assert sorted(own) == sorted(screen.motion.terms)
        for _ in range(3):
            assert screen.term is not None
            assert screen.term.meaning in card(app)
            assert screen.term.example is None or screen.term.example in card(app)
            await pilot.press("down")


async def test_typing_narrows_and_enter_finds_where_the_word_is_used(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", "f", *"redac")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, GlossaryScreen)
        assert [item.term for item in screen.rows.items if not isinstance(item, str)] == ["redaction"]
        assert f"1 of {len(screen.shelf.pack.glossary)}" in screen_lines(app)[0]
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, FindScreen)
        assert "redaction" in screen_lines(app)[1]
        assert len(app.screen.rows.items) > 1


async def test_a_pack_without_a_glossary_says_so(tmp_path: Path) -> None:
    pack = replace(example_pack(tmp_path / "p"), glossary=())
    app = app_on(library_of(pack), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await pilot.pause()
        assert "This pack explains no words." in flat(app)
        await pilot.press("enter", "y")
        assert isinstance(app.screen, GlossaryScreen)


async def test_awkward_text_stands_as_it_is(tmp_path: Path) -> None:
    app = app_on(library_of(awkward(example_pack(tmp_path / "p"))), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await pilot.pause()
        text = flat(app)
        assert WELSH in text
        assert ARABIC in text
        assert text.count(AWKWARD) == 2
        await pilot.press("down")
        assert "to its end." in flat(app)
