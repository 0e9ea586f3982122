"""A format as one of its variants has it."""

from __future__ import annotations

from msgspec import structs

from debate.model.format import Format, Variant
from debate.model.phase import Phase


def varied(item: Format, variant: Variant | None) -> tuple[Phase, ...]:
    """The phases of a format under a variant, in order; None gives them as they stand.

    A new set of signals or a new window replaces the old one; scaling is left to whoever runs the clock.
    """
    if variant is None:
        return item.phases
    phases = [p for p in item.phases if p.id not in variant.drop]
    for change in variant.changes:
        new = {
            key: value
            for key in ("seconds", "signals", "points")
            if (value := getattr(change, key)) is not None
        }
        phases = [structs.replace(p, **new) if p.id in change.phases else p for p in phases]
    return tuple(phases)
