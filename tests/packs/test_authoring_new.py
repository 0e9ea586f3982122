"""A first pack from an article: what is taken from a file, and what is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from debate.model.article import Article
from debate.packs.authoring.article_file import UnreadableError, clip
from debate.packs.authoring.excerpt import opening_passages
from debate.packs.authoring.found import TakenError, found
from debate.packs.authoring.names import id_of
from debate.packs.authoring.scalar import scalar
from debate.packs.authoring.starter import Details, starter
from debate.packs.check import check
from debate.packs.composing import compose
from debate.packs.load import open_kit

PAGE = """\
<!DOCTYPE html><html><head><meta charset="utf-8"><title>Later bus | The Vale Post</title>
<meta property="og:site_name" content="The Vale Post">
<link rel="canonical" href="https://example.org/vale-post/later-bus">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "A later bus!",
"datePublished": "2026-06-01T07:00:00Z", "author": [{"name": "Jo Hill"}],
"publisher": {"name": "Post"}}]}</script>
</head><body><nav><ul><li><a href="/">Home</a></li></ul><p>Menu words, long enough to be read</p></nav>
<main><article><header><h1>Later bus planned for pupils</h1></header>
<figure><img src=x><figcaption>A bus</figcaption></figure>
<p>The council said a second bus at 17:30 would cost 21,000 pounds a year.
<p>Driver Ann Lee said &ldquo;the first bus is full&rdquo; and that the road
<em>floods</em> every<br>winter.&#8203;</p>
<ul><li><a href="/x">Read more about buses</a></li></ul><aside><p>Sign up for letters!</p></aside>
<p><a href="/y">Related: trains</a></p><script>var p = "<p>no</p>";</script></article></main>
<footer><p>Copyright</p></footer></body></html>
"""
DETAILS = Details(
    title="Later bus planned: it's decided",
    publisher="The Vale Post",
    date="2026-06-01",
    url="https://example.org/bus",
    rights="Ours: CC BY 4.0 # really",
)


def saved(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_of_a_saved_page_only_headline_and_paragraphs_are_taken(tmp_path: Path) -> None:
    clipping = clip(saved(tmp_path, "page.html", PAGE))
    assert clipping.lines == (
        "Later bus planned for pupils",
        "The council said a second bus at 17:30 would cost 21,000 pounds a year.",
        "Driver Ann Lee said “the first bus is full” and that the road floods every winter.",
    )
    assert clipping.removed == 1
    assert (clipping.publisher, clipping.date, clipping.author) == ("Post", "2026-06-01", "Jo Hill")
    assert clipping.url == "https://example.org/vale-post/later-bus"


def test_a_page_without_an_article_element_gives_its_largest_block(tmp_path: Path) -> None:
    words = "The council met on Monday and spoke for an hour about the bus."
    page = f"<html><title>Bus</title><div><p>Short.</p></div><div><p>{words}<p>{words} Again.</div></html>"
    assert clip(saved(tmp_path, "page.htm", page)).lines == ("Bus", words, f"{words} Again.")


def test_markdown_loses_its_marks_and_no_words(tmp_path: Path) -> None:
    text = (
        "# A head #\n\nSome **bold** and _lean_ words_and_more, 2 * 3 * 4,\nwith [a link](http://x.y).\n\n"
        "![no](picture.png)\n\n> said \\*so\\*\n\n- one\n- two\n"
    )
    assert clip(saved(tmp_path, "a.md", text)).lines == (
        "A head",
        "Some bold and lean words_and_more, 2 * 3 * 4, with a link.",
        "said *so*",
        "one",
        "two",
    )


def test_front_matter_says_what_the_text_is(tmp_path: Path) -> None:
    text = '---\ntitle: "The bus"\ndate: 2026-06-01\nlayout: post\n---\nThe council met.\n\nIt rained.\n'
    clipping = clip(saved(tmp_path, "a.md", text))
    assert (clipping.title, clipping.date) == ("The bus", "2026-06-01")
    assert clipping.lines == ("The bus", "The council met.", "It rained.")


def test_lines_that_an_editor_broke_are_joined_and_others_are_not(tmp_path: Path) -> None:
    long = "The council said that a second bus would leave at"
    text = f"A headline\nA standfirst below it\n\n{long}\nhalf past five.\n\n\nThe end.\n"
    assert clip(saved(tmp_path, "a.txt", text)).lines == (
        "A headline",
        "A standfirst below it",
        f"{long} half past five.",
        "The end.",
    )
    every = f"{long}\n{long}\n"
    assert clip(saved(tmp_path, "b.txt", every)).lines == (long, long)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(tmp_path: Path, coding: str) -> None:
    text = "A café\r\n\r\nIt costs £5 – “a lot”.\r\n"
    assert clip(saved(tmp_path, "a.txt", text.encode(coding))).lines == ("A café", "It costs £5 – “a lot”.")


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"a\0b", b"", b"\n\n \n"])
def test_what_holds_no_article_is_refused_in_words(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"a\.txt: "):
        clip(saved(tmp_path, "a.txt", data))


@pytest.mark.parametrize(
    "lines",
    [
        ("The bus", "The council met. It spoke for an hour about the second bus."),
        ("The bus", "No. no. no. no.", "“Quoted from the very beginning to the very end,” he said."),
        ("# one", "- two: three", "'four' {five}", "word " * 100),
        ("a", "b"),
    ],
)
def test_the_files_of_a_new_pack_pass_the_check_as_they_are(tmp_path: Path, lines: tuple[str, ...]) -> None:
    files = starter("bus", DETAILS, lines, "2026-11-23")
    found(tmp_path / "bus", files)
    assert [str(p) for p in check(tmp_path / "bus", open_kit(tmp_path / "cache"))] == []
    written = sum(text.count("\n") for text in files.values()) - len(lines)
    assert written < 60


def test_the_first_quotes_come_from_two_lines_below_the_headline() -> None:
    text = (
        "The bus\nHe said “no” to it all and left the room.\n"
        "The council met for an hour. It rained.\nIt rained all day long."
    )
    passages = opening_passages(
        Article(id="a", title="t", publisher="p", date="2026", url="", rights="r", text=text), 2
    )
    assert [(p.line, p.exact) for p in passages] == [
        (3, "The council met for an hour"),
        (4, "It rained all day long"),
    ]


def test_a_folder_that_holds_anything_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "bus").mkdir()
    found(tmp_path / "bus", {"pack.yaml": "id: bus\n"})
    with pytest.raises(TakenError, match="nothing was changed"):
        found(tmp_path / "bus", {"pack.yaml": "id: tram\n"})
    assert (tmp_path / "bus" / "pack.yaml").read_text() == "id: bus\n"
    assert [p.name for p in tmp_path.iterdir()] == ["bus"]


def test_where_a_file_cannot_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name too long"):
        found(tmp_path / "bus", {"pack.yaml": "id: bus\n", "x" * 300: ""})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "12:30",
        "2026-06-01",
        "",
        " a",
        "a: b",
        "a #b",
        "- a",
        "it's",
        '"so"',
        "[a]",
        "plain, words",
        "£5",
        "@a",
    ],
)
def test_a_scalar_reads_back_as_it_was(text: str) -> None:
    root = compose(f"key: {scalar(text)}\n")
    assert not isinstance(root, list)
    assert root.value[0][1].value == text


def test_an_id_is_made_of_words() -> None:
    assert id_of("Tŷ’r Café: 2nd Bus!") == "tyr-cafe-2nd-bus"
    assert id_of("word " * 20) == "word-word-word-word-word-word-word-word"
    assert id_of("…") == ""
