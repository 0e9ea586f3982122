"""Watch words: found in a pack's own text only, never between quotation marks, never in somebody's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from debate.model.balance import WatchList
from debate.model.library import Shelf

_QUOTED = re.compile(r'"[^"]*"?|“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|(?<!\w)‘.*?’(?!\w)|(?<!\w)\'.*?\'(?!\w)')

_RUNS = re.compile(r"[\w-]+")


class Flag(Struct, frozen=True, kw_only=True):
    """One watch word in a text: the word as its list has it, the list's id, and where it stands."""

    word: str
    list: str
    start: int
    end: int


class Watcher:
    """Finds watch words; made once from the lists and from the names that are to be left alone."""

    def __init__(self, lists: Iterable[WatchList], names: Iterable[str] = ()) -> None:
        self._list_of = {_plain(word): (word, each.id) for each in lists for word in each.words}
        self._words = _any_of(self._list_of, re.IGNORECASE)
        self._needs: dict[str, list[frozenset[str]]] = {}
        for word in self._list_of:
            runs = _RUNS.findall(word) or [word]
            self._needs.setdefault(runs[0], []).append(frozenset(runs))
        holding = [name for name in set(names) if self._words and self._words.search(name)]
        self._names = _any_of(holding, re.NOFLAG)

    def flags(self, text: str) -> tuple[Flag, ...]:
        """The watch words of a text in order; the longest where two begin at one place."""
        if self._words is None or not self._may_flag(text):
            return ()
        open_text = own_words(text)
        if self._names:
            open_text = self._names.sub(_blank, open_text)
        return tuple(self._flag(found) for found in self._words.finditer(open_text))

    def _may_flag(self, text: str) -> bool:
        """A cheap look first: whether a text has all the words of any entry, in whatever order."""
        runs = set(_RUNS.findall(text.casefold()))
        return any(need <= runs for first in runs & self._needs.keys() for need in self._needs[first])

    def _flag(self, found: re.Match[str]) -> Flag:
        word, source = self._list_of[_plain(found[0])]
        return Flag(word=word, list=source, start=found.start(), end=found.end())


def watcher_of(lists: Iterable[WatchList], shelf: Shelf) -> Watcher:
    """A watcher that leaves alone the names of a pack's publishers, authors and documents."""
    names = [article.publisher for article in shelf.pack.articles]
    for source in shelf.pack.sources:
        names += [source.publisher, source.title, *_people(source.author), *_people(source.origin)]
    return Watcher(lists, names)


def own_words(text: str) -> str:
    """The text with everything between quotation marks blanked out, each character by a space."""
    return _QUOTED.sub(_blank, text)


def _people(names: str | None) -> list[str]:
    return [part.strip() for part in re.split(r"[;,]", names)] if names else []


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()


def _any_of(words: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    longest = sorted((w for w in words if w), key=len, reverse=True)
    if not longest:
        return None
    inner = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest)
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w-])", flags)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
