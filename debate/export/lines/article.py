"""The article, line by line: who uses which words, and which lines nobody uses."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.uses import LineUse, uses_of_lines
from debate.export.lines.quote import quoted
from debate.export.lines.text import block, count, listed, said, section
from debate.model.article import Article
from debate.model.library import Shelf
from debate.model.prompt import Prompt
from debate.tongue import _


def article_lines(
    shelf: Shelf, article: Article, *, bare: bool = False, only: int | None = None
) -> Iterator[str]:
    """The article with each line's number, the arguments that quote it, and the questions pinned to it.

    ``bare`` gives the numbered words alone, ``only`` one line of them.
    """
    yield from _head(article)
    if not article.lines:
        yield from block(_("The pack does not hold this article's text, so nothing can be quoted from it."))
        return
    uses = {} if bare else uses_of_lines(shelf, article)
    pinned = {} if bare else _pinned(shelf, article)
    plain = () if bare or article.plain is None else article.plain.lines
    total = len(article.lines)
    yield from block(section(_("The article's lines")))
    for number, line in enumerate(article.lines, 1):
        if only not in {None, number}:
            continue
        easier = plain[number - 1] if number <= len(plain) else None
        yield from block(
            _("Line {number} of {of}. {words}").format(number=number, of=total, words=line),
            None if easier is None else _("In plain words: {words}").format(words=easier),
            *_used(uses.get(number, ()), bare=bare, line=line),
            *(
                _("Look closely: {question} ({id})").format(question=prompt.text, id=prompt.id)
                for prompt in pinned.get(number, ())
            ),
        )
    if not bare and only is None:
        yield from _unused(article, uses)


def _head(article: Article) -> Iterator[str]:
    writer = _("By {author}").format(author=article.author) if article.author else _("By no named writer")
    plain = article.plain
    yield from block(
        _("Article: {title}").format(title=article.title),
        said(f"{article.publisher}, {in_words(article.date)}", writer),
        _("Rights: {rights}").format(rights=article.rights),
        article.note and _("Before you quote: {note}").format(note=article.note),
        _("About the plain version: {note}").format(note=plain.note) if plain else None,
        _("To cite it: debate cite {id}").format(id=article.id),
        _("Address: {address}").format(address=article.url),
    )


def _used(uses: tuple[LineUse, ...], *, bare: bool, line: str) -> Iterator[str]:
    if not uses and not bare:
        yield _("Used by no argument.")
    for use in uses:
        yield _("{side} uses it in {motion}, argument {number}: {title} The words: {words}").format(
            side=use.argument.side.word,
            motion=use.motion.id,
            number=use.motion.place(use.argument),
            title=said(use.argument.title),
            words=quoted(line[use.anchor.start : use.anchor.end]),
        )


def _unused(article: Article, uses: dict[int, tuple[LineUse, ...]]) -> Iterator[str]:
    idle = [str(number) for number in range(1, len(article.lines) + 1) if number not in uses]
    if idle:
        told = said(f"{count(len(idle), 'line')}: {listed(idle)}")
        yield from block(section(_("Lines that no argument uses")), told)


def _pinned(shelf: Shelf, article: Article) -> dict[int, list[Prompt]]:
    found: dict[int, list[Prompt]] = {}
    for prompt in shelf.detective():
        lines = {p.line for p in prompt.passages if shelf.article_of(p) is article}
        for number in sorted(lines):
            found.setdefault(number, []).append(prompt)
    return found
