"""A word that has to be one of a few: a side, a stage, a kind, a style."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from debate.cli.talk import UnusableError
from debate.tongue import _

E = TypeVar("E", bound=StrEnum)


def choice(missing: str, word: str | None, kind: type[E]) -> E | None:
    """The member a word names, whatever its case; None for no word. Else UnusableError, naming all.

    ``missing`` says that there is none, with the word still to be filled in: ``there is no side {word}``.
    """
    if word is None:
        return None
    from debate.engine.nearest import did_you_mean

    known = [member.value for member in kind]
    if word.lower() in known:
        return kind(word.lower())
    told = _("{missing}{near}. There are: {known}")
    missing = missing.format(word=repr(word))
    raise UnusableError(told.format(missing=missing, near=did_you_mean(word, known), known=", ".join(known)))
