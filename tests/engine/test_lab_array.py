"""The icon array: dots that add up, fit, and never lose a small group in silence."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from debate.engine.lab_array import DotArray, Part, array_told, lay_out, share_out
from debate.engine.lab_table import count_table
from tests.engine.lab_cases import bundled_lab

WORDS = bundled_lab().words
NPL = (Fraction(89, 100), Fraction(1, 6000))
rates = st.fractions(min_value=0, max_value=1, max_denominator=10**6)


def dots_of(array: DotArray) -> dict[Part, int]:
    return {group.part: group.dots for group in array.groups}


def test_ten_thousand_people_have_a_dot_each_on_a_wide_screen() -> None:
    array = lay_out(count_table(10_000, 100, *NPL), 118, 30, per_cell=8)
    assert array.people_per_dot == 1
    assert dots_of(array) == {Part.RIGHT: 89, Part.WRONG: 2, Part.MISSED: 11, Part.LEFT_ALONE: 9898}
    assert array_told(WORDS, array)[0] == "Each dot is one face-pass."


def test_a_large_crowd_is_a_counted_sample_that_says_what_a_dot_is() -> None:
    array = lay_out(count_table(60_100, 100, *NPL), 118, 30, per_cell=8)
    assert array.people_per_dot == 10
    assert dots_of(array) == {Part.RIGHT: 9, Part.WRONG: 1, Part.MISSED: 1, Part.LEFT_ALONE: 5999}
    assert array_told(WORDS, array)[0] == ("Each dot stands for about 10 face-passes: 6,010 dots for 60,100.")


def test_small_groups_keep_a_dot_and_the_legend_says_so() -> None:
    array = lay_out(count_table(60_100, 100, *NPL), 78, 16)
    assert array.people_per_dot == 50
    assert dots_of(array)[Part.WRONG] == 1
    legend = " ".join(array_told(WORDS, array))
    assert "wrong alerts: 10; too few for a dot, drawn as one so that they do not vanish." in legend


def test_less_than_a_person_has_no_dot_but_is_not_called_none() -> None:
    array = lay_out(count_table(1000, 10, Fraction(1), Fraction(1, 60000)), 78, 16)
    assert dots_of(array)[Part.WRONG] == 0
    legend = " ".join(array_told(WORDS, array))
    assert "wrong alerts: about one in 61 deployments; too few for a dot, but not none." in legend
    assert "missed: 0; no dots." in legend


def test_nobody_and_no_room_are_sentences() -> None:
    nobody = lay_out(count_table(0, 0, *NPL), 78, 16)
    assert nobody.dots == 0
    assert array_told(WORDS, nobody) == ("No face-passes: there is nothing to draw.",)
    assert array_told(WORDS, lay_out(count_table(100, 1, *NPL), 1, 1)) == (
        "There is too little room here to draw dots.",
    )


@given(
    st.integers(0, 10**7).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))),
    rates,
    rates,
    st.integers(1, 130),
    st.integers(1, 40),
    st.sampled_from([1, 2, 8]),
)
def test_dots_add_up_fit_and_are_all_drawn(
    people: tuple[int, int], hit: Fraction, wrong: Fraction, columns: int, rows: int, per_cell: int
) -> None:
    table = count_table(*people, hit, wrong)
    array = lay_out(table, columns, rows, per_cell)
    assert sum(group.people for group in array.groups) == people[0]
    assert all(abs(group.people - group.count) < 1 for group in array.groups)
    drawn = [strip for row in range(rows) for strip in array.strips(row)]
    assert sum(strip.dots for strip in drawn) == array.dots <= 10_000
    assert sum(strip.cells for strip in drawn) <= columns * rows
    if array.people_per_dot:
        assert all(group.dots for group in array.groups if group.people)
        assert array.people_per_dot > 1 or array.dots == people[0]
    else:
        assert array.dots == 0
    for row in range(rows):
        assert sum(strip.cells for strip in array.strips(row)) <= columns
        assert all(0 < strip.dots <= strip.cells * per_cell for strip in array.strips(row))


@given(st.lists(st.fractions(0, 1000, max_denominator=1000), min_size=1, max_size=6), st.integers(0, 10**6))
def test_shares_by_largest_remainder_add_up_and_are_near(counts: list[Fraction], total: int) -> None:
    shared = share_out(counts, total)
    whole = sum(counts)
    if whole:
        assert sum(shared) == total
        assert all(abs(n - count * total / whole) < 1 for n, count in zip(shared, counts, strict=True))
    else:
        assert not any(shared)
