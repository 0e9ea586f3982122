"""The lab as lines: nested sentences for the tree, one a box for the table, a label beside every figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.engine.lab_answer import (
    alerts_told,
    any_told,
    boxes,
    capital,
    changes_told,
    name_of_rates,
    rates_told,
    share_told,
    tree_told,
    unknown_told,
    year_told,
    years_told,
)
from debate.engine.lab_array import MOST_DOTS, array_told, lay_out
from debate.engine.lab_labels import label_words
from debate.engine.lab_run import LabRun, runs_of, start_run
from debate.export.lines.lab_records import counts_lines, interval_lines, toy_lines
from debate.export.lines.source import credit_line
from debate.export.lines.text import block, said, section
from debate.model.lab import Lab, LabSetup, LabView, Preset
from debate.model.lab_words import LabWords
from debate.model.library import Shelf


def run_lines(lab: Lab, run: LabRun, shelf: Shelf | None = None, *, year: bool = False) -> Iterator[str]:
    """One run: where its rates come from, the tree, the table, the answer, and the ``year`` if asked."""
    yield from rates_lines(lab, run, shelf)
    yield from tree_lines(lab.words, run)
    yield from table_lines(lab.words, run)
    yield from answer_lines(lab.words, run)
    if year:
        yield from year_lines(lab.words, (run,))


def rates_lines(lab: Lab, run: LabRun, shelf: Shelf | None = None) -> Iterator[str]:
    """The rates with their labels and source, and what cannot be said where the hit rate is not known."""
    told = [str(line) for line in rates_told(lab.words, run)]
    if run.preset is None:
        yield from block("Rates typed here. They have no source.", *told, _same(lab, run))
        return
    about = (*preset_paragraphs(lab.words, run.preset, shelf), changes_told(lab.words, run))
    yield from block(*about, *told, *unknown_told(lab.words, run))


def preset_paragraphs(words: LabWords, preset: Preset, shelf: Shelf | None = None) -> Iterator[str]:
    """A preset: its name, label, how sure its figure is, what to know about it, and where it comes from."""
    yield said(
        f"Preset {preset.id}: {preset.name}",
        capital(label_words(words, preset.label)),
        f"How sure the source is: {preset.confidence.value}",
    )
    yield said(f"As it is said: {preset.wrong_words}", preset.hit_note)
    yield said(preset.note)
    credit = credit_line(preset.sources, shelf) if shelf else None
    if credit:
        yield credit
    for address in preset.addresses:
        yield f"Address: {address}"


def tree_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The frequency tree, from the crowd down."""
    yield from block(
        section(f"Tree, one {words.occasion.one}"), *(capital(str(told)) for told in tree_told(words, run))
    )


def table_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The two-by-two table, one sentence a box, with the names of its row and column."""
    yield from block(
        section("Two-by-two table"),
        *(f"Row {box.row}, column {box.column}: {box.counted} ({box.label})." for box in boxes(words, run)),
    )


def answer_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The answer: how many alerts, how many of them right, and the chance of a wrong one."""
    yield from block(
        section("Out of how many"),
        str(alerts_told(words, run)),
        str(share_told(words, run)),
        str(any_told(words, run)),
    )


def array_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The legend of the icon array on the largest screen: how many dots each group has."""
    yield from block(section("Dots"), *map(capital, array_told(words, lay_out(run.table, MOST_DOTS, 1))))


def year_lines(words: LabWords, runs: Iterable[LabRun]) -> Iterator[str]:
    """A year of all units; several rates side by side where several runs are given."""
    every = tuple(runs)
    lines = years_told(words, every) if len(every) > 1 else (str(year_told(words, run)) for run in every)
    yield from block(section("A year"), *lines)


def setup_lines(lab: Lab, setup: LabSetup, shelf: Shelf | None = None) -> Iterator[str]:
    """What one setup shows, for a lesson's step or a question; of a preset only its name and label.

    Raises LabInputError as runs do.
    """
    match setup.view:
        case LabView.COUNTS:
            for record in lab.counts:
                if record.id in setup.counts or not setup.counts:
                    yield from counts_lines(lab.words, record, shelf)
        case LabView.RATE_INTERVAL | LabView.SHARE_INTERVAL:
            yield from interval_lines(lab.words, setup)
        case LabView.YEAR:
            yield from year_lines(lab.words, runs_of(lab, setup))
        case LabView.THRESHOLD if lab.toy is not None:
            run = runs_of(lab, setup)[0]
            yield from toy_lines(lab.words, lab.toy, run.crowd, run.listed)
        case _:
            for run in runs_of(lab, setup):
                yield from _view(lab, setup.view, run)


def _view(lab: Lab, view: LabView, run: LabRun) -> Iterator[str]:
    told = (str(line) for line in rates_told(lab.words, run))
    yield from block(said(f"Rates: {name_of_rates(lab.words, run)}"), *told, *unknown_told(lab.words, run))
    match view:
        case LabView.TABLE:
            yield from table_lines(lab.words, run)
        case LabView.ARRAY:
            yield from array_lines(lab.words, run)
        case _:
            yield from tree_lines(lab.words, run)
    yield from answer_lines(lab.words, run)


def _same(lab: Lab, run: LabRun) -> str | None:
    """A preset with the same rates has a source; it is named, never claimed."""
    for preset in lab.presets:
        own = runs_of(lab, LabSetup(presets=(preset.id,)), start_run(lab))[0]
        if preset.hit_rate and (own.hit, own.wrong) == (run.hit, run.wrong):
            return f"The preset {preset.id} has the same rates, and names its source."
    return None
