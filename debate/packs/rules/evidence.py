"""Rules about what an argument stands on, and about both sides having some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from debate.model.article import Article
from debate.model.fields import Side
from debate.model.motion import Evidence
from debate.model.pack import TimelineEvent
from debate.model.problem import Problem
from debate.model.source import Source
from debate.packs.rules.example import CARD, FILES, MOTION
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule, Subject
from debate.packs.scalars import clip
from debate.tongue import _, marked

WEB = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?")
NO_WEB = marked("not an http or https address: {address!r}")
_NO_DAY = marked("there is no such day: {day}")
_NO_ARGUMENT = {
    Side.FOR: marked("there is no argument for"),
    Side.AGAINST: marked("there is no argument against"),
}
_SAME_SIDE = {
    Side.FOR: marked("a reply comes from the other side; {argument!r} is also for"),
    Side.AGAINST: marked("a reply comes from the other side; {argument!r} is also against"),
}


def _missing(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        for argument in motion.arguments:
            if not argument.evidence:
                message = _("an argument stands on at least one quote or source")
                yield on.problem(rule, motion, message, argument)
            elif not argument.quotes and not argument.no_quote:
                message = _("no quote from the article: give one, or say in {key} that it holds none")
                message = message.format(key="no_quote")
                yield on.problem(rule, motion, message, argument, "evidence")


def _one_of(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        for argument in motion.arguments:
            for item in argument.evidence:
                if message := _evidence_fault(item):
                    yield on.problem(rule, motion, message, item)


def _evidence_fault(item: Evidence) -> str | None:
    if (item.quote is None) == (item.source is None):
        return _("evidence is either a quote or a source")
    if item.source and not item.shows:
        return _("say in {key} what the source shows for this argument").format(key="shows")
    if item.quote and item.shows:
        return _("a quote has a {right}, not {wrong}").format(right="note", wrong="shows")
    if item.source and item.note:
        return _("a source has {right}, not a {wrong}").format(right="shows", wrong="note")
    return None


def _side_empty(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        if on.folder.home(motion).guessed:
            continue
        for side in Side:
            if not motion.side(side):
                yield on.problem(rule, motion, _(_NO_ARGUMENT[side]), motion, "arguments")


def _reply_side(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        if on.folder.home(motion).guessed:
            continue
        for argument in motion.arguments:
            for reply in argument.replies:
                other = motion.by_id.get(reply.answers_with or "")
                if other is not None and other.side is argument.side:
                    message = _(_SAME_SIDE[other.side]).format(argument=other.id)
                    yield on.problem(rule, motion, message, reply, "answers_with")


def _address(rule: Rule, on: Subject) -> Iterator[Problem]:
    nouns: tuple[Source | Article, ...] = (*on.shelf.pack.sources, *on.shelf.pack.articles)
    for noun in nouns:
        if noun.url and not WEB.fullmatch(noun.url):
            message = _(NO_WEB).format(address=clip(noun.url))
            yield on.problem(rule, noun, message, noun, "url")


def _dates(rule: Rule, on: Subject) -> Iterator[Problem]:
    for source in on.shelf.pack.sources:
        for key in ("date", "checked"):
            if not _is_real(getattr(source, key)):
                yield on.problem(rule, source, _(_NO_DAY).format(day=getattr(source, key)), source, key)
        if (
            _is_real(source.date)
            and _is_real(source.checked)
            and source.checked < source.date[: len(source.checked)]
        ):
            yield on.problem(rule, source, _("checked before it was published"), source, "checked")
    nouns: tuple[Article | TimelineEvent, ...] = (*on.shelf.pack.articles, *on.shelf.pack.timeline)
    for noun in nouns:
        if not _is_real(noun.date):
            yield on.problem(rule, noun, _(_NO_DAY).format(day=noun.date), noun, "date")


def _is_real(written: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", written):
        return True  # its form is another rule's matter
    year, month, day = (*(int(p) for p in written.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _via(rule: Rule, on: Subject) -> Iterator[Problem]:
    for source in on.shelf.pack.sources:
        if source.provenance == "reported" and not source.via:
            message = _("known through others: say through whom in {key}").format(key="via")
            yield on.problem(rule, source, message, source, "provenance")


def _two_questions(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        if motion.question.count("?") > 1:
            yield on.problem(rule, motion, _("ask one question"), motion, "question")
        verbs = re.findall(
            r"\b(?:and|or) (?:would|should|also|then|believes?|supports?|not)\b",  # untranslated
            motion.motion.lower(),
        )
        if verbs or motion.motion.count(";"):
            message = _("a motion decides one thing; make two motions")
            yield on.problem(rule, motion, message, motion, "motion")


def _this_house(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in on.shelf.pack.motions:
        if (
            motion.motion
            and on.shelf.pack.info.language.startswith("en")
            and not motion.motion.startswith("This House ")  # untranslated
        ):
            yield on.problem(rule, motion, _("a motion begins with: This House"), motion, "motion")


_TEXT = FILES[MOTION]
_SECOND = _TEXT.index("  - id: bus-cost")  # untranslated
_QUOTE = "      - quote: {line: 2, exact: 'would cost 21,000 pounds a year'}\n"  # untranslated
_SOURCE = (
    "      - source: survey\n        shows: The council asked only families of pupils.\n"  # untranslated
)

RULES = (
    Rule(
        id="evidence-missing",
        level=ERROR,
        says=marked("Every argument stands on evidence; where no quote is in it, no_quote says why."),
        why=marked("A claim that stands on nothing is only loud."),
        passing=Edit(
            MOTION, "    evidence:\n" + _QUOTE, "    no_quote: The article gives no cost.\n    evidence:\n"
        ),
        failing=Edit(MOTION, _QUOTE, ""),
        check=_missing,
    ),
    Rule(
        id="evidence-form",
        level=ERROR,
        says=marked("A piece of evidence is a quote with a note, or a source with what it shows."),
        why=marked("The screen shows where each comes from; it cannot be both."),
        passing=Edit(MOTION, _SOURCE, _SOURCE),
        failing=Edit(MOTION, _SOURCE, "      - source: survey\n"),
        check=_one_of,
    ),
    Rule(
        id="side-empty",
        level=ERROR,
        says=marked("Both sides have arguments."),
        why=marked("One side alone is a speech, not a debate."),
        passing=Edit(MOTION, "side: against", "side: against"),
        failing=Edit(MOTION, _TEXT[_SECOND:], ""),
        check=_side_empty,
    ),
    Rule(
        id="reply-side",
        level=ERROR,
        says=marked("A reply comes from an argument of the other side."),
        why=marked("The key to the argument behind a reply must lead across the room."),
        passing=Edit(MOTION, "answers_with: bus-full", "answers_with: bus-full"),
        failing=Edit(MOTION, "answers_with: bus-full", "answers_with: bus-cost"),
        check=_reply_side,
    ),
    Rule(
        id="address",
        level=ERROR,
        says=marked("An address begins with http:// or https://."),
        why=marked("It is opened in the reader's browser; nothing else may be opened."),
        passing=Edit(CARD, "https://example.org/survey", "http://example.org/survey"),
        failing=Edit(CARD, "https://example.org/survey", "javascript:alert(1)"),
        check=_address,
    ),
    Rule(
        id="date",
        level=ERROR,
        says=marked("Dates are real, and a source was checked after it appeared."),
        why=marked("The age of evidence is counted and shown."),
        passing=Edit(CARD, "date: 2026-05", "date: 2026-05-31"),
        failing=Edit(CARD, "date: 2026-05", "date: 2026-02-30"),
        check=_dates,
    ),
    Rule(
        id="via",
        level=ERROR,
        says=marked("A source known only through others names them."),
        why=marked("The screen says: as reported by whom."),
        passing=Edit(CARD, "provenance: own-page", "provenance: reported\n    via: The Vale Post"),
        failing=Edit(CARD, "provenance: own-page", "provenance: reported"),
        check=_via,
    ),
    Rule(
        id="two-questions",
        level=ERROR,
        says=marked("A motion decides one thing, and its question asks one."),
        why=marked("A vote on two things at once tells the room nothing about either."),
        passing=Edit(MOTION, "motion: This House would run", "motion: This House would run"),
        failing=Edit(MOTION, "later school bus\nshort", "later school bus and would ban cars\nshort"),
        check=_two_questions,
    ),
    Rule(
        id="this-house",
        level=WARNING,
        says=marked("A motion in English begins with This House."),
        why=marked("It is the form that debaters know."),
        passing=Edit(MOTION, "motion: This House would", "motion: This House would"),
        failing=Edit(MOTION, "motion: This House would", "motion: We would"),
        check=_this_house,
    ),
)
