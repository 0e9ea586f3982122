"""Quote anchoring: the six states, and quotes that cut a word or a number."""

from __future__ import annotations

import pytest

from debate.engine.quotes import FoldedArticle, State
from debate.model.article import Article, Passage

LINES = [
    "Vans “work”, she said: it’s led to 1700 arrests – 1,700 in all, or £1.5 million, or 50% more…",
    "A fair test, a fair trial and a fair price for non-warranted front-line officers.",
    "You can't go out at 17:30, 2025–26 cost \u22125 points, 10-50 vans, cafe\u0301s and 1\u00a0700 more.",
    "She said 'it is' and 'it is not' — both.",
]


def anchor_of(
    line: int, exact: str, before: str | None = None, after: str | None = None
) -> tuple[State, str]:
    article = FoldedArticle(
        Article(
            id="a", title="A", publisher="P", date="2026", url="u", rights="r", text="\n".join(LINES) + "\n"
        )
    )
    anchor = article.anchor(Passage(line=line, exact=exact, before=before, after=after))
    words = article.lines[line - 1][anchor.start : anchor.end] if anchor.state.passes else ""
    return anchor.state, words


@pytest.mark.parametrize(
    ("line", "exact", "words"),
    [
        (1, "led to 1700 arrests", "led to 1700 arrests"),
        (1, "it’s led", "it’s led"),
        (1, "£1.5 million", "£1.5 million"),
        (1, "more…", "more…"),
        (2, "non-warranted", "non-warranted"),
        (3, "You can't go out", "You can't go out"),
        (3, "cafe\u0301s", "cafe\u0301s"),
        (4, "it is not", "it is not"),
    ],
)
def test_the_same_characters_are_verbatim(line: int, exact: str, words: str) -> None:
    assert anchor_of(line, exact) == (State.VERBATIM, words)


@pytest.mark.parametrize(
    ("line", "exact", "words"),
    [
        (1, "it's led to", "it’s led to"),
        (1, '"work"', "“work”"),
        (1, "arrests - 1,700 in all", "arrests – 1,700 in all"),
        (1, "50%  more...", "50% more…"),
        (3, "cafés", "cafe\u0301s"),
        (3, "2025-26", "2025–26"),
        (4, "'it is not' – both", "'it is not' — both"),
    ],
)
def test_another_typography_is_verbatim_after_folding(line: int, exact: str, words: str) -> None:
    assert anchor_of(line, exact) == (State.FOLDED, words)


@pytest.mark.parametrize(
    ("line", "exact"),
    [
        (1, "led to 170"),
        (1, "700 arrests"),
        (1, "1,70"),
        (1, "1,7"),
        (1, "700 in all"),
        (1, "1.5 million"),
        (1, "5 million"),
        (1, "or 50"),
        (1, "1,800 in all"),
        (1, "50% more."),
        (1, "it’"),
        (1, "s led"),
        (1, "rests"),
        (2, "warranted"),
        (2, "line officers"),
        (2, "A Fair test"),
        (3, "You can"),
        (3, "t go out"),
        (3, "17"),
        (3, "30"),
        (3, "2025"),
        (3, "5 points"),
        (3, "50 vans"),
        (3, "and cafe"),
        (3, "700 more"),
        (3, "nothing of the kind"),
    ],
)
def test_changed_or_cut_words_are_altered(line: int, exact: str) -> None:
    assert anchor_of(line, exact) == (State.ALTERED, "")


def test_words_that_stand_twice_are_ambiguous_until_told_apart() -> None:
    assert anchor_of(2, "a fair")[0] is State.AMBIGUOUS
    assert anchor_of(2, "fair") == (State.AMBIGUOUS, "")
    assert anchor_of(2, "fair", after="trial") == (State.VERBATIM, "fair")
    assert anchor_of(2, "fair", before="and a", after="price") == (State.VERBATIM, "fair")
    assert anchor_of(2, "fair", before="a")[0] is State.AMBIGUOUS
    assert anchor_of(2, "fair", before="no such")[0] is State.AMBIGUOUS


def test_the_part_of_a_longer_word_does_not_make_a_quote_ambiguous() -> None:
    article = Article(
        id="a", title="A", publisher="P", date="2026", url="u", rights="r", text="An art, a party\n"
    )
    anchor = FoldedArticle(article).anchor(Passage(line=1, exact="art"))
    assert (anchor.state, anchor.start, anchor.end) == (State.VERBATIM, 3, 6)


def test_words_of_another_line_are_moved_and_say_where() -> None:
    article = FoldedArticle(
        Article(
            id="a", title="A", publisher="P", date="2026", url="u", rights="r", text="one\ntwo\none more\n"
        )
    )
    moved = article.anchor(Passage(line=2, exact="one"))
    assert (moved.state, moved.lines) == (State.MOVED, (1, 3))
    beyond = article.anchor(Passage(line=99, exact="two"))
    assert (beyond.state, beyond.lines) == (State.MOVED, (2,))
    assert article.anchor(Passage(line=99, exact="three")).state is State.ALTERED


def test_without_the_text_nothing_passes() -> None:
    article = FoldedArticle(Article(id="a", title="A", publisher="P", date="2026", url="u", rights="r"))
    assert article.anchor(Passage(line=1, exact="one")).state is State.NO_TEXT


def test_only_two_states_pass() -> None:
    assert {state for state in State if state.passes} == {State.VERBATIM, State.FOLDED}


def test_a_line_of_a_million_characters_is_no_trouble() -> None:
    line = "“word” and – more… " * 60_000
    article = FoldedArticle(
        Article(id="a", title="A", publisher="P", date="2026", url="u", rights="r", text=line + "“the end”\n")
    )
    anchor = article.anchor(Passage(line=1, exact='"the end"'))
    assert anchor.state is State.FOLDED
    assert article.lines[0][anchor.start : anchor.end] == "“the end”"
