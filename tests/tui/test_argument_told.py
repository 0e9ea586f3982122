"""What an argument's screen tells: all the pack knows of it, what is missing, and each word as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.model.motion import Argument, Reply, ReplyKind
from debate.model.pack import Dispute, DisputeSide
from tests.tui.bus import bus_pack, bus_with
from tests.tui.screens import AWKWARD, app_on, bundled, flat, library_of, screen_lines, screen_text
from tests.tui.test_argument import TALL, bus, open_argument


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
