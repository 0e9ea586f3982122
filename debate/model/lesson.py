"""A lesson: a running order of steps; each shows a screen for some minutes and says what the chair says."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from debate.model.article import Stretch
from debate.model.fields import Id, Minutes, Name, Prose, Sentence, Side
from debate.model.lab import LabSetup
from debate.tongue import meant


class Screen(StrEnum):
    """What the projector shows."""

    PROMPT = "prompt"
    """One prompt in large type with its timer."""
    RULES = "rules"
    """Ground rules, one a line."""
    VOTE = "vote"
    """Sealed entry of three totals."""
    RESULT = "result"
    """Both votes, as far as the counts may be shown; only when both are in."""
    ARTICLE = "article"
    """Numbered lines; the glossary opens beside them."""
    DETECTIVE = "detective"
    """One media-detective prompt with the lines it looks at; the reveal marks words, it does not judge."""
    MOTION = "motion"
    """The motion and what its words mean."""
    BOARD = "board"
    """Both sides, or one of them."""
    SIDES = "sides"
    """FOR and AGAINST by word and sign, with card titles and the number of the draw."""
    OUTLINE = "outline"
    """Arguments as titles only."""
    ARGUMENT = "argument"
    ROUTINE = "routine"
    """A step's name, its bar, the next step, one stem."""
    LAB = "lab"
    """The lab, the answer hidden until a guess is entered."""
    FORMAT = "format"
    """Speech slot, clock, words for protected time and points, list of clashes."""
    CLASHES = "clashes"
    """The clashes the chair has noted."""
    BALLOT = "ballot"
    """The ballot to fill in, or its result once locked; no totals before that."""
    STEELMAN = "steelman"
    """The other side's best minute, and the question whether a supporter would sign it."""
    SOURCES = "sources"
    """Who, what kind of voice, when, where."""
    BALANCE = "balance"
    """The counts a side."""
    TEXT = "text"
    """One sentence."""
    BLANK = "blank"
    """Nothing; the state is kept."""

    @property
    def words(self) -> str:
        """The screen's name in the reader's language."""
        return {
            Screen.PROMPT: meant("screen", "prompt"),
            Screen.RULES: meant("screen", "rules"),
            Screen.VOTE: meant("screen", "vote"),
            Screen.RESULT: meant("screen", "result"),
            Screen.ARTICLE: meant("screen", "article"),
            Screen.DETECTIVE: meant("screen", "detective"),
            Screen.MOTION: meant("screen", "motion"),
            Screen.BOARD: meant("screen", "board"),
            Screen.SIDES: meant("screen", "sides"),
            Screen.OUTLINE: meant("screen", "outline"),
            Screen.ARGUMENT: meant("screen", "argument"),
            Screen.ROUTINE: meant("screen", "routine"),
            Screen.LAB: meant("screen", "lab"),
            Screen.FORMAT: meant("screen", "format"),
            Screen.CLASHES: meant("screen", "clashes"),
            Screen.BALLOT: meant("screen", "ballot"),
            Screen.STEELMAN: meant("screen", "steelman"),
            Screen.SOURCES: meant("screen", "sources"),
            Screen.BALANCE: meant("screen", "balance"),
            Screen.TEXT: meant("screen", "text"),
            Screen.BLANK: meant("screen", "blank"),
        }[self]


class Late(StrEnum):
    """What to do with a step when the lesson runs late."""

    SHORTEN = "shorten"
    SKIP = "skip"
    KEEP = "keep"


class Collect(StrEnum):
    """How votes are collected without a device; in all but one way nobody sees anybody's."""

    SLIPS = "slips"
    EYES_CLOSED = "eyes-closed"
    CARDS = "cards"
    WHITEBOARDS = "whiteboards"
    CORNERS = "corners"
    """Everybody walks at once; each wrote theirs down before, so as not to follow friends."""

    @property
    def hidden(self) -> bool:
        """Whether nobody sees anybody's vote."""
        return self is not Collect.CORNERS

    @property
    def words(self) -> str:
        """The way in the reader's language."""
        return {
            Collect.SLIPS: meant("how votes are taken", "slips"),
            Collect.EYES_CLOSED: meant("how votes are taken", "eyes-closed"),
            Collect.CARDS: meant("how votes are taken", "cards"),
            Collect.WHITEBOARDS: meant("how votes are taken", "whiteboards"),
            Collect.CORNERS: meant("how votes are taken", "corners"),
        }[self]


