"""Sessions from the command line: what is to be run, begun or gone on with in plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.talk import UnusableError, put
from debate.tongue import _

if TYPE_CHECKING:
    from debate.engine.fit import Fitted
    from debate.model.lesson import Lesson
    from debate.model.library import Library, Shelf
    from debate.model.session import Listed, Setting
    from debate.store.desk import Desk


def plan(library: Library, word: str, motion: str | None, **how: Any) -> tuple[Setting, Fitted]:
    """The lesson or routine of a word, planned. Raises UnusableError with the nearest word."""
    from debate.cli.lookup import motion_of
    from debate.engine.programme import planned

    found = motion_of(library, motion) if motion else None
    lesson = _lesson(library, word)
    if lesson is not None:
        shelf, running = lesson
        about = found.motion if found else None
        if found and found.shelf is not shelf:
            told = _("the lesson {lesson} belongs to another pack than the motion {motion}")
            raise UnusableError(told.format(lesson=word, motion=motion))
        return planned(running, shelf, about, **how)
    routine = next((r for r in library.kit.routines if r.id == word), None)
    if routine is None:
        raise _unknown(library, word)
    if found is None:
        told = _("the routine {routine} needs a motion: debate run {routine} MOTION")
        raise UnusableError(told.format(routine=word))
    return planned(routine, found.shelf, found.motion, **how)


def runnable_lines(library: Library) -> Iterator[str]:
    """Everything that can be run, one a line: lessons by pack, then routines, with their minutes."""
    from debate.engine.fit_format import plan_round
    from debate.export.lines.nouns import minutes
    from debate.export.lines.text import said, section, wrap

    for shelf in library.shelves:
        if shelf.pack.lessons:
            yield section(_("Lessons of {pack}").format(pack=shelf.pack.info.title))
        for lesson in shelf.pack.lessons:
            yield said(f"{lesson.id}: {lesson.name}", minutes(lesson.total))
    yield section(_("Routines, each on a motion"))
    for routine in library.kit.routines:
        yield said(f"{routine.id}: {routine.name}", minutes(routine.total))
    yield section(_("Debate rounds, by format"))
    for item in library.kit.formats:
        yield said(f"{item.id}: {item.name}", minutes(plan_round(item, library.kit).takes / 60))
    yield from wrap(_("To begin: debate run LESSON, debate run ROUTINE MOTION, or debate run FORMAT MOTION"))


def _lesson(library: Library, word: str) -> tuple[Shelf, Lesson] | None:
    pack, _slash, plain = word.rpartition("/")
    for shelf in library.shelves:
        for lesson in shelf.pack.lessons:
            if lesson.id == plain and (not pack or shelf.id == pack):
                return shelf, lesson
    return None


def _unknown(library: Library, word: str) -> UnusableError:
    from debate.engine.nearest import did_you_mean

    lessons = [lesson.id for shelf in library.shelves for lesson in shelf.pack.lessons]
    routines: list[str] = [routine.id for routine in library.kit.routines]
    formats = [item.id for item in library.kit.formats]
    near = did_you_mean(word, [*lessons, *routines, *formats])
    told = _(
        "there is no lesson, routine or format {word}{near}. "
        "Lessons: {lessons}. Routines: {routines}. Formats: {formats}."
    )
    named = {"lessons": ", ".join(lessons), "routines": ", ".join(routines), "formats": ", ".join(formats)}
    return UnusableError(told.format(word=repr(word), near=near, **named))


def begin_plain(library: Library, desk: Desk, setting: Setting, before: Sequence[str]) -> int:
    """A new session in plain lines."""
    number, sitting = desk.begin(setting)
    notice = [desk.sessions.notice] if desk.sessions.notice else []
    return _run(library, sitting, [_begun(number), *notice, *before])


def resume_plain(library: Library, desk: Desk, number: int) -> int:
    """A session gone on with in plain lines."""
    return _run(library, desk.resume(number), [_begun(number)])


def _begun(number: int) -> str:
    from debate.export.lines.text import said

    return said(_("Session {number}").format(number=number))


def _run(library: Library, sitting: Any, before: Sequence[str]) -> int:
    from debate import __version__
    from debate.cli.hearing import Ear
    from debate.cli.plain_run import PlainRun
    from debate.engine.programme import programme_of

    setting = sitting.session.setting
    programme = programme_of(library, setting)
    if setting is not None and setting.round is not None:
        from debate.cli.plain_round import PlainRound

        PlainRound(sitting, programme, put, Ear(), __version__).run(before)
        return 0
    PlainRun(sitting, programme, put, Ear(), __version__).run(before)
    return 0


def session_of(desk: Desk, number: int | None, *, unfinished: bool = False) -> Listed:
    """The session of a number, or the latest. Raises UnusableError where there is none."""
    found = desk.unfinished() if unfinished else desk.listed()
    if number is None:
        if not found:
            raise UnusableError(
                _("there is no session to go on with") if unfinished else _("no session was kept")
            )
        return found[0]
    for item in desk.listed():
        if item.id == number and item.setting is not None:
            return item
    told = _("there is no session {number}. To see them: debate sessions")
    raise UnusableError(told.format(number=number))
