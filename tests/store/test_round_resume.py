"""A round killed in mid-speech, with a pool, a flow and a ballot begun: all of it is there again."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.fit_format import plan_round
from debate.engine.flow import note
from debate.engine.round import pools, standing
from debate.engine.round_bells import first_look, ring
from debate.engine.session import fold
from debate.model import event as ev
from debate.model.event_round import BallotFilled, BallotOpened, FloorGiven, PointMarked
from debate.model.phase import Floor
from debate.model.round import Answer
from debate.store.sessions import Sessions
from debate.store.sitting import Sitting
from tests.engine.rounds import format_of, kit, setting_of
from tests.store.chairs import Clocks, sit


def _started(folder: Path, clocks: Clocks, name: str) -> tuple[Sessions, int, Sitting]:
    sessions = Sessions(folder)
    number, log = sessions.begin(clocks.wall)
    chair = sit(log, clocks)
    chair.open(setting_of(plan_round(format_of(name), kit(), prep=False), name))
    return sessions, number, chair


def _tick(chair: Sitting, clocks: Clocks, ms: int) -> None:
    for _ in range(ms // 100):
        clocks.pass_(100)
        chair.look()


@pytest.mark.parametrize("ran", [900, 59_900, 61_300, 421_000])
def test_after_a_kill_in_mid_speech_the_clock_shows_the_same_second_and_no_bell_rings_twice(
    tmp_path: Path, ran: int
) -> None:
    clocks = Clocks()
    sessions, number, chair = _started(tmp_path, clocks, "bp-wudc")
    chair.do(ev.Moved(step=0))
    chair.do(ev.Started())
    _tick(chair, clocks, ran)
    chair.do(PointMarked(number=1, phase="pm", second=1, answer=Answer.TAKEN))
    chair.do(note(chair.session, 1, "pm", text="a claim"))
    chair.do(BallotOpened(number=1, ballot="bp"))
    chair.do(BallotFilled(number=1, key="ranking", value="og oo cg co"))
    look = first_look(chair.session, chair.now)
    before, kept = standing(chair.session, chair.now), chair.session.round
    assert before is not None
    chair.log.close()
    clocks.pass_(7_200_000)
    again = sit(sessions.open(number), clocks)
    again.resume()
    here = standing(again.session, again.now)
    assert here is not None
    assert (here.reading.run, here.points, here.change_in) == (
        before.reading.run,
        before.points,
        before.change_in,
    )
    assert not here.reading.ticking
    assert again.session.round == kept
    assert fold(again.log.read_since(0)).session == again.session
    again.do(ev.Started())
    assert ring(look, again.session, again.now)[1] == ()
    again.leave()


def test_after_a_kill_pools_and_free_debate_stand_where_they_were(tmp_path: Path) -> None:
    clocks = Clocks()
    sessions, number, chair = _started(tmp_path, clocks, "public-forum")
    chair.do(ev.Moved(step=1))
    chair.do(ev.Started(clock="pool-second"))
    _tick(chair, clocks, 42_000)
    chair.log.close()
    clocks.pass_(60_000)
    again = sit(sessions.open(number), clocks)
    again.resume()
    assert [pool.left for pool in pools(again.session, again.now)] == [180, 138]
    again.do(ev.Moved(step=2))
    again.do(FloorGiven(who=Floor.FIRST))
    again.do(ev.Started())
    _tick(again, clocks, 30_000)
    again.log.close()
    third = sit(sessions.open(number), clocks)
    third.resume()
    here = standing(third.session, third.now)
    assert here is not None
    assert (here.reading.run, here.shares) == (30, {Floor.FIRST: 30})
    third.leave()
