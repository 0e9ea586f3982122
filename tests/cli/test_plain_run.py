"""A session in plain lines: the same log as the full screen, and a clock that speaks seldom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from debate.cli.plain_run import PlainRun
from debate.export.lines.votes import HOW
from debate.model import event as ev
from debate.model.lesson import Collect
from debate.model.session import Setting
from tests.store.chairs import Clocks
from tests.tui.running import app_running, chair_in, events_of, programme, setting_of
from tests.tui.screens import bundled

BOTH: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("next", ("n",)),
    ("uncover", ("enter",)),
    ("clock", ("space",)),
    ("clock", ("space",)),
    ("plus", ("plus",)),
    ("minus", ("left_square_bracket",)),
    ("next", ("n",)),
    ("back", ("left",)),
    ("next", ("n",)),
    ("next", ("n",)),
    ("vote 14 9 5", ("v", "1", "4", "enter", "9", "enter", "5", "enter")),
    ("undo", ("u",)),
    ("redo", ("ctrl+r",)),
    ("seats 28", ("h", "2", "8", "number_sign", "escape")),
    ("seat 12", ("h", "1", "2", "h", "escape")),
    ("heard 3", ("h", "down", "down", "h", "escape")),
    ("show 2", ("h", "down", "enter")),
    ("next", ("n",)),
    ("hands 1 28 20 9", ("h", "v", "2", "8", "enter", "2", "0", "enter", "9", "enter", "escape", "escape")),
    ("blank", ("z",)),
    ("blank", ("z",)),
    ("next", ("n",)),
    ("skip", ("end",)),
    *((("skip", ("end",)) if step in {0, 2, 3} else ("next", ("n",))) for step in range(6)),
    ("vote how how 17 8 3", ("v", "down", "down", "1", "7", "enter", "8", "enter", "3", "enter", "escape")),
    ("moves 4 1 0", ("o", "4", "enter", "1", "enter", "0", "enter", "escape")),
    ("next", ("n",)),
    ("uncover", ("enter",)),
    ("next", ("n",)),
    ("next", ("n",)),
    ("next", ("n",)),
    ("end", ("end", "escape")),
)
"""The same choices for both doors: as plain answers, and as keys."""


class Heard:
    """Answers for a plain run: each after some milliseconds of waiting."""

    def __init__(self, clocks: Clocks, answers: Iterable[tuple[int, str]]) -> None:
        self.clocks = clocks
        self.answers: Iterator[tuple[int, str]] = iter(answers)
        self.left, self.line = next(self.answers)

    def __call__(self, seconds: float) -> str | None:
        wait = min(round(seconds * 1000), self.left)
        self.clocks.pass_(wait)
        self.left -= wait
        if self.left:
            return None
        line = self.line
        self.left, self.line = next(self.answers, (0, "stop"))
        return line


def plain(folder: Path, setting: Setting, answers: Iterable[tuple[int, str]]) -> list[str]:
    """Everything that a plain run with these answers prints."""
    clocks = Clocks()
    sitting = chair_in(folder, clocks, setting)
    printed: list[str] = []
    PlainRun(sitting, programme(setting), printed.extend, Heard(clocks, answers)).run()
    return printed


async def test_both_doors_give_the_same_log_for_the_same_choices(tmp_path: Path) -> None:
    setting = setting_of("lesson-50")
    answers = [(0, word) for line, _ in BOTH for word in line.split()]
    plain(tmp_path / "plain", setting, answers)
    app = app_running(tmp_path / "full", Clocks(), setting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _, keys in BOTH:
            await pilot.press(*keys)
    full, by_number = events_of(tmp_path / "full"), events_of(tmp_path / "plain")
    assert by_number == full
    kinds = {type(event) for event in full}
    assert {ev.VoteCounted, ev.MovesCounted, ev.ResultShown, ev.HandsCounted, ev.Heard, ev.Closed} <= kinds
    assert {ev.Undone, ev.Redone, ev.Blanked, ev.Showed, ev.TimeAdded, ev.Forgotten} <= kinds


def test_the_clock_speaks_at_start_half_one_minute_ten_seconds_and_end(tmp_path: Path) -> None:
    printed = plain(tmp_path, setting_of("lesson-50"), [(0, "next"), (130_000, "stop")])
    said = [line for line in printed if line.startswith(("Time", "Half", "One minute", "Ten seconds"))]
    assert said == [
        "Time: 2 minutes. The clock runs.",
        "One minute left.",
        "Ten seconds left.",
        "Time is over.",
    ]


def test_the_question_comes_last_and_its_words_work_everywhere(tmp_path: Path) -> None:
    answers = [
        (0, word) for word in ("next", "where", "vote", "where", "12", "repeat", "skip", "repeat", "stop")
    ]
    printed = plain(tmp_path, setting_of("lesson-50"), answers)
    assert printed.count("Step 1 of 11. settle. 2:00 left.") == 2
    assert printed.count("For?") == 2
    assert printed.count("Against?") == 2
    questions = [n for n, line in enumerate(printed) if line.startswith("Which number?")]
    assert all(not printed[n + 1].startswith("1.") for n in questions[:-1])
    assert printed[-1] == "The session is kept: debate resume goes on."
    assert not any(isinstance(event, ev.VoteCounted) for event in events_of(tmp_path))


def test_every_line_is_short_and_plain(tmp_path: Path) -> None:
    words = ["next"] * 30 + ["receipt"]
    printed = plain(tmp_path, setting_of("lesson-50"), [(0, word) for word in words])
    assert all(len(line) <= 80 for line in printed), [line for line in printed if len(line) > 80]
    assert not any(char in line for line in printed for char in "│─█▲▼\x1b")
    assert any("Say: Come in, sit in fours." in line for line in printed)


def test_a_sealed_count_is_not_repeated(tmp_path: Path) -> None:
    words = ["next", "next", "next", "vote", "31", "47", "22", "repeat", "where", "receipt", "stop"]
    printed = plain(tmp_path, setting_of("lesson-50"), [(0, word) for word in words])
    assert not any(n in line.split() for line in printed for n in ("31", "47", "22"))


def test_another_way_to_collect_is_said_and_an_empty_count_refused(tmp_path: Path) -> None:
    words = ["next", "vote", "how", "how", "how", "how", "0", "0", "0", "9", "8", "7", "stop"]
    printed = plain(tmp_path, setting_of("lesson-50"), [(0, word) for word in words])
    assert HOW[Collect.CORNERS] in printed
    assert "Nobody voted." in printed
    (vote,) = (event for event in events_of(tmp_path) if isinstance(event, ev.VoteCounted))
    assert vote.by is Collect.CORNERS
    assert vote.count.voters == 24


def test_what_is_late_can_be_caught_up_with(tmp_path: Path) -> None:
    answers = [(0, "next"), *((5_000, "repeat") for _ in range(72)), (0, "advice"), (0, "stop")]
    printed = plain(tmp_path, setting_of("lesson-50"), answers)
    assert any(line.startswith("4 minutes late: shorten rules and vote to") for line in printed)
    assert "The advice is taken." in printed
    assert bundled().shelves
