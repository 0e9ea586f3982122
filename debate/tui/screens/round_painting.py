"""Painting a round for the back row: large digits, who speaks, whether points may be offered, the bell."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.ballot_rules import floor_waits
from debate.export.lines.round import reminder_words, rung_words
from debate.export.lines.sessions import clock_words, part_words
from debate.export.lines.text import count
from debate.export.lines.votes import vote_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.clock import ClockState
from debate.model.fields import Side
from debate.model.phase import Floor, PhaseKind
from debate.model.round import Answer, PlannedPhase
from debate.model.round_clock import Points, RoundStanding, Rung
from debate.model.session import Session
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.screens.round_figure import clock_rows, figure, preparing

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
    here: RoundStanding, session: Session, rung: Rung | None, size: tuple[int, int], *, chair: bool
) -> Content:
    """Everything of a moment, for so many cells and lines. ``chair`` adds what only the chair needs.

    The digits are twice as large where all of it has room, on the chair's screen with its empty lines; in a
    low window those go first.
    """
    room, height = min(size[0], WIDEST), size[1]
    bell, bar = _bell(here, rung, room), _bar(here, room)
    keys = [*_keys(here, session)] if chair else []
    for large in (True, False):
        lines = [
            _who_now(here),
            Content(""),
            *clock_rows(here, room, large=large),
            *([] if preparing(here) else [bar]),
            *bell,
            _reminder(session, here),
            *_spaced(_floors(here)),
            *_spaced(_pools(here, chair=chair)),
            *_spaced(_vote(here, session, room, chair=chair)),
            _then(here),
        ]
        lines += [Content(""), *keys] if keys else []
        over = len(lines) - (len(bell) - 1) - height  # a bell's second line soon goes
        if over > 0 and not (large and chair):
            lines = [line for line in lines if line.plain]
            over = len(lines) - len(keys) - height
        if over <= 0:
            break
    else:
        lines = [line for line in lines if line is not bar]  # rather the next speech
    return Content("\n").join([line.truncate(room, ellipsis=True) for line in lines])


def clock_line(here: RoundStanding | None, rung: Rung | None, *, short: bool = False) -> Content:
    """The clock, the points and the last bell in one line, for the screens beside the clock's own.

    The figure is never out of sight; ``short`` leaves the speech's name and the points to those screens.
    """
    if here is None:
        return paint.styled(_("No speech runs."), paint.QUIET)
    if rung is not None:
        return paint.join([figure(here), Content.styled(f" {rung_words(rung)} ", paint.CHOSEN)])
    points = "" if here.points is Points.NONE else here.points.words
    every = [here.phase.name, figure(here), here.reading.state.words, points]
    if pool := preparing(here):
        every = [pool.name, figure(here), ClockState.RUNNING.words, _("preparation")]
    return paint.join(every[1:3] if short else every)


def _spaced(lines: Iterator[Content]) -> list[Content]:
    """Lines with an empty one after them; nothing where there are none."""
    found = [*lines]
    return [*found, Content("")] if found else []


def _bar(here: RoundStanding, room: int) -> Content:
    """How much of the time has run; a bell stands where it will ring."""
    width, length = room - 2, max(1, here.phase.seconds)
    full = min(width, here.reading.run * width // length)
    bells = {min(width - 1, bell.at * width // length) for bell in here.phase.bells}
    cells = "".join("●" if n in bells else "█" if n < full else "░" for n in range(width))
    return Content.styled(cells, paint.QUIET)


def _who_now(here: RoundStanding) -> Content:
    """The speech; while a team prepares, that team."""
    pool = preparing(here)
    if pool is None:
        return speech(here.phase)
    return paint.styled(f"■ {_('preparation').upper()}   {pool.name}", paint.BOLD)


def _bell(here: RoundStanding, rung: Rung | None, room: int) -> list[Content]:
    """A bell that has just rung as a steady bar with its words; else the next one, quietly."""
    if rung is not None:
        lines = paint.plain(f"● {rung_words(rung)}").wrap(room - 3)
        return [Content.styled(f" {line.plain}".ljust(room - 2), paint.CHOSEN) for line in lines]
    then = next((bell for bell in here.phase.bells if bell.at > here.reading.run), None)
    if then is None or preparing(here):
        return [Content("")]
    words = _("Next bell at {time}: {words}").format(time=clock_words(then.at), words=then.words)
    return [paint.styled(words, paint.QUIET)]


def _reminder(session: Session, here: RoundStanding) -> Content:
    """That a point stands and waits for its answer; else that the speaker should still take one."""
    waiting = here.points is Points.OPEN and any(
        point.phase == here.phase.id and point.answer is Answer.OFFERED for point in session.round.points
    )
    words = _("A point is offered: taken or declined?") if waiting else reminder_words(here)
    return paint.styled(words or "", "bold $attention")


def _floors(here: RoundStanding) -> Iterator[Content]:
    """Two clocks, or the turn on the floor, where people speak by turns."""
    holders = [floor for floor in here.phase.sides if floor in here.shares] or list(here.shares)
    if not holders:
        return
    parts: list[Content] = []
    has = _("has the floor")
    for floor in dict.fromkeys([*here.phase.sides, *holders]):
        mark = f" ◄ {has}" if floor is here.floor else ""
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


def _vote(here: RoundStanding, session: Session, room: int, *, chair: bool) -> Iterator[Content]:
    """What is known of the votes; the key that shows the result is the chair's affair."""
    motion = session.setting.motion if session.setting else None
    votes = session.votes.get(motion or "")
    if here.phase.kind is not PhaseKind.VOTE or votes is None:
        return
    if votes.shown:
        for line in unwrapped(vote_lines(votes)):
            yield from paint.plain(line).wrap(room)
    elif votes.both:
        shows = _("Both votes are in: enter shows the result.") if chair else ""
        words = floor_waits(session) or shows
        yield from paint.styled(words, "bold $attention").wrap(room)
    else:
        words = _("The first vote is counted and stays hidden until the second is in.")
        yield from paint.plain(words).wrap(room)


