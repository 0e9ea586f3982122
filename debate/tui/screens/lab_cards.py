"""The lab's questions as cards: guess first, then the answer with its working."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from debate.engine.reading import credit
from debate.model.lab import LabQuestion
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import NEXT, NOTE, PREVIOUS
from debate.tui.commands_lab import GUESS, IN_LAB
from debate.tui.screens.lab_state import LONGEST_GUESS
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

BLANK = Paragraph(Content(""))


class LabCardsScreen(Room):
    """One card. Left and right turn the cards; enter types a guess, and only then the answer is shown."""

    NAME = marked("lab questions")
    DEFAULT_CSS = """
    LabCardsScreen > #card { padding: 1 3; height: 1fr; }
    LabCardsScreen > #told { padding: 0 3; }
    LabCardsScreen > #typed { display: none; padding: 0 3; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (GUESS, NEXT, IN_LAB, NOTE, PREVIOUS)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_off", "Back", show=False),  # untranslated
    ]

    def __init__(self, shelf: Shelf, motion: Motion | None, question: str = "") -> None:
        super().__init__(name="lab-questions")
        self.shelf = shelf
        self.motion = motion
        self.questions = shelf.pack.lab.questions if shelf.pack.lab else ()
        self.at = max(0, next((n for n, q in enumerate(self.questions) if q.id == question), 0))
        self.guesses: dict[str, str] = {}
        self.noted = False
        self.typing = False

    @property
    def question(self) -> LabQuestion | None:
        """The card in view."""
        return self.questions[self.at] if self.questions else None

    def heading(self) -> Content:
        """Which card of how many."""
        question = self.question
        if question is None:
            return Content(_("Questions about the lab"))
        place = _("{number} of {count}").format(number=self.at + 1, count=len(self.questions))
        kind = _("stretch") if question.stretch else ""
        care = _("real people: handle with care") if question.care else ""
        return paint.join([_("Questions about the lab"), place, kind, paint.styled(care, paint.ATTENTION)])

    def body(self) -> Iterable[Widget]:
        """The card, and below it the line to type in."""
        yield Page(id="card", widest=72)
        yield Line(id="told")
        yield Typed(submits=False, id="typed")

    def on_mount(self) -> None:
        """Shows the first card."""
        self.show()

    def show(self) -> None:
        """Shows the card in view."""
        self.retitle()
        self.query_one("#card", Page).show(self._card())
        told = self.query_one("#told", Line)
        question = self.question
        if question is None:
            told.show(Content(""))
        elif self.typing:
            told.show(Content(_("A number or a few words. enter keeps it, esc leaves it.")))
        elif question.id not in self.guesses:
            key = paint.clickable(Content.styled(GUESS.shown_key, "bold $ink"), "screen.choose")
            told.show(paint.filled(_("{key} types a guess; then the answer is shown."), key=key))
        else:
            told.show(Content(""))

    def _card(self) -> Iterator[Paragraph]:
        question = self.question
        if question is None:
            yield Paragraph(Content(_("This lab has no questions.")))
            return
        yield Paragraph(paint.styled(question.ask, paint.BOLD))
        yield BLANK
        heads = _("Guess first:"), _("Your guess:"), _("Answer:"), _("From:")
        margin = max(Content(head).cell_length for head in heads) + 1
        first, *rest = (Content.styled(head, paint.QUIET) for head in heads)
        yield Paragraph(paint.plain(question.guess), first, margin)
        if (guess := self.guesses.get(question.id)) is not None:
            yield from self._answered(question, guess, rest, margin)
        if self.noted:
            yield BLANK
            chair = Content.styled(_("For the chair:"), "bold $attention")
            yield Paragraph(paint.plain(question.note), chair, chair.cell_length + 1)

    def _answered(
        self, question: LabQuestion, guess: str, heads: list[Content], margin: int
    ) -> Iterator[Paragraph]:
        """The guess beside the answer, its working, and where the figures are from; ``heads`` name them."""
        guessed, answer, origin = heads
        yield Paragraph(paint.styled(guess, paint.BOLD), guessed, margin)
        yield BLANK
        yield Paragraph(paint.styled(question.answer, paint.BOLD), answer, margin)
        for number, step in enumerate(question.worked, 1):
            yield Paragraph(paint.plain(step), Content.styled(f"{number:>{margin - 2}}", paint.QUIET), margin)
        known = [credit(s) for name in question.sources if (s := self.shelf.sources.get(name))]
        if known:
            yield Paragraph(paint.styled("; ".join(known), paint.QUIET), origin, margin)

    def _turn(self, step: int) -> None:
        if self.questions:
            self._end_typing()
            self.at = (self.at + step) % len(self.questions)
            self.noted = False
            self.show()

    def action_next(self) -> None:
        """The next card; after the last comes the first."""
        self._turn(1)

    def action_previous(self) -> None:
        """The card before."""
        self._turn(-1)

    def action_note(self) -> None:
        """Shows or hides what only the chair should read."""
        self.noted = not self.noted
        self.show()

    def action_choose(self) -> None:
        """Opens the line for a guess; a guess can be made anew."""
        if self.question is not None:
            line = self.query_one("#typed", Typed)
            line.value = self.guesses.get(self.question.id, "")
            self.typing = line.display = True
            self.set_focus(line)  # at once: the next key is the first of what is typed
            self.show()

    def on_key(self, event: events.Key) -> None:
        """Enter begins and ends the typing at once, so that no key typed fast is taken for another."""
        if event.key == "enter":
            self._keep() if self.typing else self.action_choose()
            event.stop()
        elif self.typing and event.is_printable and event.character:
            self.query_one("#typed", Typed).insert_text_at_cursor(event.character)
            event.stop()

    def _keep(self) -> None:
        """Keeps the guess and shows the answer."""
        guess = " ".join(self.query_one("#typed", Typed).value.split())[:LONGEST_GUESS]
        if self.question is not None and guess:
            self.guesses[self.question.id] = guess
        self._end_typing()
        self.show()

    def _end_typing(self) -> None:
        self.typing = self.query_one("#typed", Typed).display = False
        self.set_focus(self.query_one("#card", Page))

    async def action_leave_off(self) -> None:
        """Ends the typing, or goes back."""
        if self.typing:
            self._end_typing()
            self.show()
        else:
            await self.run_action("app.back")

    def action_press(self, key: str) -> None:
        """Does what a key at the foot does, also while typing."""
        if self.typing and not key.startswith(("enter", "escape")):
            self._end_typing()
        super().action_press(key)

    def action_show(self) -> None:
        """The lab at the settings of this question, with the guess already made."""
        if self.question is not None:
            guess = self.guesses.get(self.question.id, "")
            where = {"shelf": self.shelf, "motion": self.motion}
            self.go("lab", **where, question=self.question.id, guess=guess)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The question; with its answer where a guess was made."""
        question = self.question
        if question is None:
            return ""
        answered = question.id in self.guesses
        return "\n".join([question.ask, *([question.answer, *question.worked] if answered else [])])
