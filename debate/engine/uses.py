"""Where a pack's sources and lines are used: by which motion, which argument, on which side."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from debate.engine.quotes import Anchor, FoldedArticle
from debate.model.article import Article, Passage
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.model.prompt import Prompt
from debate.model.source import Source, SourceKind


class Role(StrEnum):
    """What a source does for a motion."""

    EVIDENCE = "evidence"
    REPLY = "reply"
    BACKGROUND = "background"


class Use(Struct, frozen=True, kw_only=True):
    """One use of a source. ``side`` is the side it speaks for; background speaks for none."""

    motion: Motion
    role: Role
    argument: Argument | None = None
    side: Side | None = None


class LineUse(Struct, frozen=True, kw_only=True):
    """One quote taken from a line: by which argument, and where in the line it stands."""

    motion: Motion
    argument: Argument
    evidence: Evidence
    anchor: Anchor


def passages_of(shelf: Shelf) -> Iterator[tuple[Motion | Prompt, Motion | None, Passage]]:
    """Every passage quoted: the motion or prompt that holds it, the motion it serves if any, the passage."""
    for motion in shelf.pack.motions:
        for argument in motion.arguments:
            yield from ((motion, motion, item.quote) for item in argument.evidence if item.quote is not None)
    for prompt in shelf.pack.prompts:
        yield from ((prompt, None, passage) for passage in prompt.passages)


def uses_of_sources(shelf: Shelf) -> dict[str, tuple[Use, ...]]:
    """Every use of every source of a pack, by the source's id, in reading order."""
    found: dict[str, list[Use]] = {source: [] for source in shelf.sources}
    for motion in shelf.pack.motions:
        for source, use in _uses(motion):
            found.setdefault(source, []).append(use)
    return {source: tuple(uses) for source, uses in found.items()}


def choose_sources(
    shelf: Shelf,
    motion: Motion | None = None,
    side: Side | None = None,
    kind: SourceKind | None = None,
    *,
    uses: dict[str, tuple[Use, ...]] | None = None,
) -> tuple[Source, ...]:
    """The sources that serve a motion, speak for a side and are of a kind, where these are given.

    ``uses`` is what ``uses_of_sources`` gave, where the caller keeps it.
    """
    uses = uses_of_sources(shelf) if uses is None else uses
    return tuple(
        source
        for source in shelf.pack.sources
        if (kind is None or source.kind is kind)
        and (
            (motion is None and side is None)
            or any(
                (motion is None or use.motion.id == motion.id) and (side is None or use.side is side)
                for use in uses[source.id]
            )
        )
    )


def uses_of_lines(
    shelf: Shelf, article: Article, only: Motion | None = None
) -> dict[int, tuple[LineUse, ...]]:
    """Every checked quote from an article, or one motion's, by its line, in reading order.

    Lines without a quote are not in it.
    """
    folded = FoldedArticle(article)
    found: dict[int, list[LineUse]] = {}
    for motion in (only,) if only else shelf.pack.motions:
        for argument in motion.arguments:
            for item in argument.quotes:
                if item.quote is None or shelf.article_of(item.quote, motion) is not article:
                    continue
                anchor = folded.anchor(item.quote)
                if anchor.state.passes:
                    use = LineUse(motion=motion, argument=argument, evidence=item, anchor=anchor)
                    found.setdefault(anchor.line, []).append(use)
    return {line: tuple(uses) for line, uses in sorted(found.items())}


def _uses(motion: Motion) -> Iterator[tuple[str, Use]]:
    for part in motion.background:
        for source in part.sources:
            yield source, Use(motion=motion, role=Role.BACKGROUND)
    for argument in motion.arguments:
        for item in argument.cited:
            if item.source:
                yield (
                    item.source,
                    Use(motion=motion, role=Role.EVIDENCE, argument=argument, side=argument.side),
                )
        for reply in argument.replies:
            for source in reply.sources:
                yield source, Use(motion=motion, role=Role.REPLY, argument=argument, side=argument.side.other)
