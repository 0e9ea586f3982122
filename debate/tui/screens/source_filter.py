"""Which sources are shown: by motion, side, kind and typed words; those of one argument stand first."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from textual.content import Content

from debate.engine.search import holds
from debate.engine.uses import Use, choose_sources, uses_of_sources
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.model.source import Source, SourceKind
from debate.tongue import _
from debate.tui import paint

T = TypeVar("T")


class SourceFilter:
    """The state of the filters over one pack's sources."""

    def __init__(self, shelf: Shelf, motion: Motion | None, argument: Argument | None, source: str) -> None:
        self.shelf = shelf
        self.motion = motion
        self.argument = argument
        among = {s.id for s in choose_sources(shelf, motion, uses=self._uses)} if motion else set()
        self.only_motion = motion is not None and (not source or source in among)
        self.side: Side | None = None
        self.kind: SourceKind | None = None

    @cached_property
    def own(self) -> frozenset[str]:
        """The sources of the argument that was in view, in its evidence or in a reply to it."""
        if self.argument is None:
            return frozenset()
        evidence = {item.source for item in self.argument.cited if item.source}
        return frozenset(evidence.union(*(reply.sources for reply in self.argument.replies)))

    @cached_property
    def _uses(self) -> dict[str, tuple[Use, ...]]:
        return uses_of_sources(self.shelf)

    def choose(self, words: str) -> tuple[Source, ...]:
        """The sources that are left, those of the argument first and in its order."""
        found = choose_sources(self.shelf, self._motion, self.side, self.kind, uses=self._uses)
        if words.strip():
            found = tuple(
                s for s in found if holds(f"{s.title} {s.publisher} {s.author or ''} {s.finding}", words)
            )
        evidence = self.argument.cited if self.argument else ()
        order = {item.source: place for place, item in enumerate(evidence)}
        return tuple(sorted(found, key=lambda s: (s.id not in self.own, order.get(s.id, len(order)))))

    def uses(self, source: Source) -> tuple[Use, ...]:
        """Who uses a source: the argument that was in view first, then this motion, then the others."""
        return tuple(
            sorted(
                self._uses.get(source.id, ()),
                key=lambda use: (use.argument is not self.argument, use.motion is not self.motion),
            )
        )

    def turn_motion(self) -> None:
        """This motion's sources, or the pack's."""
        self.only_motion = self.motion is not None and not self.only_motion

    def turn_side(self) -> None:
        """What both sides use, then for, then against."""
        self.side = after(self.side, [None, *Side])

    def turn_kind(self) -> None:
        """Every kind of voice, then each kind that the other filters leave."""
        there = {
            source.kind for source in choose_sources(self.shelf, self._motion, self.side, uses=self._uses)
        }
        self.kind = after(self.kind, [None, *(k for k in SourceKind if k in there or k is self.kind)])

    def in_words(self) -> list[Content]:
        """What each filter is set to, with its key; each can be pressed."""
        kind = self.kind.words if self.kind else _("every kind")
        chips = [
            chip("2", paint.side_word(self.side) if self.side else Content(_("both sides")), "one_side"),
            chip("3", Content(kind), "one_kind"),
        ]
        motion = Content(_("this motion") if self.only_motion else _("all motions"))
        return [chip("1", motion, "this_motion"), *chips] if self.motion else chips

    @property
    def _motion(self) -> Motion | None:
        return self.motion if self.only_motion else None


def chip(key: str, words: Content, action: str) -> Content:
    """A key with what it is set to, that the mouse can press."""
    return paint.clickable(Content.assemble((key, paint.BOLD), " ", words), f"screen.{action}")


def after(value: T, values: list[T]) -> T:
    """The next of some values; after the last comes the first."""
    return values[(values.index(value) + 1) % len(values)]
