"""The commands as a user runs them: each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from debate.cli.door import run
from debate.cli.exits import Exit
from debate.packs.rules import example

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the example pack among the user's own, and a cache that warms as the tests run."""
    home = tmp_path_factory.mktemp("home")
    example.write(home / "packs" / "bus")
    return home


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in {"ACCESSIBLE", "DEBATE_CONTENT", "NO_COLOR"}}
    return {**kept, "DEBATE_HOME": str(home), "PYTHONIOENCODING": "utf-8", "TERM": "xterm-256color", **more}


def debate(home: Path, *words: str, **more: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "debate", *words],
        capture_output=True,
        encoding="utf-8",
        env=environment(home, **more),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["list"], "Pack: The school bus"),
        ([], "Which motion?"),
        (["--plain"], "Which motion?"),
        (["open", "later-bus"], "Motion: This House would run a second, later school bus"),
        (["show", "later-bus"], "FOR. Argument 1 of 1. The first bus is full."),
        (["show", "bus/later-bus", "bus-cost"], "Limit: The cost of other choices is not given."),
        (["show", "later-bus", "--seed", "9"], "Side shown first: AGAINST, drawn by lot, number 9."),
        (["article", "bus-news"], "Line 1 of 3. Later bus planned for pupils"),
        (["article", "bus-news", "--line", "2"], "pounds a year."),
        (
            ["sources", "later-bus", "--side", "FOR", "--kind", "government"],
            "Sources: The school bus. A later school bus. speaking FOR.",
        ),
        (["sources", "--id", "survey"], "Caution: Only families of pupils were asked."),
        (["prompts", "later-bus"], "Prompts: A later school bus. no prompts."),
        (["prompts", "expand-vans", "--draw", "--seed", "4"], "Drawn by lot, number 4, from 25 prompts."),
        (["find", "412", "famil"], "To go there: debate sources --id bus/survey"),
        (["find", "zebra", "xyzzy"], "Nothing holds all of these words: zebra xyzzy"),
        (["glossary", "watchlist"], "Word: watchlist"),
        (["timeline", "later-bus"], "Timeline: A later school bus. 1 event."),
        (["disputes", "later-bus"], "Where sources disagree: A later school bus. no disputes."),
        (["cite", "bus-news", "--style", "APA"], "Later bus planned for pupils. (2026, June 1)."),
        (["cite", "survey", "--one-line"], "Harrow Vale Council (2026) Travel survey. Available at: https"),
        (["paths"], "Your own packs: "),
        (["help", "exit-codes"], "1. The check found at least one error in a pack."),
        (["help", "check"], "Usage: debate check [OPTIONS] [PATH ...]"),
        (["--version"], "debate 0.1.0"),
    ],
)
def test_a_command_prints_its_lines_and_no_talk(home: Path, words: list[str], line: str) -> None:
    done = debate(home, *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert any(printed.startswith(line) for printed in done.stdout.splitlines()), done.stdout[:800]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show", "later-buss"], "debate: there is no motion 'later-buss' (did you mean 'later-bus'?)."),
        (["show", "later-bus", "bus-ful"], "debate: there is no argument 'bus-ful' (did you mean"),
        (["show", "99"], "debate: there is no motion '99'."),
        (["article", "bus-new"], "debate: there is no article 'bus-new' (did you mean 'bus-news'?)."),
        (["article", "bus-news", "--line", "9"], "debate: the article has 3 lines; there is no line 9"),
        (["cite", "surveys"], "debate: there is no source 'surveys' (did you mean 'survey'?)."),
        (["cite", "survey", "--style", "harvad"], "debate: there is no style 'harvad' (did you mean"),
        (["sources", "--kind", "polise"], "debate: there is no kind 'polise' (did you mean 'police'?)."),
        (["prompts", "--stage", "ethic"], "debate: there is no stage 'ethic' (did you mean 'ethics'?)."),
        (["glossary", "watch-list"], "debate: there is no word 'watch-list' (did you mean 'watchlist'?)."),
        (["lits"], "debate: there is no command 'lits' (did you mean 'list'?). To read on: debate --help"),
        (["help", "exit-code"], "debate: there is no command or topic 'exit-code' (did"),
        (["list", "--pakc", "x"], "debate: no such option '--pakc'. Did you mean '--pack'? To"),
        (["show"], "debate: missing argument 'MOTION'. To read on: debate show --help"),
        (["list", "--pack", "/dev/no/such"], "debate: --pack /dev/no/such: there is no such folder"),
        (["--pack", "/", "list"], "debate: --pack /: no pack here; a pack is a folder with a pack.yaml"),
    ],
)
def test_a_wrong_word_is_one_line_on_stderr_with_the_next_step(
    home: Path, words: list[str], told: str
) -> None:
    done = debate(home, *words)
    assert (done.returncode, done.stdout) == (Exit.UNUSABLE, "")
    assert done.stderr.startswith(told)
    assert done.stderr.count("\n") == 1


