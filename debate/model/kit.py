"""The kit: what belongs to debating and not to any article.

Schemes of reasoning, the meanings of values and kinds of reply, timed routines, moves of talk, formats,
ballots and watch words.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from debate.model.balance import WatchList
from debate.model.ballot import Ballot, Judging
from debate.model.fields import Id, Minutes, Name, Prose, Sentence, Sure, Url
from debate.model.format import Format
from debate.model.motion import ReplyKind, Value
from debate.model.phase import PhaseKind


class Scheme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A kind of reasoning, with the critical questions it brings."""

    id: Id
    name: Name
    leans_on: Sentence
    questions: tuple[Sentence, ...]
    example: Sentence


class RoutineStep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One timed step of a routine."""

    name: Name
    minutes: Minutes
    say: Prose
    """What the chair reads aloud."""


class RoutineEvidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is known about how well a routine works."""

    note: Prose
    how_sure: Sure
    addresses: tuple[Url, ...] = ()


class Routine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A timed way to talk."""

    id: Id
    name: Name
    groups: Sentence
    total: Minutes
    minutes_from: Sentence
    """Whose timings these are."""
    good_for: Sentence
    steps: tuple[RoutineStep, ...]
    stem: Sentence
    evidence: RoutineEvidence
    cautions: tuple[Sentence, ...] = ()


class ReplyMeaning(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a kind of reply does, and the question that leads to it."""

    id: ReplyKind
    name: Name
    meaning: Sentence
    ask: Sentence


class ValueMeaning(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a value means, in plain words."""

    id: Value
    name: Name
    meaning: Sentence


class TalkMove(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A move in talk, with a sentence stem at two levels."""

    id: Id
    move: Name
    stem: Sentence
    new_to_debate: Sentence
    """The stem for those who are new to debating."""


class Strand(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One strand of talk, and what a listener watches for."""

    id: Id
    name: Name
    watch: Sentence


class Talk(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How people talk here: moves, what listeners watch for, and what is known about the routines."""

    guide_line: Sentence
    """What may be said for the routines, and what may not."""
    moves: tuple[TalkMove, ...]
    listening: tuple[Strand, ...]
    listening_address: Url | None = None


class Overtime(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happens after the end of a speech: counted and said, never cut off."""

    every_seconds: Annotated[int, Meta(ge=1, le=600)]
    strokes: Annotated[int, Meta(ge=0, le=5)]
    words: Name


class Fit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a format is fitted into fewer minutes."""

    first: tuple[PhaseKind, ...]
    """Kinds of phase that are shortened first, in this order, where they carry a least length."""
    round_seconds: Annotated[int, Meta(ge=1, le=60)]
    """Then all speeches of both sides are scaled by one factor and rounded to this."""
    round_signals: Annotated[int, Meta(ge=1, le=60)]
    """Signals and windows scale with the speech, rounded to this."""
    least_restate: Annotated[int, Meta(ge=5, le=600)]
    """No playing back is made shorter than this."""


class Timing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What holds for the times of every format and every lesson."""

    overtime: Overtime
    extra_time: tuple[Annotated[int, Meta(ge=0, le=100)], ...]
    """Per cent of extra time that can be chosen."""
    extra_time_rule: Sentence
    fit: Fit
    late_rules: tuple[Sentence, ...]
    """What may be cut when a lesson runs late."""
    privacy: Sentence


class Kit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything outside the packs: shared by all of them."""

    schemes: tuple[Scheme, ...] = ()
    values: tuple[ValueMeaning, ...] = ()
    replies: tuple[ReplyMeaning, ...] = ()
    routines: tuple[Routine, ...] = ()
    formats: tuple[Format, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    watch_words: tuple[WatchList, ...] = ()
    talk: Talk | None = None
    judging: Judging | None = None
    timing: Timing | None = None
