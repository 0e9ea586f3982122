"""The flow: a column a speech, a row an argument. Enter writes, and stores, and goes to the next row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.choices import choice
from debate.engine.flow import columns, drops, find_arguments, grid, next_row, note, words_of
from debate.engine.programme import Programme
from debate.engine.refused import RefusedError
from debate.engine.round import plan_of, standing
from debate.engine.round_choices import choices
from debate.export.lines.sessions import undo_words
from debate.model.event import Event
from debate.model.event_round import FlowErased
from debate.model.motion import Argument
from debate.model.round import Cell, PlannedPhase
from debate.model.session import argument_key
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tui import paint
from debate.tui.commands import ANSWER, CLOCK, ERASE, REDO, UNANSWERED, UNDO, WRITE, Command
from debate.tui.ringing import Ringing
from debate.tui.screens import flow_painting as painting
from debate.tui.screens.flow_entry import Draft
from debate.tui.screens.room import Room
from debate.tui.screens.round_painting import clock_line
from debate.tui.widgets.grid import Entry, Grid
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

EVERY = 0.25
"""Seconds between two looks at the clock."""


class FlowScreen(Room):
    """The grid, and while writing a line with what it may mean. The clock stays in view."""

    NAME = "flow"
    DEFAULT_CSS = """
    FlowScreen > Line { padding: 0 1; }
    FlowScreen > Grid { height: 1fr; }
    FlowScreen > #found { height: 5; display: none; }
    FlowScreen > Typed { display: none; }
    FlowScreen > #drops { display: none; height: 1fr; padding: 0 1; }
    FlowScreen.writing > #found { display: block; }
    FlowScreen.listing > #drops { display: block; }
    FlowScreen.listing > Grid { display: none; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        WRITE,
        ANSWER,
        UNANSWERED,
        UNDO,
        ERASE,
        CLOCK._replace(action="clock", foot=False),
        REDO,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "away", "Back", show=False),
        Binding("ctrl+z", "undo", "Undo", show=False),
    ]

    def __init__(self, sitting: Sitting, programme: Programme, bells: Ringing) -> None:
        super().__init__(name="flow")
        self.sitting = sitting
        self.programme = programme
        self.bells = bells
        plan = plan_of(sitting.session)
        self.columns: tuple[PlannedPhase, ...] = columns(plan) if plan else ()
        self.draft: Draft | None = None
        self._look: object = None
        self._places: dict[tuple[int, str], tuple[Cell, ...]] = {}
        self._open: frozenset[int] = frozenset()

    def heading(self) -> Content:
        """The clock of the speech, so that it is never out of sight."""
        here = standing(self.sitting.session, self.sitting.now)
        return paint.join(["Flow", clock_line(here, self.bells.last)])

    def body(self) -> Iterable[Widget]:
        """The grid, the list of what was not answered, and the line to write in."""
        yield Grid(id="grid")
        yield Page(id="drops")
        yield Line(id="detail")
        yield Line(id="head")
        yield Typed(hint="a few words, or an argument: up and down choose", id="typed")
        yield Rows((), painting.found_row, always_shown=True, id="found")

    def on_mount(self) -> None:
        """Begins in the column of the present speech."""
        self.query_one("#found", Rows).can_focus = False
        self._show()
        if self.draft is None:
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

    def on_grid_opened(self) -> None:
        """As enter."""
        self.action_write()

    def action_write(self) -> None:
        """Writes in the chosen place."""
        if self.is_mounted and self.columns:
            self._begin(Draft.at(self.sitting.session, self.grid.row + 1, self.columns[self.grid.column]))

    def action_answer(self) -> None:
        """Answers the chosen entry in the present speech."""
        if not (cells := self.chosen):
            self.notify("Choose an entry first.", markup=False)
            return
        session = self.sitting.session
        column = self.columns[max(self.present, self.grid.column)]
        self._begin(Draft.at(session, cells[-1].row, column, to=cells[-1].number))

    def action_away(self) -> None:
        """Ends the writing, then the list, then the flow."""
        if self.draft is not None:
            self.draft = None
            self.remove_class("writing")
            self.query_one("#typed", Typed).display = False
            self.set_focus(self.grid)
            self._say()
        elif self.has_class("listing"):
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
        self._turned(self.sitting.undo, "Taken back")

    def action_redo(self) -> None:
        """Brings it back."""
        self._turned(self.sitting.redo, "Brought back")

    def _turned(self, act: object, words: str) -> None:
        try:
            event = act()  # type: ignore[operator]
        except LogError as error:
            self.notify(str(error), markup=False)
            return
        told = f"{words}: {undo_words(event)}." if event else "There is nothing to take back."
        self.notify(told, markup=False, timeout=2)
        self._show()

    def _begin(self, draft: Draft) -> None:
        self.draft = draft
        self.remove_class("listing")
        self.add_class("writing")
        self.grid.choose(draft.row - 1, self.columns.index(draft.column))
        typed = self.query_one("#typed", Typed)
        typed.value = ""
        typed.display = True
        self.set_focus(typed)  # at once: the next key is meant for it
        self._find("")
        self._say()

    def on_key(self, event: events.Key) -> None:
        """While writing: tab changes the link, shift+tab the side; with nothing typed arrows move."""
        draft, typed = self.draft, self.query_one("#typed", Typed)
        if draft is None:
            return
        if event.key in {"tab", "shift+tab"}:
            self.draft = draft.linked(self.sitting.session) if event.key == "tab" else draft.swapped()
        elif event.key in {"left", "right"} and not typed.value:
            self.grid.action_move(0, 1 if event.key == "right" else -1)
            self._follow_grid()
        else:
            return
        event.stop()
        event.prevent_default()
        self._say()

    def on_typed_stepped(self, message: Typed.Stepped) -> None:
        """Up and down choose a row of the flow while nothing is typed; else what the words may mean."""
        if self.query_one("#typed", Typed).value:
            self.query_one("#found", Rows).action_move(message.step)
            return
        self.grid.action_move(message.step, 0)
        self._follow_grid()

    def _follow_grid(self) -> None:
        column = self.columns[self.grid.column]
        self.draft = Draft.at(self.sitting.session, self.grid.row + 1, column)
        self._say()

    def on_input_changed(self, message: Typed.Changed) -> None:
        """Finds as somebody types."""
        self._find(message.value)

    def on_input_submitted(self, message: Typed.Submitted) -> None:
        """Stores what is chosen, and goes to the next row; an empty line ends the writing."""
        if self.draft is None:
            return
        found = self.query_one("#found", Rows).item
        if not message.value.strip():
            self.action_away()
            return
        self._store(found if isinstance(found, Argument) else message.value)

    def on_rows_opened(self) -> None:
        """A double click stores, as enter does."""
        if self.draft is not None and (found := self.query_one("#found", Rows).item):
            self._store(found)

    def _store(self, what: Argument | str) -> None:
        draft, motion = self.draft, self.programme.motion
        if draft is None:
            return
        key = argument_key(motion.id, what.id) if motion and isinstance(what, Argument) else None
        try:
            event = note(
                self.sitting.session,
                draft.row,
                draft.column.id,
                text=what if isinstance(what, str) else None,
                argument=key,
                side=draft.side,
                link=draft.link,
                alone=draft.link is None,
            )
        except RefusedError as error:
            self.notify(str(error), markup=False)
            return
        if self._do(event):
            self._begin(Draft.at(self.sitting.session, draft.row + 1, draft.column))

    def _do(self, event: Event) -> bool:
        try:
            self.sitting.do(event)
        except LogError as error:
            self.notify(str(error), markup=False)
            return False
        self._show()
        return True

    def _find(self, words: str) -> None:
        motion = self.programme.motion
        found: tuple[Argument, ...] = find_arguments(motion, words, 12) if motion and words.strip() else ()
        self.query_one("#found", Rows).show([words, *found] if words.strip() else [])

    def _show(self) -> None:
        """Everything anew: something was written, erased or taken back."""
        session = self.sitting.session
        self._places = places = grid(session)
        self._open = open_ones = frozenset(drop.cell.number for drop in drops(session))
        motions = (self.programme.motion,) if self.programme.motion else ()

        def look_up(row: int, column: int) -> list[Entry]:
            cells = places.get((row + 1, self.columns[column].id), ())
            return [painting.entry(cell, words_of(cell, motions), cell.number in open_ones) for cell in cells]

        heads = [painting.head(column) for column in self.columns]
        self.grid.show(heads, max(next_row(session), self.grid.row + 1, 1), look_up)
        self._drops()
        self._say()

    def _drops(self) -> None:
        if self.has_class("listing"):
            session, motion = self.sitting.session, self.programme.motion
            lines = painting.drop_lines(session, (motion,) if motion else ())
            self.query_one("#drops", Page).show([Paragraph(line) for line in lines])

    def _say(self) -> None:
        session, motion = self.sitting.session, self.programme.motion
        motions = (motion,) if motion else ()
        column = self.columns[self.grid.column] if self.columns else None
        detail = painting.detail(session, self.chosen, motions, self.grid.row + 1, column, len(self._open))
        self.query_one("#detail", Line).show(detail)
        self.query_one("#head", Line).show(painting.draft_line(session, self.draft, motions))

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        found = {"shelf": self.programme.shelf, "motion": self.programme.motion}
        return {name: noun for name, noun in found.items() if noun is not None}

    def copied(self) -> str:
        """The flow as lines."""
        from debate.export.lines.flow import flow_lines

        return "\n".join(flow_lines(self.sitting.session, self.programme.shelf))
