"""What the article's screen tells beside the text: our plain words, whose words they are, what is missing."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from debate.tui.widgets.page import Page
from tests.tui.bus import bus_pack, bus_with
from tests.tui.screens import (
    app_on,
    bundled,
    flat,
    library_of,
    screen_lines,
    screen_text,
)
from tests.tui.test_article import LINE_2, bus, changed, open_article


async def test_our_plain_words_stand_below_each_line_or_beside_it_where_it_is_wide(
    tmp_path: Path,
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_article(app, "expand-vans")
        assert screen.article is not None
        assert screen.article.plain is not None
        await pilot.press("equals_sign")
        screen.query_one("#text", Page).scroll_home(animate=False)
        await pilot.pause()
        text = flat(app)
        assert "These are our words, not LBC's." in text
        assert text.index("as thousands already arrested") < text.index("= Home Secretary defends disputed")
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        await pilot.pause()
        screen.query_one("#text", Page).scroll_home(animate=False)
        await pilot.pause()
        row = next(line for line in screen_lines(app) if "= Home Secretary defends disputed" in line)
        assert row.startswith("► 1 ▼1")
        row = next(line for line in screen_lines(app) if "= She told LBC she really believes" in line)
        assert '"I really believe that' in row
        assert "= our words, not the article's" in screen_text(app)


async def test_beside_the_text_our_words_scroll_with_it(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(120, 24)) as pilot:
        screen = await open_article(app, "expand-vans")
        await pilot.press("equals_sign")
        await pilot.pause()
        for _ in range(12):
            await pilot.press("n")
            await pilot.pause()
            assert screen.current is not None
            plain = screen.article.plain.lines[screen.current.line - 1]  # type: ignore[union-attr]
            row = next(line for line in screen_lines(app) if line.startswith("►"))
            assert "= " + plain[:20] in row


async def test_a_pack_without_a_plain_version_says_so(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.press("equals_sign")
        await pilot.pause()
        assert "This pack has no plain version of the article." in flat(app)
        assert LINE_2 in flat(app)


async def test_an_article_without_its_text_says_so_and_keeps_its_rights_and_address(tmp_path: Path) -> None:
    app = app_on(changed(bus_pack(tmp_path), text=None), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.press("n", "2", "full_stop", "enter")
        await pilot.pause()
        text = flat(app)
        assert "The pack does not hold this article's words" in text
        assert "https://example.org/bus" in text
        assert "Written for this example; CC BY 4.0." in text
        assert "Quoted words" not in text


async def test_a_pack_without_an_article_says_so(tmp_path: Path) -> None:
    pack = replace(bus_pack(tmp_path), articles=())
    app = app_on(library_of(pack), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.pause()
        assert "This pack holds no article." in flat(app)


async def test_an_article_that_nobody_quotes_is_still_read(tmp_path: Path) -> None:
    app = app_on(bus_with(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.press("n", "left", "enter", "full_stop", "down")
        await pilot.pause()
        assert "would cost 21,000 pounds a year." in flat(app)
        assert "Quoted words" not in flat(app)


async def test_whose_words_they_are_is_on_the_screen(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_article(app, "expand-vans")
        await pilot.pause()
        assert "The article's words belong to their publisher, LBC." in screen_text(app)
        screen.query_one("#text", Page).scroll_end(animate=False)
        await pilot.pause()
        assert "They are shown here for teaching, criticism and review" in flat(app)
