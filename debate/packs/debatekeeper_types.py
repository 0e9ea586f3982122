"""The speech types of a Debatekeeper file: lengths, bells, and the periods between bells."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from debate.model.phase import Signal
from debate.packs.authoring.names import id_of
from debate.tongue import _

_TIME = re.compile(r"(\d{1,4}):([0-5]\d)|(\d{1,5})")
OWN_PERIODS = {
    "normal": ("Points closed", False),  # untranslated
    "pois-allowed": ("Points may be offered", True),  # untranslated
    "warning": ("Points closed. Warning", False),  # untranslated
    "overtime": ("Time", False),  # untranslated
}
"""The periods that every file knows: what is said when they begin, and whether points may be offered.

These are words of the format that is made, which its file holds in English.
"""


class UnreadableFormatError(Exception):
    """Why a file cannot be read as a debate format, without a stop at the end."""


class SpeechType(Struct, frozen=True, kw_only=True):
    """A kind of speech: its length, its signals, and from when to when points may be offered."""

    id: str
    seconds: int
    signals: tuple[Signal, ...]
    window: tuple[int, int] | None


def periods(root: Element) -> dict[str, tuple[str, bool]]:
    """Every period by its name: its words, and whether points may be offered in it."""
    found = dict(OWN_PERIODS)
    for node in root.iterfind("period-types/period-type"):
        words = node.findtext("display") or node.findtext("name") or str(node.get("ref"))
        allowed = (node.get("pois-allowed") or "").strip() in {"true", "1"}
        found[str(node.get("ref"))] = " ".join(words.split())[:120], allowed
    return found


def speech_type(node: Element, known: dict[str, tuple[str, bool]], notes: list[str]) -> SpeechType:
    """A kind of speech as the file has it; what is left out of it goes to ``notes``."""
    ref = str(node.get("ref") or "speech")
    length = seconds(node.get("length"))
    signals: dict[int, Signal] = {}
    period = node.get("first-period") or "normal"
    changes = [(0, _period(known, period)[1])]
    for bell in node.iterfind("bell"):
        time = bell.get("time") or ""
        at = length if time == "finish" else seconds(time)
        if at > length:
            told = _("{speech}: a bell after the end was left out; overtime rings by itself.")
            notes.append(told.format(speech=ref))
            continue
        if bell.get("pause-on-bell") in {"true", "1"}:
            notes.append(_("{speech}: the clock does not pause by itself at a bell.").format(speech=ref))
        before, period = period, bell.get("next-period") or period
        words, allowed = _period(known, period)
        if at < length and period == before:
            words = "Signal"  # untranslated
        elif at == length and period not in known.keys() - OWN_PERIODS.keys():
            words = "Time"  # untranslated
        signals[at] = Signal(at=at, strokes=_strokes(bell.get("number")), words=words)
        changes.append((at, allowed))
    if signals and length not in signals:
        signals[length] = Signal(at=length, strokes=0, words="Time")  # untranslated
        notes.append(_("{speech}: the file has no bell at the end; words say it.").format(speech=ref))
    return SpeechType(
        id=id_of(ref, most=60) or "speech",
        seconds=length,
        signals=tuple(signals[at] for at in sorted(signals)),
        window=_window(ref, sorted(changes), length, notes),
    )


def seconds(text: str | None) -> int:
    """``7:30`` or ``450`` as seconds. Raises UnreadableFormatError."""
    found = _TIME.fullmatch((text or "").strip())
    if found is None:
        raise UnreadableFormatError(_("{text!r} is not a time such as 7:30").format(text=text))
    return int(found[3]) if found[3] else int(found[1]) * 60 + int(found[2])


def _period(known: dict[str, tuple[str, bool]], ref: str) -> tuple[str, bool]:
    if ref not in known:
        raise UnreadableFormatError(_("there is no period {name!r} in the file").format(name=ref))
    return known[ref]


def _strokes(text: str | None) -> int:
    try:
        return max(0, min(5, int(text or "1")))
    except ValueError:
        told = _("{text!r} is not a number of strokes")
        raise UnreadableFormatError(told.format(text=text)) from None


def _window(
    ref: str, changes: list[tuple[int, bool]], length: int, notes: list[str]
) -> tuple[int, int] | None:
    """The first stretch in which points may be offered."""
    opens = next((at for at, allowed in changes if allowed and at < length), None)
    if opens is None:
        return None
    closes = next((at for at, allowed in changes if at > opens and not allowed), length)
    if any(allowed and closes < at < length for at, allowed in changes):
        told = _("{speech}: points open twice in the file; here they open once.")
        notes.append(told.format(speech=ref))
    return opens, closes
