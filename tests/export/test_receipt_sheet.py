"""The receipt as a sheet: all that its lines say, and nothing that may not leave the room."""

from __future__ import annotations

from html import unescape

from debate.engine.receipt import receipt
from debate.engine.session import fold
from debate.export.catalogue import Kind, Sheet, write
from debate.export.lines.receipt import receipt_lines
from debate.export.lines.text import block
from debate.export.options import Options
from debate.export.sheets.from_lines import grouped, unwrapped
from debate.model import event as ev
from debate.model.receipt import RECORD
from debate.model.vote import Count, Round
from tests.engine.room import at, entries
from tests.engine.test_receipt import FOUND, SETTING
from tests.support import bundled


def test_the_sheet_says_what_the_lines_say_and_a_small_vote_stays_in_the_room() -> None:
    def vote(moment: float, round_: Round, count: Count) -> tuple[float, ev.Event]:
        return moment, ev.VoteCounted(motion="expand-vans", round=round_, count=count)

    votes = (
        vote(5, Round.BEFORE, Count(for_=3, against=4, undecided=2)),
        vote(50, Round.AFTER, Count(for_=6, against=1, undecided=2)),
    )
    session = fold(entries(*votes, setting=SETTING)).session
    item = receipt(session, at(100), FOUND.shelf, FOUND.motion, "0.1.0")
    options = Options(kit=bundled().kit, receipt=item)
    html = unescape(write(Kind.HTML, Sheet.RECEIPT, FOUND.shelf, FOUND.motion, options).decode())
    for paragraph in unwrapped(receipt_lines(item)):
        assert paragraph.removeprefix("Section: ") in html
    assert RECORD in html
    assert "The numbers are small: the direction only" in html
    assert "3 for, 4 against" not in html


def test_wrapped_paragraphs_are_made_whole_again_and_never_torn() -> None:
    long = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen."
    lines = [*block("A title", long), "Section: Next", *block("Short one.", long)]
    first, second = grouped(lines)
    assert first.paragraphs == ("A title", long)
    assert (second.heading, second.paragraphs) == ("Next", ("Short one.", long))
