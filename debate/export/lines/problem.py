"""Problems of a check in four forms: for people, for pipes and editors, for GitHub's annotations, as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from debate.model.problem import Problem, Severity

_WIDEST = 100
"""Characters of a source line that are shown."""


def human(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem with the line it is on, a mark below its place, and its details."""
    texts: dict[str, list[str]] = {}
    for problem in problems:
        yield str(problem)
        if problem.file not in texts:
            texts[problem.file] = _lines_of(problem.file)
        yield from _shown(problem, texts[problem.file])
        yield from (f"    {detail}" for detail in problem.detail)
        yield ""


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """``file:line:col: level: message [rule]``, its details indented below."""
    for problem in problems:
        yield str(problem)
        yield from (f"    {detail}" for detail in problem.detail)


def github(problems: Iterable[Problem]) -> Iterator[str]:
    """The workflow commands by which GitHub shows problems beside the lines of a change."""
    for problem in problems:
        level = "error" if problem.level is Severity.ERROR else "warning"
        place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
        message = "\n".join([problem.message, *problem.detail])
        yield f"::{level} {place},title={_property(problem.rule)}::{_data(message)}"


def as_json(problems: Iterable[Problem]) -> Iterator[str]:
    """One JSON list of the problems, with all their fields, sorted as the check sorts them."""
    yield from msgspec.json.format(msgspec.json.encode(list(problems)), indent=2).decode().splitlines()


FORMS: dict[str, Callable[[Iterable[Problem]], Iterator[str]]] = {
    "human": human,
    "lines": lines,
    "github": github,
    "json": as_json,
}
"""Every form by the word that chooses it."""


def _shown(problem: Problem, text: list[str]) -> Iterator[str]:
    if not problem.line <= len(text) or problem.rule in {"unusable", "more"}:
        return
    line, column = text[problem.line - 1], problem.column - 1
    first = max(0, column - 60) if len(line) > _WIDEST else 0
    piece = line[first : first + _WIDEST]
    yield f"{problem.line:>6} | {'…' if first else ''}{piece}{'…' if len(line) > first + _WIDEST else ''}"
    yield f"       | {' ' * (column - first + bool(first))}^"


def _lines_of(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except (OSError, ValueError):
        return []


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
