"""A first pack from an article: three commented files that pass the check as they are written."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from debate.model.article import Article, Passage
from debate.packs.authoring.excerpt import opening_passages
from debate.packs.authoring.modeline import SCHEMA_FOLDER, modeline
from debate.packs.authoring.scalar import scalar

MOTION_FILE = "motions/motion-1.yaml"


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
# The pack's card. Beside articles/ and motions/ you may add sources.yaml, prompts.yaml and glossary.yaml.
id: {pack}
title: {scalar(details.title[:120])}
summary: Write here in two sentences what the article reports and what can be debated from it.
licence: The pack's own words are under CC BY 4.0. The article's words belong to their publisher.
version: 0.1.0
updated: {scalar(today)}
# leaves_out: what you know the pack does not cover, as a list
"""


def _article(article_id: str, details: Details, lines: tuple[str, ...]) -> str:
    author = f"author: {scalar(details.author)}\n" if details.author else ""
    fields = "".join(f"{key}: {scalar(value)}\n" for key, value in _fields(details).items())
    return f"""\
{modeline("article", f"../{SCHEMA_FOLDER}")}
id: {article_id}
{fields}{author}# The article's words, one paragraph a line. Line 1 is the headline; quotes name their line.
# If you may not hold the words, delete text and every quote; the guide says how a pack does without.
text: |
{"".join(f"  {line}" + chr(10) for line in lines)}"""


def _motion(article: Article) -> str:
    quotes = opening_passages(article, 2)
    first, last = (_evidence(quotes[at] if at < len(quotes) else None) for at in (0, -1))
    return f"""\
{modeline("motion", f"../{SCHEMA_FOLDER}")}
id: motion-1
motion: This House would do what the article reports  # write what is to be decided, in one sentence
short: A first motion  # for lists
question: Should it be done?  # the same as a neutral question
background:
  - text: Write here what the room should know first. A number needs a source or a line of the article.
arguments:
  - id: for-1
    side: for
    title: First argument for  # at most 36 characters
    claim: Write here the claim in one sentence.
    because: Write here why somebody may believe it.
    scheme: good-results  # the kind of reasoning: your editor lists them, or see content/schemes.yaml
    value: fairness
{first}    questions:
      - What would you need to know before you believe this?
    replies:
      - {{kind: undercut, text: Write here what the other side would say to this., answers_with: against-1}}
    limit: Write here what this evidence does not show.
  - id: against-1
    side: against
    title: First argument against
    claim: Write here the claim in one sentence.
    because: Write here why somebody may believe it.
    scheme: bad-results
    value: cost
{last}    questions:
      - What would change your mind about this?
    replies:
      - {{kind: undercut, text: Write here what the other side would say to this., answers_with: for-1}}
    limit: Write here what this evidence does not show.
"""


def _evidence(passage: Passage | None) -> str:
    if passage is None:
        return "    no_quote: Write here why no quote is given.\n    evidence: []\n"
    return f"""\
    evidence:
      - quote:  # debate quote finds better words and prints them ready to paste
          line: {passage.line}
          exact: {scalar(passage.exact)}
"""
