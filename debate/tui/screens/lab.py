"""The lab: what an alert, a test result or a flag means, in whole people. Guess first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content

from debate.engine.lab_input import LabInputError
from debate.engine.lab_run import LabRun
from debate.export.lines.lab import run_lines
from debate.model.lab import Lab, LabSetup, LabView
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import TYPE
from debate.tui.commands_lab import CARDS, MAKE_TRUE, NEXT_SETTINGS, PRESET, RATES, TAKEN, VIEW
from debate.tui.screens.lab_fields import Choice, choices
from debate.tui.screens.lab_painting import row, title, told
from debate.tui.screens.lab_panels import assumptions, legend, origin
from debate.tui.screens.lab_settings import Settings
from debate.tui.screens.lab_state import asked, at_setup, first_state, views_of
from debate.tui.screens.lab_views import view_of
from debate.tui.widgets.array import IconArray
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page
from debate.tui.widgets.steps import Steps
from debate.tui.widgets.typed import Typed

if TYPE_CHECKING:
    from textual.widget import Widget


class LabScreen(Settings):
    """Settings on the left, a view of them on the right, the guess below; a lesson opens it at its own."""

    NAME = marked("lab")
    DEFAULT_CSS = """
    LabScreen > #ask, LabScreen > #told { padding: 0 1; }
    LabScreen > #lab { layout: horizontal; height: 1fr; }
    LabScreen #fields { width: 35; height: 100%; }
    LabScreen #page { width: 1fr; height: 100%; padding: 0 0 0 1; }
    LabScreen #dots { display: none; width: 100%; height: 1fr; }
    LabScreen > #told, LabScreen > #ask { text-wrap: wrap; }
    LabScreen.wide #fields { width: 42; }
    LabScreen.stacked > #lab { layout: vertical; }
    LabScreen.stacked #fields { width: 60; height: 1; scrollbar-size-vertical: 0; }
    LabScreen.stacked #page { height: 1fr; width: 100%; }
    LabScreen.projector #page, LabScreen.projector #fields { margin: 0; }
    LabScreen.dots > #ask { display: none; }
    LabScreen.dots #dots { display: block; }
    LabScreen.dots #page { height: auto; padding: 0; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        TYPE,
        VIEW,
        RATES,
        TAKEN,
        MAKE_TRUE,
        CARDS,
        PRESET,
        NEXT_SETTINGS,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_off", "Back", show=False),  # untranslated
        Binding("ctrl+down", "scroll_page(1)", "Scroll", show=False),  # untranslated
        Binding("ctrl+up", "scroll_page(-1)", "Scroll", show=False),  # untranslated
    ]

    def __init__(
        self,
        shelf: Shelf,
        motion: Motion | None = None,
        *,
        setups: tuple[LabSetup, ...] = (),
        question: str = "",
        guess_first: bool = True,
        guess: str = "",
        run: LabRun | None = None,
        view: LabView | None = None,
    ) -> None:
        """Opens at a lesson's ``setups``, at a ``question``'s, or at a ``run`` in a ``view``.

        ``guess`` is one already made. Raises LabInputError where the lab's own start does not hold together.
        """
        super().__init__(name="lab")
        if shelf.pack.lab is None:
            raise LabInputError(_("This pack has no lab."))
        self.shelf = shelf
        self.motion = motion
        self.lab: Lab = shelf.pack.lab
        self.panel = ""
        self._drawn = False
        self.state = first_state(self.lab, guess_first=guess_first)
        asked_for = self.lab.question.get(question)
        self.setups = setups or (asked_for.setup if asked_for else ())
        self.place = 0
        start = self.state
        self.state = replace(start, question=asked_for, run=run or start.run, view=view or start.view)
        if self.setups:
            self.attempt(lambda: at_setup(self.lab, self.state, self.setups[0]))
        if guess:
            self.state = replace(self.state, share_guess=(guess, self.state.run))

    def heading(self) -> Content:
        """The lab, the view, and where its rates come from."""
        place = (self.place + 1, len(self.setups))
        return title(self.lab, self.state, place, self.app.size.width - 2)

    def body(self) -> Iterable[Widget]:
        """The question, the settings with the view, the guess, and the line to type in."""
        yield Line(id="ask")
        rows = Steps[Choice](
            (), self._paint_row, is_heading=lambda c: bool(c.heading), always_shown=True, id="fields"
        )
        yield Container(rows, IconArray(id="dots"), Page(id="page", widest=110), id="lab")
        yield Line(id="told")
        yield Typed(submits=False, id="typed")

    def on_mount(self) -> None:
        """Shows the lab as it opens, at the guess."""
        self._refill()
        self.rows.focus()

    def on_resize(self) -> None:
        """Draws anew for the new size."""
        super().on_resize()
        if self.is_mounted:
            self.call_after_refresh(self.show)

    def _refill(self) -> None:
        """The rows of the view, with the same choice where it is still there."""
        before = self.choice
        items = tuple(choices(self.lab, self.state))
        self.rows.show(items, items.index(before) if before in items else 0)
        self.show()

    def show(self) -> None:
        """Shows the state: settings, view, and what stands below."""
        state = self.state
        if self.typing is not None:
            self.panel = ""
        dots = state.view is LabView.ARRAY and not self.panel
        before = self.classes
        self.set_class(self.wide, "wide")
        self.set_class(dots or (state.view is LabView.COUNTS and not self.panel), "stacked")
        self.set_class(dots, "dots")
        self.retitle()
        ask, text = self.query_one("#ask", Line), self._ask()
        ask.styles.height = min(3, -(-text.cell_length // max(20, self.app.size.width - 2)))
        ask.show(text)
        self.rows.repaint_rows()
        self.show_told()
        if self.classes == before and self._drawn:
            self._show_view()
        else:  # the layout comes first: it gives the view its width
            self._drawn = True
            self.call_after_refresh(self._show_view)

    def _show_view(self) -> None:
        """The view, at the width that the layout has given it."""
        page, state = self.query_one("#page", Page), self.state
        if self.panel:
            page.styles.height = None
            page.show(
                origin(self.lab, state.run, self.shelf) if self.panel == "source" else assumptions(self.lab)
            )
        elif state.view is LabView.ARRAY:
            self._show_dots(page)
        else:
            page.styles.height = None
            width = page.room()
            page.show(view_of(self.lab, state, self.shelf, width), keep_place=True)

    def _show_dots(self, page: Page) -> None:
        """The dots and their legend; the legend keeps its lines, so that the dots do not move."""
        dots = self.query_one("#dots", IconArray)
        page.styles.height = 3 if self.wide else 7
        instead = _("The dots are drawn when you have guessed.")
        dots.show(self.state.run.table if self.state.shown else None, dense=self.wide, instead=instead)
        self.on_icon_array_fitted()

    def on_icon_array_fitted(self) -> None:
        """The legend of the dots as they are now."""
        if self.has_class("dots"):
            self.query_one("#page", Page).show(legend(self.lab.words, self.query_one("#dots", IconArray)))

    def _ask(self) -> Content:
        if self.state.question is not None:
            return paint.styled(self.state.question.ask, paint.QUIET)
        keys = [
            paint.clickable(Content.assemble((c.shown_key, "bold $ink"), f" {c.label}"), f"screen.{c.action}")
            for c in (MAKE_TRUE, CARDS)
        ]
        line = paint.styled(self.lab.headline, paint.QUIET)
        more = Content("  ").join(keys)
        gap = self.app.size.width - 2 - line.cell_length - more.cell_length
        return Content.assemble(line, " " * gap, more) if gap > 1 else line

    def show_told(self) -> None:
        """The line below the view."""
        line = self.query_one("#told", Line)
        line.styles.height = 2 if self.state.question is None else 3
        line.show(told(self.lab, self.state, self.trouble, self.typing))

    def _paint_row(self, choice: Choice, width: int) -> Content:
        return row(self.lab, self.state, choice, width, alone=self.has_class("stacked"))

    def action_view(self) -> None:
        """The next view."""
        views = views_of(self.lab)
        following = views[(views.index(self.state.view) + 1) % len(views)]
        self.panel, self.trouble = "", ""
        self.state = replace(self.state, view=following)
        self._refill()

    def action_next_setup(self) -> None:
        """The lesson's next settings, to be guessed anew."""
        if len(self.setups) > 1:
            self.place = (self.place + 1) % len(self.setups)
            self.attempt(lambda: at_setup(self.lab, self.state, self.setups[self.place]))
            self._refill()

    def action_source(self) -> None:
        """Where the rates come from, or back to the view."""
        self._open_panel("source")

    def action_assumptions(self) -> None:
        """What the sums take for granted, or back to the view."""
        self._open_panel("assumptions")

    def _open_panel(self, panel: str) -> None:
        self.panel = "" if self.panel == panel else panel
        self.show()
        (self.query_one("#page", Page) if self.panel else self.rows).focus()

    async def action_leave_off(self) -> None:
        """Ends the typing, closes what was opened beside the view, or goes back."""
        if self.typing is not None:
            self.end_typing()
            self.show()
        elif self.panel:
            self._open_panel(self.panel)
        else:
            await self.run_action("app.back")

    def action_scroll_page(self, step: int) -> None:
        """Scrolls the view by three lines."""
        self.query_one("#page", Page).scroll_relative(y=3 * step, animate=False)

    def action_make_true(self) -> None:
        """Claims of either side, and settings under which they hold and do not hold."""
        self.go("lab-claims", shelf=self.shelf, motion=self.motion)

    def action_cards(self) -> None:
        """The lab's questions."""
        question = self.state.question.id if self.state.question else ""
        self.go("lab-questions", shelf=self.shelf, motion=self.motion, question=question)

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The settings with their answer as lines; before the guess, only the question."""
        if not self.state.shown:
            return asked(self.lab, self.state)
        year = self.state.view is LabView.YEAR
        return "\n".join(run_lines(self.lab, self.state.run, self.shelf, year=year)).strip()
