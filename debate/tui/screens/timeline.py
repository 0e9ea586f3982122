"""What happened when: dated events, those after the article marked as such, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.reading import how_read, title_of
from debate.engine.timeline import Dated, When, dated_events
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import OPEN, TEXT, THIS_MOTION
from debate.tui.screens.room import Room
from debate.tui.screens.source_card import voice
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget


class TimelineScreen(Room):
    """Events in order; below them where the chosen one is known from."""

    NAME = marked("timeline")
    DEFAULT_CSS = """
    TimelineScreen > #rows { height: 1fr; }
    TimelineScreen > #pane { height: 5; padding: 0 1; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("source"), help=marked("Open the source of the event.")),
        THIS_MOTION._replace(name=marked("this motion or all"), foot=True),
        TEXT,
    )

    def __init__(self, shelf: Shelf, motion: Motion | None = None) -> None:
        super().__init__(name="timeline")
        self.shelf = shelf
        self.motion = motion
        self.only_motion = motion is not None and any(motion.id in e.motions for e in shelf.pack.timeline)

    def heading(self) -> Content:
        """How many events, and of what."""
        count = len(self.events)
        of = paint.plain(self.motion.short if self.motion and self.only_motion else _("all motions"))
        chip = paint.clickable(Content.assemble(("1", paint.BOLD), " ", of), "screen.this_motion")
        what = Content(_("What happened when: {number}").format(number=count))
        return Content("   ").join([what, chip])

    def body(self) -> Iterable[Widget]:
        """The events, and below them the source of the chosen one."""
        none = _("This pack has no dated events.")
        yield Rows(self.events, _paint_event, empty=none, always_shown=True, id="rows")
        yield Line(id="rule")
        yield Page(id="pane", widest=200)

    @property
    def events(self) -> tuple[Dated, ...]:
        """The events that the filter leaves."""
        return dated_events(self.shelf, self.motion if self.only_motion else None)

    @property
    def rows(self) -> Rows[Dated]:
        """The list of events."""
        return self.query_one("#rows", Rows)

    def on_mount(self) -> None:
        """Chooses the day of the article."""
        self._fit()
        self.refill()

    def on_resize(self) -> None:
        """Events have as many lines as fit beside the pane."""
        super().on_resize()
        if self.is_mounted:
            self._fit()

    def _fit(self) -> None:
        self.rows.repaint_rows(height=2 if self.wide else 3)
        self.query_one("#rule", Line).show(
            paint.rule(self.app.size.width, Content.styled(_("Known from"), paint.BOLD))
        )

    def refill(self) -> None:
        """Shows the events that the filter leaves, at the day of the article."""
        events = self.events
        self.rows.show(events, next((n for n, e in enumerate(events) if e.when is When.ARTICLE), 0))
        self.retitle()
        self._show_pane()
        self.call_after_refresh(self._show_before_and_after)

    def _show_before_and_after(self) -> None:
        """Scrolls so that an event or two before the chosen one is seen, and more after it."""
        rows = max(1, self.rows.size.height // self.rows.row_height)
        top = (self.rows.chosen - rows // 3) * self.rows.row_height
        self.rows.scroll_to(y=max(0, top), animate=False, force=True, immediate=True)

    def action_this_motion(self) -> None:
        """This motion's events, or the pack's."""
        self.only_motion = self.motion is not None and not self.only_motion
        self.refill()

    def on_rows_moved(self) -> None:
        """The pane follows the choice."""
        self._show_pane()

    def _show_pane(self) -> None:
        dated = self.rows.item
        self.query_one("#pane", Page).show(self._known_from(dated) if dated else [])

    def _known_from(self, dated: Dated) -> Iterator[Paragraph]:
        event = dated.event
        source = self.shelf.sources.get(event.source or "")
        if source:
            yield Paragraph(paint.join([title_of(source), f"{source.publisher}, {in_words(source.date)}"]))
            yield Paragraph(paint.join([voice(source), paint.styled(how_read(source), paint.QUIET)]))
        elif event.quote_line and (article := self.shelf.main_article(self.motion)):
            itself = _("The article itself, line {number}: {publisher}")
            words = itself.format(number=event.quote_line, publisher=article.publisher)
            yield Paragraph(paint.plain(words))
        else:
            yield Paragraph(Content.styled(_("No source is given."), paint.QUIET))
        motions = [m.short for m in self.shelf.pack.motions if m.id in event.motions]
        if motions:
            every = len(motions) == len(self.shelf.pack.motions) > 1
            named = _("every motion") if every else "; ".join(motions)
            told = _("Matters for: {motions}").format(motions=named)
            yield Paragraph(paint.styled(told, paint.QUIET))

    def on_rows_opened(self) -> None:
        """Opens the source of the chosen event."""
        self.action_open()

    def action_open(self) -> None:
        """Opens the source of the chosen event, or the article's line where the article tells it."""
        dated = self.rows.item
        if dated is None:
            return
        if dated.event.source in self.shelf.sources:
            what = {"shelf": self.shelf, "motion": self.motion, "source": dated.event.source}
            self.go("sources", **what)
        elif dated.event.quote_line:
            self.go("article", shelf=self.shelf, motion=self.motion, line=dated.event.quote_line)
        else:
            self.notify(_("No source is given for this event."), markup=False)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The event with its date."""
        dated = self.rows.item
        return f"{in_words(dated.event.date)}: {dated.event.event}" if dated else ""


def _room_for_dates() -> int:
    """Cells kept for the dates on the left: what the longest needs, and two more."""
    longest = max(len(in_words(f"2000-{month:02}-28")) for month in range(1, 13))
    return max(longest, len(When.AFTER.words)) + 2


def _paint_event(dated: Dated, width: int) -> Content:
    """The date in words, where the event stands to the article, and the event beside them."""
    room = _room_for_dates()
    lines = paint.plain(dated.event.event).wrap(max(10, width - room))
    if dated.when is When.ARTICLE:
        lines = [line.stylize(paint.BOLD) for line in [Content(dated.when.words.upper()), *lines]]
    beside = ["", dated.when.words if dated.when is When.AFTER else ""]
    left = [paint.styled(f"{in_words(dated.event.date):<{room}}", paint.BOLD)]
    left += [Content.styled(f"{words:<{room}}", paint.ATTENTION) for words in beside[1:]]
    rows = max(len(lines), len(left))
    blank = Content(" " * room)
    return Content("\n").join(
        Content.assemble(left[n] if n < len(left) else blank, lines[n] if n < len(lines) else "")
        for n in range(rows)
    )
