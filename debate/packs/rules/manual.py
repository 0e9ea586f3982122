"""The rules as lines: what each one wants, why, and an example that passes and one that fails."""

from __future__ import annotations

from collections.abc import Iterator

from debate.packs.document import printable
from debate.packs.rules import RULES
from debate.packs.rules.example import FILES
from debate.packs.rules.kit_example import KIT_FILES
from debate.packs.rules.rule import Edit, Rule

_MOST = 8
"""Lines of an example that are shown."""
_WIDE = 100


def manual(rules: tuple[Rule, ...] = RULES) -> Iterator[str]:
    """Every rule as plain lines: id and level, what has to hold, why, two examples; then an empty line."""
    for rule in rules:
        yield f"{rule.id} ({rule.level})"
        yield f"  {rule.says}"
        yield f"  Why: {rule.why}"
        yield f"  passes, in {rule.passing.file}:"
        yield from (f"    {line}" for line in snippet(rule.passing))
        yield f"  fails, in {rule.failing.file}:"
        yield from (f"    {line}" for line in snippet(rule.failing))
        yield ""


def snippet(edit: Edit) -> list[str]:
    """The lines of the example that a change touches, as they stand after it; for a removal, what is gone."""
    before = {**KIT_FILES, **FILES}.get(edit.file, "")
    if not edit.old:
        return _cut(edit.new.splitlines())
    start = before.index(edit.old)
    if not edit.new.strip():
        return ["(without these lines)", *_cut(edit.old.strip("\n").splitlines())]
    after = before.replace(edit.old, edit.new, 1)
    begin = after.rfind("\n", 0, start) + 1
    end = after.find("\n", start + len(edit.new.rstrip("\n")))
    return _cut(after[begin : end if end >= 0 else len(after)].strip("\n").split("\n"))


def _cut(lines: list[str]) -> list[str]:
    shown = [printable(line if len(line) <= _WIDE else line[: _WIDE - 1] + "…") for line in lines[:_MOST]]
    return shown if len(lines) <= _MOST else [*shown, "…"]
