"""What lessons and the lab name by id, for the rules that look names up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from debate.model.lab import Lab, LabSetup
from debate.model.lesson import Lesson, Part, Show, Step

Named = tuple[Any, Any, str, str]
"""The top-level noun, the noun inside it, its field that names ids, and what kind of noun they name."""


def shows(lesson: Lesson) -> Iterator[tuple[Step, Part | None, Show]]:
    """Every screen of a lesson, with its step and its part."""
    for step in lesson.steps:
        yield from ((step, None, show) for show in (*step.show, *step.beside))
        yield from ((step, part, part.show) for part in step.parts if part.show is not None)


def names_in_lessons(lessons: tuple[Lesson, ...]) -> Iterator[Named]:
    """Every field of the lessons that names ids of other nouns."""
    for lesson in lessons:
        yield lesson, lesson, "motion", "motion"
        for _, _, show in shows(lesson):
            yield lesson, show, "motion", "motion"
            yield lesson, show, "prompts", "prompt"
            yield lesson, show, "argument", "argument"
            yield lesson, show, "routine", "routine"
            yield lesson, show, "format", "format"
            yield lesson, show, "ballot", "ballot"
            yield lesson, show, "question", "lab question"
            yield from ((lesson, stretch, "article", "article") for stretch in show.lines)
            for setup in show.lab:
                yield from _of_setup(lesson, setup)


def names_in_lab(lab: Lab | None) -> Iterator[Named]:
    """Every field of the lab that names ids, of the pack or of its own."""
    if lab is None:
        return
    yield lab, lab, "motion", "motion"
    for preset in lab.presets:
        yield lab, preset, "sources", "source"
        yield lab, preset, "derived_from", "lab preset"
    yield from ((lab, counts, "source", "source") for counts in lab.counts)
    setups = [lab.start, *(c.start for c in lab.claims if c.start is not None)]
    for question in lab.questions:
        yield lab, question, "sources", "source"
        setups += question.setup
    for setup in setups:
        yield from _of_setup(lab, setup)


def _of_setup(home: Lesson | Lab, setup: LabSetup) -> Iterator[Named]:
    yield home, setup, "presets", "lab preset"
    yield home, setup, "counts", "lab counts"
