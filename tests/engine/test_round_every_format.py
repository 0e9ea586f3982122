"""Every format and every variant, run from its first second to its last with a clock of our own."""

from __future__ import annotations

import pytest

from debate.engine.round import points_at, pools, standing
from debate.engine.round_bells import first_look, ring
from debate.model import event as ev
from debate.model.format import Format, Variant
from debate.model.phase import PointWindow, Signal
from debate.model.round import PlannedPhase, pool_clock
from debate.model.round_clock import Points, Rung
from tests.engine.rounds import Hall, every_round

ROUNDS = every_round()
NAMES = [f"{item.id}{' ' + variant.id if variant else ''}" for item, variant in ROUNDS]


def _expected(
    item: Format, variant: Variant | None, phase: PlannedPhase
) -> tuple[list[tuple[int, int, str]], PointWindow | None] | None:
    """A phase's bells and window read off the content by hand; None where a variant scales them."""
    written = item.phase.get(phase.id)
    if written is None:
        return None
    signals, points = written.signals, written.points
    for change in variant.changes if variant else ():
        if phase.id in change.phases:
            signals, points = change.signals or signals, change.points or points
    bells: tuple[Signal, ...] = item.signals.get(signals or "", ())
    if phase.seconds != written.seconds and signals == written.signals:
        return None
    return [(b.at, b.strokes, b.words) for b in bells], item.windows.get(points or "")


@pytest.mark.parametrize(("item", "variant"), ROUNDS, ids=NAMES)
def test_round_rings_every_bell_and_opens_every_window_at_its_second(
    item: Format, variant: Variant | None
) -> None:
    hall = Hall(item, variant)
    look = first_look(hall.session, hall.now)
    began = hall.now
    for place, phase in enumerate(hall.plan.phases):
        hall.do(ev.Moved(step=place), ev.Started())
        rung: list[Rung] = []
        seen: list[tuple[int, Points]] = []
        for second in range(phase.seconds + 1):
            look, due = ring(look, hall.session, hall.now)
            rung += due
            here = standing(hall.session, hall.now)
            assert here is not None
            assert (here.reading.run, here.reading.left) == (second, phase.seconds - second)
            if not seen or seen[-1][1] is not here.points:
                seen.append((second, here.points))
            if second < phase.seconds:
                hall.wait(1)
        assert all(bell.late == 0 for bell in rung)
        assert [(b.at, b.strokes, b.words) for b in rung] == [(b.at, b.strokes, b.words) for b in phase.bells]
        expected = _expected(item, variant, phase)
        if expected is not None:
            bells, window = expected
            assert [(b.at, b.strokes, b.words) for b in rung] == bells
            if window is not None:
                assert seen == [
                    (0, Points.PROTECTED),
                    (window.opens, Points.OPEN),
                    (window.closes, Points.PROTECTED),
                ]
        if phase.window is None:
            assert len(seen) == 1
    hall.do(ev.Moved(step=len(hall.plan.phases)))
    assert standing(hall.session, hall.now) is None
    prep = item.prep.seconds if variant is None or variant.prep_seconds is None else variant.prep_seconds
    stated = variant.running_order if variant else item.sums.running_order if item.sums else item.seconds
    assert (hall.now - began) // 1000 == stated + (0 if item.prep.in_running_order else prep)


@pytest.mark.parametrize(("item", "variant"), ROUNDS, ids=NAMES)
def test_last_bell_is_the_end_and_windows_lie_inside_after_fitting_and_extra_time(
    item: Format, variant: Variant | None
) -> None:
    for options in ({"extra_time": 25}, {"extra_time": 10}, {"fit": 30}, {"fit": 20, "extra_time": 50}):
        plan = Hall(item, variant, **options).plan
        for phase in plan.phases:
            times = [bell.at for bell in phase.bells]
            assert times == sorted(set(times))
            assert not times or times[-1] == phase.seconds
            if phase.window:
                assert 0 <= phase.window.opens < phase.window.closes <= phase.seconds
                for second, bell in ((b.at, b.words) for b in phase.bells):
                    state = points_at(phase, second)[0]
                    assert (state is Points.OPEN) == (bell == "Points may be offered")


@pytest.mark.parametrize(("item", "variant"), ROUNDS, ids=NAMES)
def test_pools_give_each_team_its_stated_seconds_and_stop_by_themselves(
    item: Format, variant: Variant | None
) -> None:
    hall = Hall(item, variant).do(ev.Moved(step=0))
    each = item.prep.per_team_seconds
    if variant and variant.prep_per_team_seconds is not None:
        each = variant.prep_per_team_seconds
    if not each:
        assert pools(hall.session, hall.now) == ()
        return
    for team in item.teams:
        hall.do(ev.Started(clock=pool_clock(team.id))).wait(each + 30)
        hall.do(ev.Paused(clock=pool_clock(team.id)))
    assert [pool.left for pool in pools(hall.session, hall.now)] == [0 for _ in item.teams]
    assert all(hall.session.clocks[pool_clock(t.id)].ran == each * 1000 for t in item.teams)
