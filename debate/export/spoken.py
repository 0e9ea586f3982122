"""The spoken form of a source: who, what kind of voice, when, and what they said, in the pack's own words.

Meant to be said in about fifteen seconds. Never "studies show", never a number without who counted it.
"""

from __future__ import annotations

import re

from debate.engine.dates import in_words, month_in_words
from debate.engine.reading import title_of
from debate.export.people import Writer, writers
from debate.model.article import Article
from debate.model.source import Provenance, Source, SourceKind

WORDS = 45
"""Words that can be said in about fifteen seconds."""
_BEFORE = {
    SourceKind.CAMPAIGN_GROUP: "the campaign group ",
    SourceKind.THINK_TANK: "the think tank ",
}
_AFTER = {
    SourceKind.GOVERNMENT: ", a government voice",
    SourceKind.PARLIAMENT: ", a voice from Parliament",
    SourceKind.POLICE: ", a police voice",
    SourceKind.REGULATOR: ", a regulator",
    SourceKind.INSPECTORATE: ", an inspectorate",
    SourceKind.ACADEMIC: ", an academic voice",
    SourceKind.INDUSTRY: ", an industry voice",
}
_VERB = {
    SourceKind.COURT: "held",
    SourceKind.ACADEMIC: "found",
    SourceKind.NEWS: "reported",
    SourceKind.POLL: "found in a poll",
}
_ASIDE = re.compile(r" \([^()]*\)")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def spoken(source: Source) -> str:
    """How a speaker names a source aloud, with what fits of its finding, at least a sentence."""
    verb = _VERB.get(source.kind, "said")
    head = f"{_who(source)}{_through(source)}, in {month_in_words(source.date)}, {verb}, in our words:"
    said = ""
    for sentence in _SENTENCE.split(source.finding.strip()):
        if said and len(f"{head} {said} {sentence}".split()) > WORDS:
            break
        said = f"{said} {sentence}".strip()
    return f"{head} {said}"


def spoken_article(article: Article) -> str:
    """How a speaker names the article aloud, before quoting it."""
    names = writers(article.author, article.publisher)
    who = f"{_names(names)} in {article.publisher}" if names else article.publisher
    return f"{who}, on {in_words(article.date)}, reports under the headline: {article.title}"


def _who(source: Source) -> str:
    names = tuple(n for n in writers(source.author, source.publisher) if n.plain not in source.publisher)
    if source.kind is SourceKind.COURT:
        return f"{_the(source.publisher)}, in the case of {title_of(source)}"
    if source.journal:
        return f"{_names(names)}, in {source.journal}" if names else f"A study in {source.journal}"
    before, after = _BEFORE.get(source.kind, ""), _AFTER.get(source.kind, "")
    if names:
        return f"{_names(names)}, {before}{source.publisher}{after}"
    body = f"{before[0].upper()}{before[1:]}{source.publisher}" if before else _the(source.publisher)
    return body + after


def _through(source: Source) -> str:
    if source.via:
        return f", as reported by {in_words(_ASIDE.sub('', source.via))}"
    return ", as reported by others" if source.provenance is Provenance.REPORTED else ""


def _names(names: tuple[Writer, ...]) -> str:
    if len(names) > 2 or (len(names) == 2 and names[1].family == "others"):
        return f"{names[0].plain} and colleagues"
    return " and ".join(name.plain for name in names)


_ARTICLE = re.compile(
    r"^(?!The )(.*\b(Office|Police|Service|Council|Court|Laboratory|Committee|Commission|Government|"
    r"Federation|Association|Institute|Commissioner|Department|Ministry)\b)"
)


def _the(name: str) -> str:
    """``The`` before a body whose name asks for it when it is said: ``The Home Office``, but ``Ipsos``."""
    return f"The {name}" if _ARTICLE.match(name) else name
