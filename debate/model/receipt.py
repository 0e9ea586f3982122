"""The record of what a session showed and asked, side by side. A record: no word of judgement."""

from __future__ import annotations

from msgspec import Struct

from debate.model.fields import Side
from debate.model.round_record import RoundRecord
from debate.model.vote import Detail, Quadrant, Result
from debate.tongue import marked

RECORD = marked(
    "A record of what was shown and asked. It is not a certificate and says nothing about who was right."
)
"""Stands on every receipt; files keep it as it is here."""


class ArgumentRecord(Struct, frozen=True, kw_only=True):
    """One argument in a session. ``seconds`` on the room's screen; ``quotes`` with the line they stand on."""

    id: str
    title: str
    seconds: int
    heard: bool
    quotes: tuple[tuple[int, str], ...]
    hands: Quadrant | None = None


class SideRecord(Struct, frozen=True, kw_only=True):
    """One side: what was shown, for how long, on whose word; and what was not shown.

    Words are counted in claims and reasons of the arguments shown. ``seconds`` count while only this side is
    on the screen.
    """

    side: Side
    shown: tuple[ArgumentRecord, ...]
    not_shown: tuple[ArgumentRecord, ...]
    words: int
    seconds: int
    quotes: int
    publishers: tuple[str, ...]

    @property
    def not_heard(self) -> tuple[ArgumentRecord, ...]:
        """The arguments that nobody raised, shown or not."""
        return tuple(item for item in (*self.shown, *self.not_shown) if not item.heard)


class VoteRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A vote as far as it may leave the room: counts only where they single nobody out and both are in.

    ``waits``: both are in, but a round's judges have not locked their ballots, and nothing is said yet.
    """

    motion: str
    first_only: bool
    detail: Detail
    result: Result | None = None
    before: tuple[int, int, int] | None = None
    after: tuple[int, int, int] | None = None
    margin: int | None = None
    taken_by: tuple[str, ...] = ()
    waits: bool = False


class StepRecord(Struct, frozen=True, kw_only=True):
    """A step: seconds planned, and seconds it took; None where it was left out."""

    id: str
    planned: int
    took: int | None


class PromptRecord(Struct, frozen=True, kw_only=True):
    """A question that was put to the room; its text where the pack is at hand."""

    id: str
    text: str | None


class Receipt(Struct, frozen=True, kw_only=True):
    """The whole record. Days as 2026-11-23, in universal time. Nothing in it is about a person."""

    running: str
    day: str
    pack: str
    version: str
    program: str
    motion: str | None
    motion_words: str | None
    seed: int
    sides: tuple[SideRecord, ...]
    prompts: tuple[PromptRecord, ...]
    votes: tuple[VoteRecord, ...]
    steps: tuple[StepRecord, ...]
    clashes: tuple[str, ...]
    round: RoundRecord | None = None
    record: str = RECORD
