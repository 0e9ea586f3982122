"""Plain lines are the reference: every screen has its command, and both hold the same words (A1, A2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from debate.cli.door import run
from debate.cli.lazy import COMMANDS
from debate.model.library import Found
from tests.access import tour
from tests.tui.screens import bundled

Words = Callable[[Found], list[str]]


def nothing(_: Found) -> list[str]:
    """A screen without words of its own."""
    return []


def titles(found: Found) -> list[str]:
    """The arguments of a motion, by title and claim."""
    return [found.motion.motion, *(a.title for a in found.motion.arguments)]


def of_the_argument(found: Found) -> list[str]:
    """All of the first argument."""
    argument = found.motion.arguments[0]
    return [argument.claim, argument.because, argument.limit or "", *argument.questions]


def of_the_article(found: Found) -> list[str]:
    """Lines of the article."""
    article = found.shelf.main_article(found.motion)
    return list(article.lines[:3]) if article else []


def first_source(found: Found) -> list[str]:
    """A source that the motion uses."""
    argument = found.motion.arguments[0]
    source = found.shelf.sources[argument.cited[0].source or ""]
    return [source.publisher, source.finding]


def lessons(found: Found) -> list[str]:
    """Everything that can be run."""
    return [lesson.name for lesson in found.shelf.pack.lessons] + [r.name for r in bundled().kit.routines]


M = next(iter(bundled())).motion.id
ROUND = bundled().kit.formats[0].id
PLAIN: dict[str, tuple[tuple[str, ...], Words]] = {
    "library": (("list",), lambda _: [each.motion.short for each in bundled()]),
    "board": (("show", M), titles),
    "argument": (("show", M), of_the_argument),
    "article": (("article",), of_the_article),
    "sources": (("sources", M), first_source),
    "prompts": (("prompts", M), lambda f: [f.shelf.prompts_for(f.motion)[0].text]),
    "detective": (("detective",), nothing),
    "glossary": (("glossary",), lambda f: [f.shelf.pack.glossary[0].meaning]),
    "timeline": (("timeline",), lambda f: [f.shelf.pack.timeline[0].event]),
    "about": (("show", M), lambda f: [item.text for item in f.motion.background]),
    "counts": (("balance", M), nothing),
    "find": (("find", "alert"), nothing),
    "lab": (("lab",), nothing),
    "lab-questions": (("lab", "--questions"), nothing),
    "lab-claims": (("lab", "--claims"), lambda _: ["argues for nobody"]),
    "export": (("export", M, "--to", "md"), nothing),
    "choose": (("run",), lessons),
    "run": (("run", "lesson-50", "--plain"), nothing),
    "entry": (("run", "lesson-50", "--plain"), nothing),
    "heard": (("run", "lesson-50", "--plain"), nothing),
    "clashes": (("run", "club-90", "--plain"), nothing),
    "round": (("run", ROUND, M, "--plain"), nothing),
    "flow": (("run", ROUND, M, "--plain"), nothing),
    "ballot": (("run", ROUND, M, "--plain"), nothing),
    "after": (("run", ROUND, M, "--plain"), nothing),
    "receipt": (("receipt",), nothing),
    "keys": (("--help",), nothing),
    "blank": (("run", "lesson-50", "--plain"), nothing),
}
"""Each screen's command, and the words that stand in both."""
WHOLE = ("library", "board", "argument", "article", "prompts")
"""Screens that show those words in one column or on one line, so that they can be read off the screen."""


def flat(text: str) -> str:
    """Text without line ends and without the marks that only one of the two forms has."""
    for mark in "▲▼►◄▌“”‘’\"'█":
        text = text.replace(mark, "")
    return " ".join(text.split())


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    with (tmp_path / "empty").open("w+", encoding="utf-8") as empty:
        monkeypatch.setattr("sys.stdin", empty)
        yield


def test_every_screen_has_its_lines() -> None:
    """A screen without a command fails here: give it one, in the same change."""
    assert set(PLAIN) == set(tour.SCREENS)
    assert {command[0] for command, _ in PLAIN.values()} <= {*COMMANDS, "--help"}


@pytest.mark.parametrize("command", sorted({command for command, _ in PLAIN.values()} - {("receipt",)}))
def test_the_command_prints_plain_lines(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """B1, B9: lines that only append, of at most 80 characters where words can be broken."""
    assert run(command) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert len(lines) > 5
    assert all(char.isprintable() or char == "\n" for char in out)
    if command[0] != "export":
        assert [line for line in lines if len(line) > 80] == []
        assert not set(out) & set("│─┌┐└┘█▌░┃━╭╮╰╯▔▁"), "no drawing characters"


async def test_screen_and_lines_hold_the_same_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = next(iter(bundled()))
    app = tour.app_in(tmp_path / "app")
    shown: dict[str, str] = {}
    async with app.run_test(size=(100, 100)) as pilot:
        for name in WHOLE:
            await tour.enter(pilot, name)
            shown[name] = flat("\n".join(tour.lines(tour.strips(app))))
            await tour.home(pilot)
    for name, (command, words) in PLAIN.items():
        if not (expected := words(found)):
            continue
        assert run(command) == 0
        lines = flat(capsys.readouterr().out)
        for each in expected:
            assert flat(each) in shown.get(name, flat(each)), f"{name} does not show it"
            assert flat(each) in lines, f"{' '.join(command)} does not print it"


@pytest.mark.parametrize(
    ("variable", "value"), [("TERM", "dumb"), ("ACCESSIBLE", "1"), ("TERM", "xterm-256color")]
)
def test_where_there_is_nothing_to_draw_on_lines_are_printed(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A4: a dumb terminal, the setting, and no terminal at all; nothing tries to find a screen reader."""
    monkeypatch.setenv(variable, value)
    assert run([]) == 0
    assert "expand-vans" in capsys.readouterr().out


def test_a_lesson_goes_by_numbers_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A5, B2, J6: begin, type the first vote, go on, blank, and stop; the question comes last."""
    typed = tmp_path / "typed"
    typed.write_text("1\n2\n12\n9\n8\nnext\nwhere\nrepeat\nundo\nstop\n", encoding="utf-8")
    with typed.open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert run(["run", "lesson-50", "--plain"]) == 0
    out = capsys.readouterr().out
    assert "Section: Choices" in out
    assert out.count("Which number?") >= 4
    assert run(["receipt"]) == 0


def test_the_readme_says_who_should_not_use_the_full_screen() -> None:
    """A3: in its first screen, which is before the chapter that follows the two commands."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert "*not* usable with a screen reader" in readme.split("## Five minutes")[0]
