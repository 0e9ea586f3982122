"""Text for files: nothing in it that could steer a terminal, and nothing that turns its direction around."""

from __future__ import annotations

import re
from typing import Any

_STEERING = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_HALVES = re.compile("[\ud800-\udfff]")


def safe_text(text: str) -> str:
    """The text without control and direction characters. Tabs and line breaks stay; half a pair is ``?``."""
    return _HALVES.sub("?", _STEERING.sub("", text))


def safe_line(text: str) -> str:
    """As ``safe_text``, on one line, with single spaces."""
    return " ".join(safe_text(text).split())


def safe_json(value: Any) -> bytes:
    """A value as indented JSON; steering characters are written as codes, so that nothing is lost."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    coded = _HALVES.sub(_code, _STEERING.sub(_code, text))
    return f"{coded}\n".encode()


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
