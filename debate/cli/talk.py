"""Writing: data to stdout, talk to stderr, both without anything that could steer a terminal."""

from __future__ import annotations

import codecs
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

_PLAIN = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "▲": "+",
    "▼": "-",
}


class ReaderLeftError(Exception):
    """Whoever reads our output has closed it, as ``head`` does: not a fault."""


class NotWrittenError(Exception):
    """The output could not be written."""


class UnusableError(Exception):
    """Something given on the command line cannot be used; the message says what, and what to try."""


def prepare_streams() -> None:
    """Makes both streams able to print any text: what a terminal lacks becomes its nearest plain letters."""
    codecs.register_error("debate-plain", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="debate-plain")


def put(lines: Iterable[str]) -> None:
    """Writes lines to stdout. Raises ReaderLeftError or NotWrittenError where it cannot."""
    from debate.export.lines.text import clean

    _write(sys.stdout, (clean(line) for line in lines))


def put_bytes(data: bytes) -> None:
    """Writes a whole file to stdout as it is. Raises ReaderLeftError or NotWrittenError where it cannot."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        raise _reason(error) from None


def tell(*lines: str) -> None:
    """Writes lines to stderr; a closed stderr is no reason to stop."""
    from debate.export.lines.text import clean

    with suppress(ReaderLeftError, NotWrittenError):
        _write(sys.stderr, (clean(line) for line in lines))


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        try:
            stream.write(f"{line}\n")
        except OSError as error:
            raise _reason(error) from None
    try:
        stream.flush()
    except OSError as error:
        raise _reason(error) from None


def _reason(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):
        return ReaderLeftError()
    return NotWrittenError(error.strerror or str(error))


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """The error handler of our streams: a plain mark, the letter without its accent, or ``?``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_letter(char) for char in error.object[error.start : error.end]), error.end


def _letter(char: str) -> str:
    if unicodedata.combining(char):
        return ""
    if plain := _PLAIN.get(char):
        return plain
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if c.isascii())
    return bare or "?"
