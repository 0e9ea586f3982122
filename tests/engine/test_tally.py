"""Votes: every vector of the dossier, and what of small numbers may be seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from debate.engine.tally import RULES, compared, impossible, movement, quadrant, swing
from debate.export.lines.votes import quadrant_lines, vote_lines
from debate.model.fields import Side
from debate.model.vote import ALWAYS, Count, Detail, Hands, Quadrant, Result, Votes
from tests.support import bundled

FILE = Path(__file__).parents[1] / "data" / "swing-vectors.yaml"
LOADED = yaml.safe_load(FILE.read_text(encoding="utf-8"))
VECTORS: list[dict[str, Any]] = LOADED["vectors"] if isinstance(LOADED, dict) else LOADED
SMALL = st.integers(0, 45)


def count(camps: list[int] | tuple[int, ...]) -> Count:
    return Count(for_=camps[0], against=camps[1], undecided=camps[2])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: str(v["id"]))
def test_vectors(vector: dict[str, Any]) -> None:
    before, after, expected = count(vector["before"]), count(vector["after"]), vector["expected"]
    found = swing(before, after)
    assert found.voters_before == expected["voters_before"]
    assert found.voters_after == expected["voters_after"]
    assert found.result.value == expected["result"]
    assert found.detail.value == expected["show"]
    assert found.margin == expected["margin_voters"]
    for value, name in ((found.swing_for, "swing_for"), (found.swing_against, "swing_against")):
        assert value == (None if expected[name] is None else pytest.approx(expected[name], abs=5e-7))
    if vector.get("moved_to"):
        moved = movement(before, after, count(vector["moved_to"]))
        assert moved.moved == expected["moved"]
        assert moved.left == (expected["out_for"], expected["out_against"], expected["out_unsure"])
        assert moved.possible is expected["possible"]


def test_there_are_twelve_vectors() -> None:
    assert len(VECTORS) == 12


def test_the_rules_are_those_of_the_ballot() -> None:
    ballots = {ballot.id: ballot for ballot in bundled().kit.ballots}
    assert ballots["floor-swing"].swing == RULES


@given(st.tuples(SMALL, SMALL, SMALL), st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=60))
def test_real_movements_are_possible_and_counted_right(
    start: tuple[int, int, int], steps: list[tuple[int, int]]
) -> None:
    """People who walk from camp to camp, each at most once, against the formulas."""
    now, to, out, free = list(start), [0, 0, 0], [0, 0, 0], list(start)
    for a, b in steps:
        if a != b and free[a]:
            free[a] -= 1
            now[a] -= 1
            now[b] += 1
            to[b] += 1
            out[a] += 1
    found = movement(count(start), count(now), count(to))
    assert found.possible
    assert found.left == tuple(out)
    assert found.moved == sum(to)


def test_impossible_counts_are_said_and_not_corrected() -> None:
    found = movement(count([10, 10, 8]), count([14, 9, 5]), count([2, 1, 0]))
    assert found.why_not == ("For grew by 4, but 2 hands moved to it.",)
    lines = " ".join(
        vote_lines(Votes(before=count([10, 10, 8]), after=count([14, 9, 5]), moved_to=count([2, 1, 0])))
    )
    assert "cannot be right as counted." in lines
    assert "hands moved to" not in lines  # a number from 1 to 4 would single somebody out
    one_short = movement(count([10, 10, 8]), count([11, 10, 7]), count([0, 0, 0]))
    assert one_short.why_not == ("For grew by 1, but 0 hands moved to it.",)
    hands = Hands(side=Side.FOR, voters=20, is_true=21, matters=3)
    assert impossible(hands) == ("21 hands for 'is it true?', but 20 voted.",)


@pytest.mark.parametrize(("margin", "result"), [(2, Result.DEAD_HEAT), (3, Result.FOR), (-3, Result.AGAINST)])
def test_three_of_thirty_is_the_least_that_counts(margin: int, result: Result) -> None:
    after = count([10 + max(margin, 0), 10 + max(-margin, 0), 10 - abs(margin)])
    assert swing(count([10, 10, 10]), after).result is result


def test_the_first_count_says_nothing_before_the_second() -> None:
    only = Votes(before=count([17, 9, 5]))
    assert compared(only) is None
    text = " ".join(vote_lines(only, numbers=True))
    assert "hidden until the second is in" in text
    assert not any(number in text for number in ("17", "9", "5"))


@given(st.tuples(SMALL, SMALL, SMALL), st.tuples(SMALL, SMALL, SMALL))
def test_no_small_number_is_ever_printed(before: tuple[int, int, int], after: tuple[int, int, int]) -> None:
    votes = Votes(before=count(before), after=count(after))
    text = " ".join(vote_lines(votes))
    assert ALWAYS in " ".join(text.split())
    small = any(1 <= n <= 4 for n in before + after) or min(sum(before), sum(after)) < 10
    if small or max(before) == sum(before) or max(after) == sum(after):
        assert not any(char.isdigit() for char in text)
    if sum(before) < 30 or sum(after) < 30:
        assert "%" not in text


def test_the_chair_may_see_small_numbers_in_the_room() -> None:
    votes = Votes(before=count([3, 4, 2]), after=count([5, 3, 1]))
    assert swing(count([3, 4, 2]), count([5, 3, 1])).detail is Detail.DIRECTION
    assert "Before: 3 for, 4 against, 2 undecided" in " ".join(vote_lines(votes, numbers=True))


def test_few_movers_are_not_singled_out() -> None:
    votes = Votes(before=count([10, 10, 8]), after=count([14, 9, 5]), moved_to=count([5, 1, 0]))
    text = " ".join(vote_lines(votes))
    assert "6 people moved." in text
    assert "1 to against" not in text


def test_two_questions_are_never_added() -> None:
    def hands(true: int, matters: int) -> Hands:
        return Hands(side=Side.FOR, voters=28, is_true=true, matters=matters)

    assert quadrant(hands(15, 20)) is Quadrant.TRUE_TO_THE_POINT
    assert quadrant(hands(15, 14)) is Quadrant.TRUE_BESIDE
    assert quadrant(hands(14, 15)) is Quadrant.DOUBTFUL_WOULD_MATTER
    assert quadrant(hands(0, 0)) is Quadrant.DOUBTFUL_BESIDE
    lines = list(quadrant_lines({"m1/a1": hands(15, 20), "m1/a2": hands(2, 20)}, {}))
    assert "FOR. a1. True: 15 of 28. Matters: 20 of 28." in lines
    assert "FOR. a2." in lines
