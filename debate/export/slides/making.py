"""The slides of the present moment: one place from which every window takes what the room sees."""

from __future__ import annotations

from collections.abc import Callable

from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.engine.stage import on_stage
from debate.export.slides import article, debate, numbers, sides, talk
from debate.export.slides.parts import plain, quiet, strong
from debate.model.lesson import Screen, Show
from debate.model.session import Session
from debate.model.slide import Slide
from debate.tongue import _

BLANK = Slide(blank=True, timed=False)
_MAKERS: dict[Screen, Callable[[Show, Session, Programme], tuple[Slide, ...]]] = {
    Screen.PROMPT: talk.prompts,
    Screen.RULES: talk.rules,
    Screen.TEXT: talk.text,
    Screen.ROUTINE: talk.routine,
    Screen.MOTION: talk.motion,
    Screen.CLASHES: talk.clashes,
    Screen.STEELMAN: talk.steelman,
    Screen.ARTICLE: article.article,
    Screen.DETECTIVE: article.detective,
    Screen.BOARD: sides.sides,
    Screen.SIDES: sides.sides,
    Screen.OUTLINE: sides.sides,
    Screen.ARGUMENT: sides.argument,
    Screen.SOURCES: sides.sources,
    Screen.BALANCE: sides.balance,
    Screen.VOTE: numbers.vote,
    Screen.RESULT: numbers.result,
    Screen.LAB: numbers.lab,
    Screen.FORMAT: debate.speech,
    Screen.BALLOT: debate.ballot,
}


def slides(session: Session, programme: Programme) -> tuple[Slide, ...]:
    """All pieces that the present screen can be uncovered in, at least one."""
    show = on_stage(session)
    if show is None:
        ended = session.step >= 0
        return sides.not_raised(session, programme) if ended else _before(programme)
    if show.screen is Screen.BLANK:
        return (BLANK,)
    found = _MAKERS[show.screen](show, session, programme)
    return found or paged("", [strong(_("This part of the pack is not at hand."))])


def slide(session: Session, programme: Programme) -> Slide:
    """What the room sees now."""
    every = slides(session, programme)
    return every[min(session.revealed, len(every) - 1)]


def _before(programme: Programme) -> tuple[Slide, ...]:
    motion = programme.motion
    about = [strong(motion.motion), plain(motion.question)] if motion else [strong(programme.name)]
    return paged("", [*about, quiet(_("We begin in a moment."))], timed=False)
