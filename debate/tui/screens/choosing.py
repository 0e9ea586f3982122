"""What to run: a session to go on with, the pack's lessons, routines, debate formats; earlier sessions."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from debate.engine.fit_format import FittedRound, plan_round, round_setting
from debate.engine.programme import planned
from debate.export.lines.format import fitted_words, rules_words
from debate.export.lines.sessions import fitted_lines
from debate.export.sheets.from_lines import unwrapped
from debate.model.format import Format
from debate.model.kit import Kit, Routine
from debate.model.lesson import Lesson
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.session import Listed
from debate.store.desk import Desk
from debate.store.log import LogError
from debate.tongue import _, marked, plural
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import OPEN
from debate.tui.commands_session import DELETE, EXTRA, LESS, MORE
from debate.tui.screens.room import Room
from debate.tui.screens.runnables import Runnable, doomed, paint_runnable, runnables, stopped
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_BLANK = Paragraph(Content(""))


class ChooseScreen(Room):
    """One list. Enter runs what is chosen; + and - say how many minutes there are."""

    NAME = marked("run")
    DEFAULT_CSS = """
    ChooseScreen #ways { height: 1fr; }
    ChooseScreen Rows { width: 42; height: 100%; }
    ChooseScreen Page { width: 1fr; height: 100%; padding: 0 1; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("run"), help=marked("Run what is chosen.")),
        MORE._replace(
            action="minutes(1)", foot=True, help=marked("A minute more than it is planned for; ] too.")
        ),
        LESS._replace(action="minutes(-1)", foot=True, help=marked("A minute less: it is fitted; [ too.")),
        EXTRA,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "keep", "Back", show=False),  # untranslated
    ]

    def __init__(self, shelf: Shelf, motion: Motion | None, kit: Kit, seed: int, desk: Desk) -> None:
        """``desk`` gives the sessions to go on with, and takes away those to be deleted."""
        super().__init__(name="choose")
        self.shelf = shelf
        self.motion = motion
        self.kit = kit
        self.seed = seed
        self.fit: int | None = None
        self.extra = 0
        extra = kit.timing.extra_time if kit.timing else (10, 25, 50)
        self.steps = tuple(dict.fromkeys((0, *extra)))
        self.desk = desk
        self.doomed: Listed | None = None
        """The session that is deleted, if the reader says so once more."""

    def heading(self) -> Content:
        """What about."""
        return paint.join([_("Run"), self.motion.short if self.motion else self.shelf.pack.info.title])

    def body(self) -> Iterable[Widget]:
        """The list, and the card of the chosen row."""
        rows = Rows(
            self._items(),
            paint_runnable,
            is_heading=lambda r: r.heading,
            empty=_("Nothing to run."),
            id="list",
        )
        yield Horizontal(rows, Page(id="card"), id="ways")

    def on_mount(self) -> None:
        """Shows the first card."""
        self._show()

    def on_rows_moved(self) -> None:
        """Another row: its own minutes again."""
        self.fit, self.doomed = None, None
        self._show()

    def on_rows_opened(self) -> None:
        """Runs it."""
        self.action_open()

    def _items(self) -> tuple[Runnable, ...]:
        return tuple(runnables(self.shelf, self.motion, self.kit, self.desk.listed()))

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
        elif found and found.routine:
            self.notify(_("A routine keeps its length; j gives it extra time."), markup=False)

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
        """Begins what is chosen, or goes on with it; deletes the session that was to be deleted."""
        found = self.chosen
        if self.doomed is not None:
            self._delete(self.doomed)
            return
        if found is None or found.heading:
            return
        if found.listed:
            if found.listed.setting:
                self.go("receipt" if found.listed.closed else "run", session=found.listed.id)
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

    def action_delete(self) -> None:
        """Asks whether the chosen session is to be deleted."""
        found = self.chosen
        if found is None or found.listed is None:
            self.notify(_("Only a session that was begun can be deleted."), markup=False)
            return
        self.doomed = found.listed
        self._show()

    def _delete(self, listed: Listed) -> None:
        try:
            told = self.desk.sessions.delete(listed.id)
        except LogError as error:
            told = str(error)
        self.notify(told, markup=False)
        self.doomed = None
        self._refill()
        self._show()  # where nothing could be deleted, the question is gone all the same

    def on_screen_resume(self) -> None:
        """Lists what was begun, ended or deleted meanwhile."""
        super().on_screen_resume()
        self._refill()

    def _refill(self) -> None:
        """The rows as they are now, with the same choice where it is still there."""
        rows, items, before = self.query_one("#list", Rows), self._items(), self.chosen
        places = [item.place for item in items]
        if items != rows.items:
            here = before.place if before else None
            rows.show(items, places.index(here) if here in places else rows.chosen)
            self._show()

    async def action_keep(self) -> None:
        """Keeps the session that was to be deleted, or goes back."""
        if self.doomed is None:
            await self.run_action("app.back")
            return
        self.doomed = None
        self._show()

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
        if self.doomed is not None:
            yield from doomed(self.doomed)
        elif found.listed:
            yield from stopped(found.listed)
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
            yield Paragraph(paint.plain(_("Good for: {what}").format(what=found.routine.good_for)))
            yield _BLANK
            yield from (Paragraph(paint.plain(line), Content("!"), 2) for line in found.routine.cautions)

    def _times(self, found: Runnable, running: Lesson | Routine) -> Iterable[Paragraph]:
        fitted = planned(running, self.shelf, self._motion(found), fit=self.fit, extra_time=self.extra)[1]
        takes = fitted.takes / 60
        words = plural("{minutes} minute.", "{minutes} minutes.", ceil(takes))
        if self.extra:
            words = plural(
                "{minutes} minute, with {extra} in 100 extra time.",
                "{minutes} minutes, with {extra} in 100 extra time.",
                ceil(takes),
            )
        yield Paragraph(paint.plain(words.format(minutes=f"{takes:g}", extra=self.extra)))
        for line in unwrapped(fitted_lines(fitted)):
            yield Paragraph(paint.styled(line, paint.ATTENTION))
        yield _BLANK

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, **({"motion": self.motion} if self.motion else {})}
