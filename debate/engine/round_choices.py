"""What the chair can do in a round at a moment: one list for the screen's keys and for numbered plain lines.

The shape is that of ``engine/choices.py``: a choice makes one event at most, or has a form for numbers. Those
with neither are the door's own doing: ``note`` (``flow.note`` makes the event), ``ballot`` (its events come
from ``ballot.open_sheet``, ``ballot.fill``, ``ballot_lock.lock``), ``undo``, ``redo``, ``receipt``, ``end``.
"""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.ballot_rules import floor_waits
from debate.engine.choices import Choice, blanking, moving, rest, typing
from debate.engine.forms import vote_form
from debate.engine.round import plan_of, standing
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
from debate.tongue import _, marked, plural

NUDGES = (-15, -5, 5, 15)
"""Seconds by which a clock is set back or forward."""
_ALTERNATING = frozenset(
    {PhaseKind.FREE_DEBATE, PhaseKind.CROSSFIRE, PhaseKind.CROSS_EXAMINATION, PhaseKind.JUDGE_QUESTIONS}
)
_FLOOR_WORDS = {
    Floor.FOR: marked("For"),
    Floor.AGAINST: marked("Against"),
    Floor.FIRST: marked("The first team"),
    Floor.SECOND: marked("The second team"),
    Floor.FLOOR: marked("The floor"),
    Floor.CHAIR: marked("The chair"),
    Floor.JUDGES: marked("The judges"),
}

_POINTS = {
    Answer.TAKEN: marked("A point is taken"),
    Answer.DECLINED: marked("A point is declined"),
    Answer.OFFERED: marked("A point is offered"),
}


def choices(course: Course, now: int, kit: Kit) -> tuple[Choice, ...]:
    """Everything the chair can do now, the next thing first; none where there is no round or it is closed."""
    session = course.session
    plan = plan_of(session)
    if plan is None or session.closed is not None:
        return ()
    here = standing(session, now)
    if here is None:
        return (
            *_outside(session, plan),
            *_votes(session, None),
            *_papers(session, plan, kit),
            *rest(course),
        )
    return (
        *_clock(here),
        *_points(session, here),
        *_votes(session, here),
        *_pools(here),
        *_ways(plan, here),
        *_settings(here),
        *_papers(session, plan, kit),
        blanking(session),
        *rest(course),
    )


def floor_words(who: Floor) -> str:
    """A side, the floor or the judges, as choices and lines name them."""
    return _(_FLOOR_WORDS[who])


def _outside(session: Session, plan: PlannedRound) -> Iterator[Choice]:
    """Before the first phase and after the last."""
    if session.step < 0:
        words = _("Begin: {phase}").format(phase=plan.phases[0].name)
        yield Choice(id="next", words=words, event=ev.Moved(step=0))
        return
    yield Choice(id="end", words=_("End the session for good"))
    yield _back(plan, len(plan.phases) - 1)


def _clock(here: RoundStanding) -> Iterator[Choice]:
    name, running = here.phase.name, here.reading.ticking
    holders = here.phase.sides if here.phase.kind in _ALTERNATING else ()
    if running:
        yield Choice(id="clock", words=_("Pause {phase}").format(phase=name), event=ev.Paused())
    elif holders and here.floor is None:
        for who in holders:
            words = _("Start {phase}: {side} first").format(phase=name, side=floor_words(who))
            yield Choice(id=f"floor-{who.value}", words=words, event=FloorGiven(who=who))
    else:
        words = _("Go on with {phase}") if here.reading.run else _("Start {phase}")
        yield Choice(id="clock", words=words.format(phase=name), event=ev.Started())
    if here.floor is not None:
        for who in holders:
            if who is not here.floor:
                words = _("{side} has the floor").format(side=floor_words(who))
                yield Choice(id=f"floor-{who.value}", words=words, event=FloorGiven(who=who))
    if here.phase.kind is PhaseKind.FLOOR:
        event = FloorGiven(who=Floor.FLOOR)
        yield Choice(id="floor-floor", words=_("Next speaker from the floor"), event=event)


