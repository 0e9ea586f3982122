"""An export is written whole or not at all, and never over a file that nobody meant to lose."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from debate.export.file import NotSavedError, UnfitPathError, save


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    save(tmp_path / "a.txt", b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"new")]


def test_a_file_that_is_there_is_replaced_only_where_that_was_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with pytest.raises(UnfitPathError, match="--force"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    save(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    save(link, b"new", replace=True)
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_folder_and_a_missing_folder_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnfitPathError, match="is a folder"):
        save(tmp_path, b"x", replace=True)
    with pytest.raises(UnfitPathError, match="there is no folder"):
        save(tmp_path / "no" / "a.txt", b"x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_is_written_to_and_never_replaced() -> None:
    with pytest.raises(NotSavedError, match="No space left on device"):
        save(Path("/dev/full"), b"x", replace=True)
    assert Path("/dev/full").is_char_device()


def test_a_disk_that_fills_up_on_the_way_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    done = run(path, "x" * 100_000, before=no_more_than_a_page)
    assert "is as it was" in done.stdout, done.stderr
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_a_read_only_folder_leaves_the_old_file_whole() -> None:
    with as_nobody(), TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a.txt"
        path.write_bytes(b"old")
        folder.chmod(0o555)
        with pytest.raises(NotSavedError, match=r"Permission denied: .* is as it was"):
            save(path, b"new", replace=True)
        folder.chmod(0o755)
        assert [(p.name, p.read_bytes()) for p in folder.iterdir()] == [("a.txt", b"old")]


@contextmanager
def as_nobody() -> Iterator[None]:
    """As a user without rights, for whom a read-only folder is one: for root none is."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def no_more_than_a_page() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def run(
    path: Path, text: str, before: Callable[[], None], user: int | None = None
) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; from pathlib import Path; from debate.export.file import NotSavedError, save\n"
        "try: save(Path(sys.argv[1]), sys.argv[2].encode(), replace=True)\n"
        "except NotSavedError as error: print(error)"
    )
    return subprocess.run(
        [sys.executable, "-B", "-c", code, str(path), text],
        capture_output=True,
        encoding="utf-8",
        preexec_fn=before,
        timeout=60,
    )
