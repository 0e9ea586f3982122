"""Two views for the careful: how sure a small count is, and the toy model of a threshold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from textual.content import Content

from debate.engine.lab_answer import capital
from debate.engine.lab_input import LabInputError
from debate.engine.lab_interval import poisson95, share95
from debate.engine.lab_numbers import are_whole, counted, in_100, percent, rate_words
from debate.engine.lab_toy import toy_frame
from debate.export.lines.lab_records import CHANCE_ONLY, rate_interval_told, share_interval_told
from debate.model.lab import Lab, LabView, ToyModel
from debate.model.lab_words import LabWords
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.lab_state import LabState
from debate.tui.screens.lab_tree import HIDDEN
from debate.tui.widgets.page import Paragraph

BLANK = Paragraph(Content(""))


def interval(words: LabWords, state: LabState, width: int) -> Iterator[Paragraph]:
    """How sure a rate or a share is: the interval in words and as a bar."""
    events, tries = state.counted
    is_share = state.view is LabView.SHARE_INTERVAL
    what = words.alert.many if is_share else words.crowd.many
    ask = (
        _("{events:,} of {tries:,} {things}: how sure is the share?")
        if is_share
        else _("{events:,} of {tries:,} {things}: how sure is the rate?")
    )
    head = ask.format(events=events, tries=tries, things=what)
    yield Paragraph(paint.styled(head, paint.BOLD))
    yield BLANK
    if not state.shown:
        yield Paragraph(Content(HIDDEN))
        return
    try:
        told = [*(share_interval_told if is_share else _rate(words))(events, tries)]
        if is_share:
            found, end = share95(events, tries), 1.0
            marks = ("0%", "100%")
        else:
            found = poisson95(events)
            end = found.high * 1.1
            marks = ("0", f"{end:,.0f}")
        yield from _bar(
            found.low / end, (events / tries if is_share else events) / end, found.high / end, marks, width
        )
        yield BLANK
        for line in told:
            yield Paragraph(paint.plain(line))
    except LabInputError as error:
        yield Paragraph(paint.styled(str(error), paint.ATTENTION))
    yield BLANK
    yield Paragraph(paint.plain(_(CHANCE_ONLY)))


def _rate(words: LabWords):  # type: ignore[no-untyped-def]
    return lambda events, tries: rate_interval_told(words, events, tries)


def _bar(low: float, at: float, high: float, marks: tuple[str, str], width: int) -> Iterator[Paragraph]:
    room = min(width, 64) - len(marks[0]) - len(marks[1]) - 2
    first, place, last = (min(room - 1, int(share * room)) for share in (low, at, high))
    line = "─" * first + "■" * (last - first + 1) + "─" * (room - last - 1)
    drawn = Content.assemble(
        (line[:place], paint.QUIET), ("●", paint.ATTENTION), (line[place + 1 :], paint.QUIET)
    )
    yield Paragraph(Content.assemble(f"{marks[0]} ", drawn, f" {marks[1]}"))
    key = _("● what was counted   ■ what chance alone allows, 95 times in 100")
    yield Paragraph(Content.styled(key, paint.QUIET))


def threshold(lab: Lab, state: LabState, width: int) -> Iterator[Paragraph]:
    """One place of the slider; the toy model's label stands above every frame."""
    toy, words = lab.toy, lab.words
    if toy is None:
        yield Paragraph(Content(_("This lab has no model for a threshold.")))
        return
    yield Paragraph(paint.styled(toy.label, "bold $attention"))
    yield Paragraph(paint.plain(toy.why))
    frame = toy_frame(toy, state.threshold, state.run.crowd, state.run.listed)
    yield BLANK
    yield Paragraph(_slider(toy, state.threshold, width))
    name = words.threshold.name if words.threshold else _("threshold")
    table, shown = frame.table, state.shown
    rates = f"{words.hit_rate.name} {percent(frame.hit)}, {words.wrong_rate.name} {rate_words(frame.wrong)}"
    yield Paragraph(paint.plain(f"{capital(name)} {float(frame.threshold):.2f}: {rates}"))
    yield BLANK
    whole = are_whole((table.right, table.missed, table.wrong))
    counts = ((table.right, words.right), (table.missed, words.missed), (table.wrong, words.wrong))
    parts = [
        counted(count, word, words.occasion, whole=whole) if shown else f"{HIDDEN} {word.many}"
        for count, word in counts
    ]
    yield Paragraph(paint.styled(", ".join(parts), paint.BOLD))
    answer = paint.styled(_share(words, table.right_share) if shown else HIDDEN, paint.BOLD)
    yield Paragraph(Content.assemble(paint.plain(f"{capital(words.right_share.name)}: "), answer))
    yield BLANK
    yield Paragraph(paint.plain(toy.lesson))
    yield Paragraph(paint.styled(toy.anchor, paint.QUIET))
    for never in toy.not_to_say:
        yield Paragraph(paint.styled(_("Not to be said: {words}").format(words=never), paint.QUIET))


def _share(words: LabWords, share: Fraction | None) -> str:
    if share is None:
        return _("no {things}").format(things=words.alert.many)
    return f"{in_100(share)}, {percent(share)}"


def _slider(toy: ToyModel, at: Fraction, width: int) -> Content:
    least, most = Fraction(toy.least), Fraction(toy.most)
    room = max(10, min(width, 60) - len(toy.least) - len(toy.most) - 2)
    place = int((at - least) / (most - least) * (room - 1)) if most > least else 0
    return Content.assemble(
        f"{toy.least} ",
        ("─" * place, paint.QUIET),
        ("■", paint.BOLD),
        ("─" * (room - 1 - place), paint.QUIET),
        f" {toy.most}",
    )
