"""Debatekeeper's XML format files, schema 2.2, read as a format of ours. The way back: ``debatekeeper_out``.

What such a file does not hold is said: whose side a speech is on is guessed from its name, the decision and
the source are for the author to fill in. Nothing outside the file is ever opened: document types are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
from msgspec import Struct

from debate.model.fields import Sure
from debate.model.format import (
    DecidedBy,
    Decision,
    Family,
    Format,
    FormatRules,
    Prep,
    PrepMode,
    Sums,
    Team,
    TeamSide,
)
from debate.model.phase import Floor, Phase, PhaseKind, PointWindow, SignalSet
from debate.packs.authoring.names import id_of
from debate.packs.debatekeeper_types import SpeechType, UnreadableFormatError, periods, seconds, speech_type
from debate.packs.opening import Fault, open_text
from debate.tongue import _, marked

LARGEST = 2**20
"""Characters; the files that are about have two thousand."""
_DOCTYPE = re.compile(r"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_KINDS = (
    ("crossfire", PhaseKind.CROSSFIRE),
    ("cross-exam", PhaseKind.CROSS_EXAMINATION),
    ("cross exam", PhaseKind.CROSS_EXAMINATION),
    ("free debate", PhaseKind.FREE_DEBATE),
    ("floor", PhaseKind.FLOOR),
    ("preparation", PhaseKind.PREP),
)
_FOR = re.compile(
    r"\b(gov\w*|prop\w*|affirm\w*|aff|pro|prime minister|pm|crown|1st pro|for)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(opp\w*|neg\w*|contra|con|lo|against)\b", re.IGNORECASE)


class Imported(Struct, frozen=True, kw_only=True):
    """A format read from a file of another program, and in sentences what to look at before it is used."""

    format: Format
    notes: tuple[str, ...]


def read_debatekeeper(path: Path, today: str) -> Imported:
    """The format of a Debatekeeper file. ``today`` is the day it is read, such as 2026-11-23.

    Raises UnreadableFormatError with a sentence.
    """
    opened = open_text(path)
    if isinstance(opened, Fault):
        raise UnreadableFormatError(opened.message)
    return import_text(opened.text, path.stem, today)


def import_text(text: str, name: str, today: str) -> Imported:
    """As ``read_debatekeeper``, from the text itself; ``name`` stands in where the file gives no name."""
    root = _root(text)
    title = _name(root) or name
    notes: list[str] = []
    known = periods(root)
    types = {
        str(node.get("ref")): speech_type(node, known, notes)
        for node in root.iterfind("speech-types/speech-type")
    }
    phases = tuple(_phases(root, types, notes))
    if not phases:
        raise UnreadableFormatError(_("the file has no speeches"))
    own = id_of(title, most=80) or id_of(name) or "imported"
    item = Format(
        id=own,
        name=title[:120],
        family=_family(root),
        teams=_teams(phases),
        order=tuple(_order(root)),
        phases=phases,
        signal_sets=tuple(SignalSet(id=t.id, signals=t.signals) for t in types.values() if t.signals),
        signals_from="the imported file",
        point_windows=tuple(_window(t) for t in types.values() if t.window),
        prep=_prep(root, notes),
        decision=Decision(by=DecidedBy.JUDGE, how=_HOW, ballots=("one-judge",)),
        rules=_rules(root, today),
    )
    return Imported(format=_whole(item), notes=(*dict.fromkeys(notes), *map(_, _ADVICE)))


_HOW = "Not in the imported file: the host says how."  # untranslated
"""A format's own words are written into its file, and are English there as all that ship are."""
_ADVICE = (
    marked(
        "The file does not say who is on which side: they were taken from the names of speeches, or by turns."
    ),
    marked("Fill in the source, the decision and the ballot."),
)


def _root(text: str) -> ET.Element:
    if len(text) > LARGEST:
        raise UnreadableFormatError(_("the file is too large for a debate format"))
    if _DOCTYPE.search(text):
        raise UnreadableFormatError(_("a document type or entities are not read: remove them from the file"))
    try:
        root = ET.fromstring(text)  # noqa: S314 - entities are refused above
    except (ET.ParseError, ValueError) as error:
        raise UnreadableFormatError(_("not XML: {reason}").format(reason=error)) from None
    if root.tag != "debate-format":
        told = _("this is not a Debatekeeper format: it begins with <{tag}>")
        raise UnreadableFormatError(told.format(tag=root.tag))
    if not (root.get("schema-version") or "").startswith("2."):
        raise UnreadableFormatError(_("only Debatekeeper's schema 2 is read"))
    return root


