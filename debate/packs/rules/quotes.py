"""Rules of the first promise: no quotation marks without the text to check them against."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from debate.engine.fold import fold
from debate.engine.near import NearFinder
from debate.engine.quotes import State
from debate.model.article import Article
from debate.model.problem import Problem
from debate.packs.document import mark
from debate.packs.rules.example import ARTICLE, CARD, FILES, MOTION
from debate.packs.rules.lines import too_few_lines
from debate.packs.rules.rule import ERROR, Edit, Failure, Rule, Subject
from debate.packs.rules.wording import all_of
from debate.packs.scalars import clip
from debate.tongue import _, marked, plural

_QUOTED = re.compile(r"""\"([^"]*)"?|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)""")
"""A quotation in folded text. An apostrophe inside or after a word opens none."""
_MARKS = str.maketrans(dict.fromkeys("«»‹›「」『』＂", '"'))
_EXPLAINED = 100
"""Quotes of a pack whose nearest passage is looked for; beyond them something else is wrong."""

Details = tuple[str, tuple[str, ...]]


def quotations(text: str) -> Iterator[str]:
    """The words in quotation marks of any shape in a text, folded, without the punctuation at either end."""
    for found in _QUOTED.finditer(fold(text.translate(_MARKS))):
        words = (found[1] or found[2] or "").strip(" .,;:?!-")
        if any(c.isalnum() for c in words):
            yield words


def _anchored(
    state: State, explain: Callable[[], Callable[[Failure], Details]]
) -> Callable[..., Iterator[Problem]]:
    def check(rule: Rule, on: Subject) -> Iterator[Problem]:
        details = explain()
        for failure in on.failures:
            if failure.anchor.state is state:
                document = on.folder.home(failure.home)
                message, detail = details(failure)
                place = document.place(failure.passage, "exact")
                yield document.problem(rule.id, message, place, rule.level, detail)

    return check


def _altered() -> Callable[[Failure], Details]:
    finders: dict[str, NearFinder] = {}
    left = iter(range(_EXPLAINED))

    def explain(failure: Failure) -> Details:
        article, passage = failure.article, failure.passage
        assert article is not None  # noqa: S101 - an altered quote has been looked for
        message = _why_altered(article, passage.line, passage.exact)
        if next(left, None) is None:
            return message, ()
        near = finders.setdefault(article.id, NearFinder(article.lines)).nearest(passage.exact, passage.line)
        quote = _("quote:   {words}").format(words=passage.exact[:400])
        if near is None:
            return message, (quote, _("article: nothing near these words"))
        return message, (
            quote,
            _("line {line}: {words}").format(line=near.line, words=near.words),
            _("differs: {differences}").format(differences=near.diff),
        )

    return explain


def _why_altered(article: Article, line: int, exact: str) -> str:
    if line > len(article.lines):
        return too_few_lines(article, line)
    if fold(exact) in fold(article.lines[line - 1]):
        return _("this quote begins or ends inside a word or a number of line {line}").format(line=line)
    return _("these words are not in line {line} of the article").format(line=line)


def _moved() -> Callable[[Failure], Details]:
    def explain(failure: Failure) -> Details:
        lines = failure.anchor.lines[:5]
        words = plural(
            "these words are in line {lines} of the article, not in line {line}",
            "these words are in line {lines} of the article, not in line {line}",
            len(lines),
        )
        return words.format(lines=all_of(lines), line=failure.passage.line), ()

    return explain


def _ambiguous() -> Callable[[Failure], Details]:
    def explain(failure: Failure) -> Details:
        passage = failure.passage
        message = _("these words are more than once in line {line}: say which with {before} or {after}")
        if passage.before or passage.after:
            message = _("{before} and {after} do not mark one place in line {line}")
        line = (failure.article.line(passage.line) if failure.article else None) or ""
        whole = _("line {line}: {words}").format(line=passage.line, words=line[:1000])
        return message.format(line=passage.line, before="before", after="after"), (whole,)

    return explain


def _no_text() -> Callable[[Failure], Details]:
    def explain(failure: Failure) -> Details:
        if failure.article is None:
            return _("there is no article to check this quote against"), ()
        words = _("not checkable here: the pack does not hold the text of {article!r}")
        return words.format(article=clip(failure.article.id)), ()

    return explain


