"""The commands for authors, as an author runs them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pytest

from debate.cli.commands.links import ask_links
from debate.cli.commands.watch import keep_watch
from debate.cli.exits import Exit
from debate.model.library import Library
from debate.packs.authoring.links import Answer
from debate.packs.authoring.watch import PackWatch
from debate.packs.load import open_kit
from debate.packs.rules import example
from tests.cli.test_commands import debate, environment

TEXT = (
    "Later bus planned\n\nThe council said that a second bus would cost a lot.\n\nIt will decide in July.\n"
)
SAYS = ("--publisher", "The Vale Post", "--date", "2026-06-01", "--url", "", "--rights", "Ours")
MOTION_PLACE = "motions/later-bus.yaml"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bus.txt"
    path.write_text(TEXT)
    return path


def test_a_new_pack_is_made_passes_and_opens(tmp_path: Path, article: Path) -> None:
    bus = str(tmp_path / "bus")
    done = debate(tmp_path, "new", bus, "--article", str(article), *SAYS)
    assert done.returncode == Exit.DONE
    assert done.stdout.splitlines()[1] == "  2  The council said that a second bus would cost a lot."
    assert [line[:2] for line in done.stderr.splitlines() if line[:2] in {"1.", "2.", "3."}] == [
        "1.",
        "2.",
        "3.",
    ]
    checked = debate(tmp_path, "check", bus)
    assert (checked.returncode, checked.stdout, checked.stderr) == (Exit.DONE, "", "")
    assert "motion-1: A first motion. 1 for, 1 against." in debate(tmp_path, "list", "--pack", bus).stdout


def test_what_the_file_does_not_say_is_named_where_nobody_can_be_asked(tmp_path: Path, article: Path) -> None:
    done = debate(tmp_path, "new", str(tmp_path / "bus"), "--article", str(article), "--date", "2026")
    assert done.returncode == Exit.UNUSABLE
    assert done.stderr.endswith("add them: --publisher --url --rights\n")
    assert not (tmp_path / "bus").exists()


def test_on_a_terminal_it_is_asked_for_until_it_can_be_used(tmp_path: Path, article: Path) -> None:
    words = ["-m", "debate", "new", str(tmp_path / "bus"), "--article", str(article), "--rights", "Ours"]
    child = pexpect.spawn(sys.executable, words, env=environment(tmp_path), timeout=30, encoding="utf-8")
    child.expect("Who published it")
    child.sendline("The Vale Post")
    child.expect("The day it was published")
    child.sendline("1 June")
    child.expect("Write a date such as 2026-06-01")
    child.expect("The day it was published")
    child.sendline("2026-06-01")
    child.expect("Its address")
    child.sendline("")
    child.expect("Three things to do next")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "date: '2026-06-01'" in (tmp_path / "bus" / "articles" / "article-2026-06-01.yaml").read_text()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--date", "2026-13"), "debate: --date '2026-13': write a date such as 2026-06-01"),
        (("--url", "file:///x"), "debate: --url 'file:///x': write an address that begins with https://"),
        (("--article", "nowhere.txt"), "debate: nowhere.txt: No such file or directory"),
    ],
)
def test_what_cannot_be_used_is_said_before_anything_is_written(
    tmp_path: Path, article: Path, more: Sequence[str], told: str
) -> None:
    done = debate(tmp_path, "new", str(tmp_path / "bus"), "--article", str(article), *SAYS, *more)
    assert (done.returncode, done.stdout) == (Exit.UNUSABLE, "")
    assert done.stderr.startswith(told)
    assert not (tmp_path / "bus").exists()


def test_a_folder_is_never_written_over(tmp_path: Path, article: Path) -> None:
    example.write(tmp_path / "bus")
    done = debate(tmp_path, "new", str(tmp_path / "bus"), "--article", str(article), *SAYS)
    assert done.returncode == Exit.UNUSABLE
    assert done.stderr == f"debate: {tmp_path}/bus is there already; nothing was changed\n"
    assert (tmp_path / "bus" / "pack.yaml").read_text() == example.FILES["pack.yaml"]


def test_an_entry_goes_to_stdout_alone_and_can_be_pasted(tmp_path: Path) -> None:
    example.write(tmp_path / "bus")
    done = debate(tmp_path, "quote", str(tmp_path / "bus"), "“THE first", "bus is full”")
    assert (done.returncode, done.stdout) == (
        Exit.DONE,
        "- quote:\n    line: 3\n    exact: '\"the first bus is full\"'\n",
    )


def test_words_that_are_not_there_are_never_made_into_an_entry(tmp_path: Path) -> None:
    example.write(tmp_path / "bus")
    done = debate(tmp_path, "quote", str(tmp_path / "bus"), "would cost 12,000 pounds")
    assert (done.returncode, done.stdout) == (Exit.UNUSABLE, "")
    assert "Nearest, in line 2: would cost 21,000 pounds" in done.stderr
    assert "[-12,000-] {+21,000+}" in done.stderr


def test_words_are_chosen_by_number(tmp_path: Path) -> None:
    example.write(tmp_path / "bus")
    words = ["-m", "debate", "quote", str(tmp_path / "bus"), "--interactive"]
    child = pexpect.spawn(sys.executable, words, env=environment(tmp_path), timeout=30, encoding="utf-8")
    child.expect("A line's number")
    child.sendline("zebra")
    child.expect("Not in the article.")
    child.sendline("3")
    child.expect("2. Line 3: the first bus is full")
    child.expect("Which number")
    child.sendline("2")
    child.expect("exact: the first bus is full")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize("command", ["quote", "watch", "links"])
def test_a_folder_that_is_no_pack_is_one_line(tmp_path: Path, command: str) -> None:
    example.write(tmp_path / "bus")
    done = debate(tmp_path, command, str(tmp_path / "bos"))
    assert (done.returncode, done.stdout) == (Exit.UNUSABLE, "")
    assert done.stderr.endswith("a pack is a folder with a pack.yaml (did you mean 'bus'?)\n")


def test_fix_shows_the_change_and_writes_nothing_unasked(tmp_path: Path) -> None:
    example.write(tmp_path / "bus", example.MOTION, "line: 2", "line: 1")
    path = tmp_path / "bus" / MOTION_PLACE
    before = path.read_bytes()
    done = debate(tmp_path, "check", "--fix", str(path))
    assert done.returncode == Exit.PROBLEMS
    assert "\n-      - quote: {line: 1, exact: 'would cost 21,000 pounds a year'}\n" in done.stdout
    assert "Nothing was written; --yes writes it." in done.stderr
    assert path.read_bytes() == before
    done = debate(tmp_path, "check", "--fix", "--yes", str(path))
    assert done.returncode == Exit.DONE
    assert path.read_bytes() == before.replace(b"line: 1", b"line: 2")
    assert "Nothing to mend." in debate(tmp_path, "check", "--fix", str(path)).stderr


@pytest.mark.parametrize(("answer", "code"), [("y", Exit.DONE), ("n", Exit.PROBLEMS)])
def test_fix_asks_on_a_terminal(tmp_path: Path, answer: str, code: Exit) -> None:
    example.write(tmp_path / "bus", example.MOTION, "line: 2", "line: 1")
    words = ["-m", "debate", "check", "--fix", str(tmp_path / "bus")]
    child = pexpect.spawn(sys.executable, words, env=environment(tmp_path), timeout=30, encoding="utf-8")
    child.expect("Write this to ")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code


def test_problems_as_json_hold_every_field(tmp_path: Path) -> None:
    example.write(tmp_path / "bus", example.MOTION, "would cost 21,000", "would cost 21,900")
    done = debate(tmp_path, "check", "--format", "json", str(tmp_path / "bus"))
    (problem,) = json.loads(done.stdout)
    assert done.returncode == Exit.PROBLEMS
    assert problem["rule"] == "quote-altered"
    assert problem["file"].endswith(MOTION_PLACE)
    assert "[-21,900-] {+21,000+}" in problem["detail"][-1]
    example.write(tmp_path / "bus")
    assert json.loads(debate(tmp_path, "check", "--format", "json", str(tmp_path / "bus")).stdout) == []


def test_problems_for_github_are_one_escaped_line_each(tmp_path: Path) -> None:
    example.write(tmp_path / "a,b", example.MOTION, "would cost 21,000", "would cost 100% of 21,900")
    done = debate(tmp_path, "check", "--format", "github", str(tmp_path / "a,b"))
    (line,) = done.stdout.splitlines()
    assert line.startswith(f"::error file={tmp_path}/a%2Cb/{MOTION_PLACE},line=")
    assert ",title=quote-altered::these words are not in line 2" in line
    assert "%0Aquote:   would cost 100%25 of 21,900" in line


def test_people_see_the_line_with_a_mark_below_the_place(tmp_path: Path) -> None:
    example.write(tmp_path / "bus", example.MOTION, "line: 2", "line: 1")
    lines = debate(tmp_path, "check", "--format", "human", str(tmp_path / "bus")).stdout.splitlines()
    shown, mark = lines[1], lines[2]
    assert shown.endswith("| " + "      - quote: {line: 1, exact: 'would cost 21,000 pounds a year'}")
    assert shown[mark.index("^") :].startswith("'would cost")


def test_every_save_is_checked_and_said_with_its_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example.write(tmp_path / "bus")
    watch = PackWatch(Library(kit=open_kit(tmp_path / "cache")), [tmp_path / "bus"])
    saves = iter([("line: 2", "line: 19"), ("", ""), ("line: 2", "line: 2"), None])

    def sleep(seconds: float) -> None:
        if seconds < 0.3:
            return
        if (save := next(saves)) is None:
            raise KeyboardInterrupt
        if save[0]:
            example.write(tmp_path / "bus", example.MOTION, *save)

    with pytest.raises(KeyboardInterrupt):
        keep_watch(watch, now=lambda: "10:00:00", sleep=sleep)
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("10:00:00")]
    assert told == ["10:00:00 no problems", "10:00:00 1 error, no warnings", "10:00:00 no problems"]


class Web:
    """A network in which every address answers, or none does."""

    def __init__(self, *, there: bool) -> None:
        self.there = there

    def ask(self, address: str, *, whole: bool) -> Answer:
        return Answer(status=200, address=address) if self.there else Answer(why="no route")


def test_the_ledger_keeps_what_was_known_when_the_network_is_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "bus"
    example.write(root)
    ask_links(root, Web(there=True), today="2026-11-23", sleep=lambda _: None, archive=False)
    assert capsys.readouterr().out.splitlines()[0] == "answers: https://example.org/bus"
    known = (root / "links.jsonl").read_text()
    ask_links(root, Web(there=False), today="2026-12-01", sleep=lambda _: None, archive=False)
    said = capsys.readouterr()
    assert "unreached: https://example.org/bus (no route; kept as: answers, found 2026-11-23)" in said.out
    assert "this machine seems to be offline" in said.err
    for line, was in zip((root / "links.jsonl").read_text().splitlines(), known.splitlines(), strict=True):
        now, before = json.loads(line), json.loads(was)
        assert now["state"] == "answers"
        assert (now["checked"], now["tried"]) == (before["checked"], "2026-12-01")
    assert "[unknown-file]" not in debate(tmp_path, "check", str(root)).stdout


def test_only_old_entries_are_asked_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "bus"
    example.write(root)
    ask_links(root, Web(there=True), today="2026-11-23", sleep=lambda _: None)
    capsys.readouterr()
    ask_links(root, Web(there=True), today="2026-11-30", sleep=lambda _: None, older=8)
    assert capsys.readouterr().err.startswith("0 of 4 addresses are asked")
    ask_links(root, Web(there=True), today="2026-12-01", sleep=lambda _: None, older=8)
    assert capsys.readouterr().err.startswith("4 of 4 addresses are asked")


def test_a_schema_is_printed_whole_and_kinds_are_listed(tmp_path: Path) -> None:
    printed = json.loads(debate(tmp_path, "schema", "motion").stdout)
    assert printed["definitions"]["Argument"]["required"]
    assert "motion" in debate(tmp_path, "schema").stdout.splitlines()
    done = debate(tmp_path, "schema", "motions")
    assert done.stderr.startswith("debate: there is no kind of file 'motions' (did you mean 'motion'?)")


def test_only_links_loads_what_opens_a_connection(tmp_path: Path) -> None:
    from tests.cli.test_commands import loaded

    example.write(tmp_path / "packs" / "bus")
    for words in (
        ["check", str(tmp_path / "packs")],
        ["schema", "motion"],
        ["quote", str(tmp_path / "packs" / "bus"), "bus"],
    ):
        assert not loaded(tmp_path, *words) & {"ssl", "textual", "rich", "socket"}
