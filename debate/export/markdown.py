"""A sheet as Markdown: everything a pack says is escaped, so that it is shown and never obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.export.options import Options
from debate.export.safe import safe_line, safe_text
from debate.export.sheets.parts import (
    Cards,
    Document,
    Items,
    Leaf,
    Paragraph,
    Part,
    Quote,
    References,
    Room,
    Section,
    Sides,
    Table,
    Text,
)
from debate.tongue import _

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~^$&!]")
_AT_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"^https?://[^\s<>]+$", re.IGNORECASE)
RULE = "_" * 40


def render(document: Document, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """The sheet as UTF-8 text."""
    blocks = [f"# {escaped(document.title)}", escaped(document.what)]
    for part in (*document.lead, *document.parts):
        blocks += _part(part, 2)
    blocks += ["---", *(escaped(line) for line in document.imprint)]
    return safe_text("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    """Words as Markdown that shows exactly these words, on one line."""
    line = _ACTIVE.sub(r"\\\g<0>", safe_line(text))
    return _AT_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", line)


def _part(part: Part, level: int) -> Iterator[str]:
    match part:
        case Section():
            yield f"{'#' * min(level, 6)} {escaped(part.heading)}"
            for inner in part.parts:
                yield from _part(inner, level + 1)
        case Sides():
            for column in part.columns:
                yield from _part(column, level)
        case Cards():
            for card in part.cards:
                yield from _part(card, level)
                yield "---"
        case _:
            yield from _leaf(part)


def _leaf(part: Leaf) -> Iterator[str]:
    match part:
        case Paragraph():
            yield _words(part.text)
        case Quote():
            yield f"> {escaped(part.credit)}\n>\n> {_words(part.text)}"
            if part.note:
                yield _("Note: {note}").format(note=escaped(part.note))
        case Items():
            marks = (f"{n}." if part.numbered else "-" for n in range(1, len(part.items) + 1))
            yield "\n".join(f"{mark} {_words(item)}" for mark, item in zip(marks, part.items, strict=True))
        case Table():
            yield _table(part)
        case Room():
            yield f"**{escaped(part.label)}**"
            yield from [escaped(RULE)] * part.lines
        case References():
            yield from _references(part)


def _references(part: References) -> Iterator[str]:
    for entry in part.entries:
        remarks = " ".join(escaped(remark) for remark in entry.remarks)
        yield f"({entry.number}) {_words(entry.citation)} {remarks}"


def _table(part: Table) -> str:
    rows = [part.heads, ("---",) * len(part.heads), *part.rows]
    drawn = [f"| {' | '.join(cell if row is rows[1] else escaped(cell) for cell in row)} |" for row in rows]
    return "\n".join([f"**{escaped(part.caption)}**", "", *drawn])


def _words(text: Text) -> str:
    """A line of runs. Bold words keep the spaces around them outside the marks, as Markdown asks."""
    drawn = []
    for number, run in enumerate(text):
        raw = safe_text(run.text)
        inner = escaped(raw) if number == 0 else escaped(f".{raw}")[1:]
        inner = inner.strip()
        if run.link and _ADDRESS.match(run.link) and run.text == run.link:
            inner = f"<{safe_line(run.link)}>"
        elif (run.strong or run.quoted) and inner:
            inner = f"**{inner}**"
        left, right = raw[:1].isspace(), raw[-1:].isspace()
        drawn.append(f"{' ' if left else ''}{inner}{' ' if right and inner else ''}")
    return "".join(drawn).strip()
