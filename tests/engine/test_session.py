"""Where a session stands is computed from its events, and every event can be taken back."""

from __future__ import annotations

from functools import reduce

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.engine.clock import elapsed
from debate.engine.session import Course, apply, fold
from debate.engine.stage import argument_ms, on_stage, side_ms
from debate.model import event as ev
from debate.model.fields import Side
from debate.model.lesson import Screen, Show
from debate.model.session import Session
from debate.model.vote import Count, Round
from tests.engine.room import FACTS, HAPPENINGS, SETTING, START, at, entries

ARGUMENT = Show(screen=Screen.ARGUMENT, argument="a1", side=Side.FOR)
GAPS = st.integers(0, 20_000)
UNDO, REDO = "undo", "redo"
KINDS: dict[str, st.SearchStrategy[ev.Event | str]] = {
    "happening": HAPPENINGS,
    "fact": FACTS,
    "back": st.sampled_from([UNDO, REDO]),
}
MOVE = st.sampled_from(["happening", "happening", "happening", "back", "back", "fact"]).flatmap(
    KINDS.__getitem__
)
MOVES = st.lists(st.tuples(GAPS, MOVE), max_size=40)


def played(moves: list[tuple[int, ev.Event | str]]) -> tuple[list[ev.Entry], list[ev.Entry]]:
    """What a chair wrote, and the events of it that count in the end."""
    course = reduce(apply, entries(), Course())
    log, moment = entries(), START
    for gap, move in moves:
        moment += gap
        event = _event(course, move)
        if event is None:
            continue
        log.append(ev.Entry(len(log) + 1, moment, event))
        course = apply(course, log[-1])
    gone: set[int] = set()
    for entry in log:
        if isinstance(entry.event, ev.Undone):
            gone.add(entry.event.of)
        elif isinstance(entry.event, ev.Redone):
            gone.discard(entry.event.of)
    counting = [e for e in log if e.seq not in gone and not isinstance(e.event, ev.Undone | ev.Redone)]
    return log, counting


def _event(course: Course, move: ev.Event | str) -> ev.Event | None:
    if move == UNDO:
        return ev.Undone(of=course.can_undo.seq) if course.can_undo else None
    if move == REDO:
        return ev.Redone(of=course.can_redo.seq) if course.can_redo else None
    if isinstance(move, ev.VoteCounted) and course.sealed:
        return None
    return None if isinstance(move, str) else move


def placeless(session: Session) -> Session:
    """The session without the number and moment of its last event."""
    return msgspec.structs.replace(session, seq=0, at=0)


@settings(max_examples=300)
@given(MOVES)
def test_what_was_undone_never_happened(moves: list[tuple[int, ev.Event | str]]) -> None:
    log, counting = played(moves)
    assert placeless(fold(log).session) == placeless(fold(counting).session)


@given(MOVES, st.integers(0, 40))
def test_a_fold_goes_on_from_anywhere(moves: list[tuple[int, ev.Event | str]], cut: int) -> None:
    log, _ = played(moves)
    assert reduce(apply, log[cut:], fold(log[:cut])) == fold(log)


@given(MOVES)
def test_every_event_survives_being_written(moves: list[tuple[int, ev.Event | str]]) -> None:
    for entry in played(moves)[0]:
        assert msgspec.json.decode(msgspec.json.encode(entry.event), type=ev.Event) == entry.event


def test_undo_and_redo_of_a_move() -> None:
    log = entries((0, ev.Moved(step=0)), (30, ev.Moved(step=1)), (40, ev.Undone(of=3)))
    course = fold(log)
    assert course.session.step == 0
    assert elapsed(course.session.clocks["step"], at(40)) == 40_000
    again = apply(course, ev.Entry(5, at(50), ev.Redone(of=3)))
    assert again.session.step == 1
    assert elapsed(again.session.clocks["step"], at(50)) == 20_000


def test_what_came_back_is_not_there_twice() -> None:
    course = fold(entries((0, ev.SeatHeard(seat=4)), (1, ev.Undone(of=2)), (2, ev.Redone(of=2))))
    assert course.can_redo is None
    assert apply(course, ev.Entry(5, at(3), ev.Redone(of=2))).session.turns == {4: 1}


def test_what_comes_back_after_an_absence_comes_back_under_it() -> None:
    log = entries(
        (0, ev.Moved(step=0)),
        (10, ev.Moved(step=1)),
        (20, ev.Undone(of=3)),
        (90, ev.Away(since=at(30))),
        (95, ev.Redone(of=3)),
    )
    session = fold(log).session
    assert (session.step, elapsed(session.clocks["step"], at(200))) == (1, 20_000)
    assert session.spent == {0: 10_000}


