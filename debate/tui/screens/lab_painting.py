"""The lab's lines of text around its view: the title, the rows of settings, and what stands below."""

from __future__ import annotations

from textual.content import Content

from debate.engine.lab_answer import share_told
from debate.engine.lab_labels import label_of_wrongs, label_words
from debate.engine.lab_numbers import about
from debate.model.lab import Lab, LabView
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.commands import TYPE
from debate.tui.screens import lab_fields as fields
from debate.tui.screens.lab_fields import Choice, Field
from debate.tui.screens.lab_state import WITHOUT_GUESS, LabState, asked, views_of
from debate.tui.widgets.steps import stepped

NAMES = {
    LabView.TREE: marked("tree"),
    LabView.TABLE: marked("two by two"),
    LabView.ARRAY: marked("dots"),
    LabView.YEAR: marked("a year"),
    LabView.COUNTS: marked("counted in use"),
    LabView.RATE_INTERVAL: marked("how sure: rate"),
    LabView.SHARE_INTERVAL: marked("how sure: share"),
    LabView.THRESHOLD: marked("threshold"),
}
_NO_RATES = WITHOUT_GUESS | {LabView.COUNTS}


def title(lab: Lab, state: LabState, place: tuple[int, int], width: int) -> Content:
    """The lab, the view, and where its rates come from; over the toy model, its label.

    ``place`` is which of how many settings of a lesson are shown.
    """
    views = views_of(lab)
    view = _("{view} ({number} of {count})").format(
        view=_(NAMES[state.view]), number=views.index(state.view) + 1, count=len(views)
    )
    parts: list[Content | str] = [Content.styled(view, paint.BOLD)]
    if state.view is LabView.THRESHOLD and lab.toy:
        parts.append(paint.styled(lab.toy.label, "bold $attention"))
    elif state.view not in _NO_RATES:
        preset = state.run.preset
        label = label_words(lab.words, state.run.label)
        changed = _("{label}, changed here").format(label=label) if any(state.run.changed) else label
        parts += [preset.short if preset else _("rates typed here"), changed]
    if place[1] > 1:
        parts.append(_("n: {number} of {count}").format(number=place[0], count=place[1]))
    whole = paint.join([paint.plain(lab.title), *parts])
    return whole if whole.cell_length <= width else paint.join(parts)


def row(lab: Lab, state: LabState, choice: Choice, width: int, *, alone: bool) -> Content:
    """One row: a heading, a preset with its key, or a setting; ``alone`` where it is the only row in view."""
    if choice.heading:
        return paint.styled(f" {choice.heading}", "bold $quiet")
    if choice.preset is not None:
        mark = "■" if choice.preset is state.run.preset else " "
        key = str(choice.number % 10) if choice.number <= 10 else " "
        label = f"  {label_words(lab.words, choice.preset.label)}" if alone else ""
        name = Content.assemble(paint.plain(choice.preset.short), paint.styled(label, paint.QUIET))
        return Content.assemble((f"{key} ", paint.BOLD), mark, " ", name)
    if choice.field is None:
        return Content("")
    name_of = fields.name(lab, state, choice.field)
    arrows = fields.can_step(state, choice.field)
    lead = "↑↓ " if alone else ""
    return stepped(f"{lead}{name_of}", fields.value(state, choice.field), width, arrows=arrows)


def told(lab: Lab, state: LabState, trouble: str, typing: Field | None) -> Content:
    """Below the view: what went wrong, what is to be typed, or the guess beside what was worked out."""
    if trouble:
        return paint.styled(trouble, "bold $attention")
    if typing is not None:
        hint = fields.hint(lab, state, typing)
        return paint.plain(_("{what} (enter keeps it, esc leaves it)").format(what=hint))
    if not state.shown:
        key = paint.clickable(Content.styled(TYPE.shown_key, "bold $ink"), "screen.type_guess")
        question = paint.styled(asked(lab, state), paint.BOLD)
        return paint.filled(_("Guess first: {question}  {key} types it"), question=question, key=key)
    if state.guess is None:
        return Content("")
    guess = paint.styled(_("Your guess: {guess}").format(guess=state.guess[0]), paint.BOLD)
    same = state.guess[1] == state.run
    whole = "{guess}.  {answer}" if same else _("{guess}, for other settings.  {answer}")
    return paint.filled(whole, guess=guess, answer=_answer(lab, state))


def _answer(lab: Lab, state: LabState) -> str:
    if state.question is not None:
        return _("Answer: {answer}").format(answer=state.question.answer)
    if state.view in _NO_RATES or state.view is LabView.THRESHOLD:
        return _("The numbers are above.")
    run = state.run
    words = lab.words
    if state.view is LabView.YEAR:
        return _("Worked out: {number} {things} a year ({label}).").format(
            number=about(run.year.wrong), things=words.wrong.many, label=label_of_wrongs(words, run)
        )
    return _("Worked out: {answer}").format(answer=share_told(words, run))
