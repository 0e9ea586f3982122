"""A pack that tries everything: escapes, bidi controls, markup, links, paths and enormous fields."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from debate.model.library import Library
from debate.model.pack import Pack
from tests.tui.screens import bundled, example_pack

OSC_TITLE = "\x1b]0;PWNED\x07"
OSC_COPY = "\x1b]52;c;cHduZWQ=\x07"
CLEAR = "\x1b[2J\x1b[31mRED"
C1 = "\x9b31m\x9d0;PWNED\x9c"
BIDI = "\u202eevil\u2066\u200b\u061c"
LINK = "\x1b]8;;file:///etc/passwd\x07click\x1b]8;;\x07"
MARKUP = "[bold red]He [sic] said[/] [/] no [1] [@click=app.leave]x[/] [link=file:///etc/passwd]y[/link]"
BAD = (
    OSC_TITLE,
    OSC_COPY,
    CLEAR,
    C1,
    BIDI,
    LINK,
    MARKUP,
    "a\r\nb\tc\x00d\x7f\x85e\u2028f",
    "../../../x",
    "%s{0}${HOME}",
)
"""Texts that want something."""
ADDRESSES = (
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "HTTPS:///etc/passwd",
    "https://example.org/`touch pwned`;$(touch pwned)",
    "https://example.org/\x1b]0;PWNED\x07",
    "vbscript:x",
    " https://example.org",
    "//example.org",
    "/etc/passwd",
    "-https://example.org",
    "ftp://example.org/x",
)
"""Addresses, most of which must never be opened."""
STEERING = frozenset(
    [
        *(chr(n) for n in range(32) if n not in (9, 10)),
        *(chr(n) for n in range(127, 160)),
        *"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ]
)
"""Characters that steer a terminal or turn the text around."""
KEPT = frozenset(
    {"id", "side", "kind", "sources", "article", "line", "first_line", "date", "checked", "updated"}
)
"""Fields that name something else: a library whose names lead nowhere is another test's matter."""


def hostile_text(pick: random.Random) -> str:
    """One or a few of the bad texts, sometimes very long, sometimes empty."""
    text = " ".join(pick.choice(BAD) for _ in range(pick.randint(1, 3)))
    return text * pick.choice([1, 1, 1, 1, 40]) if pick.random() > 0.03 else ""


def hostile(folder: Path, seed: int = 1) -> Library:
    """The example pack with every free text hostile, and every address; built past the reader's refusals."""
    pick = random.Random(seed)
    pack = example_pack(folder / "example")
    return Library.of((_spoilt(pack, pick),), bundled().kit)


def spoilt(pack: Pack, seed: int = 1) -> Library:
    """A pack as it is, with every text spoilt."""
    return Library.of((_spoilt(pack, random.Random(seed)),), bundled().kit)


def _spoilt(noun: Any, pick: random.Random) -> Any:
    """A noun with its free texts replaced, and the nouns in it likewise."""
    if isinstance(noun, msgspec.Struct):
        changed = {}
        for name in noun.__struct_fields__:
            value = getattr(noun, name)
            if name == "url":
                changed[name] = pick.choice(ADDRESSES)
            elif name not in KEPT and not name.endswith("with"):
                changed[name] = _spoilt(value, pick)
        return structs.replace(noun, **changed)
    if isinstance(noun, tuple):
        return tuple(_spoilt(item, pick) for item in noun)
    return hostile_text(pick) if type(noun) is str else noun


def hostile_pack(folder: Path) -> Pack:
    """The pack of ``hostile`` alone."""
    return hostile(folder).shelves[0].pack
