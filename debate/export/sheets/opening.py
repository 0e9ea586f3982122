"""How every sheet of a motion begins and ends."""

from __future__ import annotations

from debate.engine.dates import in_words
from debate.engine.draw import side_order
from debate.export.imprint import imprint
from debate.export.lines.text import said
from debate.export.options import Options
from debate.export.sheets.parts import Document, Paragraph, Part, Role, Run, labelled, paragraph
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _


def document_for(
    what: str, shelf: Shelf, motion: Motion, lead: tuple[Part, ...], parts: tuple[Part, ...]
) -> Document:
    """A sheet of a motion with its imprint."""
    return Document(
        title=motion.motion,
        what=what,
        language=shelf.pack.info.language,
        updated=shelf.pack.info.updated,
        lead=lead,
        parts=parts,
        imprint=imprint(shelf, motion),
    )


def question(motion: Motion) -> Part:
    """The neutral question of a motion."""
    return Paragraph(labelled(_("Question"), motion.question))


def origin(shelf: Shelf, motion: Motion) -> tuple[Part, ...]:
    """The article a motion comes from; nothing where it comes from none."""
    article = shelf.main_article(motion)
    if article is None:
        return ()
    told = _("From: {publisher}, {date}: {title}.").format(
        publisher=article.publisher, date=in_words(article.date), title=article.title
    )
    return (Paragraph((Run(f"{told} "), Run(article.url, link=article.url)), Role.SMALL),)


def order(motion: Motion, options: Options) -> tuple[tuple[Side, Side], Part]:
    """Both sides as the seed draws them, and the sentence that says so."""
    sides = side_order(motion.id, options.seed)
    told = _("Side that stands first: {side}, drawn by lot, number {number}")
    return sides, paragraph(said(told.format(side=sides[0].word, number=options.seed)), Role.SMALL)
