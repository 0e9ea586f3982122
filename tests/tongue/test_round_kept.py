"""In another language a round is kept word for word as in English: only what is shown is translated."""

from __future__ import annotations

from gettext import NullTranslations

import msgspec
import pytest
from msgspec import structs

from debate import tongue
from debate.engine.ballot import asks, fill, option_words
from debate.engine.fit_format import plan_round
from debate.engine.refused import RefusedError
from debate.engine.round import phase_at, plan_of, standing
from debate.engine.round_bells import first_look, ring
from debate.engine.round_choices import choices
from debate.engine.round_plan import shown_phase
from debate.model import event as ev
from debate.model.ballot import BallotField, FieldKind
from debate.model.phase import PhaseKind, Signal
from debate.model.round import PlannedPhase, Sheet
from debate.model.round_clock import Points
from tests.engine.rounds import Hall, format_of, kit


class Marked(NullTranslations):
    """A language in which every word of ours stands between two signs."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}»"

    def pgettext(self, context: str, message: str) -> str:
        return f"«{message}»"


@pytest.fixture(autouse=True)
def _other_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_catalogue", Marked)


def _kept(*events: ev.Event) -> str:
    return "".join(msgspec.json.encode(event).decode() for event in events)


def test_a_plan_is_kept_in_english_and_its_preparation_is_shown_translated() -> None:
    hall = Hall(format_of("bp-wudc"))
    assert "«" not in _kept(*(entry.event for entry in hall.entries))
    plan = plan_of(hall.session)
    assert plan is not None
    assert plan.phases[0].name == "«Preparation»"
    assert [bell.words for bell in plan.phases[0].bells] == ["«One minute left»", "«Time»"]
    assert plan.phases[1:] == hall.plan.phases[1:]  # the format's own words stay
    hall.do(ev.Moved(step=0), ev.TimeAdded(seconds=-15), ev.Started())
    look = first_look(hall.session, hall.now)
    hall.wait(hall.session.seconds(0))
    rung = ring(look, hall.session, hall.now)[1]
    assert [bell.words for bell in rung] == ["«One minute left»", "«Time»"]


def test_a_shortened_preparation_says_the_time_that_is_left() -> None:
    fitted = plan_round(format_of("bp-wudc"), kit(), fit=40)
    hall = Hall(format_of("bp-wudc"), fit=40)
    kept = [bell.words for bell in fitted.plan.phases[0].bells]
    shown = [bell.words for bell in phase_at(hall.session, 0).bells]
    assert len(kept) == 2
    assert shown == ["«{time} left»".replace("{time}", kept[0].removesuffix(" left")), "«Time»"]


@pytest.mark.parametrize("name", ["bp-wudc", "public-forum", "club-evening-90"])
def test_choices_are_shown_translated_and_their_events_are_kept_in_english(name: str) -> None:
    hall = Hall(format_of(name))
    seen = set()
    for _turn in range(60):
        every = choices(hall.course, hall.now, kit())
        assert [item.id for item in every if "«" not in item.words] == []
        assert "«" not in _kept(*(item.event for item in every if item.event))
        seen |= {item.id for item in every}
        here = standing(hall.session, hall.now)
        done = here is not None and here.reading.ticking and here.reading.run > 60
        wanted = "next" if done or here is None else "clock"
        then = next((i for i in every if i.id == wanted), None) or next(
            (i for i in every if i.id.startswith("floor-")), None
        )
        if then is None or then.event is None:
            break
        if here is not None and here.points is Points.OPEN:
            assert here.points.words == "«POINTS OPEN»"
        hall.do(then.event).wait(61)
    assert {"next", "back", "end", "clock", "nudge+15", "undo"} <= seen


def test_a_tick_is_kept_in_english_in_whatever_language_it_was_typed() -> None:
    hall = Hall(format_of("class-30"))
    field = BallotField(id="fair", label="Was it fair?", kind=FieldKind.TICK, required=True)
    ballot = structs.replace(kit().ballots[0], fields=(field,), switch=None, locked_rules=())
    sheet = Sheet(number=1, ballot=ballot.id, judge=1)
    (ask,) = asks(ballot, hall.plan, sheet, None)
    assert option_words(ask) == ("«yes»", "«no»")
    for typed in ("no", "«no»", "2"):
        assert fill(ballot, hall.plan, sheet, None, "fair", typed).value == "no"
    with pytest.raises(RefusedError, match="«no»"):
        fill(ballot, hall.plan, sheet, None, "fair", "perhaps")


def test_a_formats_own_preparation_keeps_the_words_of_its_bells() -> None:
    """It may be called as ours is; in English nothing of it may change."""
    words = ("Choose a first speaker", "Stand up")
    bells = tuple(Signal(at=at, strokes=1, words=said) for at, said in zip((30, 90), words, strict=True))
    own = PlannedPhase(
        id="preparation", name="Preparation", kind=PhaseKind.PREP, sides=(), seconds=90, full=90, bells=bells
    )
    assert tuple(bell.words for bell in shown_phase(own).bells) == words
