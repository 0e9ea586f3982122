"""Drawing by a printed seed: the same seed gives the same draw everywhere, so that it can be checked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from debate.model.fields import Side

T = TypeVar("T")


def first_side(motion: str, seed: int) -> Side:
    """The side shown first for a motion's id: for half of all seeds FOR, for the other half AGAINST."""
    return Side.FOR if _number(f"side {motion}", seed) % 2 == 0 else Side.AGAINST  # untranslated


def side_order(motion: str, seed: int) -> tuple[Side, Side]:
    """Both sides of a motion, the drawn one first."""
    first = first_side(motion, seed)
    return first, first.other


def draw(items: Sequence[T], seed: int) -> T:
    """One of some items. The next seed need not give another one. Raises ValueError where there are none."""
    if not items:
        raise ValueError("nothing to draw from")  # untranslated
    return items[_number("draw", seed) % len(items)]


def _number(purpose: str, seed: int) -> int:
    digest = hashlib.blake2b(f"{purpose} {seed}".encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, "big")
