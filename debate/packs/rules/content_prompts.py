"""Rules about questions: one that presumes its answer asks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.engine.balance_watch import own_words
from debate.model.problem import Problem
from debate.packs.rules.example import MOTION
from debate.packs.rules.rule import WARNING, Edit, Rule, Subject
from debate.tongue import _, marked

_JUDGED = (
    "wrong|right|bad|good|unfair|fair|dangerous|safe|harmful|pointless|useless|immoral|"
    "a mistake|a failure|a threat"
)
LEADING = re.compile(
    rf"\bwhy (?:is|are|was|were)\b[^.?!]*\b(?:{_JUDGED})\b(?= ?\?)"
    r"|\b(?:don't|do not|wouldn't|would not) (?:you|we) (?:think|agree|feel|find|say)\b"
    r"|\b(?:isn't|aren't|wasn't|weren't|shouldn't|doesn't|hasn't) (?:it|that|this|they|there|we|the)\b"
    r"|\bhow (?:bad|wrong|dangerous|unfair|harmful|terrible|awful|wonderful|foolish)\b"
    r"(?! (?:or|would|must|does)\b)"
    r"|(?:^|[.?!] )surely\b|\bsurely you\b|\bwould you not agree\b"
    r"|\bhow (?:can|could) (?:anyone|anybody) (?:think|believe|support|oppose|want)\b",
    re.IGNORECASE,
)
"""Forms that hand over the answer with the question. A pattern sees no meaning: a warning, never more."""


def _leading(rule: Rule, on: Subject) -> Iterator[Problem]:
    for home, noun, path, text in _questions(on):
        if found := LEADING.search(own_words(text.replace("’", "'"))):
            words = _("this question presumes its answer: {words!r}")
            message = words.format(words=found[0].strip())
            yield on.problem(rule, home, message, noun, *path)


def _questions(on: Subject) -> Iterator[tuple[object, object, tuple[str | int, ...], str]]:
    for prompt in on.shelf.pack.prompts:
        yield prompt, prompt, ("text",), prompt.text
    for motion in on.shelf.pack.motions:
        yield motion, motion, ("question",), motion.question
        for argument in motion.arguments:
            for index, question in enumerate(argument.questions):
                yield motion, argument, ("questions", index), question


RULES = (
    Rule(
        id="leading-question",
        level=WARNING,
        says=marked(
            "A question presumes no answer, as Don't you think …, How bad is … and Why is … wrong do."
        ),
        why=marked("A pupil hears what the teacher wants and stops thinking."),
        passing=Edit(
            MOTION, "questions: ['On how many days is it full?']", "questions: ['Is the bus too full?']"
        ),
        failing=Edit(
            MOTION,
            "questions: ['On how many days is it full?']",
            "questions: ['Don''t you think that the bus is too full?']",
        ),
        check=_leading,
    ),
)
