"""Small pieces that several slides are made of."""

from __future__ import annotations

from collections.abc import Iterable

from debate.model.kit import Talk
from debate.model.library import Shelf
from debate.model.prompt import Stage
from debate.model.slide import SlideLine, Tone
from debate.tongue import _, marked

ROLES = marked("Speeches are roles. Do not report or film them as anyone's opinion.")
_TOUCHED = marked("Somebody here may have lived through what this is about, or have family who have.")
_CARE = (
    marked("Offer another task without asking why. Do not promise secrecy."),
    marked("Use the school's usual route to the designated safeguarding lead."),
)


def care_for(shelf: Shelf | None) -> tuple[str, ...]:
    """What the chair alone should bear in mind: the pack's own sentence or a general one, then what to do."""
    return (shelf.pack.info.care if shelf else None) or _(_TOUCHED), *map(_, _CARE)


_MOVES = {
    Stage.BEFORE: "start",
    Stage.COMPREHENSION: "clarify",
    Stage.EVALUATION: "challenge-evidence",
    Stage.ETHICS: "build",
    Stage.STATISTICS: "challenge-evidence",
    Stage.PERSPECTIVE: "build",
    Stage.SYNTHESIS: "summarise",
    Stage.AFTER: "concede",
}


def strong(text: str) -> SlideLine:
    """A line that carries the slide."""
    return SlideLine(text=text, tone=Tone.STRONG)


def plain(text: str, mark: str = "") -> SlideLine:
    """A line like any other."""
    return SlideLine(text=text, mark=mark)


def quiet(text: str, mark: str = "") -> SlideLine:
    """A line to find, not to be looked at first."""
    return SlideLine(text=text, mark=mark, tone=Tone.QUIET)


def numbered(texts: Iterable[str]) -> tuple[SlideLine, ...]:
    """Lines with their numbers."""
    return tuple(SlideLine(text=text, mark=f"{number}") for number, text in enumerate(texts, 1))


def stems(stem: str, talk: Talk | None, stage: Stage | None = None) -> tuple[SlideLine, ...]:
    """How to begin, at two levels: the stem itself, and an easier one for those new to debating.

    The easier one belongs to the same move of talk where the stem is one of them, or else to a move that
    suits the stage.
    """
    begin, other = _("Begin:"), _("Or:")
    lines = (SlideLine(text=stem, mark=begin),)
    moves = talk.moves if talk else ()
    wanted = _MOVES[stage] if stage else "build"
    same = next((m for m in moves if m.stem == stem), None)
    move = same or next((m for m in moves if m.id == wanted), None)
    if move is None:
        return lines
    wide = max(len(begin), len(other))
    marks = (begin.ljust(wide), stem), (other.ljust(wide), move.new_to_debate)
    return tuple(SlideLine(text=text, mark=mark) for mark, text in marks)
