"""The rules of ``debate check``. One rule is one thing, with an example that passes and one that fails."""

from __future__ import annotations

from debate.packs.rules import (
    ballots,
    content,
    evidence,
    formats,
    ids,
    kit,
    lab,
    lessons,
    lines,
    quotes,
    shape,
    text,
    timing,
)
from debate.packs.rules.rule import Rule

KIT_RULES: tuple[Rule, ...] = (*text.RULES, *kit.RULES, *timing.RULES, *formats.RULES, *ballots.RULES)
"""The rules for what belongs to no pack: formats, ballots, routines and ways to talk."""

RULES: tuple[Rule, ...] = (
    *(*shape.RULES, *ids.RULES, *quotes.RULES, *lines.RULES, *evidence.RULES),
    *content.RULES,
    *(*lessons.RULES, *lab.RULES),
    *KIT_RULES,
)
"""Every rule, in the order the documentation lists them."""
