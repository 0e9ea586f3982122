"""Rules of the first promise: no quotation marks without the text to check them against."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from debate.engine.fold import fold
from debate.engine.near import NearFinder
from debate.engine.quotes import FoldedArticle, State
from debate.model.article import Article, Passage
from debate.model.problem import Problem
from debate.packs.document import mark
from debate.packs.rules.example import ARTICLE, CARD, FILES, MOTION
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule, Subject

QUOTED = re.compile(r'"([^"]*)"?|“([^”]*)”?|„([^“”]*)[“”]?|«([^»]*)»?|‘([^’]*)’?|(?<!\w)\'([^\']*)\'(?!\w)')
"""A quotation in running text. An apostrophe inside or after a word opens none."""


class _Texts:
    """The articles of a pack, folded once for all rules of one check."""

    def __init__(self, on: Subject) -> None:
        self.on = on
        self._folded: dict[str, FoldedArticle] = {}
        self._near: dict[str, NearFinder] = {}

    def folded(self, article: Article) -> FoldedArticle:
        if article.id not in self._folded:
            self._folded[article.id] = FoldedArticle(article)
        return self._folded[article.id]

    def near(self, article: Article) -> NearFinder:
        if article.id not in self._near:
            self._near[article.id] = NearFinder(article.lines)
        return self._near[article.id]


def passages(on: Subject) -> Iterator[tuple[Any, Any, Passage]]:
    """Every passage of the pack, with the top-level noun whose file it is in and the motion it serves, if any."""
    for motion in on.shelf.pack.motions:
        for argument in motion.arguments:
            for item in argument.evidence:
                if item.quote is not None:
                    yield motion, motion, item.quote
    for prompt in on.shelf.pack.prompts:
        for passage in prompt.passages:
            yield prompt, None, passage


def _anchored(state: State) -> Callable[[Rule, Subject], Iterator[Problem]]:
    def check(rule: Rule, on: Subject) -> Iterator[Problem]:
        texts = _Texts(on)
        for home, motion, passage in passages(on):
            article = on.shelf.article_of(passage, motion)
            if article is None:
                if state is State.NO_TEXT and not passage.article:
                    yield on.problem(rule, home, "there is no article to check this quote against", passage)
                continue
            anchor = texts.folded(article).anchor(passage)
            if anchor.state is state:
                message, detail = _SAYS[state](texts, article, passage, anchor.lines)
                document = on.folder.home(home)
                place = document.place(passage, "exact")
                yield document.problem(rule.id, message, place, rule.level, detail)

    return check


def _altered(
    texts: _Texts, article: Article, passage: Passage, _: tuple[int, ...]
) -> tuple[str, tuple[str, ...]]:
    message = f"these words are not in line {passage.line} of the article"
    if passage.line > len(article.lines):
        message = f"the article has {len(article.lines)} lines, not {passage.line}"
    elif fold(passage.exact) in fold(article.lines[passage.line - 1]):
        message = f"this quote begins or ends inside a word or a number of line {passage.line}"
    near = texts.near(article).nearest(passage.exact, passage.line)
    if near is None:
        return message, (f"quote:   {passage.exact}", "article: no line shares these words")
    return message, (
        f"quote:   {passage.exact}",
        f"line {near.line}: {near.words}",
        f"differs: {near.diff}",
    )


def _moved(_: _Texts, __: Article, passage: Passage, lines: tuple[int, ...]) -> tuple[str, tuple[str, ...]]:
    where = " and ".join(str(n) for n in lines[:5])
    return f"these words are in line {where} of the article, not in line {passage.line}", ()


def _ambiguous(
    _: _Texts, article: Article, passage: Passage, __: tuple[int, ...]
) -> tuple[str, tuple[str, ...]]:
    line = article.lines[passage.line - 1]
    message = f"these words are more than once in line {passage.line}: say which with before or after"
    if passage.before or passage.after:
        message = f"before and after do not mark one place in line {passage.line}"
    return message, (f"line {passage.line}: {line}",)


def _no_text(_: _Texts, article: Article, __: Passage, ___: tuple[int, ...]) -> tuple[str, tuple[str, ...]]:
    return f"not checkable here: the pack does not hold the text of {article.id!r}", ()


_SAYS = {State.ALTERED: _altered, State.MOVED: _moved, State.AMBIGUOUS: _ambiguous, State.NO_TEXT: _no_text}


def _unchecked(rule: Rule, on: Subject) -> Iterator[Problem]:
    """Quotation marks in the pack's own words must hold words of an article of the pack."""
    whole = "\n".join(line for a in on.shelf.pack.articles for line in FoldedArticle(a).folded)
    for document in on.folder.documents:
        for node in document.quoting:
            for found in QUOTED.finditer(node.value):
                words = fold("".join(g for g in found.groups() if g)).strip(" .,;:?!")
                if words not in whole:
                    message = (
                        f"quotation marks around words that no article of the pack holds: {words[:60]!r}"
                    )
                    yield document.problem(rule.id, message, mark(node), rule.level)


