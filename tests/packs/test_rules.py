"""Every rule's two examples are run: the one passes, the other breaks that rule and little else."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.model.problem import Problem, Severity
from debate.packs.check import check
from debate.packs.rules import RULES
from debate.packs.rules.example import write
from debate.packs.rules.rule import Rule
from tests.support import kit

IDS = [rule.id for rule in RULES]


def test_the_example_pack_has_no_problem(tmp_path: Path) -> None:
    write(tmp_path)
    assert check(tmp_path, kit()) == []


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_passing_example_passes(rule: Rule, tmp_path: Path) -> None:
    write(tmp_path, *rule.passing)
    found = check(tmp_path, kit())
    assert [str(p) for p in found if p.rule == rule.id or p.level is Severity.ERROR] == []


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_failing_example_breaks_that_rule_and_little_else(rule: Rule, tmp_path: Path) -> None:
    write(tmp_path, *rule.failing)
    found = check(tmp_path, kit())
    ours = [p for p in found if p.rule == rule.id]
    assert ours, [str(p) for p in found]
    assert {p.level for p in ours} == {rule.level}
    assert len({p.rule for p in found}) <= 2, [str(p) for p in found]
    assert all(points_into_its_file(p, tmp_path) for p in ours)


def points_into_its_file(problem: Problem, folder: Path) -> bool:
    path = Path(problem.file)
    if not path.is_file():
        return problem.line == problem.column == 1
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return 1 <= problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_rule_ids_are_used_once() -> None:
    assert len(set(IDS)) == len(IDS)
