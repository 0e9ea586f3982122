from __future__ import annotations

from decimal import Decimal

import pytest

from debate.engine.figure_dates import dates_given, dates_in
from debate.engine.figures import figures, known_in, operands, untraced
from debate.engine.number_words import numbers_in_words


def left(text: str, *given: str, dates: tuple[str, ...] = ()) -> list[str]:
    return list(untraced(text, [known_in(given, dates)]))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1700 arrests, 1,700 arrests", ["1700", "1700"]),
        ("£140m, £140 million and 140,000,000", ["140000000"] * 3),
        ("from 12 to 15 million", ["12000000", "15000000"]),
        ("10 ÷ 3,147,436 faces = 0.0003%", ["10", "3147436", "0.0003"]),
        ("a 10,000-image list", ["10000"]),
        ("16,000–17,000 images", ["16000", "17000"]),
        ("COVID-19, the A4, m1 and 3D", ["4"][:0]),
        ("the 30th and the 2nd", ["30", "2"]),
        ("on line 8 and in lines 3 and 12", []),
        ("on 4 December 2025 and in 2016–17", []),
        ("forty-two, six million", ["42", "6000000"]),
    ],
)
def test_numbers_are_read_as_they_are_meant(text: str, values: list[str]) -> None:
    assert [each.value for each in figures(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("two hundred and five", [205]),
        ("one and two", [1, 2]),
        ("a thousand and one nights", [1001]),
        ("hundreds of thousands", []),
        ("five hundred thousand", [500_000]),
        ("someone, often, attention", []),
    ],
)
def test_numbers_in_words(text: str, numbers: list[int]) -> None:
    assert [number for _, number, _ in numbers_in_words(text)] == numbers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("4 December 2025", ["2025-12-04"]),
        ("16 and 17 May 2024", ["2024-05-16", "2024-05-17"]),
        ("26 January to 25 June 2026", ["-01-26", "2026-06-25"]),
        ("Sept 2024 to September 2025", ["2024-09", "2025-09"]),
        ("2016–17, 2015/16 and 2024", ["2016", "2017", "2015", "2016", "2024"]),
        ("2023-04-12", ["2023-04-12"]),
        ("2,077 alerts, 2077.5, £2000, 1700 arrests", []),
        ("5 Marches may follow", []),
    ],
)
def test_dates_are_read_as_far_as_they_are_written(text: str, dates: list[str]) -> None:
    assert [date for _, each in dates_in(text) for date in each] == dates


def test_a_day_without_its_year_has_that_of_the_date_beside_it() -> None:
    assert dates_given("26 January to 25 June 2026") == {"2026-01-26", "2026-06-25"}
    assert dates_given("on 31 March 2025, and by 30 September") == {"2025-03-31", "2025-09-30"}


def test_a_changed_digit_is_not_traced() -> None:
    assert left("1,300 arrests", "1,200 arrests") == ["1,300"]
    assert left("1,200 arrests", "1200 arrests") == []


def test_small_integers_in_digits_are_traced_and_in_words_are_not() -> None:
    assert left("8 of 42 matches", "eight of 42 matches") == []
    assert left("9 of 42 matches", "eight of 42 matches") == ["9"]
    assert left("nine of 42 matches", "eight of 42 matches") == []
    assert left("forty vans", "50 vans") == ["forty"]


def test_a_number_without_its_million_is_another_number() -> None:
    assert left("140 arrests", "£140 million") == ["140"]
    assert left("£140 million", "140 arrests") == ["£140 million"]


def test_millions_may_be_rounded_to_the_places_that_are_shown() -> None:
    assert left("3.1 million and three million faces", "3,147,436 faces") == []
    assert left("3.2 million faces", "3,147,436 faces") == ["3.2 million"]
    assert left("two hundred alerts", "187 alerts") == ["two hundred"]


def test_a_date_may_be_less_exact_than_the_one_given_and_never_more() -> None:
    assert left("In January 2026, in 2026 and on 27 January", dates=("2026-01-27",)) == []
    assert left("On 4 December 2025", dates=("2025-12",)) == ["4 December 2025"]
    assert left("In May 2025", dates=("2025-12",)) == ["May 2025"]


def test_a_years_digits_do_not_stand_for_a_number() -> None:
    assert left("26 arrests in 2026", dates=("2026-01-26",)) == ["26"]


def test_the_operands_of_a_sum_are_what_stands_before_its_result() -> None:
    assert operands("38 million hours ÷ 5 years = 7.6 million hours.") == "38 million hours ÷ 5 years"
    assert "92" not in operands("100 minus 8 is 92.")
