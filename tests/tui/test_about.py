"""About a motion: its background, what is left out, where sources disagree; and its pack's own card."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.model.library import Found
from debate.tui.screens.about import AboutScreen
from debate.tui.screens.sources import SourcesScreen
from debate.tui.widgets.page import Page
from tests.tui.awkward import ARABIC, WELSH, awkward
from tests.tui.screens import AWKWARD, app_on, bundled, example_pack, flat, library_of, screen_lines


def page_text(screen: AboutScreen) -> str:
    return "\n".join(paragraph.text.plain for paragraph in screen.query_one("#page", Page).paragraphs)


@pytest.mark.parametrize("found", list(bundled()), ids=lambda found: found.motion.id)
async def test_everything_around_a_motion_is_on_the_page(tmp_path: Path, found: Found) -> None:
    app = app_on(bundled(), tmp_path, found.motion.id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, AboutScreen)
        text = page_text(app.screen)
        motion, pack = found.motion, found.shelf.pack
        disputes = [d for d in pack.disputes if motion.id in d.motions]
        wanted = [
            *(part.text for part in motion.background),
            *motion.not_in_article,
            *motion.names,
            *(found.shelf.terms[term].meaning for term in motion.terms),
            *(d.question for d in disputes),
            *(d.would_settle for d in disputes),
            *(side.shows for d in disputes for side in d.sides),
            *pack.info.leaves_out,
            pack.info.licence,
            pack.articles[0].rights,
        ]
        assert [words for words in wanted if words not in text] == []


async def test_keys_go_from_part_to_part_and_enter_to_the_sources(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        for part in ("What the article names", "What the article leaves out", "Where sources disagree"):
            await pilot.press("n")
            await pilot.pause()
            assert part in screen_lines(app)[1]
        await pilot.press("left")
        await pilot.pause()
        assert "What the article leaves out" in screen_lines(app)[1]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SourcesScreen)
        assert app.screen.filter.only_motion


async def test_a_small_pack_has_no_empty_headings(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        headings = [line.strip() for line in screen_lines(app) if line.strip().startswith("─")]
        assert headings == ["─ What to know first", "─ This pack: The school bus", "─ Whose words these are"]
        assert "The council asked families in May 2026." in flat(app)
        assert "Harrow Vale Council, May 2026 (government: runs the bus)" in flat(app)


async def test_awkward_text_stands_as_it_is(tmp_path: Path) -> None:
    app = app_on(library_of(awkward(example_pack(tmp_path / "p"))), tmp_path, "later-bus")
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        text = flat(app)
        assert text.count(AWKWARD) >= 9
        assert WELSH in text
        assert ARABIC in text
