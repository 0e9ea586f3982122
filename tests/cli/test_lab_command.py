"""``debate lab`` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.cli.door import run
from debate.cli.exits import Exit
from debate.packs.rules import example
from tests.engine.lab_cases import DATA


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test."""
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["lab", *words]) == Exit.DONE
    out, err = capsys.readouterr()
    assert err == ""
    return " ".join(out.split())


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["lab", *words]) == Exit.UNUSABLE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_the_line_of_the_issue_is_in_whole_people_and_per_cent(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(
        capsys, "--passes", "60000", "--listed", "10", "--detection", "0.89", "--false-alerts", "1/6000"
    )
    assert "18.9 alerts: 8.9 right alerts, 10.0 wrong alerts" in text
    assert "47 in 100, 47.1%" in text


def test_a_preset_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--preset", "met-2025")
    assert "Street count." in text
    assert "Hit rate not known: you choose." in text


def test_the_presets_are_listed_with_label_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--presets")
    for words in ("Preset npl-10000:", "Preset practice-four:", "MADE UP FOR PRACTICE", "(met-annual-2025)"):
        assert words in text


def test_a_year_of_vans(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--passes", "5000", "--listed", "0", "--vans", "50")
    assert "50 vans, 100 deployments each, 5,000 face-passes a time: 25,000,000 face-passes" in text
    assert "about 4,167 wrong alerts a year" in text


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--questions", "Your guess: ____"),
        ("--answers", "Answer: 99 alerts, 89 of them right: 90 in 100."),
        ("--claims", "Makes it false:"),
    ],
)
def test_the_worksheets_and_the_claims(capsys: pytest.CaptureFixture[str], option: str, words: str) -> None:
    assert words in printed(capsys, option)


def test_the_toy_model_says_so_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "--threshold", "0.64").startswith("TOY MODEL, not the police system")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--preset", "npl-1000x"], "debate: There is no preset “npl-1000x” (did you mean 'npl-1000'?)"),
        (["--passes", "0"], "debate: More listed passes than face-passes: 100 of 0."),
        (["--detection", "1.2"], "debate: The hit rate must lie between 0 and 1"),
        (["--false-alerts", "1/0"], "debate: The wrong-alert rate cannot be so many in 0"),
        (["--listed", "nan"], "debate: The number of listed passes must be a whole number"),
        (["--threshold", "2"], "debate: The threshold of the toy model lies between 0.5 and 0.7."),
        (["polise"], "debate: there is no pack 'polise'"),
    ],
)
def test_bad_input_is_one_sentence(capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    assert refused(capsys, *words).startswith(told)


def test_a_lab_given_with_pack_is_the_one_shown(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "bus"
    example.write(folder)
    lab = (DATA / "lab-screening.yaml").read_text(encoding="utf-8")
    (folder / "lab.yaml").write_text(_with_sources(lab), encoding="utf-8")
    text = printed(capsys, "--pack", str(folder))
    assert "99 call-backs: 9 right call-backs, 90 wrong call-backs" in text
    assert "face-pass" not in text


def test_a_pack_without_a_lab_is_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    example.write(tmp_path / "bus")
    told = refused(capsys, "--pack", str(tmp_path / "bus"), "bus")
    assert told.startswith("debate: the pack 'bus' has no lab. Packs with a lab: police-reform-2026")


def _with_sources(lab: str) -> str:
    """The fixture as a pack may hold it: what was counted has a source."""
    return lab.replace("    outcomes: 150\n", "    outcomes: 150\n    label: made-up\n    source: survey\n")
