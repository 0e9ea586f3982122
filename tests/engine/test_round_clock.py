"""The round's clock against a ledger kept by hand, and what it says at awkward moments."""

from __future__ import annotations

from debate.engine.round import due, pools, shares, standing
from debate.engine.round_bells import first_look, ring
from debate.model import event as ev
from debate.model.clock import ClockState
from debate.model.event_round import CountedUp, FloorGiven, PointMarked
from debate.model.phase import Floor
from debate.model.round import Answer
from debate.model.round_clock import Look, Points, Rung
from tests.engine.rounds import Hall, format_of, variant_of

FORUM, JUGEND = format_of("public-forum"), format_of("jugend-debattiert")


def test_bell_missed_while_the_program_was_held_is_named_late() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(59.9)
    look, none = ring(first_look(hall.session, hall.now), hall.session, hall.now)
    assert none == ()
    hall.wait(4)
    _, (bell,) = ring(look, hall.session, hall.now)
    assert (bell.at, bell.words, bell.late) == (60, "Points may be offered", 3)


def test_resumed_screen_does_not_ring_what_rang_before() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(70)
    look = first_look(hall.session, hall.now)
    assert ring(look, hall.session, hall.now)[1] == ()
    look, due_now = ring(look, hall.session, hall.wait(290).now)
    assert [bell.at for bell in due_now] == [360]


def test_clock_set_back_past_a_bell_rings_it_again_and_forward_rings_it_late() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(61)
    look = _look(hall)
    hall.do(ev.Nudged(seconds=-15))
    here = standing(hall.session, hall.now)
    assert here is not None
    assert here.points is Points.PROTECTED
    assert here.change_in == 14
    look, none = ring(look, hall.session, hall.now)
    look, again = ring(look, hall.session, hall.wait(14).now)
    assert (none, [bell.at for bell in again]) == ((), [60])
    _, (late,) = ring(look, hall.do(*[ev.Nudged(seconds=15)] * 21).session, hall.now)
    assert (late.at, late.late) == (360, 15)


def test_last_bell_rings_though_the_chair_goes_on_in_the_same_instant() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(419.95)
    look = _look(hall)
    hall.wait(0.1).do(ev.Moved(step=1))
    _, (bell,) = ring(look, hall.session, hall.now)
    assert (bell.at, bell.strokes) == (420, 2)


def test_overtime_is_counted_named_and_never_cut_off() -> None:
    hall = Hall(format_of("bp-wudc"), prep=False).do(ev.Moved(step=0), ev.Started()).wait(430)
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.reading.over, here.grace, here.shown) == (10, True, 10)
    look = _look(hall)
    look, rung = ring(look, hall.session, hall.wait(65).now)
    assert [bell.words for bell in rung] == [
        f"Over time by {t}" for t in ("0:15", "0:30", "0:45", "1:00", "1:15")
    ]
    here = standing(hall.session, hall.now)
    assert here is not None
    assert here.reading.state is ClockState.OVER
    assert here.reading.ticking
    assert not here.grace


def test_speech_that_is_given_a_minute_keeps_what_rang_and_moves_what_is_to_come() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(65)
    look = _look(hall)
    hall.do(ev.TimeAdded(seconds=60))
    rung: list[Rung] = []
    for _ in range(420):
        look, new = ring(look, hall.session, hall.wait(1).now)
        rung += new
    assert [bell.at for bell in rung] == [420, 480]


def test_starting_a_speech_stops_the_pool_and_no_pool_runs_in_a_speech() -> None:
    hall = Hall(FORUM).do(ev.Moved(step=1), ev.Started(clock="pool-first")).wait(20)
    hall.do(ev.Started()).wait(30)
    assert [pool.left for pool in pools(hall.session, hall.now)] == [160, 180]
    hall.do(ev.Started(clock="pool-second")).wait(5)
    assert [pool.left for pool in pools(hall.session, hall.now)] == [160, 180]
    hall.do(ev.Paused())
    assert not any(pool.can_elect for pool in pools(hall.session, hall.now))
    hall.do(ev.Moved(step=2))
    assert all(pool.can_elect for pool in pools(hall.session, hall.now))


