"""Votes as lines: what may be said of them, and always what a vote shows and what it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from debate.engine.tally import compared, movement, quadrant, singled_out
from debate.export.lines.text import block, count, said, section
from debate.model.lesson import Collect
from debate.model.motion import Argument
from debate.model.vote import ALWAYS, Count, Detail, Hands, Quadrant, Result, Swing, Votes

HOW: dict[Collect, str] = {
    Collect.SLIPS: "Slips: everybody writes for, against or undecided, folds it, and drops it into one box.",
    Collect.EYES_CLOSED: "Eyes closed, heads down: one hand up for each question, while you count.",
    Collect.CARDS: "Cards: everybody holds a card to the chest and turns it to you on your signal.",
    Collect.WHITEBOARDS: "Whiteboards: everybody writes one letter and turns it to you on your signal.",
}
"""How to collect a vote so that nobody sees anybody's, in one line."""

_DIRECTION = {
    Result.FOR: "The room moved towards For.",
    Result.AGAINST: "The room moved towards Against.",
    Result.DEAD_HEAT: "Little change.",
}
_RESULT = {
    Result.FOR: "The room moved towards For",
    Result.AGAINST: "The room moved towards Against",
    Result.DEAD_HEAT: "No clear change",
}
_CAMPS = ("for", "against", "undecided")


def vote_lines(votes: Votes, numbers: bool = False) -> Iterator[str]:
    """Both votes, as far as they may be shown; before both are in, only that the first is kept.

    ``numbers`` shows the counts of a small room as well: for the chair in the room, never for a file.
    """
    swing = compared(votes)
    if swing is None or votes.before is None or votes.after is None:
        kept = "The first vote is counted and stays hidden until the second is in."
        yield from block(kept if votes.before else "No vote has been counted.")
        return
    detail = Detail.COUNTS if numbers and swing.detail is Detail.DIRECTION else swing.detail
    yield from block(result_words(swing, detail))
    if detail in {Detail.COUNTS, Detail.PERCENTAGES}:
        yield from block(*_counts("Before", votes.before, detail), *_counts("After", votes.after, detail))
        yield from _moved(votes, numbers)
    elif detail is Detail.DIRECTION:
        yield from block("The numbers are small, so only the direction is shown.")
    yield from block(ALWAYS)


def result_words(swing: Swing, detail: Detail) -> str:
    """The result in one or two sentences, with the margin where numbers may be shown."""
    if swing.result is Result.NO_VOTES:
        return "Nobody voted."
    if swing.result is Result.COUNTS_DIFFER:
        rooms = f": {swing.voters_before} before, {swing.voters_after} after"
        shown = "" if detail is Detail.DIRECTION else rooms
        return f"The two counts differ in voters{shown}. Late, missed or double votes: no winner is named."
    if detail is Detail.DIRECTION or swing.margin is None:
        return _DIRECTION[swing.result]
    margin = abs(swing.margin)
    if swing.result is Result.DEAD_HEAT:
        few = "no voters" if not margin else count(margin, "voter")
        return said(
            _RESULT[swing.result], f"The margin is {few}; it takes 3, and 5 in 100, to call it a change"
        )
    return said(f"{_RESULT[swing.result]}, by a margin of {count(margin, 'voter')}")


def quadrant_lines(
    hands: Mapping[str, Hands], arguments: Mapping[str, Argument], numbers: bool = False
) -> Iterator[str]:
    """Arguments in a two-by-two of two separate questions: true or doubtful, to the point or beside it.

    ``arguments`` by ``motion/argument``. Hands are printed where they single nobody out, or where ``numbers``
    is set, for the chair in the room.
    """
    yield section("Is it true? Does it matter?")
    for place in Quadrant:
        found = [(key, given) for key, given in hands.items() if quadrant(given) is place]
        yield from block(
            f"{place.value[0].upper()}{place.value[1:]}: {count(len(found), 'argument')}.",
            *(_argument(key, given, arguments.get(key), numbers) for key, given in found),
        )


def _argument(key: str, hands: Hands, argument: Argument | None, numbers: bool) -> str:
    title = argument.title if argument else key.rpartition("/")[2]
    out_of = (hands.is_true, hands.voters - hands.is_true, hands.matters, hands.voters - hands.matters)
    if singled_out(out_of, hands.voters) and not numbers:
        return said(hands.side.word, title)
    words = f"True: {hands.is_true} of {hands.voters}. Matters: {hands.matters} of {hands.voters}"
    return said(hands.side.word, title, words)


def _counts(when: str, counted: Count, detail: Detail) -> Iterator[str]:
    camps = ", ".join(f"{n} {camp}" for n, camp in zip(counted.camps, _CAMPS, strict=True))
    yield f"{when}: {camps}, {counted.voters} in all."
    if detail is Detail.PERCENTAGES and counted.voters:
        shares = (
            f"{100 * n / counted.voters:.0f} % {camp}" for n, camp in zip(counted.camps, _CAMPS, strict=True)
        )
        yield f"{when}, in a hundred: {', '.join(shares)}."


def _moved(votes: Votes, numbers: bool) -> Iterator[str]:
    if votes.moved_to is None or votes.before is None or votes.after is None:
        return
    moved = movement(votes.before, votes.after, votes.moved_to)
    if not moved.possible:
        yield from block("The hands of those who moved cannot be right as counted:", *moved.why_not)
        return
    if not moved.moved:
        yield from block("Nobody moved.")
        return
    cells = (*votes.moved_to.camps, *moved.left)
    if singled_out(cells, votes.before.voters) and not numbers:
        few = singled_out((moved.moved,), votes.before.voters)
        yield from block("Fewer than five people moved." if few else f"{moved.moved} people moved.")
        return
    to = ", ".join(f"{n} to {camp}" for n, camp in zip(votes.moved_to.camps, _CAMPS, strict=True))
    out = ", ".join(f"{n} left {camp}" for n, camp in zip(moved.left, _CAMPS, strict=True))
    yield from block(f"{moved.moved} people moved: {to}.", f"Of these, {out}.")
