from __future__ import annotations

from fractions import Fraction

import pytest

from debate.engine.balance_reading import Band, reading_of
from debate.engine.balance_words import (
    count_words,
    effective_voices,
    median,
    median_date,
    parity,
    sentences,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("facial-recognition", 1),
        ("a dash – alone is — none", 5),
        ("£140 million, 0.48% of 2,077", 5),
        ("…", 0),
        ("", 0),
        ("two\n  lines", 2),
    ],
)
def test_a_word_holds_a_letter_or_a_digit(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_sentence_ends_before_a_capital_a_digit_or_a_quotation_mark() -> None:
    text = 'It rose. 12 fell! "Why?" she asked. Version 2.5 of Police.AI came. then nothing'
    assert sentences(text) == [
        "It rose.",
        "12 fell!",
        '"Why?" she asked.',
        "Version 2.5 of Police.AI came. then nothing",
    ]


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    text = "Ms. Lee won in Lee v. Vale, para. 5. The Hon. Ann Lee spoke."
    assert sentences(text, ["Hon."]) == ["Ms. Lee won in Lee v. Vale, para. 5.", "The Hon. Ann Lee spoke."]
    assert len(sentences(text)) == 3


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [(6, 6, 1.0), (4, 5, 0.8), (212, 205, 0.966981), (0, 3, 0.0), (3, 0, 0.0)],
)
def test_parity(a: int, b: int, expected: float) -> None:
    result = parity(a, b)
    assert result is not None
    assert float(result) == pytest.approx(expected, abs=1e-6)


def test_parity_of_nothing_has_no_value_and_four_to_five_is_not_below_its_mark() -> None:
    assert parity(0, 0) is None
    assert parity(4, 5) == Fraction(4, 5)


def test_evidence_for_each_argument_is_compared_exactly() -> None:
    a, b = Fraction(11, 6), Fraction(12, 6)
    assert float(a) == pytest.approx(1.83333, abs=1e-5)
    assert float(b) == 2
    assert float(parity(a, b) or 0) == pytest.approx(0.916667, abs=1e-6)


@pytest.mark.parametrize(
    ("kinds", "voices"), [((3, 2, 1), 2.57143), ((5, 1), 1.38462), ((2, 2, 2, 2), 4.0), ((7,), 1.0)]
)
def test_effective_voices(kinds: tuple[int, ...], voices: float) -> None:
    assert float(effective_voices(kinds) or 0) == pytest.approx(voices, abs=1e-5)


def test_effective_voices_of_no_source_has_no_value() -> None:
    assert effective_voices(()) is None


def test_the_median_of_an_even_number_is_the_mean_and_of_dates_the_earlier() -> None:
    assert median([18, 3, 14]) == 14
    assert median([14, 18]) == 16
    assert median([]) is None
    assert median_date(["2026-02", "2025-11-03", "2026-01-27", "2024"]) == "2025-11-03"
    assert median_date([]) is None


def test_the_reading_band_counts_long_sentences_and_the_middle_one() -> None:
    short, long = "Buses are full.", " ".join(["word"] * 26) + "."
    assert reading_of([short] * 20).band is Band.EASY
    nine_in_a_hundred = reading_of([short] * 91 + [long] * 9)
    assert (nine_in_a_hundred.long, nine_in_a_hundred.band) == (9, Band.MIDDLING)
    assert reading_of([short] * 89 + [long] * 11).band is Band.HARD
    assert reading_of([" ".join(["word"] * 19) + "."]).band is Band.HARD
