"""Find: every word, from its beginning, whatever its accents; and where each result leads."""

from __future__ import annotations

import msgspec
import pytest

from debate.engine import search
from debate.engine.search import HitKind, Index
from debate.model.library import Library
from debate.model.pack import Term
from tests.export.small import changed, motion, small


@pytest.fixture
def library() -> Library:
    terms = (Term(id="ty", term="tŷ", meaning="The Welsh for house; it’s ‘caffè’ in some towns."),)
    return changed(small(), glossary=terms)


def test_results_say_what_they_are_and_where_they_lead(library: Library) -> None:
    found = {(hit.kind, hit.where) for hit in Index(library).find("bus full")}
    assert found == {
        (HitKind.CLAIM, ("bus", "later-bus", "bus-full")),
        (HitKind.REASON, ("bus", "later-bus", "bus-full")),
        (HitKind.QUOTE, ("bus", "later-bus", "bus-full")),
        (HitKind.REPLY, ("bus", "later-bus", "bus-full")),
        (HitKind.LINE, ("bus", "bus-news", "3")),
    }
    assert [h.where for h in Index(library).find("412")] == [("bus", "survey")]


@pytest.mark.parametrize("words", ["TY", "tŷ", "caffe", "CAFFÈ welsh", "its", "it's", "welsh, hou"])
def test_accents_case_and_marks_do_not_matter(library: Library, words: str) -> None:
    assert [hit.where for hit in Index(library).find(words)] == [("bus", "ty")]


@pytest.mark.parametrize("words", ["1700", "1,700", "1,7"])
def test_a_number_is_found_with_and_without_its_commas(words: str) -> None:
    terms = tuple(
        Term(id=name, term=name, meaning=f"About {number} arrests, and then 17,000.")
        for name, number in (("plain", "1700"), ("grouped", "1,700"))
    )
    index = Index(changed(small(), glossary=terms))
    hits = [hit for hit in index.find(words) if hit.kind is HitKind.TERM]
    assert [hit.where[1] for hit in hits] == ["plain", "grouped"]
    ends = {"1,7": ("17", "1,7")}.get(words, ("1700", "1,700"))
    assert [hit.excerpt[slice(*hit.span)] for hit in hits] == list(ends)


@pytest.mark.parametrize("words", ["", "   ", "…", "zebra", "elsh", "full zebra"])
def test_nothing_is_found_for_no_word_or_an_unknown_one_or_the_middle_of_one(
    library: Library, words: str
) -> None:
    assert Index(library).find(words) == ()


def test_the_span_marks_the_words_in_the_excerpt_even_where_letters_fold(library: Library) -> None:
    for words, marked in (("caffe", "caffè"), ("21,000", "21,000"), ("famil", "famil")):
        for hit in Index(library).find(words):
            start, end = hit.span
            assert hit.excerpt[start:end] == marked


def test_a_long_text_is_cut_around_the_word_and_a_short_one_is_whole(library: Library) -> None:
    long = changed(library, {"because": f"{'begin ' * 80}needle{' end' * 80}"})
    (hit,) = Index(long).find("needle")
    assert hit.excerpt[slice(*hit.span)] == "needle"
    assert len(hit.excerpt) < 200
    assert hit.excerpt.startswith("… ")
    assert hit.excerpt.endswith(" …")
    claim = motion(library).arguments[1].claim
    assert [h.excerpt for h in Index(library).find("costs gives")] == [claim]


def test_the_limit_holds_and_a_result_in_the_title_alone_has_no_span(library: Library) -> None:
    assert len(Index(library).find("bus", limit=2)) == 2
    whole = library.shelves[0].pack
    titled = msgspec.structs.replace(whole.sources[0], title="Zebra crossings")
    (hit,) = Index(changed(library, sources=(titled,))).find("zebra")
    assert (hit.kind, hit.span) == (HitKind.SOURCE, (0, 0))


def test_a_result_is_made_when_it_is_looked_at(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[HitKind] = []
    real = search._hit

    def counted(entry: search._Entry, words: list[str]) -> search.Hit:
        made.append(entry.kind)
        return real(entry, words)

    monkeypatch.setattr(search, "_hit", counted)
    hits = Index(library).find("bus")
    assert len(hits) > 3
    assert [hits.kind_at(n) for n in range(len(hits))] == sorted(
        (hits.kind_at(n) for n in range(len(hits))), key=list(HitKind).index
    )
    assert made == []
    assert hits[0] is hits[0]
    assert made == [hits.kind_at(0)]
    assert hits[-1] == list(hits)[-1]
    assert len(made) == len(hits)
