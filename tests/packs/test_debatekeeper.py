"""Formats of another timer: read, written as YAML, written back; nothing hostile gets in."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.engine.round_plan import whole_round
from debate.model.format import Format
from debate.model.kit import Kit
from debate.model.phase import Floor, PhaseKind
from debate.packs.debatekeeper import import_text, read_debatekeeper
from debate.packs.debatekeeper_out import debatekeeper_text
from debate.packs.debatekeeper_types import UnreadableFormatError
from debate.packs.format_file import format_text, read_format
from tests.engine.rounds import every_round, kit

SAMPLES = Path(__file__).parents[1] / "data" / "debatekeeper"
TODAY = "2026-11-23"


def _sample(name: str) -> Format:
    return read_debatekeeper(SAMPLES / name, TODAY).format


def test_lengths_bells_windows_sides_and_source_come_from_the_file() -> None:
    item = _sample("two-a-side.xml")
    assert (item.id, item.name) == ("evening-debate-two-a-side", "Evening debate, two a side")
    assert [(p.name, p.seconds, p.sides) for p in item.phases[3:]] == [
        ("Second Opposition", 300, (Floor.AGAINST,)),
        ("Opposition Reply", 150, (Floor.AGAINST,)),
        ("Proposition Reply", 150, (Floor.FOR,)),
    ]
    assert [(s.at, s.strokes, s.words) for s in item.signals["main"]] == [
        (60, 1, "Points may be offered"),
        (240, 1, "Points closed. Warning"),
        (300, 2, "Time"),
    ]
    assert [(w.id, w.opens, w.closes) for w in item.point_windows] == [("main", 60, 240)]
    assert item.prep.seconds == 1200
    assert (item.rules.body, item.rules.edition) == (
        "A debating club",
        "Debatekeeper format file, version 3",
    )
    assert (item.rules.checked, item.rules.confidence.value) == (TODAY, "low")


def test_periods_of_the_file_s_own_give_the_words() -> None:
    found = read_debatekeeper(SAMPLES / "own-periods.xml", TODAY)
    item = found.format
    assert item.name == "Club debate"
    assert [(s.at, s.strokes, s.words) for s in item.signals["open"]] == [
        (120, 0, "Half"),
        (210, 1, "Last words, no points"),
        (240, 3, "Time"),
    ]
    assert [(w.opens, w.closes) for w in item.point_windows] == [(0, 210)]
    assert [p.kind for p in item.phases] == [PhaseKind.SPEECH, PhaseKind.CROSSFIRE, PhaseKind.SPEECH]
    assert any("Bells during preparation were left out" in note for note in found.notes)
    assert any("taken from the names" in note for note in found.notes)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_an_imported_file_passes_the_checker_and_goes_round_unchanged(name: str, tmp_path: Path) -> None:
    item = _sample(name)
    path = tmp_path / "imported.yaml"
    path.write_text(format_text(item), "utf-8")
    again, problems = read_format(path, kit())
    assert problems == []
    assert again == item
    back = import_text(debatekeeper_text(item), "x", TODAY).format
    assert _held(back) == _held(item)
    assert debatekeeper_text(back) == debatekeeper_text(item)


@pytest.mark.parametrize(
    ("item", "variant"), every_round(), ids=[f"{i.id} {v.id if v else ''}".strip() for i, v in every_round()]
)
def test_our_formats_go_out_and_come_back_with_every_bell_and_window(item: Format, variant: object) -> None:
    chosen = next((v for v in item.variants if v is variant), None)
    back = import_text(debatekeeper_text(item, chosen), "x", TODAY).format
    assert _held(back) == _rows(item, chosen)


@pytest.mark.parametrize("item", kit().formats, ids=lambda f: f.id)
def test_our_formats_written_as_yaml_read_back_the_same(item: Format, tmp_path: Path) -> None:
    path = tmp_path / "format.yaml"
    path.write_text(format_text(item), "utf-8")
    assert read_format(path, kit()) == (item, [])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><debate-format schema-version="2.2"/>', "document type"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><debate-format schema-version="2.2"/>', "document type"),
        ("<debate-format", "not XML"),
        ("<html/>", "begins with <html>"),
        ('<debate-format schema-version="1.0"/>', "only Debatekeeper's schema 2"),
        ('<debate-format schema-version="2.2"/>', "no speeches"),
        ("x" * (2**20 + 1), "too large"),
    ],
)
def test_what_is_no_format_is_refused_in_words(text: str, says: str) -> None:
    with pytest.raises(UnreadableFormatError, match=says):
        import_text(text, "x", TODAY)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('length="5:00"', 'length="5:75"', "'5:75' is not a time"),
        ('length="5:00"', 'length="0:03"', "does not fit a format"),
        ('next-period="pois-allowed"', 'next-period="pois"', "no period 'pois'"),
        ('number="1"', 'number="one"', "not a number of strokes"),
        ('<speech type="main">', '<speech type="mian">', "'mian', which the file lacks"),
    ],
)
def test_what_is_wrong_inside_is_named(was: str, becomes: str, says: str) -> None:
    text = (SAMPLES / "two-a-side.xml").read_text("utf-8").replace(was, becomes, 1)
    with pytest.raises(UnreadableFormatError, match=says):
        import_text(text, "x", TODAY)


def test_a_file_of_one_s_own_is_checked_like_ours(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(format_text(_sample("two-a-side.xml")).replace("one-judge", "no-such"), "utf-8")
    item, problems = read_format(path, kit())
    assert item is None
    assert [p.message for p in problems] == ["there is no ballot 'no-such'"]


def _rows(item: Format, variant: object) -> list[tuple[object, ...]]:
    """What such a file can hold of each phase: name, length, bells, window of a speech."""
    chosen = next((v for v in item.variants if v is variant), None)
    plan = whole_round(item, Kit(), chosen, prep=False, judges=0)
    return [
        (
            p.name,
            p.seconds,
            [(b.at, b.strokes, b.words) for b in p.bells],
            (p.window.opens, p.window.closes) if p.window else None,
        )
        for p in plan.phases
    ]


def _held(item: Format) -> list[tuple[object, ...]]:
    return _rows(item, None)