def _points(session: Session, here: RoundStanding) -> Iterator[Choice]:
    own = [p for p in session.round.points if p.phase == here.phase.id]
    waiting = next((p for p in own if p.answer is Answer.OFFERED), None)
    if here.points is Points.OPEN and here.reading.ticking:
        number = max((p.number for p in session.round.points), default=0) + 1
        for answer in (Answer.TAKEN, Answer.DECLINED, Answer.OFFERED):
            mark = PointMarked(number=number, phase=here.phase.id, second=here.reading.run, answer=answer)
            yield Choice(id=f"point-{answer.value}", words=_(_POINTS[answer]), event=mark)
    for answer in (Answer.TAKEN, Answer.DECLINED):
        if waiting is None:
            return
        mark = PointMarked(number=waiting.number, phase=waiting.phase, second=waiting.second, answer=answer)
        taken = (
            _("The point offered is taken") if answer is Answer.TAKEN else _("The point offered is declined")
        )
        yield Choice(id=f"offered-{answer.value}", words=taken, event=mark)


def _votes(session: Session, here: RoundStanding | None) -> Iterator[Choice]:
    """Counting in a vote's phase; the result in the second vote and after it, once the judges have locked."""
    motion = session.setting.motion if session.setting else None
    if motion is None or (here is not None and here.phase.kind is not PhaseKind.VOTE):
        return
    votes = session.votes.get(motion, Votes())
    if here is not None and not votes.shown:
        which = Round.AFTER if here.phase.vote == 2 else Round.BEFORE
        yield typing(vote_form(motion, which, Collect.SLIPS))
    if votes.both:
        yield moving(motion)
        if not votes.shown and floor_waits(session) is None:
            event = ev.ResultShown(motion=motion)
            yield Choice(id="result", words=_("Show the result of both votes"), event=event)


def _pools(here: RoundStanding) -> Iterator[Choice]:
    for pool in here.pools:
        clock = pool_clock(pool.team)
        if pool.running:
            words = _("Stop the preparation of {team}").format(team=pool.name)
            yield Choice(id=clock, words=words, event=ev.Paused(clock=clock))
        elif pool.can_elect:
            words = _("Preparation for {team}, {time} left").format(
                team=pool.name, time=f"{pool.left // 60}:{pool.left % 60:02d}"
            )
            yield Choice(id=clock, words=words, event=ev.Started(clock=clock))


def _ways(plan: PlannedRound, here: RoundStanding) -> Iterator[Choice]:
    then = ev.Moved(step=here.place + 1)
    if here.then is None:
        yield Choice(id="next", words=_("Finish: this was the last phase"), event=then)
    elif here.reading.run or here.reading.ticking:
        yield Choice(id="next", words=_("Next: {what}").format(what=here.then.name), event=then)
    else:
        words = _("Skip {phase}: on to {next}").format(phase=here.phase.name, next=here.then.name)
        yield Choice(id="next", words=words, event=then)
    if here.place:
        yield _back(plan, here.place - 1)


def _back(plan: PlannedRound, place: int) -> Choice:
    words = _("Back to {phase}").format(phase=plan.phases[place].name)
    return Choice(id="back", words=words, event=ev.Moved(step=place))


def _settings(here: RoundStanding) -> Iterator[Choice]:
    for seconds in NUDGES:
        many = abs(seconds)
        words = (
            plural("The clock {count} second forward", "The clock {count} seconds forward", many)
            if seconds > 0
            else plural("The clock {count} second back", "The clock {count} seconds back", many)
        )
        event = ev.Nudged(seconds=seconds)
        yield Choice(id=f"nudge{seconds:+d}", words=words.format(count=many), event=event)
    start = _("{phase} from its start").format(phase=here.phase.name)
    yield Choice(id="restart", words=start, event=ev.Restarted())
    yield Choice(id="plus", words=_("A minute more for this phase"), event=ev.TimeAdded(seconds=60))
    yield Choice(id="minus", words=_("A minute less for this phase"), event=ev.TimeAdded(seconds=-60))
    way = _("Count down to the end") if here.count_up else _("Count up from the start")
    yield Choice(id="count", words=way, event=CountedUp(up=not here.count_up))


def _papers(session: Session, plan: PlannedRound, kit: Kit) -> Iterator[Choice]:
    if session.step >= 0:
        yield Choice(id="note", words=_("Write in the flow"))
        if {ballot.id for ballot in kit.ballots} & set(plan.ballots):
            yield Choice(id="ballot", words=_("Fill in a ballot"))
