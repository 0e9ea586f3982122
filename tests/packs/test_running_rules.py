"""Slips that an author of a format, a lesson or a lab makes, each told at its place."""

from __future__ import annotations

from pathlib import Path

from debate.model.kit import Kit
from debate.packs.check import check
from debate.packs.rules.example import write
from debate.packs.rules.kit_example import BALLOT, FORMAT, KIT_FILES
from debate.packs.rules.lesson_example import LAB, LESSON, SHORT_LESSON, SMALL_LAB


def told(folder: Path, file: str, text: str) -> list[str]:
    """What is said of one changed file of the example, as ``line: message``."""
    write(folder, file, "", text)
    return [f"{p.line}: {p.message}" for p in check(folder, Kit()) if p.file.endswith(file)]


def test_a_variant_that_takes_time_from_one_side(tmp_path: Path) -> None:
    text = KIT_FILES[FORMAT].replace(
        "variants:\n",
        "variants:\n  - id: unfair\n    name: Unfair\n    note: ours\n    confidence: high\n"
        "    changes: [{phases: [prop-reply], seconds: 90}]\n    running_order: 750\n",
    )
    line = text.splitlines().index("  - id: unfair") + 1
    assert told(tmp_path, FORMAT, text) == [f"{line}: for speaks for 270 seconds, against for 240"]


def test_signals_and_windows_scale_where_a_variant_names_no_new_ones(tmp_path: Path) -> None:
    text = KIT_FILES[FORMAT].replace(
        "variants:\n",
        "variants:\n  - id: short\n    name: Short\n    note: ours\n    confidence: high\n"
        "    changes: [{phases: [p1, o1], seconds: 120}]\n    running_order: 600\n",
    )
    assert told(tmp_path, FORMAT, text) == []


def test_a_variant_whose_new_signals_do_not_fit(tmp_path: Path) -> None:
    text = KIT_FILES[FORMAT].replace(
        "signals_from: our own",
        "  - id: short\n    signals: [{at: 90, strokes: 2, words: Time}]\nsignals_from: our own",
    )
    text = text.replace(
        "variants:\n",
        "variants:\n  - id: short\n    name: Short\n    note: ours\n    confidence: high\n"
        "    changes: [{phases: [p1, o1], seconds: 120, signals: short}]\n    running_order: 600\n",
    )
    found = told(tmp_path, FORMAT, text)
    assert len(found) == 1
    assert found[0].endswith(
        "the last signal, at 90 seconds, is before the end of 'Proposition', 120 seconds"
    )


def test_points_in_a_speech_that_may_not_be_interrupted(tmp_path: Path) -> None:
    text = KIT_FILES[FORMAT].replace("seconds: 60, uninterrupted: true", "seconds: 60, points: main", 1)
    text = text.replace(
        "points: main}\n  - {id: prop", "points: main, uninterrupted: true}\n  - {id: prop", 1
    )
    found = told(tmp_path, FORMAT, text)
    assert [f.split(": ", 1)[1] for f in found] == ["points are offered in speeches that may be interrupted"]


def test_a_ballot_that_marks_a_speech_twice(tmp_path: Path) -> None:
    text = KIT_FILES[BALLOT].replace("phases: [opp-reply, prop-reply]", "phases: [p1, o1]")
    assert any("a speech has two roles" in f for f in told(tmp_path, BALLOT, text))


def test_a_lesson_names_what_is_not_there(tmp_path: Path) -> None:
    text = SHORT_LESSON.replace("{screen: board}", "{screen: detective, prompts: [d99]}")
    line = next(i for i, words in enumerate(text.splitlines(), 1) if "d99" in words)
    assert told(tmp_path, LESSON, text) == [f"{line}: there is no prompt 'd99'"]


def test_a_vote_that_may_be_skipped_alone(tmp_path: Path) -> None:
    text = SHORT_LESSON.replace("    together_with: [vote-2]\n", "").replace(
        "    together_with: [vote-1]\n", ""
    )
    found = told(tmp_path, LESSON, text)
    assert [f.split(": ", 1)[1] for f in found] == ["a vote is skipped only together with the other one"]


def test_parts_that_shrink_to_another_length_than_their_step(tmp_path: Path) -> None:
    text = SHORT_LESSON.replace(
        "{minutes: 3, name: Lines 2 and 3}",
        "{minutes: 3, name: Lines 2 and 3, if_late: shorten, shorten_to: 2}",
    )
    found = told(tmp_path, LESSON, text)
    assert [f.split(": ", 1)[1] for f in found] == ["shortened as they say, the parts take 3 minutes"]


def test_a_lab_about_something_else_needs_no_code(tmp_path: Path) -> None:
    assert told(tmp_path, LAB, SMALL_LAB) == []


def test_a_rate_that_is_not_exact_is_told_how_to_write_it(tmp_path: Path) -> None:
    found = told(tmp_path, LAB, SMALL_LAB.replace("wrong_rate: 1/20", "wrong_rate: 5%"))
    assert len(found) == 1
    assert "write 0.89 or, for a share, a fraction such as 1/6000" in found[0]


def test_a_rate_with_nothing_below_the_line_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path, LAB, SMALL_LAB.replace("wrong_rate: 1/20", "wrong_rate: 1/0")) != []
