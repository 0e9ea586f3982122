"""The article: a text held in the pack, as numbered lines, and exact words taken from it."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from debate.model.fields import Block, Date, Id, LineNumber, Name, OwnBlock, Prose, Sentence, Url, Words


class PlainVersion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """The article in plain words of our own, shown beside the original and never instead of it."""

    note: Sentence
    """Whose words these are, and what the reader should ask about them."""
    text: OwnBlock
    """One line for each line of the article, in the same order."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The plain lines; line 1 is index 0."""
        return split_lines(self.text)


class Passage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """Exact words from one line of an article: what may stand in quotation marks."""

    line: LineNumber
    exact: Words
    before: Words | None = None
    """Words just before, only where the exact words occur twice in the line."""
    after: Words | None = None
    """Words just after, only where the exact words occur twice in the line."""
    article: Id | None = None
    """Which article of the pack; absent where the motion or pack has one."""


class Voice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """Somebody whose words the article prints between quotation marks."""

    name: Name
    """As the article names them."""
    who: Sentence | None = None
    """Their post at the time, and the party of a politician."""
    lines: tuple[LineNumber, ...] = ()
    """Lines whose quoted words are all theirs."""
    passages: tuple[Passage, ...] = ()
    """Their quoted words in a line that quotes somebody else as well."""


class HiddenVoice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Words by which the article brings in somebody without a name."""

    line: LineNumber
    exact: Words
    note: Sentence
    """What is not said."""


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A news article with its metadata and, where the rights allow, its text."""

    id: Id
    title: Name | Sentence
    publisher: Name
    date: Date
    url: Url
    author: Name | None = None
    """Who is named as the writer; absent where no byline was found."""
    rights: Sentence
    """Whose words they are, and on what terms they are shown."""
    note: Prose | None = None
    """What the article is, and what a reader should know before quoting it."""
    text: Block | None = None
    """The words, one paragraph a line, headline first; absent where the pack may not hold them."""
    plain: PlainVersion | None = None
    body_from: LineNumber = 2
    """The first line below the headline and the standfirst."""
    voices: tuple[Voice, ...] = ()
    """Who speaks the quoted words; absent where that was not recorded."""
    hidden_voices: tuple[HiddenVoice, ...] = ()
    unheard: Sentence | None = None
    """Who is not quoted."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The article's lines; line 1 is index 0. Empty where the pack does not hold the text."""
        return split_lines(self.text) if self.text else ()

    def line(self, number: int) -> str | None:
        """The words of a line counted from 1, or None where there is no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None


class Stretch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A run of lines of an article, both ends included."""

    first: LineNumber
    last: LineNumber
    article: Id | None = None


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a literal block without the last line break; only line feeds separate lines."""
    return tuple(text.removesuffix("\n").split("\n"))
