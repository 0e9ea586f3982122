"""The quotes of a motion as Web Annotations (JSON-LD): each argument pinned to the words it stands on."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from debate.export.imprint import imprint
from debate.export.options import Options
from debate.export.safe import safe_json
from debate.export.words import Quoting, Words
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.tongue import _

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of the same line given before and after the words, so that a reader finds the right place."""


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """One page of annotations. Only words that were checked are in it."""
    quoting = Quoting(shelf, motion)
    found = [
        _annotation(shelf, motion, argument, number, item, words)
        for argument in motion.arguments
        for number, item in enumerate(argument.quotes, 1)
        if item.quote and (words := quoting.find(item.quote))
    ]
    return safe_json(
        {
            "@context": CONTEXT,
            "id": _name(shelf, motion.id),
            "type": "AnnotationPage",
            "dcterms:description": " ".join(imprint(shelf, motion)),
            "items": found,
        }
    )


def _annotation(
    shelf: Shelf, motion: Motion, argument: Argument, number: int, item: Evidence, words: Words
) -> dict[str, Any]:
    told = f"{argument.side.word} {motion.place(argument)}. {argument.title}: {argument.claim}"
    note = " " + _("Note: {note}").format(note=item.note) if item.note else ""
    return {
        "id": _name(shelf, f"{motion.id}/{argument.id}/{number}"),
        "type": "Annotation",  # untranslated
        "motivation": "linking",
        "dcterms:rights": words.article.rights,
        "modified": f"{shelf.pack.info.updated}T00:00:00Z",
        "body": {
            "type": "TextualBody",
            "value": f"{told}{note}",
            "format": "text/plain",
            "language": shelf.pack.info.language,
            "purpose": "describing",
        },
        "target": [
            {"type": "SpecificResource", "source": words.article.url, "selector": _quote(words)},
            {
                "type": "SpecificResource",
                "source": _name(shelf, words.article.id),
                "selector": _position(words),
            },
        ],
    }


def _quote(words: Words) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": words.exact,
        "prefix": words.before[-AROUND:],
        "suffix": words.after[:AROUND],
    }


def _position(words: Words) -> dict[str, Any]:
    """Characters from the beginning of the text that the pack holds: its lines, joined by line feeds."""
    lines = words.article.lines[: words.anchor.line - 1]
    start = sum(len(line) + 1 for line in lines) + words.anchor.start
    return {"type": "TextPositionSelector", "start": start, "end": start + len(words.exact)}


def _name(shelf: Shelf, what: str) -> str:
    """A name that stays the same from export to export of one edition."""
    return uuid5(NAMESPACE_URL, f"debate:{shelf.id}/{shelf.pack.info.version}/{what}").urn
