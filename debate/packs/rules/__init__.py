"""The rules of ``debate check``. One rule is one thing; every one has an example that passes and one that fails."""

from __future__ import annotations

from debate.packs.rules import evidence, ids, quotes, shape, text
from debate.packs.rules.rule import Rule

RULES: tuple[Rule, ...] = (*shape.RULES, *ids.RULES, *quotes.RULES, *evidence.RULES, *text.RULES)
"""Every rule, in the order the documentation lists them."""

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
