"""Did you mean: the nearest known word to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from debate.tongue import _

_LONGEST = 100
"""Characters. Nobody mistypes a longer name, and comparing long texts takes seconds."""
_MOST = 500
"""Known words compared: enough to be useful, few enough not to be felt."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence such as `` (did you mean 'claim'?)``, or nothing where no known word is near."""
    near = nearest(word, known)
    return " " + _("(did you mean {word}?)").format(word=repr(near)) if near else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like a word, whatever its case; None where none is."""
    if not 0 < len(word) <= _LONGEST:
        return None
    plain = word.casefold()
    like = (k for k in known if abs(len(k) - len(word)) <= len(word) // 2 + 1 and _akin(plain, k.casefold()))
    by_plain = {k.casefold(): k for k in islice(like, _MOST)}
    return next((by_plain[n] for n in get_close_matches(plain, by_plain, n=1, cutoff=0.6)), None)


def _akin(word: str, other: str) -> bool:
    """A cheap look before the long one: the same first or last letter, or the first two swapped."""
    return word[:1] == other[:1] or word[-1:] == other[-1:] or word[:2] == other[1::-1]
