"""A hostile pack: nothing is run, opened or written outside its place; no escape reaches the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from debate.cli.lazy import COMMANDS
from debate.export.catalogue import KINDS, Kind, Sheet, write
from debate.export.options import ExportError, Options
from debate.model.kit import Kit
from debate.packs.check import check
from debate.packs.rules.example import CARD, MOTION
from debate.packs.rules.example import write as write_pack
from debate.tui import browser, paint
from tests.access import tour
from tests.robustness.hostile import ADDRESSES, BAD, STEERING, hostile, spoilt
from tests.support import police
from tests.tui.screens import places_in

REFUSED = [
    address for address in ADDRESSES if not address.lower().startswith("https://") or "\x1b" in address
]


SEEDS = range(1, 21) if os.environ.get("DEBATE_WALK") == "all" else [2]


def everything_below(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.parametrize("seed", SEEDS)
async def test_no_screen_lets_an_escape_through(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every text field of the pack is hostile; nothing painted or copied steers."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    app = tour.app_in(tmp_path / "home", library=hostile(tmp_path / "packs", seed))
    found = {}
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for name in tour.SCREENS:
            await tour.enter(pilot, name)
            await pilot.press("y")
            for line in tour.lines(tour.strips(app)):
                if set(line) & STEERING:
                    found[name] = line
            await tour.home(pilot)
        assert app.is_running
    copied = places_in(tmp_path / "home").data / "copied.txt"
    assert not set(copied.read_text(encoding="utf-8")) & STEERING
    assert found == {}
    assert everything_below(here) == set()


def test_any_space_is_a_space_and_a_control_is_a_visible_mark() -> None:
    """A no-break space in an article is not shown as a fault; each character keeps its place."""
    assert paint.plain("21\N{NO-BREAK SPACE}000\N{THIN SPACE}km").plain == "21 000 km"
    assert paint.plain("a\x1b[31mb\u202ec\td").plain == "a\ufffd[31mb\ufffdc d"
    assert paint.plain("می\u200cخواهم").plain == "می\u200cخواهم"


@pytest.mark.parametrize("address", REFUSED)
def test_only_public_addresses_are_opened(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser of ours writes down what it is asked to open: nothing."""
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {tmp_path}/opened\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    monkeypatch.chdir(tmp_path)
    assert not browser.open_address(address)
    assert not (tmp_path / "opened").exists()


def test_a_public_address_is_opened_as_one_word_and_no_shell_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {tmp_path}/opened\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    monkeypatch.chdir(tmp_path)
    assert browser.open_address(address := "https://example.org/`touch pwned`;$(touch pwned)")
    assert (tmp_path / "opened").read_text(encoding="utf-8") == f"{address}\n"
    assert not (tmp_path / "pwned").exists()


def test_the_reader_refuses_every_address_that_is_not_public(tmp_path: Path) -> None:
    for number, address in enumerate(a for a in REFUSED if a.isprintable()):
        folder = tmp_path / str(number)
        write_pack(folder, "pack.yaml", "https://example.org/survey", f"'{address}'")
        wrong = [p for p in check(folder, Kit()) if p.rule == "address"]
        assert wrong, address


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.DOCX])
def test_no_export_of_text_steers(kind: Kind, tmp_path: Path) -> None:
    small = hostile(tmp_path)
    asks = kind in {Kind.GIFT, Kind.ANKI}  # made of a lab and detective prompts, which the small pack lacks
    shelf = (spoilt(police().pack) if asks else small).shelves[0]
    written = 0
    for sheet in Sheet if KINDS[kind].paged else [Sheet.ARGUMENTS]:
        for motion in shelf.pack.motions:
            try:
                data = write(kind, sheet, shelf, motion, Options(kit=Kit(), seed=1))
            except ExportError:
                continue
            written += 1
            assert not set(data.decode("utf-8")) & (STEERING - {"\r"})
    assert written


