"""Prompts: questions for the room, by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.engine.draw import draw
from debate.export.lines.nouns import minutes
from debate.export.lines.quote import quote_lines
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt, Stage
from debate.tongue import _, marked

GROUND_RULES = marked(
    "Before you talk: ideas, not people; roles, not confessions; you may pass; listen to the end."
)
"""Translated where they are shown."""
CAREFUL = {Stage.ETHICS, Stage.PERSPECTIVE}


def prompts_lines(
    shelf: Shelf, motion: Motion | None, stage: Stage | None, *, notes: bool = False
) -> Iterator[str]:
    """The prompts that serve a motion, or all of a pack."""
    title = motion.short if motion else shelf.pack.info.title
    chosen = choose_prompts(shelf, motion, stage)
    yield from block(said(_("Prompts: {title}").format(title=title), count(len(chosen), "prompt")))
    yield from prompts_in(shelf, chosen, notes=notes)


def choose_prompts(shelf: Shelf, motion: Motion | None, stage: Stage | None) -> tuple[Prompt, ...]:
    """The prompts of a motion, or of the whole pack; of one stage where one is given."""
    every = shelf.prompts_for(motion) if motion else shelf.pack.prompts
    return tuple(prompt for prompt in every if stage is None or prompt.stage is stage)


def drawn_lines(
    shelf: Shelf, prompts: tuple[Prompt, ...], seed: int, *, notes: bool = False
) -> Iterator[str]:
    """One prompt, drawn by a seed that is printed with it."""
    head = _("Drawn by lot, number {number}, from {prompts}").format(
        number=seed, prompts=count(len(prompts), "prompt")
    )
    yield from prompt_lines(head, draw(prompts, seed), shelf, notes=notes)


def prompt_lines(head: str, prompt: Prompt, shelf: Shelf, *, notes: bool = False) -> Iterator[str]:
    """One prompt by itself, with the ground rules where it is about ethics or another's view."""
    yield from _prompt(head, prompt, shelf, notes=notes, rules=prompt.stage in CAREFUL)


def detective_lines(shelf: Shelf, *, notes: bool = False) -> Iterator[str]:
    """Every media-detective prompt of a pack in order; a sentence where it has none."""
    prompts = shelf.detective()
    title = _("Media detective: {title}").format(title=shelf.pack.info.title)
    yield from block(said(title, count(len(prompts), "question")))
    if not prompts:
        yield from block(_("This pack has no media-detective questions."))
    for number, prompt in enumerate(prompts, 1):
        head = _("Question {number} of {of}").format(number=number, of=len(prompts))
        yield from _prompt(head, prompt, shelf, notes=notes, rules=False)


def prompts_in(shelf: Shelf, prompts: Iterable[Prompt], *, notes: bool = False) -> Iterator[str]:
    """Some prompts by stage, with the ground rules before the first about ethics or another's view."""
    every = tuple(prompts)
    for stage in Stage:
        of_stage = [prompt for prompt in every if prompt.stage is stage]
        if of_stage:
            heading = _("Stage: {stage}").format(stage=stage.words)
            prompts_here = count(len(of_stage), "prompt")
            yield from block(f"{heading}, {prompts_here}", _(GROUND_RULES) if stage in CAREFUL else None)
        for number, prompt in enumerate(of_stage, 1):
            head = _("Prompt {number} of {of}").format(number=number, of=len(of_stage))
            yield from _prompt(head, prompt, shelf, notes=notes, rules=False)


def minutes_words(prompt: Prompt) -> str:
    """``1 minute``, ``2.5 minutes``."""
    return minutes(prompt.minutes)


def _prompt(head: str, prompt: Prompt, shelf: Shelf, *, notes: bool, rules: bool) -> Iterator[str]:
    stage = _("Stage: {stage}").format(stage=prompt.stage.words)
    thinking = _("Thinking: {level}").format(level=prompt.level.words)
    yield from block(
        said(head, stage, thinking, minutes_words(prompt)),
        said(prompt.group.words, _("Id: {id}").format(id=prompt.id)),
        _(GROUND_RULES) if rules else None,
        prompt.text,
        _("An answer may begin: {stem}").format(stem=prompt.stem),
        _("If stuck: {help}").format(help=prompt.if_stuck),
        _("For the teacher only: {note}").format(note=prompt.note) if notes and prompt.note else None,
        credit_line(prompt.sources, shelf),
    )
    for passage in prompt.passages:
        yield from quote_lines(_("Look at"), passage, shelf.article_of(passage))
