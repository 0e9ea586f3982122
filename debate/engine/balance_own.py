"""The pack's own words: every text that its authors wrote, and none that they quote, name or address."""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct, structs

from debate.model.article import Article, HiddenVoice, Passage, Voice
from debate.model.pack import PackInfo
from debate.model.source import Source, TitleFrom

Place = tuple[Any, tuple[str | int, ...], str]
"""The noun that holds a text, the path to the text inside it, and the text."""

_NOT_OURS: dict[type, frozenset[str]] = {
    Passage: frozenset({"exact", "before", "after"}),
    Article: frozenset({"title", "publisher", "author", "text", "rights"}),
    Voice: frozenset({"name", "passages"}),
    HiddenVoice: frozenset({"exact"}),
    Source: frozenset({"publisher", "author", "origin", "via", "reference", "journal", "volume", "doi"}),
    PackInfo: frozenset({"keep", "licence", "language", "version"}),
}
_NEVER = frozenset(
    {
        *("id", "url", "date", "checked", "updated"),
        *("scheme", "source", "sources", "answers_with", "motions", "terms", "articles", "motion_ids"),
    }
)
"""Ids, dates and addresses; nouns listed under one of these names are walked by themselves."""


def own_texts(noun: Struct) -> list[Place]:
    """Every text of a noun that its authors wrote, with its place, in the order of the fields."""
    found: list[Place] = []
    _collect(noun, found)
    return found


def _collect(noun: Struct, found: list[Place]) -> None:
    for name in _fields(type(noun)):
        value = getattr(noun, name)
        if type(value) is str:  # an enum's word is the program's, not the author's
            if name != "title" or not _is_publishers(noun):
                found.append((noun, (name,), value))
        elif type(value) is tuple:
            for index, item in enumerate(value):
                if type(item) is str:
                    found.append((noun, (name, index), item))
                elif isinstance(item, Struct):
                    _collect(item, found)
        elif isinstance(value, Struct):
            _collect(value, found)


@cache
def _fields(kind: type[Struct]) -> tuple[str, ...]:
    not_ours = next((names for each, names in _NOT_OURS.items() if issubclass(kind, each)), frozenset())
    return tuple(f.name for f in structs.fields(kind) if f.name not in _NEVER | not_ours)


def _is_publishers(noun: Struct) -> bool:
    return isinstance(noun, Source) and noun.title_from is TitleFrom.PUBLISHER
