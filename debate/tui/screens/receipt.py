"""The receipt: the record of what a session showed and asked, and the way to a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.programme import programme_of
from debate.engine.receipt import receipt
from debate.export.lines.receipt import receipt_json, receipt_lines
from debate.export.sheets.from_lines import grouped
from debate.model.receipt import Receipt
from debate.store.copies import save_text
from debate.store.log import DamagedError
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import EXPORT_SHEET
from debate.tui.screens.room import Room
from debate.tui.widgets.line import Line
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

    from debate.model.library import Library
    from debate.store.desk import Desk


def receipt_of(library: Library, desk: Desk, number: int) -> Receipt:
    """The receipt of a kept session. Raises GoneError or DamagedError."""
    from debate import __version__

    follower = desk.follow(number)
    session, now = follower.session, follower.now
    follower.log.close()
    if session.setting is None:
        raise DamagedError(_("This session cannot be read."))
    programme = programme_of(library, session.setting)
    return receipt(session, now, programme.shelf, programme.motion, __version__, library.kit)


class ReceiptScreen(Room):
    """Everything the file will hold, and where it will be; ``e`` writes it."""

    NAME = marked("receipt")
    DEFAULT_CSS = """
    ReceiptScreen > #where { padding: 0 1; color: $quiet; height: auto; }
    ReceiptScreen > #where { text-wrap: wrap; text-overflow: fold; }
    ReceiptScreen > Page { padding: 0 1; height: 1fr; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        EXPORT_SHEET._replace(
            name=marked("write the file"), foot=True, help=marked("Write what is shown here to a file.")
        ),
    )

    def __init__(self, item: Receipt, number: int, folder: Path) -> None:
        super().__init__(name="receipt")
        self.item = item
        self.folder = folder / "receipts"
        self.file = f"receipt-{item.day}-{item.running}-{number}"

    def heading(self) -> Content:
        """Whose receipt."""
        return paint.join([_("Receipt"), self.item.running.replace("-", " "), self.item.day])

    def body(self) -> Iterable[Widget]:
        """Where the file will be, and all of it."""
        where = _("e writes this to {file}.txt and .json").format(file=self.folder / self.file)
        yield Line(paint.plain(where), id="where")
        yield Page(self._paragraphs(), id="lines")

    def on_mount(self) -> None:
        """Up and down scroll."""
        self.query_one("#lines").focus()

    def _paragraphs(self) -> Iterable[Paragraph]:
        for group in grouped(receipt_lines(self.item), whole=False):
            if group.heading:
                yield Paragraph(Content(""))
                yield Paragraph(paint.styled(group.heading, paint.BOLD))
            yield from (Paragraph(paint.plain(text)) for text in group.paragraphs)

    def action_export(self) -> None:
        """Writes both files and says where."""
        text = "\n".join(receipt_lines(self.item))
        path = save_text(self.folder, f"{self.file}.txt", text)
        save_text(self.folder, f"{self.file}.json", receipt_json(self.item))
        told = _("Written to {file}").format(file=path) if path else _("The file could not be written.")
        self.notify(told, markup=False)

    def copied(self) -> str:
        """All of it."""
        return "\n".join(receipt_lines(self.item))
