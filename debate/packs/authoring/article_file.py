"""An author's file as a clipping: a saved page, Markdown or plain text, in whatever encoding it came."""

from __future__ import annotations

import re
from pathlib import Path

from debate.packs.authoring.clipping import Clipping
from debate.packs.authoring.page import clip_page
from debate.packs.authoring.plain_text import clip_text
from debate.packs.opening import LARGEST
from debate.tongue import _

_HTML = re.compile(r"\s*<(!doctype html|html)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)


class UnreadableError(Exception):
    """The file cannot be made into an article; the message says why."""


def clip(path: Path) -> Clipping:
    """The article of a file: a saved page (``.html``, ``.htm``), Markdown (``.md``) or plain text.

    Raises UnreadableError where there is nothing in it that could be an article.
    """
    text = _text(path)
    if path.suffix.lower() in {".html", ".htm", ".xhtml"} or _HTML.match(text):
        found = clip_page(text)
    else:
        found = clip_text(text, markdown=path.suffix.lower() in {".md", ".markdown"})
    if not found.lines:
        told = _("{path}: no paragraphs were found; save the article's words as plain text")
        raise UnreadableError(told.format(path=path))
    return found


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or _("it cannot be read")
        raise UnreadableError(f"{path}: {reason}") from None
    if len(data) > LARGEST:
        told = _("{path}: larger than {size} MiB")
        raise UnreadableError(told.format(path=path, size=LARGEST // 2**20))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or b"\0" in data:
        told = _("{path}: this is not a text; copy the article's words into a .txt file")
        raise UnreadableError(told.format(path=path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        try:
            return data.decode(declared[1].decode() if declared else "cp1252")
        except (LookupError, UnicodeDecodeError):
            return data.decode("cp1252", "replace")
