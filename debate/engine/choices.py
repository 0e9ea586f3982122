"""What the chair can do at this moment. Both doors, the screen and the plain lines, offer this one list.

A choice makes one event at most, so that one press of undo takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from debate.engine.clashes import asks_for_clashes
from debate.engine.forms import SEAT, SEATS, Form, hands_form, moves_form, vote_form
from debate.engine.lesson import advice, following, preceding, taken
from debate.engine.programme import Programme, next_words
from debate.engine.session import Course
from debate.engine.stage import aside, on_stage, step_screen
from debate.model import event as ev
from debate.model.lesson import Collect, Screen, Show
from debate.model.motion import Argument, Motion
from debate.model.session import STEP_CLOCK, Session, argument_key
from debate.model.vote import Round, Votes
from debate.tongue import _

MINUTE = 60


class Choice(Struct, frozen=True, kw_only=True):
    """Something to do: an event, a form that makes one, further choices, or, with none, the door's own doing.

    ``id`` is one word, the same in every state.
    """

    id: str
    words: str
    event: ev.Event | None = None
    form: Form | None = None
    options: tuple[Choice, ...] = ()


def choices(course: Course, now: int, programme: Programme, pieces: int) -> tuple[Choice, ...]:
    """Everything that can be done now. ``pieces`` is how many the present screen can be uncovered in."""
    session = course.session
    return (
        *_order(session, now, programme, pieces),
        *_room(session, programme),
        *_clock(session),
        *rest(course),
    )


def choice(found: tuple[Choice, ...], wanted: str) -> Choice | None:
    """The choice of an id; None where it cannot be done now."""
    return next((item for item in found if item.id == wanted), None)


def _order(session: Session, now: int, programme: Programme, pieces: int) -> Iterator[Choice]:
    """Going on, going back, uncovering, catching up."""
    ended = bool(session.steps) and session.step >= len(session.steps)
    step = session.now_in
    if aside(session):
        yield Choice(id="next", words=_("Back to the step's own screen"), event=ev.Showed())
    elif not ended:
        yield Choice(id="next", words=_onward_words(session, programme), event=onward(session))
    if event := _uncover(session, programme, pieces):
        yield Choice(id="uncover", words=_("Uncover the next piece for the room"), event=event)
    if event := _backward(session):
        yield Choice(id="back", words=_("Back"), event=event)
    if step is not None and (len(step.parts) > session.part + 1 or len(step.show) > session.view + 1):
        yield Choice(id="skip", words=_("Leave out the rest of this step"), event=_past(session))
    if saving := advice(session, now):
        event = ev.Moved(step=saving.jump) if saving.jump is not None else taken(saving)
        if saving.jump is not None or saving.lengths:
            yield Choice(id="advice", words=_("Take the advice and catch up"), event=event)
    if ended:
        yield Choice(id="end", words=_("End the session for good"))


def _room(session: Session, programme: Programme) -> Iterator[Choice]:
    """What the room says: votes, hands, voices; and what it is shown besides."""
    motion = programme.motion
    if motion is not None:
        yield from _votes(session, motion)
        arguments = motion.arguments
        yield Choice(
            id="heard",
            words=_("An argument was heard"),
            options=tuple(_heard(session, motion, argument) for argument in arguments),
        )
        yield Choice(
            id="show",
            words=_("Show the room an argument"),
            options=tuple(_shown(motion, argument) for argument in arguments),
        )
        yield Choice(
            id="hands",
            words=_("Hands on an argument: is it true, does it matter?"),
            options=tuple(_hands(motion, argument) for argument in arguments),
        )
    yield Choice(id="seat", words=_("A voice was heard, by seat number"), form=SEAT)
    yield Choice(id="seats", words=_("Say how many seats the room has"), form=SEATS)
    if asks_for_clashes(session):
        yield Choice(id="clash", words=_("Note where the sides met, or take a note off the list"))


def _clock(session: Session) -> Iterator[Choice]:
    clock = session.clocks.get(STEP_CLOCK)
    if session.now_in is not None:
        running = clock is not None and clock.running
        event: ev.Event = ev.Paused() if running else ev.Started()
        words = _("Pause the clock") if running else _("Start the clock")
        yield Choice(id="clock", words=words, event=event)
        yield Choice(id="plus", words=_("A minute more"), event=ev.TimeAdded(seconds=MINUTE))
        yield Choice(id="minus", words=_("A minute less"), event=ev.TimeAdded(seconds=-MINUTE))
    yield blanking(session)


def blanking(session: Session) -> Choice:
    """Blanks the room's screen, or brings it back."""
    words = _("Bring the room's screen back") if session.blank else _("Blank the room's screen")
    return Choice(id="blank", words=words, event=ev.Blanked(blank=not session.blank))


def typing(form: Form) -> Choice:
    """The counts of a vote, typed."""
    words = _("Type the first vote") if form.round is Round.BEFORE else _("Type the second vote")
    return Choice(id="vote", words=words, form=form)


