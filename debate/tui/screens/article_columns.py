"""The article's page: its lines, what stands above and below them, and our plain words beside or between."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.quoted import Quoted
from debate.model.article import Article
from debate.model.fields import Side
from debate.model.motion import Motion
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.article_lines import ArticleLines, View
from debate.tui.widgets.page import Page, Paragraph


def one_column(lines: ArticleLines, view: View, current: Quoted | None) -> Iterator[Paragraph]:
    """The text; where our plain version is asked for, its words stand below each line."""
    yield legend(lines.motion)
    if view.plain:
        yield _label(lines.article)
        yield from lines.interlined(view, current)
    else:
        yield from lines.original(view, current)
    yield from closing(lines.article)


def two_columns(
    lines: ArticleLines, view: View, current: Quoted | None, pages: tuple[Page, Page]
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The text and our plain version, every line beside its own; the pages' widths decide the heights."""
    left, right = pages
    head, label = legend(lines.motion), _label(lines.article)
    top = max(_height(head, left), _height(label, right))
    rooms = left.room(lines.indent(view)), right.room(2)
    heights = lines.heights(view, current, rooms)
    tail = list(closing(lines.article))
    below = Paragraph(Content(""), least=sum(_height(p, left) for p in tail))
    return (
        [head._replace(least=top), *lines.original(view, current, heights), *tail],
        [label._replace(least=top), *lines.plain(2, heights), below],
    )


def _label(article: Article) -> Paragraph:
    """Whose words the plain version is, with the question that goes with it."""
    note = article.plain.note if article.plain else _("This pack has no plain version of the article.")
    return Paragraph(paint.styled(note, paint.ATTENTION), Content.styled("=", "bold"), 2)


def _height(paragraph: Paragraph, page: Page) -> int:
    return max(1, len(paragraph.text.wrap(page.room(paragraph.indent))))


def legend(motion: Motion | None) -> Paragraph:
    """What the signs in the margin mean."""
    how_many = _("Beside a line: how many arguments that quote it. {first} for, {second} against.")
    which = _("Beside a line: the numbered arguments that quote it. {first} for, {second} against.")
    first, second = (f"{side.mark}{'×3' if motion is None else '1 2'}" for side in Side)
    words = (how_many if motion is None else which).format(first=first, second=second)
    return Paragraph(Content.styled(words, paint.QUIET), indent=1)


def about_words(lines: ArticleLines, view: View, current: Quoted) -> Iterator[Content]:
    """What the rule below the text says of the chosen words: their line, and what the view shows besides."""
    yield Content.styled(_("line {number}").format(number=current.line), paint.QUIET)
    if view.plain:
        yield Content.styled(_("= our words, not the article's"), paint.ATTENTION)
    if view.unused:
        unused = _("quoted by nobody: {lines}").format(lines=lines.unused_named)
        yield Content.styled(unused, paint.ATTENTION)


def closing(article: Article) -> Iterator[Paragraph]:
    """What stands below the text: whose words they are, where they were published, and what to know first."""
    byline = f"{article.author}, " if article.author else ""
    came = f"{byline}{article.publisher}, {in_words(article.date)}"
    yield Paragraph(Content(""))
    parts = (article.rights, came, article.url, article.note or "")
    for words in filter(None, parts):
        yield Paragraph(paint.styled(words, paint.QUIET), indent=1)


def without_text(article: Article | None) -> Iterator[Paragraph]:
    """What is shown where there are no lines to show."""
    if article is None:
        yield Paragraph(Content(_("This pack holds no article.")), indent=1)
        return
    yield Paragraph(paint.styled(article.title, paint.BOLD), indent=1)
    words = _("The pack does not hold this article's words, so nothing can be quoted or marked here.")
    yield Paragraph(Content(words), indent=1)
    yield from closing(article)
