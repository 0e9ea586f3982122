"""Questions for the room: discussion prompts and media-detective prompts."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.article import Passage
from debate.model.fields import Id, Minutes, Prose, Sentence, Worded
from debate.tongue import _, marked


class PromptSet(StrEnum):
    """Whether a prompt opens talk about a motion or looks closely at the article's words."""

    DISCUSSION = "discussion"
    DETECTIVE = "detective"


class Stage(Worded):
    """When in the lesson a prompt belongs."""

    BEFORE = marked("before")
    COMPREHENSION = marked("comprehension")
    EVALUATION = marked("evaluation")
    ETHICS = marked("ethics")
    STATISTICS = marked("statistics")
    PERSPECTIVE = marked("perspective")
    SYNTHESIS = marked("synthesis")
    AFTER = marked("after")


class Level(Worded):
    """The kind of thinking a prompt asks for: of the prompt, never of a pupil."""

    REMEMBER = marked("remember")
    UNDERSTAND = marked("understand")
    APPLY = marked("apply")
    ANALYSE = marked("analyse")
    EVALUATE = marked("evaluate")
    CREATE = marked("create")


class Group(StrEnum):
    """Who talks with whom."""

    ALONE = "alone"
    PAIRS = "pairs"
    FOURS = "fours"
    CLASS = "class"

    @property
    def words(self) -> str:
        """As screens and sheets print it: ``In pairs``."""
        return _(_GROUPS[self])


_GROUPS = {
    Group.ALONE: marked("Alone"),
    Group.PAIRS: marked("In pairs"),
    Group.FOURS: marked("In fours"),
    Group.CLASS: marked("Whole class"),
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