class Show(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One screen, with what it needs. Which fields go with which screen is a rule of the checker."""

    screen: Screen
    motion: Id | None = None
    """Another motion than the lesson's."""
    prompts: tuple[Id, ...] = ()
    lines: tuple[Stretch, ...] = ()
    """Stretches of the article; none means the whole."""
    headline_only: bool = False
    glossary: bool = False
    define: tuple[Name, ...] = ()
    """Words of the motion to agree on."""
    side: Side | None = None
    argument: Id | None = None
    routine: Id | None = None
    routine_steps: tuple[Name, ...] = ()
    """Which of its steps, by name; none means all."""
    stem: Sentence | None = None
    vote: Annotated[int, Meta(ge=1, le=2, description="The first vote or the second.")] | None = None
    collect: Collect | None = None
    draw: bool = False
    """Shows the number of the draw, so that it can be repeated."""
    titles_only: bool = False
    reveal: bool = False
    """The teacher may reveal the words that the prompt is about."""
    lab: tuple[LabSetup, ...] = ()
    question: Id | None = None
    """One of the lab's questions."""
    guess_first: bool = False
    format: Id | None = None
    phase: Id | None = None
    clashes: bool = False
    """The clashes noted stand beside the clock."""
    critical_questions: bool = False
    """The critical questions of the scheme named last stand beside the clock."""
    ballot: Id | None = None
    text: tuple[Sentence, ...] = ()
    """Lines of our own to show."""


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A timed part of a step."""

    minutes: Minutes
    name: Name
    """What the room sees named."""
    show: Show | None = None
    """What changes on the projector; absent: the step's own screen stays."""
    if_late: Late | None = None
    """What to do with it when its step is shortened; absent: it shrinks with the others that say nothing."""
    shorten_to: Minutes | None = None

    @property
    def can_save(self) -> float:
        """The minutes that can be won from this part alone."""
        return _saved(self.minutes, self.if_late, self.shorten_to)


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One step of a lesson."""

    id: Id
    minutes: Minutes
    show: tuple[Show, ...]
    """The screens of the step, one after the other."""
    beside: tuple[Show, ...] = ()
    """What those have who do not look at the projector: on paper, or on a second laptop."""
    say: Prose
    """What the chair says."""
    pupils_do: Sentence
    parts: tuple[Part, ...] = ()
    if_late: Late
    shorten_to: Minutes | None = None
    together_with: tuple[Id, ...] = ()
    """Steps that change only together with this one."""
    chair_note: Prose | None = None
    """For the chair's screen only."""

    @property
    def can_save(self) -> float:
        """The minutes that can be won from this step."""
        return _saved(self.minutes, self.if_late, self.shorten_to)


def _saved(minutes: float, if_late: Late | None, shorten_to: float | None) -> float:
    if if_late is Late.SKIP:
        return minutes
    return minutes - shorten_to if shorten_to is not None else 0.0


class Lesson(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """A running order: steps whose minutes add up to its total."""

    id: Id
    name: Name
    total: Minutes
    shortest: Minutes
    """The total when everything that may shrink or go has done so, as the author counted it."""
    who: Sentence
    motion: Id | None = None
    """The motion it is written for; absent where it is about the article itself."""
    before: tuple[Sentence, ...] = ()
    """What to prepare."""
    steps: tuple[Step, ...]
    fallbacks: tuple[Sentence, ...] = ()

    @cached_property
    def step(self) -> dict[str, Step]:
        """The steps by id."""
        return {s.id: s for s in self.steps}
