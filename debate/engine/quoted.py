"""The quoted words of an article, each stretch once, with every argument that quotes exactly these words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from debate.engine.uses import LineUse
from debate.model.article import Passage
from debate.model.fields import Side
from debate.model.motion import Argument


class Quoted(Struct, frozen=True, kw_only=True):
    """A stretch of a line that is quoted. ``start`` and ``end`` are indexes into the line."""

    line: int
    start: int
    end: int
    uses: tuple[LineUse, ...]

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in their line."""
        return self.start, self.end

    @property
    def sides(self) -> frozenset[Side]:
        """The sides that quote these words."""
        return frozenset(use.argument.side for use in self.uses)

    def used_by(self, argument: Argument) -> bool:
        """Whether an argument quotes these words."""
        return any(use.argument is argument for use in self.uses)


def quoted_words(uses: Mapping[int, tuple[LineUse, ...]]) -> tuple[Quoted, ...]:
    """Every stretch of quoted words in reading order; where two begin together, the longer comes first."""
    found: dict[tuple[int, int, int], list[LineUse]] = {}
    for line, used in uses.items():
        for use in used:
            found.setdefault((line, use.anchor.start, -use.anchor.end), []).append(use)
    return tuple(
        Quoted(line=line, start=start, end=-end, uses=tuple(found[line, start, end]))
        for line, start, end in sorted(found)
    )


def place_to_begin(
    quoted: Sequence[Quoted], argument: Argument | None = None, passage: Passage | None = None, line: int = 0
) -> int:
    """The index of the words to show first; 0 where nothing asked for is quoted.

    That is the first words at or after a line; else an argument's passage; else the argument's first quote.
    """
    if line:
        return next((at for at, words in enumerate(quoted) if words.line >= line), 0)
    first = passage or (argument.quotes[0].quote if argument and argument.quotes else None)
    used = [(at, words) for at, words in enumerate(quoted) if argument and words.used_by(argument)]
    exactly = (at for at, words in used if any(use.evidence.quote == first for use in words.uses))
    return next(exactly, used[0][0] if used else 0)