def evil_folder(at: Path) -> Path:
    """A pack on disk whose names and values try things; the secret lies outside it."""
    folder = at / "evil \x1b]0;PWNED\x07"
    write_pack(folder, MOTION, "title: The first bus is full", "title: '[/] [bold] %s {0} ../../x'")
    secret = at / "secret.yaml"
    secret.write_text("- id: secret\n  term: SECRETWORD\n  meaning: SECRETWORD\n", encoding="utf-8")
    (folder / "glossary.yaml").unlink(missing_ok=True)
    (folder / "glossary.yaml").symlink_to(secret)
    (folder / "motions" / "\x1b[31mred\u202e.yaml").write_text("id: ../../etc/passwd\n", encoding="utf-8")
    (folder / "prompts.yaml").write_text("a: &a [x]\nb: *a\nc: !!python/object/apply:os.system ['true']\n")
    (folder / "timeline.yaml").write_bytes(b"- date: '2026'\n  event: \x1b]0;PWNED\x07\n")
    return folder


def test_a_link_out_of_the_pack_is_not_read(tmp_path: Path) -> None:
    found = check(evil_folder(tmp_path), Kit())
    outside = [p for p in found if "link out of" in p.message]
    assert [Path(p.file).name for p in outside] == ["glossary.yaml"]
    assert not any("SECRETWORD" in str(p) for p in found)


def test_a_link_inside_the_pack_is_read(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "real.txt").write_text("[]\n", encoding="utf-8")
    (tmp_path / "glossary.yaml").unlink(missing_ok=True)
    (tmp_path / "glossary.yaml").symlink_to(tmp_path / "terms" / "real.txt")
    assert [p for p in check(tmp_path, Kit()) if p.rule == "unreadable"] == []


ARGUMENTS = {
    "show": ["later-bus"],
    "balance": ["later-bus"],
    "find": ["bus"],
    "cite": ["survey"],
    "export": ["later-bus", "--to", "md"],
    "check": ["{pack}"],
    "quote": ["{pack}", "bus"],
    "links": ["{pack}"],
    "schema": ["motion"],
    "watch": None,
    "new": ["{pack}", "--article", "{pack}/timeline.yaml"],
    "stage": ["--plain"],
    "run": ["tps", "later-bus", "--plain"],
}
"""What each command is given; ``None`` for one that never ends."""


@pytest.mark.parametrize("spoilt", [True, False], ids=["refused", "accepted"])
def test_no_command_lets_an_escape_through(spoilt: bool, tmp_path: Path) -> None:
    """All commands over the hostile folder, then over one that passes: nothing in the raw bytes steers."""
    if spoilt:
        pack = evil_folder(tmp_path)
    else:
        pack = tmp_path / "ok"
        write_pack(pack, CARD, "title: The school bus", "title: 'He [sic] said [/] no [1] %s {0} $(id) `id`'")
    words = [
        f"{name!r}: {[part.replace('{pack}', str(pack)) for part in ARGUMENTS.get(name) or []]!r}"
        for name in COMMANDS
        if ARGUMENTS.get(name, []) is not None
    ]
    script = (
        "import sys\nfrom debate.cli.door import run, prepare_streams\nprepare_streams()\n"
        f"words = {{{', '.join(words)}}}\n"
        f"for name, rest in words.items():\n    code = run(['--pack', {str(pack)!r}, name, *rest])\n"
        "    assert code != 70, name\n"
    )
    work = tmp_path / "work"
    work.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "DEBATE_HOME": str(tmp_path / "home"), "BROWSER": "/bin/false"},
        cwd=work,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    text = (done.stdout + done.stderr).decode("utf-8")
    assert done.returncode == 0, text[-2000:]
    assert sorted(set(text) & (STEERING | {"\t"})) == []
    assert "SECRETWORD" not in text
    assert everything_below(work) == set()


def test_every_bad_text_is_one_that_steers_or_is_markup_or_a_path() -> None:
    """The bait is not harmless by mistake."""
    assert sum(bool(set(text) & STEERING) for text in BAD) >= 6
