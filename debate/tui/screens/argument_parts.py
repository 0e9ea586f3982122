"""The parts of an argument's screen: paragraphs, and where each of them leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.quotes import FoldedArticle
from debate.engine.reading import credit, how_read, title_of
from debate.model.kit import Scheme
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion, Reply
from debate.model.pack import Dispute
from debate.model.source import Source
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.standing import quote
from debate.tui.widgets.page import Paragraph


class Way(NamedTuple):
    """Where a part leads: a screen's name and the nouns to show there, beside shelf and motion."""

    where: str
    what: dict[str, object]


class Part(NamedTuple):
    """Paragraphs that belong together. With a way they can be chosen and opened."""

    paragraphs: tuple[Paragraph, ...]
    way: Way | None = None


GAP = Part((Paragraph(Content("")),))
"""An empty line between parts."""


def chosen(paragraph: Paragraph) -> Paragraph:
    """The paragraph on the chosen ground, all in the ink that is readable there in every theme."""
    ink = "$chosen-ink"
    return paragraph._replace(
        text=paragraph.text.stylize(ink), margin=paragraph.margin.stylize(ink), chosen=True
    )


def heading(words: str) -> Part:
    """An empty line and a heading."""
    return Part((Paragraph(Content("")), Paragraph(Content.styled(words, "bold $quiet"), indent=1)))


def claim_of(argument: Argument) -> Iterator[Part]:
    """What is claimed, and why."""
    yield Part((Paragraph(paint.styled(argument.claim, paint.BOLD), indent=1),))
    yield Part((Paragraph(paint.plain(argument.because), indent=1),))


def reasoning_of(argument: Argument, scheme: Scheme | None, *, closer: bool) -> Iterator[Part]:
    """The kind of reasoning and the value, in plain words; on a closer look the questions it must answer."""
    name = scheme.name if scheme else argument.scheme.replace("-", " ")
    words = [
        _("Reasoning: {name}").format(name=name),
        _("value: {value}").format(value=argument.value.words),
    ]
    hint = _("c hides its questions") if closer else _("c shows its questions")
    hints = [Content.styled(hint, paint.QUIET)] if scheme and scheme.questions else []
    paragraphs = [
        *heading(_("The kind of argument")).paragraphs,
        Paragraph(paint.join([*words, *hints]), indent=1),
    ]
    if scheme:
        leans = _("It leans on: {what}").format(what=_lowered(scheme.leans_on))
        paragraphs.append(Paragraph(paint.styled(leans, paint.QUIET), indent=1))
    if scheme and closer:
        paragraphs += [p for part in questions(scheme.questions) for p in part.paragraphs]
    yield Part(tuple(p._replace(name="reasoning") for p in paragraphs))


def questions(asked: Iterable[str]) -> Iterator[Part]:
    """Questions, one a paragraph."""
    for question in asked:
        yield Part((Paragraph(paint.plain(question), Content.styled(" ?", paint.BOLD), 3),))


def words_of(
    shelf: Shelf, motion: Motion, argument: Argument, folded: FoldedArticle | None
) -> Iterator[Part]:
    """Every quote inside its line; or the note that the article holds none."""
    yield heading(_("The article's words"))
    if argument.no_quote:
        yield Part((Paragraph(paint.plain(argument.no_quote), indent=1),))
    elif not argument.quotes:
        yield Part((Paragraph(Content(_("This argument quotes nothing from the article.")), indent=1),))
    for item in argument.quotes:
        passage = item.quote
        paragraphs = tuple(
            p._replace(margin=Content(" ") + p.margin, indent=p.indent + 1)
            for p in quote(shelf, motion, argument, item, folded)
        )
        yield Part(paragraphs, Way("article", {"argument": argument, "passage": passage}))


def sources_of(shelf: Shelf, argument: Argument) -> Iterator[Part]:
    """Every source: who, what kind of voice, how it was read, what it shows here, and what to know first."""
    yield heading(_("Public sources"))
    if not argument.cited:
        yield Part((Paragraph(Content(_("This argument names no public source.")), indent=1),))
    known = [(shelf.sources[e.source], e.shows or "") for e in argument.cited if e.source in shelf.sources]
    for number, (source, shows) in enumerate(known):
        yield from [GAP] if number else []
        yield Part(_source(source, shows), Way("sources", {"argument": argument, "source": source.id}))


