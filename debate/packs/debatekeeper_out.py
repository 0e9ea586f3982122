"""A format of ours as a Debatekeeper XML file, schema 2.2: lengths, bells with words, windows, preparation.

What that schema cannot hold is left out: sides, teams, pools, grace, ballots, how many points to take.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from debate.engine.round_plan import whole_round
from debate.model.format import Format, Variant
from debate.model.kit import Kit
from debate.model.round import PlannedPhase
from debate.packs.authoring.names import id_of
from debate.tongue import marked

SAY_LEFT_OUT = marked(
    "Left out, as such a file cannot hold it: sides, teams, pools of preparation, grace, ballots."
)


def debatekeeper_text(item: Format, variant: Variant | None = None) -> str:
    """The XML of a format under a variant."""
    plan = whole_round(item, Kit(), variant, prep=False, judges=0)
    root = ET.Element("debate-format", {"schema-version": "2.2"})
    _text(root, "name", f"{item.name}: {variant.name}" if variant else item.name)
    _text(root, "version", "1")
    info = ET.SubElement(root, "info")
    _text(info, "used-at", item.rules.body)
    _text(info, "description", item.order[0] if item.order else item.name)
    types: dict[tuple[object, ...], str] = {}
    words: dict[tuple[str, bool], str] = {}
    for phase in plan.phases:
        key = (phase.seconds, phase.bells, _span(phase))
        types.setdefault(key, _free(id_of(_type_name(item, phase)) or "speech", types.values()))
        for _, said, allowed in _changes(phase):
            words.setdefault((said, allowed), _free(id_of(said, most=30) or "period", words.values()))
    _period_types(root, words)
    seconds = item.prep.seconds if variant is None or variant.prep_seconds is None else variant.prep_seconds
    if seconds and not item.prep.in_running_order:
        ET.SubElement(root, "prep-time", length=_clock(seconds))
    kinds = ET.SubElement(root, "speech-types")
    speeches = ET.SubElement(root, "speeches")
    made: set[str] = set()
    for phase in plan.phases:
        ref = types[phase.seconds, phase.bells, _span(phase)]
        if ref not in made:
            made.add(ref)
            _speech_type(kinds, ref, phase, words)
        _text(ET.SubElement(speeches, "speech", type=ref), "name", phase.name)
    ET.indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'  # untranslated
    )


def _period_types(root: ET.Element, words: dict[tuple[str, bool], str]) -> None:
    if not words:
        return
    periods = ET.SubElement(root, "period-types")
    for (said, allowed), ref in words.items():
        node = ET.SubElement(periods, "period-type", {"ref": ref, "pois-allowed": str(allowed).lower()})
        _text(node, "name", said)
        _text(node, "display", said)


def _speech_type(
    kinds: ET.Element, ref: str, phase: PlannedPhase, words: dict[tuple[str, bool], str]
) -> None:
    first = "pois-allowed" if phase.window and phase.window.opens == 0 else "normal"
    node = ET.SubElement(
        kinds, "speech-type", {"ref": ref, "length": _clock(phase.seconds), "first-period": first}
    )
    strokes = {bell.at: bell.strokes for bell in phase.bells}
    for at, said, allowed in _changes(phase):
        ET.SubElement(
            node,
            "bell",
            {
                "time": "finish" if at == phase.seconds else _clock(at),
                "number": str(strokes.get(at, 0)),
                "next-period": words[said, allowed],
            },
        )


def _changes(phase: PlannedPhase) -> list[tuple[int, str, bool]]:
    """What is said at each second of a phase, and whether points are open from then on.

    A window that opens or closes without a bell gets one without strokes.
    """
    window = phase.window
    said = {bell.at: bell.words for bell in phase.bells}
    if window is not None:
        said = {window.opens: "Points may be offered", window.closes: "Points closed"} | said  # untranslated
    return [(at, said[at], bool(window and window.opens <= at < window.closes)) for at in sorted(said) if at]


def _span(phase: PlannedPhase) -> tuple[int, int] | None:
    return (phase.window.opens, phase.window.closes) if phase.window else None


def _type_name(item: Format, phase: PlannedPhase) -> str:
    written = item.phase.get(phase.id)
    return (written.signals if written else None) or f"{phase.kind.value}-{phase.seconds}"


def _free(name: str, taken: Iterable[str]) -> str:
    """A name that is not taken, of at least two letters as the schema wants."""
    own = name if len(name) > 1 else f"{name}-type"
    others, number, found = set(taken), 1, own
    while found in others or found in {"normal", "pois-allowed", "warning", "overtime"}:
        number += 1
        found = f"{own}-{number}"
    return found


def _text(parent: ET.Element, tag: str, words: str) -> None:
    ET.SubElement(parent, tag).text = words


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
