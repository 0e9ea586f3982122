"""The page: self-contained, well-formed, accessible, and deaf to whatever a pack says."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec import structs

from debate.export.catalogue import Kind, Sheet, write
from debate.export.options import Options
from debate.model.library import Library
from debate.model.pack import Term
from tests.export.nasty import NASTY, nasty, parts
from tests.export.small import KIT, changed, motion, small

SHEETS = (Sheet.ARGUMENTS, Sheet.EVIDENCE_CARDS, Sheet.PROMPT_CARDS, Sheet.CASE_SHEETS, Sheet.BALANCE)
EMPTY = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """What a page is made of. Fails where an element is closed that is not open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def html_of(sheet: Sheet = Sheet.ARGUMENTS, library: Library | None = None, **options: bool) -> str:
    shelf, motion = parts(library or nasty())
    return write(Kind.HTML, sheet, shelf, motion, Options(kit=KIT, seed=2, **options)).decode()  # type: ignore[arg-type]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_page_is_whole_and_has_landmarks_one_title_and_unbroken_headings(sheet: Sheet) -> None:
    page = Page(html_of(sheet))
    assert page.open == []
    assert page.all("html") == [{"lang": "en-GB"}]
    names = [name for name, _ in page.tags]
    assert [names.count(name) for name in ("title", "h1", "main", "header")] == [1, 1, 1, 1]
    levels = [int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_page_asks_for_nothing_from_outside_and_runs_nothing(sheet: Sheet) -> None:
    html = html_of(sheet)
    page = Page(html)
    assert not {name for name, _ in page.tags} & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert "default-src 'none'" in html
    assert not re.search(r"@import|url\(", html)
    assert not [
        key for _, attributes in page.tags for key in attributes if key.startswith("on") or key == "src"
    ]
    assert all(re.match(r"https?://|#", link["href"]) for link in page.all("a"))


def test_what_a_pack_says_is_shown_character_by_character() -> None:
    words = "".join(Page(html_of()).words)
    for sentence in NASTY:
        assert sentence in words


def test_a_link_that_is_no_web_address_is_not_a_link() -> None:
    source = small().shelves[0].pack.sources[0]
    from msgspec import structs

    library = changed(small(), sources=(structs.replace(source, url="javascript:alert(1)"),))
    page = Page(html_of(library=library))
    assert not [link for link in page.all("a") if "javascript" in link["href"]]
    assert "javascript:alert(1)" in "".join(page.words), "the address is still shown"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_link_inside_the_page_and_every_label_leads_somewhere(sheet: Sheet) -> None:
    page = Page(html_of(sheet))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    inside = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    labels = [attributes["aria-labelledby"] for _, attributes in page.tags if "aria-labelledby" in attributes]
    assert set(inside + labels) <= set(ids)


def test_every_table_cell_that_heads_says_what_it_heads() -> None:
    page = Page(html_of(Sheet.BALANCE))
    assert page.all("caption")
    assert {head["scope"] for head in page.all("th")} == {"col", "row"}


def test_beside_each_word_to_know_is_space_for_another_language() -> None:
    term = Term(id="depot", term="depot", meaning="Where buses sleep.", example="The depot is full.")
    whole = changed(small(), glossary=(term,))
    known = structs.replace(motion(whole), terms=("depot",))
    html = html_of(library=changed(whole, motions=(known,)))
    assert '<th scope="col">In your language</th>' in html
    row = '<th scope="row">depot</th><td>Where buses sleep. The depot is full.</td><td></td>'
    assert row in html


def test_sides_are_told_apart_by_word_and_mark() -> None:
    words = "".join(Page(html_of()).words)
    assert "▲ FOR: 1 argument" in words
    assert "▼ AGAINST: 1 argument" in words


def test_quoted_words_stand_marked_inside_their_line_and_every_source_has_its_address() -> None:
    html = html_of(library=small())
    assert re.search(
        r"Driver Ann Lee said <mark>&#34;the first bus is full&#34;</mark> and that the road", html
    )
    assert '<a href="https://example.org/survey">https://example.org/survey</a>' in html


def test_large_print_and_the_dyslexia_friendly_layout() -> None:
    plain, large, friendly = html_of(), html_of(large_print=True), html_of(dyslexia_friendly=True)
    assert "html { font-size: 12pt" in plain
    assert "html { font-size: 18pt" in large
    assert re.search(r"html \{ font-size: 14pt; background: #fff8e7", friendly)
    assert "letter-spacing" in friendly
    assert ".sides { display: grid" in plain
    assert ".sides { display: grid" not in large + friendly, "two columns of large letters are too narrow"
    for html in (plain, large, friendly):
        assert not re.search(r"font-style: italic|text-align: justify|text-decoration: underline", html)
        assert float(min(re.findall(r"font-size: (\d*\.?\d+)em", html), key=float)) >= 1, "12 point at least"
