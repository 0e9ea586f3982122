"""The measures that need a session: which side came first, and how long each stood on the projector."""

from __future__ import annotations

from fractions import Fraction

from msgspec import structs

from debate.engine.draw import first_side
from debate.engine.stage import side_ms
from debate.model.balance import Compared, Count, Opening, Openings
from debate.model.fields import Side
from debate.model.session import Session
from debate.tongue import _

OPENINGS = 10
"""With fewer openings a coin would do as much; nothing is marked."""


def opening_of(session: Session, now: int) -> Opening:
    """What a session says for both measures, up to a moment in milliseconds.

    Its seed drew the side that its screens put first; its seconds are those of its receipt. Raises ValueError
    for a session that was never opened or is about no motion.
    """
    setting = session.setting
    if setting is None or setting.motion is None:
        raise ValueError("this session is about no motion")  # untranslated
    ms = side_ms(session, now)
    return Opening(
        first=first_side(setting.motion, setting.seed),
        for_seconds=ms[Side.FOR] // 1000,
        against_seconds=ms[Side.AGAINST] // 1000,
    )


def session_counts(openings: Openings) -> tuple[Count, Count]:
    """B13 and B14 of a motion; where no session is at hand both say so in words, and nothing is compared."""
    kept = openings.kept
    if not kept:
        words = _("could not be read") if openings.unread else _("no session kept")
        none = (None, None)
        return (
            structs.replace(first_place(0, 0), values=none, instead=words),
            structs.replace(stage_time(0, 0), values=none, instead=words),
        )
    return (
        first_place(sum(1 for each in kept if each.first is Side.FOR), len(kept)),
        stage_time(sum(each.for_seconds for each in kept), sum(each.against_seconds for each in kept)),
    )


def first_place(for_first: int, openings: int) -> Count:
    """B13: how often each side came first, of all openings that a session's record holds.

    A look outside 40 % to 60 % with ten openings or more. Raises ValueError where the numbers cannot be.
    """
    if not 0 <= for_first <= openings:
        raise ValueError(f"{for_first} of {openings} openings")  # untranslated
    share = Fraction(for_first, openings) if openings else None
    return Count(
        id="B13",
        what=_("Shown first"),
        values=(for_first, openings - for_first),
        compared=Compared.SHARE,
        result=None if share is None else float(share),
        look=share is not None and openings >= OPENINGS and not Fraction(2, 5) <= share <= Fraction(3, 5),
    )


def stage_time(for_seconds: float, against_seconds: float) -> Count:
    """B14: seconds on the projector that showed one side only. Equal time is not required."""
    return Count(
        id="B14", what=_("Seconds on the projector, one side only"), values=(for_seconds, against_seconds)
    )
