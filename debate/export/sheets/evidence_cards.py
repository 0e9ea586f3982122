"""Evidence cards: one for each quote and each source, complete in itself, so that it can be cut out."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.dates import in_words
from debate.engine.reading import credit, how_read, title_of
from debate.export.lines.text import count, said
from debate.export.options import ExportError, Options
from debate.export.sheets.evidence import Evidenced, sentence
from debate.export.sheets.opening import document_for, order, question
from debate.export.sheets.parts import (
    Cards,
    Document,
    Paragraph,
    Part,
    Role,
    Run,
    Section,
    labelled,
    paragraph,
    side_heading,
)
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.model.source import Source
from debate.tongue import _


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The cards of a motion, one side after the other. Raises ExportError where there is no evidence."""
    evidenced = Evidenced(shelf, motion)
    sides, drawn = order(motion, options)
    cards = {side: tuple(_cards(shelf, motion, motion.side(side), evidenced)) for side in sides}
    total = sum(map(len, cards.values()))
    if not total:
        raise ExportError(_("{motion} has no evidence to make cards of").format(motion=motion.id))
    told = said(count(total, "card"), _("Cut along the broken lines."))
    lead = (question(motion), paragraph(told), drawn)
    parts = tuple(
        Section(
            heading=side_heading(side, count(len(found), "card")),
            parts=(Cards(found),),
            side=side,
            new_page=side is not sides[0],
        )
        for side, found in cards.items()
        if found
    )
    return document_for(_("Evidence cards"), shelf, motion, lead, parts)


def _cards(
    shelf: Shelf, motion: Motion, arguments: tuple[Argument, ...], evidenced: Evidenced
) -> Iterator[Section]:
    for place, argument in enumerate(arguments, 1):
        for letter, item in zip("abcdefghijklmnopqrstuvwxyz", argument.evidence, strict=False):
            parts = tuple(_parts(shelf, item, evidenced))
            if parts:
                yield Section(
                    heading=f"{side_heading(argument.side)} {place}{letter}",
                    parts=(Paragraph((Run(argument.title, strong=True),)), *parts, _foot(shelf, motion)),
                    side=argument.side,
                )


def _parts(shelf: Shelf, item: Evidence, evidenced: Evidenced) -> Iterator[Part]:
    if item.quote is not None:
        yield evidenced.quote(item.quote, item.note)
        article = shelf.article_of(item.quote)
        if article is not None:
            yield Paragraph((Run(article.url, link=article.url),), Role.SMALL)
    elif source := shelf.sources.get(item.source or ""):
        yield from _source(source, item)


def _source(source: Source, item: Evidence) -> Iterator[Part]:
    yield Paragraph((Run(f"◆ {credit(source)}", strong=True), Run(f", {source.kind.words}")))
    yield Paragraph(labelled(_("It shows, in our words"), item.shows or source.finding))
    yield Paragraph(labelled(_("Interest"), source.interest))
    yield Paragraph(labelled(_("Caution"), source.caution))
    yield paragraph(said(title_of(source), sentence(how_read(source))), Role.SMALL)
    yield Paragraph((Run(source.url, link=source.url),), Role.SMALL)


def _foot(shelf: Shelf, motion: Motion) -> Part:
    info = shelf.pack.info
    return paragraph(f"{shelf.id} {info.version}, {in_words(info.updated)}, {motion.id}", Role.SMALL)