def _source(source: Source, shows: str) -> tuple[Paragraph, ...]:
    title = paint.join([paint.styled(credit(source), paint.BOLD), title_of(source)])
    voice = f"{source.kind.words}: {source.interest}"
    read = _("{how_it_was_read}; checked {date}").format(
        how_it_was_read=how_read(source), date=in_words(source.checked)
    )
    return (
        Paragraph(title, Content.styled(" ■", paint.BOLD), 3),
        Paragraph(paint.plain(shows), indent=3),
        Paragraph(paint.join([paint.styled(voice, paint.QUIET), paint.styled(read, paint.QUIET)]), indent=3),
        Paragraph(paint.plain(source.caution), Content.styled("   !", "bold $attention"), 5),
    )


def replies_of(shelf: Shelf, motion: Motion, argument: Argument) -> Iterator[Part]:
    """What the other side answers, in what way, and from which of its arguments."""
    yield heading(_("How {side} answers").format(side=argument.side.other.word))
    if not argument.replies:
        yield Part((Paragraph(Content(_("This pack holds no answer from the other side.")), indent=1),))
    for number, reply in enumerate(argument.replies):
        yield from [GAP] if number else []
        yield _reply(shelf, motion, argument, reply)


def _reply(shelf: Shelf, motion: Motion, argument: Argument, reply: Reply) -> Part:
    kind = Content.styled(f"{reply.kind.words} – ", paint.bold_side(argument.side.other))
    lines = [Paragraph(kind + paint.plain(reply.text), Content.styled(" ←", paint.BOLD), 3)]
    source = next((shelf.sources[s] for s in reply.sources if s in shelf.sources), None)
    if source:
        voices = "; ".join(credit(shelf.sources[s]) for s in reply.sources if s in shelf.sources)
        told = _("Sources: {sources}").format(sources=voices)
        lines.append(Paragraph(paint.styled(told, paint.QUIET), indent=3))
    other = motion.by_id.get(reply.answers_with or "")
    if other:
        came = paint.filled(_("From {argument}"), paint.QUIET, argument=titled(motion, other))
        lines.append(Paragraph(came, indent=3))
        return Part(tuple(lines), Way("argument", {"argument": other}))
    way = Way("sources", {"argument": argument, "source": source.id}) if source else None
    return Part(tuple(lines), way)


def limits_of(argument: Argument) -> Iterator[Part]:
    """What the evidence does not show, and the sum behind a figure of ours."""
    yield heading(_("What this does not show"))
    yield Part((Paragraph(paint.plain(argument.limit), Content.styled(" !", "bold $attention"), 3),))
    if argument.working:
        working = _("Our arithmetic: {working}").format(working=argument.working)
        yield Part((Paragraph(paint.styled(working, paint.QUIET), indent=3),))


def dispute(shelf: Shelf, found: Dispute) -> Iterator[Part]:
    """Where sources disagree: the question, what each side shows, and what would settle it."""
    yield heading(_("Sources disagree"))
    yield Part((Paragraph(paint.styled(found.question, paint.BOLD), indent=1),))
    for side in found.sides:
        known: Mapping[str, Source] = shelf.sources
        voices = "; ".join(credit(known[s]) for s in side.sources if s in known)
        shows = Paragraph(paint.plain(side.shows), Content.styled(" ■", paint.BOLD), 3)
        yield Part((shows, Paragraph(paint.styled(voices, paint.QUIET), indent=3)))
    settle = _("What would settle it: {what}").format(what=_lowered(found.would_settle))
    yield Part((Paragraph(paint.plain(settle), indent=1),))


def numbered(motion: Motion, argument: Argument) -> Content:
    """``▲ FOR 1``, as the board numbers it."""
    number = motion.place(argument)
    return Content.assemble(paint.side_word(argument.side), (f" {number}", paint.bold_side(argument.side)))


def titled(motion: Motion, argument: Argument) -> Content:
    """``▲ FOR 1`` and the argument's title."""
    return Content.assemble(numbered(motion, argument), " ", paint.plain(argument.title))


def _lowered(sentence: str) -> str:
    """A sentence as it stands behind a colon: a small first letter, unless the word is in capitals."""
    return sentence if sentence[1:2].isupper() or not sentence else sentence[0].lower() + sentence[1:]
