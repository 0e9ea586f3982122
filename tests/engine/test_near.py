"""The nearest passage of a failed quote, and did you mean."""

from __future__ import annotations

from time import perf_counter

import pytest

from debate.engine.near import NearFinder, word_diff
from debate.engine.nearest import did_you_mean

LINES = (
    "Vans are said to help.",
    "She said “it’s working”  and that it's already led to 1700 arrests in the Met alone.",
    "The number of vans will go up from 10 to 50 – in all of England.",
)


def test_the_nearest_passage_is_shown_in_the_articles_own_characters() -> None:
    near = NearFinder(LINES).nearest("She said 'it's working' and that it has led to 1900 arrests", 2)
    assert near is not None
    assert near.line == 2
    assert near.words == "She said “it’s working”  and that it's already led to 1700 arrests"
    assert "[-1900-] {+1700+}" in near.diff


def test_one_changed_digit_is_marked_and_nothing_else() -> None:
    near = NearFinder(LINES).nearest("led to 1900 arrests in the Met alone.", 2)
    assert near is not None
    assert near.diff == "led to [-1900-] {+1700+} arrests in the Met alone."


def test_words_from_another_line_are_found_there() -> None:
    near = NearFinder(LINES).nearest("the number of vans will go up from 10 to 60", 1)
    assert near is not None
    assert (near.line, near.words) == (3, "The number of vans will go up from 10 to 50")
    assert near.diff == "[-the-] {+The+} number of vans will go up from 10 to [-60-] {+50+}"


def test_a_single_number_finds_its_neighbour() -> None:
    near = NearFinder(LINES).nearest("170", 2)
    assert near is not None
    assert near.words == "1700"


@pytest.mark.parametrize(
    ("exact", "line"), [("entirely other words here", 1), ("zebra", 1), ("", 1), ("words", 99)]
)
def test_nothing_near_is_said_to_be_nothing(exact: str, line: int) -> None:
    assert NearFinder(LINES).nearest(exact, line) is None


def test_a_huge_line_and_a_huge_quote_take_no_time() -> None:
    finder = NearFinder(("the cat sat on a mat " * 50_000,))
    start = perf_counter()
    finder.nearest("the cat sat on that mat " * 50_000, 1)
    assert perf_counter() - start < 10


def test_a_word_diff_reads_as_one_line() -> None:
    assert word_diff(["a", "b", "c"], ["a", "x", "c", "d"]) == "a [-b-] {+x+} c {+d+}"


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("clam", ["claim", "limit"], " (did you mean 'claim'?)"),
        ("Claim", ["claim", "limit"], " (did you mean 'claim'?)"),
        ("lcaim", ["claim", "limit"], " (did you mean 'claim'?)"),
        ("agianst", ["for", "against"], " (did you mean 'against'?)"),
        ("zebra", ["claim", "limit"], ""),
        ("", ["claim"], ""),
        ("claim" * 1000, ["claim"], ""),
        ("claim", [], ""),
    ],
)
def test_did_you_mean_names_a_near_word_or_none(word: str, known: list[str], said: str) -> None:
    assert did_you_mean(word, known) == said
