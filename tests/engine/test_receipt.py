"""The receipt: what was shown and asked, and nothing that may not leave the room."""

from __future__ import annotations

import json

from debate.engine.receipt import receipt
from debate.engine.session import fold
from debate.export.lines.receipt import receipt_json, receipt_lines
from debate.model import event as ev
from debate.model.fields import Side
from debate.model.lesson import Collect, Screen, Show
from debate.model.receipt import RECORD, Receipt
from debate.model.session import Kind, Setting
from debate.model.vote import Count, Detail, Quadrant, Round
from tests.engine.room import PLAN, at, entries
from tests.support import bundled

FOUND = next(found for found in bundled() if found.motion.id == "expand-vans")
FOR, AGAINST = FOUND.motion.side(Side.FOR), FOUND.motion.side(Side.AGAINST)
SETTING = Setting(
    kind=Kind.LESSON, running="lesson-50", pack="p", version="1.0.0", motion="expand-vans", steps=PLAN, seed=7
)
BANNED = (
    "balanced",
    "impartial",
    "neutral",
    "unbiased",
    "fair",
    "compliant",
    "approved",
    "certif",
    "score",
    "winner",
)


def shown(index: int, side: Side) -> ev.Showed:
    argument = FOUND.motion.side(side)[index]
    return ev.Showed(show=Show(screen=Screen.ARGUMENT, argument=argument.id, side=side))


def made(*events: tuple[float, ev.Event], end: float = 100) -> Receipt:
    session = fold(entries((0, ev.Moved(step=0)), *events, setting=SETTING)).session
    return receipt(session, at(end), FOUND.shelf, FOUND.motion, "0.1.0")


def voted(before: tuple[int, int, int], after: tuple[int, int, int] | None) -> list[tuple[float, ev.Event]]:
    def vote(n: tuple[int, int, int], round_: Round) -> ev.Event:
        count = Count(for_=n[0], against=n[1], undecided=n[2])
        return ev.VoteCounted(motion="expand-vans", round=round_, count=count, by=Collect.SLIPS)

    events: list[tuple[float, ev.Event]] = [(5, vote(before, Round.BEFORE))]
    return [*events, (50, vote(after, Round.AFTER))] if after else events


def test_what_was_shown_a_side() -> None:
    item = made(
        (10, shown(0, Side.FOR)),
        (30, shown(1, Side.AGAINST)),
        (35, ev.Showed(show=None)),
        (36, ev.Heard(argument=f"expand-vans/{FOR[0].id}")),
        (
            37,
            ev.HandsCounted(
                argument=f"expand-vans/{FOR[0].id}", side=Side.FOR, voters=28, is_true=20, matters=9
            ),
        ),
    )
    by_side = {side.side: side for side in item.sides}
    mine, other = by_side[Side.FOR], by_side[Side.AGAINST]
    assert [(a.id, a.seconds, a.heard) for a in mine.shown] == [(FOR[0].id, 20, True)]
    assert mine.shown[0].hands is Quadrant.TRUE_BESIDE
    assert (mine.seconds, other.seconds) == (20, 5)
    assert [a.id for a in other.not_shown] == [a.id for a in AGAINST if a is not AGAINST[1]]
    assert mine.quotes == len(FOR[0].quotes)
    sources = FOUND.shelf.sources
    assert set(mine.publishers) == {sources[e.source].voice for e in FOR[0].cited if e.source}
    assert FOR[0].id not in {a.id for a in mine.not_heard}
    assert other.shown[0].id in {a.id for a in other.not_heard}


def test_arguments_not_raised_come_with_their_quotes() -> None:
    quoted = next(a for a in AGAINST if a.quotes)
    text = " ".join(" ".join(receipt_lines(made())).split())
    first = quoted.quotes[0].quote
    assert first is not None
    assert f"AGAINST. {quoted.title}" in text
    assert f"Line {first.line}: {' '.join(first.exact.split())}" in text


def test_a_first_vote_is_in_no_file() -> None:
    item = made(*voted((1717, 2323, 3131), None))
    assert item.votes[0].first_only
    for text in (receipt_json(item), "\n".join(receipt_lines(item))):
        assert not any(number in text for number in ("1717", "2323", "3131"))


def test_small_numbers_are_in_no_file() -> None:
    item = made(*voted((12, 3, 811), (819, 1, 6)))
    assert item.votes[0].detail is Detail.DIRECTION
    record = json.loads(receipt_json(item))["votes"][0]
    assert not {"before", "after", "margin"} & {key for key, value in record.items() if value is not None}
    text = "\n".join(receipt_lines(item))
    assert "towards For" in text
    assert "819" not in text


def test_large_numbers_are_as_they_were_stored() -> None:
    item = made(*voted((20, 20, 20), (17, 28, 15)))
    assert item.votes[0].before == (20, 20, 20)
    assert item.votes[0].margin == -11
    text = "\n".join(receipt_lines(item))
    assert "After: 17 for, 28 against, 15 undecided." in text
    assert "Taken by: slips." in text


def test_no_word_of_judgement_and_no_seat() -> None:
    item = made((3, ev.SeatHeard(seat=27)), *voted((20, 20, 20), (20, 20, 20)))
    own = "\n".join(line for line in receipt_lines(item))
    for side in item.sides:
        for argument in (*side.shown, *side.not_shown):
            own = own.replace(argument.title, "")
    lowered = own.casefold().replace(RECORD.casefold(), "").replace("not a certificate", "")
    quotes = {
        w
        for s in item.sides
        for a in (*s.shown, *s.not_shown)
        for _, q in a.quotes
        for w in q.casefold().split()
    }
    assert not [word for word in BANNED if word in lowered and word not in quotes]
    assert '"27"' not in receipt_json(item)
    assert "seat" not in receipt_json(item)


def test_times_taken_against_planned() -> None:
    item = made((70, ev.Moved(step=2)), end=80)
    assert [(s.planned, s.took) for s in item.steps] == [(60, 70), (120, None), (90, 10), (60, None)]
    assert "settle: 1:10 of 1:00." in list(receipt_lines(item))
    assert [prompt.id for prompt in item.prompts] == ["q01"]
    assert (item.prompts[0].text or "?") in " ".join(receipt_lines(item))
    assert item.version == "1.0.0"
