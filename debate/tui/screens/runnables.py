"""What can be run, as rows: a session to go on with, the pack's lessons, the routines, debate formats."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from textual.content import Content

from debate.export.lines.sessions import day_words
from debate.model.format import Format
from debate.model.kit import Kit, Routine
from debate.model.lesson import Lesson
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.session import Listed
from debate.tongue import _, plural
from debate.tui import paint
from debate.tui.commands import BACK, OPEN
from debate.tui.commands_session import DELETE
from debate.tui.widgets.page import Paragraph


class Runnable(Struct, frozen=True, kw_only=True):
    """A row: a heading, or something to run. One of the last four is given, or none in a heading."""

    name: str
    about: str = ""
    lesson: Lesson | None = None
    routine: Routine | None = None
    listed: Listed | None = None
    format: Format | None = None

    @property
    def place(self) -> tuple[str, int]:
        """What tells a row from the others: its name, and the number of its session."""
        return self.name, self.listed.id if self.listed else 0

    @property
    def heading(self) -> bool:
        """Whether it only names what stands below."""
        return not (self.lesson or self.routine or self.listed or self.format)


def runnables(
    shelf: Shelf, motion: Motion | None, kit: Kit, unfinished: tuple[Listed, ...]
) -> Iterable[Runnable]:
    """Everything that can be run: what was interrupted first, then lessons, those of the motion first."""
    names = {lesson.id: lesson.name for lesson in shelf.pack.lessons}
    names |= {routine.id: routine.name for routine in kit.routines}
    names |= {item.id: item.name for item in kit.formats}
    if unfinished:
        yield Runnable(name=_("Go on with"))
    for listed in unfinished[:3]:
        running = listed.setting.running if listed.setting else ""
        name = names.get(running, running.replace("-", " "))
        yield Runnable(name=name, about=_("session {number}").format(number=listed.id), listed=listed)
    if shelf.pack.lessons:
        yield Runnable(name=_("Lessons"))
    own = motion.id if motion else ""
    for lesson in sorted(shelf.pack.lessons, key=lambda each: each.motion != own):
        yield Runnable(name=lesson.name, about=f"{lesson.total:g}", lesson=lesson)
    if kit.routines:
        yield Runnable(name=_("Routines, on this motion"))
    for routine in kit.routines:
        yield Runnable(name=routine.name, about=f"{routine.total:g}", routine=routine)
    if kit.formats:
        yield Runnable(name=_("Debate rounds, by format"))
    for item in kit.formats:
        yield Runnable(name=item.name, about=f"{item.seconds / 60:g}", format=item)


def stopped(listed: Listed) -> Iterable[Paragraph]:
    """The card of a session: where it stopped, and what can be done with it."""
    begun = plural("Begun {day}; {count} event.", "Begun {day}; {count} events.", listed.events)
    yield Paragraph(paint.plain(begun.format(day=day_words(listed.opened), count=listed.events)))
    yield Paragraph(paint.plain(_("Enter goes on where it stopped, at the same second.")))
    key = paint.clickable(Content.styled(DELETE.shown_key, "bold $ink"), "screen.delete")
    yield Paragraph(paint.filled(_("{key} deletes it; you are asked first."), key=key))


def doomed(listed: Listed) -> Iterable[Paragraph]:
    """What is asked before a session is deleted."""
    ask = _("Delete session {number}?").format(number=listed.id)
    yield Paragraph(paint.styled(ask, "bold $attention"))
    yield Paragraph(paint.plain(_("Its votes, notes and marks are gone for good then, also on the disk.")))
    yield Paragraph(Content(""))
    delete = paint.clickable(Content.styled(OPEN.shown_key, "bold $ink"), "screen.open")
    keep = paint.clickable(Content.styled(BACK.shown_key, "bold $ink"), "screen.keep")
    yield Paragraph(paint.filled(_("{enter} deletes it. {esc} keeps it."), enter=delete, esc=keep))


def paint_runnable(item: Runnable, width: int) -> Content:
    """A row of the list: the name, and on the right what the row is about or how many minutes it takes."""
    if item.heading:
        return Content.styled(f" {item.name}", "bold $quiet")
    about = Content.styled(item.about, paint.QUIET)
    room = max(4, width - about.cell_length - 2)
    name = paint.plain(item.name).truncate(room, ellipsis=True)
    return Content.assemble(name, " " * (room - name.cell_length + 1), about)
