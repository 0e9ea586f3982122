"""The flow: links that suggest themselves, what was not answered in time, arguments with their quotes."""

from __future__ import annotations

import csv
import io

import pytest

from debate.engine.flow import (
    drops,
    find_arguments,
    grid,
    next_row,
    not_raised,
    note,
    raised,
    suggested,
    words_of,
)
from debate.engine.receipt import receipt
from debate.engine.refused import RefusedError
from debate.engine.round_report import round_record
from debate.export.flow_csv import flow_csv, record_csv
from debate.export.lines.flow import flow_lines
from debate.export.lines.receipt import receipt_json, receipt_lines
from debate.export.lines.round import not_raised_lines
from debate.model import event as ev
from debate.model.event_round import FlowErased
from debate.model.phase import Floor
from debate.model.round import Link
from tests.engine.rounds import Hall, format_of, kit
from tests.support import bundled

FOUND = bundled().find("expand-vans")
assert FOUND is not None
SHELF, MOTION = FOUND.shelf, FOUND.motion


def _hall() -> Hall:
    return Hall(format_of("esu-mace")).do(ev.Moved(step=0))


def _write(hall: Hall, row: int, phase: str, text: str, **more: object) -> int:
    event = note(hall.session, row, phase, text=text, **more)  # type: ignore[arg-type]
    hall.do(event)
    return event.number


def test_a_note_answers_the_other_side_and_extends_its_own() -> None:
    hall = _hall()
    first = _write(hall, 1, "p1", "vans find people")
    assert suggested(hall.session, 1, "o1", Floor.AGAINST) == (Link.ANSWERS, first)
    assert suggested(hall.session, 1, "p2", Floor.FOR) == (Link.EXTENDS, first)
    answer = _write(hall, 1, "o1", "patrols find more")
    assert suggested(hall.session, 1, "p2", Floor.FOR) == (Link.ANSWERS, answer)
    assert suggested(hall.session, 2, "p2", Floor.FOR) is None
    assert next_row(hall.session) == 2
    assert [c.text for c in grid(hall.session)[1, "o1"]] == ["patrols find more"]


def test_dropped_is_what_the_next_opposing_speech_left_unanswered_once_it_is_over() -> None:
    hall = _hall()
    kept = _write(hall, 1, "p1", "first")
    lost = _write(hall, 2, "p1", "second")
    _write(hall, 1, "o1", "answer")
    assert drops(hall.do(ev.Moved(step=1)).session) == ()
    hall.do(ev.Moved(step=2))
    assert [(d.cell.number, d.by.id, d.late) for d in drops(hall.session)] == [(lost, "o1", None)]
    _write(hall, 2, "o2", "answered late")
    (drop,) = [d for d in drops(hall.session) if d.cell.number == lost]
    assert drop.late is not None
    assert drop.late.id == "o2"
    assert kept not in [d.cell.number for d in drops(hall.do(ev.Moved(step=7)).session)]


def test_what_the_last_speech_says_is_never_dropped() -> None:
    hall = _hall().do(ev.Moved(step=6))
    _write(hall, 1, "prop-summary", "the last word")
    assert drops(hall.do(ev.Moved(step=7)).session) == ()


def test_erasing_a_cell_frees_its_answers_and_undo_brings_both_back() -> None:
    hall = _hall()
    first = _write(hall, 1, "p1", "first")
    _write(hall, 1, "o1", "answer")
    before = hall.session.round.cells
    hall.do(FlowErased(number=first))
    assert [(c.text, c.link, c.to) for c in hall.session.round.cells] == [("answer", None, None)]
    assert hall.undo().session.round.cells == before


def test_mending_a_cell_keeps_its_link() -> None:
    hall = _hall()
    first = _write(hall, 1, "p1", "first")
    answer = _write(hall, 1, "o1", "anser")
    _write(hall, 1, "o1", "answer", number=answer)
    cell = hall.session.round.cells[-1]
    assert (cell.text, cell.link, cell.to) == ("answer", Link.ANSWERS, first)
    assert len(hall.session.round.cells) == 2