def _unchecked(rule: Rule, on: Subject) -> Iterator[Problem]:
    """Quotation marks in the pack's own words must hold words of an article of the pack."""
    told = {
        id(on.folder.home(source).node(source, key)) for source in on.shelf.pack.sources for key in _OUR_WORDS
    }
    for document in on.folder.documents:
        for node in document.quoting:
            if id(node) in told:
                continue  # a source is never quoted, be it in the article or not
            for words in quotations(node.value):
                if not any(True for article in on.folded.values() for _line in article.lines_with(words)):
                    message = _(
                        "quotation marks around words that no article of the pack holds: {words!r}"
                    ).format(words=clip(words))
                    yield document.problem(rule.id, message, mark(node), rule.level)


_OUR_WORDS = ("finding", "caution", "interest")


def _finding_quoted(rule: Rule, on: Subject) -> Iterator[Problem]:
    for source in on.shelf.pack.sources:
        for key in _OUR_WORDS:
            for words in quotations(getattr(source, key)):
                message = _("a source is told in our words, never quoted: {words!r}")
                message = message.format(words=clip(words))
                yield on.problem(rule, source, message, source, key)


_EXACT = "exact: 'would cost 21,000 pounds a year'"  # untranslated

RULES = (
    Rule(
        id="quote-altered",
        level=ERROR,
        says=marked("A quote is word for word in its line of the article."),
        why=marked("A changed digit is a false quotation, however near: 12,000 is not 21,000."),
        passing=Edit(MOTION, _EXACT, _EXACT),
        failing=Edit(MOTION, _EXACT, "exact: 'would cost 12,000 pounds a year'"),
        check=_anchored(State.ALTERED, _altered),
    ),
    Rule(
        id="quote-moved",
        level=ERROR,
        says=marked("A quote names the line it stands in."),
        why=marked("The key from a claim to the words would lead to other words."),
        passing=Edit(MOTION, "line: 2", "line: 2"),
        failing=Edit(MOTION, "line: 2", "line: 1"),
        check=_anchored(State.MOVED, _moved),
    ),
    Rule(
        id="quote-ambiguous",
        level=ERROR,
        says=marked("A quote whose words stand twice in a line says which by before or after."),
        why=marked("Only one of the two places can be marked."),
        passing=Edit(MOTION, "exact: 'would cost 21,000 pounds a year'", "exact: 'a', before: 'pounds'"),
        failing=Edit(MOTION, "exact: 'would cost 21,000 pounds a year'", "exact: 'a'"),
        check=_anchored(State.AMBIGUOUS, _ambiguous),
    ),
    Rule(
        id="quote-no-text",
        level=ERROR,
        says=marked("The pack holds the text that a quote is taken from."),
        why=marked("Nobody can check such a quote, so it may not stand in quotation marks."),
        passing=Edit(ARTICLE, "text: |", "text: |"),
        failing=Edit(ARTICLE, FILES[ARTICLE][FILES[ARTICLE].index("text: |") :], ""),
        check=_anchored(State.NO_TEXT, _no_text),
    ),
    Rule(
        id="quotation-unchecked",
        level=ERROR,
        says=marked("Quotation marks in the pack's own words hold exact words of an article."),
        why=marked("Marks say that somebody said exactly this; without the text nobody can know."),
        passing=Edit(
            MOTION, "limit: One driver, on one route.", "limit: 'The words \"every winter\" give no year.'"
        ),
        failing=Edit(
            MOTION, "limit: One driver, on one route.", "limit: 'She said \"every day\" elsewhere.'"
        ),
        check=_unchecked,
    ),
    Rule(
        id="finding-quoted",
        level=ERROR,
        says=marked("A source's finding, caution and interest hold no quotation."),
        why=marked("The pack does not hold the source's text, so its words cannot be checked."),
        passing=Edit(CARD, "finding: 412 of 600", "finding: In all 412 of 600"),
        failing=Edit(CARD, "would help.", 'would "help".'),
        check=_finding_quoted,
    ),
)
