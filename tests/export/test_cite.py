"""Citations, after the patterns of the dossier's spoken-citations.md; italics are not shown in plain text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from debate.export.cite import Style, cite, cite_article
from debate.model.article import Article
from debate.model.source import Provenance, Source, SourceKind, TitleFrom
from tests.support import bundled

PAPER = (Style.HARVARD, Style.APA, Style.MLA, Style.FOOTNOTE)


def source(**fields: Any) -> Source:
    known: dict[str, Any] = {
        "id": "s",
        "title": "A study of buses",
        "publisher": "Home Office",
        "date": "2025-12-04",
        "url": "https://example.org/s",
        "kind": SourceKind.GOVERNMENT,
        "interest": "runs them",
        "finding": "Most buses are late. Some are not.",
        "caution": "One town.",
        "provenance": Provenance.OWN_PAGE,
        "checked": "2026-11-22",
    }
    return Source(**{**known, **fields})


BODY = source()
MONTH = source(date="2026-02", publisher="Ipsos", kind=SourceKind.POLL)
PERSON = source(
    author="Anna Cardoso MP", publisher="Liberty", kind=SourceKind.CAMPAIGN_GROUP, title="Buses: in or out?"
)
PAPER_BY = source(author="Rajeev Syal and Ann de Vries", publisher="The Guardian", kind=SourceKind.NEWS)
PAPER_ONLY = source(publisher="LBC", kind=SourceKind.NEWS)
JOURNAL = source(
    author="Jonathan Mendel, Nicholas Fyfe, Garth den Heyer",
    publisher="Police Practice and Research",
    journal="Police Practice and Research",
    volume="18(1)",
    doi="10.1080/1",
    date="2017",
    kind=SourceKind.ACADEMIC,
    title="Does size matter? A review",
)
COURT = source(
    author="Singh LJ",
    publisher="Court of Appeal (Civil Division)",
    reference="[2020] EWCA Civ 1058",
    date="2020-08-11",
    kind=SourceKind.COURT,
    title="R (Bridges) v Chief Constable",
    provenance=Provenance.COPY,
)
COURT_THROUGH = source(
    publisher="High Court",
    reference="[2026] EWHC 915 (Admin)",
    date="2026-04-21",
    kind=SourceKind.COURT,
    title="R (Carlo) v Commissioner",
    provenance=Provenance.REPORTED,
    via="CMS",
)
STRASBOURG = source(
    publisher="European Court of Human Rights",
    reference="no. 11519/20",
    date="2023-07-04",
    kind=SourceKind.COURT,
    title="Glukhin v Russia",
)
THROUGH = source(
    publisher="National Physical Laboratory",
    kind=SourceKind.ACADEMIC,
    date="2023-04",
    provenance=Provenance.REPORTED,
    via="Computer Weekly (2023-04-12)",
)
COPY = source(provenance=Provenance.COPY, publisher="Home Office, in UK Parliament written questions")
DESCRIBED = source(
    publisher="LBC", kind=SourceKind.NEWS, title_from=TitleFrom.DESCRIBED, title="Met passes 1,000 arrests"
)
QUOTED = source(author="Sir Mark Rowley (quoted)", publisher="BBC News", kind=SourceKind.NEWS)
SOURCES = {
    "body": BODY,
    "month": MONTH,
    "person": PERSON,
    "paper-by": PAPER_BY,
    "paper-only": PAPER_ONLY,
    "journal": JOURNAL,
    "court": COURT,
    "court-through": COURT_THROUGH,
    "strasbourg": STRASBOURG,
    "through": THROUGH,
    "copy": COPY,
    "described": DESCRIBED,
    "quoted": QUOTED,
}
GOLDEN = (Path(__file__).parent / "golden" / "citations.txt").read_text(encoding="utf-8").splitlines()
"""One citation a line: which of the sources above, the style, and the text after the dossier's pattern."""


@pytest.mark.parametrize("line", GOLDEN, ids=lambda line: line.split(":")[0])
def test_a_source_is_cited_after_its_pattern(line: str) -> None:
    head, _, text = line.partition(": ")
    name, style = head.split()
    assert cite(SOURCES[name], Style(style)) == text


def test_every_source_above_has_a_pattern() -> None:
    assert {line.split()[0] for line in GOLDEN} == set(SOURCES)


def test_only_as_much_is_said_aloud_as_fits_into_fifteen_seconds() -> None:
    long = cite(source(finding="Buses are late. " + "And so on and on. " * 20), Style.SPOKEN)
    assert "said, in our words: Buses are late. And so on and on." in long
    assert len(long.split()) <= 45
    one = cite(source(finding=f"Buses are late {'and so on ' * 20}today. More."), Style.SPOKEN)
    assert one.endswith("and so on today.")


def test_the_article_is_cited_and_the_day_of_reading_left_to_the_reader() -> None:
    article = Article(
        id="a",
        title="Buses defended",
        publisher="LBC",
        date="2026-01-27",
        url="https://lbc.example/a",
        rights="LBC.",
    )
    assert cite_article(article) == (
        "‘Buses defended’ (2026) LBC, 27 January. Available at: https://lbc.example/a (Accessed: [date])."
    )
    assert cite_article(article, Style.SPOKEN) == (
        "LBC, on 27 January 2026, reports under the headline: Buses defended"
    )


def test_no_bundled_source_repeats_its_title_or_doubles_a_stop() -> None:
    sources = [one for shelf in bundled().shelves for one in shelf.pack.sources]
    assert len(sources) >= 20
    for one in sources:
        for style in PAPER:
            text = cite(one, style)
            assert text.lower().count(one.title.lower()) == 1, text
            assert not any(pair in text for pair in ("..", ",,", "?.", " ,", "()", "None")), text


def test_a_source_without_an_author_begins_with_its_body_or_its_title() -> None:
    nameless = [one for shelf in bundled().shelves for one in shelf.pack.sources if not one.author]
    assert nameless
    for one in nameless:
        first = cite(one).lstrip("‘[")
        assert first.startswith((one.publisher.split(",")[0], one.title[:20])), first


def test_styles_ship_beside_the_code() -> None:
    import debate.export.cite as module

    styles = Path(module.__file__).with_name("styles")
    assert {path.stem for path in styles.glob("*.csl")} == {style.value for style in PAPER}
