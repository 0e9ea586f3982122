"""Find: plain search over everything a reader may look for, fast enough to run at every key.

Words match from the beginning of a word, in any order, whatever their case, accents and punctuation.
A number matches with and without its commas.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple, overload

from msgspec import Struct

from debate.engine.reading import title_of
from debate.model.library import Library, Shelf
from debate.model.motion import Motion
from debate.tongue import _, marked

EXCERPT = 160
"""Characters of an excerpt, at most."""
_NOT_WORDS = re.compile(r"[^\w ]|_")
_DROPPED = "'’‘ʼ\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TYPOGRAPHY = re.compile("[\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f]")
_MAY_BE_MARKED = re.compile("[\u0300-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
"""The comma of 1,700, which an article may print as 1700."""
_TYPED = re.compile(r"(?<=\d),(?=\d)")
_ASCII = {c: " " for c in range(128) if not chr(c).isalnum()} | {ord("'"): None}


class HitKind(StrEnum):
    """What a result is. Results come in this order."""

    MOTION = marked("motion")
    CLAIM = marked("claim")
    REASON = marked("reason")
    QUOTE = marked("quote")
    REPLY = marked("reply")
    SOURCE = marked("source")
    PROMPT = marked("prompt")
    TERM = marked("word of the glossary")
    LINE = marked("line of the article")

    @property
    def words(self) -> str:
        """As lines print it."""
        return _(self.value)


class Hit(Struct, frozen=True, kw_only=True):
    """One result. ``where`` leads there by ids, pack first.

    A motion: pack, motion. A claim, reason, quote or reply: pack, motion, argument. A source, prompt or
    term: pack and its id. A line: pack, article, number. ``span`` is the first match's start and end in the
    excerpt, both 0 where the words stand in the title only.
    """

    kind: HitKind
    title: str
    where: tuple[str, ...]
    excerpt: str
    span: tuple[int, int]


class _Entry(NamedTuple):
    kind: HitKind
    title: str
    where: tuple[str, ...]
    text: str


class Hits(Sequence[Hit]):
    """Results in order. To mark the words in one takes as long as to find a hundred: it is put off."""

    def __init__(self, entries: Sequence[_Entry], asked: Sequence[str]) -> None:
        self._entries = entries
        self._asked = asked
        self._made: dict[int, Hit] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, place: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(len(self))[place])
        at = range(len(self))[place]
        if at not in self._made:
            self._made[at] = _hit(self._entries[at], self._asked)
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def kind_at(self, place: int) -> HitKind:
        """What the result at a place is, without making it."""
        return self._entries[place].kind


class Index:
    """An index of a library; its folded text is made once, at the first search."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        order = {kind: number for number, kind in enumerate(HitKind)}
        found = [entry for shelf in self.library.shelves for entry in _entries(shelf)]
        return tuple(sorted(found, key=lambda entry: order[entry.kind]))

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(_key(f"{entry.title} {entry.text}") for entry in self._entries)

    def find(self, words: str, limit: int = 50) -> Hits:
        """The first results that hold every word; none where no word is given. Each is made when seen."""
        asked = _asked(words)
        wanted = sorted((f" {word}" for word in set(asked)), key=len, reverse=True)
        if not wanted:
            return Hits((), ())
        longest, *others = wanted
        numbers = (
            number
            for number, key in enumerate(self._keys)
            if longest in key and all(word in key for word in others)
        )
        return Hits([self._entries[number] for number in islice(numbers, limit)], asked)


def _key(text: str) -> str:
    """The text as it is searched: folded case, no accents, and at least one space before each word."""
    if "," in text:
        text = _GROUPED.sub("", text)
    if not text.isascii():
        for mark in _DROPPED:
            text = text.replace(mark, "")
        text = _TYPOGRAPHY.sub(" ", text)
    if text.isascii():
        return " " + text.lower().translate(_ASCII)
    text = unicodedata.normalize("NFKD", text)
    if _MAY_BE_MARKED.search(text):
        text = "".join(c for c in text if not unicodedata.combining(c))
    return " " + _NOT_WORDS.sub(" ", text.casefold())


