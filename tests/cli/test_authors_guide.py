"""The author's guide is true: every command in it runs, and its pack is the one that ships."""

from __future__ import annotations

import io
import re
import shlex
import sys
import time
from pathlib import Path

import pytest

from debate.cli.door import run
from debate.cli.exits import Exit
from debate.model.pack import Pack
from debate.packs.authoring import web
from debate.packs.authoring.links import Answer
from debate.packs.folder import PackFolder
from debate.packs.load import bundled_content

GUIDE = (Path(__file__).parents[2] / "docs" / "authors-guide.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = [line for kind, _, text in BLOCKS if kind == "sh" for line in text.splitlines()]


def pack_of(folder: Path) -> Pack:
    shelf = PackFolder(folder, folder.name).shelf
    assert shelf is not None
    return shelf.pack


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an author's own, with the article saved; no network, and no time that passes."""
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DEBATE_CONTENT", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(web.Web, "ask", lambda *_, **__: Answer(status=200))
    (tmp_path / "bus.txt").write_text(next(text for kind, _, text in BLOCKS if kind == "text"))
    return tmp_path


def follow(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Does what the guide says, in its order: runs commands, writes files. Gives the exit codes."""
    codes: dict[str, int] = {}
    for kind, file, text in BLOCKS:
        if kind == "yaml" and file:
            Path(file).write_text(text, encoding="utf-8")
        for line in text.splitlines() if kind == "sh" else ():
            words = shlex.split(line)
            assert words[0] == "debate"
            monkeypatch.setattr(sys, "stdin", io.StringIO("3\n2\n" if "--interactive" in words else ""))
            monkeypatch.setattr(time, "sleep", stop if "watch" in words else lambda _: None)
            codes[line] = run(words[1:])
    return codes


def stop(_: float) -> None:
    raise KeyboardInterrupt


def test_every_command_of_the_guide_does_what_it_says(
    author: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = follow(monkeypatch)
    said = capsys.readouterr()
    assert len(codes) >= 15
    assert {line: code for line, code in codes.items() if code} == {"debate watch bus": Exit.STOPPED}
    assert "error" not in said.err
    assert "Nothing to mend." in said.err
    assert (author / "bus" / "links.jsonl").read_text().count('"answers"') == 3
    made, shipped = pack_of(author / "bus"), pack_of(bundled_content() / "packs" / "school-bus")
    assert made.articles[0].lines == shipped.articles[0].lines
    by_id = {argument.id: argument for argument in shipped.motions[0].arguments}
    for argument in made.motions[0].arguments:
        assert argument == by_id[argument.id]
    assert set(made.sources) <= set(shipped.sources)


def test_a_pack_without_text_passes_once_it_holds_no_quotes(
    author: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(shlex.split(COMMANDS[0])[1:])
    for kind, file, text in BLOCKS:
        if kind == "yaml" and file.endswith("sources.yaml"):
            Path(file).write_text(text, encoding="utf-8")
    article = author / "bus" / "articles" / "article-2026-06-01.yaml"
    article.write_text(article.read_text().partition("text: |")[0])
    capsys.readouterr()
    assert run(["check", "--quiet", "bus"]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2
    assert all("not checkable here" in line for line in told)
    motion = author / "bus" / "motions" / "motion-1.yaml"
    instead = next(text for kind, file, text in BLOCKS if kind == "yaml" and not file)
    evidence = re.compile(r"    evidence:\n.*?(?=    questions:)", re.DOTALL)
    motion.write_text(evidence.sub(lambda _: instead, motion.read_text()))
    assert run(["check", "--quiet", "bus"]) == Exit.DONE, capsys.readouterr().out


def test_the_guide_explains_every_command_for_authors() -> None:
    words = " ".join(COMMANDS)
    for command in ("new", "quote", "watch", "schema", "links", "check"):
        assert f"debate {command} " in words
    assert not re.search(r"\bpolic|facial|officer", GUIDE)
    assert len(re.findall(r"(?m)^## \d+\. ", GUIDE)) == 10
