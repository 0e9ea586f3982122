"""A session from its events. The stage, the receipt, resuming and undoing are all this one fold.

``fold(entries).session`` is where a session stands; ``apply`` takes one event more. What was undone counts as
never having happened: a pause taken back leaves the clock as if it had run on. Coming and going are facts and
stay: they cannot be undone, and what is undone before them is undone under them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from msgspec import Struct, structs

from debate.engine.changes import CHANGES, change
from debate.model.event import (
    Away,
    Closed,
    Entry,
    MovesCounted,
    Opened,
    Redone,
    ResultShown,
    Undone,
    VoteCounted,
)
from debate.model.event_round import BallotLocked
from debate.model.session import Session

FACTS = (Opened, Away, Closed)
"""What cannot be undone."""


_PLAIN = frozenset(CHANGES) - {*FACTS, ResultShown, VoteCounted}


class Done(Struct, frozen=True):
    """One event that counts, the session before it, and the events before it."""

    entry: Entry
    before: Session
    earlier: Done | None


class Course(Struct, frozen=True):
    """Where a session stands, and what can be taken back or brought back.

    ``sealed`` are the motions whose result the room has seen: their counts cannot be taken back any more.
    """

    session: Session = Session()
    done: Done | None = None
    undone: tuple[Entry, ...] = ()
    sealed: frozenset[str] = frozenset()

    @property
    def can_undo(self) -> Entry | None:
        """The event that would be taken back next; None at a shown result, a locked ballot, or the start."""
        done = self.done
        while done is not None and isinstance(done.entry.event, FACTS):
            done = done.earlier
        if done is None or isinstance(done.entry.event, BallotLocked):
            return None
        return None if _counts_of(done.entry) in self.sealed else done.entry

    @property
    def can_redo(self) -> Entry | None:
        """The event that would come back next; None where another event has followed since."""
        return self.undone[-1] if self.undone else None


def fold(entries: Iterable[Entry]) -> Course:
    """The course of a session from all its events, in order."""
    return reduce(apply, entries, Course())


def apply(course: Course, entry: Entry) -> Course:
    """The course after one event more. A moment before the last one counts as the last one."""
    event = entry.event
    if entry.at < course.session.at:
        entry = Entry(entry.seq, course.session.at, event)
    if type(event) in _PLAIN:  # nearly every event: the long way below would say the same
        done = Done(entry, course.session, course.done)
        return Course(change(course.session, entry), done, (), course.sealed)
    match event:
        case Undone():
            return _at(_undo(course, event), entry)
        case Redone():
            return _at(_redo(course, event), entry)
        case VoteCounted() if event.motion in course.sealed:
            return _at(course, entry)
    after = change(course.session, entry)
    return Course(
        after,
        Done(entry, course.session, course.done),
        course.undone if isinstance(event, FACTS) else (),
        _sealed(course, event, after) if isinstance(event, ResultShown) else course.sealed,
    )


def _sealed(course: Course, event: ResultShown, after: Session) -> frozenset[str]:
    votes = after.votes.get(event.motion)
    return course.sealed | {event.motion} if votes is not None and votes.shown else course.sealed


def _undo(course: Course, event: Undone) -> Course:
    target = course.can_undo
    if target is None or target.seq != event.of:
        return course
    facts, done = _lift(course.done, after=target.seq)
    if done is None:
        return course
    undone = (*course.undone, target)
    return _lay(structs.replace(course, session=done.before, done=done.earlier, undone=undone), facts)


def _redo(course: Course, event: Redone) -> Course:
    target = course.can_redo
    if target is None or target.seq != event.of:
        return course
    facts, done = _lift(course.done, after=target.seq)
    session = facts[0][1] if facts else course.session
    back = structs.replace(course, session=session, done=done, undone=course.undone[:-1])
    return _lay(back, [(target, session), *facts])


def _lift(done: Done | None, after: int) -> tuple[list[tuple[Entry, Session]], Done | None]:
    """The facts after a place, earliest first, each with the session before it; and what lies below them."""
    facts: list[tuple[Entry, Session]] = []
    while done is not None and done.entry.seq > after:
        facts.append((done.entry, done.before))
        done = done.earlier
    return facts[::-1], done


def _lay(course: Course, entries: Iterable[tuple[Entry, Session]]) -> Course:
    """Events laid on again, each at its own moment."""
    session, done = course.session, course.done
    for entry, _ in entries:
        done = Done(entry, session, done)
        session = change(session, entry)
    return structs.replace(course, session=session, done=done)


def _at(course: Course, entry: Entry) -> Course:
    """The session as it stands, at the place and moment of an event."""
    return structs.replace(course, session=structs.replace(course.session, seq=entry.seq, at=entry.at))


def _counts_of(entry: Entry) -> str | None:
    """The motion whose counts an event holds."""
    return entry.event.motion if isinstance(entry.event, VoteCounted | MovesCounted) else None
