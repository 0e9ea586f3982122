"""Counts of how a motion is presented, and the words that ask for a second look. Counts, never a verdict."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.fields import Id, Name, Side
from debate.tongue import marked

FOOTER = marked(
    "Counts only. Whether this is a balanced presentation is a professional judgement for the school. "
    "Checked by: ________ Date: ________"
)
"""Stands under every page and export of the counts, and is never shortened; shown through ``_``."""

QUESTIONS = (
    marked("Would a thoughtful supporter of each side sign that side's cards?"),
    marked("Whose voice is missing?"),
    marked("Is any dispute about fact shown as opinion, or any opinion as fact?"),
    marked("Could somebody in this room be a subject of it, or have family who are?"),
    marked("What has changed since the date of the evidence?"),
)
"""What no count can answer: a person answers yes or no, with a note. Shown through ``_``."""


class Lean(StrEnum):
    """Which side of its topic a watch word speaks for; a general one speaks for none."""

    GENERAL = "general"
    FOR = "for"
    AGAINST = "against"


class WatchList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that ask for a second look in a pack's own text. A flag is a question, not an error."""

    id: Id
    topic: Name
    lean: Lean
    words: tuple[Name, ...]


class Compared(StrEnum):
    """How the two numbers of a count are compared; many are not compared at all."""

    NOTHING = "nothing"
    RATIO = "ratio"
    DIFFERENCE = "difference"
    SHARE = "share"


class Count(Struct, frozen=True, kw_only=True):
    """One measure of a motion: two raw numbers first, what compares them second.

    ``values`` are FOR's and AGAINST's, in that order whatever the draw; None where there is nothing to
    measure. ``result`` is the ratio (smaller by larger, 0 to 1), the difference, or FOR's share; None where
    it has no value. ``look`` asks a person to look; it is not a fault. ``too_few`` says that a side has fewer
    than three arguments, so that nothing is compared. ``instead`` are words to show where nothing could be
    counted, and why.
    """

    id: str
    what: str
    values: tuple[float | str | None, float | str | None]
    compared: Compared = Compared.NOTHING
    result: float | None = None
    look: bool = False
    too_few: bool = False
    instead: str = ""

    def of(self, side: Side) -> float | str | None:
        """The raw number of a side."""
        return self.values[0 if side is Side.FOR else 1]


class Opening(Struct, frozen=True, kw_only=True):
    """One kept session about a motion: the side its screens put first, whole seconds of one side alone."""

    first: Side
    for_seconds: int
    against_seconds: int


class Openings(Struct, frozen=True, kw_only=True):
    """What the sessions about a motion that one computer keeps say. ``unread``: there may be more of them."""

    kept: tuple[Opening, ...] = ()
    unread: bool = False


class SpeakerShare(Struct, frozen=True, kw_only=True):
    """How many of an article's quoted words one named person speaks. ``share`` runs from 0 to 1."""

    name: str
    words: int
    share: float
    look: bool


class ArticleVoices(Struct, frozen=True, kw_only=True):
    """Who speaks in an article. ``speakers`` is None where the pack does not record them.

    ``repeats`` are quoted words that come again in a longer quotation: their line, the longer one's line, how
    many. ``marked`` are words in the article's other quotation marks, given to nobody: line and words.
    ``labels`` are watch words of the general lists in the article's own text: word and line.
    """

    body_words: int
    quoted_words: int
    speakers: tuple[SpeakerShare, ...] | None = None
    unassigned: int = 0
    repeats: tuple[tuple[int, int, int], ...] = ()
    marked: tuple[tuple[int, str], ...] = ()
    labels: tuple[tuple[str, int], ...] = ()
