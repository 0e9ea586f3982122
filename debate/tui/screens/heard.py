"""What was heard: arguments, and voices by their seat's number. Never a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.forms import SEAT, SEATS, FormError, answered, hands_form
from debate.engine.programme import Programme
from debate.engine.voices import not_heard, ranges
from debate.export.lines.sessions import undo_words
from debate.model.event import Blanked, Heard, Showed
from debate.model.fields import Side
from debate.model.lesson import Screen, Show
from debate.model.motion import Argument
from debate.model.session import argument_key
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked, plural
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import BLANK, OPEN
from debate.tui.commands_session import HEARD, SEATS_KEY, UNDO, VOTE
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget


class HeardScreen(Room):
    """The arguments with their marks. Digits type a seat's number; ``h`` then marks that seat."""

    NAME = marked("heard")
    DEFAULT_CSS = """
    HeardScreen > #voices { padding: 0 1; height: auto; max-height: 2; text-wrap: wrap; }
    HeardScreen > #typed { padding: 0 1; }
    HeardScreen > Rows { height: 1fr; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        HEARD._replace(
            action="mark", foot=True, help=marked("Mark the argument, or the seat typed, as heard.")
        ),
        OPEN._replace(
            name=marked("show the room"),
            help=marked("Show the room this argument; the seat typed is heard."),
        ),
        VOTE._replace(
            action="hands",
            name=marked("hands"),
            help=marked("Hands on this argument: is it true, does it matter?"),
        ),
        UNDO,
        SEATS_KEY,
        BLANK,
    )

    def __init__(self, sitting: Sitting, programme: Programme) -> None:
        super().__init__(name="heard")
        self.sitting = sitting
        self.programme = programme
        self.typed = ""

    def heading(self) -> Content:
        """How many were heard."""
        motion = self.programme.motion
        every = motion.arguments if motion else ()
        blank = _("the room's screen is blank") if self.sitting.session.blank else ""
        words = plural("{heard} of {count} argument", "{heard} of {count} arguments", len(every))
        counted = words.format(heard=len(self.sitting.session.heard), count=len(every))
        return paint.join([_("Heard"), counted, blank])

    def body(self) -> Iterable[Widget]:
        """Voices, what is typed, and the list."""
        motion = self.programme.motion
        yield Line(id="voices")
        yield Line(id="typed")
        empty = _("This lesson has no motion: there are no arguments to mark.")
        yield Rows(motion.arguments if motion else (), self._row, empty=empty, id="list")

    def on_mount(self) -> None:
        """Shows who was not heard yet."""
        self._show()

    @property
    def argument(self) -> Argument | None:
        """The chosen argument."""
        found = self.query_one("#list", Rows).item
        return found if isinstance(found, Argument) else None

    def _key(self, argument: Argument) -> str:
        return argument_key(self.programme.motion.id if self.programme.motion else "", argument.id)

    def on_key(self, event: events.Key) -> None:
        """Digits type a number."""
        if event.key.isdecimal() and len(self.typed) < 3:
            self.typed += event.key
        elif event.key == "backspace":
            self.typed = self.typed[:-1]
        elif event.key == "h" and self.typed:  # at once, so that fast typing loses nothing
            self.action_mark()
        else:
            return
        event.stop()
        event.prevent_default()
        self._show()

    def action_mark(self) -> None:
        """Marks the seat that was typed, or the chosen argument."""
        if self.typed:
            self._number(SEAT)
        elif argument := self.argument:
            key = self._key(argument)
            self._do(Heard(argument=key, heard=key not in self.sitting.session.heard))

    def action_seats(self) -> None:
        """The number typed is how many seats the room has."""
        self._number(SEATS)

    def action_open(self) -> None:
        """Shows the room the chosen argument and goes back."""
        motion, argument = self.programme.motion, self.argument
        if self.typed:
            self._number(SEAT)
        elif motion and argument:
            show = Show(screen=Screen.ARGUMENT, motion=motion.id, argument=argument.id, side=argument.side)
            self._do(Showed(show=show))
            self.dismiss()

    def on_rows_opened(self) -> None:
        """As enter."""
        self.action_open()

    def action_hands(self) -> None:
        """Two shows of hands on the chosen argument."""
        if argument := self.argument:
            form = hands_form(self._key(argument), argument.side, argument.title)
            self.go("entry", sitting=self.sitting, form=form, programme=self.programme)

    def action_blank(self) -> None:
        """The room's screen is empty, or comes back."""
        self._do(Blanked(blank=not self.sitting.session.blank))

    def action_undo(self) -> None:
        """Takes the last thing back."""
        try:
            event = self.sitting.undo()
        except LogError as error:
            self.notify(str(error), markup=False)
        else:
            none = _("There is nothing to take back.")
            told = _("Taken back: {thing}.").format(thing=undo_words(event)) if event else none
            self.notify(told, markup=False, timeout=2)
        self._show()

    def _number(self, form: object) -> None:
        try:
            event = answered(form, [int(self.typed or 0)])  # type: ignore[arg-type]
        except FormError as error:
            self.notify(_("Type the number first. {why}").format(why=error), markup=False)
            return
        self.typed = ""
        self._do(event)

    def _do(self, event: object) -> None:
        try:
            self.sitting.do(event)  # type: ignore[arg-type]
        except LogError as error:
            self.notify(str(error), markup=False)
        self._show()

    def _show(self) -> None:
        session = self.sitting.session
        left = not_heard(session)
        words = _("Every seat was heard")
        if left:
            words = _("Not heard yet: seats {seats}").format(seats=ranges(left))
        none = _("Type the number of seats, then #, to see whose voice is missing")
        self.query_one("#voices", Line).update(paint.styled(words if session.seats else none, paint.QUIET))
        typed = _("Seat {number}: h marks it heard").format(number=self.typed) if self.typed else ""
        self.query_one("#typed", Line).show(paint.styled(typed, "bold $attention"))
        self.query_one("#list", Rows).repaint_rows()
        self.retitle()

    def _row(self, argument: Argument, width: int) -> Content:
        heard = self._key(argument) in self.sitting.session.heard
        marked_heard = f" ● {_('heard')}"
        mark = Content.styled(marked_heard if heard else " ○", paint.BOLD if heard else paint.QUIET)
        hands = f" {_('hands')}" if self._key(argument) in self.sitting.session.hands else ""
        side = paint.side_word(argument.side)
        first = max(paint.side_word(each).cell_length for each in Side) + 1
        pad = Content(" " * (first - side.cell_length))
        tail = Content.assemble(mark, (hands, paint.QUIET))
        room = width - first - Content(marked_heard).cell_length - 4
        title = paint.plain(argument.title).truncate(max(8, room), ellipsis=True)
        return Content.assemble(side, pad, title, " " * max(1, 38 - title.cell_length), tail)
