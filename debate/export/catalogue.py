"""What can be exported, and as what. The command and the app both ask here, and write what they are given."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module

from msgspec import Struct

from debate.export.citing import sources_cited
from debate.export.lines.text import count, said
from debate.export.options import ExportError, Options
from debate.export.prompts import prompts_of, quiz
from debate.export.sheets.parts import Document
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked


class Kind(StrEnum):
    """A file format. The value is the word for ``--to``."""

    HTML = "html"
    MD = "md"
    DOCX = "docx"
    CSV = "csv"
    GIFT = "gift"
    ANKI = "anki"
    ARGDOWN = "argdown"
    AIF = "aif"
    RIS = "ris"
    CSL_JSON = "csl-json"
    ANNOTATIONS = "annotations"
    JSON = "json"


class Sheet(StrEnum):
    """What a printable file shows. The value is the word for ``--sheet``."""

    ARGUMENTS = "arguments"
    EVIDENCE_CARDS = "evidence-cards"
    PROMPT_CARDS = "prompt-cards"
    CASE_SHEETS = "case-sheets"
    LAB = "lab"
    BALANCE = "balance"
    RECEIPT = "receipt"


class Entry(Struct, frozen=True, kw_only=True):
    """A line of the catalogue. ``module`` makes the file; only ``paged`` kinds show a sheet."""

    what: str
    extension: str
    module: str
    paged: bool = False
    laid_out: bool = False
    """Whether large print and the dyslexia-friendly layout can be asked for."""
    text: bool = True


KINDS: dict[Kind, Entry] = {
    Kind.HTML: Entry(
        what=marked("a page to print, or to read in a browser or with a screen reader"),
        extension="html",
        module="webpage",
        paged=True,
        laid_out=True,
    ),
    Kind.MD: Entry(what=marked("Markdown text"), extension="md", module="markdown", paged=True),
    Kind.DOCX: Entry(
        what=marked("a document for Word or LibreOffice"),
        extension="docx",
        module="docx",
        paged=True,
        laid_out=True,
        text=False,
    ),
    Kind.CSV: Entry(
        what=marked("a table with one row for each piece of evidence"), extension="csv", module="spreadsheet"
    ),
    Kind.GIFT: Entry(
        what=marked("Moodle questions: media detective and lab"), extension="gift", module="gift"
    ),
    Kind.ANKI: Entry(what=marked("Anki cards: media detective and lab"), extension="txt", module="anki"),
    Kind.ARGDOWN: Entry(
        what=marked("an argument map as Argdown text"), extension="argdown", module="argdown"
    ),
    Kind.AIF: Entry(
        what=marked("an argument map in the Argument Interchange Format"), extension="json", module="aif"
    ),
    Kind.RIS: Entry(
        what=marked("the sources for Zotero, EndNote or Mendeley"), extension="ris", module="ris"
    ),
    Kind.CSL_JSON: Entry(
        what=marked("the sources as CSL-JSON, for citing"), extension="json", module="csl_json"
    ),
    Kind.ANNOTATIONS: Entry(
        what=marked("the quotes as Web Annotations (JSON-LD)"), extension="jsonld", module="annotations"
    ),
    Kind.JSON: Entry(what=marked("the whole motion for other programs"), extension="json", module="whole"),
}
"""Every kind of file, in the order in which they are offered."""

SHEETS: dict[Sheet, str] = {
    Sheet.ARGUMENTS: marked("both sides with quotes, sources, questions and space to write"),
    Sheet.EVIDENCE_CARDS: marked("one card for each quote and each source, to cut out"),
    Sheet.PROMPT_CARDS: marked("one card for each question for the room, to cut out"),
    Sheet.CASE_SHEETS: marked("one sheet for each side, for Structured Academic Controversy"),
    Sheet.LAB: marked("the lab's worksheet"),
    Sheet.BALANCE: marked("the counts for each side, with questions for a person"),
    Sheet.RECEIPT: marked("the record of one session"),
}
"""Every sheet with what it holds."""


def write(kind: Kind, sheet: Sheet, shelf: Shelf, motion: Motion, options: Options) -> bytes:
    """The whole file. ``sheet`` counts only for kinds that are paged.

    Raises ExportError, with a sentence, where the pack lacks what was asked for or a library is missing.
    """
    entry = KINDS[kind]
    module = import_module(f"debate.export.{entry.module}")
    if entry.paged:
        made: bytes = module.render(document_of(sheet, shelf, motion, options), options)
    else:
        made = module.render(shelf, motion, options)
    return made


def document_of(sheet: Sheet, shelf: Shelf, motion: Motion, options: Options) -> Document:
    """A sheet before any format: headings, paragraphs, tables, cards. Raises as ``write`` does."""
    module = import_module(f"debate.export.sheets.{sheet.value.replace('-', '_')}")
    made: Document = module.document(shelf, motion, options)
    return made


def holds(kind: Kind, sheet: Sheet, shelf: Shelf, motion: Motion, options: Options) -> str:
    """What the file will hold, in a sentence or two, to be shown before it is written."""
    entry = KINDS[kind]
    what = f"{sheet.value}, {_(SHEETS[sheet])}" if entry.paged else _(entry.what)
    notes = _("With what is for the teacher only") if options.notes else None
    told = _("{motion} as {format}: {what}").format(motion=motion.id, format=kind.value, what=what)
    return said(told, _counted(kind, sheet, shelf, motion), notes)


def _counted(kind: Kind, sheet: Sheet, shelf: Shelf, motion: Motion) -> str | None:
    if kind in {Kind.GIFT, Kind.ANKI}:
        return count(len(quiz(shelf, motion)), "question")
    if KINDS[kind].paged and sheet is Sheet.PROMPT_CARDS:
        return count(len(prompts_of(shelf, motion)), "prompt")
    if KINDS[kind].paged and sheet is Sheet.LAB:
        return count(len(shelf.pack.lab.questions) if shelf.pack.lab else 0, "question")
    if KINDS[kind].paged and sheet is Sheet.RECEIPT:
        return _("No names; a vote only as far as it may leave the room")
    quotes = sum(len(argument.quotes) for argument in motion.arguments)
    sources = count(len(sources_cited(shelf, motion)), "source")
    return f"{count(len(motion.arguments), 'argument')}, {count(quotes, 'quote')}, {sources}"


def file_name(kind: Kind, sheet: Sheet, motion: Motion) -> str:
    """A name to suggest: ``expand-vans-case-sheets.html``, ``expand-vans.csv``."""
    entry = KINDS[kind]
    what = f"-{sheet.value}" if entry.paged else "" if entry.extension == kind.value else f"-{kind.value}"
    return f"{motion.id}{what}.{entry.extension}"


def check_layout(kind: Kind, options: Options) -> None:
    """Raises ExportError where a layout was asked for that the kind does not have."""
    if (options.large_print or options.dyslexia_friendly) and not KINDS[kind].laid_out:
        known = ", ".join(each.value for each, entry in KINDS.items() if entry.laid_out)
        told = _("{format} has no layout to change; it can be asked for with: {known}")
        raise ExportError(told.format(format=kind.value, known=known))
