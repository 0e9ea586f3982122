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
from debate.model.balance import FOOTER, QUESTIONS, ArticleVoices, Compared, Count, Lean, Openings
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked, meant, plural

LOOK = marked("< look")
EXPLAINED = (
    marked(
        "Effective voices: 1 if one kind of source speaks alone; more, the more evenly several kinds share."
    ),
    marked("Median: the middle one when all stand in order."),
)
"""What two words of the table mean. Both are shown through ``_``."""


def balance_lines(
    shelf: Shelf, motion: Motion, kit: Kit, seed: int, openings: Openings | None = None
) -> Iterator[str]:
    """The counts of one motion, at most 72 columns wide. The seed draws the side that is named first.

    ``openings`` are what the kept sessions say; without them, nothing is said of sessions.
    """
    order = side_order(motion.id, seed)
    watcher = watcher_of(kit.watch_words, shelf)
    yield from _opening(shelf, motion, order[0], seed)
    yield from block(section(_("The two sides")))
    for each in counts(shelf, motion, watcher, openings):
        yield from wrap(count_line(each, order))
    yield from block(few_words(motion), *map(_, EXPLAINED), *session_words(openings))
    yield from _article(shelf.main_article(motion), kit)
    yield from _watch_words(shelf, motion, watcher)
    yield from _missing(shelf, motion)
    yield from block(section(_("Questions for a person: yes, no, a note")), *map(_, QUESTIONS))
    yield from block(_(FOOTER))


def _opening(shelf: Shelf, motion: Motion, first: Side, seed: int) -> Iterator[str]:
    drawn = _("Side named first: {side}, drawn by lot, number {number}")
    pack = _("Pack: {title}, {date}")
    told = _(
        "Each line gives a number for each side, and then what compares the two. "
        "{mark} asks a person to look again; it is not a fault."
    )
    yield from block(
        _("Balance counts: {motion}").format(motion=motion.motion),
        said(
            drawn.format(side=first.word, number=seed),
            pack.format(title=shelf.pack.info.title, date=in_words(shelf.pack.info.updated)),
            _("Id: {id}").format(id=motion.id),
        ),
        told.format(mark=_(LOOK)),
    )


def count_line(each: Count, order: tuple[Side, Side]) -> str:
    """One measure as a sentence: ``Arguments: For 6, Against 6; ratio 1.00.``"""
    if each.instead:
        return f"{each.what}: {each.instead}."
    sides = ", ".join(f"{side.called} {number(each.of(side))}" for side in order)
    return f"{each.what}: {sides}{compared(each)}.{_look(looks=each.look)}"


def _look(*, looks: bool) -> str:
    return f" {_(LOOK)}" if looks else ""


def compared(each: Count) -> str:
    """What compares the two numbers, as the end of a sentence: ``; ratio 0.97``."""
    if each.instead:
        return "; " + each.instead
    if each.too_few:
        return "; " + _("too few to compare")
    match each.compared:
        case Compared.RATIO:
            none, ratio = _("none on either side"), _("ratio {number:.2f}")
            return "; " + (none if each.result is None else ratio.format(number=each.result))
        case Compared.DIFFERENCE if each.result is not None:
            return "; " + _("difference {number}").format(number=number(each.result))
        case Compared.SHARE if each.result is not None:
            return "; " + _("For first in {share:.0%}").format(share=each.result)
        case _:
            return ""


