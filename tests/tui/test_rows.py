"""The list and the page that every screen is made of."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from debate.tui import paint, themes
from debate.tui.ticking import Countdown, minutes
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows


def shown(app: App[None]) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(s.text for s in strip).rstrip() for strip in strips)


class ListApp(App[None]):
    """One list of words; those that begin with # are headings."""

    def __init__(self, items: list[str], height: int = 1) -> None:
        super().__init__()
        self.items = items
        self.height_ = height
        self.opened: list[int] = []
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = "dark"

    def compose(self) -> ComposeResult:
        yield Rows(
            self.items,
            lambda item, _: paint.plain(item),
            height=self.height_,
            is_heading=lambda item: item.startswith("#"),
            id="rows",
        )

    def on_rows_opened(self, message: Rows.Opened) -> None:
        self.opened.append(message.index)

    @property
    def rows(self) -> Rows[str]:
        return self.query_one("#rows", Rows)


async def test_headings_are_never_chosen() -> None:
    app = ListApp(["# one", "a", "# two", "# three", "b"])
    async with app.run_test(size=(40, 10)) as pilot:
        assert app.rows.item == "a"
        await pilot.press("down")
        assert app.rows.item == "b"
        await pilot.press("down")
        assert app.rows.item == "b"
        await pilot.press("home")
        assert app.rows.item == "a"
        await pilot.press("up")
        assert app.rows.item == "a"


async def test_the_choice_is_always_in_view() -> None:
    app = ListApp([f"row {n}" for n in range(1000)])
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("end")
        assert "▌row 999" in shown(app)
        await pilot.press("pageup")
        assert "▌row 990" in shown(app)
        await pilot.press("home", *["down"] * 15)
        assert "▌row 15" in shown(app)
        await pilot.resize_terminal(40, 5)
        await pilot.pause()
        assert "▌row 15" in shown(app)


async def test_going_back_up_brings_the_heading_into_view_too() -> None:
    app = ListApp(["# head", *[f"row {n}" for n in range(30)]])
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.press("end", "home")
        assert "# head" in shown(app)


async def test_enter_and_a_double_click_open_a_row() -> None:
    app = ListApp(["a", "b", "c"])
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("enter")
        await pilot.click("#rows", offset=(3, 2), times=2)
        await pilot.pause()
        assert app.opened == [0, 2]


async def test_an_empty_list_says_so_and_opens_nothing() -> None:
    app = ListApp([])
    async with app.run_test(size=(40, 10)) as pilot:
        assert "Nothing here." in shown(app)
        await pilot.press("down", "up", "end", "pagedown", "enter")
        assert app.opened == []


async def test_rows_of_two_lines_are_cut_at_two_lines() -> None:
    app = ListApp(["one\ntwo\nthree", "next"], height=2)
    async with app.run_test(size=(40, 10)):
        assert shown(app).splitlines()[:3] == ["▌one", "▌two", " next"]


async def test_a_row_too_wide_ends_in_an_ellipsis_and_never_spills() -> None:
    app = ListApp(["x" * 200, "漢" * 100])
    async with app.run_test(size=(40, 10)):
        lines = shown(app).splitlines()
        assert lines[0].endswith("…")
        assert all(Content(line).cell_length <= 40 for line in lines)


async def test_showing_other_items_forgets_the_old_ones() -> None:
    app = ListApp(["a", "b"])
    async with app.run_test(size=(40, 10)) as pilot:
        app.rows.show(["c"], chosen=7)
        await pilot.pause()
        assert app.rows.item == "c"
        assert "a" not in shown(app)
        app.rows.show([])
        await pilot.pause()
        assert app.rows.item is None


class PageApp(App[None]):
    """One page of paragraphs."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        super().__init__()
        self.paragraphs = paragraphs
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = "dark"

    def compose(self) -> ComposeResult:
        yield Page(self.paragraphs, id="page")

    @property
    def page(self) -> Page:
        return self.query_one("#page", Page)


async def test_a_page_wraps_words_and_keeps_its_margin() -> None:
    app = PageApp([Paragraph(paint.plain("alpha beta gamma delta"), Content("L1"), 4)])
    async with app.run_test(size=(17, 6)):
        assert shown(app).splitlines()[:2] == ["L1  alpha beta", "    gamma delta"]


async def test_a_page_reveals_a_paragraph_by_name_also_after_a_resize() -> None:
    paragraphs = [Paragraph(paint.plain(f"paragraph {n} " + "words " * 9), name=str(n)) for n in range(100)]
    app = PageApp(paragraphs)
    async with app.run_test(size=(40, 10)) as pilot:
        app.page.reveal("80")
        await pilot.pause()
        assert "paragraph 80" in shown(app)
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert "paragraph 80" in shown(app)


async def test_control_characters_in_a_text_are_shown_not_sent() -> None:
    app = PageApp([Paragraph(paint.plain("a\x1b[31mb\x07c"))])
    async with app.run_test(size=(40, 6)):
        assert "a\N{REPLACEMENT CHARACTER}[31mb\N{REPLACEMENT CHARACTER}c" in shown(app)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (1, "0:01"), (59.2, "1:00"), (125, "2:05"), (-3, "0:00")]
)
def test_minutes_are_rounded_up_so_that_zero_means_the_end(seconds: float, words: str) -> None:
    assert minutes(seconds) == words


def test_a_countdown_counts_only_while_it_runs() -> None:
    now = 100.0
    clock = Countdown(lambda: now)
    assert clock.shown(60).plain.startswith("1:00 left")
    clock.toggle()
    now = 110.0
    clock.toggle()
    now = 500.0
    assert clock.elapsed == 10
    assert "paused" in clock.shown(60).plain
    clock.toggle()
    now = 560.0
    assert clock.shown(60).plain.startswith("Time. 0:10 over")
