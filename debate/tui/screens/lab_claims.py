"""Make it true: a claim of either side, and settings under which it holds and does not hold. Always both."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from debate.engine.lab_answer import capital
from debate.engine.lab_input import LabInputError
from debate.engine.lab_measure import label_for, value_words
from debate.engine.lab_run import LabRun
from debate.engine.lab_solve import BothWays, Way, make_true
from debate.export.lines.lab_sheet import claim_lines
from debate.model.fields import Side
from debate.model.lab import Lab, LabClaim, LabView, Measure
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands_lab import TAKE
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget


class Found(NamedTuple):
    """Settings, with what comes out of them and its label; or only a sentence."""

    text: str
    outcome: str = ""
    label: str = ""
    run: LabRun | None = None


LINES = 4
"""Lines of a row: the settings take two, what comes out one, its label one."""


class LabClaimsScreen(Room):
    """The claims above; both directions for the chosen one below. Enter takes settings to the lab."""

    NAME = marked("make it true")
    DEFAULT_CSS = """
    LabClaimsScreen #claims { height: auto; max-height: 9; }
    LabClaimsScreen #heads { height: 1; }
    LabClaimsScreen #ways { height: 1fr; }
    LabClaimsScreen .head, LabClaimsScreen #ways Rows { width: 1fr; height: 100%; padding: 0 1 0 0; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (TAKE,)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "column(1)", "It holds, it does not", show=False),  # untranslated
        Binding("left", "column(0)", "It holds", show=False),  # untranslated
    ]

    def __init__(self, shelf: Shelf, motion: Motion | None) -> None:
        super().__init__(name="lab-claims")
        self.shelf = shelf
        self.motion = motion
        self.known: dict[str, tuple[tuple[Found, ...], tuple[Found, ...]]] = {}

    @property
    def lab(self) -> Lab | None:
        """The pack's lab."""
        return self.shelf.pack.lab

    def heading(self) -> Content:
        """What is looked for, and that the lab argues for nobody."""
        quiet = Content.styled(_("the lab argues for nobody"), paint.QUIET)
        return paint.join([_("Make it true, and make it false"), quiet])

    def body(self) -> Iterable[Widget]:
        """The claims above, both directions below."""
        claims = self.lab.claims if self.lab else ()
        yield Rows(claims, _paint_claim, empty=_("This lab has no claims."), always_shown=True, id="claims")
        yield Line(id="rule")
        yield Horizontal(*(Line(id=f"head-{n}") for n in (0, 1)), id="heads")
        yield Horizontal(*(self._column(n) for n in (0, 1)), id="ways")

    def _column(self, place: int) -> Rows[Found]:
        return Rows((), _paint_found, height=LINES, empty="", id=f"ways-{place}")

    def on_mount(self) -> None:
        """Shows both directions for the first claim."""
        self.claims.styles.height = min(max(1, len(self.claims.items)), 9)
        self._show()
        self.claims.focus()

    @property
    def claims(self) -> Rows[LabClaim]:
        """The claims."""
        return self.query_one("#claims", Rows)

    def column(self, place: int) -> Rows[Found]:
        """Settings under which the chosen claim holds (0) or does not hold (1)."""
        return self.query_one(f"#ways-{place}", Rows)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Shows both directions for the claim now chosen."""
        if event.rows is self.claims:
            self._show()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Goes from the claim to its ways, and from a way to the lab."""
        if event.rows is self.claims:
            self.action_column(0)
        else:
            self.action_choose()

    def action_column(self, place: int) -> None:
        """Goes to the settings under which the claim holds (0) or does not (1)."""
        self.column(place).focus()

    def action_choose(self) -> None:
        """Takes the chosen settings to the lab; from a claim, goes to its settings."""
        focused, claim = self.focused, self.claims.item
        if focused is self.claims or not isinstance(focused, Rows):
            self.action_column(0)
            return
        found = focused.item
        if claim is None or not isinstance(found, Found) or found.run is None:
            return
        view = LabView.YEAR if claim.measure is Measure.YEAR_WRONG else LabView.TREE
        where = {"shelf": self.shelf, "motion": self.motion}
        self.go("lab", **where, run=found.run, view=view, guess_first=False)

    def _show(self) -> None:
        claim = self.claims.item
        if claim is None or self.lab is None:
            return
        if claim.id not in self.known:
            self.known[claim.id] = _found(self.lab, claim)
        text = Content.assemble(paint.side_word(claim.side), "  ", paint.styled(claim.text, paint.BOLD))
        self.query_one("#rule", Line).show(paint.rule(self.app.size.width, text))
        for place, head in enumerate((_("It holds with"), _("It does not hold with"))):
            ways = self.known[claim.id][place]
            self.query_one(f"#head-{place}", Line).show(paint.styled(f" {head} · {len(ways)}", paint.BOLD))
            self.column(place).show(ways)

    def on_resize(self) -> None:
        """Draws the rule anew."""
        super().on_resize()
        if self.is_mounted:
            self._show()

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The chosen claim with both directions."""
        claim = self.claims.item
        if claim is None or self.lab is None:
            return ""
        try:
            return "\n".join(claim_lines(make_true(self.lab, claim))).strip()
        except LabInputError as error:
            return f"{claim.text}\n{error}"


def _found(lab: Lab, claim: LabClaim) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Both directions; the settings as they are stand in the one that holds already."""
    try:
        both = make_true(lab, claim)
    except LabInputError as error:
        return (Found(str(error)),), (Found(str(error)),)
    return _ways(lab, both, both.true, wanted=True), _ways(lab, both, both.false, wanted=False)


def _ways(lab: Lab, both: BothWays, ways: tuple[Way, ...], *, wanted: bool) -> tuple[Found, ...]:

    def value(run: LabRun) -> str:
        """What comes out, without the name of the measure: the claim names it."""
        return value_words(lab.words, run, both.claim.measure)

    found = [Found(way.change, value(way.run), way.label, way.run) for way in ways]
    run = both.run
    if both.holds is wanted:
        start = _("The settings it starts from: {rates}, {number:,} {listed} of {crowd:,}").format(
            rates=run.preset.short if run.preset else _("rates typed here"),
            number=run.listed,
            listed=lab.words.listed.many,
            crowd=run.crowd,
        )
        label = label_for(lab.words, run, both.claim.measure)
        found.insert(0, Found(start, value(run), label, run))
    return tuple(found) or (Found(_("Nothing within the lab's ranges.")),)


def _paint_claim(claim: LabClaim, width: int) -> Content:
    side = paint.side_word(claim.side)
    gap = Content(" " * (max(paint.side_word(s).cell_length for s in Side) + 2 - side.cell_length))
    return (side + gap + paint.plain(claim.text)).truncate(width, ellipsis=True)


def _paint_found(found: Found, width: int) -> Content:
    lines = textwrap.wrap(capital(found.text), max(8, width - 1), max_lines=2, placeholder=" …")
    text = Content("\n").join([Content.assemble(" ", paint.styled(line, paint.BOLD)) for line in lines])
    rest = [f"   {part}" for part in (found.outcome, found.label) if part]
    return Content("\n").join([text, *(paint.styled(part, paint.QUIET) for part in rest)])
