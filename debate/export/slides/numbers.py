"""Slides of numbers: votes, hidden until both are in, and the lab, which asks for a guess first."""

from __future__ import annotations

from debate.engine.lab_input import LabInputError
from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.export.lines.lab import setup_lines
from debate.export.lines.votes import HOW, vote_lines
from debate.export.sheets.from_lines import Group, grouped, unwrapped
from debate.export.slides.parts import numbered, plain, quiet, strong
from debate.model.lab import Lab, LabSetup
from debate.model.lesson import Collect, Show
from debate.model.session import Session
from debate.model.slide import Slide, SlideLine
from debate.model.vote import ALWAYS, Votes
from debate.tongue import _, marked

_ANSWER = marked("Out of how many")
"""The heading of the lab's answer, which a slide shows first."""


def vote(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The question and how to answer it. Never a count."""
    motion = programme.motion_of(show)
    head = _("First vote") if show.vote == 1 else _("Second vote")
    by = show.collect or Collect.SLIPS
    private = _("For, against or undecided: nobody sees yours.")
    if not by.hidden:
        private = _("For, against or undecided: first on paper, for yourself.")
    lines = [strong(motion.motion)] if motion else []
    lines += [plain(private), quiet(_(HOW[by])), quiet(_(ALWAYS))]
    return paged(head, lines, timed=False)


def result(show: Show, session: Session, programme: Programme) -> tuple[Slide, ...]:
    """Both votes as far as they may be shown, once the chair has uncovered them."""
    motion = programme.motion_of(show)
    votes = session.votes.get(motion.id, Votes()) if motion else Votes()
    head = motion.motion if motion else ""
    if not votes.both:
        kept, none = _("The first vote is counted and stays hidden."), _("No vote is counted yet.")
        return paged(head, [strong(kept if votes.before else none), quiet(_(ALWAYS))], timed=False)
    if not votes.shown:
        return paged(head, [strong(_("Both votes are counted.")), quiet(_(ALWAYS))], timed=False)
    first, *rest = unwrapped(vote_lines(votes))
    return paged(head, [strong(first), *(plain(line) for line in rest)], timed=False)


def lab(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The question first; the answer, and how it comes about, only when uncovered."""
    found = programme.shelf.pack.lab if programme.shelf else None
    if found is None:
        return ()
    question = found.question.get(show.question or "")
    slides: list[Slide] = []
    if question is not None:
        slides += paged(found.title, [strong(question.ask), plain(question.guess)])
        slides += paged(found.title, numbered(question.worked), [strong(question.answer)])
    for setup in show.lab or (question.setup if question else (found.start,)):
        slides += _setup(found, setup, show, programme, asked=question is not None)
    return tuple(slides)


def _setup(found: Lab, setup: LabSetup, show: Show, programme: Programme, *, asked: bool) -> list[Slide]:
    try:
        groups = list(grouped(setup_lines(found, setup, programme.shelf)))
    except LabInputError as error:
        return list(paged(found.title, [plain(_("The lab cannot show this: {why}").format(why=error))]))
    words = found.words
    slides: list[Slide] = []
    if show.guess_first and not asked:
        guess = _("Of 100 {alerts}, how many are {right}? Write your guess.")
        asks = guess.format(alerts=words.alert.many, right=words.right.many)
        slides += paged(found.title, [*_situation(found, setup), strong(asks)])
    for group in sorted(groups, key=lambda g: g.heading != _(_ANSWER)):
        slides += _group(found, group)
    return slides


def _situation(found: Lab, setup: LabSetup) -> list[SlideLine]:
    if setup.counts:
        names = ", ".join(record.name for record in found.counts if record.id in setup.counts)
        return [plain(_("Counted in use: {names}.").format(names=names))]
    words = found.words
    crowd = f"{setup.crowd:,} {words.crowd.many}" if setup.crowd else ""
    if not setup.listed:
        return [plain(f"{crowd}.")] if crowd else []
    told = _("{crowd}, {number:,} of them {listed}.")
    return [plain(told.format(crowd=crowd, number=setup.listed, listed=words.listed.many))] if crowd else []


def _group(found: Lab, group: Group) -> tuple[Slide, ...]:
    lines = [plain(text) for text in group.paragraphs]
    return paged(found.title, lines, [strong(group.heading)] if group.heading else ()) if lines else ()
