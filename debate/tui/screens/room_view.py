"""The room's view: a slide, the clock in large digits, and a quiet line that says what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from debate.export.lines.sessions import clock_words
from debate.model.session import Standing
from debate.model.slide import WIDTH, Slide
from debate.tongue import _
from debate.tui import paint
from debate.tui.digits import paint_digits
from debate.tui.slides import BOTH, paint_slide
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page

if TYPE_CHECKING:
    from textual.app import ComposeResult

BAR = 40
MINUTE = 60
TALL = 34
"""Rows from which there are two empty lines between the lines of a slide."""
AROUND = 11
"""Rows that the head, the digits, the bar and what comes next take from a slide."""


class RoomView(Vertical):
    """What the room sees, and nothing else. It is given all of it; it knows no session."""

    DEFAULT_CSS = """
    RoomView { background: $background; align-horizontal: center; padding: 1 0 0 0; height: 1fr; }
    RoomView > Line { width: 66; color: $quiet; padding: 0 1; }
    RoomView > Page { width: 66; height: 1fr; margin: 1 0 0 0; padding: 0 0 0 1; }
    RoomView > #digits { width: 66; height: 5; margin: 0 0 1 0; padding: 0 1; }
    RoomView > #digits { background: $background; color: $foreground; }
    RoomView.both > * { width: 80; max-width: 100%; }
    RoomView.low { padding: 0; }
    RoomView.low > Page, RoomView.low > #digits { margin: 0; }
    RoomView.low.both > #digits, RoomView.low.both > #then { display: none; }
    RoomView.untimed > #digits, RoomView.untimed > #bar { display: none; }
    RoomView.blank > * { display: none; }
    """

    def compose(self) -> ComposeResult:
        """The quiet head, the slide, the digits, the bar in words, and what comes next."""
        yield Line(id="head")
        yield Page(id="slide", widest=WIDTH + 2)
        yield Static(Content(""), id="digits", markup=False)
        yield Line(id="bar")
        yield Line(id="then")

    def on_mount(self) -> None:
        """Begins empty."""
        self._shown: tuple[Slide | None, bool] = (None, False)

    def show(self, slide: Slide, place: Standing | None, then: str) -> None:
        """Shows a slide, the clock of the present step or part, and what comes next."""
        tall = self.app.size.height >= TALL
        self.set_class(self.app.size.height < 24 or self._long(slide), "low")
        self.set_class(slide.blank, "blank")
        self.set_class(bool(slide.columns), "both")
        self.set_class(place is None or not slide.timed, "untimed")
        if self._shown != (slide, tall):
            self._shown = slide, tall
            self._paint(slide, gap=2 if tall else 1)
        words = _("Next: {what}").format(what=then) if then else ""
        self.query_one("#then", Line).show(paint.styled(words, paint.QUIET))
        if place is not None:
            self._clock(place)

    def on_resize(self) -> None:
        """Columns stand beside or below each other by the room there is."""
        slide, tall = self._shown
        if slide is not None:
            self._paint(slide, gap=2 if tall else 1)

    def _long(self, slide: Slide) -> bool:
        """Whether both sides' titles need the rows of the large digits, as in a narrow window."""
        rows = paint_slide(slide, self._room()) if slide.columns else ()
        return sum(1 for _row in rows) > self.app.size.height - AROUND

    def _room(self) -> int:
        return min(BOTH, self.app.size.width - 2)

    def _paint(self, slide: Slide, gap: int) -> None:
        page = self.query_one("#slide", Page)
        page.widest = BOTH if slide.columns else WIDTH + 2
        self.query_one("#head", Line).show(paint.styled(slide.head, paint.QUIET))
        page.show(paint_slide(slide, self._room(), gap))

    def _clock(self, place: Standing) -> None:
        left, total = clock_of(place)
        words = clock_words(left) if left >= 0 else f"+{clock_words(left)}"
        self.query_one("#digits", Static).update(paint_digits(words), layout=False)
        small = words if self.has_class("low") and self.has_class("both") else ""
        self.query_one("#bar", Line).show(paint.join([small, bar(left, total, ticking=place.ticking)]))


def clock_of(place: Standing) -> tuple[int, int]:
    """The seconds left and the length of what the room is in: the part, or the step where it has none."""
    if place.part_left is not None and place.part_seconds is not None:
        return place.part_left, place.part_seconds
    return place.step_left, place.step_seconds


def bar(left: int, total: int, *, ticking: bool) -> Content:
    """A bar that empties, with words; at the end it stands still and says so."""
    state = "" if ticking else _("paused")
    if left <= 0:
        over = _("{time} over").format(time=clock_words(left)) if left else ""
        return paint.join([Content.styled(_("Time."), "bold $attention"), over, state])
    state = state or last_words(left, total)
    near = paint.ATTENTION if last_words(left, total) else paint.QUIET
    full = max(1, round(BAR * left / total)) if total else BAR
    blocks = Content.styled("█" * full + "░" * (BAR - full), near)
    return paint.join([blocks, Content.styled(state, paint.BOLD) if state else ""])


def last_words(left: int, total: int) -> str:
    """The last five minutes of ten or more, and the last one of two or more, said in words."""
    if left <= MINUTE < total:
        return _("last minute")
    return _("last five minutes") if left <= 5 * MINUTE and total >= 10 * MINUTE else ""
