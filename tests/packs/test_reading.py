"""What an author is told: every problem in one run, at its place, with a near word where there is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.model.kit import Kit, Scheme
from debate.model.problem import Problem
from debate.packs.check import check
from debate.packs.rules.example import ARTICLE, CARD, MOTION, write

KIT = Kit()


def changed(tmp_path: Path, *edits: tuple[str, str, str], kit: Kit = KIT) -> list[Problem]:
    write(tmp_path)
    for file, old, new in edits:
        text = (tmp_path / file).read_text(encoding="utf-8")
        assert old in text
        (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return check(tmp_path, kit)


def test_one_run_reports_everything_each_at_its_own_place(tmp_path: Path) -> None:
    found = changed(
        tmp_path,
        (CARD, "kind: government", "kind: goverment"),
        (CARD, "licence:", "license:"),
        (MOTION, "    limit: One driver", "    limits: One driver"),
        (MOTION, "exact: '\"the first bus is full\"'", "exact: 'the last bus is full'"),
        (MOTION, "answers_with: bus-cost", "answers_with: bus-costs"),
    )
    assert {p.rule for p in found} == {
        "unknown-word",
        "unknown-key",
        "missing-key",
        "quote-altered",
        "unknown-id",
    }
    for problem in found:
        line = Path(problem.file).read_text(encoding="utf-8").split("\n")[problem.line - 1]
        at = line[problem.column - 1 :]
        word = {"unknown-word": "goverment", "quote-altered": "'the last", "unknown-id": "bus-costs"}.get(
            problem.rule
        )
        assert word is None or at.startswith(word), (str(problem), at)
    messages = " ".join(p.message for p in found)
    for guess in ("government", "licence", "limit", "bus-cost"):
        assert f"(did you mean '{guess}'?)" in messages


def test_an_altered_quote_shows_the_articles_words_and_the_difference(tmp_path: Path) -> None:
    (problem,) = changed(tmp_path, (MOTION, "21,000 pounds a year'}", "12,000 pounds a year'}"))
    assert problem.rule == "quote-altered"
    assert "line 2" in problem.message
    assert problem.detail == (
        "quote:   would cost 12,000 pounds a year",
        "line 2: would cost 21,000 pounds a year",
        "differs: would cost [-12,000-] {+21,000+} pounds a year",
    )


def test_a_quote_that_cuts_a_number_is_told_so(tmp_path: Path) -> None:
    (problem,) = changed(tmp_path, (MOTION, "would cost 21,000 pounds a year", "would cost 21,00"))
    assert "inside a word or a number" in problem.message


def test_a_moved_quote_says_where_its_words_are(tmp_path: Path) -> None:
    (problem,) = changed(tmp_path, (MOTION, "{line: 2, exact", "{line: 1, exact"))
    assert (problem.rule, "in line 2 of the article, not in line 1" in problem.message) == (
        "quote-moved",
        True,
    )


def test_a_line_beyond_the_article_is_told_with_the_number_of_lines(tmp_path: Path) -> None:
    (problem,) = changed(
        tmp_path, (MOTION, "{line: 2, exact: 'would cost 21,000", "{line: 9, exact: 'did cost 21,000")
    )
    assert "3 lines, not 9" in problem.message


def prompt(passage: str) -> str:
    return f"""\
- id: look-closely
  set: detective
  stage: comprehension
  level: analyse
  minutes: 2
  group: pairs
  text: Who says so?
  stem: It says …
  if_stuck: Look for a name.
  passages:
    - {passage}
