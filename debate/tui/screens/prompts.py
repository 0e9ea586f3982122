"""Questions for the room: one large card at a time, with its stem, its help and its clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.draw import draw
from debate.export.lines.prompt import CAREFUL, GROUND_RULES
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt, Stage
from debate.tongue import _, marked, meant
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import DRAW, IF_STUCK, NEXT, NOTE, PREVIOUS, STAGE, TIMER
from debate.tui.screens.prompt_line import about_prompt
from debate.tui.screens.room import Room
from debate.tui.ticking import Countdown
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph, labelled

if TYPE_CHECKING:
    from textual.widget import Widget


class PromptsScreen(Room):
    """One card. Left and right turn the cards; the stage narrows them; a draw picks one by its number."""

    NAME = marked("discuss")
    DEFAULT_CSS = """
    PromptsScreen > #card { padding: 1 3; }
    PromptsScreen > #clock { padding: 0 3; }
    PromptsScreen > #stage { padding: 0 3; color: $quiet; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (NEXT, IF_STUCK, TIMER, DRAW, PREVIOUS, STAGE, NOTE)

    def __init__(
        self, shelf: Shelf, motion: Motion | None, prompts: tuple[Prompt, ...], seed: int, start: str = ""
    ) -> None:
        super().__init__()
        self.shelf = shelf
        self.motion = motion
        self.every = prompts
        self.seed = seed
        self.stage: Stage | None = None
        self.at = max(0, next((n for n, p in enumerate(prompts) if p.id == start), 0))
        self.stuck = False
        self.noted = False
        self.draws = 0
        self.drawn = ""
        self.countdown = Countdown()

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """The cards of the stage, or all."""
        return tuple(p for p in self.every if self.stage is None or p.stage is self.stage)

    @property
    def prompt(self) -> Prompt | None:
        """The card in view."""
        cards = self.prompts
        return cards[min(self.at, len(cards) - 1)] if cards else None

    def heading(self) -> Content:
        """Which card of how many, and of which stage."""
        one = _("stage: {stage}").format(stage=self.stage.words) if self.stage else ""
        stage = one or _("every stage")
        count = len(self.prompts)
        number = _("{number} of {of}").format(number=min(self.at, count - 1) + 1, of=count)
        place = number if count else meant("number", "none")
        return paint.join(
            [_("Questions for the room"), place, stage, Content.styled(self.drawn, paint.QUIET)]
        )

    def body(self) -> Iterable[Widget]:
        """The card, and its clock below."""
        yield Line(id="stage")
        yield Page(id="card", widest=66)
        yield Line(id="clock")

    def on_mount(self) -> None:
        """Shows the first card and keeps the clock moving."""
        self.show()
        self.set_interval(0.25, self._tick)

    def show(self) -> None:
        """Shows the card in view."""
        self.retitle()
        prompt = self.prompt
        card = self.query_one("#card", Page)
        if prompt is None:
            self.query_one("#stage", Line).show(Content(""))
            card.show([Paragraph(Content(_("There is no question for this stage.")))])
            return
        self.query_one("#stage", Line).show(paint.join([*about_prompt(prompt), prompt.id]))
        card.show(self._card(prompt))
        self._tick()

    def _card(self, prompt: Prompt) -> Iterable[Paragraph]:
        blank = Paragraph(Content(""))
        if prompt.stage in CAREFUL:
            yield Paragraph(Content.styled(_(GROUND_RULES), paint.QUIET))
            yield blank
        yield Paragraph(paint.styled(prompt.text, paint.BOLD))
        article = self.shelf.main_article(self.motion)
        for passage in prompt.passages[:3]:
            yield blank
            unsure = _("{words} (not checkable here)").format(words=passage.exact)
            exact = passage.exact if article and article.lines else unsure
            line = Content.styled(f"L{passage.line}", paint.BOLD)
            yield labelled(paint.plain(exact), line, 5)
        yield blank
        yield labelled(paint.plain(prompt.stem), Content.styled(_("Begin:"), paint.QUIET), 9)
        if self.stuck:
            yield blank
            yield labelled(paint.plain(prompt.if_stuck), Content.styled(_("If stuck:"), paint.QUIET), 10)
        if self.noted and prompt.note:
            yield blank
            label = Content.styled(_("For the chair:"), "bold $attention")
            yield labelled(paint.plain(prompt.note), label, 15)

    def _tick(self) -> None:
        prompt = self.prompt
        if prompt is not None and self.is_attached:
            total = prompt.minutes * 60
            self.query_one("#clock", Line).show(self.countdown.shown(total))

    def _turn(self, at: int) -> None:
        self.at, self.stuck, self.noted = at, False, False
        self.countdown = Countdown()
        self.show()

    def action_next(self) -> None:
        """The next card; after the last comes the first."""
        if self.prompts:
            self._turn((self.at + 1) % len(self.prompts))

    def action_previous(self) -> None:
        """The card before."""
        if self.prompts:
            self._turn((self.at - 1) % len(self.prompts))

    def action_stage(self) -> None:
        """The next stage, then every stage."""
        stages = [None, *(s for s in Stage if any(p.stage is s for p in self.every))]
        self.stage = stages[(stages.index(self.stage) + 1) % len(stages)]
        self.drawn = ""
        self._turn(0)

    def action_draw(self) -> None:
        """One card at random, by a number that is shown."""
        cards = self.prompts
        if cards:
            number = self.seed + self.draws
            self.draws += 1
            self.drawn = _("draw {number}").format(number=number)
            self._turn(cards.index(draw(cards, number)))

    def action_if_stuck(self) -> None:
        """Shows or hides the help."""
        self.stuck = not self.stuck
        self.show()

    def action_note(self) -> None:
        """Shows or hides what only the chair should read."""
        self.noted = not self.noted
        self.show()

    def action_timer(self) -> None:
        """Starts or pauses the clock."""
        self.countdown.toggle()
        self._tick()

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The question with its stem."""
        return f"{self.prompt.text}\n{self.prompt.stem}" if self.prompt else ""
