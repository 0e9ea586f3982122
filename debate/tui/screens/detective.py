"""Media detective: the article's words on top, and below them one question about how they are put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.quotes import FoldedArticle
from debate.engine.reading import credit
from debate.model.article import Article, Passage
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import IF_STUCK, NEXT, NOTE, PREVIOUS, TEXT
from debate.tui.screens.prompt_line import about_prompt
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph, labelled

if TYPE_CHECKING:
    from textual.widget import Widget

_BLANK = Paragraph(Content(""))


class DetectiveScreen(Room):
    """One question at a time, with the line it asks about. Help and the chair's note are shown on a key."""

    NAME = marked("media detective")
    DEFAULT_CSS = """
    DetectiveScreen > #about { padding: 0 3; color: $quiet; }
    DetectiveScreen > #card { padding: 1 3; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        NEXT._replace(help=marked("The next question.")),
        IF_STUCK,
        NOTE._replace(name=marked("note"), foot=True),
        TEXT._replace(foot=True, help=marked("The article's text, at this line.")),
        PREVIOUS._replace(help=marked("The question before.")),
    )

    def __init__(self, shelf: Shelf, motion: Motion | None = None, start: str = "", line: int = 0) -> None:
        """Begins with a prompt's id, with the first about a line, or with the first for the motion."""
        super().__init__(name="detective")
        self.shelf = shelf
        self.motion = motion
        self.prompts = shelf.detective()
        self.at = _first(self.prompts, motion, start, line)
        self.stuck = False
        self.noted = False
        self._folded: dict[str, FoldedArticle] = {}

    @property
    def prompt(self) -> Prompt | None:
        """The question in view."""
        return self.prompts[self.at] if self.prompts else None

    def heading(self) -> Content:
        """Which question of how many."""
        count = len(self.prompts)
        place = _("{number} of {of}").format(number=self.at + 1, of=count)
        return paint.join([_("Media detective"), place if count else ""])

    def body(self) -> Iterable[Widget]:
        """Who talks and for how long, then the card."""
        yield Line(id="about")
        yield Page(id="card", widest=76)

    def on_mount(self) -> None:
        """Shows the first question."""
        self.query_one("#card").focus()
        self.show()

    def show(self, *, keep_place: bool = False) -> None:
        """Shows the question in view."""
        self.retitle()
        card, prompt = self.query_one("#card", Page), self.prompt
        if prompt is None:
            card.show([Paragraph(Content(_("This pack has no media-detective questions.")))])
            return
        self.query_one("#about", Line).show(paint.join(about_prompt(prompt)))
        card.show(self._card(prompt), keep_place=keep_place)

    def _card(self, prompt: Prompt) -> Iterator[Paragraph]:
        for article, line, passages in self._lines(prompt):
            yield self._line(article, line, passages)
            yield _BLANK
        yield Paragraph(paint.styled(prompt.text, paint.BOLD), Content.styled("?", paint.BOLD), 3, "question")
        yield _BLANK
        yield labelled(paint.plain(prompt.stem), Content.styled(_("Begin:"), paint.QUIET), 10)
        if self.stuck:
            yield _BLANK
            label = Content.styled(_("If stuck:"), paint.QUIET)
            yield labelled(paint.plain(prompt.if_stuck), label, 10, "stuck")
        if self.noted:
            yield _BLANK
            yield from self._note(prompt)

    def _note(self, prompt: Prompt) -> Iterator[Paragraph]:
        yield Paragraph(Content.styled(_("For the chair only"), "bold $attention"), name="note")
        yield Paragraph(paint.plain(prompt.note or _("This question has no note.")), name="note-text")
        known = [credit(self.shelf.sources[s]) for s in prompt.sources if s in self.shelf.sources]
        if known:
            told = _("Sources: {sources}").format(sources="; ".join(known))
            yield Paragraph(paint.styled(told, paint.QUIET))

    def _lines(self, prompt: Prompt) -> Iterator[tuple[Article | None, int, list[Passage]]]:
        """The lines that a question asks about, in its order, each once with all its passages."""
        found: dict[tuple[str, int], list[Passage]] = {}
        for passage in prompt.passages:
            article = self.shelf.article_of(passage, self.motion)
            found.setdefault((article.id if article else "", passage.line), []).append(passage)
        for (name, line), passages in found.items():
            yield self.shelf.articles.get(name), line, passages

    def _line(self, article: Article | None, number: int, passages: list[Passage]) -> Paragraph:
        margin = Content.styled(f"L{number}", paint.BOLD)
        words = article.line(number) if article else None
        if article is None or words is None:
            exact = " … ".join(p.exact for p in passages)
            text = Content.assemble(paint.plain(exact), "  ", (_("not checkable here"), paint.ATTENTION))
            return labelled(text, margin, 5)
        folded = self._folded.setdefault(article.id, FoldedArticle(article))
        anchors = [folded.anchor(p) for p in passages]
        spans = [(a.start, a.end) for a in anchors if a.state.passes]
        return labelled(paint.marked_line(words, (), spans), margin, 5)

    def _turn(self, step: int) -> None:
        if self.prompts:
            self.at = (self.at + step) % len(self.prompts)
            self.stuck = self.noted = False
            self.show()

    def action_next(self) -> None:
        """The next question; after the last comes the first."""
        self._turn(1)

    def action_previous(self) -> None:
        """The question before."""
        self._turn(-1)

    def action_if_stuck(self) -> None:
        """Shows or hides the help."""
        self.stuck = not self.stuck
        self._reveal("stuck", shown=self.stuck)

    def action_note(self) -> None:
        """Shows or hides what only the chair should read."""
        self.noted = not self.noted
        self._reveal("note-text", shown=self.noted)

    def _reveal(self, name: str, *, shown: bool) -> None:
        self.show(keep_place=True)
        self.query_one("#card", Page).reveal(name if shown else "question")

    def context(self) -> dict[str, object]:
        """Where the other screens start from: the line in question."""
        what: dict[str, object] = {"shelf": self.shelf}
        if self.motion:
            what["motion"] = self.motion
        if self.prompt and self.prompt.passages:
            what["line"] = self.prompt.passages[0].line
        return what

    def copied(self) -> str:
        """The question with the words it asks about."""
        prompt = self.prompt
        if prompt is None:
            return ""
        quoted = _("Line {number}: “{words}”")
        words = [quoted.format(number=p.line, words=p.exact) for p in prompt.passages]
        return "\n".join([*words, prompt.text, prompt.stem])


def _first(prompts: tuple[Prompt, ...], motion: Motion | None, start: str, line: int) -> int:
    """The index of the question to begin with."""
    wanted = (
        lambda p: bool(start) and p.id == start,
        lambda p: any(passage.line == line for passage in p.passages),
        lambda p: motion is not None and motion.id in p.motions,
    )
    for fits in wanted:
        for at, prompt in enumerate(prompts):
            if fits(prompt):
                return at
    return 0
