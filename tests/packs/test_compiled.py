"""Compiled packs: opened without YAML, rebuilt when anything is wrong, and never trusted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from debate.model.article import Article
from debate.model.pack import Pack
from debate.packs import compiled
from debate.packs.load import open_library, open_pack
from debate.packs.rules.example import ARTICLE, CARD, write


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "bus")
    return tmp_path / "bus"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def opened(pack: Path, cache: Path) -> Pack:
    found, problems = open_pack(pack, cache)
    assert not problems
    assert found is not None
    return found


def compiled_file(cache: Path) -> Path:
    (file,) = cache.glob("bus-*.pack")
    return file


def test_a_pack_opens_the_same_read_and_compiled(pack: Path, cache: Path) -> None:
    assert opened(pack, cache) == opened(pack, cache)
    assert compiled_file(cache).stat().st_size > 0


def test_a_warm_start_imports_no_yaml_and_reads_no_text(pack: Path, cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from debate.packs.load import open_library;"
        f"opened = open_library([Path({str(pack)!r})], Path({str(cache)!r}));"
        "assert len(opened.library.shelves) == 1, opened.problems;"
        "print([m for m in ('yaml', 'textual', 'rich', 'click', 'tempfile', 'difflib') if m in sys.modules])"
    )
    cold = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "yaml" in cold.stdout
    warm = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert warm.stdout.strip() == "[]"


def spoil_by_cutting(data: bytes) -> bytes:
    return data[: len(data) // 2]


def spoil_by_emptying(_: bytes) -> bytes:
    return b""


def spoil_by_one_bit(data: bytes) -> bytes:
    at = data.index(b"21,000 pounds")
    return data[:at] + b"12" + data[at + 2 :]


def spoil_by_another_kind(data: bytes) -> bytes:
    return b"\x93NUMPY" + data


def spoil_by_an_older_program(data: bytes) -> bytes:
    return data.replace(b"debate ", b"debase ", 1)


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_by_cutting,
        spoil_by_emptying,
        spoil_by_one_bit,
        spoil_by_another_kind,
        spoil_by_an_older_program,
    ],
)
def test_a_spoilt_file_is_rebuilt_without_a_word(spoil: object, pack: Path, cache: Path) -> None:
    first = opened(pack, cache)
    file = compiled_file(cache)
    good = file.read_bytes()
    assert callable(spoil)
    file.write_bytes(spoil(good))
    assert opened(pack, cache) == first
    assert file.read_bytes() == good


def test_the_nouns_of_another_kind_are_not_taken(pack: Path, cache: Path) -> None:
    key = compiled.key_of([pack / CARD])
    assert key is not None
    assert compiled.save(cache, pack, key, opened(pack, cache))
    assert compiled.load(cache, pack, key, Article) is None
    assert compiled.load(cache, pack, key, Pack) is not None


def test_a_changed_file_a_new_file_and_a_lost_file_are_seen(pack: Path, cache: Path) -> None:
    assert opened(pack, cache).info.title == "The school bus"
    path = pack / CARD
    info = path.stat()
    path.write_text(
        path.read_text(encoding="utf-8").replace("The school bus", "The pupil bus."), encoding="utf-8"
    )
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns + 1))
    assert opened(pack, cache).info.title == "The pupil bus."
    words = len(opened(pack, cache).disputes)
    (pack / "disputes.yaml").write_text("[]\n", encoding="utf-8")
    assert len(opened(pack, cache).disputes) == words
    (pack / ARTICLE).rename(pack / "article.txt")
    assert open_pack(pack, cache)[0] is None


@pytest.mark.parametrize("kind", ["a file", "below a file", "a folder in the way"])
def test_a_cache_that_cannot_be_written_only_costs_time(
    kind: str, pack: Path, tmp_path: Path, cache: Path
) -> None:
    first = opened(pack, cache)
    if kind == "a folder in the way":
        file = compiled_file(cache)
        file.unlink()
        file.mkdir()
        assert opened(pack, cache) == first
        assert [p.name for p in cache.iterdir() if p.name.startswith(".part")] == []
        return
    (tmp_path / "file").touch()
    place = tmp_path / "file" if kind == "a file" else tmp_path / "file" / "cache"
    assert opened(pack, place) == first


def test_a_folder_of_packs_opens_and_a_broken_one_is_left_out(tmp_path: Path, cache: Path) -> None:
    write(tmp_path / "packs" / "good")
    write(tmp_path / "packs" / "bad", CARD, "licence:", "license:")
    (tmp_path / "packs" / "notes").mkdir()
    result = open_library([tmp_path, tmp_path / "packs", tmp_path / "nowhere"], cache)
    assert [root.name for root in result.roots] == ["good"]
    assert [shelf.id for shelf in result.library.shelves] == ["bus"]
    assert {p.rule for p in result.problems} == {"unknown-key", "missing-key"}
    assert all("bad" in p.file for p in result.problems)
    assert result.library.kit.schemes


def test_a_pack_with_warnings_alone_opens(pack: Path, cache: Path) -> None:
    (pack / "glosary.yaml").write_text("[]\n", encoding="utf-8")
    assert opened(pack, cache).info.id == "bus"