@pytest.mark.parametrize(
    ("row", "phase", "more", "says"),
    [
        (1, "vote", {"text": "x"}, "no column"),
        (1, "p1", {"text": "  "}, "few words"),
        (1, "p1", {"text": "x" * 121}, "at most 120 characters; this one has 121"),
        (1, "floor", {"text": "x", "side": None}, ""),
        (1, "p1", {"text": "x", "link": (Link.ANSWERS, 9)}, "no entry 9"),
        (1, "p1", {"text": "x", "link": (Link.ANSWERS, 1)}, "before it"),
    ],
)
def test_refusals_of_the_flow_are_sentences(row: int, phase: str, more: dict[str, object], says: str) -> None:
    hall = _hall()
    _write(hall, 5, "o1", "later")
    if not says:
        assert note(hall.session, row, phase, **more).side is Floor.FLOOR  # type: ignore[arg-type]
        return
    with pytest.raises(RefusedError, match=says) as refused:
        note(hall.session, row, phase, **more)  # type: ignore[arg-type]
    assert str(refused.value)[0].isupper()
    assert str(refused.value).endswith(".")


def test_crossfire_asks_whose_point_it_is() -> None:
    hall = Hall(format_of("public-forum")).do(ev.Moved(step=2))
    with pytest.raises(RefusedError, match="whose point"):
        note(hall.session, 1, "cf1", text="x")
    assert note(hall.session, 1, "cf1", text="x", side=Floor.SECOND).side is Floor.SECOND


def test_arguments_are_found_as_one_types_titles_first() -> None:
    wanted = MOTION.arguments[0]
    typed = " ".join(word[:4] for word in wanted.title.split()[:2])
    assert wanted in find_arguments(MOTION, typed)
    assert find_arguments(MOTION, "zzz") == ()
    assert len(find_arguments(MOTION, "", limit=3)) == 3


def test_an_argument_in_the_flow_brings_its_quotes_and_counts_as_raised() -> None:
    argument = next(a for a in MOTION.arguments if a.quotes)
    hall = _hall()
    hall.do(note(hall.session, 1, "p1", argument=f"{MOTION.id}/{argument.id}", text="well put"))
    cell = hall.session.round.cells[0]
    assert words_of(cell, [MOTION]) == f"{argument.title}: well put"
    assert raised(hall.session) == {f"{MOTION.id}/{argument.id}"}
    assert argument not in not_raised(hall.session, MOTION)
    quote = argument.quotes[0].quote
    assert quote is not None
    assert quote.exact in " ".join(flow_lines(hall.session, SHELF))
    assert quote.exact not in " ".join(not_raised_lines(hall.session, MOTION))
    made = receipt(hall.session, hall.now, SHELF, MOTION, "1", kit())
    assert argument.id not in [a.id for side in made.sides for a in side.not_heard]


def test_table_holds_every_entry_and_no_formula() -> None:
    hall = _hall()
    _write(hall, 1, "p1", "=HYPERLINK(evil)")
    _write(hall, 1, "o1", "an answer, with a comma")
    hall.do(ev.Moved(step=7))
    rows = list(csv.reader(io.StringIO(flow_csv(hall.session, SHELF).decode("utf-8-sig"))))
    assert [row[4] for row in rows[1:]] == ["'=HYPERLINK(evil)", "an answer, with a comma"]
    assert rows[2][5:8] == ["answers", "1", "Second Proposition"]
    record = round_record(hall.session, hall.now, [MOTION], kit())
    assert record is not None
    text = record_csv(record, hall.session, MOTION).decode("utf-8-sig")
    assert 'not answered,"an answer, with a comma"' in text
    assert "not raised" in text


def test_receipt_holds_times_points_and_drops() -> None:
    hall = _hall().do(ev.Started()).wait(430)
    _write(hall, 1, "p1", "unanswered")
    hall.do(ev.Moved(step=1), ev.Started()).wait(10).do(ev.Moved(step=2))
    made = receipt(hall.session, hall.now, SHELF, MOTION, "1", kit())
    assert made.round is not None
    assert [(t.took, t.over) for t in made.round.times[:3]] == [(430, 10), (10, 0), (None, 0)]
    lines = "\n".join(receipt_lines(made))
    assert "First Proposition: 7:10 of 7:00. 0:10 over." in lines
    assert "unanswered. Said in First Proposition, not answered in First Opposition." in lines
    assert '"not_in": "First Opposition"' in receipt_json(made)


def test_a_speech_that_was_left_out_is_no_opportunity_to_answer() -> None:
    hall = _hall()
    _write(hall, 1, "p1", "vans find people")
    hall.do(ev.Started()).wait(60).do(ev.Moved(step=1)).do(ev.Moved(step=2))
    assert drops(hall.session) == ()
    hall.do(ev.Moved(step=3)).do(ev.Started()).wait(60).do(ev.Moved(step=4))
    assert [drop.by.id for drop in drops(hall.session)] == ["o2"]
