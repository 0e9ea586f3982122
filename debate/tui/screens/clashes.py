"""Where the sides met: the chair types a few words, the room is shown the list when its step comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.clashes import noted
from debate.engine.refused import RefusedError
from debate.model.session import Clash
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import TYPE
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.rows import Rows
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual.widget import Widget


class ClashesScreen(Room):
    """A line to type in, above the list of what was noted."""

    NAME = marked("clashes")
    DEFAULT_CSS = """
    ClashesScreen > #how { padding: 0 1; color: $quiet; height: 2; text-wrap: wrap; }
    ClashesScreen > Rows { height: 1fr; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        TYPE._replace(
            name=marked("note it"), help=marked("Note what was typed; a number alone takes that clash off.")
        ),
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(name="clashes")
        self.sitting = sitting

    def heading(self) -> Content:
        """What is listed."""
        return Content(_("Where the sides met"))

    def body(self) -> Iterable[Widget]:
        """How, the line, and the list."""
        how = _("A few words and enter, never a name. A number and enter takes that clash off the list.")
        yield Line(paint.styled(how, paint.QUIET), id="how")
        yield Typed(hint=_("what both sides spoke to"), id="words")
        yield Rows[Clash](self.sitting.session.clashes, _row, empty=_("Nothing so far."), id="list")

    def on_mount(self) -> None:
        """Ready to type."""
        self.set_focus(self.query_one("#words", Typed))

    def on_input_submitted(self, message: Typed.Submitted) -> None:
        """Notes it, or says why not."""
        try:
            self.sitting.do(noted(self.sitting.session, message.value))
        except (RefusedError, LogError) as error:
            self.notify(str(error), markup=False)
            return
        self.query_one("#words", Typed).value = ""
        self.query_one("#list", Rows).show(self.sitting.session.clashes)

    def action_type(self) -> None:
        """For the mouse: enter."""
        self.query_one("#words", Typed).post_message(
            Typed.Submitted(self.query_one("#words", Typed), self.query_one("#words", Typed).value)
        )


def _row(clash: Clash, width: int) -> Content:
    return Content.assemble((f"{clash.number} ", paint.BOLD), paint.plain(clash.text)).truncate(
        max(8, width - 1), ellipsis=True
    )
