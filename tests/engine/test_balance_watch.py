from __future__ import annotations

import pytest

from debate.engine.balance_own import own_texts
from debate.engine.balance_watch import Watcher, watcher_of
from debate.model.balance import Lean, WatchList
from debate.model.library import Shelf
from debate.model.pack import Pack, PackInfo
from debate.model.source import Provenance, Source, SourceKind
from tests.support import kit, police


def lists() -> tuple[WatchList, ...]:
    return kit().watch_words


def words(text: str, watcher: Watcher | None = None) -> list[str]:
    return [flag.word for flag in (watcher or Watcher(lists())).flags(text)]


def test_every_word_of_the_dossier_is_in_a_list() -> None:
    assert len(lists()) == 13
    assert sum(len(each.words) for each in lists()) == 40 + 24 + 16 + 16 + 12


def test_the_lists_of_a_topic_have_the_same_number_in_each_direction() -> None:
    topics = {each.topic for each in lists() if each.lean is not Lean.GENERAL}
    assert topics == {"technology", "reform", "officers and protest", "liberty and safety"}
    for topic in topics:
        sizes = {each.lean: len(each.words) for each in lists() if each.topic == topic}
        assert sizes[Lean.FOR] == sizes[Lean.AGAINST]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("It is CLEARLY so.", ["clearly"]),
        ("The mob's cry", ["mob"]),
        ("mobile, brokenly, clearly-worded, non-radical", []),
        ("Some\n  say so", ["some say"]),
        ("a world-class talent and a world-class road", ["world-class talent", "world-class"]),
        ("of course, this proves it", ["of course", "proves"]),
    ],
)
def test_whole_words_and_phrases_are_flagged_whatever_their_capitals(text: str, flagged: list[str]) -> None:
    assert words(text) == flagged


@pytest.mark.parametrize(
    "text",
    [
        'The report says "controversial" twice.',
        "The report says “controversial tech” there.",
        "The report says ‘a controversial officer’s view’ there.",
        "The report says 'controversial' there.",
        'The quotation "clearly goes on to the end',
    ],
)
def test_words_between_quotation_marks_never_count(text: str) -> None:
    assert words(text) == []


def test_an_apostrophe_opens_no_quotation() -> None:
    assert words("The force's radical plan isn't new") == ["radical"]


def test_a_flag_says_where_it_stands() -> None:
    text = 'She said "radical" of a radical plan.'
    (flag,) = Watcher(lists()).flags(text)
    assert (text[flag.start : flag.end], flag.start, flag.list) == (
        "radical",
        text.rindex("radical"),
        "contentious-labels",
    )


def shelf_with(publisher: str) -> Shelf:
    info = PackInfo(id="p", title="P", summary="S", licence="L", version="1", updated="2026-11-22")
    source = Source(
        id="s",
        title="T",
        publisher=publisher,
        date="2026",
        url="https://example.org/",
        kind=SourceKind.CAMPAIGN_GROUP,
        interest="I",
        finding="F",
        caution="C",
        provenance=Provenance.OWN_PAGE,
        checked="2026-11-22",
    )
    return Shelf(pack=Pack(info=info, sources=(source,)))


def test_the_name_of_a_publisher_is_no_watch_word_but_the_same_words_elsewhere_are() -> None:
    watcher = watcher_of(lists(), shelf_with("Big Brother Watch"))
    assert words("Big Brother Watch, a campaign group, counted 85%.", watcher) == []
    assert words("Big Brother Watch says that Big Brother is here.", watcher) == ["Big Brother"]
    assert words("Big Brother Watch counted.", Watcher(lists())) == ["Big Brother"]


def test_without_lists_nothing_is_flagged() -> None:
    assert words("clearly", Watcher(())) == []


def test_own_words_leave_out_the_article_its_quotes_names_and_addresses() -> None:
    pack = police().pack
    article = " ".join(text for _, _, text in own_texts(pack.articles[0]))
    assert "Home Secretary defends controversial" not in article
    assert "Home Secretary defends disputed" in article
    motion = pack.motions[0]
    own = [text for _, _, text in own_texts(motion)]
    quotes = [e.quote.exact for a in motion.arguments for e in a.quotes if e.quote]
    assert motion.motion in own
    assert motion.arguments[0].replies[0].text in own
    assert not set(quotes) & set(own)
    assert motion.arguments[0].id not in own
    assert str(motion.arguments[0].scheme) not in own
