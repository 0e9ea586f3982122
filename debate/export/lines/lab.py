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
from debate.tongue import _


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
        yield from block(_("Rates typed here. They have no source."), *told, _same(lab, run))
        return
    about = (*preset_paragraphs(lab.words, run.preset, shelf), changes_told(lab.words, run))
    yield from block(*about, *told, *unknown_told(lab.words, run))


def preset_paragraphs(words: LabWords, preset: Preset, shelf: Shelf | None = None) -> Iterator[str]:
    """A preset: its name, label, how sure its figure is, what to know about it, and where it comes from."""
    yield said(
        _("Preset {id}: {name}").format(id=preset.id, name=preset.name),
        capital(label_words(words, preset.label)),
        _("How sure the source is: {sure}").format(sure=preset.confidence.words),
    )
    yield said(_("As it is said: {words}").format(words=preset.wrong_words), preset.hit_note)
    yield said(preset.note)
    credit = credit_line(preset.sources, shelf) if shelf else None
    if credit:
        yield credit
    for address in preset.addresses:
        yield _("Address: {address}").format(address=address)


def tree_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The frequency tree, from the crowd down."""
    yield from block(
        section(_("Tree, one {occasion}").format(occasion=words.occasion.one)),
        *(capital(str(told)) for told in tree_told(words, run)),
    )


def table_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The two-by-two table, one sentence a box, with the names of its row and column."""
    yield from block(
        section(_("Two-by-two table")),
        *(
            _("Row {row}, column {column}: {number} ({label}).").format(
                row=box.row, column=box.column, number=box.counted, label=box.label
            )
            for box in boxes(words, run)
        ),
    )


def answer_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The answer: how many alerts, how many of them right, and the chance of a wrong one."""
    yield from block(
        section(_("Out of how many")),
        str(alerts_told(words, run)),
        str(share_told(words, run)),
        str(any_told(words, run)),
    )


def array_lines(words: LabWords, run: LabRun) -> Iterator[str]:
    """The legend of the icon array on the largest screen: how many dots each group has."""
    yield from block(section(_("Dots")), *map(capital, array_told(words, lay_out(run.table, MOST_DOTS, 1))))


def year_lines(words: LabWords, runs: Iterable[LabRun]) -> Iterator[str]:
    """A year of all units; several rates side by side where several runs are given."""
    every = tuple(runs)
    lines = years_told(words, every) if len(every) > 1 else (str(year_told(words, run)) for run in every)
    yield from block(section(_("A year")), *lines)


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
    rates = said(_("Rates: {rates}").format(rates=name_of_rates(lab.words, run)))
    yield from block(rates, *told, *unknown_told(lab.words, run))
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
            return _("The preset {id} has the same rates, and names its source.").format(id=preset.id)
    return None