def moving(motion: str) -> Choice:
    """The hands of those who moved, typed."""
    return Choice(id="moves", words=_("Who moved? Type the hands"), form=moves_form(motion))


def rest(course: Course) -> Iterator[Choice]:
    """What can be done at any moment: the receipt, undo, redo."""
    yield Choice(id="receipt", words=_("The receipt so far"))
    if course.can_undo is not None:
        yield Choice(id="undo", words=_("Take back the last thing done"))
    if course.can_redo is not None:
        yield Choice(id="redo", words=_("Bring back what was taken back"))


def onward(session: Session) -> ev.Event:
    """The step's next screen, or its next part, or the next step."""
    step = session.now_in
    if step is not None and not step.parts and session.view + 1 < len(step.show):
        return ev.Turned(view=session.view + 1)
    return following(session)


def _backward(session: Session) -> ev.Event | None:
    step = session.now_in
    if step is not None and not step.parts and session.view > 0:
        return ev.Turned(view=session.view - 1)
    return preceding(session)


def _past(session: Session) -> ev.Moved:
    places = range(session.step + 1, len(session.steps))
    return ev.Moved(step=next((place for place in places if session.seconds(place)), len(session.steps)))


def _onward_words(session: Session, programme: Programme) -> str:
    event = onward(session)
    if isinstance(event, ev.Turned):
        screen = session.steps[session.step].show[event.view].screen
        return _("Next screen of this step: {screen}").format(screen=screen.words)
    if session.step < 0:
        return _("Begin")
    words = next_words(programme, session)
    return _("Next: {what}").format(what=words) if words else _("Finish: this was the last step")


def _uncover(session: Session, programme: Programme, pieces: int) -> ev.Event | None:
    show = on_stage(session)
    if show is not None and show.screen is Screen.RESULT:
        motion = programme.motion_of(show)
        votes = session.votes.get(motion.id) if motion else None
        ready = votes is not None and votes.both and not votes.shown
        return ev.ResultShown(motion=motion.id) if motion and ready else None
    return ev.Revealed(pieces=session.revealed + 1) if session.revealed + 1 < pieces else None


def _votes(session: Session, motion: Motion) -> Iterator[Choice]:
    votes = session.votes.get(motion.id, Votes())
    if not votes.shown:
        which = _which(session, votes)
        yield typing(vote_form(motion.id, which, _way(session)))
    if votes.both:
        yield moving(motion.id)
        show = on_stage(session)
        if show is None or show.screen is not Screen.RESULT:
            event = ev.Showed(show=Show(screen=Screen.RESULT, motion=motion.id))
            yield Choice(id="result", words=_("Show the room the result's screen"), event=event)


def _which(session: Session, votes: Votes) -> Round:
    """The vote that the step takes, or the one that is still open."""
    step = session.now_in
    if step is not None and step.vote:
        return Round.BEFORE if step.vote == 1 else Round.AFTER
    return Round.BEFORE if votes.before is None else Round.AFTER


def _way(session: Session) -> Collect:
    shows = session.now_in.show if session.now_in else ()
    now = (session.showing,) if session.showing else ()
    return next((show.collect for show in (*now, *shows) if show.collect), Collect.SLIPS)


def way_told(session: Session, form: Form) -> ev.Event | None:
    """Tells the room that sees a vote's screen how it is collected now; None where it sees that already."""
    show, own = on_stage(session), step_screen(session)
    number = 1 if form.round is Round.BEFORE else 2
    if form.by is None or show is None or show.screen is not Screen.VOTE or show.vote != number:
        return None
    if (show.collect or Collect.SLIPS) is form.by:
        return None
    other = structs.replace(show, collect=form.by)
    at_first = own is not None and structs.replace(own, collect=own.collect or Collect.SLIPS) == other
    return ev.Showed(show=None if at_first else other)


def _heard(session: Session, motion: Motion, argument: Argument) -> Choice:
    key = argument_key(motion.id, argument.id)
    was = key in session.heard
    words = f"{argument.side.word}. {argument.title}"
    told = _("{argument} (heard)").format(argument=words) if was else words
    return Choice(id=key, words=told, event=ev.Heard(argument=key, heard=not was))


def _shown(motion: Motion, argument: Argument) -> Choice:
    show = Show(screen=Screen.ARGUMENT, motion=motion.id, argument=argument.id, side=argument.side)
    words = f"{argument.side.word}. {argument.title}"
    return Choice(id=argument_key(motion.id, argument.id), words=words, event=ev.Showed(show=show))


def _hands(motion: Motion, argument: Argument) -> Choice:
    key = argument_key(motion.id, argument.id)
    words = f"{argument.side.word}. {argument.title}"
    return Choice(id=key, words=words, form=hands_form(key, argument.side, argument.title))
