"""Questions for Moodle in its GIFT format: the media-detective prompts and the lab's questions, as essays."""

from __future__ import annotations

import re
from collections.abc import Iterable

from debate.export.imprint import imprint
from debate.export.options import Options
from debate.export.prompts import QuizQuestion, quiz_to_write
from debate.export.safe import safe_line
from debate.model.library import Shelf
from debate.model.motion import Motion

_CONTROL = re.compile(r"[\\~=#{}:]")
_TAG = re.compile(r"[\[\]]")


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:
    """The questions as UTF-8. Raises ExportError where there is none.

    Texts are declared plain, so that nothing in them is taken for HTML. What is for the teacher only stands
    in the feedback, and only where it was asked for.
    """
    questions = quiz_to_write(shelf, motion, notes=options.notes)
    head = [f"// {safe_line(line)}" for line in imprint(shelf, motion)]
    blocks = ["\n".join(_TAG.sub("", line) for line in head)]
    for topic in dict.fromkeys(question.topic for question in questions):
        blocks.append(f"$CATEGORY: debate/{shelf.id}/{motion.id}/{topic}")  # untranslated
        blocks += [_question(question, motion) for question in questions if question.topic == topic]
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    """Words as GIFT, on one line: control characters with a backslash before them."""
    return _CONTROL.sub(r"\\\g<0>", safe_line(text))


def _question(question: QuizQuestion, motion: Motion) -> str:
    name = escaped(f"{motion.id} {question.title}")
    return f"::{name}::[plain]{_paragraphs(question.ask)} {{####[plain]{_paragraphs(question.after)}}}"


def _paragraphs(texts: Iterable[str]) -> str:
    return "\\n\\n".join(escaped(text) for text in texts)
