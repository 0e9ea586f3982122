"""Writing the flow: enter writes, and stores, and goes to the next row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from debate.engine.flow import find_arguments, note
from debate.engine.programme import Programme
from debate.engine.refused import RefusedError
from debate.model.motion import Argument
from debate.model.session import argument_key
from debate.store.sitting import Sitting
from debate.tongue import _
from debate.tui.command import Command
from debate.tui.commands_session import ANSWER, LINK, SIDE, STOP_TYPING, STORE, WRITE
from debate.tui.ringing import Ringing
from debate.tui.screens import flow_painting as painting
from debate.tui.screens.flow_entry import Draft
from debate.tui.screens.flow_view import FlowView
from debate.tui.widgets.line import Line
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget


class FlowScreen(FlowView):
    """The grid, and while writing a line with what it may mean. The clock stays in view."""

    DEFAULT_CSS = """
    FlowScreen > #found { height: 5; display: none; }
    FlowScreen > Typed { display: none; }
    FlowScreen.writing > #found { display: block; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (WRITE, ANSWER, *FlowView.KEYS)

    def __init__(self, sitting: Sitting, programme: Programme, bells: Ringing) -> None:
        super().__init__(sitting, programme, bells)
        self.draft: Draft | None = None

    def body(self) -> Iterable[Widget]:
        """The flow, and below it the line to write in."""
        yield from super().body()
        yield Line(id="head")
        yield Typed(hint=_("a few words, or an argument: up and down choose"), id="typed")
        found = Rows((), painting.found_row, empty="", always_shown=True, id="found")
        found.can_focus = False
        yield found

    def at_hand(self) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
        """While an entry is written, what its line can do."""
        if self.draft is None:
            return super().at_hand()
        sides = (SIDE,) if len(self.draft.column.sides) > 1 else ()
        return (STORE, LINK, *sides), (STOP_TYPING,)

    @property
    def writing(self) -> bool:
        """Whether an entry is being written."""
        return self.draft is not None

    def on_grid_opened(self) -> None:
        """As enter."""
        self.action_write()

    def action_write(self) -> None:
        """Writes in the chosen place."""
        if self.is_mounted and self.columns:
            self._begin(Draft.at(self.sitting.session, self.grid.row + 1, self.columns[self.grid.column]))

    def action_answer(self) -> None:
        """Answers the chosen entry in the present speech; in an empty place, the nearest of its row."""
        if not (cells := self.chosen):
            if any(cell.row == self.grid.row + 1 for cell in self.sitting.session.round.cells):
                self.action_write()
                return
            self.notify(_("Choose an entry first."), markup=False)
            return
        session = self.sitting.session
        column = self.columns[max(self.present, self.grid.column)]
        self._begin(Draft.at(session, cells[-1].row, column, to=cells[-1].number))

    def action_away(self) -> None:
        """Ends the writing, then the list, then the flow."""
        if self.draft is None:
            super().action_away()
            return
        self.draft = None
        self.remove_class("writing")
        self.query_one("#typed", Typed).display = False
        self.set_focus(self.grid)
        self._say()

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

    def _find(self, words: str) -> None:
        motion = self.programme.motion
        found: tuple[Argument, ...] = find_arguments(motion, words, 12) if motion and words.strip() else ()
        self.query_one("#found", Rows).show([words, *found] if words.strip() else [])

    def _say(self) -> None:
        super()._say()
        width = self.app.size.width - 2
        line = painting.draft_line(self.sitting.session, self.draft, self.motions, width)
        self.query_one("#head", Line).show(line)
        self.refoot()
