"""A pack kept compiled, as Python keeps ``.pyc``: the nouns as msgpack, keyed by what they were read from.

A wrong, truncated or foreign file is rebuilt without a word; a folder that cannot be written only costs time.
The file is the key's length, the key, a checksum of the nouns, the nouns.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

from debate import __version__
from debate.model import article, fields, motion
from debate.model.motion import Motion
from debate.model.motions import MotionCard, Motions
from debate.model.pack import Pack
from debate.packs.quiet import collector_off

T = TypeVar("T")
_FORMAT = 3
_SHAPES = tuple(Path(module.__file__ or "") for module in (fields, article, motion))
"""What gives motions their shape; in a checkout that may change while the version does not."""


def key_of(files: Sequence[Path]) -> bytes | None:
    """The key of some files: paths, sizes and times, and the program's version. None where one is gone."""
    lines = [f"debate {__version__} {_FORMAT}"]  # untranslated
    try:
        lines += [_stamp(path) for path in files]
    except OSError:
        return None
    with suppress(OSError):  # inside an archive there is nothing that could have changed
        lines += [_stamp(path) for path in _SHAPES]
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def load(cache: Path, root: Path, key: bytes, kind: type[T]) -> T | None:
    """The nouns compiled under a key, or None where they are not there whole."""
    nouns = _nouns(cache, root, key)
    return None if nouns is None else _decoded(nouns, kind)


def load_pack(cache: Path, root: Path, key: bytes) -> Pack | None:
    """A pack compiled under a key, or None where it is not there whole. Each motion is made when asked for.

    The first is made at once: were it written by another edition of the program, all would be.
    """
    nouns = _nouns(cache, root, key)
    unread = None if nouns is None else _decoded(nouns, _Unread)
    if unread is None:
        return None
    cards = tuple(card for raw in unread.motions if (card := _decoded(raw, MotionCard)))
    if len(cards) < len(unread.motions) or (cards and _decoded(unread.motions[0], Motion) is None):
        return None
    parts = {name: getattr(unread, name) for name in _Unread.__struct_fields__}
    return Pack(**parts | {"motions": Motions(cards, partial(_motion, unread.motions))})


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


class _Unread(Pack, frozen=True, kw_only=True, gc=False):
    """A pack whose motions are still bytes."""

    motions: tuple[msgspec.Raw, ...] = ()  # type: ignore[assignment]


def _stamp(path: Path) -> str:
    info = path.stat()
    return f"{path} {info.st_size} {info.st_mtime_ns}"


def _nouns(cache: Path, root: Path, key: bytes) -> memoryview | None:
    try:
        data = _file(cache, root).read_bytes()
    except OSError:
        return None
    head = _head(key)
    if not data.startswith(head):
        return None
    nouns = memoryview(data)[len(head) + 4 :]
    return nouns if crc32(nouns).to_bytes(4, "big") == data[len(head) : len(head) + 4] else None


def _decoded(data: memoryview | msgspec.Raw | bytes, kind: type[T]) -> T | None:
    try:
        with collector_off():
            return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _motion(unread: tuple[msgspec.Raw, ...], place: int) -> Motion:
    return msgspec.msgpack.decode(unread[place], type=Motion)


def _head(key: bytes) -> bytes:
    return len(key).to_bytes(4, "big") + key


def _file(cache: Path, root: Path) -> Path:
    """A name the user can recognise; two roots that share one only take turns."""
    return cache / f"{root.name[:40]}-{crc32(os.fsencode(root)):08x}.pack"
