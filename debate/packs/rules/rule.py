"""What a rule is: one thing to look for, in one place, with an example that passes and one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from msgspec import Struct

from debate.engine.balance_own import Place, own_texts
from debate.engine.quotes import Anchor, FoldedArticle, State
from debate.engine.uses import passages_of
from debate.model.article import Article, Passage
from debate.model.balance import Count
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.problem import Problem, Severity
from debate.packs.folder import Folder


class Failure(NamedTuple):
    """A passage that may not stand in quotation marks; ``article`` is None where the pack has none for it."""

    home: Any
    passage: Passage
    article: Article | None
    anchor: Anchor


class Subject:
    """What a rule looks at: a folder, its nouns with their lookups, and the shared kit.

    Where the folder is the kit's own the shelf is empty; a kit's nouns are found with ``folder.get``,
    which in turn is empty for a pack. ``taken`` keeps the measures of each motion, by its ``id()``.
    """

    def __init__(self, *, folder: Folder, shelf: Shelf, kit: Kit) -> None:
        self.folder = folder
        self.shelf = shelf
        self.kit = kit
        self.taken: dict[int, tuple[Count, ...]] = {}

    def problem(self, rule: Rule, home: object, message: str, noun: object, *path: str | int) -> Problem:
        """A problem at a value inside a noun; ``home`` is the top-level noun whose file it stands in."""
        document = self.folder.home(home)
        return document.problem(rule.id, message, document.place(noun, *path), rule.level)

    @cached_property
    def folded(self) -> dict[str, FoldedArticle]:
        """The articles by id, folded once for all rules."""
        return {a.id: FoldedArticle(a) for a in self.shelf.pack.articles}

    @cached_property
    def failures(self) -> list[Failure]:
        """Every passage of the pack whose words do not pass, in reading order."""
        found = []
        for home, motion, passage in passages_of(self.shelf):
            article = self.shelf.article_of(passage, motion)
            if article is not None:
                anchor = self.folded[article.id].anchor(passage)
            elif passage.article or (motion and motion.articles):
                continue  # that there is no such article is another rule's matter
            else:
                anchor = Anchor(state=State.NO_TEXT, line=passage.line)
            if not anchor.state.passes and id(passage) not in self.folder.home(home).patched:
                found.append(Failure(home, passage, article, anchor))
        return found

    @cached_property
    def own(self) -> list[tuple[Struct, list[Place], str]]:
        """Every top-level noun of the pack with its authors' own texts, and these in one."""
        pack = self.shelf.pack
        nouns: list[Struct] = [pack.info]
        for part in pack.__struct_fields__:
            value = getattr(pack, part)
            nouns += value if isinstance(value, tuple) else ()
        found = [(noun, own_texts(noun)) for noun in nouns]
        return [(noun, texts, "\n".join(text for _, _, text in texts)) for noun, texts in found]


Check = Callable[["Rule", Subject], Iterator[Problem]]  # untranslated


class Edit(NamedTuple):
    """A change to one file of the example pack: old words and new. No old words mean the whole file."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Rule:
    """One rule. ``check`` is None where reading the file itself finds the problem."""

    id: str
    level: Severity
    says: str
    """What has to hold, in one sentence."""
    why: str
    """Why it matters to a reader or a room, in one sentence."""
    passing: Edit
    failing: Edit
    check: Check | None = None


ERROR = Severity.ERROR
WARNING = Severity.WARNING
