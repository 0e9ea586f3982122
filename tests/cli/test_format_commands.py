"""``debate formats`` and ``debate import-format`` as a coach runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.cli.door import run
from debate.cli.exits import Exit
from tests.engine.rounds import kit

SAMPLE = str(Path(__file__).parents[1] / "data" / "debatekeeper" / "two-a-side.xml")


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path_factory.mktemp("home")))


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = run(words)
    out, err = capsys.readouterr()
    return code, " ".join(out.split()), " ".join(err.split())


def test_every_format_is_listed_with_its_rules_edition_day_and_how_sure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = _said(capsys, "formats")
    assert code == Exit.DONE
    for item in kit().formats:
        assert f"{item.id}: {item.name}" in out
    assert (
        "Rules: World Universities Debating Championship. Edition: rules text and 2014 manual."
        " Read on 22 November 2026. How sure: high, lengths confirmed."
    ) in out
    assert "How sure: low, lengths not confirmed, ask the host." in out


def test_one_format_shows_bells_windows_and_where_sources_disagree(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = _said(capsys, "formats", "esu-mace", "--variant", "summary-5")
    assert code == Exit.DONE
    assert "Phase 6 of 7: Opposition summary. 5:00. against. At 4:00, 1 stroke: Last minute." in out
    assert "Points may be offered from 1:00 to 6:00." in out
    assert "Protected throughout: no points, no questions." in out
    assert "Where sources disagree: summaries are 4:00 in a 2015 report" in out


def test_fitting_says_what_was_cut(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = _said(capsys, "formats", "esu-mace", "--fit", "40")
    assert "Floor debate to 5:00" in err
    assert "Phase 1 of 7: First Proposition. 6:45." in out
    _, _, err = _said(capsys, "formats", "class-20", "--fit", "5")
    assert "It cannot be made shorter." in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("formats", "esu-mase"), "did you mean 'esu-mace'"),
        (("formats", "esu-mace", "--variant", "summary5"), "did you mean 'summary-5'"),
        (("formats", "--fit", "30"), "which format?"),
        (("import-format", "nothing.xml"), "nothing.xml: the file cannot be read"),
        (("import-format", __file__), "not XML"),
        (("import-format", SAMPLE, "--variant", "x"), "--variant goes with --back"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    code, out, err = _said(capsys, *words)
    assert code == Exit.UNUSABLE
    assert says in err
    assert out == ""


def test_imported_file_can_be_shown_and_goes_back(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    code, _, err = _said(capsys, "import-format", SAMPLE, "-o", str(mine))
    assert code == Exit.DONE
    assert "taken from the names of speeches" in err
    assert _said(capsys, "import-format", SAMPLE, "-o", str(mine))[0] != Exit.DONE
    code, out, _ = _said(capsys, "formats", str(mine))
    assert code == Exit.DONE
    assert "Format evening-debate-two-a-side: Evening debate, two a side." in out
    code, out, err = _said(capsys, "import-format", "--back", str(mine))
    assert code == Exit.DONE
    assert '<speech-type ref="main" length="5:00" first-period="normal">' in out
    assert "Left out" in err


def test_file_that_is_wrong_is_reported_by_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    _said(capsys, "import-format", SAMPLE, "-o", str(mine))
    mine.write_text(mine.read_text("utf-8").replace("seconds: 300", "seconds: 310", 1), "utf-8")
    code, out, err = _said(capsys, "formats", str(mine))
    assert (code, out) == (Exit.UNUSABLE, "")
    assert "[format-fairness]" in err
    assert "[format-sums]" in err
