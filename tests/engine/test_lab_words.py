"""Whole people, one decimal, one in so many; and the sentences of the answer with their labels."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.engine.lab_answer import (
    alerts_told,
    any_told,
    boxes,
    rates_told,
    share_told,
    tree_told,
    unknown_told,
    year_told,
    years_told,
)
from debate.engine.lab_numbers import amount, are_whole, chance_words, counted, in_100, percent, rate_words
from debate.engine.lab_run import LabRun, runs_of
from debate.engine.lab_typed import Typed, typed_run
from tests.engine.lab_cases import bundled_lab

WORDS = bundled_lab().words


def run_of(**typed: str) -> LabRun:
    return typed_run(bundled_lab(), Typed(**typed))


def test_counts_are_whole_when_all_of_them_nearly_are() -> None:
    near, far = Fraction("1.998"), Fraction("8.9")
    assert are_whole([near, Fraction(10)])
    assert not are_whole([near, far])
    assert amount(near, WORDS.occasion, whole=True) == "2"
    assert amount(near, WORDS.occasion, whole=False) == "2.0"
    assert amount(Fraction(59990), WORDS.occasion, whole=False) == "59,990"
    assert amount(Fraction("8.95"), WORDS.occasion, whole=False) == "9.0"


def test_small_counts_are_one_in_so_many_times_and_never_nought() -> None:
    small = Fraction("0.0492242")
    assert amount(small, WORDS.occasion, whole=True) == "about one in 20 deployments"
    assert counted(small, WORDS.wrong, WORDS.occasion, whole=True) == (
        "one wrong alert in about one in 20 deployments"
    )
    assert amount(Fraction(0), WORDS.occasion, whole=True) == "0"
    assert amount(Fraction(1, 10), WORDS.occasion, whole=False) == "0.1"
    assert amount(Fraction(1, 123456), WORDS.occasion, whole=True) == "about one in 123,000 deployments"
    assert are_whole([small, Fraction(89)])


@pytest.mark.parametrize(
    ("share", "hundred", "cent"),
    [
        ("0", "0 in 100", "0%"),
        ("0.0048", "fewer than 1 in 100", "0.48%"),
        ("0.0817264", "8 in 100", "8.2%"),
        ("0.89899", "90 in 100", "89.9%"),
        ("0.995185", "more than 99 in 100", "99.5%"),
        ("0.99995", "more than 99 in 100", "more than 99.9%"),
        ("1", "100 in 100", "100%"),
    ],
)
def test_shares_are_so_many_in_100(share: str, hundred: str, cent: str) -> None:
    assert in_100(Fraction(share)) == hundred
    assert percent(Fraction(share)) == cent


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        ("1/6000", "1 in 6,000"),
        ("10/3147436", "about 1 in 314,744"),
        ("0.89", "89 in 100"),
        ("0", "never"),
        ("1", "always"),
        ("7/8", "875 in 1,000"),
    ],
)
def test_rates_are_said_as_people_say_them(rate: str, words: str) -> None:
    assert rate_words(Fraction(rate)) == words


@given(st.fractions(min_value=0, max_value=1, max_denominator=10**12))
def test_neither_nought_nor_all_is_said_of_anything_between(share: Fraction) -> None:
    assert (in_100(share) == "0 in 100") == (share == 0)
    assert (in_100(share) == "100 in 100") == (share == 1)
    assert (percent(share) == "100%") == (share == 1)
    assert (Fraction(percent(share).split()[-1].rstrip("%")) == 0) == (share == 0)
    assert (chance_words(float(share)) == "0%") == (share == 0)


def test_the_tree_of_the_default_screen() -> None:
    told = [str(line) for line in tree_told(WORDS, run_of())]
    assert told == [
        "60,100 face-passes: 100 listed passes, 60,000 unlisted passes (MADE UP FOR PRACTICE).",
        "Of 100 listed passes: 89 right alerts, 11 missed (derived from a published rate).",
        "Of 60,000 unlisted passes: 10 wrong alerts, 59,990 walk on (derived from a published rate).",
    ]
    assert str(alerts_told(WORDS, run_of())).startswith("99 alerts: 89 right alerts, 10 wrong alerts (")
    assert share_told(WORDS, run_of()).words == "Share of alerts that are right: 90 in 100, 89.9%"


def test_one_decimal_where_people_are_not_whole() -> None:
    run = run_of(crowd="60001", listed="1")
    assert tree_told(WORDS, run)[1].words == "Of 1 listed pass: 0.9 right alerts, 0.1 missed"
    assert alerts_told(WORDS, run).words == "10.9 alerts: 0.9 right alerts, 10 wrong alerts"
    assert "8 in 100" in share_told(WORDS, run).words


def test_every_rate_has_its_label() -> None:
    labels = {
        key: [told.label for told in rates_told(WORDS, run_of(preset=key))] for key in bundled_lab().preset
    }
    assert labels["npl-10000"] == ["published", "published", "published"]
    assert labels["npl-1000"] == ["assumed", "published", "published"]
    assert labels["met-2025"] == ["assumed: it is not known", "street count"]
    assert labels["list-16000"] == ["assumed", "derived", "derived"]
    assert labels["practice-nine"] == ["MADE UP FOR PRACTICE", "MADE UP FOR PRACTICE"]


def test_a_made_up_rate_makes_the_share_made_up() -> None:
    assert share_told(WORDS, run_of(hit_rate="0.5")).label == "MADE UP FOR PRACTICE"
    assert share_told(WORDS, run_of(wrong_rate="0.5")).label == "MADE UP FOR PRACTICE"
    assert any_told(WORDS, run_of(hit_rate="0.5")).label == "derived from a published rate"
    assert (
        share_told(WORDS, run_of(preset="met-2025")).label == "derived from a street count, one rate assumed"
    )


def test_what_an_unknown_hit_rate_leaves_unsaid() -> None:
    assert unknown_told(WORDS, run_of()) == ()
    chosen, can, cannot = unknown_told(WORDS, run_of(preset="met-2025"))
    assert chosen == "Hit rate not known: you choose. Here 89 in 100 is assumed."
    assert "wrong alerts" in can
    assert "missed" in cannot
    assert "right alerts" in cannot


def test_the_table_names_row_and_column_of_each_box() -> None:
    assert [(box.row, box.column, box.amount) for box in boxes(WORDS, run_of())] == [
        ("Listed passes", "Alert", "89"),
        ("Listed passes", "No alert", "11"),
        ("Unlisted passes", "Alert", "10"),
        ("Unlisted passes", "No alert", "59,990"),
    ]


def test_nobody_and_no_alerts_have_sentences() -> None:
    empty = run_of(crowd="0", listed="0")
    assert tree_told(WORDS, empty)[0].words == "No face-passes: there is nothing to count"
    quiet = run_of(listed="0", wrong_rate="0")
    assert share_told(WORDS, quiet).words == "No alerts, so there is no share to give"
    assert alerts_told(WORDS, quiet).words == "No alerts"


def test_the_year_of_fifty_vans_depends_on_the_rate_one_believes() -> None:
    lab = bundled_lab()
    runs = runs_of(lab, lab.question["lq6"].setup[0])
    *each, last = years_told(WORDS, runs)
    assert [line.split(", ")[-1].split(" (")[0] for line in each] == [
        "about 4,167 wrong alerts a year",
        "about 417 wrong alerts a year",
        "about 79 wrong alerts a year",
    ]
    assert last == (
        "From 79 to 4,167 for the same 50 vans. "
        "The answer depends on which rate you believe. Say which, and why."
    )
    assert "nothing to count" in year_told(WORDS, run_of(units="50", occasions="0")).words
    assert "50 vans, 100 deployments each" in year_told(WORDS, run_of()).words
