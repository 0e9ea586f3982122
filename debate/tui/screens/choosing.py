"""What to run: a session to go on with, the pack's lessons, the routines, debate formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from textual.containers import Horizontal
from textual.content import Content

from debate.engine.fit_format import FittedRound, plan_round, round_setting
from debate.engine.programme import planned
from debate.export.lines.format import fitted_words, rules_words
from debate.export.lines.sessions import day_words, fitted_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.format import Format
from debate.model.kit import Kit, Routine
from debate.model.lesson import Lesson
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.session import Listed
from debate.tui import paint
from debate.tui.commands import EXTRA, LESS, MORE, OPEN, Command
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_BLANK = Paragraph(Content(""))


class Runnable(Struct, frozen=True, kw_only=True):
    """A row: a heading, or something to run. One of the last four is given, or none in a heading."""

    name: str
    about: str = ""
    lesson: Lesson | None = None
    routine: Routine | None = None
    listed: Listed | None = None
    format: Format | None = None

    @property
    def heading(self) -> bool:
        """Whether it only names what stands below."""
        return not (self.lesson or self.routine or self.listed or self.format)


class ChooseScreen(Room):
    """One list. Enter runs what is chosen; + and - say how many minutes there are."""

    NAME = "run"
    DEFAULT_CSS = """
    ChooseScreen #ways { height: 1fr; }
    ChooseScreen Rows { width: 42; height: 100%; }
    ChooseScreen Page { width: 1fr; height: 100%; padding: 0 1; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name="run", help="Run what is chosen."),
        MORE._replace(action="minutes(1)", foot=True, help="A minute more than it is planned for; ] too."),
        LESS._replace(action="minutes(-1)", foot=True, help="A minute less: it is fitted; [ too."),
        EXTRA,
    )

    def __init__(
        self, shelf: Shelf, motion: Motion | None, kit: Kit, seed: int, unfinished: tuple[Listed, ...]
    ) -> None:
        super().__init__(name="choose")
        self.shelf = shelf
        self.motion = motion
        self.kit = kit
        self.seed = seed
        self.fit: int | None = None
        self.extra = 0
        extra = kit.timing.extra_time if kit.timing else (10, 25, 50)
        self.steps = tuple(dict.fromkeys((0, *extra)))
        self.items = tuple(runnables(shelf, motion, kit, unfinished))

    def heading(self) -> Content:
        """What about."""
        return paint.join(["Run", self.motion.short if self.motion else self.shelf.pack.info.title])

    def body(self) -> Iterable[Widget]:
        """The list, and the card of the chosen row."""
        rows = Rows(
            self.items, _paint_row, is_heading=lambda r: r.heading, empty="Nothing to run.", id="list"
        )
        yield Horizontal(rows, Page(id="card"), id="ways")

    def on_mount(self) -> None:
        """Shows the first card."""
        self._show()

    def on_rows_moved(self) -> None:
        """Another row: its own minutes again."""
        self.fit = None
        self._show()

    def on_rows_opened(self) -> None:
        """Runs it."""
        self.action_open()

    @property
    def chosen(self) -> Runnable | None:
        """The chosen row."""
        found = self.query_one("#list", Rows).item
        return found if isinstance(found, Runnable) else None

    def action_minutes(self, step: int) -> None:
        """A minute more or less to fit it into."""
        found = self.chosen
        total = self._total(found) if found else None
        if total is not None:
            now = self.fit if self.fit is not None else total
            self.fit = max(1, min(240, now + step))
            self._show()

    def _total(self, found: Runnable) -> int | None:
        """The minutes that a lesson or a round takes as it is; None for what is not fitted."""
        if found.format:
            return -(-plan_round(found.format, self.kit, extra_time=self.extra).whole // 60)
        return int(found.lesson.total) if found.lesson else None

    def _round(self, item: Format) -> FittedRound:
        return plan_round(item, self.kit, fit=self.fit, extra_time=self.extra)

    def action_extra(self) -> None:
        """The next of the extra times."""
        self.extra = self.steps[(self.steps.index(self.extra) + 1) % len(self.steps)]
        self._show()

    def action_open(self) -> None:
        """Begins what is chosen, or goes on with it."""
        found = self.chosen
        if found is None or found.heading:
            return
        if found.listed:
            self.go("run", session=found.listed.id)
            return
        motion = self._motion(found)
        if found.format:
            planned_round = self._round(found.format)
            setting = round_setting(
                found.format,
                planned_round,
                self.shelf,
                motion,
                fit=self.fit,
                extra_time=self.extra,
                seed=self.seed,
            )
            before = (fitted_words(planned_round),) if self.fit else ()
            self.go("run", setting=setting, before=before)
            return
        running = found.lesson or found.routine
        if running is None:
            return
        setting, fitted = planned(
            running, self.shelf, motion, fit=self.fit, extra_time=self.extra, seed=self.seed
        )
        self.go("run", setting=setting, before=tuple(unwrapped(fitted_lines(fitted))))

    def _motion(self, found: Runnable) -> Motion | None:
        """A lesson brings its own motion; a routine runs on the one in view."""
        return self.shelf.motions.get(found.lesson.motion or "") if found.lesson else self.motion

    def _show(self) -> None:
        found = self.chosen
        card = self.query_one("#card", Page)
        card.show(self._card(found) if found and not found.heading else [])

    def _card(self, found: Runnable) -> Iterable[Paragraph]:
        yield Paragraph(paint.styled(found.name, paint.BOLD))
        yield _BLANK
        if found.listed and found.listed.setting:
            yield Paragraph(
                paint.plain(f"Begun {day_words(found.listed.opened)}; {found.listed.events} events.")
            )
            yield Paragraph(paint.plain("Enter goes on where it stopped, at the same second."))
        elif found.format:
            yield Paragraph(paint.plain(fitted_words(self._round(found.format))))
            yield _BLANK
            yield Paragraph(paint.plain(rules_words(found.format)))
            yield from (Paragraph(paint.plain(line), Content("·"), 2) for line in found.format.order)
        elif running := (found.lesson or found.routine):
            yield from self._times(found, running)
        if found.lesson:
            motion = self._motion(found)
            yield from [Paragraph(paint.plain(motion.motion)), _BLANK] if motion else []
            yield Paragraph(paint.plain(found.lesson.who))
            yield _BLANK
            yield from (Paragraph(paint.plain(line), Content("□"), 2) for line in found.lesson.before)
        if found.routine:
            yield Paragraph(paint.plain(found.routine.groups))
            yield Paragraph(paint.plain(f"Good for: {found.routine.good_for}"))
            yield _BLANK
            yield from (Paragraph(paint.plain(line), Content("!"), 2) for line in found.routine.cautions)

    def _times(self, found: Runnable, running: Lesson | Routine) -> Iterable[Paragraph]:
        fitted = planned(running, self.shelf, self._motion(found), fit=self.fit, extra_time=self.extra)[1]
        extra = f", with {self.extra} in 100 extra time" if self.extra else ""
        yield Paragraph(paint.plain(f"{fitted.takes / 60:g} minutes{extra}."))
        for line in unwrapped(fitted_lines(fitted)):
            yield Paragraph(paint.styled(line, paint.ATTENTION))
        yield _BLANK

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, **({"motion": self.motion} if self.motion else {})}


