"""One argument: claim, reason, evidence, questions, replies and limit, side and voice before the words."""

from __future__ import annotations

from collections.abc import Iterator

from debate.export.lines.quote import quote_lines
from debate.export.lines.source import credit_line, source_lines
from debate.export.lines.text import block, said
from debate.model.kit import Scheme
from debate.model.library import Library, Shelf
from debate.model.motion import Argument, Motion, Reply


def argument_lines(library: Library, shelf: Shelf, motion: Motion, argument: Argument) -> Iterator[str]:
    """Everything an argument holds, in the order in which it is best heard."""
    head = place_of(motion, argument)
    yield from block(said(head, argument.title))
    yield from block(
        f"Claim: {argument.claim}",
        f"Because: {argument.because}",
        argument.working and f"The sum: {argument.working}",
        said(f"Value: {argument.value.value}", f"Id: {argument.id}"),
    )
    yield from _scheme(argument, library.schemes.get(argument.scheme))
    yield from _quotes(head, shelf, motion, argument)
    yield from _sources(head, shelf, argument)
    yield from _questions(argument)
    for number, reply in enumerate(argument.replies, 1):
        yield from _reply(number, reply, argument, motion, shelf)
    for dispute in shelf.disputes_for(argument):
        yield from block(f"Sources disagree here: {dispute.question} To read on: debate disputes {motion.id}")
    yield from block(f"Limit: {argument.limit}")


def place_of(motion: Motion, argument: Argument) -> str:
    """``FOR. Argument 2 of 8.``"""
    of = len(motion.side(argument.side))
    return said(argument.side.word, f"Argument {motion.place(argument)} of {of}")


def _scheme(argument: Argument, scheme: Scheme | None) -> Iterator[str]:
    if scheme is None:
        yield from block(f"Kind of reasoning: {argument.scheme}")
        return
    asked = [f"Critical question {n}: {q}" for n, q in enumerate(scheme.questions, 1)]
    yield from block(said(f"Kind of reasoning: {scheme.name}", f"It leans on: {scheme.leans_on}"), *asked)


def _quotes(head: str, shelf: Shelf, motion: Motion, argument: Argument) -> Iterator[str]:
    total = len(argument.quotes)
    for number, item in enumerate(argument.quotes, 1):
        if item.quote is not None:
            place = said(head, f"Quote {number} of {total}")
            yield from quote_lines(place, item.quote, shelf.article_of(item.quote, motion), item.note)
    if not total:
        why = argument.no_quote or "The article holds no words for this argument."
        yield from block(said(head, "No quote"), why)


def _sources(head: str, shelf: Shelf, argument: Argument) -> Iterator[str]:
    total = len(argument.cited)
    for number, item in enumerate(argument.cited, 1):
        source = shelf.sources.get(item.source or "")
        if source is not None:
            yield from source_lines(said(head, f"Source {number} of {total}"), source, item.shows)


def _questions(argument: Argument) -> Iterator[str]:
    total = len(argument.questions)
    if total:
        yield from block(*(f"Question {n} of {total}: {q}" for n, q in enumerate(argument.questions, 1)))


def _reply(number: int, reply: Reply, argument: Argument, motion: Motion, shelf: Shelf) -> Iterator[str]:
    total = len(argument.replies)
    place = motion.place(argument)
    answer = motion.by_id.get(reply.answers_with or "")
    yield from block(
        said(
            argument.side.other.word,
            f"Reply {number} of {total} to {argument.side.word} argument {place}",
            f"Kind: {reply.kind.value}, {reply.kind.words}",
        ),
        reply.text,
        said(f"It comes from {place_of(motion, answer)} {answer.title}", f"Id: {answer.id}")
        if answer
        else None,
        credit_line(reply.sources, shelf),
    )
