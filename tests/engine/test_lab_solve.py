"""Make it true: what is offered gives what it says, for every claim of either side, in both directions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from debate.engine.lab_measure import holds, measured
from debate.engine.lab_run import LabRun, runs_of, span_of, start_run
from debate.engine.lab_solve import make_true
from debate.engine.lab_typed import Typed, typed_run
from debate.model.fields import Side
from debate.model.lab import Compare, Lab, LabClaim, LabInput, Measure
from tests.engine.lab_cases import bundled_lab, screening_lab

CASES = [(lab, claim) for lab in (bundled_lab(), screening_lab()) for claim in lab.claims]


@pytest.mark.parametrize(("lab", "claim"), CASES, ids=lambda case: str(case.id))
def test_both_directions_are_offered_and_do_what_they_say(lab: Lab, claim: LabClaim) -> None:
    both = make_true(lab, claim)
    assert both.true or both.holds is True
    assert both.false or both.holds is False
    assert all(holds(way.run, claim) is True for way in both.true)
    assert all(holds(way.run, claim) is False for way in both.false)
    assert all(way.label for way in (*both.true, *both.false))


@pytest.mark.parametrize(("lab", "claim"), CASES, ids=lambda case: str(case.id))
def test_offered_settings_stay_within_the_ranges(lab: Lab, claim: LabClaim) -> None:
    both = make_true(lab, claim)
    for way in (*both.true, *both.false):
        run = way.run
        for key in LabInput:
            number = run.number[key]
            least, most = span_of(lab, key)
            assert number is None or number == both.run.number[key] or least <= number <= most
        assert 0 <= run.hit <= 1
        assert 0 <= run.wrong <= 1
        assert run.listed <= run.crowd


def near(run: LabRun, **changes: int) -> LabRun:
    return replace(run, **changes)


def test_the_nearest_number_of_listed_people_is_found() -> None:
    lab = bundled_lab()
    claim = next(claim for claim in lab.claims if claim.id == "most-right")
    found = next(way for way in make_true(lab, claim).true if "listed passes" in way.change)
    assert found.run.listed == 12
    assert holds(near(found.run, listed=11), claim) is False


def test_large_settings_are_round_ones() -> None:
    lab = bundled_lab()
    claim = next(claim for claim in lab.claims if claim.id == "most-wrong")
    found = next(way for way in make_true(lab, claim).true if "face-passes instead" in way.change)
    assert found.run.crowd == 600_000


def test_a_claim_about_fifty_vans_keeps_fifty_vans() -> None:
    lab = bundled_lab()
    claim = next(claim for claim in lab.claims if claim.id == "few-in-a-year")
    assert {way.run.units for way in make_true(lab, claim).true} == {50}


def test_a_chosen_rate_is_made_up_and_a_scaled_list_derived() -> None:
    lab = bundled_lab()
    claim = next(claim for claim in lab.claims if claim.id == "most-wrong")
    labels = {way.change.split(" instead")[0]: way.label for way in make_true(lab, claim).true}
    assert labels["a wrong-alert rate of 1 in 600"] == "MADE UP FOR PRACTICE"
    assert labels["a list size of 90,000"] == "derived"


def test_a_claim_that_nothing_makes_true_says_nothing_rather_than_crash() -> None:
    lab = bundled_lab()
    claim = LabClaim(
        id="never",
        side=Side.FOR,
        text="More alerts are right than there are alerts.",
        measure=Measure.RIGHT_SHARE,
        compare=Compare.MORE_THAN,
        value="1",
    )
    both = make_true(lab, claim)
    assert both.holds is False
    assert both.true == ()
    assert both.false


def test_without_alerts_there_is_nothing_to_compare() -> None:
    lab = bundled_lab()
    run = typed_run(lab, Typed(crowd="0", listed="0"))
    both = make_true(lab, lab.claims[0], run)
    assert both.holds is None
    assert measured(run, Measure.RIGHT_SHARE) is None


def test_measures_of_the_default_screen() -> None:
    lab = bundled_lab()
    run = start_run(lab)
    assert measured(run, Measure.WRONG_ALERTS) == 10
    assert measured(run, Measure.MISSED) == 11
    assert float(measured(run, Measure.MISSED_SHARE) or 0) == pytest.approx(0.11)
    year = runs_of(lab, lab.question["lq6"].setup[0])[0]
    assert float(measured(year, Measure.YEAR_WRONG) or 0) == pytest.approx(4166.67, rel=1e-5)
