"""The rules of ``debate check`` as lines: what has to hold, why, and two examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debate.packs.rules.rule import Edit, Rule


def rule_lines() -> Iterator[str]:
    """Every rule, in the order of the documentation."""
    from debate.export.lines.text import block, said
    from debate.packs.rules import RULES

    yield from block(f"Rules: {len(RULES)}. The examples are parts of one small pack.")
    for number, rule in enumerate(RULES, 1):
        yield from block(
            said(f"Rule {number} of {len(RULES)}: {rule.id}", f"Level: {rule.level}"), rule.says, rule.why
        )
        yield from _example("Passes", rule.passing, rule)
        yield from _example("Fails", rule.failing, rule)


def _example(word: str, edit: Edit, rule: Rule) -> Iterator[str]:
    from debate.packs.rules.example import FILES

    text = edit.new or (FILES.get(edit.file, "") if edit is rule.passing else "(an empty file)")
    yield f"{word}, in {edit.file}:" if edit.file else f"{word}: the small pack as it is."
    if edit.file:
        yield from (f"    {line}" for line in _shortened(text))
    yield ""


def _shortened(text: str, most: int = 12) -> Iterator[str]:
    """The lines of an example; unprintable characters as their codes, long texts cut with their length."""
    lines = text.splitlines() or [""]
    for line in lines[:most]:
        seen = line.encode("unicode_escape").decode() if not line.isprintable() else line
        yield seen if len(seen) <= 72 else f"{seen[:60]} … ({len(seen)} characters)"
    if len(lines) > most:
        yield f"… ({len(lines)} lines)"
