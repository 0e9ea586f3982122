"""Looking things up by the word a user typed: an id, ``pack/id`` or a number of the list; or did you mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from debate.cli.talk import UnusableError
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.article import Article
    from debate.model.library import Found, Library, Shelf
    from debate.model.motion import Argument, Motion
    from debate.model.pack import Term
    from debate.model.prompt import Prompt
    from debate.model.source import Source

T = TypeVar("T")


def motion_of(library: Library, word: str) -> Found:
    """The motion of an id or a number of the list. Raises UnusableError with the nearest id."""
    if found := library.find(word):
        return found
    every = list(library)
    if word.isdecimal() and 1 <= int(word) <= len(every):
        return every[int(word) - 1]
    raise unknown(_("there is no motion {word}"), word, library.motion_ids, "debate list")


def shelves_of(library: Library, word: str | None) -> Iterator[tuple[Shelf, Motion | None]]:
    """A motion with its shelf; for no word every shelf, with None. Raises UnusableError as ``motion_of``."""
    if word is None:
        yield from ((shelf, None) for shelf in library.shelves)
        return
    found = motion_of(library, word)
    yield found.shelf, found.motion


def argument_of(motion: Motion, word: str) -> Argument:
    """The argument of an id. Raises UnusableError with the nearest id."""
    if found := motion.by_id.get(word):
        return found
    command = f"debate show {motion.id}"  # untranslated
    raise unknown(_("there is no argument {word}"), word, motion.by_id, command)


def article_of(library: Library, word: str | None) -> tuple[Shelf, Article]:
    """The article of an id, or the first there is."""
    if word is None:
        for shelf in library.shelves:
            for article in shelf.pack.articles:
                return shelf, article
        raise UnusableError(_("no pack holds an article"))
    missing = _("there is no article {word}")
    return _named(library, missing, word, lambda shelf: shelf.articles, "debate list")


def source_of(library: Library, word: str) -> tuple[Shelf, Source | Article]:
    """The source or the article of an id."""
    missing = _("there is no source {word}")
    return _named(library, missing, word, lambda shelf: {**shelf.articles, **shelf.sources}, "debate sources")


def prompt_of(library: Library, word: str) -> tuple[Shelf, Prompt]:
    """The prompt of an id."""
    missing = _("there is no prompt {word}")
    return _named(
        library, missing, word, lambda shelf: {p.id: p for p in shelf.pack.prompts}, "debate prompts"
    )


def term_of(library: Library, word: str) -> tuple[Shelf, Term]:
    """The word of the glossary of an id, or as it is written."""
    return _named(
        library,
        _("there is no word {word}"),
        word,
        lambda shelf: {t.term: t for t in shelf.pack.glossary} | shelf.terms,
        "debate glossary",
    )


def _named(
    library: Library, missing: str, word: str, of: Callable[[Shelf], dict[str, T]], command: str
) -> tuple[Shelf, T]:
    pack, _slash, plain = word.rpartition("/")
    for shelf in library.shelves:
        if (not pack or shelf.id == pack) and plain in (known := of(shelf)):
            return shelf, known[plain]
    raise unknown(missing, word, [name for shelf in library.shelves for name in of(shelf)], command)


def unknown(missing: str, word: str, known: Iterable[str], command: str) -> UnusableError:
    """What to raise for a word that leads to nothing: with the nearest known word, and how to list all.

    ``missing`` says so with the word still to be filled in: ``there is no motion {word}``.
    """
    from debate.engine.nearest import did_you_mean

    told = _("{missing}{near}. To see them: {command}")
    missing = missing.format(word=repr(word))
    return UnusableError(told.format(missing=missing, near=did_you_mean(word, known), command=command))
