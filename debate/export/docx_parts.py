"""How each part of a sheet is drawn in a Word document. Imports python-docx, so only ``docx`` imports it."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_COLOR_INDEX, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from debate.export.safe import safe_text
from debate.export.sheets.parts import (
    Cards,
    Items,
    Leaf,
    Paragraph,
    Part,
    Quote,
    References,
    Role,
    Room,
    Section,
    Sides,
    Table,
    Text,
)
from debate.model.fields import Side

_COLOURS = {Side.FOR: RGBColor(0x00, 0x55, 0x8A), Side.AGAINST: RGBColor(0x8A, 0x3C, 0x00)}


class Drawing:
    """Draws parts into a document or into a cell of one of its tables."""

    def __init__(self, document: Any, *, single: bool) -> None:
        self._document = document
        self._single = single

    def draw(self, part: Part, place: Any, level: int) -> None:
        """One part. ``level`` is the level of the next heading."""
        match part:
            case Section():
                self._section(part, place, level)
            case Sides():
                self._sides(part, place, level)
            case Cards():
                self._cards(part, level)
            case _:
                self._leaf(part, place)

    def _leaf(self, part: Leaf, place: Any) -> None:
        match part:
            case Paragraph():
                self._paragraph(part, place)
            case Quote():
                self._quote(part, place)
            case Items():
                for number, item in enumerate(part.items, 1):
                    self._item(item, place, number if part.numbered else 0)
            case Table():
                self._table(part)
            case Room():
                self._room(part, place)
            case References():
                self._references(part, place)

    def _paragraph(self, part: Paragraph, place: Any) -> None:
        drawn = place.add_paragraph()
        runs(drawn, part.text, strong=part.role in {Role.CLAIM, Role.FOOTER})

    def _quote(self, part: Quote, place: Any) -> None:
        for text in (part.credit, part.text, part.remark):
            if text is None:
                continue
            drawn = place.add_paragraph()
            drawn.paragraph_format.left_indent = Mm(4)
            drawn.paragraph_format.keep_with_next = True
            edge(drawn, "left", "single")
            runs(drawn, text) if isinstance(text, tuple) else drawn.add_run(safe_text(text))

    def _item(self, item: Text, place: Any, number: int) -> None:
        drawn = place.add_paragraph(style=None if number else "List Bullet")  # untranslated
        if number:  # typed, not made by Word, which would go on counting from list to list
            drawn.paragraph_format.left_indent, drawn.paragraph_format.first_line_indent = Mm(8), Mm(-8)
            drawn.paragraph_format.tab_stops.add_tab_stop(Mm(8))
            drawn.add_run(f"{number}.\t")
        runs(drawn, item)

    def _table(self, part: Table) -> None:
        heading = self._document.add_paragraph()
        heading.add_run(safe_text(part.caption)).bold = True
        heading.paragraph_format.keep_with_next = True
        table = self._document.add_table(rows=1, cols=len(part.heads), style="Table Grid")  # untranslated
        for cell, words in zip(table.rows[0].cells, part.heads, strict=True):
            cell.paragraphs[0].add_run(safe_text(words)).bold = True
        repeat(table.rows[0])
        for row in part.rows:
            drawn = table.add_row()
            whole(drawn)
            for cell, words in zip(drawn.cells, row, strict=True):
                cell.paragraphs[0].add_run(safe_text(words))
        widen_fullest(table, part)
        self._document.add_paragraph()

    def _room(self, part: Room, place: Any) -> None:
        drawn = place.add_paragraph()
        drawn.add_run(safe_text(part.label)).bold = True
        drawn.paragraph_format.keep_with_next = True
        for _ in range(part.lines):
            rule = place.add_paragraph("\t")
            rule.paragraph_format.space_before = Pt(8)
            width = Mm(180) if place is self._document else Mm(80)
            rule.paragraph_format.tab_stops.add_tab_stop(width, leader=WD_TAB_LEADER.LINES)

    def _references(self, part: References, place: Any) -> None:
        for entry in part.entries:
            drawn = place.add_paragraph()
            drawn.add_run(f"({entry.number}) ").bold = True
            runs(drawn, entry.citation)
            drawn.add_run(safe_text(" " + " ".join(entry.remarks)))

    def _section(self, part: Section, place: Any, level: int) -> None:
        if place is self._document:
            heading = place.add_heading(safe_text(part.heading), min(level, 6))
        else:
            style = f"Heading {min(level, 6)}"  # untranslated
            heading = place.add_paragraph(safe_text(part.heading), style=style)
            heading.paragraph_format.keep_with_next = False  # else the whole table moves
        heading.paragraph_format.page_break_before = part.new_page
        if part.side:
            for run in heading.runs:
                run.font.color.rgb = _COLOURS[part.side]
        for inner in part.parts:
            self.draw(inner, place, level + 1)

    def _sides(self, part: Sides, place: Any, level: int) -> None:
        """Two columns: a row for the sides, then one for each pair of arguments; it may run over a page."""
        if self._single:
            for column in part.columns:
                self.draw(column, place, level)
            return
        table = self._document.add_table(rows=1, cols=2, style="Table Grid")  # untranslated
        for cell, column in zip(table.rows[0].cells, part.columns, strict=True):
            self._head(cell, column, level)
        repeat(table.rows[0])
        for place_in in range(max(len(column.parts) for column in part.columns)):
            for cell, column in zip(table.add_row().cells, part.columns, strict=True):
                if place_in < len(column.parts):
                    self.draw(column.parts[place_in], cell, level + 1)
                    first(cell)
        self._document.add_paragraph()

    def _head(self, cell: Any, column: Section, level: int) -> None:
        heading = cell.paragraphs[0]
        heading.style = self._document.styles[f"Heading {min(level, 6)}"]  # untranslated
        heading.paragraph_format.keep_with_next = False
        run = heading.add_run(safe_text(column.heading))
        if column.side:
            run.font.color.rgb = _COLOURS[column.side]

    def _cards(self, part: Cards, level: int) -> None:
        """A table with broken lines, two cards in a row; no card is torn by the end of a page."""
        width = 1 if self._single else 2
        table = self._document.add_table(rows=0, cols=width, style="Table Grid")  # untranslated
        dashed(table)
        for start in range(0, len(part.cards), width):
            row = table.add_row()
            whole(row)
            for cell, card in zip(row.cells, part.cards[start : start + width], strict=False):
                self.draw(card, cell, level)
                first(cell)
        self._document.add_paragraph()


def runs(paragraph: Any, text: Text, *, strong: bool = False) -> None:
    """Words into a paragraph; quoted words bold on grey, so that both tell them apart."""
    for each in text:
        run = paragraph.add_run(safe_text(each.text))
        run.bold = True if strong or each.strong or each.quoted else None
        if each.quoted:
            run.font.highlight_color = WD_COLOR_INDEX.GRAY_25


def first(cell: Any) -> None:
    """Takes away the empty paragraph that every new cell begins with."""
    empty = cell.paragraphs[0]
    if not empty.text and len(cell.paragraphs) > 1:
        empty._element.getparent().remove(empty._element)  # noqa: SLF001 - python-docx has no other way


def edge(paragraph: Any, side: str, kind: str) -> None:
    """A line along one side of a paragraph."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
        )
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", "12"), ("space", "4"), ("color", "444444")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)


def widen_fullest(table: Any, part: Table) -> None:
    """Gives the column with the most words two shares of the page, every other column one."""
    share = 180 // (len(part.heads) + 1)
    fullest = max(range(len(part.heads)), key=lambda n: sum(len(row[n]) for row in part.rows))
    table.autofit = False
    for number, column in enumerate(table.columns):
        column.width = Mm(2 * share if number == fullest else share)
        for cell in column.cells:
            cell.width = column.width


def repeat(row: Any) -> None:
    """Repeats a row at the top of every page: it heads the columns."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way


def whole(row: Any) -> None:
    """Keeps a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no other way


def dashed(table: Any) -> None:
    """Broken lines around every cell: where to cut."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "dashed"), ("sz", "8"), ("space", "0"), ("color", "111111")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx has no other way
