"""A word that has to be one of a few: a side, a stage, a kind, a style."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from debate.cli.talk import UnusableError

E = TypeVar("E", bound=StrEnum)


def choice(noun: str, word: str | None, kind: type[E]) -> E | None:
    """The member a word names, whatever its case; None for no word. Else UnusableError, naming all."""
    if word is None:
        return None
    from debate.engine.nearest import did_you_mean

    known = [member.value for member in kind]
    if word.lower() in known:
        return kind(word.lower())
    raise UnusableError(
        f"there is no {noun} {word!r}{did_you_mean(word, known)}. There are: {', '.join(known)}"
    )
