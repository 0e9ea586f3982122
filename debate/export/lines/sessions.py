"""Sessions and the running order as lines: what there is, where it stopped, what is now, what to cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from debate.engine.dates import in_words
from debate.engine.fit import Fitted
from debate.export.lines.text import block, count, listed, said
from debate.model.event import Event, VoteCounted
from debate.model.session import Absence, Listed, PlannedStep, Saving, Session, Standing
from debate.model.vote import Round
from debate.tongue import _, marked, plural


def session_lines(items: Sequence[Listed], path: str) -> Iterator[str]:
    """The sessions that are kept, the latest first, and where they are kept."""
    yield from block(
        _("Kept in {path}: {sessions}.").format(path=path, sessions=count(len(items), "session"))
    )
    for item in items:
        what = item.setting
        where = _("ended") if item.closed else _("can be resumed")
        about = listed(w for w in (what.running, what.motion or "") if w) if what else _("cannot be read")
        yield from block(
            said(_("Session {number}").format(number=item.id), day_words(item.opened), about, where)
        )
    if items:
        yield from block(
            _("To resume one: debate resume NUMBER. To delete one: debate sessions --delete NUMBER.")
        )


def standing_lines(session: Session, place: Standing, saving: Saving | None = None) -> Iterator[str]:
    """Where the room is: the step, its time, the period's time, what comes next, and what to do when late."""
    step = session.steps[place.step]
    part = step.parts[place.part].name if place.part < len(step.parts) else None
    number = _("Step {number} of {of}").format(number=place.step + 1, of=len(session.steps))
    paused = None if place.ticking else _("The clock is paused")
    then = _("This is the last step")
    if place.then is not None:
        then = _("Next: {name}").format(name=_name(session.steps[place.then]))
    yield from block(said(number, _name(step), part, time_words(place.step_left), paused))
    yield from block(
        said(then),
        said(_("The period: {time}").format(time=time_words(place.period_left))),
        saving_words(session.steps, saving, place.late) if saving else None,
    )


def saving_words(steps: Sequence[PlannedStep], saving: Saving, late: int) -> str:
    """``4 minutes late: shorten lab to 5:00 and fours to 7:00; skip hear two.``"""
    minutes = max(1, round(late / 60))
    late_words = plural("{count} minute late", "{count} minutes late", minutes).format(count=minutes)
    if saving.jump is not None:
        last = _name(steps[saving.jump])
        return _("{late}: go to the last question, {step}.").format(late=late_words, step=last)
    cuts = saving_parts(steps, saving)
    if not cuts:
        return _("{late}, and nothing ahead may be shortened.").format(late=late_words)
    told = f"{late_words}: {cuts}."
    if not saving.unmet:
        return told
    return f"{told} {_('That still leaves {time} too much.').format(time=clock_words(saving.unmet))}"


def saving_parts(steps: Sequence[PlannedStep], saving: Saving) -> str:
    """What a saving shortens and skips, in words; empty where it does neither."""
    shorter = listed(
        _("{step} to {time}").format(step=_name(steps[place]), time=clock_words(after))
        for place, _before, after in saving.shorten
    )
    out = listed(_name(steps[place]) for place in saving.skip)
    told = [_("shorten {steps}").format(steps=shorter)] if shorter else []
    return "; ".join([*told, _("skip {steps}").format(steps=out)] if out else told)


def fitted_lines(fitted: Fitted) -> Iterator[str]:
    """What fitting a lesson cut, and whether it fits."""
    if fitted.asked is None:
        return
    cuts = saving_parts(fitted.steps, fitted.saving)
    told = _("To fit {time}: {cuts}").format(time=clock_words(fitted.asked), cuts=cuts) if cuts else None
    if fitted.takes > fitted.asked:
        shortest = _("It cannot be made shorter than {time}: {over} too much").format(
            time=clock_words(fitted.takes), over=clock_words(fitted.takes - fitted.asked)
        )
        yield from block(said(told, shortest))
    elif fitted.takes < fitted.asked:
        spare = clock_words(fitted.asked - fitted.takes)
        yield from block(_("Nothing was cut; {time} are over.").format(time=spare))
    else:
        yield from block(said(told or _("It fits as it is.")))


def absence_words(absence: Absence) -> str:
    """What is said after an absence: where the clock stands, and how long nobody looked."""
    away = clock_words((absence.until - absence.since) // 1000)
    slept = _("The computer slept for {time}. The clocks stand where they were; space starts them.")
    closed = _("The program was closed for {time}. The clocks stand where they were; space starts them.")
    return (slept if absence.asleep else closed).format(time=away)


def undo_words(event: Event) -> str:
    """What undo takes back, or redo brings back, named without its numbers: a hidden vote stays hidden."""
    tag = str(type(event).__struct_config__.tag)
    if isinstance(event, VoteCounted):
        return _("the first vote") if event.round is Round.BEFORE else _("the second vote")
    return _(_EVENTS[tag]) if tag in _EVENTS else tag.replace("-", " ")


def day_words(ms: int) -> str:
    """``23 November 2026, 10:05 UTC``."""
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return _("{date}, {time} UTC").format(date=in_words(f"{moment:%Y-%m-%d}"), time=f"{moment:%H:%M}")


def clock_words(seconds: int) -> str:
    """``12:05``, minutes and seconds."""
    return f"{abs(seconds) // 60}:{abs(seconds) % 60:02d}"


def time_words(seconds: int) -> str:
    """``2:05 left``, or ``0:30 over``."""
    return (_("{time} over") if seconds < 0 else _("{time} left")).format(time=clock_words(seconds))


def part_words(seconds: int, of: int) -> str:
    """``4:10 of 5:00``: a time out of another."""
    return _("{part} of {whole}").format(part=clock_words(seconds), whole=clock_words(of))


def _name(step: PlannedStep) -> str:
    return step.id.replace("-", " ")


_EVENTS = {
    "moved": marked("the move to this step"),
    "turned": marked("the turn of the screen"),
    "showed": marked("what was shown"),
    "revealed": marked("what was uncovered"),
    "blanked": marked("the blank screen"),
    "time-added": marked("the added time"),
    "cut": marked("the shortening"),
    "floor-given": marked("who has the floor"),
    "point": marked("the point of information"),
    "flowed": marked("the entry in the flow"),
    "flow-erased": marked("the erasing in the flow"),
    "ballot-opened": marked("the new ballot"),
    "ballot-filled": marked("the answer on the ballot"),
    "count-up": marked("the way the clock counts"),
    "started": marked("the start of the clock"),
    "paused": marked("the pause"),
    "nudged": marked("the change of the clock"),
    "restarted": marked("the clock's new start"),
    "heard": marked("the mark of an argument heard"),
    "seats": marked("the number of seats"),
    "seat-heard": marked("the mark of a seat heard"),
    "moves": marked("the hands that moved"),
    "result": marked("the showing of the result"),
    "hands": marked("the two shows of hands"),
    "guess": marked("the guess"),
    "clash": marked("the note of a clash"),
    "clash-dropped": marked("the dropping of a clash"),
    "drawn": marked("the draw"),
}
