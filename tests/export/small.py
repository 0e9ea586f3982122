"""A small library of one pack and one scheme, and the means to change a part of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from debate.export.lines.motion import motion_lines
from debate.model.kit import Kit, Scheme
from debate.model.library import Library
from debate.model.motion import Motion
from debate.packs.folder import PackFolder

KIT = Kit(
    schemes=(
        Scheme(
            id="position-to-know",
            name="Somebody in a position to know",
            leans_on="A witness who can see what others cannot.",
            questions=("Could the witness see it?", "Has the witness an interest?"),
            example="The driver says the bus is full.",
        ),
    )
)
GOLDEN = Path(__file__).parent / "golden" / "later-bus.txt"


def small() -> Library:
    """The library of the small pack beside this file."""
    shelf = PackFolder(Path(__file__).parent / "bus", "bus").shelf
    assert shelf is not None
    return Library.of((shelf.pack,), KIT)


def changed(library: Library, argument: dict[str, Any] | None = None, **pack: Any) -> Library:
    """The library with some fields of its first argument and of its pack replaced."""
    whole = msgspec.structs.replace(library.shelves[0].pack, **pack)
    if argument:
        motion = whole.motions[0]
        first = msgspec.structs.replace(motion.arguments[0], **argument)
        motion = msgspec.structs.replace(motion, arguments=(first, *motion.arguments[1:]))
        whole = msgspec.structs.replace(whole, motions=(motion,))
    return Library.of((whole,), library.kit)


def shown(library: Library, seed: int = 2) -> list[str]:
    """The lines of the library's first motion."""
    return list(motion_lines(library, next(iter(library)), seed, notes=True))


def motion(library: Library) -> Motion:
    """The library's first motion."""
    return library.shelves[0].pack.motions[0]
