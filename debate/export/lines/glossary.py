"""The glossary: plain meanings of the words a reader may stop at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.export.lines.text import block, count, listed, said
from debate.model.library import Shelf
from debate.model.pack import Term


def glossary_lines(shelf: Shelf, terms: Iterable[Term]) -> Iterator[str]:
    """Some words of a pack in the pack's order, each with its other forms, its meaning and an example."""
    every = tuple(terms)
    yield from block(said(f"Glossary: {shelf.pack.info.title}", count(len(every), "word")))
    for term in every:
        yield from block(
            f"Word: {term.term}",
            said(f"Also: {listed(term.also)}") if term.also else None,
            f"Meaning: {term.meaning}",
            term.example and f"Example: {term.example}",
        )
