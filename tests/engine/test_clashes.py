"""Where the sides met: noted by the chair, shown when its step comes, in the record."""

from __future__ import annotations

import pytest
from msgspec import structs

from debate.engine.clashes import LONGEST, asks_for_clashes, noted
from debate.engine.refused import RefusedError
from debate.model.event import ClashDropped, ClashNoted
from debate.model.session import Clash, Session
from tests.tui.running import setting_of


def session(*texts: str) -> Session:
    return Session(clashes=tuple(Clash(number=n, text=text) for n, text in enumerate(texts, 1)))


def test_words_are_noted_under_the_next_number_and_a_number_alone_takes_one_off() -> None:
    assert noted(session(), "  cost or   safety ") == ClashNoted(number=1, text="cost or safety")
    assert noted(session("cost", "trust"), "10 or 50 vans") == ClashNoted(number=3, text="10 or 50 vans")
    assert noted(session("cost", "trust"), "2") == ClashDropped(number=2)


@pytest.mark.parametrize("words", ["", "   ", "7", "x" * (LONGEST + 1)])
def test_nothing_too_much_and_an_unknown_number_are_sentences(words: str) -> None:
    with pytest.raises(RefusedError):
        noted(session("cost"), words)


def test_only_a_session_that_shows_the_list_asks_for_it() -> None:
    club, lesson = setting_of("club-90"), setting_of("lesson-50")
    assert asks_for_clashes(structs.replace(Session(), setting=club))
    assert not asks_for_clashes(structs.replace(Session(), setting=lesson))
