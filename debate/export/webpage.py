"""A sheet as one self-contained page: nothing is fetched, everything a pack says is escaped."""

from __future__ import annotations

import re
from pathlib import Path

from debate.export.options import Options
from debate.export.safe import safe_text
from debate.export.sheets.parts import Cards, Document, Part, Section, Sides, sections_in
from debate.tongue import _

_SAFE_LINK = re.compile(r"(https?://|#source-\d+$)", re.IGNORECASE)
TEMPLATES = Path(__file__).parent / "sheets" / "templates"


def render(document: Document, options: Options) -> bytes:
    """The page as UTF-8. Large print is 18 point in one column; dyslexia-friendly is 14 point on cream."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    anchors = _anchors(document)
    page = environment.get_template("page.html.j2").render(
        document=document,
        contents=tuple(sections_in(document.parts)),
        anchor=lambda section: anchors[id(section)],
        is_safe=is_safe,
        size=18 if options.large_print else 14 if options.dyslexia_friendly else 12,
        spacing=1.5 if options.large_print or options.dyslexia_friendly else 1.3,
        rule=12 if options.large_print else 9,
        single=options.large_print or options.dyslexia_friendly,
        cream=options.dyslexia_friendly,
        contents_words=_("Contents"),
        origin_words=_("Where this comes from"),
        page_words=_page_words(),
    )
    return safe_text(page).encode()


def is_safe(link: str) -> bool:
    """Whether a link may be followed: an address of the web, or a source of this page."""
    return bool(_SAFE_LINK.match(link))


def _page_words() -> str:
    """The foot of a printed page as CSS counts it: ``"Page " counter(page) " of " counter(pages)``."""
    parts = re.split(r"(\{number\}|\{total\})", _("Page {number} of {total}"))
    counters = {"{number}": "counter(page)", "{total}": "counter(pages)"}
    return " ".join(counters.get(part) or f'"{_coded(part)}"' for part in parts if part)


def _coded(words: str) -> str:
    """Words as they may stand in a CSS string: all but letters, digits and plain stops as codes."""
    return re.sub(r"[^\w .,:;/()-]", lambda match: f"\\{ord(match[0]):06x}", words)


def _anchors(document: Document) -> dict[int, str]:
    """A name for every section, by its identity: two sections may have the same heading."""
    found: dict[int, str] = {}

    def visit(part: Part) -> None:
        if isinstance(part, Section):
            found[id(part)] = f"part-{len(found) + 1}"
            for inner in part.parts:
                visit(inner)
        elif isinstance(part, Sides):
            for column in part.columns:
                visit(column)
        elif isinstance(part, Cards):
            for card in part.cards:
                visit(card)

    for part in (*document.lead, *document.parts):
        visit(part)
    return found