def _finding_quoted(rule: Rule, on: Subject) -> Iterator[Problem]:
    for source in on.shelf.pack.sources:
        for key in ("finding", "caution", "interest"):
            for found in QUOTED.finditer(getattr(source, key)):
                if any(c.isalnum() for c in found[0]):
                    message = f"a source is told in our words, never quoted: {found[0][:60]}"
                    yield on.problem(rule, source, message, source, key)


_EXACT = "exact: 'would cost 21,000 pounds a year'"

RULES = (
    Rule(
        id="quote-altered",
        level=ERROR,
        says="A quote is word for word in its line of the article.",
        why="A changed digit is a false quotation, however near: 12,000 is not 21,000.",
        passing=Edit(MOTION, _EXACT, _EXACT),
        failing=Edit(MOTION, _EXACT, "exact: 'would cost 12,000 pounds a year'"),
        check=_anchored(State.ALTERED),
    ),
    Rule(
        id="quote-moved",
        level=ERROR,
        says="A quote names the line it stands in.",
        why="The key from a claim to the words would lead to other words.",
        passing=Edit(MOTION, "line: 2", "line: 2"),
        failing=Edit(MOTION, "line: 2", "line: 1"),
        check=_anchored(State.MOVED),
    ),
    Rule(
        id="quote-ambiguous",
        level=ERROR,
        says="A quote whose words stand twice in a line says which by before or after.",
        why="Only one of the two places can be marked.",
        passing=Edit(MOTION, "exact: 'would cost 21,000 pounds a year'", "exact: 'a', before: 'pounds'"),
        failing=Edit(MOTION, "exact: 'would cost 21,000 pounds a year'", "exact: 'a'"),
        check=_anchored(State.AMBIGUOUS),
    ),
    Rule(
        id="quote-no-text",
        level=WARNING,
        says="The pack holds the text that a quote is taken from.",
        why="A quote that nobody can check is shown without quotation marks.",
        passing=Edit(ARTICLE, "text: |", "text: |"),
        failing=Edit(ARTICLE, FILES[ARTICLE][FILES[ARTICLE].index("text: |") :], ""),
        check=_anchored(State.NO_TEXT),
    ),
    Rule(
        id="quotation-unchecked",
        level=ERROR,
        says="Quotation marks in the pack's own words hold exact words of an article.",
        why="Marks say that somebody said exactly this; without the text nobody can know.",
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
        says="A source's finding, caution and interest hold no quotation.",
        why="The pack does not hold the source's text, so its words cannot be checked.",
        passing=Edit(CARD, "finding: 412 of 600", "finding: In all 412 of 600"),
        failing=Edit(CARD, "would help.", 'would "help".'),
        check=_finding_quoted,
    ),
)
