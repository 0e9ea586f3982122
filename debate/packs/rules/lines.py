"""Rules about an article's numbered lines: what points to a line finds one."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.article import Article
from debate.model.problem import Problem
from debate.packs.rules.example import ARTICLE
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked, plural


def _empty_line(rule: Rule, on: Subject) -> Iterator[Problem]:
    for article in on.shelf.pack.articles:
        for number, line in enumerate(article.lines, 1):
            if not line.strip():
                words = _("line {line} of the text is empty: write one paragraph a line and nothing between")
                yield on.problem(rule, article, words.format(line=number), article, "text")
                break


def _plain_lines(rule: Rule, on: Subject) -> Iterator[Problem]:
    for article in on.shelf.pack.articles:
        if article.plain and article.lines and len(article.plain.lines) != len(article.lines):
            count = len(article.plain.lines)
            words = plural(
                "{count} plain line stands beside {lines} of the article",
                "{count} plain lines stand beside {lines} of the article",
                count,
            )
            message = words.format(count=count, lines=len(article.lines))
            yield on.problem(rule, article, message, article.plain, "text")


def _no_such_line(rule: Rule, on: Subject) -> Iterator[Problem]:
    article = on.shelf.main_article()
    for event in on.shelf.pack.timeline:
        if event.quote_line is not None and article and article.line(event.quote_line) is None:
            message = too_few_lines(article, event.quote_line)
            yield on.problem(rule, event, message, event, "quote_line")


def too_few_lines(article: Article, line: int) -> str:
    """Says that an article is shorter than a line's number."""
    count = len(article.lines)
    words = plural(
        "the article has {count} line, not {line}", "the article has {count} lines, not {line}", count
    )
    return words.format(count=count, line=line)


_PLAIN = "plain:\n  note: Our words.\n  text: |\n    A later bus is planned\n"  # untranslated

RULES = (
    Rule(
        id="empty-line",
        level=ERROR,
        says=marked("An article's text has one paragraph a line and no empty lines."),
        why=marked("Lines are numbered, and a number with no words beside it puzzles a class."),
        passing=Edit(ARTICLE, "pupils\n  The", "pupils\n  The"),
        failing=Edit(ARTICLE, "every winter.\n", "every winter.\n\n  The end.\n"),
        check=_empty_line,
    ),
    Rule(
        id="plain-lines",
        level=ERROR,
        says=marked("A plain version has one line for each line of the article."),
        why=marked("The two stand side by side, line by line."),
        passing=Edit(
            ARTICLE, "text: |", _PLAIN + "    It would leave at 17:30.\n    The driver agrees.\ntext: |"
        ),
        failing=Edit(ARTICLE, "text: |", _PLAIN + "text: |"),
        check=_plain_lines,
    ),
    Rule(
        id="no-such-line",
        level=ERROR,
        says=marked("A dated event that points to a line of the article points to one that is there."),
        why=marked("The key from the event to the words would lead nowhere."),
        passing=Edit("timeline.yaml", "", "- {date: 2026-06-01, event: The plan appeared., quote_line: 1}\n"),
        failing=Edit("timeline.yaml", "", "- {date: 2026-06-01, event: The plan appeared., quote_line: 9}\n"),
        check=_no_such_line,
    ),
)
