"""The running order: fitting, extra time, lateness, and what may be cut without being unfair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.engine.fit import part_seconds, plan_lesson, plan_routine
from debate.engine.lesson import advice, following, preceding, standing, taken
from debate.engine.saving import last_question, save_time
from debate.engine.session import apply, fold
from debate.export.lines.sessions import fitted_lines, saving_words, standing_lines
from debate.model import event as ev
from debate.model.lesson import Late, Lesson, Screen, Show
from debate.model.session import Kind, PlannedPart, Session, Setting
from tests.engine.room import START, at, entries, step
from tests.support import bundled

LESSONS = {lesson.id: lesson for shelf in bundled().shelves for lesson in shelf.pack.lessons}
FOUR = ("lesson-50", "club-90", "tutor-20", "media-30")


def lesson(name: str) -> Lesson:
    return LESSONS[name]


def running(name: str, *events: tuple[float, ev.Event], fit: int | None = None) -> Session:
    """A lesson after some events, seconds after its first step began."""
    steps = plan_lesson(lesson(name), {}, fit).steps
    setting = Setting(kind=Kind.LESSON, running=name, pack="p", version="1", steps=steps, fit=fit)
    return fold(entries((0, ev.Moved(step=0)), *events, setting=setting)).session


@pytest.mark.parametrize("name", FOUR)
def test_each_lesson_can_shrink_to_what_its_author_counted(name: str) -> None:
    whole = lesson(name)
    for minutes in range(int(whole.shortest), int(whole.total) + 1):
        fitted = plan_lesson(whole, {}, minutes)
        assert fitted.takes == minutes * 60
        assert all(s.seconds in {0, s.full} or s.seconds >= s.least for s in fitted.steps)
    assert plan_lesson(whole, {}, int(whole.shortest) - 1).saving.unmet == 60


def test_shorten_comes_before_skip() -> None:
    fitted = plan_lesson(lesson("lesson-50"), {}, 45)
    assert not fitted.saving.skip
    assert sum(before - after for _, before, after in fitted.saving.shorten) == 300
    assert [s.id for s in plan_lesson(lesson("lesson-50"), {}, 35).steps if not s.seconds] == ["hear-two"]


@pytest.mark.parametrize("minutes", range(69, 91))
def test_no_speech_is_touched_and_both_votes_stay(minutes: int) -> None:
    by_id = {s.id: s for s in plan_lesson(lesson("club-90"), {}, minutes).steps}
    assert {by_id[name].seconds for name in ("p1", "o1", "p2", "o2")} == {300}
    assert {by_id[name].seconds for name in ("opp-summary", "prop-summary")} == {180}
    assert by_id["vote-1"].seconds
    assert by_id["vote-2"].seconds


@pytest.mark.parametrize("minutes", range(12, 21))
def test_a_vote_goes_only_with_the_other_and_the_question_stays(minutes: int) -> None:
    by_id = {s.id: s for s in plan_lesson(lesson("tutor-20"), {}, minutes).steps}
    assert bool(by_id["vote-1"].seconds) is bool(by_id["vote-2"].seconds)
    assert by_id["exit"].seconds


def test_a_vote_that_was_taken_keeps_the_second() -> None:
    steps = plan_lesson(lesson("tutor-20"), {}).steps
    ahead = {i: s.seconds for i, s in enumerate(steps) if i > 2}
    skipped = {steps[i].id for i in save_time(steps, ahead, 900).skip}
    assert skipped == {"end"}


def test_extra_time_stretches_every_step_and_part_alike() -> None:
    plain, extra = plan_lesson(lesson("lesson-50"), {}), plan_lesson(lesson("lesson-50"), {}, extra_time=25)
    assert extra.takes == plain.takes * 5 // 4
    for a, b in zip(plain.steps, extra.steps, strict=True):
        assert b.seconds * 4 == a.seconds * 5
        assert [p.seconds * 4 for p in b.parts] == [p.seconds * 5 for p in a.parts]
    assert plan_lesson(lesson("lesson-50"), {}, fit=50, extra_time=25).takes == 3000


def test_more_time_than_needed_cuts_nothing() -> None:
    fitted = plan_lesson(lesson("tutor-20"), {}, 30)
    assert fitted.takes == 1200
    assert next(iter(fitted_lines(fitted))) == "Nothing was cut; 10:00 are over."


def test_what_fitting_cut_is_said() -> None:
    text = " ".join(fitted_lines(plan_lesson(lesson("lesson-50"), {}, 34)))
    assert "skip hear two" in text
    assert "lab to 5:00" in text
    text = " ".join(fitted_lines(plan_lesson(lesson("lesson-50"), {}, 30)))
    assert "It cannot be made shorter than 34:00: 4:00 too much." in text


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6), st.integers(10, 1200))
def test_parts_are_cut_from_the_longest_and_equals_stay_equal(quarters: list[int], seconds: int) -> None:
    parts = tuple(PlannedPart(name=f"p{i}", seconds=15 * n) for i, n in enumerate(quarters))
    cut = part_seconds(step("s", 15 * sum(quarters), parts=parts), seconds)
    whole = [p.seconds for p in parts]
    assert sum(cut) <= max(seconds, 0) or list(cut) == whole
    assert min(seconds, sum(whole)) - sum(cut) < len(parts)
    for a, before in zip(cut, whole, strict=True):
        assert a == before or a == max(cut)


def test_playing_back_is_never_cut_in_the_fours() -> None:
    fours = next(s for s in plan_lesson(lesson("lesson-50"), {}).steps if s.id == "fours")
    a, back_a, b, back_b, _ = part_seconds(fours, fours.least)
    assert (back_a, back_b) == (60, 60)
    assert a == b


ROWS = st.lists(
    st.tuples(st.sampled_from(Late), st.integers(1, 20), st.integers(1, 20)), min_size=1, max_size=8
)


@given(ROWS, st.integers(0, 3000))
def test_saving_wins_the_time_or_says_what_is_missing(rows: list[tuple[Late, int, int]], need: int) -> None:
    steps = tuple(
        step(f"s{i}", 30 * max(a, b), least=30 * min(a, b), if_late=late)
        for i, (late, a, b) in enumerate(rows)
    )
    lengths = {i: s.seconds for i, s in enumerate(steps)}
    saving = save_time(steps, lengths, need)
    won = sum(lengths[i] - new for i, new in saving.lengths.items())
    assert won + saving.unmet >= need
    if saving.unmet:
        assert won + saving.unmet == need
    for i, new in saving.lengths.items():
        assert new >= steps[i].least if steps[i].if_late is Late.SHORTEN else new == 0
        assert steps[i].if_late is not Late.KEEP


def test_sides_that_belong_together_lose_the_same() -> None:
    steps = (
        step("for", 300, least=180, if_late=Late.SHORTEN, together_with=("against",)),
        step("against", 300, least=240, if_late=Late.SHORTEN, together_with=("for",)),
    )
    saving = save_time(steps, {0: 300, 1: 300}, 90)
    assert saving.lengths == {0: 255, 1: 255}
    assert save_time(steps, {1: 300}, 90).lengths == {}


def test_on_time_late_and_what_is_advised() -> None:
    session = running("lesson-50")
    place = standing(session, at(60))
    assert place is not None
    assert (place.step_left, place.period_left, place.late) == (60, 2940, 0)
    assert advice(session, at(60)) is None
    late = standing(session, at(360))
    assert late is not None
    assert (late.step_left, late.late) == (-240, 240)
    saving = advice(session, at(360))
    assert saving is not None
    assert sum(a - b for _, a, b in saving.shorten) == 240
    assert saving_words(session.steps, saving, late.late).startswith(
        "4 minutes late: shorten rules and vote to "
    )
    assert session.setting is not None
    log = entries((0, ev.Moved(step=0)), (360, taken(saving)), setting=session.setting)
    caught_up = standing(fold(log).session, at(360))
    assert caught_up is not None
    assert caught_up.late == 0


def test_a_pause_and_an_absence_make_the_lesson_late_but_not_its_clock() -> None:
    session = running("lesson-50", (30, ev.Paused()), (90, ev.Away(since=at(40))))
    place = standing(session, at(150))
    assert place is not None
    assert (place.step_left, place.period_left, place.late) == (90, 2850, 120)
    assert not place.ticking


def test_with_one_step_left_the_last_question_is_kept() -> None:
    session = running("lesson-50", (100, ev.Moved(step=7)))
    saving = advice(session, at(2850))
    assert saving is not None
    question = last_question(session.steps)
    assert question is not None
    assert session.steps[question].id == "exit"
    assert saving.jump == question
    assert saving_words(session.steps, saving, 600) == "10 minutes late: go to the last question, exit."


def test_next_walks_parts_and_steps_and_leaves_out_what_was_cut() -> None:
    course = fold(entries((0, ev.Moved(step=0)), (1, ev.Cut(steps=((1, 0),)))))
    seen: list[tuple[int, int]] = []
    while course.session.step < 4:
        course = apply(course, ev.Entry(course.session.seq + 1, at(10), following(course.session)))
        seen.append((course.session.step, course.session.part))
    assert seen == [(2, 0), (3, 0), (3, 1), (4, 0)]
    back = preceding(course.session)
    assert back == ev.Moved(step=3, part=1)
    assert preceding(fold(entries((0, ev.Moved(step=0)))).session) is None


def test_a_minute_more_is_added_to_step_and_part() -> None:
    session = fold(entries((0, ev.Moved(step=3)), (5, ev.TimeAdded(seconds=60)))).session
    place = standing(session, at(10))
    assert place is not None
    assert (place.step_left, place.part_left) == (110, 90)


def test_an_argument_on_a_step_knows_its_side() -> None:
    found = next(iter(bundled()))
    argument = found.motion.arguments[0]
    plain = lesson("lesson-50")
    show = Show(screen=Screen.ARGUMENT, argument=argument.id, motion=found.motion.id)
    from msgspec import structs

    changed = structs.replace(plain, steps=(structs.replace(plain.steps[0], show=(show,)),))
    planned = plan_lesson(changed, {found.motion.id: found.motion})
    assert planned.steps[0].show[0].side is argument.side


def test_a_routine_runs_on_any_motion_with_its_own_times() -> None:
    routine = next(r for r in bundled().kit.routines if r.id == "corners")
    fitted = plan_routine(routine, "expand-vans", extra_time=50)
    assert fitted.takes == routine.total * 90
    assert fitted.steps[0].show[0].routine_steps == (routine.steps[0].name,)


def test_the_place_in_words() -> None:
    session = running("lesson-50")
    place = standing(session, at(330))
    assert place is not None
    lines = list(standing_lines(session, place, advice(session, at(330))))
    assert lines[0] == "Step 1 of 11. settle. 3:30 over."
    assert any(line.startswith("Next: rules and vote.") for line in lines)
    assert all(len(line) <= 80 for line in lines)
    assert session.opened == START
