"""A lesson or a routine planned for one session: extra time, and fitting into fewer minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from debate.engine.saving import save_time
from debate.model.kit import Routine
from debate.model.lesson import Late, Lesson, Screen, Show, Step
from debate.model.motion import Motion
from debate.model.session import PlannedPart, PlannedStep, Saving


class Fitted(Struct, frozen=True, kw_only=True):
    """Steps as planned, what was cut from them, and the seconds they take against those that were asked for.

    ``asked`` is None where no fitting was asked for. Nothing is stretched to fill time that is over.
    """

    steps: tuple[PlannedStep, ...]
    saving: Saving
    whole: int
    takes: int
    asked: int | None


def plan_lesson(
    lesson: Lesson, motions: Mapping[str, Motion], fit: int | None = None, extra_time: int = 0
) -> Fitted:
    """A lesson's steps, every length stretched by ``extra_time`` per cent, fitted into ``fit`` minutes.

    ``motions`` by id say which side an argument on a screen is on.
    """
    steps = tuple(_planned(step, lesson, motions, extra_time) for step in lesson.steps)
    return _fitted(steps, fit)


def plan_routine(routine: Routine, motion: str | None, fit: int | None = None, extra_time: int = 0) -> Fitted:
    """A routine as a running order of its own, on any motion. Its steps are kept at their length."""
    steps: list[PlannedStep] = []
    for number, step in enumerate(routine.steps, 1):
        full = _stretched(step.minutes, extra_time)
        show = Show(screen=Screen.ROUTINE, routine=routine.id, routine_steps=(step.name,), motion=motion)
        name = f"{routine.id}-{number}"
        steps.append(
            PlannedStep(id=name, seconds=full, full=full, least=full, if_late=Late.KEEP, show=(show,))
        )
    return _fitted(steps, fit)


def part_seconds(step: PlannedStep, seconds: int) -> tuple[int, ...]:
    """The lengths of a step's parts when the step lasts so many seconds.

    The longest parts are cut first, down to one level, so that parts of equal length stay equal and the short
    ones, such as playing back, stay whole. Time added to a step is not handed to its parts: the chair gives
    it to one.
    """
    parts = [part.seconds for part in step.parts]
    if not parts or sum(parts) <= seconds:
        return tuple(parts)
    rest, many = seconds, len(parts)
    for length in sorted(parts):
        if length * many >= rest:
            break
        rest, many = rest - length, many - 1
    level = rest // many
    return tuple(min(length, level) for length in parts)


def _fitted(steps: Sequence[PlannedStep], fit: int | None) -> Fitted:
    whole = sum(step.seconds for step in steps)
    asked = fit * 60 if fit is not None else None
    saving = save_time(
        steps, {i: step.seconds for i, step in enumerate(steps)}, whole - asked if asked else 0
    )
    lengths = saving.lengths
    planned = tuple(
        structs.replace(step, seconds=lengths.get(i, step.seconds)) for i, step in enumerate(steps)
    )
    takes = sum(step.seconds for step in planned)
    return Fitted(steps=planned, saving=saving, whole=whole, takes=takes, asked=asked)


def _planned(step: Step, lesson: Lesson, motions: Mapping[str, Motion], extra: int) -> PlannedStep:
    full = _stretched(step.minutes, extra)
    return PlannedStep(
        id=step.id,
        seconds=full,
        full=full,
        least=full if step.shorten_to is None else _stretched(step.shorten_to, extra),
        if_late=step.if_late,
        show=tuple(_sided(show, lesson.motion, motions) for show in step.show),
        parts=tuple(
            PlannedPart(
                name=part.name,
                seconds=_stretched(part.minutes, extra),
                show=_sided(part.show, lesson.motion, motions) if part.show else None,
            )
            for part in step.parts
        ),
        together_with=step.together_with,
    )


def _stretched(minutes: float, extra: int) -> int:
    return round(minutes * 60 * (100 + extra) / 100)


def _sided(show: Show, own: str | None, motions: Mapping[str, Motion]) -> Show:
    """A screen with one argument knows its side, so that its seconds count for it."""
    motion = motions.get(show.motion or own or "")
    argument = motion.by_id.get(show.argument or "") if motion else None
    return structs.replace(show, side=argument.side) if argument and show.side is None else show
