"""The glossary: plain meanings of the words a reader may stop at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.export.lines.text import block, count, listed, said
from debate.model.library import Shelf
from debate.model.pack import Term
from debate.tongue import _


def glossary_lines(shelf: Shelf, terms: Iterable[Term]) -> Iterator[str]:
    """Some words of a pack in the pack's order, each with its other forms, its meaning and an example."""
    every = tuple(terms)
    title = _("Glossary: {title}").format(title=shelf.pack.info.title)
    yield from block(said(title, count(len(every), "word")))
    for term in every:
        yield from block(
            _("Word: {word}").format(word=term.term),
            said(_("Also: {words}").format(words=listed(term.also))) if term.also else None,
            _("Meaning: {meaning}").format(meaning=term.meaning),
            term.example and _("Example: {example}").format(example=term.example),
        )
