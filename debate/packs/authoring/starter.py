"""A first pack from an article: three commented files that pass the check as they are written."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from debate.model.article import Article, Passage
from debate.packs.authoring.excerpt import opening_passages
from debate.packs.authoring.modeline import SCHEMA_FOLDER, modeline
from debate.packs.authoring.scalar import scalar
from debate.tongue import _, marked

MOTION_FILE = "motions/motion-1.yaml"
_SAID = {
    "card": marked(
        "The pack's card. Beside articles/ and motions/ you may add sources.yaml, prompts.yaml and "
        "glossary.yaml."
    ),
    "summary": marked(
        "Write here in two sentences what the article reports and what can be debated from it."
    ),
    "leaves-out": marked("what you know the pack does not cover, as a list"),
    "lines": marked(
        "The article's words, one paragraph a line. Line 1 is the headline; quotes name their line."
    ),
    "no-text": marked(
        "If you may not hold the words, delete text and every quote; the guide says how a pack does without."
    ),
    "motion": marked("write what is to be decided, in one sentence"),
    "short": marked("for lists"),
    "question": marked("the same as a neutral question"),
    "background": marked(
        "Write here what the room should know first. A number needs a source or a line of the article."
    ),
    "title": marked("at most 36 characters"),
    "claim": marked("Write here the claim in one sentence."),
    "because": marked("Write here why somebody may believe it."),
    "scheme": marked("the kind of reasoning: your editor lists them, or see content/schemes.yaml"),
    "reply": marked("Write here what the other side would say to this."),
    "limit": marked("Write here what this evidence does not show."),
    "no-quote": marked("Write here why no quote is given."),
    "quote": marked("debate quote finds better words and prints them ready to paste"),
}
"""Comments, and what tells an author to write something: these are for the author alone. Titles, questions
and terms are the pack's, to be written in the pack's own language.
"""


class Details(Struct, frozen=True, kw_only=True):
    """What an author says about an article, each field as the pack will hold it."""

    title: str
    publisher: str
    date: str
    url: str
    rights: str
    author: str = ""


def starter(pack: str, details: Details, lines: tuple[str, ...], today: str) -> dict[str, str]:
    """The files of a new pack by their path in it. ``today`` is a date such as 2026-11-23."""
    article_id = f"article-{details.date}"
    article = msgspec.convert({**_fields(details), "id": article_id, "text": "\n".join(lines)}, Article)
    return {
        "pack.yaml": _card(pack, details, today),
        f"articles/{article_id}.yaml": _article(article_id, details, lines),
        MOTION_FILE: _motion(article),
    }


def _fields(details: Details) -> dict[str, str]:
    return {key: getattr(details, key) for key in ("title", "publisher", "date", "url", "rights")}


def _card(pack: str, details: Details, today: str) -> str:
    return f"""\
{modeline("pack", SCHEMA_FOLDER)}
# {_note("card")}
id: {pack}
title: {scalar(details.title[:120])}
summary: {_value("summary")}
licence: The pack's own words are under CC BY 4.0. The article's words belong to their publisher.
version: 0.1.0
updated: {scalar(today)}
# leaves_out: {_note("leaves-out")}
"""  # untranslated


def _article(article_id: str, details: Details, lines: tuple[str, ...]) -> str:
    author = f"author: {scalar(details.author)}\n" if details.author else ""  # untranslated
    fields = "".join(f"{key}: {scalar(value)}\n" for key, value in _fields(details).items())
    return f"""\
{modeline("article", f"../{SCHEMA_FOLDER}")}
id: {article_id}
{fields}{author}# {_note("lines")}
# {_note("no-text")}
text: |
{"".join(f"  {line}" + chr(10) for line in lines)}"""  # untranslated


def _motion(article: Article) -> str:
    quotes = opening_passages(article, 2)
    first, last = (_evidence(quotes[at] if at < len(quotes) else None) for at in (0, -1))
    return f"""\
{modeline("motion", f"../{SCHEMA_FOLDER}")}
id: motion-1
motion: This House would do what the article reports  # {_note("motion")}
short: A first motion  # {_note("short")}
question: Should it be done?  # {_note("question")}
background:
  - text: {_value("background")}
arguments:
  - id: for-1
    side: for
    title: First argument for  # {_note("title")}
    claim: {_value("claim")}
    because: {_value("because")}
    scheme: good-results  # {_note("scheme")}
    value: fairness
{first}    questions:
      - What would you need to know before you believe this?
    replies:
      - {{kind: undercut, text: {_value("reply")}, answers_with: against-1}}
    limit: {_value("limit")}
  - id: against-1
    side: against
    title: First argument against
    claim: {_value("claim")}
    because: {_value("because")}
    scheme: bad-results
    value: cost
{last}    questions:
      - What would change your mind about this?
    replies:
      - {{kind: undercut, text: {_value("reply")}, answers_with: for-1}}
    limit: {_value("limit")}
"""  # untranslated


def _evidence(passage: Passage | None) -> str:
    if passage is None:
        return f"    no_quote: {_value('no-quote')}\n    evidence: []\n"  # untranslated
    return f"""\
    evidence:
      - quote:  # {_note("quote")}
          line: {passage.line}
          exact: {scalar(passage.exact)}
"""  # untranslated


def _note(name: str) -> str:
    """Words for a comment: of one line in every language."""
    return " ".join(_(_SAID[name]).split())


def _value(name: str) -> str:
    """Words for a value, which may stand in braces too."""
    words = _note(name)
    return scalar(words) if not set(words) & set(",[]{}") else "'" + words.replace("'", "''") + "'"
