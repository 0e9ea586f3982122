"""The lab's lines of text around its view: the title, the rows of settings, and what stands below."""

from __future__ import annotations

from textual.content import Content

from debate.engine.lab_answer import share_told
from debate.engine.lab_labels import label_of_wrongs, label_words
from debate.engine.lab_numbers import about
from debate.model.lab import Lab, LabView
from debate.tui import paint
from debate.tui.screens import lab_fields as fields
from debate.tui.screens.lab_fields import Choice, Field
from debate.tui.screens.lab_state import WITHOUT_GUESS, LabState, asked, views_of
from debate.tui.widgets.steps import stepped

NAMES = {
    LabView.TREE: "tree",
    LabView.TABLE: "two by two",
    LabView.ARRAY: "dots",
    LabView.YEAR: "a year",
    LabView.COUNTS: "counted in use",
    LabView.RATE_INTERVAL: "how sure: rate",
    LabView.SHARE_INTERVAL: "how sure: share",
    LabView.THRESHOLD: "threshold",
}
_NO_RATES = WITHOUT_GUESS | {LabView.COUNTS}


def title(lab: Lab, state: LabState, place: tuple[int, int], width: int) -> Content:
    """The lab, the view, and where its rates come from; over the toy model, its label.

    ``place`` is which of how many settings of a lesson are shown.
    """
    views = views_of(lab)
    view = f"{NAMES[state.view]} ({views.index(state.view) + 1} of {len(views)})"
    parts: list[Content | str] = [Content.styled(view, paint.BOLD)]
    if state.view is LabView.THRESHOLD and lab.toy:
        parts.append(paint.styled(lab.toy.label, f"bold {paint.ATTENTION}"))
    elif state.view not in _NO_RATES:
        preset = state.run.preset
        changed = ", changed here" if any(state.run.changed) else ""
        label = label_words(lab.words, state.run.label)
        parts += [preset.short if preset else "rates typed here", f"{label}{changed}"]
    if place[1] > 1:
        parts.append(f"n: {place[0]} of {place[1]}")
    whole = paint.join([paint.plain(lab.title), *parts])
    return whole if whole.cell_length <= width else paint.join(parts)


def row(lab: Lab, state: LabState, choice: Choice, width: int, *, alone: bool) -> Content:
    """One row: a heading, a preset with its key, or a setting; ``alone`` where it is the only row in view."""
    if choice.heading:
        return paint.styled(f" {choice.heading}", f"bold {paint.QUIET}")
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
        return paint.styled(trouble, f"bold {paint.ATTENTION}")
    if typing is not None:
        return paint.plain(f"{fields.hint(lab, state, typing)} (enter keeps it, esc leaves it)")
    if not state.shown:
        key = paint.clickable(Content.styled("enter", "bold $ink"), "screen.type_guess")
        question = paint.styled(asked(lab, state), paint.BOLD)
        return Content.assemble("Guess first: ", question, "  ", key, " types it")
    if state.guess is None:
        return Content("")
    other = "" if state.guess[1] == state.run else ", for other settings"
    guess = paint.styled(f"Your guess: {state.guess[0]}", paint.BOLD)
    return Content.assemble(guess, f"{other}.  ", paint.plain(_answer(lab, state)))


def _answer(lab: Lab, state: LabState) -> str:
    if state.question is not None:
        return f"Answer: {state.question.answer}"
    if state.view in _NO_RATES or state.view is LabView.THRESHOLD:
        return "The numbers are above."
    run = state.run
    words = lab.words
    if state.view is LabView.YEAR:
        return (
            f"Worked out: {about(run.year.wrong)} {words.wrong.many} a year ({label_of_wrongs(words, run)})."
        )
    return f"Worked out: {share_told(words, run)}"
