"""A round as lines: where it stands, what rings, what can be done, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from debate.engine.choices import Choice
from debate.engine.flow import not_raised
from debate.engine.round_choices import floor_words
from debate.export.lines.format import strokes_words
from debate.export.lines.sessions import clock_words
from debate.export.lines.text import block, count, said, section
from debate.model.clock import ClockState
from debate.model.fields import Side
from debate.model.motion import Motion
from debate.model.round_clock import Points, RoundStanding, Rung
from debate.model.round_record import RoundRecord
from debate.model.session import Session


def standing_lines(here: RoundStanding, of: int) -> Iterator[str]:
    """Where a round stands: phase, clock, whether points may be offered, the floor, the pools, the next."""
    points = None if here.points is Points.NONE else points_words(here)
    yield from block(
        said(f"Phase {here.place + 1} of {of}: {here.phase.name}", time_words(here)),
        said(points, _made(here)) or None,
        reminder_words(here),
        _floor(here),
        *(
            said(
                f"{pool.name}: {clock_words(pool.left)} of preparation left",
                "It runs" if pool.running else None,
            )
            for pool in here.pools
        ),
        said(f"Next: {here.then.name}" if here.then else "This is the last phase"),
    )


def time_words(here: RoundStanding) -> str:
    """The clock in words: ``2:05 left, running``, ``0:10 over, within the grace``."""
    reading = here.reading
    if reading.state is ClockState.OVER:
        grace = ", within the grace" if here.grace else ""
        paused = "" if reading.ticking else ", paused"
        return f"{clock_words(reading.over)} over{grace}{paused}"
    figure = f"{clock_words(reading.run)} run" if here.count_up else f"{clock_words(reading.left)} left"
    return f"{figure}, {reading.state.value}"


def points_words(here: RoundStanding) -> str:
    """``PROTECTED, points open in 0:42``; ``POINTS OPEN, protected in 1:10``."""
    if here.change_in is None:
        return here.points.value
    then = "points open" if here.points is Points.PROTECTED else "protected"
    return f"{here.points.value}, {then} in {clock_words(here.change_in)}"


def reminder_words(here: RoundStanding) -> str | None:
    """That the speaker should still take a point; None where nothing is to be said."""
    note = here.reminder
    if note is None:
        return None
    closes = clock_words(note.closes_in)
    return f"{count(note.taken, 'point')} taken of at least {note.least}; points close in {closes}."


def rung_words(bell: Rung) -> str:
    """A bell for those who do not hear it: ``Bell, 2 strokes: Time.``; a late one says so."""
    late = (
        f"Late: this was due {count(bell.late, 'second')} ago, at {clock_words(bell.at)}"
        if bell.late
        else None
    )
    head = f"Bell, {strokes_words(bell.strokes)}" if bell.strokes else "Signal"
    return said(f"{head}: {bell.words}", late)


def choice_lines(choices: Sequence[Choice]) -> Iterator[str]:
    """The numbered choices of the moment."""
    yield from (f"{number}. {choice.words}." for number, choice in enumerate(choices, 1))


def record_lines(item: RoundRecord) -> Iterator[str]:
    """After a round: times actual against allowed, points, what was not answered, ballots."""
    yield section("Times, taken against allowed")
    for time in item.times:
        over = f"{clock_words(time.over)} over" if time.over else None
        took = f"{clock_words(time.took)} of {clock_words(time.allowed)}" if time.took else "skipped"
        yield said(f"{time.name}: {took}", over)
    yield from (
        f"{name}: {clock_words(used)} of {clock_words(whole)} of preparation used."
        for name, whole, used in item.pools
    )
    yield ""
    if item.points:
        yield section("Points of information")
        for point in item.points:
            expected = f"At least {point.expected} to be taken" if point.expected else None
            made = f"{point.offered} offered, {point.taken} taken, {point.declined} declined"
            yield said(f"{point.name}: {made}", expected)
        yield ""
    yield section("Not answered at the next opportunity")
    yield from block(*drop_words(item), None if item.drops else "Nothing.")
    if item.ballots:
        yield section("Ballots")
        for sheet in item.ballots:
            totals = ", ".join(f"{name} {total:g}" for name, total in sheet.totals)
            state = "Locked" if sheet.locked else "A draft: its marks are not shown"
            corrects = f"It corrects ballot {sheet.corrects}" if sheet.corrects else None
            winner = f"Winner: {sheet.winner}" if sheet.winner else None
            yield said(
                f"Ballot {sheet.number}, {sheet.ballot}, judge {sheet.judge}", state, corrects, totals, winner
            )
        yield ""


def drop_words(item: RoundRecord) -> Iterator[str]:
    """Each entry that was not answered in time: listed, not judged."""
    for drop in item.drops:
        late = f"Answered later, in {drop.late}" if drop.late else None
        yield said(f"{drop.words}", f"Said in {drop.said_in}, not answered in {drop.not_in}", late)


def not_raised_lines(session: Session, motion: Motion) -> Iterator[str]:
    """The motion's arguments that nobody raised, with their quotes."""
    yield section("Arguments nobody raised")
    left = not_raised(session, motion)
    for side in Side:
        for argument in left:
            if argument.side is side:
                quotes = (f"Line {e.quote.line}: {e.quote.exact}" for e in argument.quotes if e.quote)
                none = None if argument.quotes else "It has no quote from the article."
                yield from block(said(side.word, argument.title), *quotes, none)
    if not left:
        yield from block("Every argument of the pack was raised.")


def _made(here: RoundStanding) -> str | None:
    if not here.offered:
        return None
    return f"{here.offered} offered, {here.taken} taken, {here.declined} declined"


def _floor(here: RoundStanding) -> str | None:
    if here.turn is None or here.floor is None:
        return None
    shares = ", ".join(f"{floor_words(who)} {clock_words(seconds)}" for who, seconds in here.shares.items())
    return said(f"{floor_words(here.floor)} has the floor, {clock_words(here.turn)}", f"So far: {shares}")
