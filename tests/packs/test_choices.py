"""The one list of what can be done, at every moment of the four lessons."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import gettempdir

import pytest
from msgspec import structs

from debate.engine.choices import Choice, choice, choices
from debate.engine.forms import SEAT, FormError, answered, hands_form, vote_form
from debate.engine.programme import planned, programme_of
from debate.engine.session import Course, apply, fold
from debate.model import event as ev
from debate.model.fields import Side
from debate.model.kit import Routine
from debate.model.lesson import Collect, Lesson
from debate.model.library import Library
from debate.model.session import Setting
from debate.model.vote import Count, Round
from debate.packs.load import bundled_content, open_library
from tests.engine.room import START


@cache
def library() -> Library:
    """The content that comes with the program."""
    return open_library([bundled_content()], Path(gettempdir()) / "debate-test-cache").library


SHELF = library().shelves[0]
EVERYTHING: list[Lesson | Routine] = [*SHELF.pack.lessons, *library().kit.routines]


def setting(running: Lesson | Routine) -> Setting:
    motion = SHELF.motions["expand-vans"] if isinstance(running, Routine) else None
    return planned(running, SHELF, motion, seats=20)[0]


def after(course: Course, event: ev.Event) -> Course:
    return apply(course, ev.Entry(course.session.seq + 1, course.session.at + 1_000, event))


def offered(course: Course, of: Setting) -> tuple[Choice, ...]:
    return choices(course, course.session.at + 500, programme_of(library(), of), pieces=2)


@pytest.mark.parametrize("running", EVERYTHING, ids=lambda r: r.id)
def test_next_leads_through_everything_and_every_choice_can_be_taken_back(running: Lesson | Routine) -> None:
    of = setting(running)
    course = fold([ev.Entry(1, START, ev.Opened(setting=of))])
    for _ in range(60):
        every = offered(course, of)
        ids = [item.id for item in every]
        assert len(ids) == len(set(ids))
        for item in every:
            event: ev.Event | None = item.event
            if item.form is not None:
                event = answered(item.form, [3] * len(item.form.asks))
            if event is None:
                continue
            done = after(course, event)
            undone = after(done, ev.Undone(of=done.session.seq)).session
            assert structs.replace(undone, seq=0, at=0) == structs.replace(course.session, seq=0, at=0), (
                item.id
            )
        onward = choice(every, "next")
        if onward is None or onward.event is None:
            break
        course = after(course, onward.event)
    assert course.session.step == len(of.steps)
    assert choice(offered(course, of), "end") is not None


def test_the_vote_follows_the_step_and_is_closed_once_the_result_was_shown() -> None:
    lesson = next(item for item in SHELF.pack.lessons if item.id == "lesson-50")
    of = setting(lesson)
    course = fold([ev.Entry(1, START, ev.Opened(setting=of)), ev.Entry(2, START, ev.Moved(step=1))])
    first = choice(offered(course, of), "vote")
    assert first is not None
    assert first.form is not None
    assert (first.form.round, first.form.by) == (Round.BEFORE, Collect.SLIPS)
    course = after(course, answered(first.form, [14, 9, 5]))
    course = after(course, ev.Moved(step=9))
    second = choice(offered(course, of), "vote")
    assert second is not None
    assert second.form is not None
    assert second.form.round is Round.AFTER
    course = after(course, answered(second.form, [17, 8, 3]))
    course = after(course, ev.Turned(view=1))
    shown = choice(offered(course, of), "uncover")
    assert shown is not None
    assert shown.event == ev.ResultShown(motion="expand-vans")
    course = after(course, ev.ResultShown(motion="expand-vans"))
    assert choice(offered(course, of), "vote") is None
    assert choice(offered(course, of), "uncover") is None


def test_numbers_that_cannot_be_are_said_in_a_sentence() -> None:
    hands = hands_form("m/a", Side.FOR, "A title")
    with pytest.raises(FormError, match="29 hands for 'is it true\\?', but 28 voted"):
        answered(hands, [28, 29, 9])
    with pytest.raises(FormError, match="Nobody voted"):
        answered(hands, [0, 0, 0])
    with pytest.raises(FormError, match="from 1 to 999"):
        answered(SEAT, [0])
    form = vote_form("m", Round.AFTER, Collect.CARDS)
    with pytest.raises(FormError, match="from 0 to 9999"):
        answered(form, [10_000, 1, 1])
    count = Count(for_=1, against=2, undecided=3)
    assert answered(form, [1, 2, 3]) == ev.VoteCounted(
        motion="m", round=Round.AFTER, count=count, by=Collect.CARDS
    )
