from __future__ import annotations

from msgspec.structs import replace

from debate.engine.balance_article import quotations, speaker_of, voices_of
from debate.engine.balance_watch import Watcher
from debate.model.article import Article, Passage, Voice
from debate.model.balance import ArticleVoices, Lean, SpeakerShare
from tests.support import kit, police


def lbc() -> Article:
    return police().pack.articles[0]


def voices(article: Article) -> ArticleVoices:
    return voices_of(article, Watcher(each for each in kit().watch_words if each.lean is Lean.GENERAL))


def article_of(*lines: str, speakers: tuple[Voice, ...] = ()) -> Article:
    return Article(
        id="a",
        title="T",
        publisher="P",
        date="2026",
        url="https://example.org/",
        rights="R",
        text="\n".join(lines) + "\n",
        voices=speakers,
    )


def test_one_named_speaker_has_every_quoted_word_of_the_real_article() -> None:
    found = voices(lbc())
    assert (found.quoted_words, found.body_words) == (127, 408)
    assert found.speakers == (SpeakerShare(name="Shabana Mahmood", words=127, share=1.0, look=True),)
    assert found.unassigned == 0


def test_twelve_quoted_words_are_line_threes_shorter_form_of_line_eight() -> None:
    assert voices(lbc()).repeats == ((3, 8, 12),)


def test_two_words_stand_in_single_marks_with_no_speaker() -> None:
    assert voices(lbc()).marked == ((17, "British FBI"),)


def test_the_articles_own_label_is_given_to_nobody_three_times() -> None:
    assert voices(lbc()).labels == (("controversial", 1), ("controversial", 2), ("controversial", 7))


def test_an_article_without_recorded_voices_degrades_to_none() -> None:
    found = voices(replace(lbc(), voices=()))
    assert found.speakers is None
    assert found.quoted_words == 127


def test_a_quotation_that_is_not_closed_runs_to_the_end_of_its_paragraph() -> None:
    direct, _ = quotations(article_of('She said: "We are asking.', '"And we wait," she said.'))
    assert [(each.line, each.words) for each in direct] == [(1, "We are asking."), (2, "And we wait,")]


def test_single_marks_are_the_quotations_of_an_article_that_has_no_others() -> None:
    direct, other = quotations(article_of("The mayor’s aide said ‘it isn’t full’ and left."))
    assert [each.words for each in direct] == ["it isn’t full"]
    assert other == ()


def test_two_speakers_of_one_line_are_told_apart_by_their_passages() -> None:
    lee = Voice(name="Ann Lee", lines=(1,))
    roe = Voice(name="Bo Roe", passages=(Passage(line=1, exact="not at all"),))
    article = article_of('"It is full today," said Lee; "not at all", said Roe.', speakers=(lee, roe))
    direct, _ = quotations(article)
    assert [speaker_of(article, each) for each in direct] == [lee, roe]
    found = voices(article)
    assert found.speakers is not None
    assert [(each.name, each.words, each.look) for each in found.speakers] == [
        ("Ann Lee", 4, False),
        ("Bo Roe", 3, False),
    ]


def test_quoted_words_of_no_recorded_speaker_are_counted_apart() -> None:
    lee = Voice(name="Ann Lee", lines=(1,))
    found = voices(article_of('Lee: "It is full."', '"No," said a man.', speakers=(lee,)))
    assert found.unassigned == 1
    assert found.speakers is not None
    assert (found.speakers[0].share, found.speakers[0].look) == (0.75, True)
