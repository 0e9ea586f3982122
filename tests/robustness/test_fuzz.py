"""Random inputs where files come in: packs, quotes, the event log, formats; and where files go out: exports.

Some dozens of each in a usual run; ``DEBATE_FUZZ=20000`` tries as many of each as it says.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ParamSpec

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debate.engine.fold import fold
from debate.engine.quotes import FoldedArticle, State
from debate.engine.session import fold as fold_events
from debate.export.catalogue import KINDS, Kind, Sheet, write
from debate.export.options import ExportError, Options
from debate.model import event as ev
from debate.model.article import Article, Passage
from debate.packs.check import check
from debate.packs.debatekeeper import import_text
from debate.packs.debatekeeper_types import UnreadableFormatError
from debate.packs.rules.example import FILES
from debate.packs.rules.example import write as write_pack
from debate.store.log import LogError
from debate.store.sessions import Sessions
from debate.store.sqlite_file import checksum
from tests.engine.room import HAPPENINGS, SETTING, START
from tests.robustness.hostile import STEERING
from tests.robustness.random_pack import random_library
from tests.tui.screens import bundled

TRIES = int(os.environ.get("DEBATE_FUZZ", "0"))


P = ParamSpec("P")


def tries(usual: int) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """The settings of a property: so many inputs in a usual run, or as many as asked for."""
    return settings(
        max_examples=TRIES or usual, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )


WORDS = (
    "\n", ": ", "- ", "'",
    '"', "|", ">-", "[", "]", "{", "}", "&a", "*a", "!!x ", "#", "\t", "\r\n", "---\n",
    "null", "~", "yes", "1e999", "-0", "0x1F", "2026-13-45", "12:30", ".inf", "1_000",
    "\ufeff", "\x00", "\x1b[",
    "for", "against", "id", "later-bus", "line: 99999999999999999999", "exact: ''", "  ", " " * 50, "%", "?",
)  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.text(max_size=12),
    st.text(alphabet="“”‘’'\"…–—- \u00a0\u200b\u00adéé", max_size=8),
)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES),
    min_size=1,
    max_size=4,
)


def edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    """A text with pieces put in place of some of its characters."""
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for one input."""
    with TemporaryDirectory() as name:
        yield Path(name)


@tries(60)
@given(st.sampled_from(sorted(FILES)), EDITS)
def test_any_edit_of_a_pack_is_read_or_told(file: str, edits: list[tuple[float, int, str]]) -> None:
    """Every problem is one printable line at a place that the file has; nothing is raised."""
    with folder() as at:
        write_pack(at)
        text = edited(FILES[file], edits)
        (at / file).write_bytes(text.encode("utf-8", "surrogatepass"))
        for problem in check(at, bundled().kit):
            assert str(problem).isprintable(), problem
            assert problem.line >= 1
            assert problem.column >= 1


@tries(40)
@given(st.sampled_from(sorted(FILES)), st.binary(max_size=200))
def test_any_bytes_are_read_or_told(file: str, data: bytes) -> None:
    with folder() as at:
        write_pack(at)
        (at / file).write_bytes(data)
        assert all(str(problem).isprintable() for problem in check(at, bundled().kit))


ALPHABET = "ab1,. \u00a0\u2009\u200b\u00ad“”‘’\"'…–—-é́eE世\t"
LINES = st.lists(st.text(alphabet=ALPHABET, min_size=1, max_size=40), min_size=1, max_size=4)


def article_of(lines: list[str]) -> Article:
    """An article of some lines."""
    return Article(
        id="a", title="t", publisher="p", date="2026", url="", rights="r", text="\n".join(lines) + "\n"
    )


