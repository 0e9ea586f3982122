"""Every event of a round under undo and redo: the fold stays one, and what was locked stays locked."""

from __future__ import annotations

from functools import reduce

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from debate.engine.session import Course, apply, fold
from debate.model import event as ev
from debate.model import event_round as er
from debate.model.event import Event
from debate.model.phase import Floor
from debate.model.round import Answer, Link
from debate.model.session import Session
from tests.engine.rounds import Hall, format_of

_NUMBERS = st.integers(1, 4)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(ev.Moved, step=st.integers(0, 7)),
    st.builds(ev.Started, clock=st.sampled_from(["step", "pool-first", "pool-second", "nobody"])),
    st.builds(ev.Paused, clock=st.sampled_from(["step", "pool-first"])),
    st.builds(ev.Nudged, clock=st.sampled_from(["step", "pool-first"]), seconds=st.sampled_from([-15, 15])),
    st.builds(ev.Restarted),
    st.builds(er.CountedUp, up=st.booleans()),
    st.builds(er.FloorGiven, who=st.sampled_from([Floor.FIRST, Floor.SECOND])),
    st.builds(
        er.PointMarked,
        number=_NUMBERS,
        phase=st.sampled_from(["a1", "b1"]),
        second=st.integers(0, 400),
        answer=st.sampled_from(Answer),
    ),
    st.builds(
        er.Flowed,
        number=_NUMBERS,
        row=_NUMBERS,
        phase=st.just("a1"),
        side=st.just(Floor.FIRST),
        text=st.sampled_from(["one", "two"]),
        link=st.just(Link.ANSWERS),
        to=_NUMBERS,
    ),
    st.builds(er.FlowErased, number=_NUMBERS),
    st.builds(er.BallotOpened, number=_NUMBERS, ballot=st.just("one-judge")),
    st.builds(
        er.BallotFilled, number=_NUMBERS, key=st.just("reason"), value=st.sampled_from(["", "so", "thus"])
    ),
    st.builds(er.BallotLocked, number=_NUMBERS),
)
STEPS = st.lists(st.one_of(EVENTS, st.sampled_from(["undo", "redo", "wait"])), max_size=30)


def _bare(session: Session) -> Session:
    return structs.replace(session, seq=0, at=0)


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_fold_is_the_same_at_once_and_event_by_event_and_locked_ballots_stay(
    steps: list[Event | str],
) -> None:
    hall = Hall(format_of("public-forum"))
    locked: dict[int, object] = {}
    for step in steps:
        course = hall.course
        if step == "wait":
            hall.wait(7)
        elif step == "undo":
            before = hall.session
            if course.can_undo and course.can_undo.seq > 1:
                taken = course.can_undo
                hall.undo()
                brought = apply(
                    hall.course, ev.Entry(len(hall.entries) + 1, hall.now, ev.Redone(of=taken.seq))
                )
                assert _bare(brought.session) == _bare(before)
        elif step == "redo":
            if course.can_redo:
                hall.do(ev.Redone(of=course.can_redo.seq))
        elif not isinstance(step, str):
            hall.do(step)
        for sheet in hall.session.round.sheets:
            if sheet.locked is not None:
                assert locked.setdefault(sheet.number, sheet) == sheet
    assert locked.keys() <= {s.number for s in hall.session.round.sheets if s.locked is not None}
    assert fold(hall.entries) == hall.course == reduce(apply, hall.entries, Course())


@given(EVENTS)
def test_every_event_of_a_round_survives_the_log(event: Event) -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(event), type=Event) == event


def test_plan_survives_the_log() -> None:
    setting = Hall(format_of("esu-mace")).session.setting
    assert setting is not None
    event = ev.Opened(setting=setting)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(event), type=Event) == event
