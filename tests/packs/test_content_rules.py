"""The rules about what a pack says: each example, what else they must find, and the bundled content."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.balance import counts
from debate.engine.balance_watch import Watcher
from debate.model.fields import Side
from debate.model.motion import Motion
from debate.model.problem import Problem
from debate.packs.check import check
from debate.packs.load import bundled_content
from debate.packs.rules.content import RULES
from debate.packs.rules.content_prompts import LEADING
from debate.packs.rules.example import ARTICLE, CARD, FREE, MOTION, write
from debate.packs.rules.rule import Rule
from tests.support import kit, police

CONTENT = {rule.id for rule in RULES}


def problems(folder: Path, file: str = "", old: str = "", new: str = "") -> list[Problem]:
    write(folder, file, old, new)
    return check(folder, kit())


def rules_broken(folder: Path, file: str = "", old: str = "", new: str = "") -> set[str]:
    return {problem.rule for problem in problems(folder, file, old, new)}


def test_the_example_pack_is_clean(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_the_passing_example_has_no_problem(rule: Rule, tmp_path: Path) -> None:
    assert problems(tmp_path, *rule.passing) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_the_failing_example_breaks_its_rule_and_no_other_of_these(rule: Rule, tmp_path: Path) -> None:
    found = [p for p in problems(tmp_path, *rule.failing) if p.rule in CONTENT]
    assert {problem.rule for problem in found} == {rule.id}
    assert {problem.level for problem in found} == {rule.level}


def test_a_figure_is_reported_at_its_own_field_with_the_number(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, MOTION, "counted 412 of 600", "counted 413 of 600")
    assert "'413'" in found.message or " 413" in found.message
    assert found.rule == "figure"
    line = (tmp_path / MOTION).read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert "413 of 600" in line


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MOTION, "asked families in May 2026", "asked 700 families in May 2026"),
        (MOTION, "asked families in May 2026", "asked families in May 2024"),
        (MOTION, "text: A bigger bus would do.", "text: A bus with 80 seats would do."),
        (MOTION, "limit: One driver,", "limit: One driver of 14,"),
        ("timeline.yaml", "", "- {date: 2026-05, event: The council asks 700 families., source: survey}\n"),
        (
            "disputes.yaml",
            "",
            (
                "- id: d\n  motions: [later-bus]\n  question: How many?\n  would_settle: A count.\n"
                "  sides: [{shows: It is 700., sources: [survey]}, {shows: It is 412., sources: [survey]}]\n"
            ),
        ),
    ],
)
def test_figures_are_traced_wherever_the_pack_tells_them(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    assert rules_broken(tmp_path, file, old, new) == {"figure"}


def test_a_figure_of_a_source_that_is_not_cited_there_is_not_traced(tmp_path: Path) -> None:
    old = "shows: The college found more rides"
    assert rules_broken(tmp_path, FREE, old, "shows: The college found 412 more rides") == {"figure"}


def test_watch_words_in_articles_quotes_and_names_are_left_alone(tmp_path: Path) -> None:
    assert rules_broken(tmp_path / "a", ARTICLE, "the road floods", "the road clearly floods") == set()
    said = ARTICLE, "the first bus is full", "clearly full"
    quoted = rules_broken(tmp_path / "b", *said)
    assert quoted == {"quote-altered"}
    assert (
        rules_broken(tmp_path / "c", CARD, "publisher: Vale Walkers", "publisher: Radical Walkers") == set()
    )


def test_a_kept_watch_word_is_not_reported(tmp_path: Path) -> None:
    old = "licence: CC BY 4.0\n"
    new = old + "leaves_out: [Why it is controversial.]\n"
    keep = "keep: [{word: Controversial, reason: It is looked at in a lesson.}]\n"
    assert rules_broken(tmp_path / "a", CARD, old, new) == {"loaded-word"}
    assert rules_broken(tmp_path / "b", CARD, old, new + keep) == set()


@pytest.mark.parametrize(
    "question",
    [
        "Why is mass scanning wrong?",
        "Don't you think that it is too much?",
        "How bad is it?",
        "Isn't it a waste?",
        "Surely the bus is full?",
        "How can anyone support this?",
    ],
)
def test_questions_that_presume_an_answer(question: str) -> None:
    assert LEADING.search(question)


@pytest.mark.parametrize(
    "question",
    [
        "Is it wrong?",
        "Why do two readings of the trial differ?",
        "How good are the links today?",
        "How bad would it have to be?",
        "Who thinks that it is not fair, and why?",
        "Why is it so hard to say what is right here?",
        "What would make it wrong?",
    ],
)
def test_open_questions_presume_none(question: str) -> None:
    assert not LEADING.search(question)


def test_an_abbreviation_is_explained_by_the_glossary_or_a_publisher(tmp_path: Path) -> None:
    old, new = "limit: One driver, on one route.", "limit: The RPB was not asked."
    assert rules_broken(tmp_path / "a", MOTION, old, new) == {"abbreviation"}
    write(tmp_path / "b", MOTION, old, new)
    (tmp_path / "b" / "glossary.yaml").write_text(
        "- {id: board, term: road planning board, also: [RPB], meaning: It plans roads.}\n", encoding="utf-8"
    )
    assert check(tmp_path / "b", kit()) == []


def test_the_bundled_content_has_no_error_and_no_warning() -> None:
    assert [str(problem) for problem in check(bundled_content(), kit())] == []


@pytest.mark.parametrize("motion", police().pack.motions, ids=lambda motion: str(motion.id))
def test_both_sides_of_a_bundled_motion_get_the_same_care(motion: Motion) -> None:
    found = {each.id: each for each in counts(police(), motion, Watcher(()))}
    words = found["B2"].result
    assert words is not None
    assert words >= 0.9
    items = [sum(len(a.cited) for a in motion.side(side)) for side in Side]
    assert min(items) / max(items) >= 0.85
    for side in Side:
        arguments = motion.side(side)
        kinds = {police().sources[e.source].kind for a in arguments for e in a.cited if e.source}
        assert len(kinds) >= 3
        assert all(a.quotes and a.cited for a in arguments)


def test_nothing_in_the_bundled_counts_asks_for_a_look() -> None:
    marked = [
        (motion.id, each.id)
        for motion in police().pack.motions
        for each in counts(police(), motion, Watcher(each for each in kit().watch_words))
        if each.look
    ]
    assert marked == []
