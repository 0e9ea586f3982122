"""The library: every pack that was found, with the shared kit. Immutable, ordered, looked up by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from debate.model.article import Article, Passage
from debate.model.kit import Kit, Scheme
from debate.model.motion import Argument, Motion
from debate.model.motions import ByName, cards_of
from debate.model.pack import Dispute, Pack, Term, TimelineEvent
from debate.model.prompt import Prompt, PromptSet
from debate.model.source import Source


class Shelf(Struct, frozen=True, kw_only=True, dict=True):
    """One pack with its lookups."""

    pack: Pack

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.pack.info.id

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The pack's sources by id."""
        return {s.id: s for s in self.pack.sources}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The pack's articles by id."""
        return {a.id: a for a in self.pack.articles}

    @cached_property
    def motions(self) -> Mapping[str, Motion]:
        """The pack's motions by id, each made when it is first asked for."""
        return ByName(self.pack.motions)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The pack's glossary by id."""
        return {t.id: t for t in self.pack.glossary}

    def article_of(self, passage: Passage, motion: Motion | None = None) -> Article | None:
        """The article a passage is taken from: the one it names, the motion's first, or the pack's first."""
        return self.articles.get(passage.article) if passage.article else self.main_article(motion)

    def main_article(self, motion: Motion | None = None) -> Article | None:
        """The article a motion comes from, or the pack's first; None where the pack has none."""
        if motion and motion.articles:
            return self.articles.get(motion.articles[0])
        return self.pack.articles[0] if self.pack.articles else None

    def prompts_for(self, motion: Motion) -> tuple[Prompt, ...]:
        """The discussion prompts that serve a motion, in the pack's order."""
        return tuple(p for p in self.pack.prompts if p.set is PromptSet.DISCUSSION and motion.id in p.motions)

    def detective(self) -> tuple[Prompt, ...]:
        """The media-detective prompts, in the pack's order."""
        return tuple(p for p in self.pack.prompts if p.set is PromptSet.DETECTIVE)

    def terms_for(self, motion: Motion) -> tuple[Term, ...]:
        """The words to know before a motion, in its order."""
        return tuple(term for name in motion.terms if (term := self.terms.get(name)))

    def disputes_about(self, motion: Motion | None) -> tuple[Dispute, ...]:
        """The disputes between sources that concern a motion; all of them for None."""
        return tuple(d for d in self.pack.disputes if motion is None or motion.id in d.motions)

    def events_about(self, motion: Motion | None) -> tuple[TimelineEvent, ...]:
        """The events of the timeline that concern a motion; all of them for None."""
        return tuple(e for e in self.pack.timeline if motion is None or motion.id in e.motions)

    def disputes_for(self, argument: Argument) -> tuple[Dispute, ...]:
        """The disputes between sources that concern an argument."""
        return tuple(d for d in self.pack.disputes if argument.id in d.arguments)


class Found(Struct, frozen=True, kw_only=True):
    """A motion and the shelf it stands on."""

    shelf: Shelf
    motion: Motion


class Library(Struct, frozen=True, kw_only=True, dict=True):
    """All packs in reading order, and the kit they share."""

    shelves: tuple[Shelf, ...] = ()
    kit: Kit = Kit()

    @classmethod
    def of(cls, packs: tuple[Pack, ...], kit: Kit | None = None) -> Library:
        """A library of packs in the given order."""
        return cls(shelves=tuple(Shelf(pack=p) for p in packs), kit=kit or Kit())

    def __iter__(self) -> Iterator[Found]:
        for shelf in self.shelves:
            for motion in shelf.pack.motions:
                yield Found(shelf=shelf, motion=motion)

    @cached_property
    def schemes(self) -> dict[str, Scheme]:
        """The schemes by id."""
        return {s.id: s for s in self.kit.schemes}

    @cached_property
    def motion_ids(self) -> tuple[str, ...]:
        """Every motion id; where two packs share one, the later is written ``pack/motion``."""
        ids: list[str] = []
        for shelf in self.shelves:
            for card in cards_of(shelf.pack.motions):
                ids.append(f"{shelf.id}/{card.id}" if card.id in ids else card.id)
        return tuple(ids)

    def find(self, motion: str) -> Found | None:
        """The motion of an id or of ``pack/motion``; None where there is none."""
        pack, _, plain = motion.rpartition("/")
        for shelf in self.shelves:
            if plain in shelf.motions and (not pack or shelf.id == pack):
                return Found(shelf=shelf, motion=shelf.motions[plain])
        return None