@tries(300)
@given(LINES, st.integers(0, 3), st.integers(0, 40), st.integers(1, 20))
def test_words_of_a_line_are_found_in_it(lines: list[str], line: int, start: int, length: int) -> None:
    """What is cut out of a line passes, or is there twice; and what is found folds to what was asked."""
    folded = FoldedArticle(article_of(lines))
    number = line % len(folded.lines) if folded.lines else 0
    exact = folded.lines[number][start : start + length] if folded.lines else ""
    if not fold(exact).strip():
        return
    anchor = folded.anchor(Passage(line=number + 1, exact=exact))
    if anchor.state.passes:
        assert fold(folded.lines[anchor.line - 1][anchor.start : anchor.end]).strip() == fold(exact).strip()
    else:
        assert anchor.state in {State.AMBIGUOUS, State.ALTERED, State.MOVED}


@tries(300)
@given(LINES, st.text(alphabet=ALPHABET, min_size=1, max_size=30))
def test_words_that_are_not_there_never_pass(lines: list[str], exact: str) -> None:
    folded = FoldedArticle(article_of(lines))
    anchor = folded.anchor(Passage(line=1, exact=exact))
    if anchor.state.passes:
        assert fold(exact).strip() in fold(folded.lines[0])


def bodies(events: list[ev.Event]) -> list[str]:
    """Events as the log keeps them."""
    return [msgspec.json.encode(event).decode() for event in (ev.Opened(setting=SETTING), *events)]


@tries(40)
@given(st.lists(HAPPENINGS, max_size=6), st.integers(0, 6), EDITS, st.booleans())
def test_any_damage_of_the_log_is_said_and_never_folded(
    events: list[ev.Event], which: int, edits: list[tuple[float, int, str]], sealed: bool
) -> None:
    """One body is edited, its checksum wrong or made right again: it is read, or a sentence says why not."""
    with folder() as at:
        sessions = Sessions(at)
        number, log = sessions.begin(START)
        kept = bodies(events)
        log.append([ev.Stamped(START, event) for event in (ev.Opened(setting=SETTING), *events)], 0)
        place = which % len(kept)
        body = edited(kept[place], edits).encode("utf-8", "replace").decode()
        with sqlite3.connect(at / "sessions.db") as db:
            crc = checksum(number, place + 1, START, body) if sealed else zlib.crc32(b"wrong")
            db.execute(
                "UPDATE event SET body = ?, crc = ? WHERE session = ? AND seq = ?",
                (body, crc, number, place + 1),
            )
        db.close()
        try:
            fold_events(log.read_since(0))
            assert sealed  # a wrong checksum is never folded
        except LogError as error:
            assert str(error).isprintable()  # noqa: PT017
        finally:
            log.close()
            sessions.close()


XML = sorted((Path(__file__).parents[1] / "data" / "debatekeeper").glob("*.xml"))
XML_PIECES = st.one_of(
    PIECES,
    st.sampled_from(
        ["<", ">", "/>", "</bell>", "<bell>", "&lt;", "&x;", "<!--", "]]>", "99:99", "-1:00", "0"]
    ),
)


@pytest.mark.skipif(not XML, reason="no Debatekeeper files to begin from")
@tries(60)
@given(
    st.sampled_from(XML or [Path()]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), XML_PIECES), min_size=1, max_size=4),
)
def test_any_edit_of_a_format_is_imported_or_told(file: Path, edits: list[tuple[float, int, str]]) -> None:
    text = edited(file.read_text(encoding="utf-8"), edits)
    try:
        import_text(text, file.stem, "2026-11-23")
    except UnreadableFormatError as error:
        assert str(error)  # noqa: PT017


@tries(12)
@given(
    st.integers(0, 10**9),
    st.sampled_from([kind for kind in Kind if kind is not Kind.DOCX]),
    st.sampled_from(Sheet),
)
def test_any_pack_is_exported_without_anything_that_steers(seed: int, kind: Kind, sheet: Sheet) -> None:
    with folder() as at:
        shelf = random_library(at, seed).shelves[-1]
    for motion in shelf.pack.motions:
        try:
            data = write(
                kind,
                sheet if KINDS[kind].paged else Sheet.ARGUMENTS,
                shelf,
                motion,
                Options(kit=bundled().kit, seed=1),
            )
        except ExportError:
            continue
        assert not set(data.decode("utf-8")) & (STEERING - {"\r"})
