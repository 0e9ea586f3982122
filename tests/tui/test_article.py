"""The article: quoted words marked by side, who quotes a line, and the ways from words to arguments."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.article import Passage
from debate.model.fields import Side
from debate.model.library import Library
from debate.model.motion import Evidence
from debate.model.pack import Pack
from debate.tui.app import DebateApp
from debate.tui.screens.argument import ArgumentScreen
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.board import BoardScreen
from tests.tui.bus import bus_pack, bus_with, showing
from tests.tui.screens import (
    AWKWARD,
    app_on,
    bundled,
    flat,
    library_of,
    screen_lines,
    screen_text,
)

LINE_2 = "The council said a second bus at 17:30"


def article_of(app: DebateApp) -> ArticleScreen:
    return showing(app, ArticleScreen)


async def open_article(app: DebateApp, motion: str, argument: str = "", **what: object) -> ArticleScreen:
    """Opens the article as the board does for a motion and one of its arguments."""
    found = app.library.find(motion)
    assert found is not None
    chosen = found.motion.by_id[argument] if argument else None
    await app.push_screen(
        app.make("article", shelf=found.shelf, motion=found.motion, argument=chosen, **what)
    )
    return article_of(app)


def bus(folder: Path) -> Library:
    return library_of(bus_pack(folder))


def changed(pack: Pack, **article: object) -> Library:
    return library_of(replace(pack, articles=(replace(pack.articles[0], **article),)))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_t_on_the_board_shows_the_chosen_argument_s_words_in_their_line(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        board = showing(app, BoardScreen)
        argument = board.argument
        assert argument is not None
        await pilot.press("t")
        await pilot.pause()
        current = article_of(app).current
        assert current is not None
        assert current.used_by(argument)
        text = flat(app)
        assert f"{argument.side.word} 1 {argument.title}" in text
        exact = article_of(app).lines.article.lines[current.line - 1][current.start : current.end]  # type: ignore[union-attr]
        assert exact.split()[0] in text[text.index("►") :]
        await pilot.press("escape")
        assert app.screen is board
        assert board.argument is argument


async def test_both_sides_mark_their_words_and_the_gutter_names_their_arguments(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.pause()
        text = flat(app)
        assert f"2 ▼1 {LINE_2} ▼►would cost 21,000 pounds a year◄▼." in text
        assert '3 ▲1 Driver Ann Lee said ▲"the first bus is full"▲ and that' in text


async def test_words_of_both_sides_carry_both_marks(tmp_path: Path) -> None:
    words = (Evidence(quote=Passage(line=2, exact="a second bus")),)
    library = bus_with(
        tmp_path, *(replace(a, evidence=words) for a in bus_pack(tmp_path).motions[0].arguments)
    )
    app = app_on(library, tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.pause()
        assert "The council said ▲▼►a second bus◄▲▼ at" in flat(app)
        gutter = [line[:6].strip() for line in screen_lines(app)[3:5]]
        assert gutter == ["►2 ▲1", "▼1"]


async def test_without_a_motion_the_quotes_of_every_motion_are_counted(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        shelf = bundled().shelves[0]
        await app.push_screen(app.make("article", shelf=shelf, motion=None))
        await pilot.pause()
        screen = article_of(app)
        users = {(u.motion.id, u.argument.id) for q in screen.quoted if q.line == 1 for u in q.uses}
        against = [u for u in users if shelf.motions[u[0]].by_id[u[1]].side is Side.AGAINST]
        assert len({u[0] for q in screen.quoted for u in [(x.motion.id,) for x in q.uses]}) == len(
            shelf.motions
        )
        assert f"▼×{len(against)}" in screen_text(app)


async def test_arrows_and_letters_go_through_the_quotes_and_round(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        for key, place in (("n", 2), ("right", 1), ("left", 2), ("left", 1)):
            await pilot.press(key)
            await pilot.pause()
            assert f"Quoted words {place} of 2 ─ line {place + 1}" in flat(app)
        assert "▼ AGAINST 1 The money is needed elsewhere" in flat(app)


async def test_enter_goes_to_the_argument_and_back_to_the_same_words(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_article(app, "later-bus", "bus-full")
        await pilot.press("enter")
        assert showing(app, ArgumentScreen).argument.id == "bus-full"
        await pilot.press("escape")
        assert app.screen is screen
        assert screen.current is not None
        assert screen.current.line == 3


async def test_words_that_several_arguments_quote_lead_to_a_list_to_choose_from(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "liberty-and-safety")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_article(app, "liberty-and-safety")
        several = next(at for at, q in enumerate(screen.quoted) if len({u.argument.id for u in q.uses}) > 1)
        screen._choose(several)
        uses = list(screen._uses())
        await pilot.press("enter", "escape")
        assert app.screen is screen
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        await pilot.pause()
        assert showing(app, ArgumentScreen).argument is uses[1].argument
        await pilot.press("escape", "escape", "escape")
        showing(app, BoardScreen)


async def test_lines_that_nobody_quotes_are_shown_by_word_and_number(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.press("2")
        await pilot.pause()
        assert "1 ○ none Later bus planned for pupils" in flat(app)
        assert "quoted by nobody: 1 ─" in flat(app)
        assert flat(app).count("○ none") == 1
        await pilot.press("2")
        await pilot.pause()
        assert "none" not in flat(app)


async def test_line_numbers_can_be_hidden_and_the_arguments_stay(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        await pilot.pause()
        assert any(line.startswith(" 1 ") for line in screen_lines(app))
        await pilot.press("1")
        await pilot.pause()
        assert not any(line.startswith(" 1 ") for line in screen_lines(app))
        assert f"►▼1 {LINE_2}" in flat(app)


async def test_the_ruler_marks_one_line_and_up_and_down_move_it(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_article(app, "later-bus")
        await pilot.press("full_stop")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌2 ▼1")
        await pilot.press("down")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌3 ▲1")
        assert screen.current is not None
        assert screen.current.line == 3
        await pilot.press("up", "up", "up")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌1")
        await pilot.press("full_stop")
        await pilot.pause()
        assert not any(line.startswith("▌") for line in screen_lines(app))


async def test_without_the_ruler_down_scrolls_the_text(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "expand-vans")
        await pilot.pause()
        before = screen_lines(app)
        await pilot.press("down")
        await pilot.wait_for_animation()
        assert screen_lines(app)[1].rstrip(" ▁▂▃▄▅▆▇") == before[2].rstrip(" ▁▂▃▄▅▆▇")


async def test_a_click_on_a_line_chooses_its_quotes_in_turn(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await open_article(app, "expand-vans")
        await pilot.pause()
        row = next(y for y, line in enumerate(screen_lines(app)) if line.lstrip().startswith("7 ▲"))
        here = [at for at, q in enumerate(screen.quoted) if q.line == 7]
        for at in (*here[:2], here[2 % len(here)]):
            row = next(y for y, line in enumerate(screen_lines(app)) if line.lstrip("► ").startswith("7 ▲"))
            await pilot.click("#text", offset=(30, row - 1))
            await pilot.pause()
            assert screen.at == at


async def test_a_line_asked_for_is_marked_although_nobody_quotes_it(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus", line=1)
        await pilot.pause()
        assert "▌1" in screen_text(app)


async def test_y_copies_the_words_with_their_line_and_publisher(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)):
        screen = await open_article(app, "later-bus")
        assert screen.copied() == (
            "“would cost 21,000 pounds a year”\nLine 2: The Vale Post, 1 June 2026, https://example.org/bus"
        )


@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
@pytest.mark.parametrize(
    "words", [AWKWARD, "Mae'r bws cyntaf yn llawn, â ŵyr", "الحافلة الأولى ممتلئة", "x" * 300]
)
async def test_the_article_s_words_are_shown_as_they_are(tmp_path: Path, words: str, theme: str) -> None:
    text = f"{words}\nThe council said a second bus at 17:30 would cost 21,000 pounds a year.\n{words}"
    app = app_on(changed(bus_pack(tmp_path), text=text), tmp_path, "later-bus", theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "later-bus")
        for key in ("2", "full_stop", "equals_sign"):
            await pilot.press(key)
            await pilot.pause()
            assert words.replace(" ", "") in "".join(screen_text(app).split())
            assert all(len(line) <= 80 for line in screen_lines(app))


async def test_the_article_fits_its_rooms(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(app, "expand-vans")
        await pilot.pause()
        assert len(app.screen.query("*")) <= 15
        assert "esc back   ? keys" in screen_lines(app)[-1].replace("  ", "   ").replace("    ", "   ")
