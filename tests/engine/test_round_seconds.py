"""No second of a round is lost or invented, and each bell rings once, whatever the commands are."""

from __future__ import annotations

from functools import reduce
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.engine.clock import elapsed
from debate.engine.round import pools
from debate.engine.round_bells import first_look, ring
from debate.engine.session import Course, apply, fold
from debate.model import event as ev
from debate.model.clock import Clock
from debate.model.round import pool_clock
from debate.model.round_clock import Rung
from debate.model.session import STEP_CLOCK
from tests.engine.rounds import Hall, format_of
from tests.engine.test_round_clock import FORUM

TEAMS = [team.id for team in FORUM.teams]


PHASES = len(FORUM.phases)


COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(0, 200_000)),
        st.tuples(st.just("start"), st.none()),
        st.tuples(st.just("pause"), st.none()),
        st.tuples(st.just("nudge"), st.sampled_from([-15, -5, 5, 15])),
        st.tuples(st.just("restart"), st.none()),
        st.tuples(st.just("phase"), st.integers(0, PHASES)),
        st.tuples(st.just("elect"), st.sampled_from(TEAMS)),
        st.tuples(st.just("stop"), st.sampled_from(TEAMS)),
        st.tuples(st.just("away"), st.integers(0, 60_000)),
    ),
    max_size=25,
)


class Ledger:
    """Milliseconds of every clock, added up one wait at a time."""

    def __init__(self) -> None:
        self.phase, self.running = 0, ""
        self.ran: dict[str, int] = {}

    def add(self, ms: int) -> None:
        if self.running:
            self.set(self.running, self.ran.get(self.running, 0) + ms)

    def set(self, name: str, ms: int) -> None:
        most = FORUM.prep.per_team_seconds * 1000 if name in TEAMS else ms
        self.ran[name] = max(0, min(ms, most))

    @property
    def own(self) -> str:
        return str(self.phase)

    def obey(self, word: str, what: Any) -> None:
        over = self.phase == PHASES
        match word:
            case "start" if not over:
                self.running = self.own
            case "pause" if self.running == self.own:
                self.running = ""
            case "nudge" if not over:
                self.set(self.own, self.ran.get(self.own, 0) + what * 1000)
            case "restart" if not over:
                self.ran[self.own] = 0
            case "phase":
                self.phase, self.running = what, ""
            case "elect" if not over and self.running != self.own and self.ran.get(what, 0) < 180_000:
                self.running = what
            case "stop" if self.running == what:
                self.running = ""


def _event(word: str, what: Any, now: int) -> ev.Event:
    events: dict[str, ev.Event] = {
        "start": ev.Started(),
        "pause": ev.Paused(),
        "nudge": ev.Nudged(seconds=what or 0) if word == "nudge" else ev.Paused(),
        "restart": ev.Restarted(),
        "phase": ev.Moved(step=what) if word == "phase" else ev.Paused(),
        "elect": ev.Started(clock=pool_clock(str(what))),
        "stop": ev.Paused(clock=pool_clock(str(what))),
        "away": ev.Away(since=now - what) if word == "away" else ev.Paused(),
    }
    return events[word]


@settings(max_examples=1000, deadline=None)
@given(COMMANDS)
def test_no_sequence_of_commands_loses_or_invents_a_second(commands: list[tuple[str, Any]]) -> None:
    hall, ledger = Hall(FORUM).do(ev.Moved(step=0)), Ledger()
    for word, what in commands:
        if word == "wait":
            hall.wait(what / 1000)
            ledger.add(what)
        elif word == "away":
            since = hall.now
            hall.wait(what / 1000).do(ev.Away(since=since))
            ledger.running = ""
        else:
            if ledger.phase == PHASES and word in {"nudge", "restart", "start", "pause"}:
                continue
            hall.do(_event(word, what, hall.now))
            ledger.obey(word, what)
        session = hall.session
        shown = {str(p): ms for p, ms in session.spent.items()}
        if session.now_in is not None:
            shown[str(session.step)] = elapsed(session.clocks.get(STEP_CLOCK, Clock()), hall.now)
        wanted = {name: ms for name, ms in ledger.ran.items() if name not in TEAMS and ms}
        assert {name: ms for name, ms in shown.items() if ms} == wanted
        left = [180 - ledger.ran.get(team, 0) // 1000 for team in TEAMS]
        assert [pool.left for pool in pools(session, hall.now)] == left
    assert fold(hall.entries) == hall.course == reduce(apply, hall.entries, Course())


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(1, 40_000), min_size=1, max_size=60),
    st.sets(st.integers(0, 59), max_size=8),
    st.sampled_from(["bp-wudc", "esu-mace", "wsdc"]),
)
def test_however_a_screen_repaints_each_bell_rings_once(
    waits: list[int], pauses: set[int], name: str
) -> None:
    hall = Hall(format_of(name), prep=False).do(ev.Moved(step=0), ev.Started())
    look, rung = first_look(hall.session, hall.now), list[Rung]()
    for number, ms in enumerate(waits):
        if number in pauses:
            hall.do(ev.Paused()).wait(300).do(ev.Started())
        hall.wait(ms / 1000)
        for _ in range(2):
            look, new = ring(look, hall.session, hall.now)
            rung += new
    ran = sum(waits) // 1000
    phase, grace = hall.plan.phases[0], hall.plan.grace
    over = range(phase.seconds + (grace or 15), ran + 1, 15)
    assert [bell.at for bell in rung] == [b.at for b in phase.bells if b.at <= ran] + list(over)
