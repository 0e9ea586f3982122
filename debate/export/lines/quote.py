"""Quotes: exact words inside their line. Only words that were checked stand in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.quotes import FoldedArticle, State
from debate.export.lines.text import block, said
from debate.model.article import Article, Passage
from debate.tongue import _, marked

_UNCHECKED = {
    State.NO_TEXT: marked("Not checkable here: the pack does not hold the article's text."),
    State.AMBIGUOUS: marked("Not checked: the words stand in the line more than once."),
    State.MOVED: marked("Not checked: the words are not in this line."),
    State.ALTERED: marked("Not checked: these are not the article's words."),
}


def quote_lines(
    head: str, passage: Passage, article: Article | None, note: str | None = None
) -> Iterator[str]:
    """One quote: its heading with the line's number, the words, the whole line, and what it does not say.

    Words that cannot be checked are shown without quotation marks, and the lines say so.
    """
    if article is None:
        place = _("Line {number}").format(number=passage.line)
        yield from block(said(head, place), passage.exact, _("Not checkable here."), note)
        return
    voice = _("{publisher}, {date}, line {number}").format(
        publisher=article.publisher, date=in_words(article.date), number=passage.line
    )
    told = note and _("Note: {note}").format(note=note)
    anchor = FoldedArticle(article).anchor(passage)
    if not anchor.state.passes:
        words = _("Words given: {words}").format(words=passage.exact)
        yield from block(said(head, voice), words, _(_UNCHECKED[anchor.state]), told)
        return
    line = article.lines[anchor.line - 1]
    yield from block(
        said(head, voice),
        _("The words: {words}").format(words=quoted(line[anchor.start : anchor.end])),
        _("The whole line {number}: {line}").format(number=anchor.line, line=line),
        told,
    )


def quoted(words: str) -> str:
    """Checked words in quotation marks: single ones where the words hold double ones."""
    return f"‘{words}’" if any(mark in words for mark in '"“”') else f"“{words}”"
