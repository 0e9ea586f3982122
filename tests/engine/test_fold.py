"""The folding table, class by class, and the way back from a folded text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debate.engine.fold import FOLDING, INVISIBLE, fold
from debate.engine.unfold import Unfolding

TABLE = [
    (name, char, to) for name, (chars, to) in FOLDING.items() if len(to) != 3 or to == "..." for char in chars
]
TABLE = [row for row in TABLE if row[0] not in {"composition", "runs of white space"}]
TYPOGRAPHY = "".join(char for _, char, _ in TABLE)
TEXTS = st.text(
    st.one_of(
        st.sampled_from(list("ab1 .'\"-\t\n" + TYPOGRAPHY)),
        st.sampled_from(list("e\u0301\u0323a\u0302\u1100\u1161\u11a8\u212b\u0958\u03b1\u0345")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)


@pytest.mark.parametrize(("name", "char", "to"), TABLE, ids=[f"{n}-{ord(c):04x}" for n, c, _ in TABLE])
def test_each_member_of_a_class_folds_to_its_sign(name: str, char: str, to: str) -> None:
    assert fold(f"one{char}two") == f"one{to}two"


@pytest.mark.parametrize("blanks", ["  ", "\t", "\n", " \u00a0 ", "\r\n", "\u2009\u2009", " \u200b "])
def test_a_run_of_white_space_is_one_space(blanks: str) -> None:
    assert fold(f"one{blanks}two") == "one two"


def test_composed_and_decomposed_accents_fold_alike() -> None:
    assert (
        fold("cafe\u0301 Caernarfon\u0302") == fold("café Caernarfon\u0302") == "café Caernarfo\u006e\u0302"
    )
    assert fold("e\u200b\u0301") == "é"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police", "police"),
        ("1,200", "1,300"),
        ("1,200", "1200"),
        ("10", "10%"),
        ("it is", "it's"),
        ("colour", "color"),
        ("yes.", "yes"),
        ("yes;", "yes:"),
        ("a/b", "a-b"),
        ("5′", "5'"),
        ("«oui»", '"oui"'),
        ("①", "1"),
        ("ﬁne", "fine"),
        ("x²", "x2"),
        ("naïve", "naive"),
        ("не", "He"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_what_changes_the_words_is_never_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_case_digits_and_words_stay(text: str) -> None:
    kept = [c for c in unicodedata.normalize("NFC", fold(text)) if c.isalnum()]
    for invisible in INVISIBLE:
        text = text.replace(invisible, "")
    assert kept == [c for c in unicodedata.normalize("NFC", text) if c.isalnum()]


@given(TEXTS, TEXTS)
def test_composition_never_matters(one: str, other: str) -> None:
    text = f"{one} {other}"
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(TEXTS)
@example("e\u200b\u0301" * 40)
@example("…" * 100)
@example("\u1100\u1161\u11a8 " * 60)
@example(" \u200b \u00a0" * 50 + "a")
def test_the_way_back_leads_through_the_whole_original(text: str) -> None:
    way, folded = Unfolding(text), fold(text)
    places = [way.place(at) for at in range(len(folded) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    ends = [next((p for p in places[at:] if p > places[at]), len(text)) for at in range(len(folded))]
    for at, char in enumerate(folded):
        assert char in fold(text[places[at] : ends[at]])


@given(st.text(st.sampled_from(list("ab “”–…\u00a0")), max_size=300), st.data())
def test_a_folded_stretch_leads_back_to_its_own_characters(text: str, data: st.DataObject) -> None:
    words = text.split()
    if not words:
        return
    folded, way = fold(text), Unfolding(text)
    word = fold(data.draw(st.sampled_from(words)))
    start = folded.find(word)
    if word:
        back = text[way.place(start) : way.place(start + len(word))]
        assert word in fold(back)
