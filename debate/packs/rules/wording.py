"""Lists and numbers inside a problem's message, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from debate.tongue import _


def all_of(words: Iterable[object]) -> str:
    """``a``, ``a and b``, ``a and b and c``."""
    return reduce(lambda said, last: _("{words} and {last}").format(words=said, last=last), map(str, words))


def any_of(words: Iterable[object]) -> str:
    """``a``, ``a or b``, ``a or b or c``."""
    return reduce(lambda said, last: _("{words} or {last}").format(words=said, last=last), map(str, words))


def form(number: float) -> int:
    """The whole number whose form a number takes: a part of a minute takes that of the next above 1."""
    return int(number) if number == int(number) else int(number) + 2
