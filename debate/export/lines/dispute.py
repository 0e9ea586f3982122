"""Disputes: where sources disagree. Their sides are not ranked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import Dispute
from debate.tongue import _


def dispute_page(shelf: Shelf, motion: Motion | None = None) -> Iterator[str]:
    """The disputes of a pack, or those that concern a motion."""
    chosen = shelf.disputes_about(motion)
    title = _("Where sources disagree: {title}").format(
        title=motion.short if motion else shelf.pack.info.title
    )
    yield from block(said(title, count(len(chosen), "dispute")))
    yield from dispute_lines(shelf, chosen)


def dispute_lines(shelf: Shelf, disputes: Iterable[Dispute]) -> Iterator[str]:
    """Some disputes: the question, what each set of sources shows, and what would settle it."""
    every = tuple(disputes)
    for number, dispute in enumerate(every, 1):
        head = _("Dispute {number} of {of}").format(number=number, of=len(every))
        yield from block(said(head, dispute.question))
        for place, side in enumerate(dispute.sides, 1):
            account = _("Dispute {number}. Account {place} of {of}. {shows}").format(
                number=number, place=place, of=len(dispute.sides), shows=side.shows
            )
            yield from block(account, credit_line(side.sources, shelf))
        concerned = _("Arguments concerned: {arguments}").format(arguments=", ".join(dispute.arguments))
        yield from block(
            _("What would settle it: {what}").format(what=dispute.would_settle),
            said(concerned) if dispute.arguments else None,
        )
