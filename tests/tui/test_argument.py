"""One argument: everything it stands on, and one key from each part to where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.fields import Side
from debate.model.library import Library
from debate.model.motion import Argument, Reply, ReplyKind
from debate.model.pack import Dispute, DisputeSide
from debate.tui.app import DebateApp
from debate.tui.screens.argument import ArgumentScreen
from debate.tui.screens.article import ArticleScreen
from debate.tui.screens.board import BoardScreen
from debate.tui.screens.sources import SourcesScreen
from tests.tui.bus import bus_pack, bus_with, showing
from tests.tui.screens import AWKWARD, app_on, bundled, flat, library_of, screen_lines, screen_text

TALL = (100, 90)
"""A window in which the whole of an argument stands without scrolling."""


async def open_argument(app: DebateApp, argument: str, motion: str = "later-bus") -> ArgumentScreen:
    found = app.library.find(motion)
    assert found is not None
    chosen = found.motion.by_id[argument]
    await app.push_screen(app.make("argument", shelf=found.shelf, motion=found.motion, argument=chosen))
    return screen_of(app)


def screen_of(app: DebateApp) -> ArgumentScreen:
    return showing(app, ArgumentScreen)


def bus(folder: Path) -> Library:
    return library_of(bus_pack(folder))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_enter_on_the_board_opens_the_chosen_argument_with_its_claim_and_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        board = showing(app, BoardScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        argument = screen_of(app).argument
        assert argument is board.argument
        assert f"{argument.side.word} 2 of 8 · {argument.title}" in flat(app)
        assert "The article's words" in flat(app)
        assert "“ L" in flat(app)
        assert len(app.screen.query("*")) <= 15
        await pilot.press("escape")
        assert app.screen is board
        assert board.argument is argument


async def test_everything_the_pack_knows_about_an_argument_is_on_its_screen(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        await open_argument(app, "bus-full")
        await pilot.pause()
        text = flat(app)
    for words in (
        "▲ FOR 1 of 1 · The first bus is full",
        "Pupils are left behind because the only bus is full.",
        "The driver said so, and most families asked would use a later one.",
        '“ L3 Driver Ann Lee said ▲"the first bus is full"▲ and that the road floods every winter.',
        "Harrow Vale Council, May 2026 · Travel survey",
        "The council counted 412 of 600 families in May 2026.",
        "government: runs the bus",
        "read on the publisher's page",
        "checked 22 November 2026",
        "! Only families of pupils were asked.",
        "How AGAINST answers",
        "So what? – A bigger bus would do.",
        "Sources: Harrow Vale Council, May 2026",
        "From ▼ AGAINST 1 The money is needed elsewhere",
        "? On how many days is it full?",
        "! One driver, on one route.",
        "value: fairness",
    ):
        assert words in text


async def test_the_flagship_s_arguments_leave_nothing_out(tmp_path: Path) -> None:
    found = bundled().find("expand-vans")
    assert found is not None
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(100, 160)) as pilot:
        screen = await open_argument(app, found.motion.arguments[0].id, "expand-vans")
        for argument in found.motion.arguments[:8]:
            assert screen.argument is argument
            await pilot.pause()
            text = " ".join(flat(app).replace("▌", "").split())
            wanted = [argument.claim, argument.because, argument.limit, argument.working or ""]
            wanted += [*argument.questions, *(r.text for r in argument.replies)]
            wanted += [e.shows or e.note or "" for e in argument.evidence]
            wanted += [found.shelf.sources[e.source or ""].caution for e in argument.cited]
            wanted += [d.would_settle[1:] for d in found.shelf.disputes_for(argument)]
            assert [w for w in wanted if " ".join(w.split()) not in text] == []
            await pilot.press("right")


async def test_one_key_leads_to_the_words_and_one_more_to_the_source(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        argument = await open_argument(app, "bus-full")
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        showing(app, ArticleScreen)
        assert '▲►"the first bus is full"◄▲' in flat(app)
        await pilot.press("s")
        await pilot.pause()
        showing(app, SourcesScreen)
        assert "Travel survey" in screen_text(app)
        await pilot.press("escape", "escape")
        assert app.screen is argument


async def test_tab_chooses_quote_source_and_answer_in_turn_and_enter_opens_each(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        screen = await open_argument(app, "bus-full")
        await pilot.pause()
        kinds: tuple[tuple[str, type[object]], ...] = (("▌“ L3", ArticleScreen), ("▌■ Harrow", SourcesScreen))
        for begins, kind in kinds:
            assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith(begins)
            await pilot.press("enter")
            await pilot.pause()
            showing(app, kind)
            await pilot.press("escape", "tab")
            await pilot.pause()
            assert app.screen is screen
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌← So what?")
        await pilot.press("enter")
        await pilot.pause()
        assert "▼ AGAINST 1 of 1 · The money is needed elsewhere" in flat(app)
        await pilot.press("escape", "tab")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌“ L3")
        await pilot.press("shift+tab")
        await pilot.pause()
        assert next(line for line in screen_lines(app) if line.startswith("▌")).startswith("▌← So what?")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_what_tab_chooses_is_brought_into_view(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=size) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        screen = await open_argument(app, found.motion.arguments[0].id, "expand-vans")
        await pilot.pause()
        for _ in screen.ways:
            await pilot.press("tab")
            await pilot.pause()
            assert "▌" in screen_text(app)


async def test_a_second_quote_chosen_here_is_the_one_the_article_opens_at(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        argument = next(a for a in found.motion.arguments if len(a.quotes) > 1)
        await open_argument(app, argument.id, "expand-vans")
        await pilot.pause()
        await pilot.press("tab", "t")
        await pilot.pause()
        current = showing(app, ArticleScreen).current
        assert current is not None
        assert any(use.evidence is argument.quotes[1] for use in current.uses)


async def test_x_goes_across_and_esc_comes_back(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_argument(app, "bus-cost")
        await pilot.press("x")
        await pilot.pause()
        assert "▲ FOR 1 of 1" in flat(app)
        await pilot.press("escape")
        assert app.screen is screen


async def test_x_finds_the_argument_that_this_one_answers_where_none_answers_it(tmp_path: Path) -> None:
    full, cost = bus_pack(tmp_path).motions[0].arguments
    app = app_on(bus_with(tmp_path, replace(full, replies=()), cost), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)) as pilot:
        first = await open_argument(app, "bus-full")
        assert not any(way.where == "argument" for _, way in first.ways)
        await pilot.press("x")
        await pilot.pause()
        assert screen_of(app).argument.id == "bus-cost"


async def test_an_unanswered_argument_says_so(tmp_path: Path) -> None:
    full, _ = bus_pack(tmp_path).motions[0].arguments
    app = app_on(bus_with(tmp_path, replace(full, replies=())), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        screen = await open_argument(app, "bus-full")
        await pilot.press("x")
        await pilot.pause()
        assert app.screen is screen
        assert "This pack holds no answer from the other side." in flat(app)
        said = [note.message for note in app._notifications]
        assert said == ["No argument of the other side answers this one in the pack."]


async def test_left_and_right_turn_through_the_side_and_round(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        against = found.motion.side(Side.AGAINST)
        screen = await open_argument(app, against[0].id, "expand-vans")
        await pilot.press("right")
        assert screen.argument is against[1]
        await pilot.press("left", "left")
        await pilot.pause()
        assert screen.argument is against[-1]
        assert f"▼ AGAINST {len(against)} of {len(against)}" in flat(app)


async def test_c_shows_the_questions_of_the_kind_of_reasoning(tmp_path: Path) -> None:
    app = app_on(bundled(), tmp_path, "expand-vans")
    async with app.run_test(size=(80, 24)) as pilot:
        found = bundled().find("expand-vans")
        assert found is not None
        argument = found.motion.arguments[0]
        scheme = bundled().schemes[argument.scheme]
        await open_argument(app, argument.id, "expand-vans")
        await pilot.pause()
        assert scheme.questions[0] not in flat(app)
        await pilot.press("c")
        await pilot.pause()
        assert scheme.name in flat(app)
        assert [q for q in scheme.questions if q not in flat(app)] == []
        await pilot.press("c")
        await pilot.pause()
        assert scheme.questions[0] not in flat(app)


async def test_a_disagreement_between_sources_stands_with_the_argument_it_concerns(tmp_path: Path) -> None:
    dispute = Dispute(
        id="how-many",
        motions=("later-bus",),
        arguments=("bus-full",),
        question="How many families want it?",
        sides=(DisputeSide(shows="Most of those asked.", sources=("survey",)),),
        would_settle="A survey of all families.",
    )
    app = app_on(library_of(replace(bus_pack(tmp_path), disputes=(dispute,))), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        await open_argument(app, "bus-full")
        await pilot.pause()
        text = flat(app)
        for words in ("Sources disagree", "How many families want it?", "Most of those asked."):
            assert words in text
        assert "What would settle it: a survey of all families." in text
        await open_argument(app, "bus-cost")
        await pilot.pause()
        assert "Sources disagree" not in flat(app)


async def test_an_argument_without_quotes_shows_the_note_that_says_why(tmp_path: Path) -> None:
    full, _ = bus_pack(tmp_path).motions[0].arguments
    bare = replace(full, evidence=(), no_quote="The article says nothing about this.", working="2 + 2 = 4")
    app = app_on(bus_with(tmp_path, bare), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        await open_argument(app, "bus-full")
        await pilot.pause()
        text = flat(app)
        assert "The article says nothing about this." in text
        assert "This argument names no public source." in text
        assert "Our arithmetic: 2 + 2 = 4" in text


async def test_a_quote_that_does_not_hold_is_not_shown_as_checked(tmp_path: Path) -> None:
    full, _ = bus_pack(tmp_path).motions[0].arguments
    quote = full.quotes[0].quote
    assert quote is not None
    false = replace(full.quotes[0], quote=replace(quote, exact="the first bus is empty"))
    app = app_on(bus_with(tmp_path, replace(full, evidence=(false,))), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        await open_argument(app, "bus-full")
        await pilot.pause()
        assert "the first bus is empty not checkable here" in flat(app)
        assert "▲the first bus is empty" not in flat(app)


async def test_the_first_click_chooses_a_part_and_the_second_opens_it(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=TALL) as pilot:
        screen = await open_argument(app, "bus-full")
        await pilot.pause()
        row = next(y for y, line in enumerate(screen_lines(app)) if "Only families of pupils" in line)
        await pilot.click("#case", offset=(12, row - 1))
        await pilot.pause()
        assert app.screen is screen
        assert "▌■ Harrow Vale Council" in screen_text(app)
        await pilot.click("#case", offset=(12, row - 1))
        await pilot.pause()
        showing(app, SourcesScreen)


async def test_y_copies_the_argument_with_its_words_and_its_limit(tmp_path: Path) -> None:
    app = app_on(bus(tmp_path), tmp_path, "later-bus")
    async with app.run_test(size=(80, 24)):
        copied = (await open_argument(app, "bus-cost")).copied()
        assert copied.startswith("AGAINST: A second bus costs more than it gives.\n")
        assert "“would cost 21,000 pounds a year” (line 2)" in copied
        assert copied.endswith("The cost of other choices is not given.")


def worded(argument: Argument, words: str) -> Argument:
    reply = Reply(kind=ReplyKind.REBUT, text=words, answers_with="bus-cost")
    noted = tuple(replace(e, note=words) if e.quote else replace(e, shows=words) for e in argument.evidence)
    return replace(
        argument,
        title=words,
        claim=words,
        because=words,
        limit=words,
        questions=(words,),
        replies=(reply,),
        evidence=noted,
    )


@pytest.mark.parametrize("theme", ["dark", "cream", "mono"])
@pytest.mark.parametrize(
    "words", [AWKWARD, "Mae'r bws cyntaf yn llawn, â ŵyr", "الحافلة الأولى ممتلئة", "x" * 300]
)
async def test_pack_text_is_shown_as_it_is(tmp_path: Path, words: str, theme: str) -> None:
    full, cost = bus_pack(tmp_path).motions[0].arguments
    app = app_on(bus_with(tmp_path, worded(full, words), cost), tmp_path, "later-bus", theme)
    async with app.run_test(size=(80, 100)) as pilot:
        await open_argument(app, "bus-full")
        await pilot.press("tab", "tab")
        await pilot.pause()
        shown = "".join(screen_text(app).split()).replace("▌", "")
        assert shown.count(words.replace(" ", "")) >= 7
        assert all(len(line) <= 80 for line in screen_lines(app))
