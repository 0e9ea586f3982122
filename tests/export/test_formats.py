"""Each format read back by a parser that is not ours, with text that means something to it."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import rispy
from markdown_it import MarkdownIt
from msgspec import structs
from pyld import jsonld

from debate.export.annotations import CONTEXT
from debate.export.catalogue import Kind, Sheet, write
from debate.export.options import Options
from debate.model.library import Library
from tests.export.nasty import NASTY, nasty, parts
from tests.export.small import KIT, changed, small

NODE = Path(__file__).parent / "node"


def made(kind: Kind, library: Library | None = None, **options: bool) -> str:
    shelf, motion = parts(library or nasty())
    options_ = Options(kit=KIT, seed=2, **options)  # type: ignore[arg-type]
    return write(kind, Sheet.ARGUMENTS, shelf, motion, options_).decode("utf-8-sig")


def node(script: str, package: str, text: str) -> Any:
    """What a script of ``tests/export/node`` prints. Skips where node or its package is not installed.

    To run it: ``npm install @argdown/core gift-pegjs`` somewhere, and set NODE_PATH to that node_modules.
    """
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    found = subprocess.run(
        ["node", "-e", f"require.resolve('{package}')"], capture_output=True, env=os.environ
    )
    if found.returncode:
        pytest.skip(f"the npm package {package} is not installed, or NODE_PATH does not lead to it")
    done = subprocess.run(
        ["node", str(NODE / script)], input=text, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_csv_reads_back_and_no_cell_is_a_formula() -> None:
    rows = list(csv.DictReader(StringIO(made(Kind.CSV), newline="")))
    assert [row["evidence"] for row in rows] == ["quote", "source", "quote", "source"]
    assert rows[0]["words"] == '"the first bus is full"'
    assert rows[1]["shows or note"] == f"'{NASTY[1]}"
    assert rows[1]["interest"] == NASTY[5]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "\u200b=1", "＝1"])
def test_a_cell_is_never_a_formula_whatever_stands_before_the_sign(begin: str) -> None:
    library = changed(small(), {"claim": begin})
    row = next(csv.DictReader(StringIO(made(Kind.CSV, library), newline="")))
    assert row["claim"].startswith("'")


def test_gift_reads_back_word_by_word() -> None:
    found = node("gift.cjs", "gift-pegjs", made(Kind.GIFT, notes=True))
    category, question = found
    assert category["type"] == "Category"
    assert question["type"] == "Essay"
    assert question["stem"]["format"] == "plain"
    told = question["stem"]["text"]
    assert NASTY[2] in told
    assert NASTY[3] in told
    assert "“Look here for once”" in told
    assert NASTY[0] in question["globalFeedback"]["text"]


def test_gift_holds_no_control_character_that_is_not_escaped() -> None:
    body = [line for line in made(Kind.GIFT).splitlines() if line.startswith("::")]
    assert len(body) == 1
    bare = re.sub(r"\\.", "", body[0])
    assert bare.count("::") == 2
    assert (bare.count("{"), bare.count("}"), bare.count("~"), bare.count("=")) == (1, 1, 0, 0)


def test_anki_reads_back_as_three_fields_a_card_and_shows_every_word() -> None:
    import html

    lines = made(Kind.ANKI).splitlines()
    cards = [line.split("\t") for line in lines if not line.startswith("#")]
    assert lines[0] == "#separator:tab"
    assert [len(card) for card in cards] == [3]
    front, back, tags = cards[0]
    assert not re.search(r"<(?!br>)", front + back), "nothing of a pack becomes an element"
    assert NASTY[2] in html.unescape(front)
    assert NASTY[0] in html.unescape(back)
    assert tags.split() == ["debate::bus", "later-bus", "media-detective"]


def test_a_card_that_begins_with_a_number_sign_is_no_remark() -> None:
    library = nasty()
    pack = library.shelves[0].pack
    prompt = structs.replace(pack.prompts[0], text="#separator:comma")
    lines = made(Kind.ANKI, changed(library, prompts=(prompt,))).splitlines()
    assert next(line for line in lines if not line.startswith("#")).startswith("&#35;separator")


def test_argdown_is_read_by_its_own_parser_word_by_word() -> None:
    library = nasty()
    _, motion = parts(library)
    found = node("argdown.cjs", "@argdown/core", made(Kind.ARGDOWN, library))
    assert found["errors"] == 0
    texts = [
        " ".join(t.split()) for nouns in ("statements", "arguments") for m in found[nouns].values() for t in m
    ]
    claims = [argument.claim for argument in motion.arguments]
    for text in (motion.motion, *claims, NASTY[3], NASTY[4]):
        assert text in texts
    kinds = {kind for kind, _, _ in found["relations"]}
    assert {"support", "attack", "undercut"} <= kinds


@pytest.mark.parametrize(
    "text", [*NASTY, "a: b. c - d", "-- x", "e.g. this", "1. one", "(1) p", "x\\", "===", "//", "<!--"]
)
def test_argdown_keeps_any_text(text: str) -> None:
    found = node("argdown.cjs", "@argdown/core", made(Kind.ARGDOWN, changed(small(), {"claim": text})))
    assert found["errors"] == 0
    assert [text] in [[" ".join(each.split()) for each in told] for told in found["arguments"].values()]


def test_aif_is_one_graph_in_which_scheme_nodes_stand_between_texts() -> None:
    found = json.loads(made(Kind.AIF))
    kind = {item["nodeID"]: item["type"] for item in found["nodes"]}
    assert len(kind) == len(found["nodes"])
    assert set(kind.values()) == {"I", "RA", "CA"}
    for edge in found["edges"]:
        assert "I" not in {kind[edge["fromID"]]} & {kind[edge["toID"]]}, "two texts are never joined directly"
    starts, ends = {e["fromID"] for e in found["edges"]}, {e["toID"] for e in found["edges"]}
    assert starts | ends == set(kind)
    schemes = {name for name, each in kind.items() if each != "I"}
    assert schemes <= starts & ends


def test_aif_sends_for_as_support_against_as_conflict_and_an_undercut_at_the_step() -> None:
    found = json.loads(made(Kind.AIF, small()))
    by_text = {item["text"]: item["nodeID"] for item in found["nodes"]}
    kind = {item["nodeID"]: item["type"] for item in found["nodes"]}
    to: dict[str, list[str]] = {}
    for edge in found["edges"]:
        to.setdefault(edge["fromID"], []).append(edge["toID"])
    text = {item["nodeID"]: item["text"] for item in found["nodes"]}
    claim_for = next(name for words, name in by_text.items() if words.startswith("The first bus is full:"))
    claim_against = next(name for words, name in by_text.items() if words.startswith("The money is needed"))
    assert next(kind[step] for step in to[claim_for]) == "RA"
    assert next(kind[step] for step in to[claim_against]) == "CA"
    undercut = to[to[by_text["A bigger bus would do."]][0]][0]
    assert (kind[undercut], text[undercut]) == ("RA", "Somebody in a position to know")


def test_ris_reads_back() -> None:
    article, source = rispy.loads(made(Kind.RIS))
    assert (article["type_of_reference"], article["title"]) == ("NEWS", "Later bus planned for pupils")
    assert article["urls"] == ["https://example.org/bus"]
    assert source["type_of_reference"] == "RPRT"
    assert source["authors"] == ["Harrow Vale Council"]
    assert (source["year"], source["date"]) == ("2026", "2026/05//")
    assert " ".join(NASTY[4].split()) == source["title"]
    assert any("412 of 600 families" in note for note in source["notes"])


def test_csl_json_is_cited_by_an_independent_processor() -> None:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = json.loads(made(Kind.CSL_JSON, small()))
    style = Path(__file__).parents[2] / "debate" / "export" / "styles" / "apa.csl"
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(str(style), validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    cited = "\n".join(str(entry) for entry in bibliography.bibliography())
    assert "Harrow Vale Council" in cited
    assert "https://example.org/survey" in cited
    assert {item["custom"]["version"] for item in items} == {"1.0.0"}


def test_annotations_are_json_ld_whose_selectors_find_the_words() -> None:
    library = small()
    shelf, motion = parts(library)
    document = json.loads(made(Kind.ANNOTATIONS, library))
    jsonld.set_document_loader(_context)
    expanded = jsonld.expand(document)
    oa = "http://www.w3.org/ns/oa#"
    exact = {quote["@value"] for quote in _values(expanded, f"{oa}exact")}
    assert exact == {'"the first bus is full"', "would cost 21,000 pounds a year"}
    rights = {each.get("@value") for each in _values(expanded, "http://purl.org/dc/terms/rights")}
    assert rights == {"Written for this example; CC BY 4.0."}, "a sentence, which is no address"
    text = shelf.pack.articles[0].text
    assert text is not None
    for item in document["items"]:
        quote, position = (target["selector"] for target in item["target"])
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
    assert len({item["id"] for item in document["items"]}) == len(motion.arguments)


def test_the_whole_motion_as_json_says_how_each_quote_was_checked_and_holds_no_article() -> None:
    found = json.loads(made(Kind.JSON, small()))
    quotes = [e["quote"] for a in found["motion"]["arguments"] for e in a["evidence"] if "quote" in e]
    assert [(q["line"], q["state"]) for q in quotes] == [(3, "verbatim"), (2, "verbatim")]
    assert quotes[0]["exact"] == '"the first bus is full"'
    assert set(found["articles"][0]) == {"id", "title", "publisher", "date", "url", "rights"}
    assert [source["id"] for source in found["sources"]] == ["survey"]


@pytest.mark.parametrize("sheet", [Sheet.ARGUMENTS, Sheet.EVIDENCE_CARDS, Sheet.BALANCE])
def test_markdown_shows_every_word_and_obeys_none(sheet: Sheet) -> None:
    shelf, motion = parts(nasty())
    text = write(Kind.MD, sheet, shelf, motion, Options(kit=KIT, seed=2)).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    assert not {token.type for token in [*tokens, *inner]} & {
        "html_block",
        "html_inline",
        "image",
        "code_inline",
        "fence",
    }
    links = {str(child.attrs["href"]) for child in inner if child.type == "link_open"}
    assert links <= {"https://example.org/bus", "https://example.org/survey"}
    shown = "\n".join("".join(c.content for c in token.children or ()) for token in tokens if token.children)
    wanted = (
        NASTY if sheet is Sheet.ARGUMENTS else (NASTY[0], NASTY[5]) if sheet is Sheet.EVIDENCE_CARDS else ()
    )
    for sentence in wanted:
        assert sentence in shown


def _context(url: str, options: Any = None) -> dict[str, Any]:
    """The terms of the Web Annotation context that are used here, as the W3C defines them: no net."""
    assert url == CONTEXT
    names = {
        "oa": "http://www.w3.org/ns/oa#",
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }
    plain = (
        "Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector linking describing"
    )
    words = "exact prefix suffix start end"
    nodes = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
    terms: dict[str, Any] = {
        **names,
        "id": "@id",
        "type": "@type",
        "AnnotationPage": "as:OrderedCollectionPage",
        **{term: f"oa:{term}" for term in f"{plain} {words}".split()},
        **{term: {"@id": f"oa:{name}", "@type": "@id"} for term, name in nodes.items()},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
        "rights": {"@id": "dcterms:rights", "@type": "@id"},
        "modified": "dcterms:modified",
        "format": "dc:format",
        "language": "dc:language",
        "value": "rdf:value",
    }
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": terms}}


def _values(node: Any, key: str) -> list[dict[str, Any]]:
    """Every value of a key, however deep."""
    if isinstance(node, list):
        return [found for each in node for found in _values(each, key)]
    if not isinstance(node, dict):
        return []
    own = node.get(key, [])
    return [*own, *(found for value in node.values() for found in _values(value, key) if value is not own)]
