"""One argument: claim, reason, evidence, questions, replies and limit, side and voice before the words."""

from __future__ import annotations

from collections.abc import Iterator

from debate.export.lines.quote import quote_lines
from debate.export.lines.source import credit_line, source_lines
from debate.export.lines.text import block, said
from debate.model.kit import Scheme
from debate.model.library import Library, Shelf
from debate.model.motion import Argument, Motion, Reply
from debate.tongue import _


def argument_lines(library: Library, shelf: Shelf, motion: Motion, argument: Argument) -> Iterator[str]:
    """Everything an argument holds, in the order in which it is best heard."""
    head = place_of(motion, argument)
    yield from block(said(head, argument.title))
    yield from block(
        _("Claim: {claim}").format(claim=argument.claim),
        _("Because: {because}").format(because=argument.because),
        argument.working and _("The sum: {working}").format(working=argument.working),
        said(_("Value: {value}").format(value=argument.value.words), _("Id: {id}").format(id=argument.id)),
    )
    yield from _scheme(argument, library.schemes.get(argument.scheme))
    yield from _quotes(head, shelf, motion, argument)
    yield from _sources(head, shelf, argument)
    yield from _questions(argument)
    for number, reply in enumerate(argument.replies, 1):
        yield from _reply(number, reply, argument, motion, shelf)
    for dispute in shelf.disputes_for(argument):
        told = _("Sources disagree here: {question} To read on: {command}")
        command = f"debate disputes {motion.id}"  # untranslated
        yield from block(told.format(question=dispute.question, command=command))
    yield from block(_("Limit: {limit}").format(limit=argument.limit))


def place_of(motion: Motion, argument: Argument) -> str:
    """``FOR. Argument 2 of 8.``"""
    place = _("Argument {number} of {of}")
    of = len(motion.side(argument.side))
    return said(argument.side.word, place.format(number=motion.place(argument), of=of))


def _scheme(argument: Argument, scheme: Scheme | None) -> Iterator[str]:
    if scheme is None:
        yield from block(_("Kind of reasoning: {name}").format(name=argument.scheme))
        return
    asked = _("Critical question {number}: {question}")
    yield from block(
        said(
            _("Kind of reasoning: {name}").format(name=scheme.name),
            _("It leans on: {what}").format(what=scheme.leans_on),
        ),
        *(asked.format(number=n, question=q) for n, q in enumerate(scheme.questions, 1)),
    )


def _quotes(head: str, shelf: Shelf, motion: Motion, argument: Argument) -> Iterator[str]:
    total = len(argument.quotes)
    for number, item in enumerate(argument.quotes, 1):
        if item.quote is not None:
            place = said(head, _("Quote {number} of {of}").format(number=number, of=total))
            yield from quote_lines(place, item.quote, shelf.article_of(item.quote, motion), item.note)
    if not total:
        why = argument.no_quote or _("The article holds no words for this argument.")
        yield from block(said(head, _("No quote")), why)


def _sources(head: str, shelf: Shelf, argument: Argument) -> Iterator[str]:
    total = len(argument.cited)
    for number, item in enumerate(argument.cited, 1):
        source = shelf.sources.get(item.source or "")
        if source is not None:
            place = _("Source {number} of {of}").format(number=number, of=total)
            yield from source_lines(said(head, place), source, item.shows)


def _questions(argument: Argument) -> Iterator[str]:
    total = len(argument.questions)
    asked = _("Question {number} of {of}: {question}")
    if total:
        yield from block(
            *(asked.format(number=n, of=total, question=q) for n, q in enumerate(argument.questions, 1))
        )


def _reply(number: int, reply: Reply, argument: Argument, motion: Motion, shelf: Shelf) -> Iterator[str]:
    place = _("Reply {number} of {of} to {side} argument {place}").format(
        number=number,
        of=len(argument.replies),
        side=argument.side.word,
        place=motion.place(argument),
    )
    kind = _("Kind: {kind}, {words}").format(kind=reply.kind.term, words=reply.kind.words)
    yield from block(
        said(argument.side.other.word, place, kind),
        reply.text,
        _comes_from(reply, motion),
        credit_line(reply.sources, shelf),
    )


def _comes_from(reply: Reply, motion: Motion) -> str | None:
    answer = motion.by_id.get(reply.answers_with or "")
    if answer is None:
        return None
    told = _("It comes from {place} {title}").format(place=place_of(motion, answer), title=answer.title)
    return said(told, _("Id: {id}").format(id=answer.id))
