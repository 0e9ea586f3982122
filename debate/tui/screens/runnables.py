"""What can be run, as rows: a session to go on with, lessons, routines, formats; and what was run before."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from textual.content import Content

from debate.engine.fit_format import plan_round
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


FIRST = 3
"""How many interrupted sessions stand above everything else."""


def runnables(
    shelf: Shelf, motion: Motion | None, kit: Kit, sessions: tuple[Listed, ...]
) -> Iterable[Runnable]:
    """Everything that can be run: what was interrupted first, then lessons, those of the motion first.

    The other ``sessions``, ended ones too, stand last: to look at their receipts, and to delete them.
    """
    names = {lesson.id: lesson.name for lesson in shelf.pack.lessons}
    names |= {routine.id: routine.name for routine in kit.routines}
    names |= {item.id: item.name for item in kit.formats}
    first = [each for each in sessions if each.setting and not each.closed][:FIRST]
    others = [each for each in sessions if each not in first]
    yield from _under(_("Go on with"), [_session(listed, names) for listed in first])
    own = motion.id if motion else ""
    lessons = sorted(shelf.pack.lessons, key=lambda each: each.motion != own)
    rows = [Runnable(name=each.name, about=f"{each.total:g}", lesson=each) for each in lessons]
    yield from _under(_("Lessons"), rows)
    rows = [Runnable(name=each.name, about=f"{each.total:g}", routine=each) for each in kit.routines]
    yield from _under(_("Routines, on this motion"), rows)
    rows = [Runnable(name=f.name, about=f"{plan_round(f, kit).takes / 60:g}", format=f) for f in kit.formats]
    yield from _under(_("Debate rounds, by format"), rows)
    yield from _under(_("Earlier sessions"), [_session(listed, names) for listed in others])


def _under(heading: str, rows: list[Runnable]) -> Iterable[Runnable]:
    if rows:
        yield Runnable(name=heading)
        yield from rows


def _session(listed: Listed, names: dict[str, str]) -> Runnable:
    running = listed.setting.running if listed.setting else _("cannot be read")
    name = names.get(running, running.replace("-", " "))
    return Runnable(name=name, about=_("session {number}").format(number=listed.id), listed=listed)


def stopped(listed: Listed) -> Iterable[Paragraph]:
    """The card of a session: when it began, whether it is over, and what can be done with it."""
    begun = plural("Begun {day}; {count} event.", "Begun {day}; {count} events.", listed.events)
    yield Paragraph(paint.plain(begun.format(day=day_words(listed.opened), count=listed.events)))
    if listed.closed:
        yield Paragraph(paint.plain(_("It is ended. Enter opens its receipt.")))
    elif listed.setting:
        yield Paragraph(paint.plain(_("Enter goes on where it stopped, at the same second.")))
    else:
        yield Paragraph(paint.plain(_("It cannot be read, and so not gone on with.")))
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
