"""What each event changes in a session: one small function an event, from the session before it.

A function takes the session, the event and its moment, and gives the fields that change. Nothing is refused
here: an event that no longer means anything changes nothing, so that every log can be read to its end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from msgspec import structs

from debate.engine.changes_clock import CLOCK_CHANGES
from debate.engine.changes_room import ROOM_CHANGES
from debate.engine.changes_round import ROUND_CHANGES
from debate.engine.stage import counted, held, looked_at, on_stage
from debate.model import event as ev
from debate.model.session import Absence, Session

Fields: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Session, Any, int], Fields]


def change(session: Session, entry: ev.Entry) -> Session:
    """The session after an event that neither takes back nor brings back another."""
    kind = type(entry.event)
    fields = CHANGES[kind](session, entry.event, entry.at)
    after = structs.replace(session, seq=entry.seq, at=entry.at, **fields)
    return _staged(session, after, entry.at) if kind in _STAGE else after


def _staged(before: Session, after: Session, at: int) -> Session:
    """Counts what was looked at until now, and begins to count what is looked at from now on."""
    show = on_stage(after)
    sight = looked_at(after, show, at)
    new = tuple(p for p in show.prompts if p not in after.prompts) if show and show.prompts else ()
    if sight is None and before.sight is None and not new:
        return after
    gone = after.absence if after.absence is not before.absence else None
    fields = counted(before, gone.since if gone else at)
    return structs.replace(after, **(fields | {"sight": sight, "prompts": after.prompts + new}))


def _opened(_: Session, event: ev.Opened, at: int) -> Fields:
    return {"setting": event.setting, "opened": at, "seats": event.setting.seats}


def _away(session: Session, event: ev.Away, at: int) -> Fields:
    since = min(event.since, at)
    gone = Absence(since=since, until=at, asleep=event.asleep)
    return {"closed": None, "clocks": held(session.clocks, since), "absence": gone}


def _closed(session: Session, _: ev.Closed, at: int) -> Fields:
    return {"closed": at, "clocks": held(session.clocks, at), "turns": {}}


def _turned(_: Session, event: ev.Turned, __: int) -> Fields:
    return {"view": event.view, "revealed": 0, "showing": None}


def _showed(_: Session, event: ev.Showed, __: int) -> Fields:
    return {"showing": event.show, "revealed": 0}


def _revealed(_: Session, event: ev.Revealed, __: int) -> Fields:
    return {"revealed": event.pieces}


def _blanked(_: Session, event: ev.Blanked, __: int) -> Fields:
    return {"blank": event.blank}


def _nothing(_: Session, __: ev.Forgotten, ___: int) -> Fields:
    return {}


CHANGES: dict[type, Change] = {
    ev.Opened: _opened,
    ev.Away: _away,
    ev.Closed: _closed,
    ev.Forgotten: _nothing,
    ev.Turned: _turned,
    ev.Showed: _showed,
    ev.Revealed: _revealed,
    ev.Blanked: _blanked,
    **CLOCK_CHANGES,
    **ROOM_CHANGES,
    **ROUND_CHANGES,
}
"""By the event's type. In a debate round some of a lesson's events do more."""

_STAGE = frozenset({ev.Opened, ev.Away, ev.Closed, ev.Moved, ev.Turned, ev.Showed, ev.Blanked})
"""The events after which the room may see something else."""
