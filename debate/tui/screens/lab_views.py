"""The lab's views as paragraphs: tree, two-by-two table, year, counted records."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from textual.content import Content

from debate.engine.lab_answer import (
    alerts_told,
    any_told,
    boxes,
    capital,
    changes_told,
    name_of_rates,
    share_told,
    unknown_told,
    year_told,
)
from debate.engine.lab_input import LabInputError
from debate.engine.lab_labels import (
    crowd_label,
    derived_words,
    label_of_counts,
    label_of_hits,
    label_of_wrongs,
    label_words,
)
from debate.engine.lab_numbers import in_100, nearly, percent, rate_words
from debate.engine.lab_run import LabRun, with_preset
from debate.engine.lab_street import count_street
from debate.model.lab import Lab, LabCounts, LabView
from debate.model.lab_words import LabWords
from debate.model.library import Shelf
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.lab_grid import Cell, even, grid
from debate.tui.screens.lab_small import interval, threshold
from debate.tui.screens.lab_state import LabState
from debate.tui.screens.lab_tree import HIDDEN, tree
from debate.tui.widgets.page import Paragraph

BLANK = Paragraph(Content(""))


def view_of(lab: Lab, state: LabState, shelf: Shelf, width: int) -> Iterator[Paragraph]:
    """What a view shows at a width in cells, as far as the room may see it."""
    match state.view:
        case LabView.YEAR:
            yield from _year(lab, state)
        case LabView.COUNTS:
            yield from _counts(lab.words, state, shelf, width)
        case LabView.RATE_INTERVAL | LabView.SHARE_INTERVAL:
            yield from interval(lab.words, state, width)
        case LabView.THRESHOLD:
            yield from threshold(lab, state, width)
        case _:
            yield from _once(lab, state, width)


def _once(lab: Lab, state: LabState, width: int) -> Iterator[Paragraph]:
    """One occasion: the tree or the table, then the alerts together, then where each figure comes from."""
    words, run, shown = lab.words, state.run, state.shown
    first, *rest = unknown_told(words, run) or ("",)
    if first:
        yield Paragraph(paint.styled(first, paint.ATTENTION))
    if not run.crowd:
        yield Paragraph(
            paint.plain(_("No {things}: there is nothing to count.").format(things=words.crowd.many))
        )
        return
    lines = (
        _table(words, run, width, shown=shown)
        if state.view is LabView.TABLE
        else tree(words, run, width, shown=shown)
    )
    yield from map(Paragraph, lines)
    yield from _answer(words, run, shown=shown)
    yield BLANK
    if state.view is not LabView.TABLE:
        hits, wrongs = label_of_hits(run), label_of_wrongs(words, run)
        found, others = (
            f"{words.right.many}, {words.missed.many}",
            f"{words.wrong.many}, {words.left_alone.many}",
        )
        parts = [(f"{words.crowd.many}, {words.listed.many}", crowd_label())]
        parts += [(f"{found}, {others}", hits)] if hits == wrongs else [(found, hits), (others, wrongs)]
        for who, label in parts:
            yield Paragraph(paint.styled(f"{capital(who)}: {label}", paint.QUIET))
    if shown:
        yield Paragraph(paint.styled(str(any_told(words, run)), paint.QUIET))
    for other in state.beside:
        yield BLANK
        yield Paragraph(paint.styled(capital(name_of_rates(words, other)), paint.BOLD))
        yield from _answer(words, other, shown=shown)
    for line in (changes_told(words, run), *rest):
        if line:
            yield Paragraph(paint.plain(line))


def _answer(words: LabWords, run: LabRun, *, shown: bool) -> Iterator[Paragraph]:
    if not shown:
        ask = _("{hidden} {things}: how many of them are right?")
        hidden = ask.format(hidden=HIDDEN, things=words.alert.many)
        yield Paragraph(paint.styled(hidden, paint.BOLD))
        return
    yield Paragraph(paint.styled(alerts_told(words, run).words, paint.BOLD))
    share = share_told(words, run)
    yield Paragraph(
        Content.assemble(
            paint.styled(share.words, paint.BOLD), paint.styled(f" ({share.label})", paint.QUIET)
        )
    )


def _table(words: LabWords, run: LabRun, width: int, *, shown: bool) -> Iterator[Content]:
    four = boxes(words, run)
    first = min(16, max(11, width // 4))

    def cell(place: int) -> Cell:
        box = four[place]
        return (
            f"{box.counted if shown else f'{HIDDEN} {box.name}'}\n({box.label})",
            paint.BOLD if place != 3 else "",
        )

    listed, unlisted = (
        f"{four[n].row}\n{int(c):,}" for n, c in ((0, run.table.listed), (2, run.table.unlisted))
    )
    rows = (
        (("", ""), (four[0].column, paint.BOLD), (four[1].column, paint.BOLD)),
        ((listed, ""), cell(0), cell(1)),
        ((unlisted, ""), cell(2), cell(3)),
    )
    return grid(rows, even(min(width, 84), first, 2), ruled=True)


def _year(lab: Lab, state: LabState) -> Iterator[Paragraph]:
    """A year at the chosen rates, and the same year at every other rate: which one is believed decides."""
    words, run, shown = lab.words, state.run, state.shown
    told = year_told(words, run, None if shown else HIDDEN)
    label = paint.styled(f" ({told.label})", paint.QUIET)
    yield Paragraph(Content.assemble(paint.styled(told.words, paint.BOLD), label))
    yield BLANK
    runs = (run, *state.beside) if state.beside else [with_preset(lab, run, p.id) for p in lab.presets]
    same = _("{things} in the same year, by the rate one believes:")
    yield Paragraph(paint.plain(same.format(things=capital(words.wrong.many))))
    numbers = [nearly(other.year.wrong) if shown else HIDDEN for other in runs]
    widest = max(11, *map(len, numbers))
    for other, number in zip(runs, numbers, strict=True):
        name = other.preset.short if other.preset else _("rates typed here")
        mark = "►" if other.wrong == run.wrong and other.preset is run.preset else " "
        label = paint.styled(f"  {label_words(words, other.label)}", paint.QUIET)
        margin = paint.styled(f"{mark}{number:>{widest}}", paint.BOLD)
        yield Paragraph(Content.assemble(paint.plain(name), label), margin, widest + 3)
    yield BLANK
    yield Paragraph(paint.plain(_("The answer depends on which rate you believe. Say which, and why.")))
    if lab.start_note:
        yield Paragraph(paint.styled(lab.start_note, paint.QUIET))


def _counts(words: LabWords, state: LabState, shelf: Shelf, width: int) -> Iterator[Paragraph]:
    """Counted records side by side, so that neither stands for all."""
    records = state.records
    head: list[Cell] = [(_("Counted in use"), "")]
    head += [(f"{r.name}\n({label_words(words, label_of_counts(r))})", paint.BOLD) for r in records]
    rows = [head, *(_measure(name, cells) for name, cells in _measures(words, records, shown=state.shown))]
    first = max(14, width // 4)
    yield from map(Paragraph, grid(rows, even(min(width, 110), first, max(1, len(records))), ruled=False))
    for record in records:
        yield BLANK
        source = shelf.sources.get(record.source or "")
        came = record.address or _("made up: no source")
        if source:
            came = f"{source.publisher}, {source.date}"
        origin = paint.styled(_("From: {source}").format(source=came), paint.QUIET)
        yield Paragraph(Content.assemble(paint.styled(record.name, paint.BOLD), "  ", origin))
        if state.shown:
            for warning in record.warnings:
                yield Paragraph(paint.plain(warning), Content("!"), 2)


def _measure(name: str, cells: list[str]) -> list[Cell]:
    return [(name, ""), *((cell, paint.BOLD) for cell in cells)]


def _measures(
    words: LabWords, records: tuple[LabCounts, ...], *, shown: bool
) -> Iterator[tuple[str, list[str]]]:
    def row(found: list[str]) -> list[str]:
        return found if shown else [HIDDEN] * len(records)

    yield capital(words.crowd.many), [_crowd(r) for r in records]
    yield capital(words.alert.many), [f"{r.alerts:,}" for r in records]
    yield (
        f"{capital(words.right.many)}, {words.wrong.many}",
        row([f"{r.right:,}, {r.wrong:,}" for r in records]),
    )
    yield capital(words.right_share.name), row([_share(r) for r in records])
    per = _("{things} per {one}").format(things=capital(words.wrong.many), one=words.crowd.one)
    yield per, row([_rate_words(r) for r in records])
    if words.outcome and any(r.outcomes is not None for r in records):
        yield (
            capital(words.outcome.many),
            row([_("not given") if r.outcomes is None else f"{r.outcomes:,}" for r in records]),
        )
    labels = [derived_words(words, label_of_counts(r)) for r in records]
    yield _("Shares and rates"), labels


def _share(record: LabCounts) -> str:
    try:
        share = count_street(record.crowd, record.alerts, record.wrong).right_share
    except LabInputError:
        share = None
    return _("none") if share is None else f"{in_100(share)}, {percent(share)}"


def _crowd(record: LabCounts) -> str:
    crowd = f"{record.crowd:,}"
    return _("more than {number}").format(number=crowd) if record.crowd_at_least else crowd


def _rate_words(record: LabCounts) -> str:
    rate = rate_words(count_street(record.crowd, record.alerts, record.wrong).wrong_rate or Fraction())
    return _("at most {rate}").format(rate=rate) if record.crowd_at_least else rate
