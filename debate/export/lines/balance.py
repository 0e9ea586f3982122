"""The balance counts of a motion: numbers first, then what compares them, then what only a person can answer.

Nothing here says that a presentation is good or bad. The footer stands under it and is never shortened.
"""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.balance import FEW, counts
from debate.engine.balance_article import voices_of
from debate.engine.balance_kept import watched_in
from debate.engine.balance_watch import Watcher, watcher_of
from debate.engine.balance_words import count_words
from debate.engine.dates import in_words
from debate.engine.draw import side_order
from debate.export.lines.text import block, count, listed, said, section, wrap
from debate.model.article import Article
from debate.model.balance import FOOTER, QUESTIONS, ArticleVoices, Compared, Count, Lean
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion

LOOK = "< look"
EXPLAINED = (
    "Effective voices: 1 if one kind of source speaks alone; more, the more evenly several kinds share.",
    "Median: the middle one when all stand in order.",
)
"""What two words of the table mean."""


def balance_lines(shelf: Shelf, motion: Motion, kit: Kit, seed: int) -> Iterator[str]:
    """The counts of one motion, at most 72 columns wide. The seed draws the side that is named first."""
    order = side_order(motion.id, seed)
    watcher = watcher_of(kit.watch_words, shelf)
    yield from block(
        f"Balance counts: {motion.motion}",
        said(
            f"Side named first: {order[0].word}, drawn by lot, number {seed}",
            f"Pack: {shelf.pack.info.title}, {in_words(shelf.pack.info.updated)}",
            f"Id: {motion.id}",
        ),
        f"Each line gives a number for each side, and then what compares the two. {LOOK} asks a person to "
        "look again; it is not a fault.",
    )
    yield from block(section("The two sides"))
    for each in counts(shelf, motion, watcher):
        yield from wrap(count_line(each, order))
    yield from block(few_words(motion), *EXPLAINED)
    yield from _article(shelf.main_article(motion), kit)
    yield from _watch_words(shelf, motion, watcher)
    yield from _missing(shelf, motion)
    yield from block(section("Questions for a person: yes, no, a note"), *QUESTIONS)
    yield from block(FOOTER)


def count_line(each: Count, order: tuple[Side, Side]) -> str:
    """One measure as a sentence: ``Arguments: For 6, Against 6; ratio 1.00.``"""
    sides = ", ".join(f"{side.value.capitalize()} {number(each.of(side))}" for side in order)
    return f"{each.what}: {sides}{compared(each)}.{f' {LOOK}' if each.look else ''}"


def compared(each: Count) -> str:
    """What compares the two numbers, as the end of a sentence: ``; ratio 0.97``."""
    if each.too_few:
        return "; too few to compare"
    match each.compared:
        case Compared.RATIO:
            return "; none on either side" if each.result is None else f"; ratio {each.result:.2f}"
        case Compared.DIFFERENCE:
            return "" if each.result is None else f"; difference {number(each.result)}"
        case Compared.SHARE:
            return "" if each.result is None else f"; For first in {each.result:.0%}"
        case _:
            return ""


def number(value: float | str | None) -> str:
    """A raw number, or a date, in words for a reader; ``none`` where there is none."""
    if value is None:
        return "none"
    if isinstance(value, str):
        return in_words(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def few_words(motion: Motion) -> str | None:
    """That nothing is compared, where a side has too few arguments for it."""
    if all(len(motion.side(side)) >= FEW for side in Side):
        return None
    return f"A side has fewer than {FEW} arguments, so nothing is compared."


def _article(article: Article | None, kit: Kit) -> Iterator[str]:
    yield from block(section("The article"))
    if article is None or not article.lines:
        yield from block("The pack does not hold the article's text, so its words are not counted.")
        return
    general = Watcher(each for each in kit.watch_words if each.lean is Lean.GENERAL)
    voices = voices_of(article, general)
    share = f", {voices.quoted_words / voices.body_words:.0%}" if voices.body_words else ""
    yield from block(
        f"{article.publisher}, {in_words(article.date)}. Quoted words: {voices.quoted_words:,} of "
        f"{voices.body_words:,} words in the body{share}.",
        *_speakers(article, voices),
        *_remarks(article, voices),
        "Where it is used as evidence it counts above as passages, never as a source.",
    )


def _speakers(article: Article, voices: ArticleVoices) -> Iterator[str]:
    if voices.speakers is None:
        yield "Who speaks them: not recorded."
        return
    names = listed(speaker.name for speaker in voices.speakers)
    yield f"Named people quoted: {len(voices.speakers)} ({names})."
    posts = {voice.name: voice.who for voice in article.voices}
    for speaker in voices.speakers:
        share = f"{speaker.words:,} of {voices.quoted_words:,} quoted words, {speaker.share:.0%}."
        who = posts[speaker.name]
        mark = f" {LOOK}" if speaker.look else ""
        yield said(f"{speaker.name}: {who}" if who else speaker.name, share) + mark
    if voices.unassigned:
        yield f"Quoted words with no speaker recorded: {voices.unassigned:,}."
    if article.unheard:
        yield article.unheard


def _remarks(article: Article, voices: ArticleVoices) -> Iterator[str]:
    for line, longer, size in voices.repeats:
        yield f"{size} quoted words in line {line} are a shorter form of a quotation in line {longer}."
    for line, words in voices.marked:
        size = count_words(words)
        yield f"In other quotation marks, with no speaker: {words} ({count(size, 'word')}, line {line})."
    for word in dict.fromkeys(word for word, _ in voices.labels):
        lines = [str(line) for each, line in voices.labels if each == word]
        yield (
            f"A label given to nobody: {word}, {count(len(lines), 'time')}, "
            f"line{'s' if len(lines) > 1 else ''} {listed(lines)}."
        )
    for hidden in article.hidden_voices:
        yield said(f"Not named: {hidden.exact} (line {hidden.line})", hidden.note)


def _watch_words(shelf: Shelf, motion: Motion, watcher: Watcher) -> Iterator[str]:
    found = watched_in(shelf, motion, watcher)
    yield from block(
        section("Watch words in this motion's own text"),
        None if found else "None found, outside quotation marks and names.",
        *(
            said(f"{each.word}, {count(each.times, 'time')}", _reason(each.reason))
            + ("" if each.reason else f" {LOOK}")
            for each in found
        ),
        "A list of words misses framing, order and what is left out.",
    )


def _reason(reason: str | None) -> str:
    return f"Kept: {reason}" if reason else "No reason is recorded"


def _missing(shelf: Shelf, motion: Motion) -> Iterator[str]:
    yield from block(section("Not in this pack"), *shelf.pack.info.leaves_out)
    yield from block(section("What the article leaves out"), *motion.not_in_article)
    yield from block(
        section("Not counted here"),
        "Which side came first, and how long each stood on the projector: a session's record counts them. "
        "An argument that was hidden or came too late counts there as not shown.",
    )
