"""Slides to talk from: prompts, rules, routines, a text, the motion, clashes, the best minute."""

from __future__ import annotations

from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.export.lines.prompt import CAREFUL
from debate.export.slides.parts import numbered, plain, quiet, stems, strong
from debate.model.lesson import Show
from debate.model.prompt import Group, Prompt
from debate.model.session import Session
from debate.model.slide import Slide
from debate.tongue import _, marked

GROUND_RULES = (
    marked("Ideas, not people."),
    marked("Roles, not confessions."),
    marked("You may pass; passing is never counted."),
    marked("Listen to the end."),
)
WAYS = marked("Speak, write, point, answer through a partner, or pass.")


def prompts(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """Each prompt, then its help. Ground rules stand before one about ethics or another's view."""
    every = {p.id: p for p in programme.shelf.pack.prompts} if programme.shelf else {}
    slides: list[Slide] = []
    for prompt in (every[key] for key in show.prompts if key in every):
        slides += _prompt(prompt, show, programme)
    return tuple(slides)


def _prompt(prompt: Prompt, show: Show, programme: Programme) -> tuple[Slide, ...]:
    head = prompt.group.words
    own = numbered(map(_, GROUND_RULES))
    rules = paged(_("Before you talk"), own, timed=False) if prompt.stage in CAREFUL else ()
    alone = prompt.group is Group.ALONE
    begin = stems(show.stem or prompt.stem, None if alone else programme.kit.talk, prompt.stage)
    words = [quiet(passage.exact, f"L{passage.line}") for passage in prompt.passages]
    card = paged(head, [strong(prompt.text), *begin, *words])
    help_ = paged(head, [plain(prompt.if_stuck, _("If stuck:")), quiet(_(WAYS))], [strong(prompt.text)])
    return (*rules, *card, *help_)


def rules(show: Show, _session: Session, _programme: Programme) -> tuple[Slide, ...]:
    """The ground rules of the step, one a line."""
    return paged(_("Rules"), numbered(show.text or map(_, GROUND_RULES)), timed=False)


def text(show: Show, _session: Session, _programme: Programme) -> tuple[Slide, ...]:
    """Lines of our own."""
    return paged("", [strong(line) for line in show.text])


def routine(show: Show, session: Session, programme: Programme) -> tuple[Slide, ...]:
    """A step of a routine: its name, what to do, and how to begin at two levels."""
    found = next((r for r in programme.kit.routines if r.id == show.routine), None)
    if found is None:
        return ()
    step = session.now_in
    names = show.routine_steps or tuple(s.name for s in found.steps)
    own = names[min(session.part, len(names) - 1)]
    part = step.parts[min(session.part, len(step.parts) - 1)].name if step and step.parts else own
    told = next((s.say for s in found.steps if s.name == own), None) if part == own else None
    lines = [strong(part), *([plain(told)] if told else [])]
    lines += stems(show.stem or found.stem, programme.kit.talk)
    return paged(found.name, lines)


def motion(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The motion, its question, and the words to agree on; their meanings only when uncovered."""
    found = programme.motion_of(show)
    if found is None:
        return ()
    agree = [plain(", ".join(show.define), _("What do we mean by:"))] if show.define else []
    first = paged(_("The motion"), [strong(found.motion), plain(found.question), *agree])
    terms = programme.shelf.terms if programme.shelf else {}
    words = [plain(t.meaning, f"{t.term}:") for key in found.terms if (t := terms.get(key))]
    return (*first, *(paged(_("Words"), words) if words else ()))


def clashes(_show: Show, session: Session, _programme: Programme) -> tuple[Slide, ...]:
    """Where the two sides met, as the chair noted it."""
    noted = [plain(clash.text, f"{clash.number}") for clash in session.clashes]
    return paged(_("Where the sides met"), noted or [strong(_("Where did the two sides meet?"))])


def steelman(_show: Show, session: Session, _programme: Programme) -> tuple[Slide, ...]:
    """The other side's best minute, and the question whether a supporter would sign it."""
    step = session.now_in
    part = step.parts[min(session.part, len(step.parts) - 1)].name if step and step.parts else ""
    write = _("Write the other side's best minute.")
    return paged(
        _("The other side's best minute"), [strong(part or write), plain(_("Would a supporter sign this?"))]
    )