def _asked(words: str) -> list[str]:
    """The words typed, folded. Commas go as soon as a digit follows, so that 1,7 leads to 1,700."""
    return _key(_TYPED.sub("", words)).split()


def _entries(shelf: Shelf) -> Iterator[_Entry]:
    for motion in shelf.pack.motions:
        yield from _motion_entries(shelf.id, motion)
    for source in shelf.pack.sources:
        text = f"{source.publisher}. {source.author or ''} {source.finding} {source.caution}"
        yield _Entry(HitKind.SOURCE, title_of(source), (shelf.id, source.id), text)
    for prompt in shelf.pack.prompts:
        yield _Entry(HitKind.PROMPT, prompt.stage.words, (shelf.id, prompt.id), prompt.text)
    for term in shelf.pack.glossary:
        text = " ".join((f"{', '.join(term.also)}." if term.also else "", term.meaning)).strip()
        yield _Entry(HitKind.TERM, term.term, (shelf.id, term.id), text)
    for article in shelf.pack.articles:
        for number, line in enumerate(article.lines, 1):
            yield _Entry(HitKind.LINE, article.publisher, (shelf.id, article.id, str(number)), line)


def _motion_entries(pack: str, motion: Motion) -> Iterator[_Entry]:
    where = (pack, motion.id)
    yield _Entry(HitKind.MOTION, motion.motion, where, f"{motion.question} {' '.join(motion.names)}".strip())
    for argument in motion.arguments:
        title, place = f"{argument.side.word}: {argument.title}", (*where, argument.id)
        yield _Entry(HitKind.CLAIM, title, place, argument.claim)
        yield _Entry(HitKind.REASON, title, place, argument.because)
        for item in argument.quotes:
            if item.quote:
                yield _Entry(HitKind.QUOTE, title, place, item.quote.exact)
        for reply in argument.replies:
            yield _Entry(HitKind.REPLY, f"{argument.side.other.word}: {argument.title}", place, reply.text)


def _hit(entry: _Entry, words: Sequence[str]) -> Hit:
    found = _spans(entry.text, words)
    start, end = found[0] if found else (0, 0)
    cut = entry.text.rfind(" ", 0, max(0, start - EXCERPT // 3)) + 1 if start > EXCERPT // 3 else 0
    stop = len(entry.text)
    if stop - cut > EXCERPT:
        stop = max(entry.text.rfind(" ", cut, cut + EXCERPT), end)
    head, tail = "… " if cut else "", " …" if stop < len(entry.text) else ""
    shift = len(head) - cut
    return Hit(
        kind=entry.kind,
        title=entry.title,
        where=entry.where,
        excerpt=f"{head}{entry.text[cut:stop]}{tail}",
        span=(start + shift, end + shift) if found else (0, 0),
    )


def holds(text: str, words: str) -> bool:
    """Whether every given word begins some word of the text; true where no word is given."""
    key = _key(text)
    return all(f" {word}" in key for word in _asked(words))


def spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Every place where a given word begins a word of the text, as start and end, in order."""
    return _spans(text, _asked(words))


def _spans(text: str, folded: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """As ``spans``, for words that are folded already."""
    joined, places = _spread(text)
    found: set[tuple[int, int]] = set()
    for word in folded:
        at = joined.find(f" {word}")
        while at >= 0:
            found.add((places[at], places[at + len(word) - 1] + 1))
            at = joined.find(f" {word}", at + 1)
    return tuple(sorted(found))


def _spread(text: str) -> tuple[str, list[int]]:
    """The text as it is searched, after one space, and the place each of its letters comes from."""
    letters: list[str] = []
    places: list[int] = []
    commas = {found.start() for found in _GROUPED.finditer(text)}
    for place, char in enumerate(text):
        for letter in "" if place in commas else _letters(char):
            letters.append(letter)
            places.append(place)
    return " " + "".join(letters), places


@lru_cache(maxsize=4096)
def _letters(char: str) -> str:
    """One character as it is searched: nothing, a space, or its letters."""
    return _key(char)[1:]
