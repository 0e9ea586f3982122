from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.engine.balance import counts, difference, ratio, share_of_kinds
from debate.engine.balance_session import first_place, stage_time
from debate.engine.balance_watch import Watcher
from debate.engine.balance_words import effective_voices
from debate.model.balance import Count, Lean, WatchList
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.packs.rules.example import FREE
from tests.support import example_shelf

LISTS = (WatchList(id="certainty", topic="general", lean=Lean.GENERAL, words=("clearly",)),)
MOTION = "ride-free"


def shelf_of(folder: Path, old: str = "", new: str = "") -> Shelf:
    return example_shelf(folder, FREE if old else "", old, new)


def measure(shelf: Shelf, id_: str, motion: str = MOTION) -> Count:
    found = counts(shelf, shelf.motions[motion], Watcher(LISTS))
    return next(each for each in found if each.id == id_)


def test_every_measure_that_needs_no_session_is_there_in_order(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)
    ids = [each.id for each in counts(shelf, shelf.motions[MOTION], Watcher(LISTS))]
    assert ids == ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B11", "B12", "B15"]


def test_the_words_of_claim_and_because_are_counted(tmp_path: Path) -> None:
    words = measure(shelf_of(tmp_path), "B2")
    assert (words.of(Side.FOR), words.of(Side.AGAINST)) == (58, 59)
    assert words.result == pytest.approx(58 / 59)
    assert not words.look


def test_a_measure_gives_the_number_of_each_side(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path, "limit: Nobody has timed it.", "limit: Nobody has timed it.\n    # end")
    evidence = measure(shelf, "B3")
    assert (evidence.of(Side.FOR), evidence.of(Side.AGAINST)) == (4 / 3, 4 / 3)


def test_four_to_five_gets_no_mark_and_less_does() -> None:
    assert not ratio("B1", "Arguments", 4, 5, Fraction(4, 5)).look
    assert ratio("B1", "Arguments", 3, 4, Fraction(4, 5)).look
    assert ratio("B1", "Arguments", 0, 3, Fraction(4, 5)).look
    nothing = ratio("B8", "Questions", 0, 0, Fraction(4, 5))
    assert (nothing.result, nothing.look) == (None, False)


@pytest.mark.parametrize(
    ("one", "other", "look"),
    [
        ((3, 2, 1), (3, 2, 1), False),
        ((5, 1), (5, 1), True),
        ((4,), (2, 2, 2, 2), True),
        ((2, 2, 2, 2), (3, 2, 1), False),
        ((1, 1, 1, 1, 1, 1, 1), (2, 2, 2, 2), True),
        ((), (2, 2), True),
    ],
)
def test_effective_voices_ask_for_a_look_below_two_or_far_apart(
    one: tuple[int, ...], other: tuple[int, ...], look: bool
) -> None:
    assert share_of_kinds(effective_voices(one), effective_voices(other)).look is look


def test_an_argument_without_evidence_asks_for_a_look(tmp_path: Path) -> None:
    assert not measure(shelf_of(tmp_path / "a"), "B4").look
    bare = "      - source: college\n        shows: The college counted no fewer cars in the five towns.\n"
    count = measure(shelf_of(tmp_path / "b", "    evidence:\n" + bare, ""), "B4")
    assert (count.values, count.look) == ((0, 1), True)


def test_two_pages_of_one_body_are_one_publisher(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)
    assert measure(shelf, "B5").values == (3, 3)
    college = replace(shelf.sources["college"], origin="Harrow Vale Council")
    others = tuple(s for s in shelf.pack.sources if s.id != "college")
    same = Shelf(pack=replace(shelf.pack, sources=(*others, college)))
    count = measure(same, "B5")
    assert (count.values, count.look) == ((2, 2), True)


def test_an_unanswered_argument_counts_on_its_own_side(tmp_path: Path) -> None:
    reply = "{kind: undercut, text: A pass for the year is as quick., answers_with: free-cost}"
    lone = f"    replies:\n      - {reply}\n"
    one = measure(shelf_of(tmp_path, lone, ""), "B7")
    assert (one.values, one.result, one.look) == ((1, 0), 1, False)
    assert difference("B7", "Unanswered", 2, 0, Fraction(1)).look


def test_passages_used_twice_by_a_side_are_one(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)
    motion = shelf.motions["later-bus"]
    twice = replace(motion, arguments=(*motion.arguments, replace(motion.arguments[0], id="again")))
    changed = Shelf(pack=replace(shelf.pack, motions=(twice,)))
    assert measure(changed, "B9", "later-bus").values == (1, 1)


@pytest.mark.parametrize(("flagged", "per_hundred", "look"), [(1, 0.487805, False), (2, 0.97561, True)])
def test_watch_words_in_every_hundred(flagged: int, per_hundred: float, look: bool) -> None:
    count = difference("B11", "Watch words", Fraction(100 * flagged, 205), 0, Fraction(1, 2))
    assert count.values[0] == pytest.approx(per_hundred, abs=1e-6)
    assert count.result == pytest.approx(per_hundred, abs=1e-6)
    assert count.look is look


def test_watch_words_are_counted_in_claim_and_because(tmp_path: Path) -> None:
    count = measure(shelf_of(tmp_path, "claim: A free bus would", "claim: Clearly a free bus would"), "B11")
    assert count.of(Side.FOR) == pytest.approx(100 / 59)
    assert count.of(Side.AGAINST) == 0
    assert count.look


def test_medians_four_apart_get_no_mark() -> None:
    assert not difference("B12", "Sentence", 14, 18, Fraction(4)).look
    assert difference("B12", "Sentence", 14, Fraction(37, 2), Fraction(4)).look


def test_the_age_of_evidence_is_the_earlier_middle_date(tmp_path: Path) -> None:
    assert measure(shelf_of(tmp_path), "B15").values == ("2026-03", "2026-03")


def test_with_fewer_than_three_arguments_nothing_is_compared(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)
    found = counts(shelf, shelf.motions["later-bus"], Watcher(LISTS))
    compared = {each.id for each in found if each.too_few}
    assert compared == {"B1", "B2", "B3", "B5", "B6", "B7", "B8", "B11", "B12"}
    assert not any(each.look or each.result is not None for each in found)
    assert found[0].values == (1, 1)


@pytest.mark.parametrize(
    ("first", "openings", "share", "look"),
    [(7, 10, 0.7, True), (3, 4, 0.75, False), (6, 10, 0.6, False), (4, 10, 0.4, False), (3, 10, 0.3, True)],
)
def test_first_place(first: int, openings: int, share: float, look: bool) -> None:
    count = first_place(first, openings)
    assert (count.values, count.result, count.look) == ((first, openings - first), share, look)


def test_first_place_without_openings_has_no_share_and_refuses_what_cannot_be() -> None:
    assert first_place(0, 0).result is None
    with pytest.raises(ValueError, match="5 of 4"):
        first_place(5, 4)


def test_unequal_stage_time_asks_for_nothing() -> None:
    count = stage_time(600.0, 5.0)
    assert (count.values, count.result, count.look) == ((600.0, 5.0), None, False)
