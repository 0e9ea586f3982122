"""Which sources a motion cites, each once, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.source import Source


def sources_cited(shelf: Shelf, motion: Motion) -> tuple[Source, ...]:
    """The sources of background, evidence and replies."""
    known = (shelf.sources.get(name) for name in dict.fromkeys(_names(motion)))
    return tuple(source for source in known if source)


def _names(motion: Motion) -> Iterator[str]:
    for part in motion.background:
        yield from part.sources
    for argument in motion.arguments:
        yield from (item.source for item in argument.cited if item.source)
        for reply in argument.replies:
            yield from reply.sources
