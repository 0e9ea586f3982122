"""What the chair can do in a round at a moment: one list for the screen's keys and for numbered plain lines.

The shape is that of ``engine/choices.py``: a choice makes one event at most, or has a form for numbers. Those
with neither are the door's own doing: ``note`` (``flow.note`` makes the event), ``ballot`` (its events come
from ``ballot.open_sheet``, ``ballot.fill``, ``ballot_lock.lock``), ``undo``, ``redo``, ``receipt``, ``end``.
"""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.ballot_rules import floor_waits
from debate.engine.choices import Choice
from debate.engine.forms import moves_form, vote_form
from debate.engine.round import standing
from debate.engine.session import Course
from debate.model import event as ev
from debate.model.event_round import CountedUp, FloorGiven, PointMarked
from debate.model.kit import Kit
from debate.model.lesson import Collect
from debate.model.phase import Floor, PhaseKind
from debate.model.round import Answer, PlannedRound, pool_clock
from debate.model.round_clock import Points, RoundStanding
from debate.model.session import Session
from debate.model.vote import Round, Votes

NUDGES = (-15, -5, 5, 15)
"""Seconds by which a clock is set back or forward."""
_ALTERNATING = frozenset(
    {PhaseKind.FREE_DEBATE, PhaseKind.CROSSFIRE, PhaseKind.CROSS_EXAMINATION, PhaseKind.JUDGE_QUESTIONS}
)
_FLOOR_WORDS = {
    Floor.FOR: "For",
    Floor.AGAINST: "Against",
    Floor.FIRST: "The first team",
    Floor.SECOND: "The second team",
    Floor.FLOOR: "The floor",
    Floor.CHAIR: "The chair",
    Floor.JUDGES: "The judges",
}


def choices(course: Course, now: int, kit: Kit) -> tuple[Choice, ...]:
    """Everything the chair can do now, the next thing first; none where there is no round or it is closed."""
    session = course.session
    plan = session.setting.round if session.setting else None
    if plan is None or session.closed is not None:
        return ()
    here = standing(session, now)
    if here is None:
        return (
            *_outside(session, plan),
            *_votes(session, None),
            *_papers(session, plan, kit),
            *_rest(course),
        )
    return (
        *_clock(here),
        *_points(session, here),
        *_votes(session, here),
        *_pools(here),
        *_ways(plan, here),
        *_settings(here),
        *_papers(session, plan, kit),
        *_blank(session),
        *_rest(course),
    )


def floor_words(who: Floor) -> str:
    """A side, the floor or the judges, as choices and lines name them."""
    return _FLOOR_WORDS[who]


def _outside(session: Session, plan: PlannedRound) -> Iterator[Choice]:
    """Before the first phase and after the last."""
    if session.step < 0:
        yield Choice(id="next", words=f"Begin: {plan.phases[0].name}", event=ev.Moved(step=0))
        return
    last = len(plan.phases) - 1
    yield Choice(id="end", words="End the session for good")
    yield Choice(id="back", words=f"Back to {plan.phases[last].name}", event=ev.Moved(step=last))


def _clock(here: RoundStanding) -> Iterator[Choice]:
    name, running = here.phase.name, here.reading.ticking
    holders = here.phase.sides if here.phase.kind in _ALTERNATING else ()
    if running:
        yield Choice(id="clock", words=f"Pause {name}", event=ev.Paused())
    elif holders and here.floor is None:
        for who in holders:
            words = f"Start {name}: {floor_words(who)} first"
            yield Choice(id=f"floor-{who.value}", words=words, event=FloorGiven(who=who))
    else:
        verb = "Go on with" if here.reading.run else "Start"
        yield Choice(id="clock", words=f"{verb} {name}", event=ev.Started())
    if here.floor is not None:
        for who in holders:
            if who is not here.floor:
                words = f"{floor_words(who)} has the floor"
                yield Choice(id=f"floor-{who.value}", words=words, event=FloorGiven(who=who))
    if here.phase.kind is PhaseKind.FLOOR:
        event = FloorGiven(who=Floor.FLOOR)
        yield Choice(id="floor-floor", words="Next speaker from the floor", event=event)


