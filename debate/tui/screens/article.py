"""The article's text: numbered lines, the words that arguments quote, and the way to those arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size

from debate.engine.dates import in_words
from debate.engine.quoted import Quoted, place_to_begin, quoted_words
from debate.engine.uses import LineUse, uses_of_lines
from debate.model.article import Article, Passage
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import NEXT, NUMBERS, OPEN, OUR_WORDS, PREVIOUS, RULER, UNUSED
from debate.tui.screens.article_columns import about_words, one_column, two_columns, without_text
from debate.tui.screens.article_lines import ArticleLines, View, line_of, name_of
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget


class ArticleScreen(Room):
    """The words themselves. Without a motion, the quotes of every motion of the pack are marked."""

    NAME = marked("article")
    DEFAULT_CSS = """
    ArticleScreen > #columns { height: 1fr; }
    ArticleScreen #text, ArticleScreen #plain { width: 1fr; height: 100%; }
    ArticleScreen #plain { display: none; scrollbar-size-vertical: 0; }
    ArticleScreen.beside #plain { display: block; }
    ArticleScreen > #notes, ArticleScreen > #choice { height: 4; padding: 0 1; }
    ArticleScreen > #choice, ArticleScreen.choosing > #notes { display: none; }
    ArticleScreen.choosing > #choice { display: block; }
    ArticleScreen.spacious > #notes, ArticleScreen.spacious > #choice { height: 7; }
    ArticleScreen.wordless > #notes, ArticleScreen.wordless > #rule { display: none; }
    ArticleScreen > #rights { padding: 0 1; color: $quiet; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(
            name=marked("argument"), help=marked("Go to the argument that quotes the chosen words.")
        ),
        NEXT._replace(help=marked("The next quoted words.")),
        UNUSED,
        OUR_WORDS,
        PREVIOUS._replace(help=marked("The quoted words before.")),
        RULER,
        NUMBERS,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "rule(-1)", show=False, priority=True),
        Binding("down", "rule(1)", show=False, priority=True),
        Binding("escape", "stop_choosing", show=False),
    ]

    def __init__(
        self,
        shelf: Shelf,
        article: Article | None,
        motion: Motion | None = None,
        argument: Argument | None = None,
        *,
        passage: Passage | None = None,
        line: int = 0,
    ) -> None:
        """Begins at a line, at a passage of the argument, at its first quote, or at the first of all."""
        super().__init__(name="article")
        self.shelf = shelf
        self.article = article
        self.motion = motion
        self.view = View()
        self.quoted: tuple[Quoted, ...] = ()
        self.lines: ArticleLines | None = None
        if article is not None and article.lines:
            self.quoted = quoted_words(uses_of_lines(shelf, article, motion))
            self.lines = ArticleLines(article, motion, self.quoted)
        self.at = place_to_begin(self.quoted, argument, passage, line)
        self._asked = line if self.lines and line <= len(self.lines.article.lines) else 0

    def heading(self) -> Content:
        """Whose article it is, and which motion's quotes are marked."""
        came = f"{self.article.publisher}, {in_words(self.article.date)}" if self.article else _("article")
        whose = self.motion.short if self.motion else _("every motion of the pack")
        return paint.join([came, paint.filled(_("quoted for {motion}"), paint.QUIET, motion=whose)])

    def body(self) -> Iterable[Widget]:
        """The text with our plain version beside it, the pane of the chosen words, and the rights."""
        yield Horizontal(Page(id="text"), Page(id="plain"), id="columns")
        yield Line(id="rule")
        yield Page(id="notes", widest=120)
        yield Rows((), self._paint_use, id="choice")
        rights = self.article.rights.partition(". ")[0].removesuffix(".") if self.article else ""
        yield Line(paint.plain(f"{rights}." if rights else ""), id="rights")

    def on_mount(self) -> None:
        """Shows the text at the words asked for."""
        self.query_one("#plain").can_focus = False
        self.query_one("#text").focus()
        text, plain = self.query_one("#text", Page), self.query_one("#plain", Page)
        self.watch(text, "scroll_y", partial(self._follow, plain), init=False)
        self.watch(plain, "scroll_y", partial(self._follow, text), init=False)
        self.watch(text, "virtual_size", self._fit, init=False)
        self.set_class(not self.quoted, "wordless")
        if self._asked:
            self.view = self.view._replace(ruler=self._asked)

    def _follow(self, other: Page, y: float) -> None:
        if self.has_class("beside"):
            other.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _fit(self, before: Size, now: Size) -> None:
        """Lines stand side by side for one width; at another they are set anew."""
        if before.width != now.width and self.has_class("beside"):
            self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        """Puts the plain version beside the text where there is room, else below each line."""
        super().on_resize()
        if self.is_mounted:
            self._arrange()

    def _arrange(self) -> None:
        self.set_class(self.app.size.height >= 30, "spacious")
        self.set_class(self.wide and self.view.plain, "beside")
        self.call_after_refresh(self.show)

    @property
    def current(self) -> Quoted | None:
        """The chosen words."""
        return self.quoted[self.at] if self.quoted else None

    def show(self) -> None:
        """Shows text and pane for the present choice."""
        self._show_text()
        self._show_notes()
        place = self.view.ruler or (self.current.line if self.current else 1)
        text = self.query_one("#text", Page)
        if place > 1:
            text.reveal(name_of(place))
        self._follow(self.query_one("#plain", Page), text.scroll_y)

    def _show_text(self) -> None:
        text, plain = self.query_one("#text", Page), self.query_one("#plain", Page)
        if self.lines is None:
            text.show(without_text(self.article))
        elif self.has_class("beside"):
            left, right = two_columns(self.lines, self.view, self.current, (text, plain))
            text.show(left, keep_place=True)
            plain.show(right, keep_place=True)
        else:
            text.show(one_column(self.lines, self.view, self.current), keep_place=True)

    def _show_notes(self) -> None:
        current = self.current
        if current is None or self.lines is None:
            return
        place = _("Quoted words {number} of {of}").format(number=self.at + 1, of=len(self.quoted))
        said = [Content.styled(place, paint.BOLD), *about_words(self.lines, self.view, current)]
        self.query_one("#rule", Line).show(paint.rule(self.app.size.width, *said))
        notes: list[Paragraph] = []
        for use in current.uses:
            notes.append(Paragraph(self._paint_use(use, 0)))
            words = use.evidence.note or use.argument.claim
            notes.append(Paragraph(paint.styled(words, paint.QUIET), indent=2))
        self.query_one("#notes", Page).show(notes)

    def _paint_use(self, use: LineUse, _width: int) -> Content:
        side = use.argument.side
        number = use.motion.place(use.argument)
        head = Content.assemble(paint.side_word(side), (f" {number} ", paint.bold_side(side)))
        title = head + paint.styled(use.argument.title, paint.BOLD)
        return title if self.motion else paint.join([title, paint.styled(use.motion.short, paint.QUIET)])

    def _choose(self, at: int) -> None:
        if self.quoted:
            self.remove_class("choosing")
            self.at = at % len(self.quoted)
            if self.view.ruler:
                self.view = self.view._replace(ruler=self.quoted[self.at].line)
            self.show()

    def action_next(self) -> None:
        """The next quoted words; after the last come the first."""
        self._choose(self.at + 1)

    def action_previous(self) -> None:
        """The quoted words before."""
        self._choose(self.at - 1)

    def on_page_pressed(self, message: Page.Pressed) -> None:
        """Chooses a line's first quoted words, or its next where they are already chosen."""
        number = line_of(message.name)
        here = [at for at, words in enumerate(self.quoted) if words.line == number]
        if here:
            later = [at for at in here if at > self.at] if self.at in here else []
            self.at = (later or here)[0]
        if self.view.ruler:
            self.view = self.view._replace(ruler=number)
        if here or self.view.ruler:
            self.show()

    def action_rule(self, step: int) -> None:
        """Moves the reading ruler a line up or down; without a ruler the key scrolls as ever."""
        if not self.view.ruler or self.lines is None or self.focused is not self.query_one("#text"):
            raise SkipAction
        number = min(max(self.view.ruler + step, 1), len(self.lines.article.lines))
        self.view = self.view._replace(ruler=number)
        self.at = next((at for at, words in enumerate(self.quoted) if words.line == number), self.at)
        self.show()

    def action_ruler(self) -> None:
        """The reading ruler on or off, beginning at the chosen words."""
        here = self.current.line if self.current else 1
        self.view = self.view._replace(ruler=0 if self.view.ruler else here)
        self.show()

    def action_numbers(self) -> None:
        """Line numbers shown or hidden."""
        self.view = self.view._replace(numbers=not self.view.numbers)
        self.show()

    def action_unused(self) -> None:
        """Lines that nobody quotes, marked or not."""
        self.view = self.view._replace(unused=not self.view.unused)
        self.show()
        if self.view.unused and self.lines and self.lines.unused:
            self.query_one("#text", Page).reveal(name_of(self.lines.unused[0]))

    def action_plain(self) -> None:
        """Our plain version shown or hidden."""
        self.view = self.view._replace(plain=not self.view.plain)
        self._arrange()

    def _uses(self) -> Iterator[LineUse]:
        """The arguments that quote the chosen words, each once."""
        seen = set()
        for use in self.current.uses if self.current else ():
            if (key := (use.motion.id, use.argument.id)) not in seen:
                seen.add(key)
                yield use

    def action_open(self) -> None:
        """Goes to the argument that quotes the chosen words; where several do, to a list of them."""
        uses = list(self._uses())
        if len(uses) == 1:
            self._open(uses[0])
        elif uses:
            choice: Rows[LineUse] = self.query_one("#choice", Rows)
            choice.show(uses)
            self.add_class("choosing")
            choice.focus()

    def on_rows_opened(self, message: Rows.Opened) -> None:
        """Goes to the argument chosen from the list."""
        self._open(list(self._uses())[message.index])

    def _open(self, use: LineUse) -> None:
        self.go("argument", shelf=self.shelf, motion=use.motion, argument=use.argument)

    def action_stop_choosing(self) -> None:
        """Closes the list of arguments; without a list the key goes back as ever."""
        if not self.has_class("choosing"):
            raise SkipAction
        self.remove_class("choosing")
        self.query_one("#text").focus()

    def context(self) -> dict[str, object]:
        """Where the other screens start from: the chosen words, and the first argument that quotes them."""
        use = next(self._uses(), None)
        what: dict[str, object] = {"shelf": self.shelf}
        if motion := self.motion or (use.motion if use else None):
            what["motion"] = motion
        if use:
            what |= {"argument": use.argument, "line": use.anchor.line}
        return what

    def copied(self) -> str:
        """The chosen words, with whose they are and where they stand."""
        article, current = self.article, self.current
        if article is None:
            return ""
        where = f"{article.publisher}, {in_words(article.date)}, {article.url}"
        if current is None:
            return f"{article.title}\n{where}"
        place = _("Line {number}: {where}").format(number=current.line, where=where)
        return f"{paint.evidence_words(current.uses[0].evidence)}\n{place}"
