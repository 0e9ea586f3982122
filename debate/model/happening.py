"""What every event shares, below the events themselves so that a feature can bring its own."""

from __future__ import annotations

from msgspec import Struct


class Happening(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What every event shares."""
