"""Every word of ours in the plain lines goes through a catalogue, and no word of a pack does."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

import pytest
from click.testing import CliRunner

from debate import tongue
from debate.cli import opening
from debate.cli.door import debate
from debate.cli.lazy import COMMANDS as COMMAND_NAMES
from debate.engine.dates import in_words
from debate.engine.figure_dates import dates_in
from debate.engine.lab_input import read_rate
from debate.engine.lab_numbers import rate_words
from debate.model.library import Library
from debate.packs import load
from tests.support import bundled, police
from tests.tongue.pseudo import GRAVE, Accents, untranslated, veiled

MOTION = "expand-vans"
ARGUMENT = police().motions[MOTION].arguments[0].id
IDS = {MOTION, ARGUMENT, "police", *(item.id for item in bundled().kit.formats)}
UNCITED = ("prompt-cards", "lab", "balance")
"""Sheets without citations, whose own words are English in every language."""
COMMANDS = (
    ["list"],
    ["show", MOTION],
    ["show", MOTION, "--notes"],
    ["show", MOTION, ARGUMENT],
    ["article"],
    ["article", "--line", "9"],
    ["sources"],
    ["sources", MOTION, "--side", "for"],
    ["prompts"],
    ["prompts", MOTION, "--draw", "--seed", "3", "--notes"],
    ["glossary"],
    ["timeline"],
    ["disputes"],
    ["formats"],
    ["lab"],
    ["lab", "--presets"],
    ["lab", "--vans", "20", "--days", "100"],
    ["lab", "--answers"],
    ["lab", "--claims"],
    ["lab", "--threshold", "0.6"],
    ["detective", "--notes"],
    ["balance", MOTION],
    ["find", "police"],
    ["sessions"],
    ["help", "exit-codes"],
    *(["formats", item.id] for item in bundled().kit.formats),
    *(["export", MOTION, "--to", "md", "--sheet", sheet, "--notes"] for sheet in UNCITED),
)
NAMES = re.compile(rf"https?://\S+|--[a-z-]+|/[\w./-]+\.db|\bdebate(\s+({'|'.join(COMMAND_NAMES)}))?\b")
"""Addresses and places of files, options and commands: the same in every language."""


@cache
def _veiled() -> Library:
    return Library.of((veiled(police().pack),), veiled(bundled().kit))


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The interface in one made-up language, all content in the other."""
    books = _veiled()
    catalogue = Accents()
    monkeypatch.setattr(tongue, "_catalogue", lambda: catalogue)
    monkeypatch.setattr(load, "open_library", lambda *_a, **_k: load.Opened(library=books))
    monkeypatch.setattr(load, "open_kit", lambda *_a, **_k: books.kit)
    monkeypatch.setattr(opening, "_report", lambda _opened: None)
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path_factory.mktemp("home")))


def _said(words: list[str]) -> str:
    done = CliRunner().invoke(debate, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_word_of_ours_is_left_in_english(words: list[str]) -> None:
    text = _said([word.translate(GRAVE) if word in IDS else word for word in words])
    left = untranslated(NAMES.sub("", text))
    assert not left, "not through gettext:\n" + "\n".join(left)


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("rate", [Fraction(1, 6000), Fraction(89, 100), Fraction(1, 20)])
def test_a_rate_can_be_typed_as_it_is_shown(rate: Fraction) -> None:
    assert "ín" in rate_words(rate)
    assert read_rate(rate_words(rate), "rate") == rate


@pytest.mark.usefixtures("pseudo")
def test_dates_are_shown_in_the_readers_language_and_read_in_english() -> None:
    assert in_words("2026-01-27") == "27 Jánúáry 2026"
    assert list(dates_in("from 27 January 2026")) == [("27 January 2026", ("2026-01-27",))]
