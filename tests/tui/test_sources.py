"""The sources: who they are in the dispute, who uses them, and where their keys lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from debate.export.cite import Style, cite
from debate.model.fields import Side
from debate.model.source import SourceKind
from debate.tui.app import DebateApp
from debate.tui.screens.argument import ArgumentScreen
from debate.tui.screens.board import BoardScreen
from debate.tui.screens.sources import SourcesScreen
from debate.tui.widgets.page import Page
from tests.tui.awkward import ARABIC, WELSH, awkward
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


async def opened(app: DebateApp, pilot: Pilot[None]) -> SourcesScreen:
    await pilot.press("s")
    await pilot.pause()
    assert isinstance(app.screen, SourcesScreen)
    return app.screen


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_kind_and_interest_of_every_source_in_view_are_said(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        screen = await opened(app, pilot)
        text = flat(app)
        for source in screen.rows.items[: screen.rows.size.height // 2]:
            assert f"{source.kind.words}: {source.interest[:30]}" in text
        assert len(screen.query("*")) <= 150


async def test_the_card_says_what_was_found_how_it_was_read_and_who_uses_it(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        text = flat(app)
        for said in (
            "Travel survey",
            "Harrow Vale Council, May 2026",
            "government: runs the bus",
            "412 of 600 families asked said a later bus would help.",
            "Only families of pupils were asked.",
            "read on the publisher's page, the opening only; checked 22 November 2026",
            "https://example.org/survey",
            "▲ FOR The first bus is full · A later school bus",
            "The council counted 412 of 600 families in May 2026.",
            "▼ AGAINST a reply to: The first bus is full · A later school bus",
            "▼ AGAINST The money is needed elsewhere",
            "The council asked only families of pupils.",
        ):
            assert said in text


async def test_the_argument_in_view_brings_its_sources_first(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        assert isinstance(app.screen, BoardScreen)
        argument = app.screen.argument
        assert argument is not None
        screen = await opened(app, pilot)
        cited = [item.source for item in argument.cited]
        assert [source.id for source in screen.rows.items[: len(cited)]] == cited
        assert screen.source is not None
        assert screen.source.id == cited[0]
        assert f"{argument.side.mark} this argument" in screen_lines(app)[1]


async def test_keys_filter_by_motion_side_and_kind_and_the_heading_says_so(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        every = len(screen.shelf.pack.sources)
        ours = len(screen.rows.items)
        assert ours < every
        assert (
            f"Sources {ours} of {every}   1 this motion   2 both sides   3 every kind" in screen_lines(app)[0]
        )
        await pilot.press("2")
        assert screen.filter.side is Side.FOR
        assert "2 ▲ FOR" in screen_lines(app)[0]
        await pilot.press("3")
        assert f"3 {SourceKind.GOVERNMENT.words}" in screen_lines(app)[0]
        assert {source.kind for source in screen.rows.items} == {SourceKind.GOVERNMENT}
        assert len(screen.rows.items) < ours
        await pilot.press("2", "2", "1")
        assert "1 all motions   2 both sides" in screen_lines(app)[0]
        assert len(screen.rows.items) == sum(
            s.kind is SourceKind.GOVERNMENT for s in screen.shelf.pack.sources
        )


async def test_typing_narrows_the_list_and_esc_first_ends_that_then_goes_back(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        before = len(screen.rows.items)
        await pilot.press("f", *"essex")
        await pilot.pause()
        assert 0 < len(screen.rows.items) < before
        assert all("essex" in f"{s.title} {s.publisher} {s.finding}".casefold() for s in screen.rows.items)
        assert "“essex”" in screen_lines(app)[0]
        chosen = screen.source
        await pilot.press("down")
        assert screen.source != chosen
        stack = len(app.screen_stack)
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == stack
        assert len(screen.rows.items) == before
        await pilot.press("escape")
        assert len(app.screen_stack) == stack - 1


async def test_the_citation_is_made_in_every_style_and_copied(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(app, pilot)
        assert screen.source is not None
        for style, name in zip(
            [*[*Style][1:], Style.HARVARD], ["APA", "MLA", "footnote", "spoken", "Harvard"], strict=True
        ):
            await pilot.press("4")
            await app.workers.wait_for_complete()
            await pilot.pause()
            made = cite(screen.source, style)
            assert f"As a citation: 4 {name}" in flat(app)
            assert made[:40] in flat(app)
            await pilot.press("y")
            assert (tmp_path / "data" / "copied.txt").read_text("utf-8").strip() == made


async def test_enter_opens_the_argument_and_n_the_next_one_that_uses_the_source(tmp_path: Path) -> None:
    app = app_on(library_of(example_pack(tmp_path / "p")), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        for presses, title in ((0, screen.uses[0]), (2, screen.uses[2])):
            await pilot.press(*["n"] * presses, "enter")
            await pilot.pause()
            assert isinstance(app.screen, ArgumentScreen)
            assert app.screen.argument is title.argument
            await pilot.press("escape")
        assert screen.uses[0].argument is not screen.uses[2].argument


class Browser:
    """A browser that writes down what it was asked for, and opens it or does not."""

    def __init__(self, *, opens: bool) -> None:
        self.opens = opens
        self.asked: list[str] = []

    def __call__(self, address: str) -> bool:
        self.asked.append(address)
        return self.opens


@pytest.mark.parametrize(
    ("opens", "said"), [(True, "Opened in the browser: https://"), (False, "The address is https://")]
)
async def test_the_address_is_opened_beside_the_screen_and_what_happened_is_said(
    tmp_path: Path, opens: bool, said: str
) -> None:
    library = library_of(example_pack(tmp_path / "p"))
    browser = Browser(opens=opens)
    app = app_on(library, tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(SourcesScreen(library.shelves[0], opener=browser))
        await pilot.pause()
        await pilot.press("o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert browser.asked == ["https://example.org/survey"]
        assert f"{said}example.org/survey" in [note.message for note in app._notifications][-1]


async def test_only_http_and_https_addresses_are_opened(tmp_path: Path) -> None:
    pack = example_pack(tmp_path / "p")
    library = library_of(replace(pack, sources=(replace(pack.sources[0], url="file:///etc/passwd"),)))
    browser = Browser(opens=True)
    app = app_on(library, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(SourcesScreen(library.shelves[0], opener=browser))
        await pilot.pause()
        await pilot.press("o")
        await app.workers.wait_for_complete()
        assert browser.asked == []
        assert "Only http and https" in [note.message for note in app._notifications][-1]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_awkward_text_stands_as_it_is(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_on(library_of(awkward(example_pack(tmp_path / "p"))), tmp_path, "later-bus")
    async with app.run_test(size=size) as pilot:
        screen = await opened(app, pilot)
        assert flat(app).count(AWKWARD) >= 3
        assert WELSH in screen_text(app)
        assert ARABIC in flat(app)
        card = screen.query_one("#card", Page)
        assert any("to its end." in paragraph.text.plain for paragraph in card.paragraphs)


async def test_a_small_window_keeps_the_choice_when_it_grows(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("end")
        chosen = screen.source
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert screen.source is chosen
        assert chosen is not None
        assert any(line.startswith("▌") and chosen.publisher[:20] in line for line in screen_lines(app))


async def test_the_mouse_alone_filters_and_does_what_the_foot_says_even_while_typing(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        await pilot.click("#title", offset=(screen_lines(app)[0].index("2 both"), 0))
        await pilot.pause()
        assert "2 ▲ FOR" in screen_lines(app)[0]
        await pilot.click("#foot", offset=(screen_lines(app)[-1].index("f filter"), 0))
        await pilot.press(*"met")
        await pilot.click("#foot", offset=(screen_lines(app)[-1].index("y cite"), 0))
        await pilot.pause()
        assert screen.words == "met"
        assert (tmp_path / "data" / "copied.txt").read_text("utf-8").strip() == screen.copied()
