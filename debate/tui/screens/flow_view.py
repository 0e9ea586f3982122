"""The flow to look at: the grid, what stands in it, what was not answered, and the clock above it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.choices import choice
from debate.engine.flow import columns, drops, grid, next_row, words_of
from debate.engine.programme import Programme
from debate.engine.round import plan_of, standing
from debate.engine.round_choices import choices
from debate.export.lines.sessions import undo_words
from debate.model.event import Event
from debate.model.event_round import FlowErased
from debate.model.motion import Motion
from debate.model.round import Cell, PlannedPhase
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands_session import CLOCK, ERASE, REDO, UNANSWERED, UNDO
from debate.tui.ringing import Ringing
from debate.tui.screens import flow_painting as painting
from debate.tui.screens.room import Room
from debate.tui.screens.round_painting import clock_line
from debate.tui.widgets.grid import Entry, Grid
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

EVERY = 0.25
"""Seconds between two looks at the clock."""


class FlowView(Room):
    """A column a speech, a row an argument. ``FlowScreen`` writes in it."""

    NAME = marked("flow")
    DEFAULT_CSS = """
    FlowView > Line { padding: 0 1; }
    FlowView > Grid { height: 1fr; }
    FlowView > #drops { display: none; height: 1fr; padding: 0 1; }
    FlowView.listing > #drops { display: block; }
    FlowView.listing > Grid { display: none; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        UNANSWERED,
        UNDO,
        ERASE,
        CLOCK._replace(action="clock", foot=False),
        REDO,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "away", "Back", show=False),  # untranslated
        Binding("ctrl+z", "undo", "Undo", show=False),  # untranslated
    ]

    def __init__(self, sitting: Sitting, programme: Programme, bells: Ringing) -> None:
        super().__init__(name="flow")
        self.sitting = sitting
        self.programme = programme
        self.bells = bells
        plan = plan_of(sitting.session)
        self.columns: tuple[PlannedPhase, ...] = columns(plan) if plan else ()
        self._look: object = None
        self._places: dict[tuple[int, str], tuple[Cell, ...]] = {}
        self._open: frozenset[int] = frozenset()

    def heading(self) -> Content:
        """The clock of the speech, so that it is never out of sight."""
        here = standing(self.sitting.session, self.sitting.now)
        return paint.join([_("Flow"), clock_line(here, self.bells.last)])

    def body(self) -> Iterable[Widget]:
        """The grid, the list of what was not answered, and what is chosen."""
        yield Grid(id="grid")
        yield Page(id="drops")
        yield Line(id="detail")

    def on_mount(self) -> None:
        """Begins in the column of the present speech."""
        self._show()
        if not self.writing:
            self.grid.choose(next_row(self.sitting.session) - 1, self.present)
            self.set_focus(self.grid)
        self._say()
        self.set_interval(EVERY, self.look)

    def look(self) -> None:
        """The clock's line, and what another window wrote."""
        session = self.sitting.session
        moment = (standing(session, self.sitting.now), self.bells.last)
        if moment != self._look:
            self._look = moment
            self.retitle()

    @property
    def writing(self) -> bool:
        """Whether an entry is being written."""
        return False

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion whose arguments can stand in the flow, where there is one."""
        return (self.programme.motion,) if self.programme.motion else ()

    @property
    def grid(self) -> Grid:
        """The grid."""
        return self.query_one("#grid", Grid)

    @property
    def present(self) -> int:
        """The column of the present speech, or of the last one before it."""
        session, plan = self.sitting.session, plan_of(self.sitting.session)
        before = [n for n, c in enumerate(self.columns) if plan and plan.place(c.id) <= session.step]
        return before[-1] if before else 0

    @property
    def chosen(self) -> tuple[Cell, ...]:
        """What stands in the chosen place."""
        if not self.columns:
            return ()
        return self._places.get((self.grid.row + 1, self.columns[self.grid.column].id), ())

    def on_grid_moved(self) -> None:
        """Says what is chosen."""
        self._say()

    def action_away(self) -> None:
        """Ends the list, then the flow."""
        if self.has_class("listing"):
            self.action_unanswered()
        else:
            self.dismiss()

    def action_unanswered(self) -> None:
        """Only what was not answered, or the whole flow."""
        self.toggle_class("listing")
        self._drops()
        self.query_one("#drops" if self.has_class("listing") else "#grid").focus()

    def action_erase(self) -> None:
        """The last entry of the chosen place is taken off."""
        if cells := self.chosen:
            self._do(FlowErased(number=cells[-1].number))

    def action_clock(self) -> None:
        """Starts or pauses the speech without leaving the flow."""
        every = choices(self.sitting.course, self.sitting.now, self.programme.kit)
        found = choice(every, "clock")
        if found is not None and found.event is not None:
            self._do(found.event)

    def action_undo(self) -> None:
        """Takes the last thing back and says what it was."""
        self._turned(self.sitting.undo, _("Taken back: {thing}."))

    def action_redo(self) -> None:
        """Brings it back."""
        self._turned(self.sitting.redo, _("Brought back: {thing}."))

    def _turned(self, act: Callable[[], Event | None], words: str) -> None:
        try:
            event = act()
        except LogError as error:
            self.notify(str(error), markup=False)
            return
        told = words.format(thing=undo_words(event)) if event else _("There is nothing to take back.")
        self.notify(told, markup=False, timeout=2)
        self._show()

    def _do(self, event: Event) -> bool:
        try:
            self.sitting.do(event)
        except LogError as error:
            self.notify(str(error), markup=False)
            return False
        self._show()
        return True

    def _show(self) -> None:
        """Everything anew: something was written, erased or taken back."""
        session, motions = self.sitting.session, self.motions
        self._places = places = grid(session)
        self._open = open_ones = frozenset(drop.cell.number for drop in drops(session))

        def look_up(row: int, column: int) -> list[Entry]:
            cells = places.get((row + 1, self.columns[column].id), ())
            return [painting.entry(cell, words_of(cell, motions), cell.number in open_ones) for cell in cells]

        heads = [painting.head(column) for column in self.columns]
        self.grid.show(heads, max(next_row(session), self.grid.row + 1, 1), look_up)
        self._drops()
        self._say()

    def _drops(self) -> None:
        if self.has_class("listing"):
            lines = painting.drop_lines(self.sitting.session, self.motions)
            self.query_one("#drops", Page).show([Paragraph(line) for line in lines])

    def _say(self) -> None:
        column = self.columns[self.grid.column] if self.columns else None
        where = (self.grid.row + 1, column, len(self._open))
        detail = painting.detail(self.sitting.session, self.chosen, self.motions, *where)
        self.query_one("#detail", Line).show(detail)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        found = {"shelf": self.programme.shelf, "motion": self.programme.motion}
        return {name: noun for name, noun in found.items() if noun is not None}

    def copied(self) -> str:
        """The flow as lines."""
        from debate.export.lines.flow import flow_lines

        return "\n".join(flow_lines(self.sitting.session, self.programme.shelf))
