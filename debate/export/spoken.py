"""The spoken form of a source: who, what kind of voice, when, and what they said, in the pack's own words.

Meant to be said in about fifteen seconds. Never "studies show", never a number without who counted it.
"""

from __future__ import annotations

import re

from debate.engine.dates import in_words, month_in_words
from debate.engine.reading import title_of
from debate.export.lines.text import listed
from debate.export.people import Writer, writers
from debate.model.article import Article
from debate.model.source import Provenance, Source, SourceKind
from debate.tongue import _, marked

WORDS = 45
"""Words that can be said in about fifteen seconds."""
_VOICE = {
    SourceKind.CAMPAIGN_GROUP: marked("the campaign group {publisher}"),
    SourceKind.THINK_TANK: marked("the think tank {publisher}"),
    SourceKind.GOVERNMENT: marked("{publisher}, a government voice"),
    SourceKind.PARLIAMENT: marked("{publisher}, a voice from Parliament"),
    SourceKind.POLICE: marked("{publisher}, a police voice"),
    SourceKind.REGULATOR: marked("{publisher}, a regulator"),
    SourceKind.INSPECTORATE: marked("{publisher}, an inspectorate"),
    SourceKind.ACADEMIC: marked("{publisher}, an academic voice"),
    SourceKind.INDUSTRY: marked("{publisher}, an industry voice"),
}
_SAID = {
    SourceKind.COURT: marked("{who}, in {month}, held, in our words:"),
    SourceKind.ACADEMIC: marked("{who}, in {month}, found, in our words:"),
    SourceKind.NEWS: marked("{who}, in {month}, reported, in our words:"),
    SourceKind.POLL: marked("{who}, in {month}, found in a poll, in our words:"),
}
_SAID_PLAINLY = marked("{who}, in {month}, said, in our words:")
_ASIDE = re.compile(r" \([^()]*\)")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def spoken(source: Source) -> str:
    """How a speaker names a source aloud, with what fits of its finding, at least a sentence."""
    head = _(_SAID.get(source.kind, _SAID_PLAINLY))
    head = head.format(who=_through(_who(source), source), month=month_in_words(source.date))
    said = ""
    for sentence in _SENTENCE.split(source.finding.strip()):
        if said and len(f"{head} {said} {sentence}".split()) > WORDS:
            break
        said = f"{said} {sentence}".strip()
    return f"{head} {said}"


def spoken_article(article: Article) -> str:
    """How a speaker names the article aloud, before quoting it."""
    names, who = writers(article.author, article.publisher), article.publisher
    if names:
        who = _("{writers} in {publisher}").format(writers=_names(names), publisher=who)
    told = _("{who}, on {date}, reports under the headline: {title}")
    return told.format(who=who, date=in_words(article.date), title=article.title)


def _who(source: Source) -> str:
    names = tuple(n for n in writers(source.author, source.publisher) if n.plain not in source.publisher)
    if source.kind is SourceKind.COURT:
        told = _("{court}, in the case of {title}")
        return told.format(court=_the(source.publisher), title=title_of(source))
    if source.journal:
        told = _("{writers}, in {journal}") if names else _("A study in {journal}")
        return told.format(writers=_names(names), journal=source.journal)
    voice = _(_VOICE[source.kind]) if source.kind in _VOICE else "{publisher}"
    if names:
        return f"{_names(names)}, {voice.format(publisher=source.publisher)}"
    if voice.startswith("{"):
        return voice.format(publisher=_the(source.publisher))
    return f"{voice[0].upper()}{voice[1:]}".format(publisher=source.publisher)


def _through(who: str, source: Source) -> str:
    """Who it was, with whoever passed it on."""
    if source.via:
        told = _("{who}, as reported by {publisher}")
        return told.format(who=who, publisher=in_words(_ASIDE.sub("", source.via)))
    if source.provenance is Provenance.REPORTED:
        return _("{who}, as reported by others").format(who=who)
    return who


def _names(names: tuple[Writer, ...]) -> str:
    if len(names) > 2 or (len(names) == 2 and names[1].family == "others"):
        return _("{writer} and colleagues").format(writer=names[0].plain)
    return listed(name.plain for name in names)


_ARTICLE = re.compile(
    r"^(?!The )(.*\b(Office|Police|Service|Council|Court|Laboratory|Committee|Commission|Government|"
    r"Federation|Association|Institute|Commissioner|Department|Ministry)\b)"
)


def _the(name: str) -> str:
    """``The`` before a body whose name asks for it when it is said: ``The Home Office``, but ``Ipsos``."""
    return _("The {name}").format(name=name) if _ARTICLE.match(name) else name
