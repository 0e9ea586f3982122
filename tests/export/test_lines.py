"""The plain lines: complete, in order, readable aloud, and safe for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from wcwidth import wcswidth

from debate.export.lines.article import article_lines
from debate.export.lines.dispute import dispute_page
from debate.export.lines.glossary import glossary_lines
from debate.export.lines.library import library_lines
from debate.export.lines.motion import motion_lines
from debate.export.lines.prompt import drawn_lines, prompts_lines
from debate.export.lines.source import sources_lines
from debate.export.lines.timeline import timeline_lines
from debate.model.fields import Side
from debate.model.library import Library
from debate.model.motion import Evidence
from debate.model.prompt import Group, Level, Prompt, Stage
from debate.model.source import Extent, Provenance, SourceKind
from tests.export.small import GOLDEN, changed, motion, shown, small
from tests.support import bundled

HOSTILE = (
    "He [sic] said [/] no [1]",
    "Mae'r tŷ'n wyn a'r ŵyn yn y cae",
    "يجب أن تتوقف المركبات حتى يصدر القانون",
    "\x1b[31mred\x1b[0m \x07bell \x9b2J \u202eturned\u2069",
    "長い言葉" * 40,
    "word " * 60,
    "https://example.org/" + "a-long-path/" * 30,
)


@pytest.fixture
def library() -> Library:
    return small()


def every_line(library: Library) -> Iterator[str]:
    yield from library_lines(library)
    for found in library:
        yield from motion_lines(library, found, 1, notes=True)
    for shelf in library.shelves:
        yield from sources_lines(shelf)
        yield from prompts_lines(shelf, None, None, notes=True)
        yield from glossary_lines(shelf, shelf.pack.glossary)
        yield from timeline_lines(shelf)
        yield from dispute_page(shelf)
        for article in shelf.pack.articles:
            yield from article_lines(shelf, article)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_a_motion_reads_as_the_golden_text(library: Library) -> None:
    assert "\n".join(shown(library)) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_everything_in_the_bundled_content_fits_80_columns_without_drawing() -> None:
    lines = list(every_line(bundled()))
    assert len(lines) > 10_000
    for line in lines:
        assert 0 <= wcswidth(line) <= 80, line
        assert not re.search("[\u2500-\u259f\x00-\x1f\x7f-\x9f]", line), line


def test_a_motion_shows_every_word_of_its_arguments_and_sources() -> None:
    found = bundled().find("expand-vans")
    assert found is not None
    text = squeezed("".join(motion_lines(bundled(), found, 1, notes=True)))
    for argument in found.motion.arguments:
        wanted = [argument.title, argument.claim, argument.because, argument.limit, *argument.questions]
        wanted += [reply.text for reply in argument.replies]
        wanted += [word for item in argument.evidence for word in (item.note, item.shows) if word]
        wanted += bundled().schemes[argument.scheme].questions
        for item in argument.cited:
            source = found.shelf.sources[item.source or ""]
            wanted += [source.title, source.interest, source.finding, source.caution, source.url]
        for item in argument.quotes:
            assert item.quote is not None
            line = found.shelf.pack.articles[0].line(item.quote.line)
            assert line is not None
            wanted += [item.quote.exact, line, f"line {item.quote.line}"]
        for words in wanted:
            assert squeezed(words) in text, (argument.id, words)
    prompts = found.shelf.prompts_for(found.motion)
    assert prompts
    for prompt in prompts:
        assert squeezed(prompt.text) in text
        assert squeezed(prompt.if_stuck) in text


def test_the_contents_list_holds_the_same_lines_as_the_sections() -> None:
    for found in bundled():
        lines = list(motion_lines(bundled(), found, 1))
        contents = lines[lines.index("Contents:") + 1 :]
        listed = contents[: contents.index("")]
        assert listed == [line for line in contents[len(listed) :] if line.startswith("Section: ")]


@pytest.mark.parametrize("words", HOSTILE)
def test_pack_text_is_printed_whole_and_cannot_steer_the_terminal(library: Library, words: str) -> None:
    lines = shown(changed(library, {"claim": words, "limit": words, "because": words}))
    assert all(0 <= wcswidth(line) <= 80 for line in lines)
    printable = re.sub("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "", words)
    assert squeezed(f"Claim: {printable}") in squeezed("".join(lines))


def test_marks_that_look_like_markup_stay_on_one_line(library: Library) -> None:
    assert "Claim: He [sic] said [/] no [1]" in shown(changed(library, {"claim": "He [sic] said [/] no [1]"}))


def test_the_seed_draws_the_side_that_comes_first(library: Library) -> None:
    firsts = set()
    for seed in range(20):
        lines = shown(library, seed)
        sections = [line for line in lines if line.startswith("Section: ") and "1 argument" in line]
        assert lines[4].startswith(
            f"Side shown first: {sections[0].split()[1].rstrip(',')}, drawn by lot, number {seed}."
        )
        firsts.add(sections[0])
    assert len(firsts) == 2


def test_words_stand_in_quotation_marks_only_if_they_are_in_the_line(library: Library) -> None:
    item = motion(library).arguments[0].quotes[0]
    assert item.quote is not None
    false = msgspec.structs.replace(item.quote, exact="the first bus is empty")
    text = "\n".join(shown(changed(library, {"evidence": (Evidence(quote=false),)})))
    assert "Words given: the first bus is empty\nNot checked: these are not the article's words." in text
    article = msgspec.structs.replace(library.shelves[0].pack.articles[0], text=None)
    text = "\n".join(shown(changed(library, articles=(article,))))
    assert "Not checkable here: the pack does not hold the article's text." in text
    assert 'Words given: "the first bus is full"' in text
    assert not re.search("[“”‘’]", text)


def test_an_argument_without_a_quote_says_why(library: Library) -> None:
    cited = motion(library).arguments[0].cited
    said = shown(changed(library, {"evidence": cited, "no_quote": "The article never mentions the bus."}))
    assert said[said.index("FOR. Argument 1 of 1. No quote.") + 1] == "The article never mentions the bus."
    silent = shown(changed(library, {"evidence": cited, "no_quote": None}))
    assert "The article holds no words for this argument." in silent


def test_an_empty_side_is_said_and_not_left_out(library: Library) -> None:
    whole = library.shelves[0].pack
    one = msgspec.structs.replace(whole.motions[0], arguments=whole.motions[0].side(Side.FOR))
    lines = shown(changed(library, motions=(one,)))
    assert "Section: AGAINST, no arguments" in lines
    assert "AGAINST. This pack holds no argument on this side." in lines


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"provenance": Provenance.OWN_PAGE, "extent": Extent.WHOLE},
            "read on the publisher's page, the whole",
        ),
        ({"provenance": Provenance.COPY}, "read in a copy, the opening only"),
        (
            {"provenance": Provenance.REPORTED, "via": "The Vale Post (2026-05-02)"},
            "as reported by The Vale Post (2 May 2026)",
        ),
    ],
)
def test_how_a_source_was_read_is_said_in_plain_words(
    library: Library, fields: dict[str, Any], words: str
) -> None:
    source = msgspec.structs.replace(library.shelves[0].pack.sources[0], **fields)
    text = " ".join(shown(changed(library, sources=(source,))))
    assert f"How read: {words}. Checked 22 November 2026." in text


def test_sources_are_chosen_by_motion_side_and_kind() -> None:
    shelf = bundled().shelves[0]
    found = shelf.motions["expand-vans"]

    def titles(side: Side | None, kind: SourceKind | None) -> set[str]:
        lines = sources_lines(shelf, found, side, kind)
        return {line for line in lines if line.startswith("To cite it")}

    both = titles(None, None)
    assert titles(Side.FOR, None) < both
    assert titles(Side.AGAINST, None) < both
    assert titles(Side.FOR, None) != titles(Side.AGAINST, None)
    assert titles(None, SourceKind.POLICE) < both
    evidence = {i.source for a in found.side(Side.FOR) for i in a.cited}
    assert {f"To cite it: debate cite {source}" for source in evidence} <= titles(Side.FOR, None)


def test_the_article_says_who_uses_which_line_and_which_nobody_uses(library: Library) -> None:
    shelf = library.shelves[0]
    lines = list(article_lines(shelf, shelf.pack.articles[0]))
    text = " ".join(lines)
    assert "Line 1 of 3. Later bus planned for pupils Used by no argument." in text
    assert "AGAINST uses it in later-bus, argument 1: The money is needed elsewhere." in text
    assert lines[lines.index("Section: Lines that no argument uses") + 1] == "1 line: 1."
    bare = list(article_lines(shelf, shelf.pack.articles[0], bare=True, only=2))
    assert "Line 2 of 3." in " ".join(bare)
    assert "uses it" not in " ".join(bare)
    assert "Line 3" not in " ".join(bare)


def test_teachers_notes_are_printed_only_where_they_are_asked_for(library: Library) -> None:
    prompt = Prompt(
        id="q1",
        stage=Stage.ETHICS,
        level=Level.EVALUATE,
        minutes=1,
        group=Group.PAIRS,
        motions=("later-bus",),
        text="Who may be late?",
        stem="People who …",
        if_stuck="Think of jobs.",
        note="Expect jokes.",
    )
    with_prompt = changed(library, prompts=(prompt,))
    shelf = with_prompt.shelves[0]
    about = motion(with_prompt)
    plain = "\n".join(prompts_lines(shelf, about, None))
    assert "Expect jokes." not in plain
    assert "For the teacher only: Expect jokes." in "\n".join(prompts_lines(shelf, about, None, notes=True))
    assert plain.index("Before you talk: ideas, not people") < plain.index("Who may be late?")
    drawn = "\n".join(drawn_lines(shelf, (prompt,), 7))
    assert drawn.startswith("Drawn by lot, number 7, from 1 prompt. Stage: ethics.")
    assert "Before you talk: ideas, not people" in drawn
