"""``debate export`` as a user runs it."""

from __future__ import annotations

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pexpect
import pytest

from debate.cli.exits import Exit
from debate.packs.rules import example
from tests.cli.test_commands import debate, environment


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    example.write(home / "packs" / "bus")
    return home


def test_text_goes_to_stdout_and_what_it_holds_to_stderr(home: Path) -> None:
    done = debate(home, "export", "later-bus", "--to", "csv")
    assert done.returncode == Exit.DONE
    rows = list(csv.DictReader(StringIO(done.stdout.removeprefix("\ufeff"))))
    assert {row["side"] for row in rows} == {"FOR", "AGAINST"}
    assert done.stderr.startswith("later-bus as csv: a table with one row for each piece of evidence.")
    assert "2 arguments, 2 quotes, 1 source." in " ".join(done.stderr.split())
    assert "To: standard output." in done.stderr


def test_a_file_says_where_and_a_second_time_needs_force(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    words = ("export", "later-bus", "--to", "html", "-o", str(path))
    first = debate(home, *words)
    assert (first.returncode, first.stdout) == (Exit.DONE, "")
    assert f"Written: {path}" in first.stderr
    path.write_text("mine")
    refused = debate(home, *words)
    assert refused.returncode == Exit.UNUSABLE
    assert "--force" in refused.stderr
    assert path.read_text() == "mine"
    assert debate(home, *words, "--force").returncode == Exit.DONE
    assert path.read_text().startswith("<!doctype html>")


@pytest.mark.parametrize(("answer", "code", "kept"), [("n", Exit.STOPPED, True), ("y", Exit.DONE, False)])
def test_at_a_terminal_it_asks_before_it_replaces(
    home: Path, tmp_path: Path, answer: str, code: Exit, kept: bool
) -> None:
    path = tmp_path / "a.ris"
    path.write_text("mine")
    words = ["-m", "debate", "export", "later-bus", "--to", "ris", "-o", str(path)]
    child = pexpect.spawn(sys.executable, words, env=environment(home), encoding="utf-8", timeout=60)
    child.expect(r"is there already\. Replace it\?")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code
    assert (path.read_text() == "mine") is kept


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["later-bus", "--to", "docx"], "it needs a file, for example -o later-bus-arguments.docx"),
        (["later-bus", "--to", "docz", "-o", "x"], "did you mean 'docx'?"),
        (["later-bus", "--to", "html", "--sheet", "argument"], "did you mean 'arguments'?"),
        (["later-bus", "--to", "csv", "--sheet", "lab"], "csv has no sheets"),
        (["later-bus", "--to", "csv", "--large-print"], "csv has no layout"),
        (["later-bus", "--to", "html", "--sheet", "lab"], "has no lab"),
        (["later-bus", "--to", "html", "--sheet", "receipt"], "--session NUMBER"),
        (["later-bus", "--to", "html", "--session", "99"], "There is no session 99."),
        (["later-bus", "--to", "html", "-o", "no-such-folder/a.html"], "there is no folder no-such-folder"),
        (["--to", "html"], "which motion?"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(home: Path, words: list[str], sentence: str) -> None:
    done = debate(home, "export", *words)
    assert (done.returncode, done.stdout) == (Exit.UNUSABLE, "")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_sentence_and_its_own_code(home: Path) -> None:
    full = debate(home, "export", "later-bus", "--to", "json", "-o", "/dev/full")
    assert full.returncode == Exit.NOT_WRITTEN
    assert full.stderr.splitlines()[-1].endswith("No space left on device: /dev/full.")
    with Path("/dev/full").open("w") as stdout:
        done = subprocess.run(
            [sys.executable, "-m", "debate", "export", "later-bus", "--to", "html"],
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(home),
            timeout=60,
        )
    assert done.returncode == Exit.NOT_WRITTEN
    assert "No space left" in done.stderr


def test_every_format_is_listed_with_what_it_holds(home: Path) -> None:
    lines = debate(home, "export", "--to", "list").stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:4]] == ["html", "md", "docx", "csv"]
    assert any(line.startswith("--sheet case-sheets:") for line in lines)


def test_exporting_loads_neither_textual_nor_yaml_once_the_pack_is_kept(home: Path) -> None:
    debate(home, "export", "later-bus", "--to", "html")
    code = (
        "import sys; from debate.cli.door import run\n"
        "assert run(['export', 'later-bus', '--to', 'html']) == 0\n"
        "print([n for n in ('textual', 'rich', 'yaml', 'docx') if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=environment(home), timeout=60
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_receipt_is_exported_from_a_session_that_was_kept(home: Path) -> None:
    from debate.model.event import Opened, Stamped
    from debate.model.session import Kind, Setting
    from debate.store.sessions import Sessions

    setting = Setting(kind=Kind.LESSON, running="short", pack="bus", version="1", motion="later-bus")
    kept = Sessions(home)
    number, log = kept.begin(1_800_000_000_000)
    log.append([Stamped(1_800_000_000_000, Opened(setting=setting))], 0)
    log.close()
    kept.close()
    done = debate(home, "export", "later-bus", "--to", "md", "--session", str(number))
    assert done.returncode == Exit.DONE, done.stderr
    assert "A record of what was shown and asked" in done.stdout
