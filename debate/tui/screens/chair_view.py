"""The chair's half of a running session: the preview, the words, the times, as widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content

from debate.engine.lesson import standing
from debate.engine.programme import Programme
from debate.model.lesson import Screen
from debate.model.session import Session
from debate.model.slide import ROWS, WIDTH, Slide
from debate.tongue import _
from debate.tui import paint
from debate.tui.commands_session import CATCH_UP
from debate.tui.screens import chair
from debate.tui.screens.room import WIDE
from debate.tui.slides import BOTH, paint_slide
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page

if TYPE_CHECKING:
    from textual.app import ComposeResult

LEFT = 80
"""Columns of the preview where the chair's words stand beside it."""


class ChairView(Vertical):
    """What the room sees, what to say, what comes next, what time is left. It is given all of it."""

    DEFAULT_CSS = """
    ChairView { height: 1fr; }
    ChairView #times, ChairView #late, ChairView #then, ChairView #voices { padding: 0 1; }
    ChairView #times, ChairView #late, ChairView #voices { text-wrap: wrap; height: auto; max-height: 3; }
    ChairView #both { layout: vertical; height: 1fr; }
    ChairView #left { height: auto; width: 100%; }
    ChairView #right { height: 1fr; width: 100%; }
    ChairView #sees { padding: 0 0 0 1; height: 3; }
    ChairView #say { padding: 0 0 0 1; height: 1fr; }
    ChairView.wide #both { layout: horizontal; }
    ChairView.wide #left { width: 80; height: 100%; }
    ChairView.wide #right { width: 1fr; height: 100%; }
    ChairView .none { display: none; }
    """

    def compose(self) -> ComposeResult:
        """Times above, preview and words, what comes next below."""
        yield Line(id="times")
        yield Line(id="late")
        left = Vertical(Line(id="seen"), Page(id="sees", widest=WIDTH + 2), id="left")
        right = Vertical(Line(id="saying"), Page(id="say"), id="right")
        yield Horizontal(left, right, id="both")
        yield Line(id="then")
        yield Line(id="voices")

    @property
    def wide(self) -> bool:
        """Whether the words stand beside the preview."""
        return self.app.size.width >= WIDE

    def show(
        self,
        programme: Programme,
        session: Session,
        now: int,
        slide: Slide,
        *,
        pieces: int,
        notice: Content,
        before: tuple[str, ...],
        care: bool,
    ) -> None:
        """Shows a moment. ``notice`` stands in place of the advice; ``care`` shows the care card."""
        self.set_class(self.wide, "wide")
        self.query_one("#times", Line).update(chair.time_line(standing(session, now)))
        self._line("#late", notice or chair.late_line(session, now, CATCH_UP.shown_key))
        self._line("#then", chair.then_line(programme, session))
        self._line("#voices", chair.voices_line(session))
        blank = Screen.BLANK.words if slide.blank else ""
        blank = _("blank: z brings it back") if session.blank else blank
        self._rule("#seen", LEFT, _("The room sees"), chair.pieces_words(session, pieces), blank)
        self._rule("#saying", self.app.size.width - LEFT, _("You"))
        self._preview(slide)
        say = [*chair.say_page(programme, session, before, care=care)]
        order = chair.running_order(programme, session) if self.wide else ()
        self.query_one("#say", Page).show([*say, *order], keep_place=True)

    def _preview(self, slide: Slide) -> None:
        page = self.query_one("#sees", Page)
        room = (LEFT if self.wide else self.app.size.width) - 2
        page.widest = BOTH if slide.columns else WIDTH + 2
        page.show(paint_slide(slide, room))
        page.styles.height = "1fr" if self.wide else max(3, min(ROWS, page.virtual_size.height))

    def _line(self, name: str, text: Content) -> None:
        line = self.query_one(name, Line)
        line.set_class(not text, "none")
        line.update(text)

    def _rule(self, name: str, width: int, *words: str) -> None:
        width = width if self.wide else self.app.size.width
        parts = [Content.styled(word, paint.BOLD) for word in words if word]
        self.query_one(name, Line).show(paint.rule(width, *parts))
