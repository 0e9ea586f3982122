"""The lab as plain lines: the report, the worksheet, the claims, and a lab of another field."""

from __future__ import annotations

import re

import pytest

from debate.engine.lab_input import LabInputError
from debate.engine.lab_typed import Typed
from debate.export.lines.lab import setup_lines
from debate.export.lines.lab_records import toy_lines
from debate.export.lines.lab_report import report
from debate.export.lines.lab_sheet import worksheet_lines
from debate.model.lab import Lab, LabSetup, LabView
from tests.engine.lab_cases import bundled_lab, screening_lab

POLICING = re.compile(
    r"polic|\bvans?\b|face|watchlist|deploy|arrest|camera|offic|crim|\bmet\b|street|toy model|listed",
    re.IGNORECASE,
)
LABEL = re.compile(r"published|assumed|street count|derived|MADE UP FOR PRACTICE")


NOTHING = Typed()


def text_of(
    lab: Lab, typed: Typed = NOTHING, *, questions: bool = False, answers: bool = False, claims: bool = False
) -> str:
    lines = report(lab, typed, questions=questions, answers=answers, claims=claims)
    return " ".join(" ".join(lines).split())


def test_the_report_of_the_default_screen_has_whole_people_and_per_cent() -> None:
    text = text_of(bundled_lab())
    assert "99 alerts: 89 right alerts, 10 wrong alerts" in text
    assert "Share of alerts that are right: 90 in 100, 89.9%" in text
    assert "Row Unlisted passes, column Alert: 10 wrong alerts" in text
    assert "Assumption 8 of 8." in text


def test_both_counted_years_stand_one_after_the_other() -> None:
    text = text_of(bundled_lab())
    most_right = text.index("more than 99 in 100, 99.5% (derived from a street count)")
    most_wrong = text.index("13 in 100, 12.5% (derived from a street count)")
    assert 0 < most_wrong - most_right < 1500


def test_the_line_of_the_issue() -> None:
    text = text_of(bundled_lab(), Typed(crowd="60000", listed="10", hit_rate="0.89", wrong_rate="1/6000"))
    assert "Rates typed here. They have no source." in text
    assert "The preset npl-10000 has the same rates" in text
    assert "18.9 alerts: 8.9 right alerts, 10.0 wrong alerts (MADE UP FOR PRACTICE)" in text
    assert "47 in 100, 47.1%" in text


@pytest.mark.parametrize(
    "typed", [Typed(), Typed(preset="met-2025"), Typed(crowd="0", listed="0"), Typed(hit_rate="0.5")]
)
def test_a_label_stands_beside_every_figure(typed: Typed) -> None:
    lines = "\n".join(report(bundled_lab(), typed))
    parts = [
        part
        for part in lines.split("\n\n")
        if part.startswith(("Section: T", "Section: Out", "Section: A y"))
    ]
    assert len(parts) >= 3
    for part in parts:
        sentences = re.split(r"(?<=\))\.(?:\s|$)", part.split("\n", 1)[1].replace("\n", " "))
        for sentence in filter(None, sentences):
            assert LABEL.search(sentence.rsplit("(", 1)[-1]), sentence


def test_a_year_is_printed_where_one_is_typed() -> None:
    assert "Section: A year" not in text_of(bundled_lab())
    text = text_of(bundled_lab(), Typed(crowd="5000", listed="0", units="50", occasions="100"))
    assert "25,000,000 face-passes, about 4,167 wrong alerts a year (derived from a published rate)" in text


def test_the_worksheet_has_every_question_and_no_answer() -> None:
    lab = bundled_lab()
    text = text_of(lab, questions=True)
    for question in lab.questions:
        assert " ".join(question.ask.split()) in text
        assert " ".join(question.answer.split()) not in text
        assert " ".join(question.note.split()) not in text
        assert not any(" ".join(step.split()) in text for step in question.worked)


