"""The questions that go with a motion, and the ones a quiz can be made of."""

from __future__ import annotations

from msgspec import Struct

from debate.export.lines.quote import quoted
from debate.export.options import ExportError
from debate.export.words import Quoting
from debate.model.lab import Lab, LabQuestion
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.prompt import Prompt, PromptSet
from debate.tongue import _


class QuizQuestion(Struct, frozen=True, kw_only=True):
    """A question for Moodle or Anki: paragraphs to read first, and paragraphs shown after an answer."""

    id: str
    title: str
    topic: str
    """``media-detective`` or ``lab``."""
    ask: tuple[str, ...]
    after: tuple[str, ...]


def prompts_of(shelf: Shelf, motion: Motion) -> tuple[Prompt, ...]:
    """The prompts that serve a motion, and the media-detective ones about the article itself."""
    return tuple(
        prompt
        for prompt in shelf.pack.prompts
        if motion.id in prompt.motions or (prompt.set is PromptSet.DETECTIVE and not prompt.motions)
    )


def lab_of(shelf: Shelf, motion: Motion) -> Lab | None:
    """The pack's lab, where it is about this motion or about none in particular."""
    lab = shelf.pack.lab
    return lab if lab and lab.motion in {None, motion.id} else None


def quiz(shelf: Shelf, motion: Motion, *, notes: bool = False) -> tuple[QuizQuestion, ...]:
    """The media-detective prompts and the lab's questions. ``notes`` adds what is for the teacher only."""
    quoting = Quoting(shelf, motion)
    prompts = [p for p in prompts_of(shelf, motion) if p.set is PromptSet.DETECTIVE]
    lab = lab_of(shelf, motion)
    return (
        *(_detective(prompt, quoting, notes=notes) for prompt in prompts),
        *([_worked(lab, question) for question in lab.questions] if lab else ()),
    )


def quiz_to_write(shelf: Shelf, motion: Motion, *, notes: bool) -> tuple[QuizQuestion, ...]:
    """As ``quiz``, for a file that has to hold something. Raises ExportError where there is no question."""
    questions = quiz(shelf, motion, notes=notes)
    if not questions:
        told = _("the pack has no media-detective prompt and no lab question about {motion}")
        raise ExportError(told.format(motion=motion.id))
    return questions


def _detective(prompt: Prompt, quoting: Quoting, *, notes: bool) -> QuizQuestion:
    found = [words for passage in prompt.passages if (words := quoting.find(passage))]
    looked = [f"{words.place}: {quoted(words.exact)}" for words in found]
    note = (_("For the teacher only: {note}").format(note=prompt.note),) if notes and prompt.note else ()
    return QuizQuestion(
        id=prompt.id,
        title=_("Media detective {prompt}").format(prompt=prompt.id),
        topic="media-detective",
        ask=(prompt.text, *looked, _("An answer may begin: {stem}").format(stem=prompt.stem)),
        after=(_("If stuck: {help}").format(help=prompt.if_stuck), *note),
    )


def _worked(lab: Lab, question: LabQuestion) -> QuizQuestion:
    return QuizQuestion(
        id=question.id,
        title=f"{lab.title} {question.id}",
        topic="lab",
        ask=(question.ask, _("Guess first: {guess}").format(guess=question.guess)),
        after=(_("Answer: {answer}").format(answer=question.answer), *question.worked),
    )