def _then(here: RoundStanding) -> Content:
    then = here.phase if preparing(here) and not here.reading.run else here.then
    if then is None:
        return paint.styled(_("This is the last phase."), paint.QUIET)
    length = f"   {clock_words(then.seconds)}"
    label = paint.styled(_("Next:"), paint.QUIET)
    return Content.assemble(label, " ", speech(then), (length, paint.QUIET))


def _keys(here: RoundStanding, session: Session) -> Iterator[Content]:
    """The keys of this very moment, beside those at the foot."""
    parts: list[tuple[str, str]] = []
    if here.points is Points.OPEN:
        parts += [("7", _("point taken")), ("8", _("declined")), ("9", _("offered"))]
    floor, vote = here.phase.kind is PhaseKind.FLOOR, here.phase.kind is PhaseKind.VOTE
    if len(here.phase.sides) > 1 or floor:
        parts.append(("x", _("next speaker") if floor else _("the other side")))
    votes = session.votes.get((session.setting.motion if session.setting else None) or "")
    parts.append(("v", _("vote") if vote and not (votes and votes.shown) else _("ballot")))
    if vote and votes and votes.both:
        parts.append(("o", _("who moved")))
    yield _key_line([*parts, ("z", _("blank"))])
    nudges = [(key, count(seconds, "second")) for key, seconds in (("( )", 5), ("{ }", 15))]
    yield _key_line([*nudges, ("home", _("restart")), ("#", _("up or down"))])


def _key_line(parts: list[tuple[str, str]]) -> Content:
    return Content("  ").join(
        [Content.assemble((key, paint.BOLD), (f" {name}", paint.QUIET)) for key, name in parts]
    )
