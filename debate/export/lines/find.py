"""Results of a search: what each is, what it says, and what to type to go there."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.search import Hit, HitKind
from debate.export.lines.text import block, count, said
from debate.model.library import Library
from debate.tongue import _, plural


def hit_lines(library: Library, words: str, hits: tuple[Hit, ...], *, more: bool = False) -> Iterator[str]:
    """Some results, numbered; ``more`` where the search stopped at its limit."""
    if not hits:
        yield from block(_("Nothing holds all of these words: {words}").format(words=words))
        return
    first = plural("The first {count} result", "The first {count} results", len(hits))
    found = first.format(count=len(hits)) if more else count(len(hits), "result")
    yield from block(said(_("Find: {words}").format(words=words), found))
    for number, hit in enumerate(hits, 1):
        kind = hit.kind.words
        yield from block(
            said(f"{number}. {kind[0].upper()}{kind[1:]}", hit.title),
            hit.excerpt,
            _("To go there: {command}").format(command=command_to(library, hit)),
        )


def command_to(library: Library, hit: Hit) -> str:
    """What to type to read a result in its place."""
    pack, noun, *rest = hit.where
    many = len(library.shelves) > 1
    name = f"{pack}/{noun}" if many else noun
    match hit.kind:
        case HitKind.SOURCE:
            return f"debate sources --id {name}"  # untranslated
        case HitKind.PROMPT:
            return f"debate prompts --id {name}"  # untranslated
        case HitKind.TERM:
            return f"debate glossary {name}"  # untranslated
        case HitKind.LINE:
            return f"debate article {name} --line {rest[0]}"  # untranslated
        case _:
            return " ".join(["debate show", name, *rest])
