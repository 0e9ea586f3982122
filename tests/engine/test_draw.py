"""Draws by a printed seed: the same everywhere, and fair over many seeds."""

from __future__ import annotations

import pytest

from debate.engine.dates import in_words, month_in_words
from debate.engine.draw import draw, first_side, side_order
from debate.model.fields import Side


def test_a_seed_gives_the_same_side_on_every_machine() -> None:
    drawn = [first_side("expand-vans", seed).value for seed in range(6)]
    assert drawn == ["against", "for", "for", "against", "for", "for"]
    assert side_order("expand-vans", 1) == (Side.FOR, Side.AGAINST)


def test_neither_side_comes_first_more_often() -> None:
    firsts = [first_side(f"motion-{n}", seed) for n in range(20) for seed in range(100)]
    assert 900 < firsts.count(Side.FOR) < 1100


def test_every_item_can_be_drawn_and_nothing_cannot() -> None:
    assert {draw("abcdef", seed) for seed in range(60)} == set("abcdef")
    assert draw("abcdef", 5) == draw("abcdef", 5)
    with pytest.raises(ValueError, match="nothing to draw"):
        draw("", 1)


@pytest.mark.parametrize(
    ("date", "words", "month"),
    [
        ("2026-01-27", "27 January 2026", "January 2026"),
        ("2026-12", "December 2026", "December 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_dates_are_said_as_far_as_they_are_known(date: str, words: str, month: str) -> None:
    assert in_words(date) == words
    assert month_in_words(date) == month
    assert in_words(f"The Paper ({date}), in a repost") == f"The Paper ({words}), in a repost"
