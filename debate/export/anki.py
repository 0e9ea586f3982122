"""Cards for Anki as a text file to import: question, answer, tags."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from debate.export.imprint import edition, imprint
from debate.export.options import Options
from debate.export.prompts import quiz_to_write
from debate.export.safe import safe_line
from debate.model.library import Shelf
from debate.model.motion import Motion


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:
    """The cards as UTF-8, one a line, fields separated by tabs. Raises ExportError where there is none."""
    questions = quiz_to_write(shelf, motion, notes=options.notes)
    lines = [
        "#separator:tab",
        "#html:true",
        "#columns:Front\tBack\tTags",
        "#tags column:3",  # untranslated
        *(f"# {safe_line(line)}" for line in imprint(shelf, motion)),
    ]
    for question in questions:
        back = _field((*question.after, edition(shelf)))
        lines.append(f"{_field(question.ask)}\t{back}\tdebate::{shelf.id} {motion.id} {question.topic}")
    return ("\n".join(lines) + "\n").encode()


def _field(texts: Iterable[str]) -> str:
    """Paragraphs as one field: HTML-escaped, and never with ``#`` first, which would make it a remark."""
    return "<br><br>".join(escape(safe_line(text)).replace("#", "&#35;") for text in texts)
