"""Typing counts: a vote, who moved, hands on an argument, seats. Three numbers in a few seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.ballot_rules import floor_waits
from debate.engine.choices import way_told
from debate.engine.forms import Asked, Form, FormError, answered, other_way
from debate.engine.programme import Programme
from debate.export.lines.votes import HOW, quadrant_lines, vote_lines
from debate.export.sheets.from_lines import grouped, unwrapped
from debate.model.event import Blanked
from debate.model.session import argument_key
from debate.model.vote import ALWAYS, Round, Votes
from debate.store.log import LogError
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import BLANK
from debate.tui.commands_session import ENTER_NUMBER, WAY, WAY_BACK
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

LONGEST = 4
"""Digits of a number."""
_BLANK = Paragraph(Content(""))


class EntryScreen(Room):
    """A few whole numbers, one a line; enter goes on, and after the last one stores them."""

    NAME = marked("counts of the room")
    DEFAULT_CSS = """
    EntryScreen > Line { padding: 0 1; }
    EntryScreen > #told { padding: 1 1; height: 1fr; }
    EntryScreen > #how { height: auto; text-wrap: wrap; padding: 1 1; color: $quiet; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (ENTER_NUMBER, WAY, WAY_BACK, BLANK)

    def __init__(self, sitting: Sitting, form: Form, programme: Programme) -> None:
        super().__init__(name="entry")
        self.sitting = sitting
        self.form = form
        self.programme = programme
        self.stored = False
        self.wrong = ""
        self.values = [""] * len(form.asks)
        self.at = 0

    def heading(self) -> Content:
        """Which numbers."""
        motion = self.programme.motion
        about = motion.short if motion and self.form.motion else ""
        blank = _("the room's screen is blank") if self.sitting.session.blank else ""
        return paint.join([self.form.title, about, blank])

    def body(self) -> Iterable[Widget]:
        """How to collect, the numbers, and what can be said of them."""
        yield Line(id="how")
        for place in range(len(self.form.asks)):
            yield Line(id=f"number-{place}")
        told = Page(id="told")
        told.can_focus = False
        yield told

    @property
    def _hidden(self) -> bool:
        """Whether the room may be looking at this very window."""
        return self.form.asked is Asked.VOTE and bool(getattr(self.app, "projecting", False))

    def on_mount(self) -> None:
        """Begins with the first number."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Digits type the present number. Keys are taken at once, so that fast typing loses none."""
        value = self.values[self.at]
        if event.key.isdecimal() and len(value) < LONGEST:
            self.stored = False
            self.values[self.at] = value + event.key
        elif event.key == "backspace":
            self.values[self.at] = value[:-1]
        elif event.key == "enter":
            self.action_type()
        elif event.key in {"tab", "shift+tab"}:
            step = 1 if event.key == "tab" else -1
            self.at = (self.at + step) % len(self.values)
        else:
            return
        event.stop()
        event.prevent_default()
        if self.is_attached:
            self._show()

    def action_type(self) -> None:
        """The next number, or after the last one all of them; back, where they are stored."""
        if self.stored:
            self.dismiss()
        elif self.at + 1 < len(self.values):
            self.at += 1
            self._show()
        else:
            self._store()

    def action_way(self, step: int) -> None:
        """Another way to collect the vote, for the room that sees how, too."""
        self.form = other_way(self.form, step)
        try:
            if event := way_told(self.sitting.session, self.form):
                self.sitting.do(event)
        except LogError as error:
            self.wrong = str(error)
        self._show()

    def action_blank(self) -> None:
        """The room's screen is empty, or comes back."""
        try:
            self.sitting.do(Blanked(blank=not self.sitting.session.blank))
        except LogError as error:
            self.wrong = str(error)
        self._show()

    def _store(self) -> None:
        try:
            self.sitting.do(answered(self.form, [int(value or 0) for value in self.values]))
        except (FormError, LogError) as error:
            self.wrong, self.at = str(error), 0
            self._show()
            return
        if self._more():
            self.stored, self.wrong, self.at = True, "", 0
            self.values = [""] * len(self.form.asks)
            self._show()
        else:
            self.dismiss()

    def _more(self) -> bool:
        """Whether there is something to read after it: a result, and not the first vote's counts."""
        first = self.form.asked is Asked.VOTE and not self._votes().both
        return self.form.asked not in {Asked.SEAT, Asked.SEATS} and not first

    def _votes(self) -> Votes:
        return self.sitting.session.votes.get(self.form.motion, Votes())

    def _show(self) -> None:
        how = _(HOW[self.form.by]) if self.form.by else ""
        self.query_one("#how", Line).update(paint.plain(how))
        self.retitle()
        for place, ask in enumerate(self.form.asks):
            self.query_one(f"#number-{place}", Line).show(self._number(place, ask))
        told: Iterator[Paragraph] = self._told()
        self.query_one("#told", Page).show(told)

    def _number(self, place: int, ask: str) -> Content:
        """A line: its name, what was typed, and a mark where the keys go."""
        value = self.values[place]
        shown = "●" * len(value) if self._hidden else value
        here = place == self.at and not self.stored
        mark, style = ("► ", "bold $chosen-ink on $chosen") if here else ("  ", paint.BOLD)
        width = max(len(each) for each in self.form.asks)
        return Content.assemble((mark, paint.BOLD), f"{ask:<{width}}  ", (f" {shown:>4} ", style))

    def _told(self) -> Iterator[Paragraph]:
        if self.wrong:
            yield Paragraph(paint.styled(self.wrong, "bold $attention"))
            yield _BLANK
        if self.form.asked is Asked.VOTE and any(self.values) and not self._hidden:
            total = sum(int(value or 0) for value in self.values)
            yield Paragraph(paint.styled(_("In all: {number}").format(number=total), paint.BOLD))
            yield _BLANK
        if self.form.asked in {Asked.VOTE, Asked.MOVES}:
            yield from self._votes_told()
        elif self.form.asked is Asked.HANDS:
            yield from self._hands_told()

    def _votes_told(self) -> Iterator[Paragraph]:
        votes = self._votes()
        if self.form.round is Round.BEFORE and votes.before and not self.stored:
            yield Paragraph(
                paint.plain(_("The first vote is counted. Typing it again replaces it; esc keeps it."))
            )
        if self.form.round is Round.AFTER and votes.after and not self.stored:
            yield Paragraph(
                paint.plain(_("The second vote is counted. Typing it again replaces it; esc keeps it."))
            )
        if self.form.round is Round.AFTER and not votes.before and not self.stored:
            yield Paragraph(paint.plain(_("No first vote was counted: there will be nothing to compare.")))
        shown = self.stored or self.form.asked is Asked.MOVES
        if not shown or not votes.both:
            if self.form.round is Round.AFTER and votes.before is not None and votes.after is None:
                yield Paragraph(
                    paint.plain(_("The first vote is counted and stays hidden until this one is in."))
                )
            yield Paragraph(paint.styled(_(ALWAYS), paint.QUIET))
            return
        if waits := floor_waits(self.sitting.session):
            yield Paragraph(paint.plain(waits))
            return
        for line in unwrapped(vote_lines(votes, numbers=not getattr(self.app, "projecting", False))):
            yield Paragraph(paint.plain(line))
            yield _BLANK
        if self.form.asked is Asked.VOTE:
            what_next = _("esc goes back. Then o asks who moved; u takes it back.")
            yield Paragraph(paint.styled(what_next, paint.QUIET))

    def _hands_told(self) -> Iterator[Paragraph]:
        motion = self.programme.motion
        arguments = {argument_key(motion.id, a.id): a for a in motion.arguments} if motion else {}
        hands = self.sitting.session.hands
        if not hands:
            yield Paragraph(paint.plain(_("Two questions, two shows of hands. They are never added.")))
            return
        for group in grouped(quadrant_lines(hands, arguments, numbers=True), whole=False):
            yield from (Paragraph(paint.plain(line)) for line in (group.heading, *group.paragraphs) if line)
