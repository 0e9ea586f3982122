"""Slides: never more than fits, nothing lost, marked words still marked."""

from __future__ import annotations

from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from debate.engine.pages import indent_of, paged
from debate.model.slide import ROWS, WIDTH, SlideLine

TEXTS = st.lists(st.text("abcdefgh ", min_size=1, max_size=900), min_size=1, max_size=6)


@given(TEXTS, st.text("xyz ", max_size=400))
def test_nothing_is_lost_and_every_slide_fits(texts: list[str], head: str) -> None:
    lines = [SlideLine(text=text, mark=f"L{n}") for n, text in enumerate(texts, 1)]
    slides = paged("", lines, [SlideLine(text=head)] if head.strip() else ())
    words = " ".join(line.text for slide in slides for line in slide.lines if line.mark)
    assert words.split() == " ".join(texts).split() or "".join(words.split()) == "".join(
        "".join(texts).split()
    )
    for slide in slides:
        rows = [max(1, len(wrap(line.text, WIDTH - indent_of(line)))) for line in slide.lines]
        assert sum(rows) + len(rows) - 1 <= ROWS


def test_a_question_stands_on_every_slide_of_its_words() -> None:
    lines = [SlideLine(text="word " * 80, mark=f"L{n}") for n in (1, 2, 3)]
    slides = paged("", lines, [SlideLine(text="Does the body support the headline?")])
    assert len(slides) > 1
    assert {slide.lines[0].text for slide in slides} == {"Does the body support the headline?"}


@given(st.integers(0, 1_400), st.integers(1, 200))
def test_marked_words_stay_marked_where_a_line_is_cut(start: int, length: int) -> None:
    text = ("seven " * 270).strip()
    end = min(len(text), start + length)
    slides = paged("", [SlideLine(text=text, spans=((start, end),))])
    marked = [line.text[a:b] for slide in slides for line in slide.lines for a, b in line.spans]
    assert "".join("".join(marked).split()) == "".join(text[start:end].split())
