"""The README and the documentation are true: commands run, the tour leads where it says, links lead on."""

from __future__ import annotations

import io
import re
import runpy
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from debate.cli.door import run
from debate.packs.load import bundled_content, open_library
from debate.store.places import Places
from debate.tui.app import DebateApp
from debate.tui.screens.room import Room

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
ENDLESS = {"stage", "watch"}
"""Commands that go on until they are stopped."""


def commands() -> list[str]:
    """Every command the pages give as it can be typed; the author's guide has a test of its own."""
    found: dict[str, None] = {}
    for page in PAGES:
        if page.name == "authors-guide.md":
            continue
        text = page.read_text(encoding="utf-8")
        for given in re.findall(r"^(debate .+)$|`(debate(?: [^`\n]+)?)`", text, re.MULTILINE):
            words = shlex.split("".join(given), comments=True)
            if ">" in words:
                words = words[: words.index(">")]
            if not ENDLESS & set(words) and not any(w.isupper() for w in words):
                found[shlex.join(words[1:])] = None
    return list(found)


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after three lessons that were stopped, with its packs compiled."""
    home = tmp_path_factory.mktemp("used")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEBATE_HOME", str(home))
        patch.delenv("DEBATE_CONTENT", raising=False)
        for _ in range(3):
            patch.setattr(sys, "stdin", io.StringIO("stop\n"))
            assert run(["run", "lesson-50", "--plain"]) == 0
    return home


@pytest.mark.parametrize("words", commands())
def test_every_command_of_the_pages_runs(
    words: str,
    used: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(used, tmp_path / "home")
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DEBATE_CONTENT", raising=False)
    (tmp_path / "content").symlink_to(ROOT / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert run(shlex.split(words)) == 0, capsys.readouterr().err


def test_the_pages_give_many_commands_and_their_commands_exist() -> None:
    assert len(commands()) >= 30
    named = {w for page in PAGES for w in re.findall(r"`debate ([a-z]+)", page.read_text(encoding="utf-8"))}
    for each in named:
        assert run([each, "--help"]) == 0


def tour() -> list[str]:
    """The keys of the five-minute tour, in its order."""
    text = README.split("## Five minutes\n")[1].split("\nThe same content")[0]
    names = {"esc": "escape", "/": "slash", "?": "question_mark"}
    return [names.get(key, key) for key in re.findall(r"`([^`]+)`", text)]


async def test_the_tour_leads_where_it_says(tmp_path: Path) -> None:
    places = Places(data=tmp_path, config=tmp_path, cache=tmp_path / "cache", packs=tmp_path / "packs")
    library = open_library([bundled_content()], places.cache).library
    app = DebateApp(library, places, seed=7)
    walked: list[tuple[str, str]] = []
    async with app.run_test(size=(120, 36)) as pilot:
        for key in tour()[:-1]:
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(app.screen, Room)
            walked.append((key, app.screen.NAME))
        assert app.is_running
        await pilot.press(tour()[-1])
    assert app._exit
    expected = (
        "down library, up library, enter board, x board, down board, right board, left board,"
        " t article, n article, escape board, s sources, y sources, escape board,"
        " enter argument, x argument, escape argument, escape board,"
        " d discuss, space discuss, enter discuss, right discuss, z blank, z discuss, escape board,"
        " l lab, escape board, i counts, escape board, r run, escape board, e export, escape board,"
        " slash find, escape board, k board, p board, question_mark keys, escape board"
    )
    assert walked == [tuple(step.split()) for step in expected.split(",")]
    assert "Available at: http" in (tmp_path / "copied.txt").read_text(encoding="utf-8").replace("\n", " ")


def test_the_first_screen_warns_screen_reader_users_before_the_picture() -> None:
    before = README.split("![", 1)[0]
    assert "*not* usable with a screen reader" in before
    assert len(before.splitlines()) <= 12


def test_two_commands_do_all_the_setting_up() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    opening, testing = (block.splitlines() for block in blocks[:2])
    assert len(opening) == len(testing) == 1
    assert opening[0].endswith("&& .venv/bin/debate")
    assert testing[0].endswith("&& .venv/bin/python -m pytest -n auto")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, part = target.partition("#")
        path = page.parent / name if name else page
        assert path.exists(), target
        if part:
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
            assert part in [h.lower().replace(" ", "-") for h in headings]


def test_pictures_are_small() -> None:
    pictures = list((ROOT / "docs").glob("*.png"))
    assert ROOT / "docs" / "board.png" in pictures
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size < 200_000


def test_the_page_of_keys_is_that_of_the_program() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "keys.py"))["page"]()
    assert made == (ROOT / "docs" / "keys.md").read_text(encoding="utf-8"), "run: python docs/keys.py"
