"""A pack kept compiled, as Python keeps ``.pyc``: the nouns as msgpack, keyed by what they were read from.

A wrong, truncated or foreign file is rebuilt without a word; a folder that cannot be written only costs time.
The file is the key's length, the key, a checksum of the nouns, the nouns.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

from debate import __version__
from debate.packs.quiet import collector_off

T = TypeVar("T")
_FORMAT = 2


def key_of(files: Sequence[Path]) -> bytes | None:
    """The key of some files: paths, sizes and times, and the program's version. None where one is gone."""
    lines = [f"debate {__version__} {_FORMAT}"]
    for path in files:
        try:
            info = path.stat()
        except OSError:
            return None
        lines.append(f"{path} {info.st_size} {info.st_mtime_ns}")
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def load(cache: Path, root: Path, key: bytes, kind: type[T]) -> T | None:
    """The nouns compiled under a key, or None where they are not there whole."""
    try:
        data = _file(cache, root).read_bytes()
    except OSError:
        return None
    head = _head(key)
    if not data.startswith(head):
        return None
    nouns = memoryview(data)[len(head) + 4 :]
    if crc32(nouns).to_bytes(4, "big") != data[len(head) : len(head) + 4]:
        return None
    try:
        with collector_off():
            return msgspec.msgpack.decode(nouns, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def save(cache: Path, root: Path, key: bytes, nouns: object) -> bool:
    """Keeps the nouns under a key: written beside, then moved into place. False where that cannot be done."""
    import tempfile

    data = msgspec.msgpack.encode(nouns)
    part = ""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=cache, prefix=".part-")
        with os.fdopen(handle, "wb") as file:
            file.writelines((_head(key), crc32(data).to_bytes(4, "big"), data))
        Path(part).replace(_file(cache, root))
    except OSError:
        if part:
            with suppress(OSError):
                Path(part).unlink()
        return False
    return True


def _head(key: bytes) -> bytes:
    return len(key).to_bytes(4, "big") + key


def _file(cache: Path, root: Path) -> Path:
    """A name the user can recognise; two roots that share one only take turns."""
    return cache / f"{root.name[:40]}-{crc32(os.fsencode(root)):08x}.pack"
