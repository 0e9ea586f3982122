"""Quotes: exact words inside their line. Only words that were checked stand in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.quotes import FoldedArticle, State
from debate.export.lines.text import block, said
from debate.model.article import Article, Passage

_UNCHECKED = {
    State.NO_TEXT: "Not checkable here: the pack does not hold the article's text.",
    State.AMBIGUOUS: "Not checked: the words stand in the line more than once.",
    State.MOVED: "Not checked: the words are not in this line.",
    State.ALTERED: "Not checked: these are not the article's words.",
}


def quote_lines(
    head: str, passage: Passage, article: Article | None, note: str | None = None
) -> Iterator[str]:
    """One quote: its heading with the line's number, the words, the whole line, and what it does not say.

    Words that cannot be checked are shown without quotation marks, and the lines say so.
    """
    if article is None:
        yield from block(said(head, f"Line {passage.line}"), passage.exact, "Not checkable here.", note)
        return
    voice = f"{article.publisher}, {in_words(article.date)}, line {passage.line}"
    anchor = FoldedArticle(article).anchor(passage)
    if not anchor.state.passes:
        words = f"Words given: {passage.exact}"
        yield from block(said(head, voice), words, _UNCHECKED[anchor.state], note and f"Note: {note}")
        return
    line = article.lines[anchor.line - 1]
    yield from block(
        said(head, voice),
        f"The words: {quoted(line[anchor.start : anchor.end])}",
        f"The whole line {anchor.line}: {line}",
        note and f"Note: {note}",
    )


def quoted(words: str) -> str:
    """Checked words in quotation marks: single ones where the words hold double ones."""
    return f"‘{words}’" if any(mark in words for mark in '"“”') else f"“{words}”"
