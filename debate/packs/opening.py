"""The text of a file: read whole, once, and refused where nothing good can come of it."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import NamedTuple

from debate.tongue import _, plural

LARGEST = 64 * 2**20
"""Bytes. A pack of 10,000 arguments in one file is about 20 million."""
MOST_VALUES = 2_000_000
"""Values in one file, counted roughly. Each takes about half a kilobyte while the file is checked."""

_ORDINARY = bytes([*range(0x20, 0x7F), 0x0A])
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_BOM = b"\xef\xbb\xbf"
_OTHERS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\x00\x00\xfe\xff": "UTF-32"}


class Fault(NamedTuple):
    """Why a file cannot be read: the rule it breaks, in words, and where, counted from 1."""

    rule: str
    message: str
    place: tuple[int, int] = (1, 1)


class Text(NamedTuple):
    """A file's text with line feeds only; ``odd`` holds its characters that are not printable ASCII."""

    text: str
    odd: str


def open_text(path: Path, within: Path | None = None) -> Text | Fault:
    """The text of a file, or why there is none. Reads regular files only, so that it never waits.

    With ``within``, a link that leads out of that folder is not followed: a pack reads nothing but itself.
    """
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            return Fault("unreadable", _("this is a folder where a file should be"))
        if not stat.S_ISREG(info.st_mode):
            return Fault("unreadable", _("this is not an ordinary file"))
        if within is not None and not path.resolve().is_relative_to(within.resolve()):
            return Fault("unreadable", _("this is a link out of the pack's folder: put a copy here"))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        told = _("the file cannot be read: {reason}")
        return Fault("unreadable", told.format(reason=error.strerror or error))
    return _too_large(data) or _decoded(data)


def position(text: str, index: int) -> tuple[int, int]:
    """The line and column of an index, counted from 1."""
    return (text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _too_large(data: bytes) -> Fault | None:
    if len(data) > LARGEST:
        return Fault("unreadable", _("the file is larger than {size} MiB").format(size=LARGEST // 2**20))
    values = sum(data.count(sign) for sign in (b"\n", b",", b"[", b"{")) if len(data) > 2**20 else 0
    if values > MOST_VALUES:
        told = plural(
            "the file holds about {count:,} value; at most {most:,} are read",
            "the file holds about {count:,} values; at most {most:,} are read",
            values,
        )
        return Fault("unreadable", told.format(count=values, most=MOST_VALUES))
    return None


def _decoded(data: bytes) -> Text | Fault:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # the codec counts from after the byte order mark
        start = error.start + (len(_BOM) if data.startswith(_BOM) else 0)
        return _not_utf8(data, start)
    odd = data.removeprefix(_BOM).translate(None, _ORDINARY).decode()
    if "\r" in odd:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(odd):
        where = position(text, text.index(found[0]))
        told = _("control character U+{code:04X}").format(code=ord(found[0]))
        return Fault("control-character", told, where)
    return Text(text, odd)


def _not_utf8(data: bytes, start: int) -> Fault:
    for sign, name in _OTHERS.items():
        if data.startswith(sign):
            return Fault("encoding", _("the file is in {name}: save it as UTF-8").format(name=name))
    before = data[data.rfind(b"\n", 0, start) + 1 : start].removeprefix(_BOM).decode("utf-8", "replace")
    place = (data.count(b"\n", 0, start) + 1, len(before) + 1)
    told = _("not UTF-8: byte 0x{byte:02X}; save the file as UTF-8")
    return Fault("encoding", told.format(byte=data[start]), place)
