"""A motion from top to bottom: all that its screens have, with a list of the sections first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from debate.engine.dates import in_words
from debate.engine.draw import side_order
from debate.export.lines.argument import argument_lines
from debate.export.lines.dispute import dispute_lines
from debate.export.lines.prompt import prompts_in
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said, section, wrap
from debate.model.fields import Side
from debate.model.library import Found, Library, Shelf
from debate.model.motion import Motion
from debate.tongue import _


class Part(Struct, frozen=True, kw_only=True):
    """A section: its heading and what makes its lines."""

    heading: str
    lines: Callable[[], Iterator[str]]


def motion_lines(library: Library, found: Found, seed: int, *, notes: bool = False) -> Iterator[str]:
    """The whole motion. The seed draws the side that comes first; ``notes`` adds the teacher's own notes."""
    motion, shelf = found.motion, found.shelf
    order = side_order(motion.id, seed)
    drawn = _("Side shown first: {side}, drawn by lot, number {number}").format(
        side=order[0].word, number=seed
    )
    yield from block(
        _("Motion: {motion}").format(motion=motion.motion),
        _("Question: {question}").format(question=motion.question),
        _origin(shelf, motion),
        said(drawn, _("Another order: --seed NUMBER")),
    )
    parts = tuple(_parts(library, found, order, notes=notes))
    yield _("Contents:")
    yield from (line for part in parts for line in wrap(section(part.heading)))
    yield ""
    for part in parts:
        yield from block(section(part.heading))
        yield from part.lines()


def _parts(library: Library, found: Found, order: tuple[Side, Side], *, notes: bool) -> Iterator[Part]:
    motion, shelf = found.motion, found.shelf
    if motion.names:
        yield Part(heading=_("What the article names"), lines=partial(block, *motion.names))
    yield Part(heading=_("Background"), lines=partial(_background, shelf, motion))
    if motion.terms:
        yield Part(heading=_("Words to know"), lines=partial(_terms, shelf, motion))
    if motion.not_in_article:
        yield Part(heading=_("What the article leaves out"), lines=partial(_numbered, motion.not_in_article))
    for side in order:
        heading = f"{side.word}, {count(len(motion.side(side)), 'argument')}"
        yield Part(heading=heading, lines=partial(_side, library, found, side))
    if disputes := shelf.disputes_about(motion):
        yield Part(heading=_("Where sources disagree"), lines=partial(dispute_lines, shelf, disputes))
    if prompts := shelf.prompts_for(motion):
        heading = _("Questions for the room, {prompts}").format(prompts=count(len(prompts), "prompt"))
        yield Part(heading=heading, lines=partial(prompts_in, shelf, prompts, notes=notes))


def _origin(shelf: Shelf, motion: Motion) -> str:
    article = shelf.main_article(motion)
    told = None
    if article:
        told = _("From: {publisher}, {date}, article {id}").format(
            publisher=article.publisher, date=in_words(article.date), id=article.id
        )
    pack = _("Pack: {title}").format(title=shelf.pack.info.title)
    return said(told, pack, _("Id: {id}").format(id=motion.id))


def _background(shelf: Shelf, motion: Motion) -> Iterator[str]:
    for part in motion.background:
        working = part.working and _("The sum: {working}").format(working=part.working)
        yield from block(part.text, working, credit_line(part.sources, shelf))


def _terms(shelf: Shelf, motion: Motion) -> Iterator[str]:
    yield from block(*(said(f"{term.term}: {term.meaning}") for term in shelf.terms_for(motion)))


def _side(library: Library, found: Found, side: Side) -> Iterator[str]:
    arguments = found.motion.side(side)
    if not arguments:
        yield from block(said(side.word, _("This pack holds no argument on this side.")))
    for argument in arguments:
        yield from argument_lines(library, found.shelf, found.motion, argument)


def _numbered(items: tuple[str, ...]) -> Iterator[str]:
    yield from block(*(f"{number}. {item}" for number, item in enumerate(items, 1)))
