"""What ``--fix`` mends, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.packs.authoring.fix import Mended, mend, save
from debate.packs.rules import example

EXACT = "exact: 'would cost 21,000 pounds a year'"


def mended(folder: Path, old: str = "", new: str = "", file: str = example.MOTION) -> list[Mended]:
    """What can be mended in the example's motion of a later bus, after a change."""
    example.write(folder / "bus", file, old, new)
    return later_bus(folder)


def later_bus(folder: Path) -> list[Mended]:
    return [one for one in mend(folder / "bus", "bus") if one.path.name == "later-bus.yaml"]


def changed(found: list[Mended]) -> list[str]:
    """The lines of the only mended file that are new."""
    (one,) = found
    return [line for line in one.new.split("\n") if line not in one.old.split("\n")]


def test_a_motion_in_order_has_nothing_to_mend(tmp_path: Path) -> None:
    assert mended(tmp_path, "id: later-bus", "id: later-bus") == []


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('exact: "‘the first bus is full”"', None),
        ("exact: “the first bus is full”", """exact: '"the first bus is full"'"""),
        ("exact: '“the first  bus is full”'", """exact: '"the first bus is full"'"""),
        ('exact: "“the first bus is full”"', r'exact: "\"the first bus is full\""'),
    ],
)
def test_a_quote_gets_the_articles_typography_in_the_style_it_is_written_in(
    tmp_path: Path, written: str, line: str | None
) -> None:
    found = mended(tmp_path, """exact: '"the first bus is full"'""", written)
    if line is None:  # another mark is another text
        assert found == []
    else:
        assert changed(found) == [f"      - quote: {{line: 3, {line}}}"]


def test_a_quote_in_a_block_stays_a_block(tmp_path: Path) -> None:
    block = (
        "\n          line: 3  # the driver\n          exact: >-\n"
        "            said “the first bus\n            is full” and\n          # and so on\n"
    )
    found = mended(tmp_path, """ {line: 3, exact: '"the first bus is full"'}\n""", block)
    assert changed(found) == ['            said "the first bus', '            is full" and']


def test_a_moved_quote_gets_the_line_it_stands_in(tmp_path: Path) -> None:
    found = mended(tmp_path, f"line: 2, {EXACT}", f"line: 1, {EXACT}")
    assert changed(found) == [f"      - quote: {{line: 2, {EXACT}}}"]
    assert found[0].quotes == 1


@pytest.mark.parametrize(
    "new",
    [
        "line: 2, exact: 'would cost 12,000 pounds a year'",  # another number
        "line: 1, exact: bus",  # it could be meant in line 2 or in line 3
        "line: 2, exact: Would cost 21,000 pounds a year",  # case is not typography
    ],
)
def test_words_are_never_changed(tmp_path: Path, new: str) -> None:
    assert mended(tmp_path, f"line: 2, {EXACT}", new) == []


def test_keys_are_put_in_order_with_their_comments_and_nothing_else_moves(tmp_path: Path) -> None:
    old = "    scheme: position-to-know\n    value: fairness\n"
    new = "    # what it appeals to\n    value: fairness  # or trust\n    scheme: position-to-know\n"
    (one,) = mended(tmp_path, old, new)
    assert one.ordered
    assert one.new == one.old.replace(
        new,
        "    scheme: position-to-know\n    # what it appeals to\n    value: fairness  # or trust\n",
    )


def test_the_first_key_of_a_list_item_can_give_way(tmp_path: Path) -> None:
    (one,) = mended(
        tmp_path, "  - id: bus-cost\n    side: against\n", "  - side: against\n    id: bus-cost\n"
    )
    assert "  - id: bus-cost\n    side: against\n" in one.new


def test_keys_are_ordered_inside_one_another_in_one_run(tmp_path: Path) -> None:
    old = "short: A later school bus\nquestion: Should the council run a second, later school bus?\n"
    new = "question: Should the council run a second, later school bus?\nshort: A later school bus\n"
    example.write(tmp_path / "bus", example.MOTION, old, new)
    path = tmp_path / "bus" / example.MOTION
    text = path.read_text()
    path.write_text(
        text.replace(
            "    side: for\n    title: The first bus is full\n",
            "    title: The first bus is full\n    side: for\n",
        )
    )
    (one,) = later_bus(tmp_path)
    assert one.new == text.replace(new, old)


def test_a_file_that_cannot_be_read_whole_is_left_alone(tmp_path: Path) -> None:
    assert mended(tmp_path, f"line: 2, {EXACT}", f"lin: 2, line: 1, {EXACT}") == []


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_are_kept(tmp_path: Path, before: bytes) -> None:
    example.write(tmp_path / "bus", example.MOTION, f"line: 2, {EXACT}", f"line: 1, {EXACT}")
    path = tmp_path / "bus" / example.MOTION
    path.write_bytes(before + path.read_bytes().replace(b"\n", b"\r\n"))
    (one,) = later_bus(tmp_path)
    was = path.read_bytes()
    save(one)
    assert path.read_bytes() == was.replace(b"line: 1, exact", b"line: 2, exact")
    assert later_bus(tmp_path) == []


def test_the_diff_names_the_file_and_shows_both_lines(tmp_path: Path) -> None:
    (one,) = mended(tmp_path, f"line: 2, {EXACT}", f"line: 1, {EXACT}")
    diff = one.diff()
    assert diff[0].startswith("--- bus/motions/later-bus.yaml")
    assert f"-      - quote: {{line: 1, {EXACT}}}" in diff
    assert f"+      - quote: {{line: 2, {EXACT}}}" in diff
