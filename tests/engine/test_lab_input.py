"""What the room types: exact rates and numbers, and a sentence for everything else."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.engine.lab_guess import read_guess
from debate.engine.lab_input import LabInputError, read_count, read_rate
from debate.engine.lab_run import LabRun, runs_of, start_run, with_hit_rate, with_preset
from debate.engine.lab_step import next_round, previous_round, step_hit_rate, step_number, step_wrong_rate
from debate.engine.lab_typed import Typed, typed_run
from debate.model.lab import HitStatus, Lab, Label, LabInput, LabSetup
from tests.engine.lab_cases import bundled_lab, screening_lab


def says(lab: Lab, **typed: str) -> str:
    with pytest.raises(LabInputError) as refused:
        typed_run(lab, Typed(**typed))
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("0.89", Fraction(89, 100)),
        (" .5 ", Fraction(1, 2)),
        ("1/6000", Fraction(1, 6000)),
        ("10/3,147,436", Fraction(10, 3147436)),
        ("1 in 6,000", Fraction(1, 6000)),
        ("89%", Fraction(89, 100)),
        ("0", Fraction(0)),
        ("1", Fraction(1)),
    ],
)
def test_rates_are_exact(text: str, rate: Fraction) -> None:
    assert read_rate(text, "rate") == rate


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1.01", "between 0 and 1"),
        ("89", "For 89 in 100, type 89/100"),
        ("101%", "between 0 and 1"),
        ("7/6", "between 0 and 1"),
        ("-0.1", "cannot be below 0"),
        ("1/0", "so many in 0"),
        ("", "is empty"),
        ("nan", "is not a rate"),
        ("inf", "is not a rate"),
        ("1e-3", "is not a rate"),
        ("٣/٤", "is not a rate"),
        ("9" * 5000, "too long"),
    ],
)
def test_other_rates_are_refused_with_a_sentence(text: str, words: str) -> None:
    with pytest.raises(LabInputError, match=words) as refused:
        read_rate(text, "hit rate")
    assert str(refused.value).startswith("The hit rate ")
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("text", ["60000", "60,000", "60 000", " 60\u2009000 "])
def test_counts_may_have_thousands_marked(text: str) -> None:
    assert read_count(text, "number of passes") == 60000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-1", "cannot be below 0"),
        ("3.5", "must be a whole number"),
        ("6e4", "must be a whole number"),
        ("10,000,000,001", "can be at most 10,000,000,000"),
        ("9" * 30, "can be at most"),
        ("many", "must be a whole number"),
    ],
)
def test_other_counts_are_refused_with_a_sentence(text: str, words: str) -> None:
    with pytest.raises(LabInputError, match=words):
        read_count(text, "number of passes")


def refusal(reader: Callable[[], object]) -> str:
    try:
        reader()
    except LabInputError as refused:
        return str(refused)
    return "Read."


@given(st.text(max_size=60))
def test_nonsense_never_does_anything_else_than_a_sentence(text: str) -> None:
    for sentence in (
        refusal(lambda: read_rate(text, "rate")),
        refusal(lambda: read_count(text, "number")),
        refusal(lambda: read_guess(text)),
    ):
        assert sentence.isprintable()
        assert sentence[-1] in ".?"


def test_what_is_not_typed_is_as_the_lab_opens() -> None:
    lab = bundled_lab()
    assert typed_run(lab, Typed()) == start_run(lab)
    run = typed_run(lab, Typed(listed="10"))
    assert (run.crowd, run.listed, run.label) == (60100, 10, Label.PUBLISHED)


def test_typed_rates_have_no_preset_and_are_made_up() -> None:
    run = typed_run(bundled_lab(), Typed(hit_rate="0.89", wrong_rate="1/6000"))
    assert (run.preset, run.label, run.hit_status) == (None, Label.MADE_UP, HitStatus.MADE_UP)
    assert (run.hit, run.wrong) == (Fraction(89, 100), Fraction(1, 6000))


def test_one_typed_rate_leaves_the_other_as_published() -> None:
    run = typed_run(bundled_lab(), Typed(hit_rate="0.5"))
    assert (run.hit_status, run.label) == (HitStatus.MADE_UP, Label.PUBLISHED)
    assert run.changed == (True, False)


def test_an_unknown_hit_rate_is_assumed_and_stays_so_when_chosen() -> None:
    lab = bundled_lab()
    run = typed_run(lab, Typed(preset="met-2025"))
    assert (run.hit, run.hit_status, run.label) == (
        Fraction(89, 100),
        HitStatus.UNKNOWN,
        Label.STREET_COUNT,
    )
    assert with_hit_rate(run, Fraction(1, 2)).hit_status is HitStatus.UNKNOWN


def test_another_list_size_scales_the_rate_and_is_derived() -> None:
    lab = bundled_lab()
    run = typed_run(lab, Typed(list_size="16,000"))
    assert run.label is Label.DERIVED
    assert float(1 / run.wrong) == pytest.approx(3750.19, rel=1e-5)
    assert typed_run(lab, Typed(list_size="10000")) == start_run(lab)


def test_typed_errors_use_the_labs_own_words() -> None:
    lab = bundled_lab()
    assert says(lab, crowd="50") == "More listed passes than face-passes: 100 of 50."
    assert says(lab, wrong_rate="2").startswith("The wrong-alert rate must lie between 0 and 1")
    assert says(lab, units="501") == "The number of vans can be at most 500."
    assert says(lab, list_size="0") == "The list size must be at least 1."
    assert "cannot be scaled" in says(lab, preset="met-2025", list_size="5")
    assert "one sets the other" in says(lab, wrong_rate="0.1", list_size="5")
    assert "did you mean 'npl-1000'" in says(lab, preset="npl1000")
    assert says(screening_lab(), listed="2000") == "More ill people than people screened: 2,000 of 1,000."
    assert says(screening_lab(), list_size="5") == "In this lab nothing is compared with a list."


def test_a_setup_gives_one_run_for_each_preset_and_keeps_the_rest() -> None:
    lab = bundled_lab()
    base = typed_run(lab, Typed(crowd="5000", listed="1"))
    first, second = runs_of(lab, LabSetup(presets=("npl-1000", "npl-10000"), listed=7), base)
    assert (first.crowd, first.listed, first.wrong) == (5000, 7, Fraction(1, 60000))
    assert second.wrong == Fraction(1, 6000)
    assert with_preset(lab, base, "NPL-1000").preset is lab.preset["npl-1000"]


def stepped(run: LabRun, key: LabInput, *, up: bool) -> int | None:
    return step_number(bundled_lab(), run, key, up=up).number[key]


def test_arrow_keys_walk_over_round_numbers_and_stop_at_the_ends() -> None:
    lab = bundled_lab()
    run = start_run(lab)
    assert stepped(run, LabInput.CROWD, up=True) == 100_000
    assert stepped(run, LabInput.CROWD, up=False) == 50_000
    assert stepped(run, LabInput.LISTED, up=False) == 50
    everybody = typed_run(lab, Typed(crowd="100", listed="100"))
    assert step_number(lab, everybody, LabInput.LISTED, up=True) is everybody
    assert step_number(lab, everybody, LabInput.CROWD, up=False) is everybody
    assert step_wrong_rate(run, up=True).wrong == Fraction(1, 5000)
    assert step_wrong_rate(run, up=False).wrong == Fraction(1, 10_000)
    assert step_hit_rate(run, up=True).hit == Fraction(9, 10)
    sure = with_hit_rate(run, Fraction(1))
    assert step_hit_rate(sure, up=True) is sure
    with pytest.raises(LabInputError, match="cannot be scaled"):
        step_number(lab, typed_run(lab, Typed(preset="met-2025")), LabInput.LIST_SIZE, up=True)


@given(st.integers(1, 10**9))
def test_a_step_up_and_a_step_down_move(number: int) -> None:
    assert previous_round(number) < number < next_round(number)


def test_a_guess_is_a_whole_number_in_a_hundred() -> None:
    assert [read_guess(text) for text in ("47", "47%", " 47 in 100 ")] == [47, 47, 47]
    with pytest.raises(LabInputError, match="from 0 to 100"):
        read_guess("101")
