"""Slides of the article: its lines, and the media detective's words with their question."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.engine.quotes import FoldedArticle
from debate.export.slides.parts import plain, strong
from debate.model.article import Article, Passage
from debate.model.lesson import Show
from debate.model.prompt import Prompt
from debate.model.session import Session
from debate.model.slide import Slide, SlideLine
from debate.tongue import _


def article(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The lines asked for, with their numbers; the headline alone; or all."""
    if programme.shelf is None:
        return ()
    main = programme.shelf.main_article(programme.motion_of(show))
    if main is None:
        return ()
    head = f"{main.publisher}, {in_words(main.date)}"
    if not main.lines:
        return paged(head, [strong(main.title), plain(_("The pack does not hold the article's text."))])
    if show.headline_only:
        return paged(head, [strong(main.lines[0])])
    return paged(head, [_line(n, words) for n, words in _chosen(show, main, programme)])


def _chosen(show: Show, main: Article, programme: Programme) -> Iterator[tuple[int, str]]:
    if not show.lines:
        yield from enumerate(main.lines, 1)
    for stretch in show.lines:
        articles = programme.shelf.articles if programme.shelf else {}
        text = articles.get(stretch.article, main) if stretch.article else main
        for number in range(stretch.first, stretch.last + 1):
            if words := text.line(number):
                yield number, words


def _line(number: int, words: str, spans: tuple[tuple[int, int], ...] = ()) -> SlideLine:
    return SlideLine(text=words, mark=f"L{number}", spans=spans)


def detective(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """Each question with the lines it looks at; then, where that is allowed, with the words marked."""
    every = {p.id: p for p in programme.shelf.pack.prompts} if programme.shelf else {}
    slides: list[Slide] = []
    for prompt in (every[key] for key in show.prompts if key in every):
        slides += _asked(prompt, show, programme, marked=False)
        if show.reveal:
            slides += _asked(prompt, show, programme, marked=True)
    return tuple(slides)


def _asked(prompt: Prompt, show: Show, programme: Programme, *, marked: bool) -> tuple[Slide, ...]:
    head = _("Media detective · {group}").format(group=prompt.group.words)
    lines = list(_passages(prompt, show, programme, marked=marked))
    return paged(head, lines, [strong(prompt.text)])


def _passages(prompt: Prompt, show: Show, programme: Programme, *, marked: bool) -> Iterator[SlideLine]:
    found: dict[tuple[str, int], list[Passage]] = {}
    shelf, motion = programme.shelf, programme.motion_of(show)
    for passage in prompt.passages:
        text = shelf.article_of(passage, motion) if shelf else None
        found.setdefault((text.id if text else "", passage.line), []).append(passage)
    for (name, number), passages in found.items():
        text = shelf.articles.get(name) if shelf else None
        words = text.line(number) if text else None
        if text is None or words is None:
            given = " … ".join(p.exact for p in passages)
            yield plain(_("{words} (not checkable here)").format(words=given), f"L{number}")
            continue
        folded = FoldedArticle(text)
        anchors = [folded.anchor(p) for p in passages] if marked else []
        spans = sorted((a.start, a.end) for a in anchors if a.state.passes)
        yield _line(number, words, tuple(spans))
