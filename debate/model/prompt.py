"""Questions for the room: discussion prompts and media-detective prompts."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.article import Passage
from debate.model.fields import Id, Minutes, Prose, Sentence


class PromptSet(StrEnum):
    """Whether a prompt opens talk about a motion or looks closely at the article's words."""

    DISCUSSION = "discussion"
    DETECTIVE = "detective"


class Stage(StrEnum):
    """When in the lesson a prompt belongs."""

    BEFORE = "before"
    COMPREHENSION = "comprehension"
    EVALUATION = "evaluation"
    ETHICS = "ethics"
    STATISTICS = "statistics"
    PERSPECTIVE = "perspective"
    SYNTHESIS = "synthesis"
    AFTER = "after"


class Level(StrEnum):
    """The kind of thinking a prompt asks for: of the prompt, never of a pupil."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Group(StrEnum):
    """Who talks with whom."""

    ALONE = "alone"
    PAIRS = "pairs"
    FOURS = "fours"
    CLASS = "class"

    @property
    def words(self) -> str:
        """As screens and sheets print it: ``In pairs``."""
        return _GROUPS[self]


_GROUPS = {
    Group.ALONE: "Alone",
    Group.PAIRS: "In pairs",
    Group.FOURS: "In fours",
    Group.CLASS: "Whole class",
}


class Prompt(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """One question for the room."""

    id: Id
    set: PromptSet = PromptSet.DISCUSSION
    stage: Stage
    level: Level
    minutes: Minutes
    group: Group
    motions: tuple[Id, ...] = ()
    """The motions it serves; none where it is about the article itself."""
    text: Sentence
    stem: Sentence
    """How an answer may begin."""
    if_stuck: Sentence
    passages: tuple[Passage, ...] = ()
    note: Prose | None = None
    """For the teacher's screen only."""
    sources: tuple[Id, ...] = ()
