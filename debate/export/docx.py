"""A sheet as a Word document. Needs python-docx, which comes with the extra ``office``."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from debate.engine.dates import parts as date_parts
from debate.export.options import ExportError, Options
from debate.export.safe import safe_text
from debate.export.sheets.parts import Document
from debate.tongue import _, marked

MISSING = marked(
    "Word documents need python-docx, which is not installed here; "
    "to add it: pip install python-docx (with pipx: pipx inject debate python-docx). "
    "Without it, html opens in Word as well"
)


def render(document: Document, options: Options) -> bytes:
    """The document. Raises ExportError where python-docx is not installed."""
    try:
        import docx
    except ImportError:
        raise ExportError(_(MISSING)) from None
    from debate.export.docx_parts import Drawing

    made = docx.Document()
    _lay_out(made, document, options)
    drawing = Drawing(made, single=options.large_print or options.dyslexia_friendly)
    made.add_heading(safe_text(document.title), 0)
    made.add_paragraph(safe_text(document.what))
    for part in (*document.lead, *document.parts):
        drawing.draw(part, made, 1)
    made.add_heading(_("Where this comes from"), 1)
    for line in document.imprint:
        made.add_paragraph(safe_text(line))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _lay_out(made: Any, document: Document, options: Options) -> None:
    """A4, one type of letter throughout, at least 12 point, ragged right; 18 point for large print."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    size = 18 if options.large_print else 14 if options.dyslexia_friendly else 12
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(15)
    for style in made.styles:
        if getattr(style, "font", None) is None or not hasattr(style.font, "color"):
            continue
        if style.name in {"Normal", "Title", *(f"Heading {n}" for n in range(1, 7))}:  # untranslated
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in list(fonts.attrib):
                del fonts.attrib[key]
            for key in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{key}"), "Arial")  # untranslated
            style.font.italic = False
            style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
            grow = {"Title": 1.6, "Heading 1": 1.3, "Heading 2": 1.1}.get(style.name, 1)  # untranslated
            style.font.size = Pt(round(size * grow))
    normal = made.styles["Normal"].paragraph_format  # untranslated
    normal.space_after = Pt(size / 2)
    normal.line_spacing = 1.5 if options.large_print or options.dyslexia_friendly else 1.15
    _say_language(made, document.language)
    if options.dyslexia_friendly:
        _colour_page(made)
    _describe(made, document)


def _say_language(made: Any, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = made.styles["Normal"].element.get_or_add_rPr()  # untranslated
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), safe_text(language))
    properties.append(element)


def _colour_page(made: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    background = OxmlElement("w:background")
    background.set(qn("w:color"), "FFF8E7")
    made.element.insert(0, background)
    made.settings.element.append(OxmlElement("w:displayBackgroundShape"))


def _describe(made: Any, document: Document) -> None:
    """The file's own card: no person's name in it, and the pack's date rather than today's."""
    card = made.core_properties
    card.title = safe_text(document.title)[:255]
    card.author, card.last_modified_by, card.comments = "", "", safe_text(document.what)
    card.language = safe_text(document.language)
    year, month, day = (*date_parts(document.updated), 1, 1)[:3]
    card.created = card.modified = datetime(year, month, day, tzinfo=UTC)
