"""The timeline: in order of dates as far as they are known, around the day of the article."""

from __future__ import annotations

from msgspec.structs import replace

from debate.engine.timeline import When, dated_events
from debate.model.library import Shelf
from debate.model.pack import TimelineEvent
from tests.export.small import small


def shelf_with(*events: TimelineEvent) -> Shelf:
    """The small pack, whose article is of 1 June 2026, with some events."""
    return Shelf(pack=replace(small().shelves[0].pack, timeline=events))


def test_events_stand_in_order_and_only_those_surely_later_come_after_the_article() -> None:
    dates = ["2027", "2026-06-02", "2026-06", "2026", "2026-05-31", "2026-06-01"]
    found = dated_events(shelf_with(*(TimelineEvent(date=date, event=date) for date in dates)))
    assert [(dated.event.date, dated.when) for dated in found] == [
        ("2026", When.BEFORE),
        ("2026-05-31", When.BEFORE),
        ("2026-06", When.BEFORE),
        ("2026-06-01", When.ARTICLE),
        ("2026-06-01", When.BEFORE),
        ("2026-06-02", When.AFTER),
        ("2027", When.AFTER),
    ]


def test_the_packs_own_event_for_the_article_is_not_doubled() -> None:
    own = TimelineEvent(date="2026-06-01", event="The Post prints it.", quote_line=1)
    shelf = shelf_with(own)
    assert [dated.event for dated in dated_events(shelf)] == [own]
    assert [dated.event for dated in dated_events(shelf, shelf.pack.motions[0])] == [own]


def test_a_motion_has_its_own_events_and_the_day_of_the_article() -> None:
    ours = TimelineEvent(date="2020", event="ours", motions=("later-bus",))
    shelf = shelf_with(ours, TimelineEvent(date="2021", event="theirs", motions=("other",)))
    found = dated_events(shelf, shelf.motions["later-bus"])
    assert found[0].event is ours
    assert [dated.when for dated in found] == [When.BEFORE, When.ARTICLE]
