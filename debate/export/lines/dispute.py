"""Disputes: where sources disagree. Their sides are not ranked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import Dispute


def dispute_page(shelf: Shelf, motion: Motion | None = None) -> Iterator[str]:
    """The disputes of a pack, or those that concern a motion."""
    chosen = shelf.disputes_about(motion)
    title = motion.short if motion else shelf.pack.info.title
    yield from block(said(f"Where sources disagree: {title}", count(len(chosen), "dispute")))
    yield from dispute_lines(shelf, chosen)


def dispute_lines(shelf: Shelf, disputes: Iterable[Dispute]) -> Iterator[str]:
    """Some disputes: the question, what each set of sources shows, and what would settle it."""
    every = tuple(disputes)
    for number, dispute in enumerate(every, 1):
        yield from block(said(f"Dispute {number} of {len(every)}", dispute.question))
        for place, side in enumerate(dispute.sides, 1):
            head = f"Dispute {number}. Account {place} of {len(dispute.sides)}."
            yield from block(f"{head} {side.shows}", credit_line(side.sources, shelf))
        yield from block(
            f"What would settle it: {dispute.would_settle}",
            said(f"Arguments concerned: {', '.join(dispute.arguments)}") if dispute.arguments else None,
        )
