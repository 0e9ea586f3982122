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

_ROOM = "_" * 40


def worksheet_lines(lab: Lab, shelf: Shelf | None = None, *, answers: bool = False) -> Iterator[str]:
    """The questions as a sheet: with room for a guess and the working, or with worked answers."""
    kind = "Worksheet with worked answers" if answers else "Worksheet"
    yield from block(said(kind, lab.title, count(len(lab.questions), "question")), lab.headline)
    yield from words_lines(lab)
    for number, question in enumerate(lab.questions, 1):
        head = said(f"Question {number} of {len(lab.questions)}", "Stretch" if question.stretch else None)
        if answers:
            yield from _answered(lab, question, head, shelf)
        else:
            guess, working, answer = (f"{room}: {_ROOM}" for room in ("Your guess", "Working", "Answer"))
            yield from block(
                said(head, question.ask), f"Guess first: {question.guess}", guess, working, answer
            )
    if answers:
        used = {key for question in lab.questions for setup in question.setup for key in setup.presets}
        yield from block(section("Presets used"))
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
        section("Words"),
        *(said(f"{capital(word.many)}: {word.means}") for word in things),
        *(said(f"{capital(number.name)}: {number.means}") for number in numbers if number),
        *(said(f"{capital(kind.name)}: {kind.means}") for kind in lab.kinds_of_wrong),
        f"Figures without a source are marked {MADE_UP}.",
    )


def assumption_lines(lab: Lab) -> Iterator[str]:
    """What the sums take for granted, what must be shown both ways, and what may not be mixed in."""
    total = len(lab.assumptions)
    yield from block(
        section("Assumptions"),
        *(f"Assumption {number} of {total}. {text}" for number, text in enumerate(lab.assumptions, 1)),
        f"Both ways: {lab.both_ways}",
        *(f"Not to be mixed in: {text}" for text in lab.not_mixed),
    )


def presets_lines(lab: Lab) -> Iterator[str]:
    """Every preset on a line, with its label."""
    yield from block(
        section("Presets"),
        *(
            said(f"{preset.id}: {preset.name}", capital(label_words(lab.words, preset.label)))
            for preset in lab.presets
        ),
    )


def claims_lines(lab: Lab) -> Iterator[str]:
    """Make it true: each side's claims, with settings under which they hold and do not hold."""
    yield from block(
        section("Make it true, and make it false"), "The lab argues for nobody: both are always shown."
    )
    for claim in lab.claims:
        yield from claim_lines(make_true(lab, claim))


def claim_lines(both: BothWays) -> Iterator[str]:
    """One claim and both directions."""
    now = {True: "It holds", False: "It does not hold", None: "There is nothing to compare"}[both.holds]
    yield from block(
        said(both.claim.side.word, f"Claim: {both.claim.text}"),
        said(f"{now} as set: {both.now}"),
        *_ways("Makes it true", both.true, already=both.holds is True),
        *_ways("Makes it false", both.false, already=both.holds is False),
    )


def _ways(head: str, ways: tuple[Way, ...], *, already: bool) -> Iterator[str]:
    if already:
        yield f"{head}: the settings as they are."
    elif not ways:
        yield f"{head}: nothing within the lab's ranges."
    for way in ways:
        yield f"{head}: {way.change}; {way.outcome} ({way.label})."


def _answered(lab: Lab, question: LabQuestion, head: str, shelf: Shelf | None) -> Iterator[str]:
    yield from block(
        said(head, question.ask),
        f"Guess first: {question.guess}",
        f"Answer: {question.answer}",
        *(f"Step {number}: {step}" for number, step in enumerate(question.worked, 1)),
        f"For the chair: {question.note}",
        "Handle with care: this is about real people." if question.care else None,
        credit_line(question.sources, shelf) if shelf else None,
    )
    for setup in question.setup:
        try:
            lines = [*setup_lines(lab, setup, shelf)]
        except LabInputError as error:
            lines = [*block(f"The lab cannot show this: {error}")]
        yield from lines
