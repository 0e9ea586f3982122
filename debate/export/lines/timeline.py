"""The timeline: dated events behind the motions, oldest first, around the day the article appeared."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.timeline import Dated, When, dated_events
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _


def timeline_lines(shelf: Shelf, motion: Motion | None = None) -> Iterator[str]:
    """The events of a pack, or those of a motion, with where each stands to the article in words."""
    events = dated_events(shelf, motion)
    title = motion.short if motion else shelf.pack.info.title
    yield from block(said(_("Timeline: {title}").format(title=title), count(len(events), "event")))
    for dated in events:
        yield from _event(shelf, dated)


def _event(shelf: Shelf, dated: Dated) -> Iterator[str]:
    event = dated.event
    when = "" if dated.when is When.BEFORE else f", {dated.when.words}"
    yield from block(
        said(f"{in_words(event.date)}{when}", event.event),
        _("In the article, line {number}.").format(number=event.quote_line) if event.quote_line else None,
        credit_line((event.source,), shelf) if event.source else None,
    )