def test_empty_pool_stands_still_and_asks_to_be_stopped() -> None:
    hall = Hall(FORUM).do(ev.Moved(step=1), ev.Started(clock="pool-first"))
    look = _look(hall)
    look, rung = ring(look, hall.session, hall.wait(300).now)
    assert [(bell.at, bell.words) for bell in rung] == [
        (120, "One minute of preparation left"),
        (180, "Preparation time is used up"),
    ]
    assert pools(hall.session, hall.now)[0].running is False
    assert due(hall.session, hall.now) == (ev.Paused(clock="pool-first"),)
    hall.do(*due(hall.session, hall.now), ev.Started(clock="pool-first")).wait(9)
    assert not hall.session.clocks["pool-first"].running


def test_free_debate_clocks_alternate_and_add_up() -> None:
    hall = Hall(JUGEND).do(ev.Moved(step=4), FloorGiven(who=Floor.FOR), ev.Started()).wait(61)
    hall.do(FloorGiven(who=Floor.AGAINST)).wait(40).do(ev.Paused()).wait(500).do(ev.Started())
    hall.do(FloorGiven(who=Floor.AGAINST)).wait(5).do(FloorGiven(who=Floor.FOR), ev.Nudged(seconds=15)).wait(
        4
    )
    assert shares(hall.session, hall.now) == {Floor.FOR: 80_000, Floor.AGAINST: 45_000}
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.reading.run, here.floor, here.turn) == (125, Floor.FOR, 19)
    hall.do(ev.Restarted())
    assert shares(hall.session, hall.now) == {}


def test_floor_speakers_take_turns_with_a_bell_each() -> None:
    hall = Hall(format_of("club-evening-90"))
    floor = next(i for i, p in enumerate(hall.plan.phases) if p.turn_seconds)
    hall.do(ev.Moved(step=floor), FloorGiven(who=Floor.FLOOR), ev.Started())
    look, rung = _look(hall), list[Rung]()
    for second in range(150):
        if second == 70:
            hall.do(FloorGiven(who=Floor.FLOOR))
        look, new = ring(look, hall.session, hall.wait(1).now)
        rung += new
    assert [(bell.at, bell.words) for bell in rung] == [(60, "Next speaker"), (60, "Next speaker")]


def test_points_are_counted_by_speech_and_the_speaker_is_reminded() -> None:
    hall = Hall(format_of("bp-wudc"), prep=False).do(ev.Moved(step=0), ev.Started()).wait(200)
    mark = PointMarked(number=1, phase="pm", second=200, answer=Answer.OFFERED)
    hall.do(mark, PointMarked(number=1, phase="pm", second=200, answer=Answer.TAKEN)).wait(100)
    hall.do(PointMarked(number=2, phase="pm", second=300, answer=Answer.DECLINED))
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.offered, here.taken, here.declined) == (2, 1, 1)
    assert here.reminder is not None
    assert (here.reminder.taken, here.reminder.least, here.reminder.closes_in) == (1, 2, 60)
    here = standing(hall.session, hall.wait(60).now)
    assert here is not None
    assert here.reminder is None


def test_count_up_or_down_is_kept_and_skipped_speech_keeps_its_time() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started()).wait(100).do(CountedUp(up=True))
    here = standing(hall.session, hall.now)
    assert here is not None
    assert here.shown == 100
    hall.do(ev.Moved(step=1)).wait(40).do(ev.Moved(step=0))
    here = standing(hall.session, hall.now)
    assert here is not None
    assert (here.shown, here.reading.state) == (100, ClockState.PAUSED)
    hall.do(ev.Restarted(), CountedUp(up=False))
    here = standing(hall.session, hall.now)
    assert here is not None
    assert here.shown == 420


def test_mace_summary_switch() -> None:
    item = format_of("esu-mace")
    five = Hall(item, variant_of(item, "summary-5")).plan.phase("opp-summary")
    assert five is not None
    assert [bell.at for bell in five.bells] == [240, 300]


def _look(hall: Hall) -> Look:
    return first_look(hall.session, hall.now)
