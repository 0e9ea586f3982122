"""Votes as lines: what may be said of them, and always what a vote shows and what it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from debate.engine.tally import compared, movement, quadrant, singled_out
from debate.export.lines.text import block, count, said, section
from debate.model.lesson import Collect
from debate.model.motion import Argument
from debate.model.vote import ALWAYS, Count, Detail, Hands, Movement, Quadrant, Result, Swing, Votes
from debate.tongue import _, marked, plural

HOW: dict[Collect, str] = {
    Collect.SLIPS: marked("Slips: write one word, fold it, drop it into the one box."),
    Collect.EYES_CLOSED: marked("Hands: eyes closed, heads down; one hand up, for yours."),
    Collect.CARDS: marked("Cards: hold yours to your chest; turn it on the signal."),
    Collect.WHITEBOARDS: marked("Whiteboards: write one letter; turn it on the signal."),
    Collect.CORNERS: marked("Corners: write it down first, then all walk on the signal."),
}
"""How to collect a vote, in one line of the room's screen; translated where it is shown."""

_DIRECTION = {
    Result.FOR: marked("The room moved towards For."),
    Result.AGAINST: marked("The room moved towards Against."),
    Result.DEAD_HEAT: marked("Little change."),
}
_MOVED = {
    Result.FOR: marked("The room moved towards For, by a margin of {voters}"),
    Result.AGAINST: marked("The room moved towards Against, by a margin of {voters}"),
}


def vote_lines(votes: Votes, numbers: bool = False) -> Iterator[str]:
    """Both votes, as far as they may be shown; before both are in, only that the first is kept.

    ``numbers`` shows the counts of a small room as well: for the chair in the room, never for a file.
    """
    swing = compared(votes)
    if swing is None or votes.before is None or votes.after is None:
        kept = _("The first vote is counted and stays hidden until the second is in.")
        yield from block(kept if votes.before else _("No vote has been counted."))
        return
    detail = Detail.COUNTS if numbers and swing.detail is Detail.DIRECTION else swing.detail
    yield from block(result_words(swing, detail))
    if detail in {Detail.COUNTS, Detail.PERCENTAGES}:
        yield from block(
            *_counts(_("Before"), votes.before, detail), *_counts(_("After"), votes.after, detail)
        )
        yield from _moved(votes, numbers)
    elif detail is Detail.DIRECTION:
        yield from block(_("The numbers are small, so only the direction is shown."))
    yield from block(_(ALWAYS))


def result_words(swing: Swing, detail: Detail) -> str:
    """The result in one or two sentences, with the margin where numbers may be shown."""
    if swing.result is Result.NO_VOTES:
        return _("Nobody voted.")
    if swing.result is Result.COUNTS_DIFFER:
        if detail is Detail.DIRECTION:
            return _("The two counts differ in voters. Late, missed or double votes: no winner is named.")
        return _(
            "The two counts differ in voters: {before} before, {after} after. "
            "Late, missed or double votes: no winner is named."
        ).format(before=swing.voters_before, after=swing.voters_after)
    if detail is Detail.DIRECTION or swing.margin is None:
        return _(_DIRECTION[swing.result])
    voters = count(abs(swing.margin), "voter")
    if swing.result is Result.DEAD_HEAT:
        margin = _("The margin is {voters}; it takes 3, and 5 in 100, to call it a change")
        return said(_("No clear change"), margin.format(voters=voters))
    return said(_(_MOVED[swing.result]).format(voters=voters))


def camps_words(camps: tuple[int, int, int]) -> str:
    """``12 for, 9 against, 3 undecided``."""
    favour, against, undecided = camps
    return _("{favour} for, {against} against, {undecided} undecided").format(
        favour=favour, against=against, undecided=undecided
    )


def quadrant_lines(
    hands: Mapping[str, Hands], arguments: Mapping[str, Argument], numbers: bool = False
) -> Iterator[str]:
    """Arguments in a two-by-two of two separate questions: true or doubtful, to the point or beside it.

    ``arguments`` by ``motion/argument``. Hands are printed where they single nobody out, or where ``numbers``
    is set, for the chair in the room.
    """
    yield section(_("Is it true? Does it matter?"))
    for place in Quadrant:
        found = [(key, given) for key, given in hands.items() if quadrant(given) is place]
        yield from block(
            f"{place.words[0].upper()}{place.words[1:]}: {count(len(found), 'argument')}.",
            *(_argument(key, given, arguments.get(key), numbers) for key, given in found),
        )


def _argument(key: str, hands: Hands, argument: Argument | None, numbers: bool) -> str:
    title = argument.title if argument else key.rpartition("/")[2]
    out_of = (hands.is_true, hands.voters - hands.is_true, hands.matters, hands.voters - hands.matters)
    if singled_out(out_of, hands.voters) and not numbers:
        return said(hands.side.word, title)
    words = _("True: {true} of {voters}. Matters: {matters} of {voters}").format(
        true=hands.is_true, matters=hands.matters, voters=hands.voters
    )
    return said(hands.side.word, title, words)


def _counts(when: str, counted: Count, detail: Detail) -> Iterator[str]:
    camps = camps_words(counted.camps)
    yield _("{when}: {camps}, {voters} in all.").format(when=when, camps=camps, voters=counted.voters)
    if detail is Detail.PERCENTAGES and counted.voters:
        favour, against, undecided = (100 * n / counted.voters for n in counted.camps)
        shares = _("{favour:.0f} % for, {against:.0f} % against, {undecided:.0f} % undecided").format(
            favour=favour, against=against, undecided=undecided
        )
        yield _("{when}, in a hundred: {shares}.").format(when=when, shares=shares)


def _moved(votes: Votes, numbers: bool) -> Iterator[str]:
    if votes.moved_to is None or votes.before is None or votes.after is None:
        return
    moved = movement(votes.before, votes.after, votes.moved_to)
    if not moved.possible:
        if not numbers:  # why would name numbers that single somebody out
            yield from block(_("The hands of those who moved cannot be right as counted."))
            return
        yield from block(_("The hands of those who moved cannot be right as counted:"), *moved.why_not)
        return
    if not moved.moved:
        yield from block(_("Nobody moved."))
        return
    cells = (*votes.moved_to.camps, *moved.left)
    if singled_out(cells, votes.before.voters) and not numbers:
        few = singled_out((moved.moved,), votes.before.voters)
        people = plural("{count} people moved.", "{count} people moved.", moved.moved)
        yield from block(_("Fewer than five people moved.") if few else people.format(count=moved.moved))
        return
    yield from block(*_directions(moved, votes.moved_to))


def _directions(moved: Movement, to: Count) -> Iterator[str]:
    told = plural(
        "{count} people moved: {favour} to for, {against} to against, {undecided} to undecided.",
        "{count} people moved: {favour} to for, {against} to against, {undecided} to undecided.",
        moved.moved,
    )
    favour, against, undecided = to.camps
    yield told.format(count=moved.moved, favour=favour, against=against, undecided=undecided)
    favour, against, undecided = moved.left
    yield _("Of these, {favour} left for, {against} left against, {undecided} left undecided.").format(
        favour=favour, against=against, undecided=undecided
    )
