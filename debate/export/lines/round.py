"""A round as lines: where it stands, what rings, what can be done, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.flow import not_raised
from debate.engine.round_choices import floor_words
from debate.export.lines.format import strokes_words
from debate.export.lines.sessions import clock_words, part_words
from debate.export.lines.text import block, count, said, section
from debate.model.clock import ClockState
from debate.model.fields import Side
from debate.model.motion import Motion
from debate.model.round_clock import Points, RoundStanding, Rung
from debate.model.round_record import BallotRecord, RoundRecord
from debate.model.session import Session
from debate.tongue import _


def standing_lines(here: RoundStanding, of: int) -> Iterator[str]:
    """Where a round stands: phase, clock, whether points may be offered, the floor, the pools, the next."""
    points = None if here.points is Points.NONE else points_words(here)
    phase = _("Phase {number} of {of}: {name}").format(number=here.place + 1, of=of, name=here.phase.name)
    yield from block(
        said(phase, time_words(here)),
        said(points, _made(here)) or None,
        reminder_words(here),
        _floor(here),
        *(
            said(
                _("{team}: {time} of preparation left").format(team=pool.name, time=clock_words(pool.left)),
                _("It runs") if pool.running else None,
            )
            for pool in here.pools
        ),
        said(_("Next: {name}").format(name=here.then.name) if here.then else _("This is the last phase")),
    )


def time_words(here: RoundStanding) -> str:
    """The clock in words: ``2:05 left, running``, ``0:10 over, within the grace``."""
    reading = here.reading
    if reading.state is ClockState.OVER:
        over = _("{time} over").format(time=clock_words(reading.over))
        grace = _("within the grace") if here.grace else ""
        paused = "" if reading.ticking else ClockState.PAUSED.words
        return ", ".join(part for part in (over, grace, paused) if part)
    seconds, figure = (reading.run, _("{time} run")) if here.count_up else (reading.left, _("{time} left"))
    return f"{figure.format(time=clock_words(seconds))}, {reading.state.words}"


def points_words(here: RoundStanding) -> str:
    """``PROTECTED, points open in 0:42``; ``POINTS OPEN, protected in 1:10``."""
    if here.change_in is None:
        return here.points.words
    protected = here.points is Points.PROTECTED
    words = _("{now}, points open in {time}") if protected else _("{now}, protected in {time}")
    return words.format(now=here.points.words, time=clock_words(here.change_in))


def made_words(offered: int, taken: int, declined: int) -> str:
    """What became of the points of information: how many were offered, taken and declined."""
    return _("{offered} offered, {taken} taken, {declined} declined").format(
        offered=offered, taken=taken, declined=declined
    )


def reminder_words(here: RoundStanding) -> str | None:
    """That the speaker should still take a point; None where nothing is to be said."""
    note = here.reminder
    if note is None:
        return None
    return _("{points} taken of at least {least}; points close in {time}.").format(
        points=count(note.taken, "point"), least=note.least, time=clock_words(note.closes_in)
    )


def rung_words(bell: Rung) -> str:
    """A bell for those who do not hear it: ``Bell, 2 strokes: Time.``; a late one says so."""
    late = None
    if bell.late:
        late = _("Late: this was due {seconds} ago, at {time}").format(
            seconds=count(bell.late, "second"), time=clock_words(bell.at)
        )
    head = _("Signal")
    if bell.strokes:
        head = _("Bell, {strokes}").format(strokes=strokes_words(bell.strokes))
    return said(f"{head}: {bell.words}", late)


def record_lines(item: RoundRecord) -> Iterator[str]:
    """After a round: times actual against allowed, points, what was not answered, ballots."""
    yield section(_("Times, taken against allowed"))
    for time in item.times:
        over = _("{time} over").format(time=clock_words(time.over)) if time.over else None
        took = part_words(time.took, time.allowed) if time.took else _("skipped")
        yield said(f"{time.name}: {took}", over)
    used_words = _("{team}: {part} of {whole} of preparation used.")
    yield from (
        used_words.format(team=name, part=clock_words(used), whole=clock_words(whole))
        for name, whole, used in item.pools
    )
    yield ""
    if item.points:
        yield section(_("Points of information"))
        for point in item.points:
            expected = point.expected and _("At least {number} to be taken").format(number=point.expected)
            made = made_words(point.offered, point.taken, point.declined)
            yield said(f"{point.name}: {made}", expected or None)
        yield ""
    yield section(_("Not answered at the next opportunity"))
    yield from block(*drop_words(item), None if item.drops else _("Nothing."))
    if item.ballots:
        yield section(_("Ballots"))
        yield from map(_ballot, item.ballots)
        yield ""


def _ballot(sheet: BallotRecord) -> str:
    totals = ", ".join(f"{name} {total:g}" for name, total in sheet.totals)
    state = _("Locked") if sheet.locked else _("A draft: its marks are not shown")
    corrects = _("It corrects ballot {number}").format(number=sheet.corrects) if sheet.corrects else None
    winner = _("Winner: {winner}").format(winner=sheet.winner) if sheet.winner else None
    head = _("Ballot {number}, {ballot}, judge {judge}").format(
        number=sheet.number, ballot=sheet.ballot, judge=sheet.judge
    )
    return said(head, state, corrects, totals, winner, sheet.waits)


def drop_words(item: RoundRecord) -> Iterator[str]:
    """Each entry that was not answered in time: listed, not judged."""
    for drop in item.drops:
        late = _("Answered later, in {speech}").format(speech=drop.late) if drop.late else None
        missed = _("Said in {speech}, not answered in {next}").format(speech=drop.said_in, next=drop.not_in)
        yield said(drop.words, missed, late)


def not_raised_lines(session: Session, motion: Motion) -> Iterator[str]:
    """The motion's arguments that nobody raised, with their quotes."""
    yield section(_("Arguments nobody raised"))
    left = not_raised(session, motion)
    for side in Side:
        for argument in left:
            if argument.side is side:
                quoted = (item.quote for item in argument.quotes if item.quote)
                words = _("Line {number}: {line}")
                quotes = (words.format(number=quote.line, line=quote.exact) for quote in quoted)
                none = None if argument.quotes else _("It has no quote from the article.")
                yield from block(said(side.word, argument.title), *quotes, none)
    if not left:
        yield from block(_("Every argument of the pack was raised."))


def _made(here: RoundStanding) -> str | None:
    if not here.offered:
        return None
    return made_words(here.offered, here.taken, here.declined)


def _floor(here: RoundStanding) -> str | None:
    if here.turn is None or here.floor is None:
        return None
    shares = ", ".join(f"{floor_words(who)} {clock_words(seconds)}" for who, seconds in here.shares.items())
    has = _("{who} has the floor, {time}").format(who=floor_words(here.floor), time=clock_words(here.turn))
    return said(has, _("So far: {shares}").format(shares=shares))
