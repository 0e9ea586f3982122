"""The card of a source, as paragraphs: who they are, what they found, its limits, and who uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.reading import credit, how_read, title_of
from debate.engine.uses import Role, Use
from debate.model.source import Source
from debate.tui import paint
from debate.tui.widgets.page import Paragraph

LABEL = 9
"""Cells kept for the labels on the left."""
MOST = 40
"""Uses that a card shows at once."""
CITATION = "citation"
"""The name of the citation's paragraph, to scroll to."""
_BLANK = Paragraph(Content(""))


def card(source: Source, uses: Sequence[Use], chosen: int) -> Iterator[Paragraph]:
    """Everything known about a source. ``chosen`` is the use that is marked."""
    yield Paragraph(paint.styled(title_of(source), paint.BOLD))
    yield Paragraph(paint.join([source.author or "", credit(source)]))
    for part in (
        source.journal,
        source.volume,
        source.reference,
        source.origin and f"what it tells comes from: {source.origin}",
    ):
        if part:
            yield Paragraph(paint.styled(part, paint.QUIET))
    yield Paragraph(voice(source))
    yield _BLANK
    yield _labelled("Found", paint.plain(source.finding))
    yield _labelled("Caution", paint.plain(source.caution))
    yield _labelled("Read", paint.plain(f"{how_read(source)}; checked {in_words(source.checked)}"))
    yield _labelled("Address", paint.plain(source.url))
    yield _BLANK
    if not uses:
        yield _labelled("Used", paint.styled("by no argument of this pack", paint.QUIET))
    for number, use in enumerate(uses[: max(MOST, chosen + 1)]):
        yield from _use(source, use, number, chosen=number == chosen)
    if len(uses) > MOST:
        yield _labelled("", paint.styled(f"{len(uses)} uses in all", paint.QUIET))


def citation(style: str, text: str) -> Iterator[Paragraph]:
    """The citation in a style, or that it is being made."""
    yield _BLANK
    named = paint.clickable(Content.assemble(("4", "bold $ink"), f" {style}"), "screen.style")
    yield Paragraph(Content.assemble("As a citation: ", named).stylize_before(paint.QUIET))
    made = paint.plain(text) if text else Content.styled("is being made", paint.QUIET)
    yield Paragraph(made, name=CITATION)


def voice(source: Source) -> Content:
    """What kind of voice a source is, and who they are in the dispute."""
    return Content.assemble(paint.styled(source.kind.words, paint.BOLD), ": ", paint.plain(source.interest))


def use_name(number: int) -> str:
    """The name of a use's paragraph, to scroll to."""
    return f"use-{number}"


def _labelled(label: str, text: Content) -> Paragraph:
    return Paragraph(text, Content.styled(label, paint.QUIET), LABEL)


def _use(source: Source, use: Use, number: int, *, chosen: bool) -> Iterator[Paragraph]:
    """One use: whose argument, in which motion, and what it says the source shows."""
    label = "Used by" if number == 0 else ""
    margin = Content.assemble((f"{label:<8}", paint.QUIET), ("►" if chosen else "", paint.BOLD))
    motion = paint.styled(use.motion.short, paint.QUIET)
    if use.argument is None or use.side is None:
        text = paint.join(["Background", motion])
    else:
        what = "a reply to: " if use.role is Role.REPLY else ""
        text = paint.join(
            [
                Content.assemble(paint.side_word(use.side), f"  {what}", paint.plain(use.argument.title)),
                motion,
            ]
        )
    yield Paragraph(text, margin, LABEL + 1, use_name(number))
    if use.argument is not None and use.role is Role.EVIDENCE:
        for item in use.argument.cited:
            if item.source == source.id and item.shows:
                yield Paragraph(paint.plain(item.shows), Content(""), LABEL + 3)
