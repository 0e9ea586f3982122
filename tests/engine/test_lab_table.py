"""Properties of the table, the year and the intervals that hold for every input."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.engine.lab_input import LabInputError
from debate.engine.lab_interval import poisson95, rate95, share95, tail
from debate.engine.lab_list import per_comparison, rate_for_list
from debate.engine.lab_street import count_street
from debate.engine.lab_table import chance_of_any, count_table
from debate.engine.lab_toy import thresholds, toy_frame, toy_rates
from debate.engine.lab_year import count_year
from tests.engine.lab_cases import bundled_lab

rates = st.fractions(min_value=0, max_value=1, max_denominator=10**9)
crowds = st.integers(0, 10**7).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@given(crowds, rates, rates)
def test_parts_add_to_the_whole(people: tuple[int, int], hit: Fraction, wrong: Fraction) -> None:
    crowd, listed = people
    table = count_table(crowd, listed, hit, wrong)
    assert table.right + table.missed == listed
    assert table.wrong + table.left_alone == crowd - listed
    assert table.alerts + table.missed + table.left_alone == crowd
    assert min(table.right, table.missed, table.wrong, table.left_alone) >= 0


@given(crowds, rates, rates)
def test_shares_lie_between_0_and_1_or_have_no_value(
    people: tuple[int, int], hit: Fraction, wrong: Fraction
) -> None:
    table = count_table(*people, hit, wrong)
    if table.alerts == 0:
        assert table.right_share is None
        assert table.wrong_share is None
    else:
        assert table.right_share is not None
        assert table.wrong_share is not None
        assert 0 <= table.right_share <= 1
        assert table.right_share + table.wrong_share == 1
    assert 0 <= table.any_wrong <= 1


@given(crowds, rates, rates, rates)
def test_more_hits_make_more_right_and_fewer_missed(
    people: tuple[int, int], one: Fraction, other: Fraction, wrong: Fraction
) -> None:
    less, more = (count_table(*people, hit, wrong) for hit in sorted((one, other)))
    assert less.right <= more.right
    assert less.missed >= more.missed
    assert less.wrong == more.wrong
    if less.right_share is not None and more.right_share is not None:
        assert less.right_share <= more.right_share


@given(crowds, rates, rates, rates)
def test_more_wrong_alerts_make_a_smaller_right_share(
    people: tuple[int, int], hit: Fraction, one: Fraction, other: Fraction
) -> None:
    less, more = (count_table(*people, hit, wrong) for wrong in sorted((one, other)))
    assert less.wrong <= more.wrong
    assert less.right == more.right
    assert less.any_wrong <= more.any_wrong
    if less.right_share is not None and more.right_share is not None:
        assert less.right_share >= more.right_share


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 10**6), rates, rates)
def test_more_listed_in_the_same_crowd_make_a_larger_right_share(
    crowd: int, one: int, other: int, hit: Fraction, wrong: Fraction
) -> None:
    few, many = (count_table(crowd, listed, hit, wrong) for listed in sorted((one % crowd, other % crowd)))
    assert few.wrong >= many.wrong
    if few.right_share is not None and many.right_share is not None:
        assert few.right_share <= many.right_share


@given(rates, st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_longer_list_never_brings_fewer_wrong_alerts(wrong: Fraction, own: int, other: int) -> None:
    chance = per_comparison(wrong, own)
    short, long = (rate_for_list(chance, size) for size in sorted((own, other)))
    assert 0 <= short <= long <= 1
    assert float(rate_for_list(chance, own)) == pytest.approx(float(wrong), rel=1e-6, abs=1e-12)


@given(st.integers(0, 500), st.integers(0, 366), crowds, rates)
def test_a_year_is_so_many_single_occasions(
    units: int, occasions: int, people: tuple[int, int], wrong: Fraction
) -> None:
    year = count_year(units, occasions, *people, wrong)
    once = count_table(*people, Fraction(1, 2), wrong)
    assert year.wrong == units * occasions * once.wrong
    assert year.crowd == units * occasions * people[0]


def test_nearly_certain_is_not_certain() -> None:
    assert chance_of_any(Fraction(1, 11), 10**9) < 1
    assert chance_of_any(Fraction(1, 10**12), 1) > 0
    assert chance_of_any(Fraction(1), 1) == 1
    assert chance_of_any(Fraction(1), 0) == 0


@pytest.mark.parametrize(
    ("crowd", "listed", "hit", "wrong"),
    [(5, 6, "1", "0"), (-1, 0, "1", "0"), (5, 1, "2", "0"), (5, 1, "1", "-1")],
)
def test_a_table_that_cannot_be_says_so(crowd: int, listed: int, hit: str, wrong: str) -> None:
    with pytest.raises(LabInputError, match=r"\.$"):
        count_table(crowd, listed, Fraction(hit), Fraction(wrong))


def test_a_record_without_alerts_has_no_shares() -> None:
    street = count_street(100, 0, 0)
    assert street.right_share is None
    assert street.crowd_per_wrong is None
    assert street.wrong_rate == 0
    with pytest.raises(LabInputError, match="More wrong alerts than alerts: 3 of 2"):
        count_street(100, 2, 3)


@settings(max_examples=50)
@given(st.integers(0, 2000))
def test_the_interval_of_a_count_holds_it_and_leaves_an_equal_tail(events: int) -> None:
    found = poisson95(events)
    assert found.low <= events <= found.high
    logs = [n * math.log(found.high) - found.high - math.lgamma(n + 1) for n in range(events + 1)]
    assert math.fsum(map(math.exp, logs)) == pytest.approx(0.025, rel=1e-6)


@settings(max_examples=50)
@given(st.integers(1, 300), st.data())
def test_the_interval_of_a_share_mirrors_itself(tries: int, data: st.DataObject) -> None:
    cases = data.draw(st.integers(0, tries))
    found, mirrored = share95(cases, tries), share95(tries - cases, tries)
    assert 0 <= found.low <= cases / tries <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-9)
    if cases:
        assert tail(tries, cases, found.low) == pytest.approx(0.025, rel=1e-6)


@given(st.integers(0, 40), st.integers(0, 45), st.fractions(0, 1, max_denominator=1000))
def test_the_tail_is_the_sum_of_its_terms(tries: int, cases: int, chance: Fraction) -> None:
    terms = (math.comb(tries, n) * chance**n * (1 - chance) ** (tries - n) for n in range(cases, tries + 1))
    assert tail(tries, cases, float(chance)) == pytest.approx(float(sum(terms)), rel=1e-9, abs=1e-15)


@pytest.mark.parametrize(("events", "tries"), [(-1, 5), (6, 5), (0, 0), (2_000_000, 3_000_000)])
def test_counts_that_cannot_be_have_no_interval(events: int, tries: int) -> None:
    with pytest.raises(LabInputError, match=r"\.$"):
        rate95(events, tries)
    with pytest.raises(LabInputError, match=r"\.$"):
        share95(events, tries)


def test_every_frame_of_the_toy_model_is_labelled_and_pays_for_fewer_wrong_alerts_in_missed_people() -> None:
    toy = bundled_lab().toy
    assert toy is not None
    frames = [toy_frame(toy, threshold, 12000, 10) for threshold in thresholds(toy)]
    assert len(frames) == 21
    assert {frame.label for frame in frames} == {"TOY MODEL, not the police system"}
    for before, after in pairwise(frames):
        assert after.wrong < before.wrong
        assert after.table.missed > before.table.missed
    with pytest.raises(LabInputError, match=r"lies between 0\.5 and 0\.7"):
        toy_rates(toy, Fraction(1))
