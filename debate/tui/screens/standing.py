"""What an argument stands on, as paragraphs: its quotes inside their lines, and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.quotes import FoldedArticle
from debate.engine.reading import credit, how_read
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.model.source import Source
from debate.tongue import _
from debate.tui import paint
from debate.tui.widgets.page import Paragraph, labelled

INDENT = 6


def quotes_of(
    shelf: Shelf, motion: Motion, argument: Argument, folded: FoldedArticle | None
) -> Iterator[Paragraph]:
    """Every quote of an argument inside its line, the words marked; or the note that there is none."""
    if argument.no_quote and not argument.quotes:
        none = Content.styled(_("“ none"), paint.QUIET)
        yield labelled(paint.plain(argument.no_quote), none, INDENT + 1)
    for item in argument.quotes:
        yield from quote(shelf, motion, argument, item, folded)


def quote(
    shelf: Shelf, motion: Motion, argument: Argument, item: Evidence, folded: FoldedArticle | None
) -> Iterator[Paragraph]:
    """One quote inside its line, with its note below."""
    passage = item.quote
    if passage is None:
        return
    article = shelf.article_of(passage, motion)
    if passage.article and article is not None:
        folded = FoldedArticle(article)
    anchor = folded.anchor(passage) if folded else None
    line = f"L{passage.line}"
    margin = Content.styled(f"“ {line}", paint.bold_side(argument.side))
    if article is not None and anchor is not None and anchor.state.passes:
        text = paint.quote_in_line(article.lines[passage.line - 1], anchor, argument.side)
    else:
        text = Content.assemble(paint.plain(passage.exact), "  ", (_("not checkable here"), paint.ATTENTION))
    beside = labelled(text, margin, INDENT)
    yield beside
    if item.note:
        yield Paragraph(paint.styled(item.note, paint.QUIET), Content(""), beside.indent)


def sources_of(shelf: Shelf, argument: Argument) -> Iterator[Paragraph]:
    """Every source of an argument: who, what kind of voice, how it was read and when, and what it shows."""
    for item in argument.cited:
        if source := shelf.sources.get(item.source or ""):
            yield Paragraph(who(source), Content.styled("■", "bold"), 2)
            yield Paragraph(paint.plain(item.shows or ""), Content(""), 4)


def who(source: Source) -> Content:
    """A source in one line: publisher, date, kind and interest, how it was read, when it was checked."""
    head = Content.styled("", paint.BOLD) + paint.styled(credit(source), paint.BOLD)
    rest = [
        f"{source.kind.words}: {source.interest}",
        how_read(source),
        _("checked {date}").format(date=in_words(source.checked)),
    ]
    return paint.join([head, *(paint.styled(part, paint.QUIET) for part in rest)])
