"""What ``debate lab`` prints: one function for the command's options."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.lab_input import LabInputError
from debate.engine.lab_toy import read_threshold, toy_frame
from debate.engine.lab_typed import Typed, typed_run
from debate.export.lines.lab import run_lines
from debate.export.lines.lab_records import counts_lines, toy_frame_lines
from debate.export.lines.lab_sheet import assumption_lines, claims_lines, presets_lines, worksheet_lines
from debate.export.lines.text import block, said
from debate.model.lab import Lab
from debate.model.library import Shelf
from debate.tongue import _


def report(
    lab: Lab,
    typed: Typed,
    shelf: Shelf | None = None,
    *,
    questions: bool = False,
    answers: bool = False,
    claims: bool = False,
    threshold: str | None = None,
) -> Iterator[str]:
    """The lab's lines for what was typed; the questions as a worksheet, ``answers`` with the worked answers.

    ``claims`` prints what makes each side's claims true and false, ``threshold`` one frame of the toy model.
    Raises LabInputError, with a sentence, before the first line.
    """
    run = typed_run(lab, typed)
    if questions or answers:
        return worksheet_lines(lab, shelf, answers=answers)
    if claims:
        return iter([*claims_lines(lab)])
    if threshold is not None:
        if lab.toy is None:
            raise LabInputError(_("This lab has no model for a threshold."))
        frame = toy_frame(lab.toy, read_threshold(lab.toy, threshold), run.crowd, run.listed)
        return toy_frame_lines(lab.words, frame)
    year = typed.units is not None or typed.occasions is not None
    lines = [
        *block(said(_("Lab: {title}").format(title=lab.title), lab.headline)),
        *run_lines(lab, run, shelf, year=year),
    ]
    if typed == Typed():
        for record in lab.counts:
            lines += counts_lines(lab.words, record, shelf)
        lines += presets_lines(lab)
    lines += assumption_lines(lab)
    onward = _("To go on: debate lab --questions, or debate lab --preset with a preset's name.")
    return iter([*lines, *block(onward)])
