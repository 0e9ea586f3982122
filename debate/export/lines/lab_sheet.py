"""The lab's worksheet: questions with room to write or with worked answers, assumptions, presets, claims."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.lab_answer import capital
from debate.engine.lab_input import LabInputError
from debate.engine.lab_labels import MADE_UP, label_words
from debate.engine.lab_solve import BothWays, Way, make_true
from debate.export.lines.lab import preset_paragraphs, setup_lines
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, count, said, section
from debate.model.lab import Lab, LabQuestion
from debate.model.library import Shelf
from debate.tongue import _

_ROOM = "_" * 40


def worksheet_lines(lab: Lab, shelf: Shelf | None = None, *, answers: bool = False) -> Iterator[str]:
    """The questions as a sheet: with room for a guess and the working, or with worked answers."""
    kind = _("Worksheet with worked answers") if answers else _("Worksheet")
    yield from block(said(kind, lab.title, count(len(lab.questions), "question")), lab.headline)
    yield from words_lines(lab)
    for number, question in enumerate(lab.questions, 1):
        place = _("Question {number} of {of}").format(number=number, of=len(lab.questions))
        head = said(place, _("Stretch") if question.stretch else None)
        if answers:
            yield from _answered(lab, question, head, shelf)
        else:
            rooms = (f"{room}: {_ROOM}" for room in (_("Your guess"), _("Working"), _("Answer")))
            yield from block(said(head, question.ask), _guess(question), *rooms)
    if answers:
        used = {key for question in lab.questions for setup in question.setup for key in setup.presets}
        yield from block(section(_("Presets used")))
        for preset in lab.presets:
            if preset.id in used:
                yield from block(*preset_paragraphs(lab.words, preset, shelf))
    yield from assumption_lines(lab)


def words_lines(lab: Lab) -> Iterator[str]:
    """What the words of this lab mean, and where figures come from."""
    words = lab.words
    things = (words.crowd, words.listed, words.unlisted, words.alert, words.right, words.wrong)
    numbers = [words.hit_rate, words.wrong_rate, words.right_share, words.list_size, words.threshold]
    yield from block(
        section(_("Words")),
        *(said(f"{capital(word.many)}: {word.means}") for word in things),
        *(said(f"{capital(number.name)}: {number.means}") for number in numbers if number),
        *(said(f"{capital(kind.name)}: {kind.means}") for kind in lab.kinds_of_wrong),
        _("Figures without a source are marked {label}.").format(label=_(MADE_UP)),
    )


def assumption_lines(lab: Lab) -> Iterator[str]:
    """What the sums take for granted, what must be shown both ways, and what may not be mixed in."""
    total = len(lab.assumptions)
    yield from block(
        section(_("Assumptions")),
        *(
            _("Assumption {number} of {of}. {text}").format(number=number, of=total, text=text)
            for number, text in enumerate(lab.assumptions, 1)
        ),
        _("Both ways: {text}").format(text=lab.both_ways),
        *(_("Not to be mixed in: {text}").format(text=text) for text in lab.not_mixed),
    )


def presets_lines(lab: Lab) -> Iterator[str]:
    """Every preset on a line, with its label."""
    yield from block(
        section(_("Presets")),
        *(
            said(f"{preset.id}: {preset.name}", capital(label_words(lab.words, preset.label)))
            for preset in lab.presets
        ),
    )


def claims_lines(lab: Lab) -> Iterator[str]:
    """Make it true: each side's claims, with settings under which they hold and do not hold."""
    yield from block(
        section(_("Make it true, and make it false")),
        _("The lab argues for nobody: both are always shown."),
    )
    for claim in lab.claims:
        yield from claim_lines(make_true(lab, claim))


def claim_lines(both: BothWays) -> Iterator[str]:
    """One claim and both directions."""
    now = {
        True: _("It holds as set: {now}"),
        False: _("It does not hold as set: {now}"),
        None: _("There is nothing to compare as set: {now}"),
    }[both.holds]
    yield from block(
        said(both.claim.side.word, _("Claim: {claim}").format(claim=both.claim.text)),
        said(now.format(now=both.now)),
        *_ways(_("Makes it true"), both.true, already=both.holds is True),
        *_ways(_("Makes it false"), both.false, already=both.holds is False),
    )


def _ways(head: str, ways: tuple[Way, ...], *, already: bool) -> Iterator[str]:
    if already:
        yield _("{head}: the settings as they are.").format(head=head)
    elif not ways:
        yield _("{head}: nothing within the lab's ranges.").format(head=head)
    for way in ways:
        yield f"{head}: {way.change}; {way.outcome} ({way.label})."


def _guess(question: LabQuestion) -> str:
    return _("Guess first: {guess}").format(guess=question.guess)


def _answered(lab: Lab, question: LabQuestion, head: str, shelf: Shelf | None) -> Iterator[str]:
    yield from block(
        said(head, question.ask),
        _guess(question),
        _("Answer: {answer}").format(answer=question.answer),
        *(
            _("Step {number}: {step}").format(number=n, step=step)
            for n, step in enumerate(question.worked, 1)
        ),
        _("For the chair: {note}").format(note=question.note),
        _("Handle with care: this is about real people.") if question.care else None,
        credit_line(question.sources, shelf) if shelf else None,
    )
    for setup in question.setup:
        try:
            lines = [*setup_lines(lab, setup, shelf)]
        except LabInputError as error:
            lines = [*block(_("The lab cannot show this: {reason}").format(reason=error))]
        yield from lines
