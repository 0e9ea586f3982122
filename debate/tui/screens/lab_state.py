"""What the lab shows at one moment: settings, a way to look at them, and the room's guess."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from debate.engine.lab_guess import read_guess
from debate.engine.lab_input import LabInputError, read_count
from debate.engine.lab_run import LabRun, runs_of, start_run
from debate.model.lab import Lab, LabCounts, LabQuestion, LabSetup, LabView
from debate.tongue import _

LONGEST_GUESS = 60
"""Characters of a guess in words."""
WITHOUT_GUESS = frozenset({LabView.RATE_INTERVAL, LabView.SHARE_INTERVAL})
"""Views that show no answer to guess, unless a question asks for one."""


class LabState(Struct, frozen=True, kw_only=True):
    """One moment. ``beside`` are other runs to compare with; a guess is None until the room has made it."""

    run: LabRun
    beside: tuple[LabRun, ...] = ()
    view: LabView = LabView.TREE
    records: tuple[LabCounts, ...] = ()
    threshold: Fraction = Fraction(0)
    rate: tuple[int, int] = (0, 1)
    """Events in tries, of the interval of a rate."""
    share: tuple[int, int] = (0, 1)
    """Cases of all, of the interval of a share."""
    question: LabQuestion | None = None
    share_guess: tuple[str, LabRun] | None = None
    """The room's guess, of the share or as an answer to the question, and the settings it was made for."""
    year_guess: tuple[str, LabRun] | None = None
    guess_first: bool = True

    @property
    def shown(self) -> bool:
        """Whether the answer may be seen."""
        free = self.view in WITHOUT_GUESS and self.question is None
        return free or not self.guess_first or self.guess is not None

    @property
    def is_year_guess(self) -> bool:
        """Whether the number to guess is one of a year."""
        return self.view is LabView.YEAR and self.question is None

    @property
    def guess(self) -> tuple[str, LabRun] | None:
        """The guess that belongs to the view."""
        return self.year_guess if self.is_year_guess else self.share_guess

    @property
    def counted(self) -> tuple[int, int]:
        """What the interval in view is about: events and tries."""
        return self.share if self.view is LabView.SHARE_INTERVAL else self.rate


def views_of(lab: Lab) -> tuple[LabView, ...]:
    """The views that a lab has, in the order in which the key shows them."""
    absent = set()
    if lab.words.unit is None:
        absent.add(LabView.YEAR)
    if not lab.counts:
        absent.add(LabView.COUNTS)
    if lab.toy is None:
        absent.add(LabView.THRESHOLD)
    return tuple(view for view in LabView if view not in absent)


def first_state(lab: Lab, *, guess_first: bool = True) -> LabState:
    """The lab as it opens. Raises LabInputError where its own start does not hold together."""
    counts = lab.counts
    few = min(counts, key=lambda record: record.alerts, default=None)
    return LabState(
        run=start_run(lab),
        view=lab.start.view,
        records=counts,
        threshold=Fraction(lab.toy.start) if lab.toy else Fraction(0),
        rate=(counts[0].wrong, counts[0].crowd) if counts else (0, 1_000),
        share=(few.wrong, max(few.alerts, 1)) if few else (8, 10),
        guess_first=guess_first,
    )


def at_setup(lab: Lab, state: LabState, setup: LabSetup) -> LabState:
    """The state at a lesson's or a question's settings, to be guessed anew. Raises LabInputError."""
    run, *beside = runs_of(lab, setup, None)
    pair = (setup.events, setup.tries)
    counted = None if pair[0] is None or pair[1] is None else (pair[0], pair[1])
    is_share = setup.view is LabView.SHARE_INTERVAL
    return replace(
        state,
        run=run,
        beside=tuple(beside),
        view=setup.view if setup.view in views_of(lab) else LabView.TREE,
        records=tuple(r for r in lab.counts if r.id in setup.counts or not setup.counts),
        rate=counted if counted and not is_share else state.rate,
        share=counted if counted and is_share else state.share,
        share_guess=None,
        year_guess=None,
    )


def asked(lab: Lab, state: LabState) -> str:
    """What the room guesses first."""
    words = lab.words
    if state.question is not None:
        return state.question.guess
    if state.view is LabView.YEAR:
        return _("How many {things} in a year?").format(things=words.wrong.many)
    return _("Of 100 {things}, how many are right?").format(things=words.alert.many)


def with_guess(lab: Lab, state: LabState, text: str) -> LabState:
    """The state with the room's guess; the answer may be seen. Raises LabInputError where it is none."""
    if state.question is not None:
        guess = " ".join(text.split())[:LONGEST_GUESS]
        if not guess:
            raise LabInputError(_("A guess is a number or a few words."))
    elif state.view is LabView.YEAR:
        number = read_count(text, _("guess of {things}").format(things=lab.words.wrong.many))
        guess = _("{number:,} a year").format(number=number)
    else:
        guess = _("{number} in 100").format(number=read_guess(text))
    if state.is_year_guess:
        return replace(state, year_guess=(guess, state.run))
    return replace(state, share_guess=(guess, state.run))
