"""A pack: one folder of content about one article or a few; and the nouns that stand around its motions."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from debate.model.article import Article
from debate.model.fields import Date, Id, Name, Prose, Sentence
from debate.model.lab import Lab
from debate.model.lesson import Lesson
from debate.model.motion import Motion
from debate.model.prompt import Prompt
from debate.model.source import Source


class Keep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A watch word that the author has looked at and keeps, with the reason."""

    word: Name
    reason: Sentence


class PackInfo(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """What ``pack.yaml`` holds: the pack's own card."""

    id: Id
    title: Name
    summary: Prose
    language: Name = "en-GB"
    licence: Sentence
    """On what terms the pack's own words may be used; the article's words belong to their publisher."""
    version: Name
    updated: Date
    leaves_out: tuple[Sentence, ...] = ()
    """What the pack does not cover, and why."""
    keep: tuple[Keep, ...] = ()
    care: Sentence | None = None
    """Who in the room may be touched by the matter, for the chair's eyes only; absent: a general sentence."""
    order: tuple[Id, ...] = ()
    """The motions in the order to list them; those not named follow by the names of their files."""


class Term(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """A word of the glossary."""

    id: Id
    term: Name
    also: tuple[Name, ...] = ()
    """Other forms of the word, so that it is found and marked in the text."""
    meaning: Sentence
    example: Sentence | None = None


class TimelineEvent(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True
):
    """A dated event behind the motions."""

    date: Date
    event: Sentence
    source: Id | None = None
    quote_line: int | None = None
    """The article's line, where the event is the article's own."""
    motions: tuple[Id, ...] = ()


class DisputeSide(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True
):
    """What one set of sources shows in a dispute."""

    shows: Prose
    sources: tuple[Id, ...]


class Dispute(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """A real disagreement between sources; its sides are not ranked."""

    id: Id
    motions: tuple[Id, ...]
    arguments: tuple[Id, ...] = ()
    """The arguments it concerns, by id."""
    question: Sentence
    sides: tuple[DisputeSide, ...]
    would_settle: Prose


class PackFile(PackInfo, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """``pack.yaml`` itself: the card and, in a small pack, everything else written in the same file."""

    articles: tuple[Article, ...] = ()
    sources: tuple[Source, ...] = ()
    motions: tuple[Motion, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    glossary: tuple[Term, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    lab: Lab | None = None


class Pack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """A whole pack, as read from its folder."""

    info: PackInfo
    articles: tuple[Article, ...] = ()
    sources: tuple[Source, ...] = ()
    motions: Sequence[Motion] = ()
    prompts: tuple[Prompt, ...] = ()
    glossary: tuple[Term, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    lab: Lab | None = None
