"""The receipt as lines, and as a file that other programs read."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from debate.export.lines.round import record_lines
from debate.export.lines.sessions import clock_words
from debate.export.lines.text import block, count, said, section
from debate.model.receipt import ArgumentRecord, Receipt, SideRecord, VoteRecord
from debate.model.vote import ALWAYS, Detail, Result

_CAMPS = ("for", "against", "undecided")
_RESULTS = {
    Result.FOR: "towards For",
    Result.AGAINST: "towards Against",
    Result.DEAD_HEAT: "no clear change",
    Result.COUNTS_DIFFER: "the two counts differ in voters, no winner is named",
    Result.NO_VOTES: "nobody voted",
}


def receipt_lines(item: Receipt) -> Iterator[str]:
    """Everything a receipt holds: what was shown a side, what was not, prompts, votes, times, editions."""
    yield from block("Receipt: " + said(item.running.replace("-", " "), item.day))
    yield from block(
        item.motion_words,
        f"Content: {item.pack}, {item.version}. Program: {item.program}. Draw: {item.seed}.",
        item.record,
    )
    for side in item.sides:
        yield from _side(side)
    yield section("Arguments nobody raised")
    for side in item.sides:
        for argument in side.not_heard:
            yield from _quoted(side, argument)
    yield section("Questions put to the room")
    yield from block(
        f"{count(len(item.prompts), 'prompt')}: {', '.join(item.prompts)}." if item.prompts else "None."
    )
    yield section("Votes")
    for vote in item.votes:
        yield from _vote(vote)
    if not item.votes:
        yield from block("None was taken.")
    if item.round:
        yield from record_lines(item.round)
    else:
        yield from _times(item)
    if item.clashes:
        yield section("Where the sides met")
        yield from block(*item.clashes)


def receipt_json(item: Receipt) -> str:
    """The receipt as JSON. It holds nothing that the lines may not say."""
    return msgspec.json.format(msgspec.json.encode(item), indent=2).decode() + "\n"


def _side(side: SideRecord) -> Iterator[str]:
    yield section(side.side.word)
    publishers = ", ".join(side.publishers)
    yield from block(
        f"{count(len(side.shown), 'argument')} shown, {len(side.not_shown)} not shown.",
        f"{count(side.words, 'word')} in the claims and reasons shown.",
        f"{count(side.seconds, 'second')} alone on the screen.",
        f"{count(side.quotes, 'quote')} from the article.",
        f"{count(len(side.publishers), 'publisher')}{': ' + publishers if publishers else ''}.",
    )
    for argument in side.shown:
        heard = "Heard in the room" if argument.heard else None
        hands = f"By hands: {argument.hands.value}" if argument.hands else None
        yield from block(
            said(side.side.word, "Shown", argument.title, count(argument.seconds, "second"), heard, hands)
        )
    for argument in side.not_shown:
        heard = "Heard in the room all the same" if argument.heard else None
        yield from block(said(side.side.word, "Not shown", argument.title, heard))


def _quoted(side: SideRecord, argument: ArgumentRecord) -> Iterator[str]:
    quotes = (f"Line {line}: {exact}" for line, exact in argument.quotes)
    none = None if argument.quotes else "It has no quote from the article."
    yield from block(said(side.side.word, argument.title), *quotes, none)


def _vote(vote: VoteRecord) -> Iterator[str]:
    if vote.first_only:
        yield from block(said(vote.motion, "One vote was counted. It stays hidden until both are in"))
        return
    result = _RESULTS[vote.result] if vote.result else None
    if vote.detail is Detail.DIRECTION and vote.result is Result.DEAD_HEAT:
        result = "little change"
    small = "The numbers are small: the direction only" if vote.detail is Detail.DIRECTION else None
    margin = f"Margin: {count(abs(vote.margin), 'voter')}" if vote.margin is not None else None
    taken = f"Taken by: {', '.join(vote.taken_by)}" if vote.taken_by else None
    counts = [
        f"{when}: {', '.join(f'{n} {camp}' for n, camp in zip(camps, _CAMPS, strict=True))}."
        for when, camps in (("Before", vote.before), ("After", vote.after))
        if camps
    ]
    yield from block(said(vote.motion, result, margin, small, taken), *counts, ALWAYS)


def _times(item: Receipt) -> Iterator[str]:
    if not item.steps:
        return
    yield section("Times")
    for step in item.steps:
        took = "left out" if step.took is None else f"{clock_words(step.took)} of {clock_words(step.planned)}"
        yield f"{step.id.replace('-', ' ')}: {took}."
    yield ""
