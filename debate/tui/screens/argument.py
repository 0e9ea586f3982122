"""One argument, whole: its claim, the words and sources it stands on, the answers to it, and its limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from debate.engine.quotes import FoldedArticle
from debate.model.kit import Scheme
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import ACROSS, CRITICAL, NEXT, OPEN, PREVIOUS, SOURCES, TEXT
from debate.tui.screens import argument_parts as parts
from debate.tui.screens.argument_parts import Part, Way
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget


class ArgumentScreen(Room):
    """One argument. Its quotes, sources and answers can be chosen in turn; each leads to its origin."""

    NAME = marked("argument")
    DEFAULT_CSS = """
    ArgumentScreen > #columns { height: 1fr; }
    ArgumentScreen Page { width: 1fr; height: 100%; }
    ArgumentScreen #answers { display: none; }
    ArgumentScreen.columns #answers { display: block; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN,
        TEXT._replace(foot=True, help=marked("The article's text, at these words.")),
        SOURCES._replace(foot=True, help=marked("The public sources, this argument's first.")),
        ACROSS,
        NEXT._replace(foot=False, help=marked("The next argument of this side.")),
        PREVIOUS._replace(help=marked("The argument before, of this side.")),
        CRITICAL,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
    ]

    def __init__(
        self, shelf: Shelf, motion: Motion, argument: Argument, schemes: Mapping[str, Scheme]
    ) -> None:
        super().__init__(name="argument")
        self.shelf = shelf
        self.motion = motion
        self.argument = argument
        self.schemes = schemes
        self.closer = False
        self.chosen = 0
        self.ways: list[tuple[str, Way]] = []
        """What can be chosen, in order: the page it stands on and where it leads."""
        article = shelf.main_article(motion)
        self.folded = FoldedArticle(article) if article else None

    def heading(self) -> Content:
        """The side, the number and the title."""
        count = len(self.motion.side(self.argument.side))
        number = parts.numbered(self.motion, self.argument)
        place = paint.filled(
            _("{number} of {of}"), paint.QUIET, number=number, of=paint.styled(str(count), paint.QUIET)
        )
        return paint.join([place, self.argument.title, paint.styled(self.motion.short, paint.QUIET)])

    def body(self) -> Iterable[Widget]:
        """The argument on the left, and on a wide screen its sources and answers on the right."""
        yield Horizontal(Page(id="case"), Page(id="answers"), id="columns")

    def on_mount(self) -> None:
        """Begins with the first quote chosen."""
        self.query_one("#case").focus()

    def on_resize(self) -> None:
        """One column or two."""
        super().on_resize()
        if self.is_mounted:
            self.set_class(self.wide, "columns")
            self.call_after_refresh(self.show)

    def show(self, *, keep_place: bool = True) -> None:
        """Shows the argument with the present choice."""
        self.retitle()
        self.ways = []
        case, answers = self.query_one("#case", Page), self.query_one("#answers", Page)
        left, right = list(self._case()), list(self._answers())
        lists = (left, right) if self.has_class("columns") else (self._woven(left, right), [])
        case.show(self._numbered("case", lists[0]), keep_place=keep_place)
        answers.show(self._numbered("answers", lists[1]), keep_place=keep_place)

    def _case(self) -> Iterator[list[Part]]:
        argument = self.argument
        yield list(parts.claim_of(argument))
        yield list(parts.words_of(self.shelf, self.motion, argument, self.folded))
        asked = list(parts.questions(argument.questions))
        yield [parts.heading(_("Questions to put to it")), *asked] if asked else []
        yield list(parts.limits_of(argument))
        yield list(parts.reasoning_of(argument, self.schemes.get(argument.scheme), closer=self.closer))

    def _answers(self) -> Iterator[list[Part]]:
        yield list(parts.sources_of(self.shelf, self.argument))
        yield list(parts.replies_of(self.shelf, self.motion, self.argument))
        disputes = self.shelf.disputes_for(self.argument)
        yield [part for found in disputes for part in parts.dispute(self.shelf, found)]

    @staticmethod
    def _woven(left: list[list[Part]], right: list[list[Part]]) -> list[list[Part]]:
        """Both columns in one, in the order of a conversation: claim, words, sources, answers, questions."""
        claim, words, *rest = left
        sources, replies, *disputes = right
        return [claim, words, sources, replies, *rest, *disputes]

    def _numbered(self, page: str, sections: Iterable[list[Part]]) -> Iterator[Paragraph]:
        """The paragraphs of a page; parts that lead somewhere get their place in the order of choosing."""
        top = True
        for part in (part for section in sections for part in section):
            if part.way is None:
                yield from (p for p in part.paragraphs if p.text or not top)
                top = False
                continue
            number = len(self.ways)
            self.ways.append((page, part.way))
            for paragraph in part.paragraphs:
                named = paragraph._replace(name=f"part-{number}")
                yield parts.chosen(named) if number == self.chosen else named

    def action_turn(self, step: int) -> None:
        """Chooses the next (1) or the last (-1) part that leads somewhere."""
        if self.ways:
            self._choose((self.chosen + step) % len(self.ways))

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.show()
        page = self.query_one(f"#{self.ways[number][0]}", Page)
        page.focus()
        page.reveal(f"part-{number}")

    def on_page_pressed(self, message: Page.Pressed) -> None:
        """The first press chooses a part; a press on the chosen part opens it."""
        if not message.name.startswith("part-"):
            return
        number = int(message.name.rpartition("-")[2])
        if number == self.chosen:
            self.action_open()
        else:
            self._choose(number)

    def action_open(self) -> None:
        """Goes to where the chosen part comes from: the article, the source, or the other side's argument."""
        if self.ways:
            where, what = self.ways[self.chosen][1]
            self.go(where, **{"shelf": self.shelf, "motion": self.motion, **what})

    def _turn_to(self, step: int) -> None:
        side = self.motion.side(self.argument.side)
        self.argument = side[(side.index(self.argument) + step) % len(side)]
        self.chosen = 0
        self.query_one("#case").focus()
        self.show(keep_place=False)

    def action_next(self) -> None:
        """The next argument of the side; after the last comes the first."""
        self._turn_to(1)

    def action_previous(self) -> None:
        """The argument before."""
        self._turn_to(-1)

    def action_critical(self) -> None:
        """The questions that this kind of reasoning must answer, shown or hidden."""
        scheme = self.schemes.get(self.argument.scheme)
        if scheme is None:
            self.notify(_("There are no questions for this kind of reasoning."), markup=False)
            return
        self.closer = not self.closer
        self.show()
        self.query_one("#case", Page).reveal("reasoning")

    def action_across(self) -> None:
        """Goes to the other side's argument that answers this one, or else to one that this one answers."""
        by_id = self.motion.by_id
        answers = [by_id[r.answers_with] for r in self.argument.replies if r.answers_with in by_id]
        others = self.motion.side(self.argument.side.other)
        answered = [a for a in others if any(r.answers_with == self.argument.id for r in a.replies)]
        if found := [*answers, *answered]:
            self.go("argument", shelf=self.shelf, motion=self.motion, argument=found[0])
        else:
            self.notify(_("No argument of the other side answers this one in the pack."), markup=False)

    def context(self) -> dict[str, object]:
        """Where the other screens start from: this argument, and the quote or source that is chosen."""
        what: dict[str, object] = {"shelf": self.shelf, "motion": self.motion, "argument": self.argument}
        way = self.ways[self.chosen][1] if self.ways else None
        return {**what, **way.what} if way and way.where in {"article", "sources"} else what

    def copied(self) -> str:
        """The argument as plain text: claim, reason, quotes, limit."""
        argument = self.argument
        quoted = _("{words} (line {line})")
        quotes = [
            quoted.format(words=paint.evidence_words(e), line=e.quote.line)
            for e in argument.quotes
            if e.quote
        ]
        lines = [f"{argument.side.word}: {argument.claim}", argument.because, *quotes, argument.limit]
        return "\n".join(lines)
