"""The numbered choices: a whole round can be run with them alone, and each does what its words say."""

from __future__ import annotations

import pytest

from debate.engine.choices import Choice
from debate.engine.round import standing
from debate.engine.round_choices import choices
from debate.engine.session import fold
from debate.model import event as ev
from debate.model.format import Format, Variant
from debate.model.phase import Floor
from debate.model.vote import Count, Round
from tests.engine.rounds import Hall, every_round, format_of, kit

ROUNDS = every_round()


def _choices(hall: Hall) -> dict[str, Choice]:
    found = choices(hall.course, hall.now, kit())
    assert len({choice.id for choice in found}) == len({choice.words for choice in found}) == len(found)
    return {choice.id: choice for choice in found}


def test_the_next_thing_comes_first() -> None:
    hall = Hall(format_of("esu-mace"))
    assert choices(hall.course, hall.now, kit())[0].words == "Begin: First Proposition"


def _take(hall: Hall, name: str) -> Hall:
    event = _choices(hall)[name].event
    assert event is not None
    return hall.do(event)


@pytest.mark.parametrize(
    ("item", "variant"), ROUNDS, ids=[f"{i.id} {v.id if v else ''}".strip() for i, v in ROUNDS]
)
def test_a_whole_round_runs_on_choices_alone(item: Format, variant: Variant | None) -> None:
    hall = _take(Hall(item, variant), "next")
    for phase in hall.plan.phases:
        start = next(name for name in _choices(hall) if name.startswith(("clock", "floor")))
        _take(hall, start).wait(phase.seconds)
        assert _choices(hall)["clock"].words.startswith("Pause")
        _take(hall, "next")
    assert hall.session.step == len(hall.plan.phases)
    took = [hall.session.spent[place] for place in range(len(hall.plan.phases))]
    assert took == [phase.seconds * 1000 for phase in hall.plan.phases]
    assert fold(hall.entries) == hall.course
    assert "back" in _choices(hall)


def test_choices_of_a_speech_with_points() -> None:
    hall = _take(Hall(format_of("bp-wudc"), prep=False), "next")
    assert _choices(hall)["next"].words == "Skip Prime Minister: on to Leader of Opposition"
    _take(hall, "clock").wait(30)
    assert not any(name.startswith("point") for name in _choices(hall))
    hall.wait(40)
    _take(hall, "point-offered")
    _take(hall, "offered-declined")
    _take(hall, "point-taken")
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.offered, here.taken, here.declined) == (2, 1, 1)
    assert not any(name.startswith("offered") for name in _choices(hall))
    _take(hall, "nudge-15")
    _take(hall, "clock")
    assert _choices(hall)["clock"].words == "Go on with Prime Minister"
    here = standing(hall.session, hall.now)
    assert here is not None
    assert here.reading.run == 55


def test_a_team_elects_preparation_between_speeches_only() -> None:
    hall = _take(Hall(format_of("public-forum")), "next")
    assert _choices(hall)["pool-first"].words == "Preparation for Team speaking first, 3:00 left"
    _take(hall, "pool-first").wait(10)
    _take(hall, "pool-first")
    assert _choices(hall)["pool-first"].words.endswith("2:50 left")
    _take(hall, "pool-second")
    _take(hall, "clock")
    assert not any(name.startswith("pool") for name in _choices(hall))


def test_free_debate_asks_who_begins_and_offers_the_other_side_the_floor() -> None:
    hall = Hall(format_of("jugend-debattiert")).do(ev.Moved(step=4))
    names = [name for name in _choices(hall) if name.startswith(("clock", "floor"))]
    assert names == ["floor-for", "floor-against"]
    _take(hall, "floor-against").wait(5)
    assert "floor-against" not in _choices(hall)
    _take(hall, "floor-for").wait(7)
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.floor, here.shares) == (Floor.FOR, {Floor.AGAINST: 5, Floor.FOR: 7})


def test_result_is_offered_when_both_votes_are_in_and_the_judges_have_locked() -> None:
    hall = Hall(format_of("club-evening-90"), judges=0).do(ev.Moved(step=12))
    form = _choices(hall)["vote"].form
    assert form is not None
    assert form.round is Round.AFTER
    assert "result" not in _choices(hall)
    for round_ in Round:
        count = Count(for_=10, against=10, undecided=8)
        hall.do(ev.VoteCounted(motion="expand-vans", round=round_, count=count))
    assert "result" in _choices(hall)
    judged = Hall(format_of("club-evening-90"), judges=1).do(ev.Moved(step=12))
    for entry in hall.entries:
        if isinstance(entry.event, ev.VoteCounted):
            judged.do(entry.event)
    assert "result" not in _choices(judged)


def test_ended_round_offers_nothing_once_it_is_closed() -> None:
    hall = _take(Hall(format_of("spar")), "next").do(ev.Closed())
    assert choices(hall.course, hall.now, kit()) == ()
