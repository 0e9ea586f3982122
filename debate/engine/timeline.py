"""The timeline: events in order of their dates, as far as these are known, around the day of the article."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.article import Article
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import TimelineEvent
from debate.tongue import _, marked


class When(StrEnum):
    """Where an event stands to the article. An event of the same day, or of no exact day, is neither."""

    BEFORE = ""
    ARTICLE = marked("the article appeared")
    AFTER = marked("after the article")

    @property
    def words(self) -> str:
        """As screens and lines print it; nothing for an event before the article."""
        return _(self.value)


class Dated(Struct, frozen=True, kw_only=True):
    """An event and where it stands to the article."""

    event: TimelineEvent
    when: When


def dated_events(shelf: Shelf, motion: Motion | None = None) -> tuple[Dated, ...]:
    """The events that concern a motion, or all; the day the article appeared is always among them."""
    article = shelf.main_article(motion)
    events = [*shelf.events_about(motion)]
    if article and not any(_is_article(event, article) for event in shelf.pack.timeline):
        said = TimelineEvent(date=article.date, event=f"{article.publisher}: {article.title}", quote_line=1)
        events.append(said)
    elif article:
        events += [e for e in shelf.pack.timeline if _is_article(e, article) and e not in events]
    return tuple(
        Dated(event=event, when=_when(event, article))
        for event in sorted(events, key=lambda e: (e.date, not (article and _is_article(e, article))))
    )


def _when(event: TimelineEvent, article: Article | None) -> When:
    if article is None:
        return When.BEFORE
    if _is_article(event, article):
        return When.ARTICLE
    known = min(len(event.date), len(article.date))
    return When.AFTER if event.date[:known] > article.date[:known] else When.BEFORE


def _is_article(event: TimelineEvent, article: Article) -> bool:
    """Whether the event is the article's own appearance: told by its headline, on its day."""
    return event.quote_line == 1 and event.date == article.date
