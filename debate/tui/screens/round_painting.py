"""Painting a round for the back row: large digits, who speaks, whether points may be offered, the bell."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.ballot_rules import floor_waits
from debate.export.lines.round import reminder_words, rung_words
from debate.export.lines.sessions import clock_words
from debate.export.lines.votes import vote_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.clock import ClockState
from debate.model.fields import Side
from debate.model.phase import Floor, PhaseKind
from debate.model.round import PlannedPhase
from debate.model.round_clock import Points, RoundStanding, Rung
from debate.model.session import Session
from debate.tui import paint
from debate.tui.digits import digit_rows

BESIDE = 42
"""Cells from the left at which the words beside the digits begin."""
WIDEST = 100
_SHAPES = {
    Floor.FIRST: "● FIRST TEAM",
    Floor.SECOND: "○ SECOND TEAM",
    Floor.FLOOR: "■ THE FLOOR",
    Floor.CHAIR: "■ THE CHAIR",
    Floor.JUDGES: "■ THE JUDGES",
}
_SIDES = {Floor.FOR: Side.FOR, Floor.AGAINST: Side.AGAINST}


def who(floor: Floor) -> Content:
    """A side, a team by its place, or somebody else, by shape and word."""
    side = _SIDES.get(floor)
    return paint.side_word(side) if side else Content.styled(_SHAPES[floor], paint.BOLD)


def speech(phase: PlannedPhase) -> Content:
    """A phase as it is announced: who has the floor, and what it is called."""
    sides = Content(" ").join([who(side) for side in phase.sides])
    return Content.assemble(sides, "   ", paint.styled(phase.name, paint.BOLD))


def round_block(
    here: RoundStanding, session: Session, rung: Rung | None, width: int, *, chair: bool
) -> Content:
    """Everything of a moment, as lines for so many cells. ``chair`` adds what only the chair needs."""
    room = min(width, WIDEST)
    lines = [
        speech(here.phase),
        Content(""),
        *_clock(here, room),
        _bar(here, room),
        _bell(here, rung, room),
        paint.styled(reminder_words(here) or "", "bold $attention"),
        *_spaced(_floors(here)),
        *_spaced(_pools(here, chair=chair)),
        *_spaced(_vote(here, session, room)),
        _then(here),
    ]
    if chair:
        lines += [Content(""), *_keys(here)]
    return Content("\n").join([line.truncate(room, ellipsis=True) for line in lines])


def clock_line(here: RoundStanding | None, rung: Rung | None) -> Content:
    """The clock, the points and the last bell in one line, for the screens beside the clock's own."""
    if here is None:
        return Content.styled("No speech runs.", paint.QUIET)
    if rung is not None:
        return Content.styled(f" {rung_words(rung)} ", paint.CHOSEN)
    points = "" if here.points is Points.NONE else here.points.value
    return paint.join([here.phase.name, figure(here), here.reading.state.value, points])


def figure(here: RoundStanding) -> str:
    """The figure for the large digits; time over has a plus sign."""
    return f"{'+' if here.reading.over else ''}{clock_words(here.shown)}"


def _spaced(lines: Iterator[Content]) -> list[Content]:
    """Lines with an empty one after them; nothing where there are none."""
    found = [*lines]
    return [*found, Content("")] if found else []


def _clock(here: RoundStanding, room: int) -> Iterator[Content]:
    over = here.reading.state is ClockState.OVER
    rows = digit_rows(figure(here))
    words = [_state(here), _length(here), _points(here), _change(here), _made(here)]
    wide = max(BESIDE, max(len(row) for row in rows) + 3)
    for row, word in zip(rows, words, strict=True):
        left = Content.styled(row.ljust(wide), "bold $attention" if over else "")
        yield Content.assemble(left, word.truncate(max(1, room - wide), ellipsis=True))


def _state(here: RoundStanding) -> Content:
    if here.reading.state is ClockState.OVER:
        grace = ", within the grace" if here.grace else ""
        paused = "" if here.reading.ticking else ", PAUSED"
        return Content.styled(f"OVER TIME{paused}{grace}", "bold $attention")
    return Content.styled(here.reading.state.value.upper(), paint.BOLD)


def _length(here: RoundStanding) -> Content:
    way = "counts up" if here.count_up else "counts down"
    about = " (a planning figure)" if here.phase.planning else ""
    return Content.styled(f"of {clock_words(here.phase.seconds)}{about}, {way}", paint.QUIET)


def _points(here: RoundStanding) -> Content:
    if here.points is Points.NONE:
        return Content("")
    if here.points is Points.OPEN:
        return Content.styled(f" ► {here.points.value} ◄ ", paint.CHOSEN)
    return Content.styled(f"■ {here.points.value} ■", paint.BOLD)


