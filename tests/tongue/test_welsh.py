"""The program in Welsh: its own words change, a pack's never do, and every screen still fits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from debate import tongue
from debate.cli.door import run
from tests.access import tour

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
