"""Results of a search: what each is, what it says, and what to type to go there."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.search import Hit, HitKind
from debate.export.lines.text import block, count, said
from debate.model.library import Library


def hit_lines(library: Library, words: str, hits: tuple[Hit, ...], *, more: bool = False) -> Iterator[str]:
    """Some results, numbered; ``more`` where the search stopped at its limit."""
    if not hits:
        yield from block(f"Nothing holds all of these words: {words}")
        return
    found = f"The first {len(hits)} results" if more else count(len(hits), "result")
    yield from block(said(f"Find: {words}", found))
    for number, hit in enumerate(hits, 1):
        yield from block(
            said(f"{number}. {hit.kind.value.capitalize()}", hit.title),
            hit.excerpt,
            f"To go there: {command_to(library, hit)}",
        )


def command_to(library: Library, hit: Hit) -> str:
    """What to type to read a result in its place."""
    pack, noun, *rest = hit.where
    many = len(library.shelves) > 1
    name = f"{pack}/{noun}" if many else noun
    match hit.kind:
        case HitKind.SOURCE:
            return f"debate sources --id {name}"
        case HitKind.PROMPT:
            return f"debate prompts --id {name}"
        case HitKind.TERM:
            return f"debate glossary {name}"
        case HitKind.LINE:
            return f"debate article {name} --line {rest[0]}"
        case _:
            return " ".join(["debate show", name, *rest])
