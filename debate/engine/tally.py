"""Votes compared: what moved, what may be shown of it, and what cannot be.

The dead-heat rule, and its reason at 30 voters. One voter who changes from Against to For moves the margin by
two, and one slip counted wrongly moves it by one or two as well. So a margin of one or two is one person or
one slip, and is no result: it takes at least 3 voters. In a large room three voters are few, so it also takes
5 in 100 of the voters. At 30 voters 5 in 100 would be one and a half, and the first condition decides; from
60 voters on the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.model.ballot import SwingRules
from debate.model.vote import ALWAYS, Count, Detail, Hands, Movement, Quadrant, Result, Swing, Votes
from debate.tongue import _, marked, plural

RULES = SwingRules(
    dead_heat_voters=3,
    dead_heat_percent=5,
    percent_from=30,
    counts_from=10,
    hide_least=1,
    hide_most=4,
    always=ALWAYS,
)
"""The rules that hold where a ballot brings none of its own."""
_CAMPS = (marked("For"), marked("Against"), marked("Undecided"))


def swing(before: Count, after: Count, rules: SwingRules = RULES) -> Swing:
    """Two counts of one room compared. Where their voters differ in number, no winner is named."""
    n1, n2 = before.voters, after.voters
    both = n1 > 0 and n2 > 0
    margin = (after.for_ - before.for_) - (after.against - before.against) if n1 == n2 and both else None
    return Swing(
        voters_before=n1,
        voters_after=n2,
        swing_for=after.for_ / n2 - before.for_ / n1 if both else None,
        swing_against=after.against / n2 - before.against / n1 if both else None,
        margin=margin,
        result=_result(n1, n2, margin, rules),
        detail=_detail((before, after), rules),
    )


def compared(votes: Votes, rules: SwingRules = RULES) -> Swing | None:
    """The swing of a motion's votes; None until both counts are in, so that no first count gets out."""
    if votes.before is None or votes.after is None:
        return None
    return swing(votes.before, votes.after, rules)


def movement(before: Count, after: Count, moved_to: Count) -> Movement:
    """Who moved, from the hands that moved to each camp, and in sentences what of it cannot be.

    A camp that gained fewer than moved to it lost the difference: left = moved to it - (after - before).
    """
    to = moved_to.camps
    left = tuple(t - (b - a) for t, a, b in zip(to, before.camps, after.camps, strict=True))
    why: list[str] = []
    if before.voters != after.voters:
        words = _("{before} voted before and {after} after, so who moved cannot be worked out.")
        why.append(words.format(before=before.voters, after=after.voters))
    for camp, moved, gone, had in zip(_CAMPS, to, left, before.camps, strict=True):
        why += _cannot_be(_(camp), moved, gone, had, before.voters - had)
    return Movement(moved=sum(to), left=(left[0], left[1], left[2]), why_not=tuple(why))


def _cannot_be(camp: str, moved: int, gone: int, had: int, elsewhere: int) -> Iterator[str]:
    """What of one camp's hands cannot be: so many moved to it, left it, were in it, and stood elsewhere."""
    if gone < 0:
        words = plural(
            "{camp} grew by {more}, but {count} hand moved to it.",
            "{camp} grew by {more}, but {count} hands moved to it.",
            moved,
        )
        yield words.format(camp=camp, more=moved - gone, count=moved)
    elif gone > had:
        yield _("{gone} would have left {camp}, which had {had}.").format(gone=gone, camp=camp, had=had)
    if moved > elsewhere:
        words = plural(
            "{count} hand moved to {camp}, but {elsewhere} stood elsewhere.",
            "{count} hands moved to {camp}, but {elsewhere} stood elsewhere.",
            moved,
        )
        yield words.format(count=moved, camp=camp, elsewhere=elsewhere)


def quadrant(hands: Hands) -> Quadrant:
    """Where an argument stands: yes to a question is more than half of the voters. They are never added."""
    true, matters = 2 * hands.is_true > hands.voters, 2 * hands.matters > hands.voters
    if true:
        return Quadrant.TRUE_TO_THE_POINT if matters else Quadrant.TRUE_BESIDE
    return Quadrant.DOUBTFUL_WOULD_MATTER if matters else Quadrant.DOUBTFUL_BESIDE


def impossible(hands: Hands) -> tuple[str, ...]:
    """In sentences, what of two shows of hands cannot be; nothing is corrected."""
    found: list[str] = []
    if (many := hands.is_true) > hands.voters:
        words = plural(
            "{count} hand for 'is it true?', but {voters} voted.",
            "{count} hands for 'is it true?', but {voters} voted.",
            many,
        )
        found.append(words.format(count=many, voters=hands.voters))
    if (many := hands.matters) > hands.voters:
        words = plural(
            "{count} hand for 'does it matter?', but {voters} voted.",
            "{count} hands for 'does it matter?', but {voters} voted.",
            many,
        )
        found.append(words.format(count=many, voters=hands.voters))
    return tuple(found)


def singled_out(numbers: Iterable[int], voters: int, rules: SwingRules = RULES) -> bool:
    """Whether numbers could single somebody out: too few voters, or a number from 1 to 4 among them."""
    return voters < rules.counts_from or any(rules.hide_least <= n <= rules.hide_most for n in numbers)


def _result(n1: int, n2: int, margin: int | None, rules: SwingRules) -> Result:
    if not n1 and not n2:
        return Result.NO_VOTES
    if margin is None:
        return Result.COUNTS_DIFFER
    if abs(margin) < rules.dead_heat_voters or 100 * abs(margin) < rules.dead_heat_percent * n1:
        return Result.DEAD_HEAT
    return Result.FOR if margin > 0 else Result.AGAINST


def _detail(counts: tuple[Count, Count], rules: SwingRules) -> Detail:
    if not any(count.voters for count in counts):
        return Detail.NOTHING
    if any(
        singled_out(count.camps, count.voters, rules) or max(count.camps) == count.voters for count in counts
    ):
        return Detail.DIRECTION
    fewest = min(count.voters for count in counts)
    return Detail.PERCENTAGES if fewest >= rules.percent_from else Detail.COUNTS
