"""Who wrote it: names taken apart for a list of references. In doubt a name stays as it is printed."""

from __future__ import annotations

import re

from msgspec import Struct

_TITLES = re.compile(
    r"^((Sir|Dame|Dr|Prof|Professor|Rt Hon|DAC|Det|Detective|Ch|Chief|Supt|Superintendent|Inspector)\.? )+"
)
_LETTERS = re.compile(r"( (MP|MSP|MS|AM|QC|KC|LJ|J|MR|P|CBE|OBE|MBE|QPM))+$")
_ASIDE = re.compile(r"\s*\(([^()]*)\)\s*$")
_PARTICLES = {
    *("de", "den", "der", "di", "la", "le", "van", "von"),
    *("ap", "al", "bin", "ten", "ter", "dos", "da"),
}
_PEERS = re.compile(r"^(Baroness|Baron|Lord|Lady|Viscount|Earl) ")
_BODY_WORDS = re.compile(
    r"\b(Agency|Alliance|Association|Authority|BBC|Board|Campaign|Centre|Center|College|Commission|Commissioner|"
    r"Committee|Company|Constabulary|Council|Court|Department|Fact|Federation|Force|Forum|Foundation|Government|"
    r"Group|House|Inspectorate|Institute|International|Laboratory|League|Liberty|Library|Ltd|Ministry|"
    r"Mission|National|Network|News|Office|Organisation|Organization|Panel|Parliament|Party|Police|Press|Project|"
    r"Research|Review|School|Service|Society|Trust|UK|Union|University|Watch)\b"
)


class Writer(Struct, frozen=True, kw_only=True):
    """A name. ``given`` is empty for a body, and for a person whose name is kept as it is printed."""

    family: str
    given: str = ""

    @property
    def plain(self) -> str:
        """The name in the order in which it is said."""
        return f"{self.given} {self.family}".strip()


def writers(author: str | None, publisher: str) -> tuple[Writer, ...]:
    """The writers an author line names; none where it names nobody, or only somebody who is quoted."""
    text = (author or "").strip()
    if aside := _ASIDE.search(text):
        if "quoted" in aside[1]:
            return ()
        text = text[: aside.start()]
    if not text:
        return ()
    if text == publisher or _BODY_WORDS.search(text):
        return tuple(Writer(family=part.strip()) for part in text.split(";") if part.strip())
    others = text.endswith(" and others")  # untranslated
    parts = re.split(r"[,;]| and ", text.removesuffix(" and others"))  # untranslated
    names = [name for part in parts if (name := part.strip())]
    found = [_person(name, alone=len(names) == 1) for name in names]
    return (*found, Writer(family="others")) if others else tuple(found)


def _person(name: str, *, alone: bool) -> Writer:
    plain = _LETTERS.sub("", _TITLES.sub("", name))
    words = plain.split()
    if _PEERS.match(plain) or not _looks_like_a_person(words) or (len(words) == 1 and alone):
        return Writer(family=name)
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return Writer(family=" ".join(words[start:]), given=" ".join(words[:start]))


def _looks_like_a_person(words: list[str]) -> bool:
    return 1 <= len(words) <= 5 and all(w[0].isupper() or w.lower() in _PARTICLES for w in words)
