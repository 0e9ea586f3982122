"""A pack kept compiled, as Python keeps ``.pyc``: the nouns as msgpack, keyed by what they were read from.

A wrong, truncated or foreign file is rebuilt without a word; a folder that cannot be written only costs time.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from debate import __version__

T = TypeVar("T")
_FORMAT = 1


def key_of(files: Sequence[Path]) -> bytes | None:
    """The key of some files: their paths, sizes and times, and the program's version. None where one is gone."""
    digest = hashlib.blake2b(f"{_FORMAT} {__version__}".encode(), digest_size=24)
    for path in files:
        try:
            info = path.stat()
        except OSError:
            return None
        digest.update(f"\n{path} {info.st_size} {info.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return digest.digest()


def load(cache: Path, root: Path, key: bytes, kind: type[T]) -> T | None:
    """The nouns compiled under a key, or None where they are not there whole."""
    try:
        data = _file(cache, root).read_bytes()
    except OSError:
        return None
    size = len(key)
    if (
        data[:size] != key
        or hashlib.blake2b(data[size + 16 :], digest_size=16).digest() != data[size : size + 16]
    ):
        return None
    try:
        return msgspec.msgpack.decode(data[size + 16 :], type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError):
        return None


def save(cache: Path, root: Path, key: bytes, nouns: object) -> bool:
    """Keeps the nouns under a key: written beside and moved into place. False where the folder cannot be written."""
    data = msgspec.msgpack.encode(nouns)
    check = hashlib.blake2b(data, digest_size=16).digest()
    part = ""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=cache, prefix=".part-")
        with os.fdopen(handle, "wb") as file:
            file.write(key + check + data)
        Path(part).replace(_file(cache, root))
    except OSError:
        if part:
            with suppress(OSError):
                Path(part).unlink()
        return False
    return True


def _file(cache: Path, root: Path) -> Path:
    name = hashlib.blake2b(str(root).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return cache / f"{name}.pack"
