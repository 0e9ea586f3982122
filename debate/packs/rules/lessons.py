"""Rules about lessons: minutes that add up, votes in pairs, screens that have what they show."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.lesson import Late, Lesson, Show, Step
from debate.model.problem import Problem
from debate.packs.rules.lesson_example import LESSON, SHORT_LESSON
from debate.packs.rules.lesson_names import shows
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.packs.rules.screens import fault
from debate.packs.rules.wording import form
from debate.tongue import _, marked, plural


def _minutes(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        minutes = sum(s.minutes for s in lesson.steps)
        if minutes != lesson.total:
            words = plural(
                "the steps give {minutes:g} minute, not {total:g}",
                "the steps give {minutes:g} minutes, not {total:g}",
                form(minutes),
            )
            message = words.format(minutes=minutes, total=lesson.total)
            yield on.problem(rule, lesson, message, lesson, "total")
        shortest = minutes - sum(s.can_save for s in lesson.steps)
        if shortest != lesson.shortest:
            words = plural(
                "shortened as its steps allow, it takes {minutes:g} minute, not {shortest:g}",
                "shortened as its steps allow, it takes {minutes:g} minutes, not {shortest:g}",
                form(shortest),
            )
            message = words.format(minutes=shortest, shortest=lesson.shortest)
            yield on.problem(rule, lesson, message, lesson, "shortest")


def _parts(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        for step in lesson.steps:
            minutes = sum(p.minutes for p in step.parts)
            if step.parts and minutes != step.minutes:
                words = plural(
                    "the parts give {minutes:g} minute, the step has {total:g}",
                    "the parts give {minutes:g} minutes, the step has {total:g}",
                    form(minutes),
                )
                message = words.format(minutes=minutes, total=step.minutes)
                yield on.problem(rule, lesson, message, step, "parts")


def _shorten(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        for step in lesson.steps:
            if (step.if_late is Late.SHORTEN) != (step.shorten_to is not None):
                message = _("a step that may be shortened, and no other, says to what")
                yield on.problem(rule, lesson, message, step, "if_late")
            elif step.shorten_to is not None and step.shorten_to >= step.minutes:
                words = plural(
                    "not shorter than the step's {minutes:g} minute",
                    "not shorter than the step's {minutes:g} minutes",
                    form(step.minutes),
                )
                yield on.problem(rule, lesson, words.format(minutes=step.minutes), step, "shorten_to")
            elif any(p.if_late for p in step.parts):
                least = step.minutes - sum(p.can_save for p in step.parts)
                if least != step.minutes - step.can_save:
                    words = plural(
                        "shortened as they say, the parts take {minutes:g} minute",
                        "shortened as they say, the parts take {minutes:g} minutes",
                        form(least),
                    )
                    yield on.problem(rule, lesson, words.format(minutes=least), step, "shorten_to")


def _together(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        for step in lesson.steps:
            for index, name in enumerate(step.together_with):
                if message := _apart(lesson, step, name):
                    yield on.problem(rule, lesson, message, step, "together_with", index)


def _apart(lesson: Lesson, step: Step, name: str) -> str | None:
    other = lesson.step.get(name)
    if other is None:
        return _("there is no step {word}").format(word=repr(name))
    if other is step:
        return _("a step is not tied to itself")
    if step.id not in other.together_with:
        return _("the step {step!r} does not name this one back").format(step=name)
    if other.if_late is not step.if_late:
        return _("when late, the step {step!r} is treated in another way").format(step=name)
    return None


def _votes(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        votes = [(step, show.vote) for step, _part, show in shows(lesson) if show.vote is not None]
        if not votes:
            continue
        if [vote for _step, vote in votes] != [1, 2]:
            message = _("a lesson has two votes, the first before the second, or none")
            yield on.problem(rule, lesson, message, votes[0][0], "show")
            continue
        (first, _one), (second, _two) = votes
        if Late.SKIP in {first.if_late, second.if_late} and second.id not in first.together_with:
            message = _("a vote is skipped only together with the other one")
            yield on.problem(rule, lesson, message, second, "if_late")


def _show(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        for _step, _part, show in shows(lesson):
            if message := fault(show):
                yield on.problem(rule, lesson, message, show, "screen")


def _places(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lesson in on.shelf.pack.lessons:
        for _step, _part, show in shows(lesson):
            yield from _lines(rule, on, lesson, show)
            yield from _routine_steps(rule, on, lesson, show)
            item = next((f for f in on.kit.formats if f.id == show.format), None)
            if item is not None and show.phase and show.phase not in item.phase:
                words = _("the format {format!r} has no phase {phase!r}")
                message = words.format(format=item.id, phase=show.phase)
                yield on.problem(rule, lesson, message, show, "phase")


def _lines(rule: Rule, on: Subject, lesson: Lesson, show: Show) -> Iterator[Problem]:
    motion = on.shelf.motions.get(show.motion or lesson.motion or "")
    for stretch in show.lines:
        article = on.shelf.articles.get(stretch.article or "") or on.shelf.main_article(motion)
        if stretch.first > stretch.last:
            message = _("the first line comes after the last")
            yield on.problem(rule, lesson, message, stretch, "first")
        elif article is not None and article.lines and stretch.last > len(article.lines):
            count = len(article.lines)
            message = plural("the article has {count} line", "the article has {count} lines", count)
            yield on.problem(rule, lesson, message.format(count=count), stretch, "last")


def _routine_steps(rule: Rule, on: Subject, lesson: Lesson, show: Show) -> Iterator[Problem]:
    routine = next((r for r in on.kit.routines if r.id == show.routine), None)
    if routine is None:
        return
    names = {s.name for s in routine.steps}
    for index, name in enumerate(show.routine_steps):
        if name not in names:
            words = _("the routine {routine!r} has no step {step!r}")
            message = words.format(routine=routine.id, step=name)
            yield on.problem(rule, lesson, message, show, "routine_steps", index)


def _edited(old: str, new: str) -> Edit:
    return Edit(LESSON, "", SHORT_LESSON.replace(old, new, 1))


RULES = (
    Rule(
        id="lesson-minutes",
        level=ERROR,
        says=marked(
            "The minutes of a lesson's steps add up to its total, and to its shortest when all may shrink."
        ),
        why=marked("A lesson that does not fit its period loses its last step, which is the one to keep."),
        passing=_edited("total: 10", "total: 10"),
        failing=_edited("total: 10", "total: 12"),
        check=_minutes,
    ),
    Rule(
        id="lesson-parts",
        level=ERROR,
        says=marked("The minutes of a step's parts add up to the step."),
        why=marked("The bar on the screen would run out before the last part, or after it."),
        passing=_edited("minutes: 1, name: Line 1", "minutes: 1.0, name: Line 1"),
        failing=_edited("minutes: 1, name: Line 1", "minutes: 2, name: Line 1"),
        check=_parts,
    ),
    Rule(
        id="lesson-shorten",
        level=ERROR,
        says=marked(
            "A step that may be shortened says to how many minutes, fewer than it has; no other step does."
        ),
        why=marked("Shortening must win time, and the chair must know how much."),
        passing=_edited("shorten_to: 2", "shorten_to: 2.0"),
        failing=_edited("shorten_to: 2", "shorten_to: 4"),
        check=_shorten,
    ),
    Rule(
        id="lesson-together",
        level=ERROR,
        says=marked(
            "Steps that change only together name each other and are treated alike when the lesson is late."
        ),
        why=marked("Both sides lose the same time or none."),
        passing=_edited("[vote-1]", "[vote-1]"),
        failing=_edited("    together_with: [vote-1]\n", ""),
        check=_together,
    ),
    Rule(
        id="lesson-votes",
        level=ERROR,
        says=marked("A lesson has a first and then a second vote, or none; only both together are skipped."),
        why=marked("One vote alone shows nothing, and would be read as a result."),
        passing=_edited("{screen: vote, vote: 2}", "{screen: vote, vote: 2, collect: slips}"),
        failing=_edited("{screen: vote, vote: 2}, ", ""),
        check=_votes,
    ),
    Rule(
        id="lesson-show",
        level=ERROR,
        says=marked("A screen has what it needs and nothing that belongs to another screen."),
        why=marked("The projector would stand empty in front of the class."),
        passing=_edited("{screen: board}", "{screen: board, side: for}"),
        failing=_edited("{screen: board}", "{screen: prompt}"),
        check=_show,
    ),
    Rule(
        id="lesson-place",
        level=ERROR,
        says=marked(
            "The lines, the steps of a routine and the phase of a format that a lesson shows are there."
        ),
        why=marked("The step would show nothing."),
        passing=_edited("last: 3", "last: 2"),
        failing=_edited("last: 3", "last: 4"),
        check=_places,
    ),
)
