"""After a round: times, points, flow with what was not answered, ballots, arguments nobody raised."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.programme import Programme
from debate.engine.receipt import receipt
from debate.engine.round_report import round_record
from debate.export.file import NotSavedError, UnfitPathError, save
from debate.export.flow_csv import flow_csv, record_csv
from debate.export.lines.after import after_lines
from debate.export.lines.receipt import receipt_json, receipt_lines
from debate.export.sheets.from_lines import grouped
from debate.model.receipt import Receipt
from debate.store.sitting import Sitting
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import EXPORT_SHEET
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget


class AfterScreen(Room):
    """All of it to read; ``e`` writes the lines, the receipt and two tables."""

    NAME = marked("after the round")
    DEFAULT_CSS = """
    AfterScreen > #where { padding: 0 1; color: $quiet; }
    AfterScreen > Page { padding: 0 1; height: 1fr; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        EXPORT_SHEET._replace(
            name=marked("write the files"), foot=True, help=marked("Write it all: lines, receipt, tables.")
        ),
    )

    def __init__(self, sitting: Sitting, programme: Programme, number: int, folder: Path) -> None:
        super().__init__(name="after")
        self.sitting = sitting
        self.programme = programme
        self.folder = folder / "rounds"
        self.number = number

    def heading(self) -> Content:
        """Which round."""
        return paint.join([_("After the round"), self.programme.name])

    def body(self) -> Iterable[Widget]:
        """Where the files will be, and all of it."""
        told = _("{key} writes text, receipt, flow.csv and round.csv to {place}")
        yield Line(paint.plain(told.format(key="e", place=self._place)), id="where")
        yield Page(self._paragraphs(), id="lines")

    def on_mount(self) -> None:
        """Up and down scroll."""
        self.query_one("#lines").focus()

    @property
    def _place(self) -> Path:
        return self.folder / f"round-{self.number}"

    @property
    def _receipt(self) -> Receipt:
        from debate import __version__

        shelf, motion, kit = self.programme.shelf, self.programme.motion, self.programme.kit
        return receipt(self.sitting.session, self.sitting.now, shelf, motion, __version__, kit)

    def _lines(self) -> list[str]:
        shelf, motion, kit = self.programme.shelf, self.programme.motion, self.programme.kit
        return [*after_lines(self.sitting.session, self.sitting.now, shelf, motion, kit)]

    def _paragraphs(self) -> Iterable[Paragraph]:
        for group in grouped(self._lines()):
            if group.heading:
                yield Paragraph(Content(""))
                yield Paragraph(paint.styled(group.heading, paint.BOLD))
            yield from (Paragraph(paint.plain(text)) for text in group.paragraphs)

    def action_export(self) -> None:
        """Writes every file, whole or not at all, and says where."""
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            for name, data in self._files().items():
                save(self._place / name, data, replace=True)
        except (OSError, NotSavedError, UnfitPathError) as error:
            self.notify(str(error), markup=False)
            return
        self.notify(_("Written to {place}").format(place=self._place), markup=False)

    def _files(self) -> dict[str, bytes]:
        session, motion, shelf = self.sitting.session, self.programme.motion, self.programme.shelf
        motions = shelf.pack.motions if shelf else ()
        record = round_record(session, self.sitting.now, motions, self.programme.kit)
        tables = {"flow.csv": flow_csv(session, shelf)}
        if record is not None:
            tables["round.csv"] = record_csv(record, session, motion, self.programme.kit)
        return {
            "round.txt": ("\n".join(self._lines()) + "\n").encode(),
            "receipt.txt": ("\n".join(receipt_lines(self._receipt)) + "\n").encode(),
            "receipt.json": receipt_json(self._receipt).encode(),
            **tables,
        }

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        found = {"shelf": self.programme.shelf, "motion": self.programme.motion}
        return {name: noun for name, noun in found.items() if noun is not None}

    def copied(self) -> str:
        """All of it."""
        return "\n".join(self._lines())
