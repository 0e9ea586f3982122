"""The parts of a sheet: what is a heading, a quote, a table. HTML, Word and Markdown draw them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar, TypeAlias

from msgspec import Struct

from debate.model.fields import Side
from debate.tongue import _


class Run(Struct, frozen=True):
    """Some words of a line. ``link`` is an address, or ``#`` and the anchor of a section or reference."""

    text: str
    strong: bool = False
    quoted: bool = False
    """Exact words of an article, inside their line."""
    link: str | None = None


Text: TypeAlias = tuple[Run, ...]


class Role(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    CLAIM = "claim"
    SMALL = "small"
    FOOTER = "footer"


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    kind: ClassVar[str] = "paragraph"
    text: Text
    role: Role = Role.BODY


class Quote(Struct, frozen=True, kw_only=True):
    """Quoted words inside their line, who printed them, and what they do not say."""

    kind: ClassVar[str] = "quote"
    credit: str
    text: Text
    note: str | None = None

    @property
    def remark(self) -> str | None:
        """The note with the word that says what it is; None where there is none."""
        return _("Note: {note}").format(note=self.note) if self.note else None


class Items(Struct, frozen=True, kw_only=True):
    """A list."""

    kind: ClassVar[str] = "items"
    items: tuple[Text, ...]
    numbered: bool = False


class Table(Struct, frozen=True, kw_only=True):
    """A table with a caption and a heading for each column; the first cell of a row heads the row."""

    kind: ClassVar[str] = "table"
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Room(Struct, frozen=True):
    """Space to write on, a few lines high."""

    kind: ClassVar[str] = "room"
    label: str
    lines: int = 3


class Reference(Struct, frozen=True, kw_only=True):
    """One source of the list: its number, its citation, and what to know before relying on it."""

    number: int
    citation: Text
    remarks: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """The name by which other parts link to it."""
        return f"source-{self.number}"


class References(Struct, frozen=True):
    """The list of sources."""

    kind: ClassVar[str] = "references"
    entries: tuple[Reference, ...]


class Section(Struct, frozen=True, kw_only=True):
    """A heading with what stands under it."""

    kind: ClassVar[str] = "section"
    heading: str
    parts: tuple[Part, ...] = ()
    side: Side | None = None
    new_page: bool = False


class Sides(Struct, frozen=True):
    """The two sides, in two columns where there is room."""

    kind: ClassVar[str] = "sides"
    columns: tuple[Section, Section]


class Cards(Struct, frozen=True):
    """Cards to cut out, two in a row where there is room."""

    kind: ClassVar[str] = "cards"
    cards: tuple[Section, ...]


Leaf: TypeAlias = Paragraph | Quote | Items | Table | Room | References
Part: TypeAlias = Leaf | Section | Sides | Cards


class Document(Struct, frozen=True, kw_only=True):
    """A whole sheet. ``lead`` stands under the title, ``imprint`` at the very end."""

    title: str
    what: str
    """Which sheet it is, in a few words."""
    language: str
    updated: str
    """The day on which the content was last changed."""
    lead: tuple[Part, ...] = ()
    parts: tuple[Part, ...]
    imprint: tuple[str, ...]


def plain(text: str) -> Text:
    """Words without anything special."""
    return (Run(text),)


def labelled(label: str, text: str) -> Text:
    """``**Limit:** and then the words``."""
    return (Run(f"{label}: ", strong=True), Run(text))


def paragraph(text: str, role: Role = Role.BODY) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(plain(text), role)


def items(texts: tuple[str, ...], *, numbered: bool = False) -> Items:
    """A list of plain words."""
    return Items(items=tuple(plain(text) for text in texts), numbered=numbered)


def side_heading(side: Side, words: str = "") -> str:
    """A side's mark, word and whatever follows: ``▲ FOR: 6 arguments``."""
    head = f"{side.mark} {side.word}"
    return _("{side}: {words}").format(side=head, words=words) if words else head


def sections_in(parts: tuple[Part, ...]) -> Iterator[Section]:
    """The sections of the highest level, in order."""
    for part in parts:
        if isinstance(part, Section):
            yield part
        elif isinstance(part, Sides):
            yield from part.columns
