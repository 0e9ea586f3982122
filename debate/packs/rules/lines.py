"""Rules about an article's numbered lines: what points to a line finds one."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.problem import Problem
from debate.packs.rules.example import ARTICLE
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject


def _empty_line(rule: Rule, on: Subject) -> Iterator[Problem]:
    for article in on.shelf.pack.articles:
        for number, line in enumerate(article.lines, 1):
            if not line.strip():
                message = (
                    f"line {number} of the text is empty: write one paragraph a line and nothing between"
                )
                yield on.problem(rule, article, message, article, "text")
                break


def _plain_lines(rule: Rule, on: Subject) -> Iterator[Problem]:
    for article in on.shelf.pack.articles:
        if article.plain and article.lines and len(article.plain.lines) != len(article.lines):
            message = (
                f"{len(article.plain.lines)} plain lines stand beside {len(article.lines)} of the article"
            )
            yield on.problem(rule, article, message, article.plain, "text")


def _no_such_line(rule: Rule, on: Subject) -> Iterator[Problem]:
    article = on.shelf.main_article()
    for event in on.shelf.pack.timeline:
        if event.quote_line is not None and article and article.line(event.quote_line) is None:
            message = f"the article has {len(article.lines)} lines, not {event.quote_line}"
            yield on.problem(rule, event, message, event, "quote_line")


_PLAIN = "plain:\n  note: Our words.\n  text: |\n    A later bus is planned\n"

RULES = (
    Rule(
        id="empty-line",
        level=ERROR,
        says="An article's text has one paragraph a line and no empty lines.",
        why="Lines are numbered, and a number with no words beside it puzzles a class.",
        passing=Edit(ARTICLE, "pupils\n  The", "pupils\n  The"),
        failing=Edit(ARTICLE, "every winter.\n", "every winter.\n\n  The end.\n"),
        check=_empty_line,
    ),
    Rule(
        id="plain-lines",
        level=ERROR,
        says="A plain version has one line for each line of the article.",
        why="The two stand side by side, line by line.",
        passing=Edit(
            ARTICLE, "text: |", _PLAIN + "    It would leave at 17:30.\n    The driver agrees.\ntext: |"
        ),
        failing=Edit(ARTICLE, "text: |", _PLAIN + "text: |"),
        check=_plain_lines,
    ),
    Rule(
        id="no-such-line",
        level=ERROR,
        says="A dated event that points to a line of the article points to one that is there.",
        why="The key from the event to the words would lead nowhere.",
        passing=Edit("timeline.yaml", "", "- {date: 2026-06-01, event: The plan appeared., quote_line: 1}\n"),
        failing=Edit("timeline.yaml", "", "- {date: 2026-06-01, event: The plan appeared., quote_line: 9}\n"),
        check=_no_such_line,
    ),
)
