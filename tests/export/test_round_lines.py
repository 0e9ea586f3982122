"""What plain lines say of a round, at the moments when it matters."""

from __future__ import annotations

from debate.engine.round import standing
from debate.engine.round_bells import first_look, ring
from debate.engine.round_report import round_record
from debate.export.lines.round import record_lines, rung_words, standing_lines
from debate.model import event as ev
from debate.model.event_round import FloorGiven, PointMarked
from debate.model.phase import Floor
from debate.model.round import Answer
from tests.engine.rounds import Hall, format_of, kit


def _lines(hall: Hall) -> str:
    here = standing(hall.session, hall.now)
    assert here is not None
    return " ".join(" ".join(standing_lines(here, len(hall.plan.phases))).split())


def test_a_speech_is_told_in_words() -> None:
    hall = Hall(format_of("bp-wudc"), prep=False).do(ev.Moved(step=0))
    assert "Phase 1 of 8: Prime Minister. 7:00 left, ready." in _lines(hall)
    hall.do(ev.Started()).wait(18)
    assert "6:42 left, running. PROTECTED, points open in 0:42." in _lines(hall)
    hall.wait(282).do(PointMarked(number=1, phase="pm", second=300, answer=Answer.TAKEN))
    assert "POINTS OPEN, protected in 1:00. 1 offered, 1 taken, 0 declined." in _lines(hall)
    assert "1 point taken of at least 2; points close in 1:00." in _lines(hall)
    hall.wait(130)
    assert "0:10 over, within the grace. PROTECTED." in _lines(hall)
    assert "Next: Leader of Opposition." in _lines(hall.do(ev.Paused()))


def test_pools_and_who_has_the_floor_are_told() -> None:
    hall = Hall(format_of("public-forum")).do(ev.Moved(step=2), ev.Started(clock="pool-second")).wait(30)
    assert "Team speaking second: 2:30 of preparation left. It runs." in _lines(hall)
    hall.do(FloorGiven(who=Floor.FIRST)).wait(20).do(FloorGiven(who=Floor.SECOND)).wait(5)
    text = _lines(hall)
    assert "The second team has the floor, 0:05. So far: The first team 0:20, The second team 0:05." in text
    assert "POINTS" not in text


def test_bells_are_told_and_late_ones_say_so() -> None:
    hall = Hall(format_of("esu-mace")).do(ev.Moved(step=0), ev.Started())
    look = first_look(hall.session, hall.now)
    look, (first,) = ring(look, hall.session, hall.wait(60).now)
    assert rung_words(first) == "Bell, 1 stroke: Points may be offered."
    _, (second,) = ring(look, hall.session, hall.wait(303).now)
    assert (
        rung_words(second)
        == "Bell, 1 stroke: Points closed. Last minute. Late: this was due 3 seconds ago, at 6:00."
    )


def test_record_tells_times_skips_pools_and_points() -> None:
    hall = Hall(format_of("public-forum")).do(ev.Moved(step=0), ev.Started()).wait(251)
    hall.do(ev.Moved(step=1), ev.Started(clock="pool-first")).wait(60)
    hall.do(ev.Moved(step=2))
    record = round_record(hall.session, hall.now, (), kit())
    assert record is not None
    text = "\n".join(record_lines(record))
    assert "First team, first speaker: 4:11 of 4:00. 0:11 over." in text
    assert "Second team, first speaker: skipped." in text
    assert "Team speaking first: 1:00 of 3:00 of preparation used." in text
    assert "Points of information" not in text