"""


@pytest.mark.parametrize(
    ("passage", "rule"),
    [
        ("{line: 1, exact: Later bus planned}", None),
        ("{line: 1, exact: Later bus plan}", "quote-altered"),
        ("{line: 2, exact: Later bus planned}", "quote-moved"),
        ("{line: 2, exact: a}", "quote-ambiguous"),
        ("{line: 1, exact: Later bus planned, article: bus-newz}", "unknown-id"),
    ],
)
def test_the_passages_of_prompts_are_quotes_too(passage: str, rule: str | None, tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "prompts.yaml").write_text(prompt(passage), encoding="utf-8")
    assert [p.rule for p in check(tmp_path, KIT)] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        ('She said "the first bus is full".', True),
        ("She said “the first bus is full”.", True),
        ("She said ‘the first bus is full’.", True),
        ("She said «the first bus is full».", True),
        ("She said 'the first bus is full'.", True),
        ("The pupils' bus isn't the drivers' bus.", True),
        ('She said "the first bus is empty".', False),
        ("She said 'it isn't full'.", False),
        ("She said ‘it isn’t full’.", False),
        ("She said «plein».", False),
        ("She said „voll“.", False),
        ("She said ”full up”.", False),
        ('She said "the first bus', True),
        ('She said "the first train', False),
        ('A "bus" on the "roa".', False),
    ],
)
def test_quotation_marks_hold_words_of_the_article_or_the_pack_fails(
    words: str, passes: bool, tmp_path: Path
) -> None:
    quoted = words.replace("'", "''")
    found = changed(tmp_path, (MOTION, "limit: One driver, on one route.", f"limit: '{quoted}'"))
    assert [p.rule for p in found] == ([] if passes else ["quotation-unchecked"])


def test_a_source_is_never_quoted_even_with_words_of_the_article(tmp_path: Path) -> None:
    found = changed(tmp_path, (CARD, "would help.", 'said "the first bus is full".'))
    assert [p.rule for p in found] == ["finding-quoted"]


def test_a_file_that_cannot_be_read_does_not_make_its_ids_unknown(tmp_path: Path) -> None:
    found = changed(tmp_path, (MOTION, "questions: ", "terms: [fare]\n    questions: "))
    assert [p.rule for p in found] == ["unknown-key"]
    text = (tmp_path / MOTION).read_text(encoding="utf-8").replace("    terms: [fare]\n", "")
    (tmp_path / MOTION).write_text(text.replace("arguments:", "terms: [fare]\narguments:"), encoding="utf-8")
    (tmp_path / "glossary.yaml").write_text("- {id: fare, term: 'fare\n", encoding="utf-8")
    assert {p.rule for p in check(tmp_path, KIT)} == {"syntax"}


def test_schemes_are_looked_up_in_the_kit(tmp_path: Path) -> None:
    schemes = tuple(
        Scheme(id=name, name=name, leans_on="x", questions=("y?",), example="z")
        for name in ("position-to-know", "trade-offs", "value", "analogy", "consequences")
    )
    found = changed(tmp_path, kit=Kit(schemes=schemes))
    assert any("'trade-off' (did you mean 'trade-offs'?)" in p.message for p in found)


@pytest.mark.parametrize("written", ["no", "yes", "12:30", "1_000", "0x10", "2026-01-27", "1e3", "on"])
def test_words_that_yaml_would_change_stay_words(written: str, tmp_path: Path) -> None:
    assert changed(tmp_path, (CARD, "licence: CC BY 4.0", f"licence: {written}")) == []


@pytest.mark.parametrize(
    ("key", "written", "rule"),
    [
        ("line: 2", "line: 0", "wrong-type"),
        ("line: 2", "line: 2.0", "wrong-type"),
        ("line: 2", "line: '2'", "wrong-type"),
        ("line: 2", "line: \N{ARABIC-INDIC DIGIT TWO}", "wrong-type"),
        ("line: 2", "line: [2]", "wrong-type"),
        ("line: 2", f"line: {'9' * 5000}", "wrong-type"),
        ("line: 2", "line: null", "wrong-type"),
        ("line: 2", "line: {a: b}", "wrong-type"),
        ("short: A later school bus", "short: |\n  A later\n  bus", "wrong-form"),
        ("short: A later school bus", "short: '  '", "wrong-type"),
    ],
)
def test_values_of_another_type_are_refused(key: str, written: str, rule: str, tmp_path: Path) -> None:
    assert [p.rule for p in changed(tmp_path, (MOTION, key, written))] == [rule]


def test_one_file_of_a_pack_is_checked_alone_within_its_pack(tmp_path: Path) -> None:
    changed(
        tmp_path,
        (MOTION, "answers_with: bus-cost", "answers_with: bus-costs"),
        (CARD, "licence:", "license:"),
    )
    assert {p.rule for p in check(tmp_path / MOTION, KIT)} == {"unknown-id"}
    assert {p.rule for p in check(tmp_path / CARD, KIT)} == {"unknown-key", "missing-key"}
    assert check(tmp_path / ARTICLE, KIT) == []


def test_a_tree_is_checked_with_all_its_packs(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / "packs" / name, MOTION, "answers_with: bus-cost", "answers_with: bus-costs")
    (tmp_path / "packs" / "again").symlink_to(tmp_path / "packs")
    assert [p.rule for p in check(tmp_path, KIT)] == ["unknown-id"] * 2


def test_files_are_named_from_where_the_author_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "bus", MOTION, "answers_with: bus-cost", "answers_with: bus-costs")
    monkeypatch.chdir(tmp_path)
    assert [p.file for p in check(Path("bus"), KIT)] == [f"bus/{MOTION}"]
    assert [p.file for p in check(tmp_path / "bus" / MOTION, KIT)] == [f"bus/{MOTION}"]
    monkeypatch.chdir(tmp_path / "bus")
    assert [p.file for p in check(Path(), KIT)] == [MOTION]
    assert [p.file for p in check(Path(MOTION), KIT)] == [MOTION]
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    assert [p.file for p in check(Path("../bus"), KIT)] == [str(tmp_path / "bus" / MOTION)]


def test_a_pack_can_be_one_file(tmp_path: Path) -> None:
    write(tmp_path)
    parts = {"articles": ARTICLE, "motions": MOTION}
    text = (tmp_path / CARD).read_text(encoding="utf-8")
    for part, file in parts.items():
        lines = (tmp_path / file).read_text(encoding="utf-8").splitlines()
        text += f"{part}:\n  - " + "\n    ".join(lines) + "\n"
        (tmp_path / file).unlink()
    (tmp_path / CARD).write_text(
        text.replace("21,000 pounds a year'}", "12,000 pounds a year'}"), encoding="utf-8"
    )
    assert [p.rule for p in check(tmp_path, KIT) if p.file.endswith(CARD)] == ["quote-altered"]
