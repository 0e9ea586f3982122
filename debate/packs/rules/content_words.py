"""Rules about the words of a pack's own text: watch words, length of sentences, terms and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.engine.balance_reading import LONG, Band, reading_of
from debate.engine.balance_watch import own_words, watcher_of
from debate.model.motion import Motion
from debate.model.problem import Problem
from debate.model.prompt import Prompt
from debate.packs.rules.example import CARD, FREE, MOTION
from debate.packs.rules.rule import WARNING, Edit, Rule, Subject
from debate.tongue import _, marked, plural

_CAPITALS = re.compile(r"(?<![\w.&-])([A-Z][A-Z&]*[A-Z])s?(?![\w&-])")
_ROMAN = re.compile(r"[IVXLC]+")
_EVERYDAY = frozenset({"UK", "US", "USA", "EU", "UN", "TV", "IT", "PC", "ID", "OK"})
"""Abbreviations that a reader of fourteen meets every day."""


def _loaded(rule: Rule, on: Subject) -> Iterator[Problem]:
    watcher = watcher_of(on.kit.watch_words, on.shelf)
    kept = {keep.word.casefold() for keep in on.shelf.pack.info.keep}
    lists = {each.id: each for each in on.kit.watch_words}
    for home, texts, _whole in on.own:
        for noun, path, text in texts:
            for flag in watcher.flags(text):
                if flag.word.casefold() not in kept:
                    which = lists[flag.list].id.replace("-", " ")
                    words = _("look at {word!r} (watch words: {list}): replace it, or keep it with a reason")
                    message = words.format(word=flag.word, list=which)
                    yield on.problem(rule, home, message, noun, *path)


def _keep_unused(rule: Rule, on: Subject) -> Iterator[Problem]:
    info = on.shelf.pack.info
    if not info.keep or not on.kit.watch_words:
        return
    watcher = watcher_of(on.kit.watch_words, on.shelf)
    used = {
        flag.word.casefold()
        for _home, texts, _whole in on.own
        for _noun, _path, text in texts
        for flag in watcher.flags(text)
    }
    for keep in info.keep:
        if keep.word.casefold() not in used:
            words = _("nothing to keep: {word!r} is no watch word of this pack's own text")
            yield on.problem(rule, info, words.format(word=keep.word), keep, "word")


def _hard(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        reading = reading_of(_running_text(motion))
        if reading.band is Band.HARD:
            words = plural(
                "hard to read: {middle:g} words in the middle sentence, "
                "{number} of {count} sentence over {most} words",
                "hard to read: {middle:g} words in the middle sentence, "
                "{number} of {count} sentences over {most} words",
                reading.sentences,
            )
            message = words.format(
                middle=reading.middle, number=reading.long, count=reading.sentences, most=LONG
            )
            yield on.problem(rule, motion, message, motion, "arguments")


def _running_text(motion: Motion) -> Iterator[str]:
    """The sentences that are read aloud; titles and names are none."""
    for part in motion.background:
        yield part.text
    for argument in motion.arguments:
        yield from (argument.claim, argument.because, argument.limit, *argument.questions)
        yield from (text for item in argument.evidence for text in (item.note, item.shows) if text)
        yield from (reply.text for reply in argument.replies)


def _term_unused(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion, _texts, whole in on.own:
        if not isinstance(motion, Motion):
            continue
        for index, id_ in enumerate(motion.terms):
            term = on.shelf.terms.get(id_)
            if term is not None and not _stands(whole, (term.term, *term.also)):
                words = _("the term {term!r} is listed here but stands nowhere in this motion's text")
                yield on.problem(rule, motion, words.format(term=term.term), motion, "terms", index)


def _stands(whole: str, forms: tuple[str, ...]) -> bool:
    inner = "|".join(re.escape(form) for form in forms)
    return bool(re.search(rf"(?<!\w)(?:{inner})(?!\w)", whole, re.IGNORECASE))


def _unexplained(rule: Rule, on: Subject) -> Iterator[Problem]:
    known = _known_names(on)
    for home, texts, whole in on.own:
        if not isinstance(home, Motion | Prompt):
            continue
        unknown = {word for word in _CAPITALS.findall(whole) if word not in known}
        unknown = {word for word in unknown if not (_ROMAN.fullmatch(word) or _explained(word, whole))}
        for noun, path, text in texts if unknown else ():
            for word in _CAPITALS.findall(own_words(text)):
                if word in unknown:
                    unknown.remove(word)
                    words = _("{word!r} is not explained: write it out, or add it to the glossary")
                    yield on.problem(rule, home, words.format(word=word), noun, *path)


def _known_names(on: Subject) -> set[str]:
    """Abbreviations that the glossary explains, or that are names of publishers and authors."""
    pack = on.shelf.pack
    named = [article.publisher for article in pack.articles]
    for source in pack.sources:
        named += [source.publisher, source.author or "", source.origin or ""]
    forms = [form for term in pack.glossary for form in (term.term, *term.also)]
    return {*_EVERYDAY, *(word for text in (*named, *forms) for word in _CAPITALS.findall(text))}


def _explained(word: str, whole: str) -> bool:
    """Whether it stands in brackets behind its long form, or the long form behind it."""
    return f"({word})" in whole or bool(re.search(rf"\b{re.escape(word)} \(", whole))


_LIMIT = "limit: One driver, on one route."  # untranslated
_COST = "because: The council put the cost at 21,000 pounds a year."  # untranslated
_WINDING = (
    "because: 'The council, which has to pay for roads and schools and parks and for everything else that "
    "the people of the town ask for, put the cost at 21,000 pounds a year. It did not say, in that letter or "
    "in any other that a reader of this page can find, how many pupils would take the later bus in the "
    "end on a winter day. Nor did it say, although the families who were asked had wished to know it, which "
    "of the two roads the driver would take when one of them is under water.'"  # untranslated
)
_SUMMARY = "summary: A council considers a later school bus. A made-up example.\n"  # untranslated
_KEEP = "keep: [{word: controversial, reason: The word is the subject of a lesson.}]\n"  # untranslated

RULES = (
    Rule(
        id="loaded-word",
        level=WARNING,
        says=marked(
            "The pack's own text holds no watch word, save in quotation marks and names, that is not kept."
        ),
        why=marked(
            "A loaded word takes a side before the room has heard either; a kept one has its reason shown."
        ),
        passing=Edit(MOTION, _LIMIT, "limit: It is not clear how often."),
        failing=Edit(MOTION, _LIMIT, "limit: Clearly this is one driver, on one route."),
        check=_loaded,
    ),
    Rule(
        id="keep-unused",
        level=WARNING,
        says=marked("Every watch word that is kept stands in the pack's own text."),
        why=marked("The reasons are printed; one for a word that is not there confuses."),
        passing=Edit(CARD, _SUMMARY, "summary: Why one word, controversial, is a label.\n" + _KEEP),
        failing=Edit(CARD, _SUMMARY, _SUMMARY + _KEEP),
        check=_keep_unused,
    ),
    Rule(
        id="hard-to-read",
        level=WARNING,
        says=marked(
            "A motion's middle sentence has at most 18 words, and at most one sentence in ten has over 25."
        ),
        why=marked("It is read from the back row, and aloud, by fourteen-year-olds."),
        passing=Edit(MOTION, _COST, _COST),
        failing=Edit(MOTION, _COST, _WINDING),
        check=_hard,
    ),
    Rule(
        id="term-unused",
        level=WARNING,
        says=marked("A term listed with a motion stands in the motion's text, in one of its forms."),
        why=marked("Pupils learn it before the debate and then look for it in vain."),
        passing=Edit(FREE, "terms: [council]", "terms: [council]"),
        failing=Edit(CARD, "term: council\n", "term: parish meeting\n"),
        check=_term_unused,
    ),
    Rule(
        id="abbreviation",
        level=WARNING,
        says=marked(
            "An abbreviation in a motion or a prompt is written out there, or stands in the glossary."
        ),
        why=marked("Whoever does not know it stops reading, and seldom asks."),
        passing=Edit(MOTION, _LIMIT, "limit: The Road Planning Board (RPB) was not asked."),
        failing=Edit(MOTION, _LIMIT, "limit: The RPB was not asked."),
        check=_unexplained,
    ),
)