def test_a_motion_can_be_named_by_its_number_in_the_list(home: Path) -> None:
    listed = debate(home, "list").stdout
    number = next(line.split(".")[0] for line in listed.splitlines() if "later-bus" in line)
    assert debate(home, "show", number).stdout == debate(home, "show", "later-bus").stdout


@pytest.mark.parametrize("before", [True, False])
def test_a_pack_can_be_added_before_or_after_the_command(home: Path, tmp_path: Path, before: bool) -> None:
    example.write(tmp_path / "tram", "motions/later-bus.yaml", "id: later-bus", "id: later-tram")
    option = ["--pack", str(tmp_path)]
    done = debate(home, *option, "list") if before else debate(home, "list", *option)
    assert "later-tram: A later school bus." in done.stdout


def test_a_broken_pack_is_one_line_on_stderr_and_the_rest_opens(home: Path, tmp_path: Path) -> None:
    example.write(tmp_path / "tram", "articles/bus.yaml", "is full", "is empty")
    done = debate(home, "list", "--pack", str(tmp_path / "tram"))
    assert done.returncode == 0
    assert "later-bus" in done.stdout
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"debate: {tmp_path / 'tram'} was left out: ")
    assert line.endswith(f"To read on: debate check {tmp_path / 'tram'}")


def test_a_home_that_cannot_be_written_never_stops_a_reader() -> None:
    done = debate(Path("/proc/no/such/home"), "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert "expand-vans" in done.stdout


def test_a_reader_that_leaves_early_is_no_fault(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "debate", "show", "expand-vans"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by /dev/full")
def test_a_full_disk_is_one_line_and_its_own_code(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "debate", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(home),
        )
    assert done.returncode == Exit.NOT_WRITTEN
    assert done.stderr.splitlines() == [b"debate: the answer could not be written: No space left on device"]


def test_the_keyboard_stops_it_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped:
        def write(self, _: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", Stopped())
    assert run(["help"]) == Exit.STOPPED
    assert capsys.readouterr().err == "Stopped.\n"


def test_an_ascii_terminal_gets_plain_letters_and_no_fault(home: Path, tmp_path: Path) -> None:
    words = "Mae'r tŷ – “wyn” … يجب"
    example.write(tmp_path / "ty", "motions/later-bus.yaml", "One driver, on one route.", words)
    done = debate(home, "show", "later-bus", "--pack", str(tmp_path), PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()
    done = debate(home, "glossary", "tŷ", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert done.stderr.startswith("debate: there is no word 'ty'")


def test_what_a_user_types_cannot_steer_the_terminal(home: Path) -> None:
    done = debate(home, "find", "\x1b[2J\x07zebra")
    assert done.stdout == "Nothing holds all of these words: [2Jzebra\n\n"


@pytest.mark.parametrize("how", ["--plain", "ACCESSIBLE", "TERM"])
def test_lines_are_printed_on_a_terminal_where_they_are_asked_for(home: Path, how: str) -> None:
    more = {"ACCESSIBLE": "1"} if how == "ACCESSIBLE" else {"TERM": "dumb"} if how == "TERM" else {}
    words = ["-m", "debate", *(["--plain"] if how == "--plain" else [])]
    child = pexpect.spawn(sys.executable, words, env=environment(home, **more), timeout=30, encoding="utf-8")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "Which motion?" in str(child.before)
    assert "\x1b" not in str(child.before)


def loaded(home: Path, *words: str) -> set[str]:
    script = (
        "import sys; from debate.cli.door import run; code = run(sys.argv[1:]); "
        "print(*(m for m in sys.modules if '.' not in m), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, encoding="utf-8", env=environment(home)
    )
    assert done.returncode == 0
    return set(done.stderr.split())


def test_the_list_loads_neither_textual_nor_yaml_once_the_cache_is_warm(home: Path) -> None:
    debate(home, "list")
    assert "debate" in loaded(home, "list")
    assert not loaded(home, "list") & {"textual", "rich", "yaml", "citeproc", "lxml", "jinja2"}


def test_help_loads_nothing_heavy(home: Path) -> None:
    assert not loaded(home, "--help") & {"textual", "rich", "yaml", "msgspec", "citeproc", "platformdirs"}


def test_a_check_and_a_citation_never_load_the_screens(home: Path) -> None:
    assert not loaded(home, "check", str(home / "packs")) & {"textual", "rich"}
    assert not loaded(home, "cite", "survey") & {"textual", "rich"}
