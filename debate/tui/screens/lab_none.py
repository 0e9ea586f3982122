"""A pack without a lab, or with one that cannot start: one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from debate.engine.lab_input import LabInputError
from debate.engine.lab_run import start_run
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget


def why_no_lab(shelf: Shelf) -> str:
    """Why a pack's lab cannot be shown, in a sentence; empty where it can."""
    lab = shelf.pack.lab
    if lab is None:
        return _("The pack “{title}” has no lab.").format(title=shelf.pack.info.title)
    try:
        start_run(lab)
    except LabInputError as error:
        return _("This pack's lab cannot start. {why}").format(why=error)
    return ""


class NoLabScreen(Room):
    """The sentence."""

    NAME = marked("lab")
    DEFAULT_CSS = "NoLabScreen > Page { padding: 1 1; }"

    def __init__(self, shelf: Shelf, motion: Motion | None, why: str) -> None:
        super().__init__(name="lab")
        self.shelf = shelf
        self.motion = motion
        self.why = why

    def body(self) -> Iterable[Widget]:
        """One sentence."""
        yield Page([Paragraph(paint.plain(self.why))])

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The sentence."""
        return self.why
