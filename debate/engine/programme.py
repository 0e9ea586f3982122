"""What a session runs, as nouns: the lesson or the routine, its motion, and the words for each step."""

from __future__ import annotations

from msgspec import Struct

from debate.engine.fit import Fitted, plan_lesson, plan_routine
from debate.engine.lesson import next_step
from debate.model.kit import Kit, Routine, RoutineStep
from debate.model.lesson import Lesson, Show, Step
from debate.model.library import Library, Shelf
from debate.model.motion import Motion
from debate.model.session import Kind, PlannedStep, Session, Setting


class Programme(Struct, frozen=True, kw_only=True):
    """The nouns behind a session. Each is None where its pack is not at hand any more, or has none."""

    name: str
    kit: Kit
    shelf: Shelf | None = None
    motion: Motion | None = None
    lesson: Lesson | None = None
    routine: Routine | None = None

    def motion_of(self, show: Show) -> Motion | None:
        """The motion that a screen is about."""
        other = self.shelf.motions.get(show.motion) if self.shelf and show.motion else None
        return other or self.motion

    def step(self, planned: PlannedStep) -> Step | None:
        """The lesson's step behind a planned one."""
        return self.lesson.step.get(planned.id) if self.lesson else None

    def routine_step(self, planned: PlannedStep) -> RoutineStep | None:
        """The routine's step behind a planned one."""
        names = {name for show in planned.show for name in show.routine_steps}
        steps = self.routine.steps if self.routine else ()
        return next((step for step in steps if step.name in names), None)


def programme_of(library: Library, setting: Setting) -> Programme:
    """The nouns of a session's setting, as far as the library has them."""
    shelf = next((s for s in library.shelves if s.id == setting.pack), None)
    lessons = shelf.pack.lessons if shelf and setting.kind is Kind.LESSON else ()
    lesson = next((item for item in lessons if item.id == setting.running), None)
    routines = library.kit.routines if setting.kind is Kind.ROUTINE else ()
    routine = next((r for r in routines if r.id == setting.running), None)
    formats = library.kit.formats if setting.kind is Kind.ROUND else ()
    found = lesson or routine or next((item for item in formats if item.id == setting.running), None)
    return Programme(
        name=found.name if found else setting.running.replace("-", " "),
        kit=library.kit,
        shelf=shelf,
        motion=shelf.motions.get(setting.motion) if shelf and setting.motion else None,
        lesson=lesson,
        routine=routine,
    )


def planned(
    running: Lesson | Routine,
    shelf: Shelf,
    motion: Motion | None,
    *,
    fit: int | None = None,
    extra_time: int = 0,
    seats: int = 0,
    seed: int = 0,
) -> tuple[Setting, Fitted]:
    """A lesson, or a routine on a motion, planned for one session; and what fitting it cut."""
    if isinstance(running, Lesson):
        kind, fitted = Kind.LESSON, plan_lesson(running, shelf.motions, fit, extra_time)
        about = motion.id if motion else running.motion
    else:
        about = motion.id if motion else None
        kind, fitted = Kind.ROUTINE, plan_routine(running, about, fit, extra_time)
    setting = Setting(
        kind=kind,
        running=running.id,
        pack=shelf.id,
        version=f"{shelf.pack.info.version}, {shelf.pack.info.updated}",
        motion=about,
        steps=fitted.steps,
        seed=seed,
        fit=fit,
        extra_time=extra_time,
        seats=seats,
    )
    return setting, fitted


def step_name(programme: Programme, step: PlannedStep) -> str:
    """A step's name in words."""
    routine = programme.routine_step(step)
    return routine.name if routine else step.id.replace("-", " ")


def doing(programme: Programme, step: PlannedStep) -> str:
    """What the room does in a step, in its own words: for the quiet line that says what comes next."""
    found = programme.step(step)
    return found.pupils_do if found else step_name(programme, step)


def say(programme: Programme, session: Session) -> str:
    """What the chair says now; empty before the first step and after the last."""
    step = session.now_in
    if step is None:
        return ""
    found = programme.step(step) or programme.routine_step(step)
    return found.say if found else ""


def note(programme: Programme, session: Session) -> str:
    """What only the chair should read now."""
    step = session.now_in
    found = programme.step(step) if step else None
    return (found.chair_note or "") if found else ""


def next_words(programme: Programme, session: Session) -> str:
    """What comes next, as the room may read it; empty at the end."""
    step = session.now_in
    if step is not None and session.part + 1 < len(step.parts):
        return step.parts[session.part + 1].name
    if step is not None and not step.parts and session.view + 1 < len(step.show):
        return step.show[session.view + 1].screen.words
    then = next_step(session)
    return doing(programme, session.steps[then]) if then is not None else ""
