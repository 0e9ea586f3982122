"""The argument sheet: both sides, every quote in its line, every source with its address, space to write."""

from __future__ import annotations

from collections.abc import Iterator

from debate.export.lines.argument import place_of
from debate.export.lines.text import count, said
from debate.export.options import Options
from debate.export.sheets.evidence import Evidenced, limit
from debate.export.sheets.opening import document_for, order, origin, question
from debate.export.sheets.parts import (
    Document,
    Paragraph,
    Part,
    Role,
    Room,
    Run,
    Section,
    Sides,
    Table,
    items,
    labelled,
    paragraph,
    plain,
    side_heading,
)
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion, Reply
from debate.tongue import _


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The sheet of a motion."""
    evidenced = Evidenced(shelf, motion)
    (first, second), drawn = order(motion, options)
    background = tuple(_background(shelf, motion, evidenced))
    columns = (_side(motion, first, evidenced, options.kit), _side(motion, second, evidenced, options.kit))
    sides = Sides(columns)
    disputes = tuple(_disputes(shelf, motion, evidenced))
    lead = (question(motion), *origin(shelf, motion), drawn)
    known = Section(heading=_("Sources"), parts=(evidenced.references(),))
    gaps = items(motion.not_in_article, numbered=True)
    left_out = Section(heading=_("What the article leaves out"), parts=(gaps,))
    after = (left_out,) if motion.not_in_article else ()
    parts = (*background, sides, *after, *disputes, known)
    return document_for(_("Argument sheet"), shelf, motion, lead, parts)


def _background(shelf: Shelf, motion: Motion, evidenced: Evidenced) -> Iterator[Part]:
    parts: list[Part] = []
    for each in motion.background:
        parts += [paragraph(each.text), *_sum(each.working)]
        named = evidenced.credits(each.sources, _("From"))
        parts += [Paragraph(named.text, Role.SMALL)] if isinstance(named, Paragraph) else []
    yield Section(heading=_("Background"), parts=tuple(parts))
    if terms := shelf.terms_for(motion):
        rows = tuple((term.term, said(term.meaning, term.example), "") for term in terms)
        heads = (_("Word"), _("What it means, and an example"), _("In your language"))
        table = Table(caption=_("The last column is for your own words."), heads=heads, rows=rows)
        yield Section(heading=_("Words to know"), parts=(table,))


def _side(motion: Motion, side: Side, evidenced: Evidenced, kit: Kit) -> Section:
    arguments = motion.side(side)
    told = tuple(_argument(each, n, motion, evidenced, kit) for n, each in enumerate(arguments, 1))
    none = (paragraph(_("This pack holds no argument on this side.")),)
    return Section(
        heading=side_heading(side, count(len(arguments), "argument")), parts=told or none, side=side
    )


def _argument(argument: Argument, place: int, motion: Motion, evidenced: Evidenced, kit: Kit) -> Section:
    parts: list[Part] = [
        paragraph(argument.claim, Role.CLAIM),
        Paragraph(labelled(_("Because"), argument.because)),
        *_sum(argument.working),
        *evidenced.quotes(argument),
        *evidenced.cited(argument),
    ]
    if argument.questions:
        parts += [Paragraph((Run(_("Ask"), strong=True),)), items(argument.questions)]
    for reply in argument.replies:
        parts += _reply(reply, argument, motion, evidenced)
    parts += [limit(argument), _reasoning(argument, kit), Room(_("Your notes"), 3)]
    return Section(heading=f"{place}. {argument.title}", parts=tuple(parts), side=argument.side)


def _sum(working: str | None) -> tuple[Part, ...]:
    return (paragraph(_("The sum: {working}").format(working=working), Role.SMALL),) if working else ()


def _reply(reply: Reply, argument: Argument, motion: Motion, evidenced: Evidenced) -> Iterator[Part]:
    other = argument.side.other
    answer = motion.by_id.get(reply.answers_with or "")
    head = _("{side} replies: {kind}").format(side=f"{other.mark} {other.word}", kind=said(reply.kind.words))
    comes = _("It comes from {place} {title}")
    comes = f" {said(comes.format(place=place_of(motion, answer), title=answer.title))}" if answer else ""
    yield Paragraph((Run(f"{head} ", strong=True), Run(f"{reply.text}{comes}")))
    named = evidenced.credits(reply.sources, _("Source") if len(reply.sources) == 1 else _("Sources"))
    if named:
        yield named


def _reasoning(argument: Argument, kit: Kit) -> Part:
    scheme = next((each.name for each in kit.schemes if each.id == argument.scheme), argument.scheme)
    kind = _("Kind of reasoning: {name}").format(name=scheme)
    value = _("Value: {value}").format(value=argument.value.words)
    return paragraph(said(kind, value), Role.SMALL)


def _disputes(shelf: Shelf, motion: Motion, evidenced: Evidenced) -> Iterator[Part]:
    parts: list[Part] = []
    for dispute in shelf.disputes_about(motion):
        shown: list[Part] = []
        for side in dispute.sides:
            shown.append(Paragraph(plain(_("Some sources show: {shown}").format(shown=side.shows))))
            named = evidenced.credits(side.sources, _("From"))
            shown += [named] if named else []
        shown.append(Paragraph(labelled(_("What would settle it"), dispute.would_settle)))
        parts.append(Section(heading=dispute.question, parts=tuple(shown)))
    if parts:
        yield Section(heading=_("Where sources disagree"), parts=tuple(parts))