def _phases(root: ET.Element, types: dict[str, SpeechType], notes: list[str]) -> Iterator[Phase]:
    used: dict[str, int] = {}
    turn = 0
    for node in root.iterfind("speeches/speech"):
        name = (_name(node) or "Speech")[:120]  # untranslated
        kind = types.get(node.get("type") or "")
        if kind is None:
            told = _("{name!r} is of the type {type!r}, which the file lacks")
            raise UnreadableFormatError(told.format(name=name, type=node.get("type")))
        what = next((k for word, k in _KINDS if word in name.lower()), PhaseKind.SPEECH)
        plain = id_of(name, most=60) or "speech"
        used[plain] = used.get(plain, 0) + 1
        side = _side(name, turn)
        turn += what is PhaseKind.SPEECH
        two = what not in {PhaseKind.SPEECH, PhaseKind.FLOOR}
        sides = (Floor.FOR, Floor.AGAINST) if two else (Floor.FLOOR if what is PhaseKind.FLOOR else side,)
        points = kind.id if kind.window and what is PhaseKind.SPEECH else None
        if kind.window and not points:
            told = _("{name}: points of information are for speeches; its window was left out.")
            notes.append(told.format(name=name))
        yield Phase(
            id=plain if used[plain] == 1 else f"{plain}-{used[plain]}",
            name=name,
            kind=what,
            sides=sides,
            seconds=kind.seconds,
            signals=kind.id if kind.signals else None,
            points=points,
            asks=side if what is PhaseKind.CROSS_EXAMINATION else None,
        )


def _side(name: str, turn: int) -> Floor:
    against, for_ = _AGAINST.search(name), _FOR.search(name)
    if against and (not for_ or "opp" in name.lower() or against.start() < for_.start()):
        return Floor.AGAINST
    return Floor.FOR if for_ or turn % 2 == 0 else Floor.AGAINST


def _window(kind: SpeechType) -> PointWindow:
    opens, closes = kind.window or (0, kind.seconds)
    return PointWindow(id=kind.id, opens=opens, closes=closes, max_seconds=15)


def _teams(phases: tuple[Phase, ...]) -> tuple[Team, ...]:
    sizes = {
        side: sum(p.kind is PhaseKind.SPEECH and p.sides == (side,) for p in phases)
        for side in (Floor.FOR, Floor.AGAINST)
    }
    size, other = (max(1, min(20, sizes[side])) for side in (Floor.FOR, Floor.AGAINST))
    return (
        Team(id="prop", name="Proposition", side=TeamSide.FOR, size=size),  # untranslated
        Team(id="opp", name="Opposition", side=TeamSide.AGAINST, size=other),  # untranslated
    )


def _prep(root: ET.Element, notes: list[str]) -> Prep:
    controlled = root.find("prep-time-controlled")
    node = root.find("prep-time") if controlled is None else controlled
    if controlled is not None and controlled.find("bell") is not None:
        notes.append(
            _("Bells during preparation were left out: one minute before its end and at its end it rings.")
        )
    length = seconds(node.get("length")) if node is not None else 0
    if not length:
        return Prep(mode=PrepMode.LONG_NOTICE)
    return Prep(mode=PrepMode.FIXED, seconds=length)


def _rules(root: ET.Element, today: str) -> FormatRules:
    used = [" ".join((n.text or "").split()) for n in root.iterfind("info/used-at")]
    region = [" ".join((n.text or "").split()) for n in root.iterfind("info/region")]
    body = next((words for words in (*used, *region) if words), "not said in the imported file")
    version = (root.findtext("version") or "").strip()
    edition = "Debatekeeper format file" + (f", version {version}" if version else "")  # untranslated
    return FormatRules(
        body=body[:120],
        edition=edition[:300],
        checked=today,
        confidence=Sure.LOW,
        how_sure="as the imported file has it; nobody has compared it with the rules",  # untranslated
        conflict="not known: imported, not compared",  # untranslated
    )


def _order(root: ET.Element) -> Iterator[str]:
    for node in root.iterfind("info/description"):
        words = " ".join((node.text or "").split())
        if words:
            yield words[:320]


def _family(root: ET.Element) -> Family:
    levels = " ".join((n.text or "") for n in root.iterfind("info/level")).lower()
    return Family.SCHOOLS if "school" in levels else Family.PARLIAMENTARY


def _name(node: ET.Element) -> str:
    """A name, the English one where there are several languages."""
    names = {
        n.get("{http://www.w3.org/XML/1998/namespace}lang", ""): n.text or "" for n in node.iterfind("name")
    }
    chosen = next((text for lang, text in names.items() if lang.startswith("en")), None)
    return " ".join((chosen or next(iter(names.values()), "")).split())


def _whole(item: Format) -> Format:
    """The format with its sums, held against the noun's own limits. Raises UnreadableFormatError."""
    prep = item.prep.seconds
    sums = Sums(
        speaking=item.speaking_seconds,
        running_order=item.seconds,
        prep=prep,
        pools=0,
        whole=item.seconds + prep,
    )
    try:
        return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(item, sums=sums)), Format)
    except msgspec.ValidationError as error:
        raise UnreadableFormatError(_("this does not fit a format: {reason}").format(reason=error)) from None
