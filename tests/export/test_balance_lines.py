from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.engine.draw import side_order
from debate.export.lines.balance import balance_lines, count_line
from debate.model.balance import FOOTER, QUESTIONS, Compared, Count
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from tests.support import bundled, example_shelf

BOTH = (Side.FOR, Side.AGAINST)
NEVER = re.compile(
    r"\b(?:balanced|impartial\w*|neutral\w*|unbiased|biased|fair|fairly|compliant|approved|section 407"
    r"|score|grade|stars?|stronger|strongest)\b",
    re.IGNORECASE,
)


def report(motion: str, seed: int = 4471) -> list[str]:
    found = bundled().find(motion)
    assert found is not None
    return list(balance_lines(found.shelf, found.motion, bundled().kit, seed))


def flat(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("motion", bundled().motion_ids)
def test_no_report_gives_a_verdict_and_each_ends_with_the_whole_footer(motion: str) -> None:
    text = flat(report(motion))
    assert text.endswith(FOOTER)
    assert not NEVER.findall(text.removesuffix(FOOTER))


@pytest.mark.parametrize("motion", bundled().motion_ids)
def test_lines_have_at_most_72_columns(motion: str) -> None:
    assert max(len(line) for line in report(motion)) <= 72


def test_each_measure_is_one_sentence_with_the_numbers_first() -> None:
    motion = bundled().find("expand-vans")
    assert motion is not None
    counted = {
        side: sum(len(f"{a.claim} {a.because}".split()) for a in motion.motion.side(side)) for side in Side
    }
    head = "Words (claim and because): "
    line = next(line for line in report("expand-vans", seed=1) if line.startswith(head))
    ratio = min(counted.values()) / max(counted.values())
    first = side_order("expand-vans", 1)
    said = ", ".join(f"{side.value.capitalize()} {counted[side]}" for side in first)
    assert line == f"Words (claim and because): {said}; ratio {ratio:.2f}."


def test_the_seed_is_printed_and_decides_which_side_is_named_first() -> None:
    starts = set()
    for seed in range(20):
        lines = report("merge-forces", seed)
        assert f"drawn by lot, number {seed}" in flat(lines)
        words = next(line for line in lines if line.startswith("Arguments:"))
        side = "FOR" if "For 6, Against" in words else "AGAINST"
        assert f"Side named first: {side}" in flat(lines)
        starts.add(side)
    assert starts == {"FOR", "AGAINST"}


def test_the_articles_own_voices_are_counted() -> None:
    text = flat(report("protest-duty"))
    assert "Quoted words: 127 of 408 words in the body, 31%." in text
    assert "Named people quoted: 1 (Shabana Mahmood)." in text
    assert "127 of 127 quoted words, 100%. < look" in text
    assert "No critic of the plans is quoted." in text
    assert "12 quoted words in line 3 are a shorter form of a quotation in line 8." in text
    assert "no speaker: British FBI (2 words, line 17)" in text
    assert "controversial, 3 times, lines 1, 2 and 7" in text
    assert "Not named: ministers say (line 17)." in text


def test_kept_watch_words_stand_with_their_reasons() -> None:
    shelf = bundled().shelves[0]
    keep = next(each for each in shelf.pack.info.keep if each.word == "many people")
    assert f"many people, 1 time. Kept: {keep.reason}" in flat(report("national-service"))


def test_what_the_pack_leaves_out_and_the_questions_for_a_person_are_printed() -> None:
    text = flat(report("ward-officers"))
    for words in (*bundled().shelves[0].pack.info.leaves_out, *QUESTIONS):
        assert " ".join(words.split()) in text


def test_a_small_pack_says_that_there_is_too_little_to_compare(tmp_path: Path) -> None:
    shelf = example_shelf(tmp_path)
    text = flat(list(balance_lines(shelf, shelf.motions["later-bus"], Kit(), 1)))
    assert "Arguments: For 1, Against 1; too few to compare." in text or (
        "Arguments: Against 1, For 1; too few to compare." in text
    )
    assert "Who speaks them: not recorded." in text
    assert "ratio" not in text


def test_an_article_without_text_is_not_counted(tmp_path: Path) -> None:
    shelf = example_shelf(tmp_path)
    articles = tuple(replace(article, text=None) for article in shelf.pack.articles)
    empty = Shelf(pack=replace(shelf.pack, articles=articles))
    text = flat(list(balance_lines(empty, empty.motions["ride-free"], Kit(), 1)))
    assert "does not hold the article's text" in text
    assert "Quoted words" not in text


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (
            Count(id="B8", what="Questions", values=(0, 0), compared=Compared.RATIO),
            "Questions: For 0, Against 0; none on either side.",
        ),
        (
            Count(id="B3", what="Evidence", values=(1.5, 3), compared=Compared.RATIO, result=0.5, look=True),
            "Evidence: For 1.5, Against 3; ratio 0.50. < look",
        ),
        (
            Count(
                id="B13", what="Shown first", values=(7, 3), compared=Compared.SHARE, result=0.7, look=True
            ),
            "Shown first: For 7, Against 3; For first in 70%. < look",
        ),
        (Count(id="B15", what="Date", values=("2026-01", None)), "Date: For January 2026, Against none."),
    ],
)
def test_a_count_as_a_sentence(count: Count, line: str) -> None:
    assert count_line(count, BOTH) == line