def runnables(
    shelf: Shelf, motion: Motion | None, kit: Kit, unfinished: tuple[Listed, ...]
) -> Iterable[Runnable]:
    """Everything that can be run: what was interrupted first, then lessons, those of the motion first."""
    names = {lesson.id: lesson.name for lesson in shelf.pack.lessons}
    names |= {routine.id: routine.name for routine in kit.routines}
    names |= {item.id: item.name for item in kit.formats}
    if unfinished:
        yield Runnable(name="Go on with")
    for listed in unfinished[:3]:
        running = listed.setting.running if listed.setting else ""
        name = names.get(running, running.replace("-", " "))
        yield Runnable(name=name, about=f"session {listed.id}", listed=listed)
    if shelf.pack.lessons:
        yield Runnable(name="Lessons")
    own = motion.id if motion else ""
    for lesson in sorted(shelf.pack.lessons, key=lambda each: each.motion != own):
        yield Runnable(name=lesson.name, about=f"{lesson.total:g}", lesson=lesson)
    if kit.routines:
        yield Runnable(name="Routines, on this motion")
    for routine in kit.routines:
        yield Runnable(name=routine.name, about=f"{routine.total:g}", routine=routine)
    if kit.formats:
        yield Runnable(name="Debate rounds, by format")
    for item in kit.formats:
        yield Runnable(name=item.name, about=f"{item.seconds / 60:g}", format=item)


def _paint_row(item: Runnable, width: int) -> Content:
    if item.heading:
        return Content.styled(f" {item.name}", "bold $quiet")
    about = Content.styled(item.about, paint.QUIET)
    room = max(4, width - about.cell_length - 2)
    name = paint.plain(item.name).truncate(room, ellipsis=True)
    return Content.assemble(name, " " * (room - name.cell_length + 1), about)
