"""The two measures that come from kept sessions: which side was shown first, seconds of one alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.engine.balance import counts
from debate.engine.balance_session import opening_of, session_counts
from debate.engine.balance_watch import Watcher
from debate.engine.draw import first_side
from debate.engine.session import fold
from debate.model import event as ev
from debate.model.balance import Opening, Openings
from debate.model.fields import Side
from debate.model.session import Session
from tests.engine.room import SETTING, at, entries
from tests.support import example_shelf


def openings(for_first: int, of: int) -> Openings:
    firsts = [Side.FOR] * for_first + [Side.AGAINST] * (of - for_first)
    return Openings(kept=tuple(Opening(first=side, for_seconds=30, against_seconds=4) for side in firsts))


@pytest.mark.parametrize(
    ("for_first", "of", "share", "look"),
    [(7, 10, 0.7, True), (3, 4, 0.75, False), (6, 10, 0.6, False), (4, 10, 0.4, False), (3, 10, 0.3, True)],
)
def test_a_look_is_asked_for_outside_forty_to_sixty_per_cent_of_ten_or_more(
    for_first: int, of: int, share: float, look: bool
) -> None:
    first, seconds = session_counts(openings(for_first, of))
    assert list(first.values) == [for_first, of - for_first]
    assert first.look is look
    assert first.result == pytest.approx(share)
    assert list(seconds.values) == [30 * of, 4 * of]
    assert (seconds.result, seconds.look) == (None, False)


@pytest.mark.parametrize(("unread", "words"), [(False, "no session kept"), (True, "could not be read")])
def test_without_a_session_both_say_so_and_nothing_is_compared(unread: bool, words: str) -> None:
    for count in session_counts(Openings(unread=unread)):
        assert count.instead == words
        assert (count.values, count.result, count.look) == ((None, None), None, False)


def test_they_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    shelf = example_shelf(tmp_path)
    found = counts(shelf, shelf.motions["ride-free"], Watcher(()), openings(1, 2))
    assert [each.id for each in found][-4:] == ["B12", "B13", "B14", "B15"]


@pytest.mark.parametrize("seed", range(6))
def test_the_seed_of_a_session_says_which_side_came_first(seed: int) -> None:
    session = fold(entries(setting=replace(SETTING, seed=seed))).session
    assert opening_of(session, at(0)).first is first_side("m1", seed)


def test_seconds_count_while_one_side_alone_is_in_view() -> None:
    session = fold(entries((0, ev.Moved(step=0)), (10, ev.Moved(step=1)), (52.5, ev.Moved(step=2)))).session
    opening = opening_of(session, at(90))
    assert (opening.for_seconds, opening.against_seconds) == (42, 0)


def test_what_is_in_view_now_counts_up_to_the_moment() -> None:
    session = fold(entries((10, ev.Moved(step=1)))).session
    assert opening_of(session, at(25)).for_seconds == 15


def test_a_session_about_no_motion_is_no_opening() -> None:
    with pytest.raises(ValueError, match="no motion"):
        opening_of(Session(), 0)