def test_the_same_undo_in_two_windows_undoes_once() -> None:
    log = entries((0, ev.Moved(step=0)), (5, ev.Moved(step=1)), (6, ev.Undone(of=3)), (6, ev.Undone(of=3)))
    assert fold(log).session.step == 0


def test_an_undo_before_an_absence_keeps_the_absence() -> None:
    log = entries(
        (0, ev.Moved(step=0)), (10, ev.Paused()), (90, ev.Away(since=at(20))), (95, ev.Undone(of=3))
    )
    assert elapsed(fold(log).session.clocks["step"], at(200)) == 20_000


def test_counts_stay_once_the_room_saw_the_result() -> None:
    before, after = Count(for_=10, against=12, undecided=6), Count(for_=14, against=10, undecided=4)
    log = entries(
        (0, ev.VoteCounted(motion="m1", round=Round.BEFORE, count=before)),
        (1, ev.VoteCounted(motion="m1", round=Round.AFTER, count=before)),
        (2, ev.Undone(of=3)),
        (3, ev.VoteCounted(motion="m1", round=Round.AFTER, count=after)),
        (4, ev.ResultShown(motion="m1")),
        (5, ev.Undone(of=6)),
    )
    course = fold(log)
    assert not course.session.votes["m1"].shown
    assert course.can_undo is None
    late = ev.VoteCounted(motion="m1", round=Round.AFTER, count=before)
    course = fold([*log, ev.Entry(8, at(6), late), ev.Entry(9, at(7), ev.Undone(of=5))])
    assert course.session.votes["m1"].after == after


def test_a_result_needs_both_counts() -> None:
    one = ev.VoteCounted(motion="m1", round=Round.BEFORE, count=Count(for_=1, against=2, undecided=3))
    assert not fold(entries((0, one), (1, ev.ResultShown(motion="m1")))).session.votes["m1"].shown


def test_seconds_on_the_screen_stop_while_it_is_blank_or_nobody_is_there() -> None:
    log = entries(
        (0, ev.Moved(step=0)),
        (10, ev.Showed(show=ARGUMENT)),
        (25, ev.Blanked(blank=True)),
        (40, ev.Blanked(blank=False)),
        (3700, ev.Away(since=at(45))),
    )
    session = fold(log).session
    assert argument_ms(session, at(3700)) == {"m1/a1": 20_000}
    assert side_ms(session, at(3705)) == {Side.FOR: 25_000, Side.AGAINST: 0}


def test_the_stage_follows_step_choice_and_blank() -> None:
    course = fold(entries((0, ev.Moved(step=2))))
    assert on_stage(course.session) == SETTING.steps[2].show[0]
    assert course.session.prompts == ("q01",)
    course = fold(entries((0, ev.Moved(step=2)), (1, ev.Showed(show=ARGUMENT)), (2, ev.Blanked(blank=True))))
    assert on_stage(course.session) == Show(screen=Screen.BLANK)
    assert (
        on_stage(fold(entries((0, ev.Showed(show=ARGUMENT)), (1, ev.Moved(step=0)))).session) is not ARGUMENT
    )


def test_seats_are_forgotten_at_the_end() -> None:
    log = entries((0, ev.SeatHeard(seat=4)), (1, ev.SeatHeard(seat=4)))
    assert fold(log).session.turns == {4: 2}
    assert fold([*log, ev.Entry(4, at(2), ev.Closed())]).session.turns == {}


def test_a_forgotten_seat_leaves_undo_as_it_was() -> None:
    log = entries((0, ev.Moved(step=1)), (1, ev.SeatHeard(seat=4)), (2, ev.Undone(of=3)))
    later = [ev.Entry(e.seq, e.at, ev.Forgotten()) if isinstance(e.event, ev.SeatHeard) else e for e in log]
    assert fold(later).session == fold(log).session


def test_a_step_returned_to_goes_on_from_its_time() -> None:
    log = entries((0, ev.Moved(step=0)), (20, ev.Moved(step=1)), (50, ev.Moved(step=0)))
    assert elapsed(fold(log).session.clocks["step"], at(55)) == 25_000


def test_a_very_long_session_is_let_go_of() -> None:
    course = fold(ev.Entry(n, n, ev.Heard(argument="m1/a1")) for n in range(1, 50_001))
    assert course.session.seq == 50_000
    del course
