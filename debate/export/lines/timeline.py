"""The timeline: dated events behind the motions, oldest first."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import TimelineEvent


def timeline_lines(shelf: Shelf, motion: Motion | None = None) -> Iterator[str]:
    """The events of a pack, or those of a motion."""
    events = shelf.events_about(motion)
    title = motion.short if motion else shelf.pack.info.title
    yield from block(said(f"Timeline: {title}", count(len(events), "event")))
    for event in sorted(events, key=lambda e: e.date):
        yield from _event(shelf, event)


def _event(shelf: Shelf, event: TimelineEvent) -> Iterator[str]:
    yield from block(
        said(in_words(event.date), event.event),
        f"In the article, line {event.quote_line}." if event.quote_line else None,
        credit_line((event.source,), shelf) if event.source else None,
    )
