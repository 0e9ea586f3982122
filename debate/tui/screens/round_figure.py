"""The figure of a round's clock in large digits, and its words: beside them, or below the largest."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.export.lines.round import made_words
from debate.export.lines.sessions import clock_words
from debate.model.clock import ClockState
from debate.model.round_clock import Points, PoolStanding, RoundStanding
from debate.tongue import _
from debate.tui import paint
from debate.tui.digits import digit_rows, twice

BESIDE = 42
"""Cells from the left at which the words beside the digits begin, where they have room there."""


def preparing(here: RoundStanding) -> PoolStanding | None:
    """The team whose preparation runs; the room watches that clock then, and no other."""
    return next((pool for pool in here.pools if pool.running), None)


def figure(here: RoundStanding) -> str:
    """The figure for the large digits; time over has a plus sign. Preparation that runs comes first."""
    if pool := preparing(here):
        return clock_words(pool.left)
    return f"{'+' if here.reading.over else ''}{clock_words(here.shown)}"


def clock_rows(here: RoundStanding, room: int, *, large: bool) -> list[Content]:
    """Digits and words for so many cells. No word is cut: what has no room beside the digits stands below."""
    rows, pool = digit_rows(figure(here)), preparing(here)
    ink = "bold $attention" if here.reading.state is ClockState.OVER and not pool else ""
    words = [_state(here), _length(here), _points(here), _change(here), _made(here)]
    if pool:
        words = [paint.styled(ClockState.RUNNING.words.upper(), paint.BOLD), *[Content("")] * 4]
    if large and 2 * len(rows[0]) <= room:
        big = [Content.styled(row, ink) for row in twice(rows)]
        return [*big, paint.join(words[:2]), paint.join(words[2:])]
    least = len(rows[0]) + 3
    beside = max(BESIDE, least)
    if any(word.cell_length > room - beside for word in words):
        beside = least
    return [*_beside(rows, words, ink, beside, room), *(w for w in words if w.cell_length > room - beside)]


def _beside(
    rows: tuple[str, ...], words: list[Content], ink: str, beside: int, room: int
) -> Iterator[Content]:
    for row, word in zip(rows, words, strict=True):
        fits = word.cell_length <= room - beside
        yield Content.assemble(Content.styled(row.ljust(beside), ink), word if fits else "")


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
    upwards = here.count_up or here.reading.state is ClockState.OVER
    words = (up if upwards else down).format(time=clock_words(here.phase.seconds))
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
