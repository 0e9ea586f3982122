"""A motion with all that belongs to it, for other programs: but no article's text and no private notes."""

from __future__ import annotations

from typing import Any

from msgspec import structs, to_builtins

from debate.export.citing import sources_cited
from debate.export.imprint import articles_of, imprint
from debate.export.options import Options
from debate.export.prompts import prompts_of
from debate.export.safe import safe_json
from debate.export.words import Quoting
from debate.model.article import Article, Passage
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt

FORMAT = "debate-motion/1"


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:
    """One object. Every quote says how it was checked; words that did not check are left out."""
    quoting = Quoting(shelf, motion)
    return safe_json(
        {
            "format": FORMAT,
            "imprint": imprint(shelf, motion),
            "pack": to_builtins(structs.replace(shelf.pack.info, keep=())),
            "motion": _motion(motion, quoting),
            "articles": [_article(article) for article in articles_of(shelf, motion)],
            "sources": to_builtins(sources_cited(shelf, motion)),
            "terms": to_builtins(shelf.terms_for(motion)),
            "disputes": to_builtins(shelf.disputes_about(motion)),
            "timeline": to_builtins(shelf.events_about(motion)),
            "prompts": [_prompt(each, quoting, notes=options.notes) for each in prompts_of(shelf, motion)],
        }
    )


def _motion(motion: Motion, quoting: Quoting) -> dict[str, Any]:
    told: dict[str, Any] = to_builtins(motion)
    for argument, made in zip(motion.arguments, told["arguments"], strict=True):
        for item, evidence in zip(argument.evidence, made.get("evidence", ()), strict=True):
            if item.quote is not None:
                evidence["quote"] = _passage(item.quote, quoting)
    return told


def _passage(passage: Passage, quoting: Quoting) -> dict[str, Any]:
    """A quote with its state; ``exact`` are the article's own characters."""
    words = quoting.find(passage)
    told: dict[str, Any] = to_builtins(passage) | {"state": quoting.state(passage).value}
    for key in ("exact", "before", "after"):
        told.pop(key, None)
    return told | ({"exact": words.exact, "article": words.article.id} if words else {})


def _article(article: Article) -> dict[str, Any]:
    """What is known about an article, without its words."""
    names = ("id", "title", "publisher", "date", "url", "author", "rights", "note")
    return {name: value for name in names if (value := getattr(article, name)) is not None}


def _prompt(prompt: Prompt, quoting: Quoting, *, notes: bool) -> dict[str, Any]:
    told: dict[str, Any] = to_builtins(prompt)
    if not notes:
        told.pop("note", None)
    if prompt.passages:
        told["passages"] = [_passage(each, quoting) for each in prompt.passages]
    return told