def _points(session: Session, here: RoundStanding) -> Iterator[Choice]:
    own = [p for p in session.round.points if p.phase == here.phase.id]
    waiting = next((p for p in own if p.answer is Answer.OFFERED), None)
    if here.points is Points.OPEN and here.reading.ticking:
        number = max((p.number for p in session.round.points), default=0) + 1
        for answer in (Answer.TAKEN, Answer.DECLINED, Answer.OFFERED):
            mark = PointMarked(number=number, phase=here.phase.id, second=here.reading.run, answer=answer)
            yield Choice(id=f"point-{answer.value}", words=f"A point is {answer.value}", event=mark)
    for answer in (Answer.TAKEN, Answer.DECLINED):
        if waiting is None:
            return
        mark = PointMarked(number=waiting.number, phase=waiting.phase, second=waiting.second, answer=answer)
        yield Choice(id=f"offered-{answer.value}", words=f"The point offered is {answer.value}", event=mark)


def _votes(session: Session, here: RoundStanding | None) -> Iterator[Choice]:
    """Counting in a vote's phase; the result in the second vote and after it, once the judges have locked."""
    motion = session.setting.motion if session.setting else None
    if motion is None or (here is not None and here.phase.kind is not PhaseKind.VOTE):
        return
    votes = session.votes.get(motion, Votes())
    if here is not None and not votes.shown:
        which = Round.AFTER if here.phase.vote == 2 else Round.BEFORE
        form = vote_form(motion, which, Collect.SLIPS)
        yield Choice(id="vote", words=f"Type the {form.title.lower()}", form=form)
    if votes.both:
        yield Choice(id="moves", words="Who moved? Type the hands", form=moves_form(motion))
        if not votes.shown and floor_waits(session) is None:
            event = ev.ResultShown(motion=motion)
            yield Choice(id="result", words="Show the result of both votes", event=event)


def _pools(here: RoundStanding) -> Iterator[Choice]:
    for pool in here.pools:
        clock = pool_clock(pool.team)
        if pool.running:
            words = f"Stop the preparation of {pool.name}"
            yield Choice(id=clock, words=words, event=ev.Paused(clock=clock))
        elif pool.can_elect:
            words = f"Preparation for {pool.name}, {_clock_words(pool.left)} left"
            yield Choice(id=clock, words=words, event=ev.Started(clock=clock))


def _ways(plan: PlannedRound, here: RoundStanding) -> Iterator[Choice]:
    then = ev.Moved(step=here.place + 1)
    if here.then is None:
        yield Choice(id="next", words="Finish: this was the last phase", event=then)
    elif here.reading.run or here.reading.ticking:
        yield Choice(id="next", words=f"Next: {here.then.name}", event=then)
    else:
        words = f"Skip {here.phase.name}: on to {here.then.name}"
        yield Choice(id="next", words=words, event=then)
    if here.place:
        event = ev.Moved(step=here.place - 1)
        yield Choice(id="back", words=f"Back to {plan.phases[here.place - 1].name}", event=event)


def _settings(here: RoundStanding) -> Iterator[Choice]:
    for seconds in NUDGES:
        words = f"The clock {abs(seconds)} seconds {'forward' if seconds > 0 else 'back'}"
        yield Choice(id=f"nudge{seconds:+d}", words=words, event=ev.Nudged(seconds=seconds))
    yield Choice(id="restart", words=f"{here.phase.name} from its start", event=ev.Restarted())
    yield Choice(id="plus", words="A minute more for this phase", event=ev.TimeAdded(seconds=60))
    yield Choice(id="minus", words="A minute less for this phase", event=ev.TimeAdded(seconds=-60))
    way = "down to the end" if here.count_up else "up from the start"
    yield Choice(id="count", words=f"Count {way}", event=CountedUp(up=not here.count_up))


def _papers(session: Session, plan: PlannedRound, kit: Kit) -> Iterator[Choice]:
    if session.step >= 0:
        yield Choice(id="note", words="Write in the flow")
        if {ballot.id for ballot in kit.ballots} & set(plan.ballots):
            yield Choice(id="ballot", words="Fill in a ballot")


def _blank(session: Session) -> Iterator[Choice]:
    words = "Bring the room's screen back" if session.blank else "Blank the room's screen"
    yield Choice(id="blank", words=words, event=ev.Blanked(blank=not session.blank))


def _rest(course: Course) -> Iterator[Choice]:
    yield Choice(id="receipt", words="The receipt so far")
    if course.can_undo is not None:
        yield Choice(id="undo", words="Take back the last thing done")
    if course.can_redo is not None:
        yield Choice(id="redo", words="Bring back what was taken back")


def _clock_words(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
