"""The kit: what belongs to debating and not to any article. Schemes of reasoning and timed routines."""

from __future__ import annotations

from msgspec import Struct

from debate.model.fields import Id, Minutes, Name, Prose, Sentence, Sure, Url


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


class Kit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything outside the packs: shared by all of them."""

    schemes: tuple[Scheme, ...] = ()
    routines: tuple[Routine, ...] = ()
