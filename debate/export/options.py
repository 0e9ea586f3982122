"""What can be chosen about an export, and what is raised where it cannot be made."""

from __future__ import annotations

from msgspec import Struct

from debate.model.balance import Openings
from debate.model.kit import Kit
from debate.model.receipt import Receipt


class ExportError(ValueError):
    """An export that cannot be made. Its text is a sentence for the user."""


class Options(Struct, frozen=True, kw_only=True):
    """Choices for one export."""

    kit: Kit = Kit()
    """Schemes, routines and watch words, as the library holds them."""
    seed: int = 0
    """Draws the side that stands first."""
    large_print: bool = False
    """18 point, one column."""
    dyslexia_friendly: bool = False
    """14 point on cream, with wider spacing."""
    notes: bool = False
    """Adds what is meant for the teacher only: notes and worked answers."""
    receipt: Receipt | None = None
    """The record of the session, for the receipt sheet."""
    openings: Openings | None = None
    """What the kept sessions about the motion say, for the balance sheet."""
