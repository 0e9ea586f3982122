"""A motion, its arguments, and what each argument stands on."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from debate.model.article import Passage
from debate.model.fields import Claim, Id, Prose, Sentence, Side, Title, Worded
from debate.tongue import _, marked


class ReplyKind(StrEnum):
    """How a reply answers: against the conclusion, the evidence, or the step between them."""

    REBUT = marked("rebut")
    UNDERMINE = marked("undermine")
    UNDERCUT = marked("undercut")

    @property
    def words(self) -> str:
        """The kind as a pupil would say it."""
        return _(_SAID[self])

    @property
    def term(self) -> str:
        """The kind as debaters call it: ``rebut``."""
        return _(self.value)


_SAID = {
    ReplyKind.REBUT: marked("No, the opposite"),
    ReplyKind.UNDERMINE: marked("That's not a fact"),
    ReplyKind.UNDERCUT: marked("So what?"),
}


class Value(Worded):
    """The value an argument appeals to."""

    SAFETY = marked("safety")
    LIBERTY = marked("liberty")
    PRIVACY = marked("privacy")
    FAIRNESS = marked("fairness")
    COST = marked("cost")
    ACCOUNTABILITY = marked("accountability")
    TRUST = marked("trust")
    EFFECTIVENESS = marked("effectiveness")


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """What an argument stands on: either a quote from the article or a public source, never both."""

    quote: Passage | None = None
    note: Sentence | None = None
    """What the quote does and does not say."""
    source: Id | None = None
    shows: Sentence | None = None
    """What the source shows for this argument, in our words, with its date and who counted."""


class Reply(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """An answer from the other side."""

    kind: ReplyKind
    text: Prose
    sources: tuple[Id, ...] = ()
    answers_with: Id | None = None
    """The argument of the other side that the reply comes from."""


class Argument(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """One claim on one side of a motion, with what it stands on and what it does not show."""

    id: Id
    side: Side
    title: Title
    claim: Claim
    because: Prose
    scheme: Id
    value: Value
    evidence: tuple[Evidence, ...] = ()
    no_quote: Sentence | None = None
    """Said where the article holds nothing for this argument: why there is no quote."""
    questions: tuple[Sentence, ...] = ()
    replies: tuple[Reply, ...] = ()
    limit: Sentence
    """What the argument's own evidence does not show."""
    working: Sentence | None = None
    """Where a figure is our arithmetic: the sum."""

    @cached_property
    def quotes(self) -> tuple[Evidence, ...]:
        """The evidence that quotes the article, in order."""
        return tuple(item for item in self.evidence if item.quote is not None)

    @cached_property
    def cited(self) -> tuple[Evidence, ...]:
        """The evidence that cites a source, in order."""
        return tuple(item for item in self.evidence if item.source is not None)


class Background(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """A short paragraph of what the room should know first, with the sources it rests on."""

    text: Prose
    sources: tuple[Id, ...] = ()
    working: Sentence | None = None
    """Where a figure is our arithmetic: the sum."""


class Motion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """What the House debates, in the form: This House would …"""

    id: Id
    motion: Annotated[str, Meta(min_length=1, max_length=160, description="This House would …")]
    short: Annotated[
        str, Meta(min_length=1, max_length=48, description="A name for lists, at most 48 characters.")
    ]
    question: Sentence
    """The same matter as a neutral question."""
    articles: tuple[Id, ...] = ()
    """The articles it comes from; absent where the pack has one."""
    names: tuple[Sentence, ...] = ()
    """The things the article names that are debated here, as somebody would search for them."""
    background: tuple[Background, ...]
    terms: tuple[Id, ...] = ()
    """Glossary terms to know before the debate."""
    not_in_article: tuple[Sentence, ...] = ()
    """What the article leaves out."""
    arguments: tuple[Argument, ...]

    def side(self, side: Side) -> tuple[Argument, ...]:
        """The arguments of one side, in order."""
        return self.by_side[side]

    def place(self, argument: Argument) -> int:
        """An argument's number on its side, from 1. Raises ValueError for one of another motion."""
        return self.side(argument.side).index(argument) + 1

    @cached_property
    def by_side(self) -> dict[Side, tuple[Argument, ...]]:
        """The arguments by side, in order; a side without arguments has an empty tuple."""
        return {side: tuple(a for a in self.arguments if a.side is side) for side in Side}

    @cached_property
    def by_id(self) -> dict[str, Argument]:
        """The arguments by id; the first where an id is used twice."""
        return {a.id: a for a in reversed(self.arguments)}
