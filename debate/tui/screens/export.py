"""Exports: what to take home, what it will hold and where it goes, before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace
from textual.content import Content

from debate.export.catalogue import KINDS, SHEETS, Kind, Sheet, file_name, holds, write
from debate.export.file import NotSavedError, UnfitPathError, is_taken, save
from debate.export.options import ExportError, Options
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import LARGE_PRINT, LAYOUT, NOTE, OPEN
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_NAMES = {
    Sheet.ARGUMENTS: marked("arguments"),
    Sheet.EVIDENCE_CARDS: marked("evidence cards"),
    Sheet.PROMPT_CARDS: marked("prompt cards"),
    Sheet.CASE_SHEETS: marked("case sheets"),
    Sheet.LAB: marked("lab"),
    Sheet.BALANCE: marked("balance"),
    Sheet.RECEIPT: marked("receipt"),
}
NAME = 16
"""Cells kept for the name of a sheet at least."""
_PAGED = (Kind.HTML, Kind.DOCX, Kind.MD)


class Choice(NamedTuple):
    """Something that can be exported: a sheet to print, or a file for another program."""

    kind: Kind
    sheet: Sheet


class ExportScreen(Room):
    """A list of sheets and files; below it what the chosen one holds. Enter writes it into this folder."""

    NAME = marked("export")
    DEFAULT_CSS = """
    ExportScreen > #choices { height: 1fr; }
    ExportScreen > #says { height: 8; padding: 0 1; border-top: solid $quiet; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        OPEN._replace(name=marked("write")),
        LARGE_PRINT,
        LAYOUT,
        NOTE._replace(name=marked("notes"), foot=True),
    )

    def __init__(self, shelf: Shelf, motion: Motion, options: Options, folder: Path) -> None:
        super().__init__(name="export")
        self.shelf = shelf
        self.motion = motion
        self.options = options
        self.folder = folder
        self.said = ""
        self.asked: Path | None = None
        """A file that is there already and will be replaced if enter is pressed again."""
        lacks = {Sheet.RECEIPT: options.receipt is None, Sheet.LAB: shelf.pack.lab is None}
        sheets = [sheet for sheet in Sheet if not lacks.get(sheet)]
        self.choices: list[Choice | str] = []
        for kind in _PAGED:
            heading = _("To print: {what}").format(what=_(KINDS[kind].what))
            self.choices += [heading, *(Choice(kind, sheet) for sheet in sheets)]
        self.choices.append(_("For other programs"))
        self.choices += [Choice(kind, Sheet.ARGUMENTS) for kind in Kind if not KINDS[kind].paged]

    def heading(self) -> Content:
        """The motion whose sheets these are."""
        return paint.join([_("Take it home"), self.motion.short])

    def body(self) -> Iterable[Widget]:
        """The list, and what the chosen one holds."""
        yield Rows(self.choices, _paint_choice, is_heading=lambda c: isinstance(c, str), id="choices")
        yield Page(id="says")

    def on_mount(self) -> None:
        """Says what the first holds."""
        self._say()

    def on_rows_moved(self) -> None:
        """Says what the chosen one holds."""
        self.said, self.asked = "", None
        self._say()

    def on_rows_opened(self) -> None:
        """Writes it."""
        self.action_open()

    @property
    def choice(self) -> Choice | None:
        """The chosen line."""
        item = self.query_one("#choices", Rows).item
        return item if isinstance(item, Choice) else None

    def _say(self) -> None:
        choice = self.choice
        if choice is None:
            return
        options = [
            _("large print") if self.options.large_print else "",
            _("dyslexia-friendly") if self.options.dyslexia_friendly else "",
            _("with the chair's notes") if self.options.notes else "",
        ]
        chosen = ", ".join(o for o in options if o)
        lines = [holds(choice.kind, choice.sheet, self.shelf, self.motion, self.options)]
        if chosen:
            lines.append(_("Chosen: {options}.").format(options=chosen))
        paragraphs = [Paragraph(paint.plain(line)) for line in lines]
        path = paint.filled(_("Goes to {path}"), paint.QUIET, path=str(self._path(choice)))
        paragraphs.append(Paragraph(path))
        if self.said:
            paragraphs.append(Paragraph(paint.styled(self.said, "bold $attention")))
        self.query_one("#says", Page).show(paragraphs)

    def _path(self, choice: Choice) -> Path:
        return self.folder / file_name(choice.kind, choice.sheet, self.motion)

    def action_open(self) -> None:
        """Writes the chosen export; a file that is there is replaced only when asked a second time."""
        if (choice := self.choice) is None:
            return
        path = self._path(choice)
        if is_taken(path) and self.asked != path:
            self.asked = path
            self.said = _("This file is there already. Press enter again to replace it.")
        else:
            self.said = self._written(choice, path)
            self.asked = None
        self._say()

    def _written(self, choice: Choice, path: Path) -> str:
        try:
            save(path, write(choice.kind, choice.sheet, self.shelf, self.motion, self.options), replace=True)
        except (ExportError, UnfitPathError, NotSavedError) as error:
            return str(error)
        return _("Written: {path}").format(path=path)

    def action_large_print(self) -> None:
        """Large print, on or off."""
        self._change(large_print=not self.options.large_print)

    def action_layout(self) -> None:
        """The dyslexia-friendly layout, on or off."""
        self._change(dyslexia_friendly=not self.options.dyslexia_friendly)

    def action_note(self) -> None:
        """The chair's notes, in or out."""
        self._change(notes=not self.options.notes)

    def _change(self, **fields: bool) -> None:
        self.options = replace(self.options, **fields)
        self.said = ""
        self._say()

    def context(self) -> dict[str, object]:
        """This motion."""
        return {"shelf": self.shelf, "motion": self.motion}


def _paint_choice(choice: Choice | str, width: int) -> Content:
    if isinstance(choice, str):
        return Content.styled(f" {choice}", "bold $quiet").truncate(width, ellipsis=True)
    if KINDS[choice.kind].paged:
        name, what = _(_NAMES[choice.sheet]), SHEETS[choice.sheet]
    else:
        name, what = choice.kind.value, KINDS[choice.kind].what
    room = max(NAME, *(len(_(each)) + 2 for each in _NAMES.values()))
    head = Content.styled(f" {name:<{room}}", paint.BOLD)
    return Content.assemble(head, _(what)).truncate(width, ellipsis=True)
