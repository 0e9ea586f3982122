"""The rules about what a pack says: its figures, words and questions, and its sides beside each other."""

from __future__ import annotations

from debate.packs.rules import (
    content_figures,
    content_prompts,
    content_sides,
    content_voices,
    content_words,
)
from debate.packs.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *content_figures.RULES,
    *content_voices.RULES,
    *content_sides.RULES,
    *content_words.RULES,
    *content_prompts.RULES,
)