def _change(here: RoundStanding) -> Content:
    if here.change_in is None:
        return Content("")
    then = "points open" if here.points is Points.PROTECTED else "protected"
    return Content(f"{then} in {clock_words(here.change_in)}")


def _made(here: RoundStanding) -> Content:
    window = here.phase.window
    if window is None and not here.offered:
        return Content("")
    least = f" of at least {window.take_least}" if window and window.take_least else ""
    return Content(f"{here.offered} offered, {here.taken} taken{least}, {here.declined} declined")


def _bar(here: RoundStanding, room: int) -> Content:
    """How much of the time has run; a bell stands where it will ring."""
    width, length = room - 2, max(1, here.phase.seconds)
    full = min(width, here.reading.run * width // length)
    bells = {min(width - 1, bell.at * width // length) for bell in here.phase.bells}
    cells = "".join("●" if n in bells else "█" if n < full else "░" for n in range(width))
    return Content.styled(cells, paint.QUIET)


def _bell(here: RoundStanding, rung: Rung | None, room: int) -> Content:
    """A bell that has just rung as a steady bar with its words; else the next one, quietly."""
    if rung is not None:
        return Content.styled(f" ● {rung_words(rung)}".ljust(room - 2), paint.CHOSEN)
    then = next((bell for bell in here.phase.bells if bell.at > here.reading.run), None)
    if then is None:
        return Content("")
    return paint.styled(f"Next bell at {clock_words(then.at)}: {then.words}", paint.QUIET)


def _floors(here: RoundStanding) -> Iterator[Content]:
    """Two clocks, or the turn on the floor, where people speak by turns."""
    holders = [floor for floor in here.phase.sides if floor in here.shares] or list(here.shares)
    if not holders:
        return
    parts: list[Content] = []
    for floor in dict.fromkeys([*here.phase.sides, *holders]):
        mark = " ◄ has the floor" if floor is here.floor else ""
        time = clock_words(here.shares.get(floor, 0))
        parts.append(Content.assemble(who(floor), f" {time}", (mark, paint.BOLD)))
    yield Content("   ").join(parts)
    if here.turn is not None:
        most = f" of {clock_words(here.phase.turn_seconds)}" if here.phase.turn_seconds else ""
        yield Content(f"This turn: {clock_words(here.turn)}{most}")


def _pools(here: RoundStanding, *, chair: bool) -> Iterator[Content]:
    for number, pool in enumerate(here.pools, 1):
        state = "runs" if pool.running else "used up" if not pool.left else ""
        key = f" {number} " if chair and (pool.can_elect or pool.running) else ""
        does = "stops it" if pool.running else "takes it"
        yield paint.join(
            [
                Content.assemble(
                    (key, paint.BOLD),
                    (does + " " if key else "", paint.QUIET),
                    paint.plain(pool.name),
                    (f" {clock_words(pool.left)}", paint.BOLD),
                    " of preparation left",
                ),
                Content.styled(state, "bold $attention") if state else "",
            ]
        )


def _vote(here: RoundStanding, session: Session, room: int) -> Iterator[Content]:
    motion = session.setting.motion if session.setting else None
    votes = session.votes.get(motion or "")
    if here.phase.kind is not PhaseKind.VOTE or votes is None:
        return
    if votes.shown:
        for line in unwrapped(vote_lines(votes)):
            yield from paint.plain(line).wrap(room)
    elif votes.both:
        words = floor_waits(session) or "Both votes are in: enter shows the result."
        yield from paint.styled(words, "bold $attention").wrap(room)
    else:
        yield Content("The first vote is counted and stays hidden until the second is in.")


def _then(here: RoundStanding) -> Content:
    if here.then is None:
        return Content.styled("This is the last phase.", paint.QUIET)
    length = clock_words(here.then.seconds)
    return Content.assemble(("Next: ", paint.QUIET), speech(here.then), (f"   {length}", paint.QUIET))


def _keys(here: RoundStanding) -> Iterator[Content]:
    """The keys of this very moment, beside those at the foot."""
    parts: list[tuple[str, str]] = []
    if here.points is Points.OPEN:
        parts += [("7", "point taken"), ("8", "declined"), ("9", "offered")]
    if len(here.phase.sides) > 1 or here.phase.kind is PhaseKind.FLOOR:
        parts.append(("x", "next speaker" if here.phase.kind is PhaseKind.FLOOR else "the other side"))
    parts += [("v", "vote" if here.phase.kind is PhaseKind.VOTE else "ballot"), ("z", "blank")]
    yield _key_line(parts)
    yield _key_line([("( )", "5 seconds"), ("{ }", "15 seconds"), ("home", "restart"), ("#", "up or down")])


def _key_line(parts: list[tuple[str, str]]) -> Content:
    return Content("  ").join(
        [Content.assemble((key, paint.BOLD), (f" {name}", paint.QUIET)) for key, name in parts]
    )
