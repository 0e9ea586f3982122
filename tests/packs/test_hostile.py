"""Files that are broken, huge or hostile: one clear line each, never a traceback, never a hang."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
import yaml

from debate.model.kit import Kit
from debate.model.problem import Problem
from debate.packs import composing
from debate.packs.check import check
from debate.packs.rules.example import ARTICLE, CARD, FILES, MOTION, write

KIT = Kit()
SECONDS = 30
LAUGHS = "a: &a [lol, lol]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)
BAD: dict[str, tuple[bytes, str]] = {
    "nul": (b"id: a\x00b\n", "control-character"),
    "escape sequence": (b"id: a\x1b[31m\n", "control-character"),
    "C1 control": ("id: a\x9b31m\n".encode(), "control-character"),
    "Windows-1252": (b"id: caf\xe9 \xa3140\n", "encoding"),
    "UTF-16": ("id: bus\n".encode("utf-16"), "encoding"),
    "binary": (bytes(range(128, 256)) * 1000, "encoding"),
    "empty": (b"", "empty"),
    "only comments": (b"# nothing\n", "empty"),
    "only a BOM": (b"\xef\xbb\xbf", "empty"),
    "tab indentation": (b"id: bus\n\ttitle: Bus\n", "tab"),
    "unclosed quote": (b"id: 'bus\ntitle: x\n", "syntax"),
    "unclosed bracket": (b"id: [a, b\n", "syntax"),
    "colon in text": (b"id: bus\ntitle: one: two\n", "syntax"),
    "two documents": (b"id: bus\n---\nid: bus\n", "several-documents"),
    "anchor": (b"id: &x bus\n", "alias"),
    "alias": (b"id: *x\n", "alias"),
    "tag": (b"id: !!python/object/apply:os.system ['true']\n", "tag"),
    "short tag": (b"id: ! bus\n", "tag"),
    "tag in a sequence": (b"id: [!x bus]\n", "tag"),
    "billion laughs": (LAUGHS.encode(), "alias"),
    "brackets": (b"id: " + b"[" * 100_000, "nesting"),
    "brackets with values": (b"id: " + b"[a, " * 100_000, "nesting"),
    "braces": (b"id: " + b"{a: " * 100_000, "nesting"),
    "brackets closed in comments": (b"id:\n  " + b"[ # ]\n  " * 100_000, "nesting"),
    "brackets after an anchor-like word": (b"x: a &b\ny: [*c, " + b"[" * 100_000, "alias"),
    "dashes": (b"- " * 100_000, "nesting"),
    "question marks": (b"? " * 100_000, "nesting"),
    "indentation": ("\n".join(" " * n + "a:" for n in range(1_000)).encode(), "nesting"),
    "not a mapping": (b"- a\n- b\n", "wrong-type"),
    "a scalar": (b"hello\n", "wrong-type"),
    "20 MB of brackets": (b"[" * 20_000_000, "unreadable"),
    "20 MB of pairs": (b"[],\n" * 5_000_000, "unreadable"),
    "20 MB of one word": (b"a" * 20_000_000, "wrong-type"),
    "70 MB": (b"a: b\n" * 14_000_000, "unreadable"),
}


def timed(path: Path) -> list[Problem]:
    start = perf_counter()
    found = check(path, KIT)
    assert perf_counter() - start < SECONDS
    assert all(str(p).isprintable() and all(line.isprintable() for line in p.detail) for p in found)
    return found


@pytest.mark.parametrize("name", BAD)
def test_a_bad_card_is_one_clear_line(name: str, tmp_path: Path) -> None:
    data, rule = BAD[name]
    (tmp_path / "pack.yaml").write_bytes(data)
    found = timed(tmp_path)
    assert {p.rule for p in found} == {rule}
    assert rule == "alias" or len(found) == 1


@pytest.mark.parametrize("name", [n for n in BAD if "MB" not in n])
def test_the_pure_loader_says_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pure = composing.loader_of(yaml.SafeLoader)
    monkeypatch.setattr("debate.packs.document.compose", lambda text: composing.compose(text, pure))
    data, rule = BAD[name]
    (tmp_path / "pack.yaml").write_bytes(data)
    assert {p.rule for p in timed(tmp_path)} == {rule}


def test_the_pure_loader_reads_the_same_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, MOTION, "line: 2", "line: two")
    fast = check(tmp_path, KIT)
    pure = composing.loader_of(yaml.SafeLoader)
    monkeypatch.setattr("debate.packs.document.compose", lambda text: composing.compose(text, pure))
    assert check(tmp_path, KIT) == fast != []


@pytest.mark.parametrize("name", ["CRLF", "CR", "BOM", "BOM and CRLF"])
def test_other_line_ends_and_a_byte_order_mark_change_nothing(name: str, tmp_path: Path) -> None:
    write(tmp_path, MOTION, "21,000 pounds a year'}", "12,000 pounds a year'}")
    plain = check(tmp_path, KIT)
    end = {"CRLF": b"\r\n", "CR": b"\r", "BOM": b"\n", "BOM and CRLF": b"\r\n"}[name]
    for file in FILES:
        data = (tmp_path / file).read_bytes().replace(b"\n", end)
        (tmp_path / file).write_bytes((b"\xef\xbb\xbf" if "BOM" in name else b"") + data)
    assert check(tmp_path, KIT) == plain != []


def test_a_wrong_byte_is_found_at_its_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes("id: bus\ntitle: é \N{POUND SIGN}".encode() + b"\xa3\n")
    (problem,) = check(tmp_path, KIT)
    assert (problem.line, problem.column) == (2, 11)
    assert "0xA3" in problem.message


def test_an_unclosed_quote_says_where_it_began(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("id: bus\ntitle: 'Bus\nsummary: x\n")
    (problem,) = check(tmp_path, KIT)
    assert "line 2" in problem.message


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        (r'"a\u202eb"', "invisible-character"),
        (r'"a\x1b[31m"', "invisible-character"),
        ('"a\n  \\x1b[31m"', "invisible-character"),
        (r'"a\tb"', "invisible-character"),
        ("a\u200bb", "invisible-character"),
        ("He\u202emirror", "invisible-character"),
        ("a \U0001f600 face", "invisible-character"),
        ("lost \ufffd character", "invisible-character"),
        ("private \ue000 use", "invisible-character"),
        ("tower a\u0301\u0301\u0301\u0301", "invisible-character"),
        ("a\u200db", "invisible-character"),
        ("a\tb", "tab"),
    ],
)
def test_characters_without_a_stable_width_are_refused(written: str, rule: str, tmp_path: Path) -> None:
    write(tmp_path, CARD, "title: The school bus", f"title: {written}")
    (problem,) = timed(tmp_path)
    assert (problem.rule, problem.line) == (rule, 2)


@pytest.mark.parametrize(
    "written",
    ["Y tŷ â chŵn", "الحافلة المدرسية", "می\u200cخواهم", "校车", "’tis “5 – 6” …", r"a\tb"],
)
def test_other_scripts_and_typography_are_welcome(written: str, tmp_path: Path) -> None:
    write(tmp_path, CARD, "licence: CC BY 4.0", f"licence: {written}")
    assert [p for p in check(tmp_path, KIT) if p.rule != "quotation-unchecked"] == []


def test_a_pipe_a_device_and_a_broken_link_are_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path)
    os.mkfifo(tmp_path / "prompts.yaml")
    (tmp_path / "glossary.yaml").symlink_to("/dev/zero")
    (tmp_path / "disputes.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "timeline.yaml").mkdir()
    found = timed(tmp_path)
    assert {Path(p.file).stem for p in found if p.rule == "unreadable"} == {
        "prompts", "glossary", "disputes", "timeline",
    }  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_files_and_folders_without_permission_are_said_to_be_so(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "pack.yaml").chmod(0)
    assert [p.rule for p in timed(tmp_path)] == ["unreadable"]


PATHS: dict[str, Callable[[Path], Path]] = {
    "nothing there": lambda at: at / "no-such",
    "a name too long": lambda at: at / ("x" * 5000),
    "a NUL in the name": lambda at: at / "a\0b",
    "an empty folder": lambda at: at,
    "below a file": lambda at: Path(__file__) / "x",
    "a file of no pack": lambda at: Path("/etc/hostname"),
    "a device": lambda at: Path("/dev/null"),
    "a file used as a folder": lambda at: Path(__file__),
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_to_nothing_is_one_line(name: str, tmp_path: Path) -> None:
    (problem,) = timed(PATHS[name](tmp_path))
    assert problem.rule == "unusable"


def test_a_mistyped_path_names_its_neighbour(tmp_path: Path) -> None:
    write(tmp_path / "buses")
    (problem,) = check(tmp_path / "busse", KIT)
    assert "(did you mean 'buses'?)" in problem.message
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "pack.yml").touch()
    (problem,) = check(tmp_path / "other", KIT)
    assert "rename pack.yml to pack.yaml" in problem.message


def test_many_problems_are_counted_out(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "glossary.yaml").write_text("- x\n" * 5000)
    found = timed(tmp_path)
    assert len(found) == 1001
    assert "4,000 more" in found[-1].message


def test_many_wrong_quotes_and_ids_are_no_hang(tmp_path: Path) -> None:
    item = "      - quote: {line: 2, exact: 'would cost 12,000 pounds %d'}\n"
    item += "      - {source: surwey%d, shows: x}\n"
    write(
        tmp_path, MOTION, "    evidence:\n", "    evidence:\n" + "".join(item % (n, n) for n in range(10_000))
    )
    found = timed(tmp_path)
    assert {"quote-altered", "unknown-id"} <= {p.rule for p in found}


def test_an_unknown_key_of_a_megabyte_is_clipped(tmp_path: Path) -> None:
    write(tmp_path, CARD, "licence: CC BY 4.0", f"licence: CC BY 4.0\n? {'k' * 1_000_000}\n: x")
    (problem,) = timed(tmp_path)
    assert problem.rule == "unknown-key"
    assert len(problem.message) < 100


def test_a_file_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    write(tmp_path)
    odd = os.fsdecode(bytes(tmp_path / "motions") + b"/caf\xe9\n.yaml")
    Path(odd).write_text("id: x\n")
    assert any(r"\udce9" in p.file for p in timed(tmp_path))


def test_a_bad_article_is_named_and_the_rest_is_still_checked(tmp_path: Path) -> None:
    write(tmp_path, MOTION, "survey\n        shows", "survay\n        shows")
    (tmp_path / ARTICLE).write_bytes(b"\x00")
    rules = {p.rule for p in timed(tmp_path)}
    assert {"control-character", "unknown-id"} <= rules
