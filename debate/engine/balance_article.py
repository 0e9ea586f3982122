"""Who speaks in an article: its quoted words, counted, and whose they are as far as the pack records it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from fractions import Fraction

from msgspec import Struct

from debate.engine.balance_watch import Watcher
from debate.engine.balance_words import count_words
from debate.engine.quotes import FoldedArticle
from debate.model.article import Article, Passage, Voice
from debate.model.balance import ArticleVoices, SpeakerShare

_DOUBLE = re.compile(r'"([^"]*)"?|“([^”]*)”?|„([^“”]*)[“”]?|«([^»]*)»?')
_SINGLE = re.compile(r"(?<!\w)‘(.*?)’(?!\w)|(?<!\w)'(.*?)'(?!\w)")
_MOST = Fraction(3, 5)
_SAME = Fraction(4, 5)
_RUN = 5


class Quotation(Struct, frozen=True, kw_only=True):
    """A run of words between quotation marks: its line from 1, where its words begin and end, and the words.

    A quotation that is not closed in its paragraph runs to the end of it, as printers do over several.
    """

    line: int
    start: int
    end: int
    words: str


def quotations(article: Article) -> tuple[tuple[Quotation, ...], tuple[Quotation, ...]]:
    """An article's direct quotations, and words in its other marks.

    Double marks are its direct quotations where it has any; else the single ones are.
    """
    double, single = tuple(_found(article, _DOUBLE)), tuple(_found(article, _SINGLE))
    return (double, single) if double else (single, ())


def voices_of(article: Article, watcher: Watcher) -> ArticleVoices:
    """Counts of who speaks in an article; ``watcher`` finds labels that the article gives to nobody."""
    direct, other = quotations(article)
    quoted = sum(count_words(each.words) for each in direct)
    speakers: Counter[str] = Counter({voice.name: 0 for voice in article.voices})
    for each in direct:
        if voice := speaker_of(article, each):
            speakers[voice.name] += count_words(each.words)
    return ArticleVoices(
        body_words=sum(count_words(line) for line in article.lines[article.body_from - 1 :]),
        quoted_words=quoted,
        speakers=tuple(_share(name, n, quoted) for name, n in speakers.most_common())
        if article.voices
        else None,
        unassigned=quoted - speakers.total() if article.voices else 0,
        repeats=tuple(_repeats(direct)),
        marked=tuple((each.line, each.words) for each in other),
        labels=tuple(
            (flag.word, number)
            for number, line in enumerate(article.lines, 1)
            for flag in watcher.flags(line)
        ),
    )


def speaker_of(article: Article, quotation: Quotation) -> Voice | None:
    """Whom the pack records as the speaker of a quotation: by its passage first, then by its line."""
    folded = FoldedArticle(article)
    for voice in article.voices:
        if any(_inside(folded, passage, quotation) for passage in voice.passages):
            return voice
    return next((voice for voice in article.voices if quotation.line in voice.lines), None)


def _inside(folded: FoldedArticle, passage: Passage, quotation: Quotation) -> bool:
    if passage.line != quotation.line:
        return False
    anchor = folded.anchor(passage)
    return anchor.state.passes and anchor.start < quotation.end and quotation.start < anchor.end


def _found(article: Article, marks: re.Pattern[str]) -> Iterator[Quotation]:
    for number, line in enumerate(article.lines, 1):
        for found in marks.finditer(line):
            group = next((i for i, words in enumerate(found.groups(), 1) if words), None)
            if group is not None:
                yield Quotation(
                    line=number, start=found.start(group), end=found.end(group), words=found[group].strip()
                )


def _share(name: str, words: int, quoted: int) -> SpeakerShare:
    share = Fraction(words, quoted) if quoted else Fraction(0)
    return SpeakerShare(name=name, words=words, share=float(share), look=share > _MOST)


def _repeats(direct: tuple[Quotation, ...]) -> Iterator[tuple[int, int, int]]:
    """Quotations most of whose words stand in a row in a longer one."""
    plain = [[word.strip(".,;:?!").casefold() for word in each.words.split()] for each in direct]
    for short, words in zip(direct, plain, strict=True):
        for long, others in zip(direct, plain, strict=True):
            if len(words) < _RUN or len(others) <= len(words):
                continue
            run = SequenceMatcher(None, words, others, autojunk=False).find_longest_match().size
            if Fraction(run, len(words)) >= _SAME:
                yield short.line, long.line, count_words(short.words)
                break
