"""Fitting a round: both sides alike, what may shrink first, and no signal that says what is not so."""

from __future__ import annotations

import re

import pytest

from debate.engine.fit_format import FittedRound, plan_round
from debate.model.format import Format, Variant
from debate.model.phase import Floor, PhaseKind
from tests.engine.rounds import every_round, format_of, kit

ROUNDS = every_round()
MINUTES = (90, 60, 45, 40, 30, 25, 20, 15)


def _spoken(fitted: FittedRound, side: Floor) -> int:
    speeches = (p for p in fitted.plan.phases if p.kind is PhaseKind.SPEECH)
    return sum(p.seconds for p in speeches if side in p.sides)


@pytest.mark.parametrize(
    ("item", "variant"), ROUNDS, ids=[f"{i.id} {v.id if v else ''}".strip() for i, v in ROUNDS]
)
def test_both_sides_keep_the_same_time_and_nothing_grows(item: Format, variant: Variant | None) -> None:
    whole = plan_round(item, kit(), variant)
    for minutes in MINUTES:
        fitted = plan_round(item, kit(), variant, fit=minutes)
        assert _spoken(fitted, Floor.FOR) == _spoken(fitted, Floor.AGAINST)
        assert _spoken(fitted, Floor.FIRST) == _spoken(fitted, Floor.SECOND)
        assert fitted.takes == fitted.plan.seconds + fitted.plan.pool_seconds * len(fitted.plan.teams)
        for before, after in zip(whole.plan.phases, fitted.plan.phases, strict=True):
            assert after.seconds <= before.seconds
            assert after.seconds == before.seconds or after.seconds % 15 == 0
            if after.kind is PhaseKind.RESTATE:
                assert after.seconds >= 30
            written = item.phase.get(after.id)
            if written is not None and written.least_seconds:
                assert after.seconds >= min(written.least_seconds, before.seconds)
        if fitted.asked and fitted.whole <= fitted.asked:
            assert fitted.cuts == ()
            assert fitted.plan == whole.plan
        shortest = {p.seconds for p in fitted.plan.phases if p.kind is PhaseKind.SPEECH} <= {30}
        assert (
            fitted.asked is None
            or fitted.takes <= max(fitted.asked, 0)
            or shortest
            or fitted.whole <= fitted.asked
        )


def test_breaks_go_before_the_floor_and_the_floor_before_preparation_and_speeches() -> None:
    evening = format_of("club-evening-90")

    def cut(minutes: int) -> set[PhaseKind]:
        fitted = plan_round(evening, kit(), fit=minutes)
        return {fitted.plan.phases[place].kind for place, _, _ in fitted.cuts}

    assert cut(85) == {PhaseKind.BREAK}
    assert cut(80) == {PhaseKind.BREAK, PhaseKind.FLOOR}
    assert cut(74) == {PhaseKind.BREAK, PhaseKind.FLOOR, PhaseKind.PREP}
    assert PhaseKind.SPEECH in cut(60)


def test_pools_shrink_alike_for_both_teams() -> None:
    fitted = plan_round(format_of("public-forum"), kit(), fit=30)
    assert 0 < fitted.plan.pool_seconds < 180
    assert fitted.takes <= 1800


def test_signals_and_windows_scale_and_never_name_a_time_that_is_not_left() -> None:
    fitted = plan_round(format_of("esu-mace"), kit(), fit=30)
    speech = fitted.plan.phases[0]
    assert (speech.seconds, [(b.at, b.words) for b in speech.bells]) == (
        285,
        [(40, "Points may be offered"), (245, "Points closed. 0:40 left"), (285, "Time")],
    )
    assert speech.window is not None
    assert (speech.window.opens, speech.window.closes) == (40, 245)
    named = {"last minute": 60, "one minute left": 60, "two minutes left": 120, "five minutes left": 300}
    named |= {"thirty seconds left": 30, "fifteen seconds left": 15}
    for item, variant in ROUNDS:
        for options in ({"fit": 30}, {"fit": 20}, {"extra_time": 25}, {"extra_time": 10}):
            for phase in plan_round(item, kit(), variant, **options).plan.phases:  # type: ignore[arg-type]
                for bell in phase.bells:
                    left = phase.seconds - bell.at
                    assert all(left == n for words, n in named.items() if words in bell.words.lower())
                    if figure := re.search(r"(\d+):(\d\d) left", bell.words):
                        assert int(figure[1]) * 60 + int(figure[2]) == left


def test_extra_time_stretches_every_phase_of_both_sides() -> None:
    fitted = plan_round(format_of("public-forum"), kit(), extra_time=25)
    assert [p.seconds for p in fitted.plan.phases[:3]] == [300, 300, 225]
    assert fitted.plan.pool_seconds == 225


def test_preparation_is_left_out_where_the_motion_was_known() -> None:
    item = format_of("bp-wudc")
    assert plan_round(item, kit()).whole == item.sums.whole if item.sums else False
    assert plan_round(item, kit(), prep=False).whole == item.seconds
