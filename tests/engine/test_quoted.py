"""Quoted words: each stretch once, in reading order, with every argument that quotes exactly these words."""

from __future__ import annotations

from debate.engine.quoted import Quoted, place_to_begin, quoted_words
from debate.engine.uses import uses_of_lines
from debate.model.article import Article, Passage
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Background, Evidence, Motion, Value
from debate.model.pack import Pack, PackInfo

ARTICLE = Article(
    id="news",
    title="News",
    publisher="The Vale Post",
    date="2026-06-01",
    url="https://example.org",
    rights="Ours.",
    text="A bus is late\nThe second bus is full and late\nNobody quotes this",
)


def argument(name: str, side: Side, *passages: Passage) -> Argument:
    return Argument(
        id=name,
        side=side,
        title=name,
        claim=name,
        because=name,
        scheme="sign",
        value=Value.COST,
        evidence=tuple(Evidence(quote=p) for p in passages),
        limit="-",
    )


def motion(name: str, *arguments: Argument) -> Motion:
    return Motion(
        id=name,
        motion="This House would",
        short=name,
        question="?",
        background=(Background(text="-"),),
        arguments=arguments,
    )


LONG = Passage(line=2, exact="second bus is full and late")
SHORT = Passage(line=2, exact="second bus")
FULL = argument("full", Side.FOR, LONG, Passage(line=1, exact="late"))
COST = argument("cost", Side.AGAINST, SHORT, LONG)
OTHER = argument("other", Side.FOR, Passage(line=2, exact="and late"), Passage(line=2, exact="not there"))
FIRST, SECOND = motion("first", FULL, COST), motion("second", OTHER)
SHELF = Shelf(
    pack=Pack(
        info=PackInfo(id="p", title="P", summary="-", licence="-", version="1", updated="2026"),
        articles=(ARTICLE,),
        motions=(FIRST, SECOND),
    )
)


def words(only: Motion | None = None) -> tuple[Quoted, ...]:
    return quoted_words(uses_of_lines(SHELF, ARTICLE, only))


def exact(quoted: Quoted) -> str:
    return ARTICLE.lines[quoted.line - 1][quoted.start : quoted.end]


def test_each_stretch_stands_once_in_reading_order_the_longer_first() -> None:
    assert [exact(q) for q in words()] == ["late", "second bus is full and late", "second bus", "and late"]


def test_a_stretch_knows_every_argument_and_side_that_quotes_it() -> None:
    both = words()[1]
    assert [use.argument.id for use in both.uses] == ["full", "cost"]
    assert both.sides == {Side.FOR, Side.AGAINST}
    assert both.used_by(COST)
    assert not both.used_by(OTHER)


def test_only_the_motion_asked_for_is_counted() -> None:
    assert [exact(q) for q in words(SECOND)] == ["and late"]
    assert "and late" not in [exact(q) for q in words(FIRST)]


def test_reading_begins_at_what_was_asked_for() -> None:
    found = words()
    assert exact(found[place_to_begin(found)]) == "late"
    assert exact(found[place_to_begin(found, FULL)]) == "second bus is full and late"
    assert exact(found[place_to_begin(found, COST)]) == "second bus"
    assert exact(found[place_to_begin(found, COST, LONG)]) == "second bus is full and late"
    assert found[place_to_begin(found, line=2)].line == 2
    assert place_to_begin(found, line=3) == 0
    assert place_to_begin((), COST) == 0


def test_an_argument_whose_first_quote_does_not_hold_begins_at_its_next() -> None:
    shaky = argument("shaky", Side.FOR, Passage(line=1, exact="never said"), SHORT)
    found = quoted_words(uses_of_lines(SHELF, ARTICLE, motion("third", FULL, shaky)))
    assert exact(found[place_to_begin(found, shaky)]) == "second bus"
