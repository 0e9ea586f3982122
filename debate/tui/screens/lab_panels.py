"""What is one key away in the lab: where the rates come from, and what the sums take for granted."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.lab_answer import capital, changes_told, rates_told, unknown_told
from debate.engine.lab_array import Part, array_told
from debate.engine.lab_labels import label_words
from debate.engine.lab_run import LabRun
from debate.export.lines.lab import preset_paragraphs
from debate.model.lab import Lab
from debate.model.lab_words import LabWords
from debate.model.library import Shelf
from debate.tongue import _
from debate.tui import paint
from debate.tui.screens.source_card import voice
from debate.tui.screens.standing import who
from debate.tui.widgets.array import IconArray, glyph, ink
from debate.tui.widgets.page import Paragraph

BLANK = Paragraph(Content(""))


def origin(lab: Lab, run: LabRun, shelf: Shelf) -> Iterator[Paragraph]:
    """Where the rates come from: label, source with finding and caution; or that they are made up."""
    words, preset = lab.words, run.preset
    yield _head(_("Where these rates come from"))
    for told in rates_told(words, run):
        yield Paragraph(paint.plain(str(told)))
    if changed := changes_told(words, run):
        yield Paragraph(paint.styled(changed, paint.ATTENTION))
    for line in unknown_told(words, run):
        yield Paragraph(paint.plain(line))
    yield BLANK
    if preset is None:
        yield Paragraph(Content(_("These rates were typed here. They have no source.")))
        return
    for line in preset_paragraphs(words, preset):
        yield Paragraph(paint.plain(line))
    if not (preset.sources or preset.addresses):
        none = _("No source: {label}.").format(label=label_words(words, preset.label))
        yield Paragraph(paint.plain(none))
    for name in preset.sources:
        if source := shelf.sources.get(name):
            yield BLANK
            yield Paragraph(who(source), Content.styled("■", paint.BOLD), 2)
            for text in (
                voice(source),
                paint.plain(source.finding),
                paint.plain(_("Caution: {caution}").format(caution=source.caution)),
            ):
                yield Paragraph(text, Content(""), 2)
            yield Paragraph(paint.styled(source.url, paint.QUIET), Content(""), 2)


def assumptions(lab: Lab) -> Iterator[Paragraph]:
    """What the sums take for granted, what is shown both ways, what may not be mixed in."""
    yield _head(_("What these sums take for granted"))
    for number, text in enumerate(lab.assumptions, 1):
        yield Paragraph(paint.plain(text), Content.styled(f"{number}", paint.BOLD), 3)
    yield BLANK
    yield Paragraph(paint.plain(_("Both ways: {words}").format(words=lab.both_ways)))
    for kind in lab.kinds_of_wrong:
        yield Paragraph(paint.plain(f"{capital(kind.name)}: {kind.means}"))
    if lab.not_mixed:
        yield BLANK
        yield _head(_("Not to be mixed in"))
    for text in lab.not_mixed:
        yield Paragraph(paint.plain(text), Content("-"), 3)


def legend(words: LabWords, dots: IconArray) -> Iterator[Paragraph]:
    """What a dot is, and each group's glyph with its number in words."""
    if (array := dots.array) is None:
        return
    scale, *groups = array_told(words, array)
    dense = array.per_cell > 1
    if dense and groups:
        scale = _("{scale} A cell holds up to three dots.").format(scale=scale)
    if not groups:
        yield Paragraph(paint.plain(scale))
        return
    parts = [
        Content.assemble((glyph(part, dense=dense), ink(part)), " ", paint.plain(told.removesuffix(".")))
        for part, told in zip(Part, groups, strict=True)
    ]
    yield Paragraph(Content("   ").join([paint.plain(scale), *parts]))


def _head(text: str) -> Paragraph:
    return Paragraph(paint.styled(text, paint.BOLD))
