"""The library: every motion, one a line, and what to type next."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.export.lines.text import MOST, block, said, wrap
from debate.model.fields import Side
from debate.model.library import Library, Shelf
from debate.tongue import _


def library_lines(library: Library) -> Iterator[str]:
    """Every motion by pack: its number, its id, its short name and how many arguments each side has."""
    number = 0
    ids = library.motion_ids
    for shelf in library.shelves:
        yield from block(_("Pack: {title}").format(title=shelf.pack.info.title), _origin(shelf))
        for motion in shelf.pack.motions:
            number += 1
            counts = _("{favour} for, {against} against").format(
                favour=len(motion.side(Side.FOR)), against=len(motion.side(Side.AGAINST))
            )
            yield from wrap(said(f"{number}. {ids[number - 1]}: {motion.short}", counts), MOST)
        yield ""
    if not number:
        yield from block(_("No motion was found."))


def next_lines() -> Iterator[str]:
    """What to type after the list; the question comes last."""
    yield from block(
        _("To read one from top to bottom: debate show 1, or its id in place of the number."),
        _("To read the article: debate article. To search: debate find WORDS."),
        _("For every command: debate --help."),
        _("Which motion?"),
    )


def _origin(shelf: Shelf) -> str:
    told = [f"{a.publisher}, {in_words(a.date)}" for a in shelf.pack.articles]
    return said(_("From: {sources}").format(sources="; ".join(told))) if told else ""
