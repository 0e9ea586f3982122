"""Painting a round for the back row: large digits, who speaks, whether points may be offered, the bell."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.ballot_rules import floor_waits
from debate.export.lines.round import made_words, reminder_words, rung_words
from debate.export.lines.sessions import clock_words, part_words
from debate.export.lines.text import count
from debate.export.lines.votes import vote_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.clock import ClockState
from debate.model.fields import Side
from debate.model.phase import Floor, PhaseKind
from debate.model.round import PlannedPhase
from debate.model.round_clock import Points, RoundStanding, Rung
from debate.model.session import Session
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.digits import digit_rows

BESIDE = 42
"""Cells from the left at which the words beside the digits begin."""
WIDEST = 100
_SHAPES = {
    Floor.FIRST: ("●", marked("FIRST TEAM")),
    Floor.SECOND: ("○", marked("SECOND TEAM")),
    Floor.FLOOR: ("■", marked("THE FLOOR")),
    Floor.CHAIR: ("■", marked("THE CHAIR")),
    Floor.JUDGES: ("■", marked("THE JUDGES")),
}
_SIDES = {Floor.FOR: Side.FOR, Floor.AGAINST: Side.AGAINST}


def who(floor: Floor) -> Content:
    """A side, a team by its place, or somebody else, by shape and word."""
    side = _SIDES.get(floor)
    if side:
        return paint.side_word(side)
    shape, words = _SHAPES[floor]
    return Content.styled(f"{shape} {_(words)}", paint.BOLD)


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
        return paint.styled(_("No speech runs."), paint.QUIET)
    if rung is not None:
        return Content.styled(f" {rung_words(rung)} ", paint.CHOSEN)
    points = "" if here.points is Points.NONE else here.points.words
    return paint.join([here.phase.name, figure(here), here.reading.state.words, points])


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
        paused = "" if here.reading.ticking else ClockState.PAUSED.words.upper()
        grace = _("within the grace") if here.grace else ""
        words = ", ".join(part for part in (here.reading.state.words.upper(), paused, grace) if part)
        return paint.styled(words, "bold $attention")
    return paint.styled(here.reading.state.words.upper(), paint.BOLD)


def _length(here: RoundStanding) -> Content:
    if here.phase.planning:
        up, down = (
            _("of {time} (a planning figure), counts up"),
            _("of {time} (a planning figure), counts down"),
        )
    else:
        up, down = _("of {time}, counts up"), _("of {time}, counts down")
    words = (up if here.count_up else down).format(time=clock_words(here.phase.seconds))
    return paint.styled(words, paint.QUIET)


def _points(here: RoundStanding) -> Content:
    if here.points is Points.NONE:
        return Content("")
    if here.points is Points.OPEN:
        return Content.styled(f" ► {here.points.words} ◄ ", paint.CHOSEN)
    return Content.styled(f"■ {here.points.words} ■", paint.BOLD)


def _change(here: RoundStanding) -> Content:
    if here.change_in is None:
        return Content("")
    words = _("points open in {time}") if here.points is Points.PROTECTED else _("protected in {time}")
    return paint.plain(words.format(time=clock_words(here.change_in)))


def _made(here: RoundStanding) -> Content:
    window = here.phase.window
    if window is None and not here.offered:
        return Content("")
    least = window.take_least if window else None
    if not least:
        return paint.plain(made_words(here.offered, here.taken, here.declined))
    words = _("{offered} offered, {taken} taken of at least {least}, {declined} declined")
    return paint.plain(
        words.format(offered=here.offered, taken=here.taken, least=least, declined=here.declined)
    )


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
    words = _("Next bell at {time}: {words}").format(time=clock_words(then.at), words=then.words)
    return paint.styled(words, paint.QUIET)


def _floors(here: RoundStanding) -> Iterator[Content]:
    """Two clocks, or the turn on the floor, where people speak by turns."""
    holders = [floor for floor in here.phase.sides if floor in here.shares] or list(here.shares)
    if not holders:
        return
    parts: list[Content] = []
    for floor in dict.fromkeys([*here.phase.sides, *holders]):
        mark = f" ◄ {_('has the floor')}" if floor is here.floor else ""
        time = clock_words(here.shares.get(floor, 0))
        parts.append(Content.assemble(who(floor), f" {time}", (mark, paint.BOLD)))
    yield Content("   ").join(parts)
    if here.turn is not None:
        most = here.phase.turn_seconds
        time = part_words(here.turn, most) if most else clock_words(here.turn)
        yield paint.plain(_("This turn: {time}").format(time=time))


def _pools(here: RoundStanding, *, chair: bool) -> Iterator[Content]:
    for number, pool in enumerate(here.pools, 1):
        state = _("runs") if pool.running else "" if pool.left else _("used up")
        left = paint.filled(
            _("{team} {time} of preparation left"),
            team=pool.name,
            time=paint.styled(clock_words(pool.left), paint.BOLD),
        )
        if chair and (pool.can_elect or pool.running):
            does = _("stops it") if pool.running else _("takes it")
            left = Content.assemble((f" {number} ", paint.BOLD), (f"{does} ", paint.QUIET), left)
        yield paint.join([left, Content.styled(state, "bold $attention") if state else ""])


def _vote(here: RoundStanding, session: Session, room: int) -> Iterator[Content]:
    motion = session.setting.motion if session.setting else None
    votes = session.votes.get(motion or "")
    if here.phase.kind is not PhaseKind.VOTE or votes is None:
        return
    if votes.shown:
        for line in unwrapped(vote_lines(votes)):
            yield from paint.plain(line).wrap(room)
    elif votes.both:
        words = floor_waits(session) or _("Both votes are in: enter shows the result.")
        yield from paint.styled(words, "bold $attention").wrap(room)
    else:
        words = _("The first vote is counted and stays hidden until the second is in.")
        yield from paint.plain(words).wrap(room)


def _then(here: RoundStanding) -> Content:
    if here.then is None:
        return paint.styled(_("This is the last phase."), paint.QUIET)
    length = f"   {clock_words(here.then.seconds)}"
    label = paint.styled(_("Next:"), paint.QUIET)
    return Content.assemble(label, " ", speech(here.then), (length, paint.QUIET))


def _keys(here: RoundStanding) -> Iterator[Content]:
    """The keys of this very moment, beside those at the foot."""
    parts: list[tuple[str, str]] = []
    if here.points is Points.OPEN:
        parts += [("7", _("point taken")), ("8", _("declined")), ("9", _("offered"))]
    floor, vote = here.phase.kind is PhaseKind.FLOOR, here.phase.kind is PhaseKind.VOTE
    if len(here.phase.sides) > 1 or floor:
        parts.append(("x", _("next speaker") if floor else _("the other side")))
    yield _key_line([*parts, ("v", _("vote") if vote else _("ballot")), ("z", _("blank"))])
    nudges = [(key, count(seconds, "second")) for key, seconds in (("( )", 5), ("{ }", 15))]
    yield _key_line([*nudges, ("home", _("restart")), ("#", _("up or down"))])


def _key_line(parts: list[tuple[str, str]]) -> Content:
    return Content("  ").join(
        [Content.assemble((key, paint.BOLD), (f" {name}", paint.QUIET)) for key, name in parts]
    )
