"""What holds for every export: edition, rights, no words of the article but the quoted, no steering."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from msgspec import structs

from debate.export.catalogue import KINDS, SHEETS, Kind, Sheet, check_layout, file_name, write
from debate.export.options import ExportError, Options
from debate.model.balance import FOOTER
from debate.model.library import Library
from tests.export.nasty import NASTY, ONLY_MINE, POINTED, STEERING, nasty, parts
from tests.export.small import KIT, changed, small

PAGED = (Sheet.ARGUMENTS, Sheet.EVIDENCE_CARDS, Sheet.PROMPT_CARDS, Sheet.CASE_SHEETS, Sheet.BALANCE)
EVERY = [
    *((kind, sheet) for kind in (Kind.HTML, Kind.MD, Kind.DOCX) for sheet in PAGED),
    *((kind, Sheet.ARGUMENTS) for kind, entry in KINDS.items() if not entry.paged),
]


def made(
    kind: Kind, sheet: Sheet = Sheet.ARGUMENTS, library: Library | None = None, **options: bool
) -> bytes:
    shelf, motion = parts(library or nasty())
    return write(kind, sheet, shelf, motion, Options(kit=KIT, seed=2, **options))  # type: ignore[arg-type]


def text_of(kind: Kind, data: bytes) -> str:
    """All text of a file, of a Word document with its tables."""
    if kind is not Kind.DOCX:
        return data.decode("utf-8-sig")
    document = docx.Document(BytesIO(data))
    return "\n".join(node.text or "" for node in document.element.iter() if node.tag.endswith("}t"))


@pytest.mark.parametrize(("kind", "sheet"), EVERY)
def test_each_export_names_its_edition_and_the_terms_of_the_words(kind: Kind, sheet: Sheet) -> None:
    text = text_of(kind, made(kind, sheet))
    assert "1.0.0" in text
    assert "22 November 2026" in text or "2026-11-22" in text
    assert "CC BY 4.0" in text


@pytest.mark.parametrize(("kind", "sheet"), EVERY)
def test_no_export_holds_a_line_of_the_article_that_the_motion_does_not_quote(
    kind: Kind, sheet: Sheet
) -> None:
    text = text_of(kind, made(kind, sheet))
    assert ONLY_MINE not in text
    assert "quoted by nobody at all" not in text, "the line around words that only a prompt points at"


def test_prompt_cards_show_the_words_a_prompt_points_at_without_their_line() -> None:
    text = text_of(Kind.HTML, made(Kind.HTML, Sheet.PROMPT_CARDS))
    assert "“Look here for once”" in text
    assert POINTED not in text


def test_notes_for_the_teacher_are_in_an_export_only_where_they_were_asked_for() -> None:
    for kind, sheet in (
        (Kind.HTML, Sheet.PROMPT_CARDS),
        (Kind.GIFT, Sheet.ARGUMENTS),
        (Kind.JSON, Sheet.LAB),
    ):
        assert "Only the teacher reads this." not in text_of(kind, made(kind, sheet))
        assert "Only the teacher reads this." in text_of(kind, made(kind, sheet, notes=True))


@pytest.mark.parametrize(("kind", "sheet"), EVERY)
def test_no_export_holds_a_character_that_steers_a_terminal(kind: Kind, sheet: Sheet) -> None:
    library = changed(nasty(), {"claim": STEERING, "title": STEERING, "because": STEERING})
    text = text_of(kind, made(kind, sheet, library))
    assert not set(text) & {"\x1b", "\x07", "\u202e", "\u0085"}


@pytest.mark.parametrize("kind", [Kind.HTML, Kind.MD, Kind.DOCX])
def test_the_balance_sheet_ends_with_the_whole_footer(kind: Kind) -> None:
    text = text_of(kind, made(kind, Sheet.BALANCE)).replace("\\_", "_")
    assert FOOTER in text
    assert "thoughtful supporter of each side" in text


def test_words_that_do_not_check_are_quoted_nowhere() -> None:
    library = small()
    article = structs.replace(library.shelves[0].pack.articles[0], text=None)
    bare = changed(library, articles=(article,))
    assert "Not checkable here" in text_of(Kind.HTML, made(Kind.HTML, library=bare))
    for kind in (Kind.ANNOTATIONS, Kind.ARGDOWN, Kind.AIF, Kind.JSON):
        assert "the first bus is full" not in text_of(kind, made(kind, library=bare))


def test_a_word_document_holds_every_sentence_as_it_was_written() -> None:
    text = text_of(Kind.DOCX, made(Kind.DOCX)).replace("\n", "")
    for sentence in NASTY:
        assert sentence in text


def test_a_sheet_that_the_pack_cannot_fill_says_so() -> None:
    for sheet in (Sheet.LAB, Sheet.RECEIPT, Sheet.PROMPT_CARDS):
        with pytest.raises(ExportError, match=r"lab|session|questions"):
            made(Kind.HTML, sheet, small())
    with pytest.raises(ExportError, match="no media-detective"):
        made(Kind.GIFT, library=small())


def test_only_laid_out_kinds_take_a_layout() -> None:
    check_layout(Kind.DOCX, Options(large_print=True))
    with pytest.raises(ExportError, match="html, docx"):
        check_layout(Kind.CSV, Options(dyslexia_friendly=True))


def test_every_suggested_name_is_different() -> None:
    _, motion = parts(small())
    names = [file_name(kind, sheet, motion) for kind in (Kind.HTML, Kind.DOCX) for sheet in SHEETS]
    names += [file_name(kind, Sheet.LAB, motion) for kind in KINDS if kind not in {Kind.HTML, Kind.DOCX}]
    assert len(names) == len(set(names))
