"""What happened when: around the day of the article, each event leading to its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.timeline import When
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.sources import SourcesScreen
from debate.tui.screens.timeline import TimelineScreen
from tests.tui.awkward import awkward
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


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_it_opens_at_the_article_with_what_came_after_marked_in_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        await pilot.press("w")
        await pilot.pause()
        text = screen_text(app)
        assert "THE ARTICLE APPEARED" in text
        lines = screen_lines(app)
        article = next(n for n, line in enumerate(lines) if "THE ARTICLE APPEARED" in line)
        after = [n for n, line in enumerate(lines) if "after the article" in line]
        assert after
        assert min(after) > article
        assert "▌27 January 2026" in lines[article]


async def test_the_filter_shows_this_motion_or_all_and_says_so(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "merge-forces")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        assert all("merge-forces" in dated.event.motions for dated in screen.rows.items)
        ours = len(screen.rows.items)
        await pilot.press("1")
        await pilot.pause()
        assert "1 all motions" in screen_lines(app)[0]
        assert len(screen.rows.items) == len(screen.shelf.pack.timeline) > ours


async def test_enter_goes_to_the_source_or_to_the_article(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen_stack[-1], ArticleScreen)
        await pilot.press("escape", "end")
        dated = screen.rows.item
        assert dated is not None
        assert dated.when is When.AFTER
        await pilot.press("enter")
        await pilot.pause()
        there = app.screen
        assert isinstance(there, SourcesScreen)
        assert there.source is not None
        assert there.source.id == dated.event.source


async def test_awkward_text_stands_as_it_is(tmp_path: Path) -> None:
    app = app_on(library_of(awkward(example_pack(tmp_path / "p"))), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "down")
        await pilot.pause()
        assert "THE ARTICLE APPEARED" in screen_text(app)
        assert "after the article" in screen_text(app)
        assert flat(app).count(AWKWARD) >= 2
