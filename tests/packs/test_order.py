"""Problems come in the same order every time, each once."""

from __future__ import annotations

from debate.model.problem import Problem, Severity
from debate.packs.check import _counted_out


def problem(message: str, line: int = 3) -> Problem:
    return Problem(
        file="pack.yaml", line=line, column=1, level=Severity.ERROR, message=message, rule="unknown-key"
    )


def test_problems_at_one_place_keep_the_order_in_which_they_were_found() -> None:
    found = [problem(f"word {n}") for n in range(30)]
    assert list(_counted_out([problem("later", line=4), *found, *found], {})) == [
        *found,
        problem("later", line=4),
    ]
