"""The rules of ``debate check`` as lines: what has to hold, why, and two examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from debate.tongue import _, plural

if TYPE_CHECKING:
    from debate.packs.rules.rule import Edit, Rule


def rule_lines() -> Iterator[str]:
    """Every rule, in the order of the documentation."""
    from debate.export.lines.text import block, said
    from debate.packs.rules import RULES

    yield from block(_("Rules: {count}. The examples are parts of one small pack.").format(count=len(RULES)))
    for number, rule in enumerate(RULES, 1):
        head = _("Rule {number} of {total}: {rule}").format(number=number, total=len(RULES), rule=rule.id)
        level = _("Level: {level}").format(level=rule.level)
        yield from block(said(head, level), _(rule.says), _(rule.why))
        yield from _example(rule.passing, rule)
        yield from _example(rule.failing, rule)


def _example(edit: Edit, rule: Rule) -> Iterator[str]:
    from debate.packs.rules.example import FILES

    passes = edit is rule.passing
    text = edit.new or (FILES.get(edit.file, "") if passes else _("(an empty file)"))
    if not edit.file:
        yield _("Passes: the small pack as it is.") if passes else _("Fails: the small pack as it is.")
    else:
        yield (_("Passes, in {file}:") if passes else _("Fails, in {file}:")).format(file=edit.file)
        yield from (f"    {line}" for line in _shortened(text))
    yield ""


def _shortened(text: str, most: int = 12) -> Iterator[str]:
    """The lines of an example; unprintable characters as their codes, long texts cut with their length."""
    lines = text.splitlines() or [""]
    for line in lines[:most]:
        seen = line.encode("unicode_escape").decode() if not line.isprintable() else line
        much = plural("({count} character)", "({count} characters)", len(seen)).format(count=len(seen))
        yield seen if len(seen) <= 72 else f"{seen[:60]} … {much}"
    if len(lines) > most:
        yield plural("… ({count} line)", "… ({count} lines)", len(lines)).format(count=len(lines))
