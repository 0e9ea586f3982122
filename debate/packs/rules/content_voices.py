"""The rule about who speaks in an article: what the author records is checked against the text."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.balance_article import quotations
from debate.model.article import Article, HiddenVoice, Passage, Voice
from debate.model.problem import Problem
from debate.packs.rules.example import ARTICLE
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked, plural


def _voices(rule: Rule, on: Subject) -> Iterator[Problem]:
    for article in on.shelf.pack.articles:
        if not article.lines:
            continue
        quoted = {each.line for kind in quotations(article) for each in kind}
        for voice in article.voices:
            for path, message in _faults(on, article, voice, quoted):
                yield on.problem(rule, article, message, voice, *path)
        for hidden in article.hidden_voices:
            if not _stands(on, article, hidden):
                message = _("these words are not in line {line} of the article").format(line=hidden.line)
                yield on.problem(rule, article, message, hidden, "exact")
        if article.body_from > len(article.lines):
            count = len(article.lines)
            message = plural("the article has {count} line", "the article has {count} lines", count)
            yield on.problem(rule, article, message.format(count=count), article, "body_from")


def _faults(
    on: Subject, article: Article, voice: Voice, quoted: set[int]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if voice.name and voice.name.split()[-1] not in "\n".join(article.lines):
        yield ("name",), _("the article does not name {name!r}").format(name=voice.name)
    for index, line in enumerate(voice.lines):
        if line not in quoted:
            words = _("line {line} of the article holds no words between quotation marks")
            yield ("lines", index), words.format(line=line)
    for index, passage in enumerate(voice.passages):
        if passage.line not in quoted or not on.folded[article.id].anchor(passage).state.passes:
            words = _("these words are not between quotation marks in line {line}")
            yield ("passages", index), words.format(line=passage.line)


def _stands(on: Subject, article: Article, hidden: HiddenVoice) -> bool:
    passage = Passage(line=hidden.line, exact=hidden.exact)
    return on.folded[article.id].anchor(passage).state.passes


RULES = (
    Rule(
        id="voice",
        level=ERROR,
        says=marked(
            "A speaker recorded for an article is named in it, and quoted in the lines that are given."
        ),
        why=marked("The count of who speaks is shown as a fact about the article."),
        passing=Edit(ARTICLE, "text: |", "voices: [{name: Ann Lee, lines: [3]}]\ntext: |"),
        failing=Edit(ARTICLE, "text: |", "voices: [{name: Ann Lee, lines: [2]}]\ntext: |"),
        check=_voices,
    ),
)
