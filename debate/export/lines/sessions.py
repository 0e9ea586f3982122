"""Sessions and the running order as lines: what there is, where it stopped, what is now, what to cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from debate.engine.fit import Fitted
from debate.export.lines.text import block, count, listed, said
from debate.model.event import Event, VoteCounted
from debate.model.session import Absence, Listed, PlannedStep, Saving, Session, Standing
from debate.model.vote import Round


def session_lines(items: Sequence[Listed], path: str) -> Iterator[str]:
    """The sessions that are kept, the latest first, and where they are kept."""
    yield from block(f"Kept in {path}: {count(len(items), 'session')}.")
    for item in items:
        what = item.setting
        where = "ended" if item.closed else "can be resumed"
        about = listed(w for w in (what.running, what.motion or "") if w) if what else "cannot be read"
        yield from block(said(f"Session {item.id}", day_words(item.opened), about, where))
    if items:
        yield from block(
            "To resume one: debate resume NUMBER. To delete one: debate sessions --delete NUMBER."
        )


def standing_lines(session: Session, place: Standing, saving: Saving | None = None) -> Iterator[str]:
    """Where the room is: the step, its time, the period's time, what comes next, and what to do when late."""
    step = session.steps[place.step]
    part = step.parts[place.part].name if place.part < len(step.parts) else None
    number = f"Step {place.step + 1} of {len(session.steps)}"
    paused = None if place.ticking else "The clock is paused"
    yield from block(said(number, _name(step), part, time_words(place.step_left), paused))
    yield from block(
        said(
            f"Next: {_name(session.steps[place.then])}" if place.then is not None else "This is the last step"
        ),
        said(f"The period: {time_words(place.period_left)}"),
        saving_words(session.steps, saving, place.late) if saving else None,
    )


def saving_words(steps: Sequence[PlannedStep], saving: Saving, late: int) -> str:
    """``4 minutes late: shorten lab to 5:00 and fours to 7:00; skip hear two.``"""
    late_words = f"{count(max(1, round(late / 60)), 'minute')} late"
    if saving.jump is not None:
        return f"{late_words}: go to the last question, {_name(steps[saving.jump])}."
    cuts = saving_parts(steps, saving)
    if not cuts:
        return f"{late_words}, and nothing ahead may be shortened."
    rest = f" That still leaves {clock_words(saving.unmet)} too much." if saving.unmet else ""
    return f"{late_words}: {cuts}.{rest}"


def saving_parts(steps: Sequence[PlannedStep], saving: Saving) -> str:
    """What a saving shortens and skips, in words; empty where it does neither."""
    shorter = listed(f"{_name(steps[place])} to {clock_words(after)}" for place, _, after in saving.shorten)
    out = listed(_name(steps[place]) for place in saving.skip)
    return "; ".join(f"{verb} {words}" for verb, words in (("shorten", shorter), ("skip", out)) if words)


def fitted_lines(fitted: Fitted) -> Iterator[str]:
    """What fitting a lesson cut, and whether it fits."""
    if fitted.asked is None:
        return
    cuts = saving_parts(fitted.steps, fitted.saving)
    if fitted.takes > fitted.asked:
        too_much = clock_words(fitted.takes - fitted.asked)
        shortest = f"It cannot be made shorter than {clock_words(fitted.takes)}: {too_much} too much"
        yield from block(said(f"To fit {clock_words(fitted.asked)}: {cuts}" if cuts else None, shortest))
    elif fitted.takes < fitted.asked:
        yield from block(f"Nothing was cut; {clock_words(fitted.asked - fitted.takes)} are over.")
    else:
        yield from block(f"To fit {clock_words(fitted.asked)}: {cuts}." if cuts else "It fits as it is.")


def absence_words(absence: Absence) -> str:
    """What is said after an absence: where the clock stands, and how long nobody looked."""
    why = "The computer slept" if absence.asleep else "The program was closed"
    away = clock_words((absence.until - absence.since) // 1000)
    return f"{why} for {away}. The clocks stand where they were; space starts them."


def undo_words(event: Event) -> str:
    """What undo takes back, or redo brings back, named without its numbers: a hidden vote stays hidden."""
    tag = str(type(event).__struct_config__.tag)
    if isinstance(event, VoteCounted):
        return "the first vote" if event.round is Round.BEFORE else "the second vote"
    return _EVENTS.get(tag, tag.replace("-", " "))


def day_words(ms: int) -> str:
    """``23 November 2026, 10:05 UTC``."""
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"


def clock_words(seconds: int) -> str:
    """``12:05``, minutes and seconds."""
    return f"{abs(seconds) // 60}:{abs(seconds) % 60:02d}"


def time_words(seconds: int) -> str:
    """``2:05 left``, or ``0:30 over``."""
    return f"{clock_words(seconds)} {'over' if seconds < 0 else 'left'}"


def _name(step: PlannedStep) -> str:
    return step.id.replace("-", " ")


_EVENTS = {
    "moved": "the move to this step",
    "turned": "the turn of the screen",
    "showed": "what was shown",
    "revealed": "what was uncovered",
    "blanked": "the blank screen",
    "time-added": "the added time",
    "cut": "the shortening",
    "floor-given": "who has the floor",
    "point": "the point of information",
    "flowed": "the entry in the flow",
    "flow-erased": "the erasing in the flow",
    "ballot-opened": "the new ballot",
    "ballot-filled": "the answer on the ballot",
    "count-up": "the way the clock counts",
    "started": "the start of the clock",
    "paused": "the pause",
    "nudged": "the change of the clock",
    "restarted": "the clock's new start",
    "heard": "the mark of an argument heard",
    "seats": "the number of seats",
    "seat-heard": "the mark of a seat heard",
    "moves": "the hands that moved",
    "result": "the showing of the result",
    "hands": "the two shows of hands",
    "guess": "the guess",
    "clash": "the note of a clash",
    "clash-dropped": "the dropping of a clash",
    "drawn": "the draw",
}
