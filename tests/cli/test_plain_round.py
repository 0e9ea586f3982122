"""A round in plain lines: the same log as the full screen for the same choices, and bells in words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from debate.cli.plain_round import PlainRound
from debate.engine.fit_format import plan_round
from debate.model import event_round as er
from debate.model.session import Setting
from tests.cli.test_plain_run import Heard
from tests.engine.rounds import format_of, kit, setting_of
from tests.store.chairs import Clocks
from tests.tui.running import chair_in, events_of, programme
from tests.tui.test_round import app_with, wait

BOTH: tuple[tuple[int, tuple[str, ...], tuple[str, ...]], ...] = (
    (0, ("next",), ("n",)),
    (0, ("clock",), ("space",)),
    (70, ("point-offered",), ("9",)),
    (0, ("offered-taken",), ("7",)),
    (0, ("point-declined",), ("8",)),
    (0, ("nudge+15",), ("right_curly_bracket",)),
    (0, ("undo",), ("u",)),
    (0, ("redo",), ("ctrl+r",)),
    (0, ("note", "1", "Cost grows"), ("h", "enter", *"Cost", "space", *"grows", "enter", "escape", "escape")),
    (5, ("note", "2", "?arrests", "1"), ()),
    (0, ("near",), ("h", "enter", *"arrests", "down", "enter", "escape", "escape")),
    (0, ("count",), ("number_sign",)),
    (0, ("blank",), ("z",)),
    (0, ("blank",), ("z",)),
    (0, ("next",), ("n",)),
    (
        0,
        ("note", "1", "It falls", "near"),
        ("h", "up", "up", "up", "enter", *"It", "space", *"falls", "enter", "escape", "escape"),
    ),
    (
        0,
        ("ballot", "1", "1", "equal", "8", "stop"),
        ("v", "enter", "enter", "8", "enter", "escape", "escape"),
    ),
    (0, ("plus",), ("plus",)),
    (0, ("restart",), ("home",)),
    (0, ("back",), ("left",)),
    (0, *((("next",) * 7, ("n",) * 7))),
    (0, ("end",), ("end", "escape")),
)
"""Seconds before, plain answers, keys."""


def plain(folder: Path, setting: Setting, answers: Iterable[tuple[int, str]]) -> list[str]:
    clocks = Clocks()
    sitting = chair_in(folder, clocks, setting)
    printed: list[str] = []
    PlainRound(sitting, programme(setting), printed.extend, Heard(clocks, answers)).run()
    return printed


async def test_both_doors_give_the_same_log_for_the_same_choices(tmp_path: Path) -> None:
    setting = setting_of(plan_round(format_of("esu-mace"), kit()), "esu-mace")
    answers = [
        (1000 * wait_ if not place else 0, word)
        for wait_, words, _ in BOTH
        for place, word in enumerate(words)
    ]
    printed = plain(tmp_path / "plain", setting, answers)
    clocks = Clocks()
    app = app_with(tmp_path / "full", clocks, "esu-mace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for seconds, _, keys in BOTH:
            await wait(app, clocks, pilot, seconds)
            await pilot.press(*keys)
    full, by_number = events_of(tmp_path / "full")[1:], events_of(tmp_path / "plain")[1:]
    assert by_number == full
    kinds = {type(event) for event in full}
    assert {er.PointMarked, er.Flowed, er.BallotOpened, er.BallotFilled, er.CountedUp} <= kinds
    assert "Bell, 1 stroke: Points may be offered." in printed
    assert all(len(line) <= 80 for line in printed)


def test_pools_are_elected_and_crossfire_changes_hands_by_number(tmp_path: Path) -> None:
    setting = setting_of(plan_round(format_of("public-forum"), kit()), "public-forum")
    words = [
        (0, "next"),
        (0, "pool-second"),
        (185_000, "where"),
        (0, "next"),
        (0, "next"),
        (0, "floor-first"),
    ]
    words += [(20_000, "floor-second"), (1_000, "where"), (0, "stop")]
    printed = plain(tmp_path, setting, words)
    assert "The preparation of Team speaking second runs; 3:00 left." in printed
    assert "Bell, 2 strokes: Preparation time is used up." in printed
    assert "Team speaking second: 0:00 of preparation left." in printed
    assert any("So far: The first team 0:20" in line for line in printed)