def test_the_answers_are_worked_and_the_lab_agrees_with_them() -> None:
    lab = bundled_lab()
    text = text_of(lab, answers=True)
    for question in lab.questions:
        assert " ".join(question.answer.split()) in text
    assert "The lab cannot show this" not in text
    assert "From 79 to 4,167 for the same 50 vans." in text
    assert "As a rate: between 1 in 656,346 and 1 in 171,146 (derived)." in text
    assert "the share lies between 44.4% and 97.5%" in text
    assert "Handle with care" in text


def test_what_makes_a_claim_true_is_printed_with_what_makes_it_false() -> None:
    lab = bundled_lab()
    text = text_of(lab, claims=True)
    assert text.count("FOR. Claim:") == text.count("AGAINST. Claim:") == 4
    for claim in lab.claims:
        after = text.split(claim.text, 1)[1].split("Claim:", 1)[0]
        assert "Makes it true:" in after
        assert "Makes it false:" in after


def test_the_toy_models_label_is_the_first_line_of_every_frame() -> None:
    lab = bundled_lab()
    assert lab.toy is not None
    label = "TOY MODEL, not the police system"
    assert next(iter(report(lab, Typed(), threshold="0.64"))) == label
    lines = "\n".join(toy_lines(lab.words, lab.toy, 12000, 10)).strip()
    frames = [part for part in lines.split("\n\n") if "Threshold" in part]
    assert len(frames) == 21
    assert all(frame.startswith(label) for frame in frames)
    assert lines.startswith(label)
    assert next(setup_lines(lab, LabSetup(view=LabView.THRESHOLD))) == label


@pytest.mark.parametrize("kind", ["report", "questions", "answers", "claims"])
def test_a_lab_of_another_field_has_no_word_of_policing(kind: str) -> None:
    text = text_of(
        screening_lab(),
        questions=kind == "questions",
        answers=kind == "answers",
        claims=kind == "claims",
    )
    assert "call-back" in text
    assert not POLICING.findall(text.replace("debate lab", ""))


def test_another_field_has_its_own_words_and_no_threshold() -> None:
    lab = screening_lab()
    text = text_of(lab)
    assert "Of 10 ill people: 9 right call-backs, 1 missed (MADE UP FOR PRACTICE)." in text
    assert "99 call-backs: 9 right call-backs, 90 wrong call-backs" in text
    assert "Section: Counted: One invented year" in text
    with pytest.raises(LabInputError, match="no model for a threshold"):
        report(lab, Typed(), threshold="0.6")


@pytest.mark.parametrize(
    "typed",
    [
        Typed(crowd="0"),
        Typed(crowd="many"),
        Typed(listed="99,999"),
        Typed(hit_rate="1.2"),
        Typed(wrong_rate="1/0"),
        Typed(preset="[/]"),
        Typed(units="-1"),
    ],
)
def test_bad_input_is_a_sentence_before_the_first_line(typed: Typed) -> None:
    with pytest.raises(LabInputError) as refused:
        report(bundled_lab(), typed)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "typed",
    [
        Typed(crowd="0", listed="0", units="0", occasions="5"),
        Typed(listed="0", wrong_rate="0"),
        Typed(hit_rate="0", wrong_rate="1"),
        Typed(crowd="10000000", listed="10000000", list_size="1000000", units="500", occasions="366"),
    ],
)
def test_the_edges_print_without_a_crash_or_nan(typed: Typed) -> None:
    figures = text_of(bundled_lab(), typed).split("Section: Assumptions")[0]
    assert not re.search(r"\bnan\b|\binf\b|\bNone\b", figures)


@pytest.mark.parametrize("lab", [bundled_lab(), screening_lab()], ids=lambda lab: str(lab.id))
def test_lines_are_at_most_72_columns_apart_from_addresses(lab: Lab) -> None:
    for line in (*report(lab, Typed()), *worksheet_lines(lab, answers=True)):
        assert len(line) <= 72 or "://" in line
