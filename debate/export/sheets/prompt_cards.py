"""Prompt cards: one for each question for the room, by stage.

Words of a line that no argument quotes stand alone, without the rest of their line.
"""

from __future__ import annotations

from collections.abc import Iterator

from debate.export.lines.prompt import CAREFUL, GROUND_RULES, minutes_words
from debate.export.lines.quote import quoted
from debate.export.lines.text import count, said
from debate.export.options import ExportError, Options
from debate.export.prompts import prompts_of
from debate.export.sheets.evidence import Evidenced, in_line
from debate.export.sheets.opening import document_for, question
from debate.export.sheets.parts import (
    Cards,
    Document,
    Paragraph,
    Part,
    Quote,
    Role,
    Section,
    labelled,
    paragraph,
    plain,
)
from debate.model.article import Passage
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt, PromptSet, Stage
from debate.tongue import _


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The cards of a motion. Raises ExportError where the pack has no prompt for it."""
    prompts = prompts_of(shelf, motion)
    if not prompts:
        raise ExportError(_("the pack has no questions for the room about {motion}").format(motion=motion.id))
    evidenced = Evidenced(shelf, motion)
    lines = evidenced.quoting.lines()
    parts = []
    for stage in Stage:
        cards = tuple(
            _card(prompt, evidenced, lines, notes=options.notes)
            for prompt in prompts
            if prompt.stage is stage
        )
        if cards:
            rules = (paragraph(_(GROUND_RULES), Role.CLAIM),) if stage in CAREFUL else ()
            heading = f"{stage.words.capitalize()}: {count(len(cards), 'card')}"
            parts.append(Section(heading=heading, parts=(*rules, Cards(cards))))
    told = paragraph(said(count(len(prompts), "card"), _("Cut along the broken lines.")))
    return document_for(_("Prompt cards"), shelf, motion, (question(motion), told), tuple(parts))


def _card(prompt: Prompt, evidenced: Evidenced, lines: frozenset[tuple[str, int]], *, notes: bool) -> Section:
    parts: list[Part] = [paragraph(prompt.text, Role.CLAIM)]
    for passage in prompt.passages:
        parts += _passage(passage, evidenced, lines)
    parts += [
        Paragraph(labelled(_("An answer may begin"), prompt.stem)),
        Paragraph(labelled(_("If stuck"), prompt.if_stuck)),
    ]
    if notes and prompt.note:
        parts.append(Paragraph(labelled(_("For the teacher only"), prompt.note)))
    set_words = _("Media detective") if prompt.set is PromptSet.DETECTIVE else _("Question")
    thinking = _("Thinking: {level}").format(level=prompt.level.words)
    card = _("Card {prompt}").format(prompt=prompt.id)
    parts.append(paragraph(said(thinking, card), Role.SMALL))
    heading = f"{set_words} · {prompt.group.words} · {minutes_words(prompt)}"
    return Section(heading=heading, parts=tuple(parts))


def _passage(passage: Passage, evidenced: Evidenced, lines: frozenset[tuple[str, int]]) -> Iterator[Part]:
    words = evidenced.quoting.find(passage)
    if words is None:
        yield evidenced.quote(passage)
    elif (words.article.id, words.anchor.line) in lines:
        yield Quote(credit=words.place, text=in_line(words))
    else:
        yield Quote(credit=words.place, text=plain(quoted(words.exact)))
