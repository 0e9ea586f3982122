"""The program in Welsh: its own words change, a pack's never do, and every screen still fits."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from debate import tongue
from debate.cli.door import run
from debate.engine.lab_guess import read_guess
from debate.export.lines.balance import balance_lines
from debate.export.lines.text import WIDTH, section
from tests.access import tour
from tests.support import bundled, police

CLAIM = "Live facial recognition"
"""How the flagship motion's article speaks, in every language of the interface."""


@pytest.fixture
def welsh() -> Iterator[None]:
    """Welsh until the test ends, whatever was spoken before."""
    back = tongue.speak("cy")
    yield
    back()


def said(home: Path, *words: str, language: str | None = None) -> subprocess.CompletedProcess[str]:
    """What the program prints."""
    env = {"DEBATE_HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", "HOME": str(home)}
    if language:
        env[tongue.CHOSEN] = language
    command = [sys.executable, "-m", "debate", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_a_motion_in_welsh_keeps_the_packs_own_words(tmp_path: Path) -> None:
    english = said(tmp_path, "show", "expand-vans", "--seed", "7").stdout
    welsh = said(tmp_path, "--language", "cy", "show", "expand-vans", "--seed", "7").stdout
    assert "O BLAID" in welsh
    assert "AGAINST" not in welsh
    own = "This House would expand live facial recognition vans"
    assert english.count(own) == welsh.count(own) > 0
    assert english.count(CLAIM) == welsh.count(CLAIM) > 0


def test_the_system_may_choose_the_language_too(tmp_path: Path) -> None:
    chosen = said(tmp_path, "list", language="cy").stdout
    assert chosen == said(tmp_path, "--language", "cy", "list").stdout
    assert chosen != said(tmp_path, "list").stdout


def test_help_and_what_is_wrong_are_in_welsh(tmp_path: Path) -> None:
    assert "Opsiynau" in said(tmp_path, "--language", "cy", "--help").stdout
    wrong = said(tmp_path, "--language", "cy", "show", "no-such-motion")
    assert wrong.returncode == 2
    assert "there is no motion" not in wrong.stderr


def test_one_command_in_welsh_leaves_the_next_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list"]) == run(["--language", "cy", "list"]) == run(["list"]) == 0
    printed = capsys.readouterr().out
    said_first, said_last = printed.find("Daw o: LBC"), printed.rfind("From: LBC")
    assert -1 < printed.find("From: LBC") < said_first < said_last


@pytest.mark.parametrize(
    "words",
    [["show"], ["show", "--bad"], ["--theme", "blue", "list"], ["prompts", "--seed", "x"]],
    ids=" ".join,
)
def test_what_is_wrong_is_in_welsh_to_the_last_word_and_then_english_again(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--language", "cy", *words]) == 2
    told = capsys.readouterr().err
    assert "I ddarllen ymlaen: debate" in told
    assert [word for word in ("missing", "invalid", "To read on") if word in told] == []
    assert run(["list"]) == 0
    assert "From: LBC" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "said_first"), [("en_GB:cy", "Pack: "), ("cy:en", "Pecyn: "), ("fr:cy", "Pecyn: ")]
)
def test_who_asks_for_english_before_welsh_gets_english(asked: str, said_first: str, tmp_path: Path) -> None:
    env = {"DEBATE_HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", "LANGUAGE": asked}
    command = [sys.executable, "-m", "debate", "list"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(said_first)


@pytest.mark.usefixtures("welsh")
@pytest.mark.parametrize("typed", ["47", "47%", "47 in 100", "47 o bob 100"])
def test_a_guess_can_be_typed_as_it_is_shown(typed: str) -> None:
    assert read_guess(typed) == 47


@pytest.mark.usefixtures("welsh")
def test_no_heading_of_a_sheet_is_so_long_that_it_is_broken() -> None:
    """``grouped`` and the counts find a section by its whole line."""
    shelf = police()
    motion = shelf.motions["expand-vans"]
    told = [*balance_lines(shelf, motion, bundled().kit, 7), *_headings()]
    heads = [line for line in told if line.startswith(section(""))]
    assert heads
    assert max(map(len, heads)) <= WIDTH


def _headings() -> Iterator[str]:
    """Every heading of the lines that is ours, by its call in the code."""
    for path in (tongue.PLACE.parent / "export").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "section":
                yield from (section(tongue._(words)) for words in _ours(call))


def _ours(call: ast.Call) -> Iterator[str]:
    for inner in ast.walk(call):
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "_":
            yield ast.literal_eval(inner.args[0])


def test_a_language_without_words_is_named(tmp_path: Path) -> None:
    wrong = said(tmp_path, "--language", "xx", "list")
    assert wrong.returncode == 2
    assert "en, cy" in wrong.stderr


def test_a_system_in_a_language_without_words_gets_english(tmp_path: Path) -> None:
    assert said(tmp_path, "list", language="fr").stdout == said(tmp_path, "list").stdout


@pytest.mark.usefixtures("welsh")
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
async def test_every_screen_fits_in_welsh(size: tuple[int, int], tmp_path: Path) -> None:
    """Longer words cut nothing off: each line fills the window, the way back stands at the foot."""
    app = tour.app_in(tmp_path)
    async with app.run_test(size=size) as pilot:
        for name in tour.SCREENS:
            screen = await tour.enter(pilot, name)
            painted = tour.lines(tour.strips(app))
            assert {wcswidth(line) for line in painted} == {size[0]}, name
            if name != "blank":
                assert {"?", "esc"} & set(painted[-1].split()), name
                for command in screen.KEYS:
                    assert not command.help or command.sentence != command.help, (name, command.help)
            await tour.home(pilot)
