"""Prompts: questions for the room, by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.engine.draw import draw
from debate.export.lines.quote import quote_lines
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt, Stage

GROUND_RULES = "Before you talk: ideas, not people; roles, not confessions; you may pass; listen to the end."
CAREFUL = {Stage.ETHICS, Stage.PERSPECTIVE}


def prompts_lines(
    shelf: Shelf, motion: Motion | None, stage: Stage | None, *, notes: bool = False
) -> Iterator[str]:
    """The prompts that serve a motion, or all of a pack."""
    title = motion.short if motion else shelf.pack.info.title
    chosen = choose_prompts(shelf, motion, stage)
    yield from block(said(f"Prompts: {title}", count(len(chosen), "prompt")))
    yield from prompts_in(shelf, chosen, notes=notes)


def choose_prompts(shelf: Shelf, motion: Motion | None, stage: Stage | None) -> tuple[Prompt, ...]:
    """The prompts of a motion, or of the whole pack; of one stage where one is given."""
    every = shelf.prompts_for(motion) if motion else shelf.pack.prompts
    return tuple(prompt for prompt in every if stage is None or prompt.stage is stage)


def drawn_lines(
    shelf: Shelf, prompts: tuple[Prompt, ...], seed: int, *, notes: bool = False
) -> Iterator[str]:
    """One prompt, drawn by a seed that is printed with it."""
    head = f"Drawn by lot, number {seed}, from {count(len(prompts), 'prompt')}"
    yield from prompt_lines(head, draw(prompts, seed), shelf, notes=notes)


def prompt_lines(head: str, prompt: Prompt, shelf: Shelf, *, notes: bool = False) -> Iterator[str]:
    """One prompt by itself, with the ground rules where it is about ethics or another's view."""
    yield from _prompt(head, prompt, shelf, notes=notes, rules=prompt.stage in CAREFUL)


def detective_lines(shelf: Shelf, *, notes: bool = False) -> Iterator[str]:
    """Every media-detective prompt of a pack in order; a sentence where it has none."""
    prompts = shelf.detective()
    yield from block(said(f"Media detective: {shelf.pack.info.title}", count(len(prompts), "question")))
    if not prompts:
        yield from block("This pack has no media-detective questions.")
    for number, prompt in enumerate(prompts, 1):
        yield from _prompt(f"Question {number} of {len(prompts)}", prompt, shelf, notes=notes, rules=False)


def prompts_in(shelf: Shelf, prompts: Iterable[Prompt], *, notes: bool = False) -> Iterator[str]:
    """Some prompts by stage, with the ground rules before the first about ethics or another's view."""
    every = tuple(prompts)
    for stage in Stage:
        of_stage = [prompt for prompt in every if prompt.stage is stage]
        if of_stage:
            heading = f"Stage: {stage.value}, {count(len(of_stage), 'prompt')}"
            yield from block(heading, GROUND_RULES if stage in CAREFUL else None)
        for number, prompt in enumerate(of_stage, 1):
            yield from _prompt(f"Prompt {number} of {len(of_stage)}", prompt, shelf, notes=notes, rules=False)


def minutes_words(prompt: Prompt) -> str:
    """``1 minute``, ``2.5 minutes``."""
    return f"{prompt.minutes:g} {'minute' if prompt.minutes == 1 else 'minutes'}"


def _prompt(head: str, prompt: Prompt, shelf: Shelf, *, notes: bool, rules: bool) -> Iterator[str]:
    yield from block(
        said(head, f"Stage: {prompt.stage.value}", f"Thinking: {prompt.level.value}", minutes_words(prompt)),
        said(prompt.group.words, f"Id: {prompt.id}"),
        GROUND_RULES if rules else None,
        prompt.text,
        f"An answer may begin: {prompt.stem}",
        f"If stuck: {prompt.if_stuck}",
        f"For the teacher only: {prompt.note}" if notes and prompt.note else None,
        credit_line(prompt.sources, shelf),
    )
    for passage in prompt.passages:
        yield from quote_lines("Look at", passage, shelf.article_of(passage))
