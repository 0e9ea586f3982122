"""Finding words of an article for an evidence entry."""

from __future__ import annotations

import pytest

from debate.model.article import Article
from debate.packs.authoring.quote_entry import entry_lines, nearest, pieces, places

TEXT = """\
Later bus planned
The council’s bus would cost 21,000 pounds, and the council said the bus is late.
“The first bus is full,” she said. The road floods.
"""
ARTICLE = Article(id="a", title="t", publisher="p", date="2026", url="", rights="r", text=TEXT)


def quotes(words: str) -> list[tuple[int, str, str | None, str | None]]:
    return [
        (p.passage.line, p.passage.exact, p.passage.before, p.passage.after) for p in places([ARTICLE], words)
    ]


def test_words_are_found_whatever_their_typography_and_case() -> None:
    assert quotes("the COUNCIL's  bus") == [(2, "The council’s bus", None, None)]


def test_words_that_stand_twice_in_a_line_get_the_words_around_them() -> None:
    found = quotes("bus")
    assert [f for f in found if f[0] == 2] == [(2, "bus", "council’s", None), (2, "bus", "the", None)]


def test_part_of_a_number_is_widened_to_the_whole_and_says_so() -> None:
    (place,) = places([ARTICLE], "cost 21,0")
    assert (place.passage.exact, place.widened) == ("cost 21,000", True)


def test_whole_words_come_without_those_they_are_a_part_of() -> None:
    assert [exact for _, exact, _, _ in quotes("is")] == ["is", "is"]


def test_words_that_are_not_there_give_the_nearest_as_a_suggestion_only() -> None:
    assert quotes("would cost 12,000 pounds") == []
    near = nearest([ARTICLE], "would cost 12,000 pounds")
    assert near is not None
    assert near[1].diff == "would cost [-12,000-] {+21,000+} pounds"
    assert nearest([ARTICLE], "zebra crossing") is None


def test_a_line_is_offered_in_sentences_and_in_what_somebody_said() -> None:
    assert [p.passage.exact for p in pieces(ARTICLE, 3)] == [
        "“The first bus is full,” she said",
        "The road floods",
        "The first bus is full",
        "“The first bus is full,” she said. The road floods",
    ]


@pytest.mark.parametrize("several", [True, False])
def test_the_entry_is_ready_to_paste(several: bool) -> None:
    (place,) = places([ARTICLE], "“The first bus is full,”")
    lines = list(entry_lines(place, name_article=several))
    named = ["    article: a"] if several else []
    assert lines == ["- quote:", *named, "    line: 3", "    exact: “The first bus is full,”"]
