"""A pack's motions, each made when it is first asked for: what a list shows of them is there at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from msgspec import Struct

from debate.model.motion import Motion


class MotionCard(Struct, frozen=True, gc=False):
    """What a list shows of a motion, without its arguments."""

    id: str
    motion: str
    short: str
    question: str


class Motions(Sequence[Motion]):
    """Motions by place. ``make`` gives the one at a place; it is called once for each that is asked for."""

    def __init__(self, cards: tuple[MotionCard, ...], make: Callable[[int], Motion]) -> None:
        self.cards = cards
        self._make = make
        self._made: dict[int, Motion] = {}

    def __len__(self) -> int:
        return len(self.cards)

    @overload
    def __getitem__(self, place: int) -> Motion: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Motion, ...]: ...
    def __getitem__(self, place: int | slice) -> Motion | tuple[Motion, ...]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(len(self))[place])
        at = range(len(self))[place]
        found = self._made.get(at)
        # two threads that ask at once are given the same one
        return found if found is not None else self._made.setdefault(at, self._make(at))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, tuple | Motions) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))


class ByName(Mapping[str, Motion]):
    """Motions by id; where two share one, the later counts."""

    def __init__(self, motions: Sequence[Motion]) -> None:
        self._motions = motions
        self._places = {card.id: place for place, card in enumerate(cards_of(motions))}

    def __getitem__(self, name: str) -> Motion:
        return self._motions[self._places[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places


def cards_of(motions: Sequence[Motion]) -> Sequence[MotionCard | Motion]:
    """What a list shows of each motion; a motion that is already made is its own card."""
    return motions.cards if isinstance(motions, Motions) else motions
