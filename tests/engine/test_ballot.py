"""Ballots: what is taken, what is refused and why, what locks, and what the floor may see."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
import yaml

from debate.engine.ballot import asks, fill, open_sheet, standing_sheets
from debate.engine.ballot_lock import lock, refusals, verdict
from debate.engine.ballot_rules import floor_waits, reading_waits
from debate.engine.receipt import receipt
from debate.engine.refused import RefusedError
from debate.engine.round_report import round_record
from debate.engine.tally import compared
from debate.export.flow_csv import record_csv
from debate.export.lines.after import after_lines
from debate.export.lines.ballot import ballot_lines, blank_lines
from debate.export.lines.receipt import receipt_json, receipt_lines
from debate.model import event as ev
from debate.model.ballot import Ballot
from debate.model.event_round import BallotFilled
from debate.model.round import Sheet
from debate.model.vote import Count, Round
from tests.engine.rounds import Hall, format_of, kit
from tests.support import bundled

JUDGING = kit().judging
CASES = yaml.safe_load((Path(__file__).parents[1] / "data" / "ballot-vectors.yaml").read_text("utf-8"))


def after(hall: Hall) -> list[str]:
    """What is said after a round, unwrapped enough to look for words."""
    return [" ".join(" ".join(after_lines(hall.session, hall.now, None, None, kit())).split())]


def ballot_of(name: str) -> Ballot:
    """A bundled ballot."""
    return next(b for b in kit().ballots if b.id == name)


class Judge:
    """One judge with a ballot in a round."""

    def __init__(self, hall: Hall, name: str, **more: Any) -> None:
        self.hall, self.ballot = hall, ballot_of(name)
        event = open_sheet(hall.session, self.ballot, **more)
        hall.do(event)
        self.number = event.number

    @property
    def sheet(self) -> Sheet:
        return next(s for s in self.hall.session.round.sheets if s.number == self.number)

    def fill(self, key: str, typed: str) -> None:
        self.hall.do(fill(self.ballot, self.hall.plan, self.sheet, JUDGING, key, typed))

    def fill_all(self, **answers: str) -> Judge:
        """Everything that is asked: the lowest mark, a word, the first option; but what is given as given."""
        for key, typed in answers.items():
            self.fill(key.replace("__", ".").replace("_", "-"), typed)
        for ask in asks(self.ballot, self.hall.plan, self.sheet, JUDGING):
            if ask.key not in self.sheet.answers and ask.required:
                usual = {"text": "Clear.", "clock": "2:30"}.get(ask.kind.value)
                self.fill(ask.key, usual or (ask.options[0] if ask.options else str(ask.least or 0)))
        return self

    def lock(self) -> Judge:
        self.hall.do(lock(self.ballot, self.hall.plan, self.sheet, JUDGING))
        return self

    def refused(self) -> str:
        return " ".join(refusals(self.ballot, self.hall.plan, self.sheet, JUDGING))


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda c: f"{c['ballot']} {c['key']} {c['typed']}")
def test_what_does_not_fit_is_refused_in_a_sentence_and_not_rounded(case: dict[str, Any]) -> None:
    judge = Judge(Hall(format_of(case["format"])), case["ballot"])
    for key, typed in (case.get("first") or {}).items():
        judge.fill(key, typed)
    before = dict(judge.sheet.answers)
    with pytest.raises(RefusedError) as refused:
        judge.fill(case["key"], case["typed"])
    assert case["says"] in str(refused.value)
    assert str(refused.value).endswith(".")
    assert judge.sheet.answers == before


@pytest.mark.parametrize("case", CASES["taken"], ids=lambda c: f"{c['ballot']} {c['key']} {c['typed']}")
def test_what_fits_is_kept_as_meant(case: dict[str, Any]) -> None:
    judge = Judge(Hall(format_of(case["format"])), case["ballot"])
    for key, typed in (case.get("first") or {}).items():
        judge.fill(key, typed)
    judge.fill(case["key"], case["typed"])
    assert judge.sheet.answers[case["key"]] == case["kept"]


def test_mace_locks_only_with_every_mark_a_reason_the_feedback_and_the_higher_total_as_winner() -> None:
    judge = Judge(Hall(format_of("esu-mace")), "mace")
    assert "A mark is missing: First Proposition, Reasoning and evidence, and 23 more." in judge.refused()
    assert "The feedback frame comes before the lock" in judge.refused()
    with pytest.raises(RefusedError):
        judge.lock()
    judge.fill_all()
    assert "Both sides have 0" in judge.refused()
    judge.fill("marks.o1.delivery", "1")
    assert "The winner is Opposition." in judge.refused()
    judge.fill("winner", "opposition")
    assert judge.refused() == ""
    assert judge.lock().sheet.locked is not None


def test_mace_weights_are_a_switch() -> None:
    hall = Hall(format_of("esu-mace"))
    light = Judge(hall, "mace", option="listening-light")
    light.fill("marks.p1.reasoning", "15")
    with pytest.raises(RefusedError, match="from 0 to 5"):
        light.fill("marks.p1.listening", "6")
    assert "Weights of the first Proposition: listening-light." in "\n".join(
        ballot_lines(light.ballot, hall.plan, light.sheet, JUDGING)
    )


def test_worlds_names_the_winner_itself_and_refuses_a_tie() -> None:
    judge = Judge(Hall(format_of("wsdc")), "worlds").fill_all()
    assert "a ballot has no tie" in judge.refused()
    judge.fill("marks.p3.style", "24.5")
    judge.lock()
    found = verdict(judge.ballot, judge.hall.plan, judge.sheet)
    assert [(t.name, t.total) for t in found.teams] == [("Proposition", 210.5), ("Opposition", 210.0)]
    assert found.winner == "Proposition"


def test_british_parliamentary_ranking_with_no_low_point_win_unless_switched_on() -> None:
    marks = {f"speaker_marks__{p}": "70" for p in ("pm", "lo", "dpm", "dlo", "mg", "mo", "gw", "ow")}
    judge = Judge(Hall(format_of("bp-wudc")), "bp").fill_all(ranking="oo og co cg", **marks)
    assert (
        "Opening Government, placed 2, has the same total as Opening Opposition, placed 1" in judge.refused()
    )
    for phase, mark in {"lo": "80", "pm": "79", "mo": "75"}.items():
        judge.fill(f"speaker-marks.{phase}", mark)
    judge.lock()
    found = verdict(judge.ballot, judge.hall.plan, judge.sheet)
    assert [(t.id, t.total, t.points) for t in found.teams] == [
        ("oo", 150, 3), ("og", 149, 2), ("co", 145, 1), ("cg", 140, 0),
    ]  # fmt: skip
    lifted = Judge(judge.hall, "bp", judge=2, option="on").fill_all(ranking="oo og co cg", **marks).lock()
    printed = "\n".join(ballot_lines(lifted.ballot, lifted.hall.plan, lifted.sheet, JUDGING))
    assert "A low-point win was allowed on this ballot and used." in printed


def test_locked_ballot_never_changes_and_a_correction_names_it() -> None:
    hall = Hall(format_of("wsdc"))
    judge = Judge(hall, "worlds").fill_all(marks__p1__style="30").lock()
    with pytest.raises(RefusedError, match="A correction is a new ballot that names it"):
        judge.fill("marks.p1.style", "31")
    kept = judge.sheet
    hall.do(BallotFilled(number=judge.number, key="marks.p1.style", value="31")).undo().undo().undo()
    assert judge.sheet == kept
    with pytest.raises(RefusedError, match="a correction names it"):
        open_sheet(hall.session, judge.ballot)
    with pytest.raises(RefusedError, match="locked ballot of the same kind and judge"):
        open_sheet(hall.session, judge.ballot, judge=2, corrects=judge.number)
    new = Judge(hall, "worlds", corrects=judge.number).fill_all(marks__o1__style="30").lock()
    assert standing_sheets(hall.session) == (new.sheet,)
    assert "It corrects ballot 1." in "\n".join(ballot_lines(new.ballot, hall.plan, new.sheet, JUDGING))
    with pytest.raises(RefusedError, match="has a correction already"):
        open_sheet(hall.session, judge.ballot, corrects=judge.number)


def test_judges_lock_before_the_floor_sees_its_result() -> None:
    hall = Hall(format_of("club-evening-90"), judges=2).do(ev.Moved(step=12))
    count = Count(for_=10, against=10, undecided=8)
    for round_ in Round:
        hall.do(ev.VoteCounted(motion="expand-vans", round=round_, count=count))
    shown = ev.ResultShown(motion="expand-vans")
    assert floor_waits(hall.session) == (
        "The judges lock their ballots before the second vote is shown: 0 of 2 locked."
    )
    Judge(hall, "mace").fill_all(winner="proposition", marks__p1__delivery="3").lock()
    Judge(hall, "mace", judge=2)
    assert not hall.do(shown).session.votes["expand-vans"].shown
    Judge(hall, "mace", judge=3).fill_all(winner="proposition", marks__p1__delivery="3").lock()
    assert not hall.do(shown).session.votes["expand-vans"].shown
    second = next(s for s in hall.session.round.sheets if s.judge == 2)
    for key, typed in standing_sheets(hall.session)[0].answers.items():
        hall.do(fill(ballot_of("mace"), hall.plan, second, JUDGING, key, typed))
    hall.do(lock(ballot_of("mace"), hall.plan, hall.session.round.sheets[1], JUDGING), shown)
    assert hall.session.votes["expand-vans"].shown
    assert compared(hall.session.votes["expand-vans"]) is not None


def test_the_receipt_says_nothing_of_the_floor_before_the_judges_have_locked() -> None:
    hall = Hall(format_of("club-evening-90"), judges=1).do(ev.Moved(step=12))
    before, after = Count(for_=20, against=20, undecided=18), Count(for_=33, against=13, undecided=12)
    found = bundled().find("expand-vans")
    assert found is not None

    def record() -> tuple[str, str]:
        made = receipt(hall.session, hall.now, found.shelf, found.motion, "1", kit())
        return " ".join("\n".join(receipt_lines(made)).split()), receipt_json(made)

    def hidden() -> bool:
        lines, data = record()
        assert "They stay hidden until the judges have locked their ballots" in lines
        assert '"waits": true' in data
        return not any(word in lines + data for word in ("33", "Margin", "towards For", '"result"'))

    hall.do(ev.VoteCounted(motion="expand-vans", round=Round.BEFORE, count=before))
    hall.do(ev.VoteCounted(motion="expand-vans", round=Round.AFTER, count=after))
    assert hidden()
    judge = Judge(hall, "mace")
    assert hidden()
    judge.fill_all(winner="proposition", marks__p1__delivery="3").lock()
    lines, data = record()
    assert "towards For. Margin: 20 voters." in lines
    assert '"waits": true' not in data


def test_table_of_a_round_holds_every_mark_place_and_reason_and_no_formula() -> None:
    judge = Judge(Hall(format_of("bp-wudc")), "bp")
    marks = {"lo": 81, "dlo": 80, "pm": 79, "dpm": 78, "mo": 77, "ow": 76, "mg": 75, "gw": 74}
    given = {f"speaker_marks__{name}": str(mark) for name, mark in marks.items()}
    judge.fill_all(ranking="oo og co cg", reason__1="=HYPERLINK(evil)", **given)
    hall = judge.hall

    def rows() -> list[list[str]]:
        record = round_record(hall.session, hall.now, (), kit())
        assert record is not None
        table = record_csv(record, hall.session, None, kit()).decode("utf-8-sig")
        return [row for row in csv.reader(io.StringIO(table)) if row[1].endswith(" 1, judge 1")]

    assert [row[0] for row in rows()] == ["ballot"]  # a draft says nothing of its marks
    judge.lock()
    found = rows()
    names = {team.id: team.name for team in hall.plan.teams}
    assert [row[2:4] for row in found if row[0] == "rank"] == [
        [names[team], str(place)] for place, team in enumerate(("oo", "og", "co", "cg"), 1)
    ]
    assert sorted(row[3] for row in found if row[0] == "mark") == [str(n) for n in range(74, 82)]
    assert "'=HYPERLINK(evil)" in [row[3] for row in found if row[0] == "reason"]
    answers = sum(1 if name != "ranking" else 4 for name in judge.sheet.answers)
    assert len([row for row in found if row[0] in {"mark", "rank", "reason", "answer"}]) == answers


def test_listening_ballots_wait_for_both_sides_and_have_no_marks() -> None:
    hall = Hall(format_of("class-30"))
    slots = [p.id for p in hall.plan.phases if p.kind.value == "speech"]
    ballot = ballot_of("listening")
    assert reading_waits(hall.session, ballot) == "No ballot was filled in."
    first = Judge(hall, "listening").fill_all(slot=slots[0])
    assert "not locked yet" in (reading_waits(hall.session, ballot) or "")
    first.lock()
    assert "only one side has" in (reading_waits(hall.session, ballot) or "")
    assert "only one side has" in "\n".join(after(hall))
    assert first.sheet.answers["best-moment"] not in "\n".join(after(hall))
    Judge(hall, "listening").fill_all(slot=slots[1]).lock()
    assert reading_waits(hall.session, ballot) is None
    assert first.sheet.answers["best-moment"] in "\n".join(after(hall))
    assert not any(a.kind.value in {"marks", "number"} for a in asks(ballot, hall.plan, first.sheet, JUDGING))


@pytest.mark.parametrize("item", kit().formats, ids=lambda f: f.id)
def test_every_ballot_of_every_format_can_be_filled_locked_and_printed(item: Any) -> None:
    hall = Hall(item)
    for name in hall.plan.ballots:
        blank = "\n".join(blank_lines(ballot_of(name), hall.plan, JUDGING))
        assert "____" in blank
        judge = Judge(hall, name)
        given = {"ranking": " ".join(t.id for t in item.teams)} if name == "bp" else {}
        marks = {"pm": "90", "lo": "80", "mg": "70"} if name == "bp" else {}
        judge.fill_all(**given, **{f"speaker_marks__{p}": m for p, m in marks.items()})
        if name in {"mace", "worlds"}:
            key = next(a for a in asks(judge.ballot, hall.plan, judge.sheet, JUDGING) if a.phase == "p1").key
            judge.fill(key, "26" if name == "worlds" else "7")
        judge.lock()


@pytest.mark.parametrize("name", ["floor-swing", "split", "truth-relevance", "self-check"])
def test_what_is_counted_or_kept_on_paper_is_not_opened(name: str) -> None:
    with pytest.raises(RefusedError, match="not filled in here"):
        open_sheet(Hall(format_of("esu-mace")).session, ballot_of(name))