def number(value: float | str | None) -> str:
    """A raw number, or a date, in words for a reader; ``none`` where there is none."""
    if value is None:
        return meant("number", "none")
    if isinstance(value, str):
        return in_words(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def session_words(openings: Openings | None) -> tuple[str, ...]:
    """Where the counts of sessions come from, and that there may be more of them."""
    if openings is None:
        return ()
    here = _(
        "The side shown first and the seconds on the projector come from the sessions "
        "kept on one computer, the one that made these counts."
    )
    lost = _("Sessions kept there that could not be read are not counted.")
    return (here, lost) if openings.unread else (here,)


def few_words(motion: Motion) -> str | None:
    """That nothing is compared, where a side has too few arguments for it."""
    if all(len(motion.side(side)) >= FEW for side in Side):
        return None
    return _("A side has fewer than {number} arguments, so nothing is compared.").format(number=FEW)


def _article(article: Article | None, kit: Kit) -> Iterator[str]:
    yield from block(section(_("The article")))
    if article is None or not article.lines:
        yield from block(_("The pack does not hold the article's text, so its words are not counted."))
        return
    general = Watcher(each for each in kit.watch_words if each.lean is Lean.GENERAL)
    voices = voices_of(article, general)
    yield from block(
        f"{article.publisher}, {in_words(article.date)}. {_quoted(voices)}",
        *_speakers(article, voices),
        *_remarks(article, voices),
        _("Where it is used as evidence it counts above as passages, never as a source."),
    )


def _quoted(voices: ArticleVoices) -> str:
    quoted, words = voices.quoted_words, voices.body_words
    if not words:
        return _("Quoted words: {quoted:,} of {words:,} words in the body.").format(
            quoted=quoted, words=words
        )
    told = _("Quoted words: {quoted:,} of {words:,} words in the body, {share:.0%}.")
    return told.format(quoted=quoted, words=words, share=quoted / words)


def _speakers(article: Article, voices: ArticleVoices) -> Iterator[str]:
    if voices.speakers is None:
        yield _("Who speaks them: not recorded.")
        return
    names = listed(speaker.name for speaker in voices.speakers)
    yield _("Named people quoted: {number} ({names}).").format(number=len(voices.speakers), names=names)
    posts = {voice.name: voice.who for voice in article.voices}
    for speaker in voices.speakers:
        share = _("{words:,} of {quoted:,} quoted words, {share:.0%}.").format(
            words=speaker.words, quoted=voices.quoted_words, share=speaker.share
        )
        who = posts[speaker.name]
        named = f"{speaker.name}: {who}" if who else speaker.name
        yield said(named, share) + _look(looks=speaker.look)
    if voices.unassigned:
        yield _("Quoted words with no speaker recorded: {number:,}.").format(number=voices.unassigned)
    if article.unheard:
        yield article.unheard


def _remarks(article: Article, voices: ArticleVoices) -> Iterator[str]:
    for line, longer, size in voices.repeats:
        yield plural(
            "{count} quoted word in line {line} is a shorter form of a quotation in line {longer}.",
            "{count} quoted words in line {line} are a shorter form of a quotation in line {longer}.",
            size,
        ).format(count=size, line=line, longer=longer)
    for line, words in voices.marked:
        yield _("In other quotation marks, with no speaker: {words} ({number}, line {line}).").format(
            words=words, number=count(count_words(words), "word"), line=line
        )
    for word in dict.fromkeys(word for word, _line in voices.labels):
        lines = [str(line) for each, line in voices.labels if each == word]
        yield plural(
            "A label given to nobody: {word}, {count} time, line {lines}.",
            "A label given to nobody: {word}, {count} times, lines {lines}.",
            len(lines),
        ).format(word=word, count=len(lines), lines=listed(lines))
    for hidden in article.hidden_voices:
        words = _("Not named: {words} (line {line})").format(words=hidden.exact, line=hidden.line)
        yield said(words, hidden.note)


def _watch_words(shelf: Shelf, motion: Motion, watcher: Watcher) -> Iterator[str]:
    found = watched_in(shelf, motion, watcher)
    yield from block(
        section(_("Watch words in this motion's own text")),
        None if found else _("None found, outside quotation marks and names."),
        *(
            said(f"{each.word}, {count(each.times, 'time')}", _reason(each.reason))
            + _look(looks=not each.reason)
            for each in found
        ),
        _("A list of words misses framing, order and what is left out."),
    )


def _reason(reason: str | None) -> str:
    return _("Kept: {reason}").format(reason=reason) if reason else _("No reason is recorded")


def _missing(shelf: Shelf, motion: Motion) -> Iterator[str]:
    yield from block(section(_("Not in this pack")), *shelf.pack.info.leaves_out)
    yield from block(section(_("What the article leaves out")), *motion.not_in_article)
    yield from block(
        section(_("Not counted here")),
        _(
            "Which arguments were shown to a room and which were not: a session's record counts "
            "them. An argument that was hidden or came too late counts there as not shown."
        ),
    )
