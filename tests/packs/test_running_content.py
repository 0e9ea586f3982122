"""The formats, ballots, routines, lessons and lab that ship: what a chair, a judge or a class would miss."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import pytest

from debate.engine.variants import varied
from debate.model.ballot import Ballot, Enforced
from debate.model.fields import Side
from debate.model.format import Format, PrepMode
from debate.model.kit import Kit
from debate.model.lab import Compare, Lab, LabClaim, Label, LabSetup, Measure
from debate.model.lesson import Screen
from debate.model.pack import Pack
from debate.model.problem import Severity
from debate.packs.check import check
from debate.packs.load import bundled_content
from tests.support import kit as bundled_kit
from tests.support import police


@pytest.fixture(scope="module")
def kit() -> Kit:
    return bundled_kit()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return police().pack


@pytest.fixture(scope="module")
def lab(pack: Pack) -> Lab:
    assert pack.lab is not None
    return pack.lab


def of(kit: Kit, name: str) -> Format:
    return next(f for f in kit.formats if f.id == name)


def ballot(kit: Kit, name: str) -> Ballot:
    return next(b for b in kit.ballots if b.id == name)


def test_nothing_in_the_kit_the_lessons_or_the_lab_needs_mending(kit: Kit) -> None:
    ours = (
        "formats",
        "ballots",
        "routines",
        "lessons",
        "lab",
        "talk",
        "judging",
        "timing",
        "values",
        "replies",
    )
    found = check(bundled_content(), kit)
    assert [str(p) for p in found if any(f"/{name}" in p.file for name in ours)] == []


def test_everything_of_the_dossier_is_there(kit: Kit, pack: Pack, lab: Lab) -> None:
    assert (len(kit.formats), len(kit.ballots), len(kit.routines)) == (21, 10, 12)
    assert {lesson.id: lesson.total for lesson in pack.lessons} == {
        "lesson-50": 50, "club-90": 90, "tutor-20": 20, "media-30": 30,
    }  # fmt: skip
    assert (len(lab.presets), len(lab.questions), len(lab.assumptions), len(lab.counts)) == (11, 10, 8, 2)
    assert kit.talk is not None
    assert (len(kit.talk.moves), len(kit.talk.listening)) == (8, 4)
    assert len(kit.values) == 8


def test_run_can_tell_a_lesson_from_a_format(kit: Kit, pack: Pack) -> None:
    formats, lessons = {f.id for f in kit.formats}, {lesson.id for lesson in pack.lessons}
    assert "club-evening-90" in formats
    assert not formats & lessons


def test_every_format_and_every_ballot_can_be_reached(kit: Kit) -> None:
    used = {name for f in kit.formats for name in f.decision.ballots}
    assert used <= {b.id for b in kit.ballots}
    assert {"mace", "worlds", "bp", "listening", "floor-swing", "one-judge", "joint-statement"} == used


def test_lengths_known_from_the_rules(kit: Kit) -> None:
    assert of(kit, "bp-wudc").seconds == 8 * 7 * 60
    assert of(kit, "wsdc").phase["opp-reply"].seconds == 4 * 60
    assert of(kit, "public-forum").prep.mode is PrepMode.POOLS
    assert of(kit, "public-forum").prep.per_team_seconds == 3 * 60
    assert of(kit, "policy").prep.per_team_seconds == 8 * 60
    assert of(kit, "class-20").seconds == 20 * 60
    assert of(kit, "club-evening-90").seconds == 90 * 60


def test_the_mace_can_be_switched_to_five_minute_summaries(kit: Kit) -> None:
    mace = of(kit, "esu-mace")
    five = next(v for v in mace.variants if v.id == "summary-5")
    summaries = [p for p in varied(mace, five) if p.id in mace.replies]
    assert [(p.id, p.seconds, p.signals) for p in summaries] == [
        ("opp-summary", 300, "summary5"), ("prop-summary", 300, "summary5"),
    ]  # fmt: skip
    assert mace.rules.confidence.value == "low"


def test_the_steps_of_the_club_evening_last_as_long_as_the_phases_they_show(kit: Kit, pack: Pack) -> None:
    lesson = next(item for item in pack.lessons if item.id == "club-90")
    shown = [
        (step.minutes * 60, of(kit, show.format).phase[show.phase or ""].seconds)
        for step in lesson.steps
        for show in step.show
        if show.screen is Screen.FORMAT and show.format
    ]
    assert len(shown) == 7
    assert all(step == phase for step, phase in shown)


def test_parts_that_must_not_shrink_say_so(pack: Pack) -> None:
    lesson = next(item for item in pack.lessons if item.id == "lesson-50")
    assert [p.can_save for p in lesson.step["fours"].parts] == [0, 0, 0, 0, 2]
    kept = lesson.step["lab"].parts[-1]
    assert "Met" in kept.name
    assert kept.can_save == 0


def test_a_low_point_win_is_refused_unless_switched_on(kit: Kit) -> None:
    bp = ballot(kit, "bp")
    assert Enforced.NO_LOW_POINT_WIN in bp.kept()
    assert Enforced.NO_LOW_POINT_WIN not in bp.kept("on")
    assert Enforced.RANKING_FIRST in bp.kept("on")


def test_the_mace_weights_of_the_first_proposition_can_be_switched(kit: Kit) -> None:
    mace = ballot(kit, "mace")

    def marks(option: str | None) -> list[int]:
        role = next(r for r in mace.roles_when(option) if r.phases == ("p1",))
        return [m.most for m in role.marks]

    assert marks(None) == [10, 10, 10, 10]
    assert marks("listening-light") == [15, 10, 5, 10]


def test_world_schools_marks_are_half_marks_inside_their_ranges(kit: Kit) -> None:
    worlds = ballot(kit, "worlds")
    assert worlds.halves
    assert {r.id: (r.total.least, r.total.most) for r in worlds.roles} == {
        "main-speech": (60, 80), "reply": (30, 40),
    }  # fmt: skip
    assert {Enforced.IN_RANGE, Enforced.NO_TIE, Enforced.HIGHER_TOTAL_WINS} <= worlds.kept()


def test_rates_are_exact(lab: Lab) -> None:
    assert Fraction(lab.preset["npl-10000"].wrong_rate) == Fraction(1, 6000)
    assert Fraction(lab.preset["met-2025"].wrong_rate) == Fraction(10, 3147436)
    assert lab.preset["met-2025"].hit_rate is None
    assert [p.id for p in lab.presets if p.label is Label.MADE_UP] == ["practice-nine", "practice-four"]


def test_derived_presets_follow_from_the_published_one(lab: Lab) -> None:
    base = lab.preset["npl-10000"]
    assert base.list_size is not None
    rate = 1 - (1 - float(Fraction(base.wrong_rate))) ** (1 / base.list_size)
    derived = [p for p in lab.presets if p.derived_from == base.id]
    assert len(derived) == 4
    for preset in derived:
        assert preset.list_size is not None
        scaled = 1 - (1 - rate) ** preset.list_size
        assert math.isclose(scaled, float(Fraction(preset.wrong_rate)), rel_tol=1e-3)


def holds(claim: LabClaim, lab: Lab, setup: LabSetup) -> bool:
    preset = lab.preset[setup.presets[0]]
    hit, wrong = Fraction(preset.hit_rate or lab.assumed_hit_rate), Fraction(preset.wrong_rate)
    crowd, listed = setup.crowd or 0, setup.listed or 0
    false = wrong * (crowd - listed)
    value = {
        Measure.RIGHT_SHARE: hit * listed / (hit * listed + false),
        Measure.ANY_WRONG: Fraction(1 - (1 - float(wrong)) ** (crowd - listed)),
        Measure.YEAR_WRONG: false * (setup.units or 0) * (setup.occasions or 0),
    }[claim.measure]
    bound = Fraction(claim.value)
    return {
        Compare.AT_LEAST: value >= bound, Compare.MORE_THAN: value > bound,
        Compare.AT_MOST: value <= bound, Compare.FEWER_THAN: value < bound,
    }[claim.compare]  # fmt: skip


def test_each_claim_has_to_be_made_true_and_can_be(lab: Lab) -> None:
    tried = [
        LabSetup(presets=(p,), crowd=crowd, listed=listed, units=50, occasions=100)
        for p in ("npl-10000", "met-2025")
        for crowd, listed in ((60100, 100), (60010, 10), (60001, 1), (15505, 12), (5000, 0))
    ]
    for claim in lab.claims:
        assert claim.start is not None
        assert not holds(claim, lab, claim.start), claim.id
        assert any(holds(claim, lab, setup) for setup in tried), claim.id
    assert sum(c.side is Side.FOR for c in lab.claims) == 4


def test_both_years_of_the_met_stand_side_by_side(lab: Lab) -> None:
    shares = {c.id: Fraction(c.wrong, c.alerts) for c in lab.counts}
    assert shares["met-2020"] == Fraction(7, 8)
    assert shares["met-2025"] < Fraction(1, 200)


def test_a_quotation_mark_in_a_format_is_found_at_its_place(tmp_path: Path, kit: Kit) -> None:
    text = (bundled_content() / "formats" / "spar.yaml").read_text(encoding="utf-8")
    path = tmp_path / "formats" / "spar.yaml"
    path.parent.mkdir()
    (tmp_path / "packs").mkdir()
    path.write_text(text.replace("name: Preparation,", "name: '“Preparation”',", 1), encoding="utf-8")
    found = [p for p in check(path, kit) if p.rule == "kit-quotation"]
    assert len(found) == 1
    assert "Preparation" in path.read_text(encoding="utf-8").splitlines()[found[0].line - 1]
    assert found[0].level is Severity.ERROR
