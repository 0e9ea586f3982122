"""The card of a source, as paragraphs: who they are, what they found, its limits, and who uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.reading import credit, how_read, title_of
from debate.engine.uses import Role, Use
from debate.model.source import Source
from debate.tongue import _, meant, plural
from debate.tui import paint
from debate.tui.widgets.page import Paragraph

MOST = 40
"""Uses that a card shows at once."""
CITATION = "citation"
"""The name of the citation's paragraph, to scroll to."""
_BLANK = Paragraph(Content(""))


class Labels(NamedTuple):
    """What stands on the left of a card, in the reader's language."""

    found: str
    caution: str
    read: str
    address: str
    used: str
    used_by: str


def _labels() -> Labels:
    return Labels(
        found=meant("source", "Found"),
        caution=meant("source", "Caution"),
        read=meant("source", "Read"),
        address=meant("source", "Address"),
        used=meant("source", "Used"),
        used_by=meant("source", "Used by"),
    )


def card(source: Source, uses: Sequence[Use], chosen: int) -> Iterator[Paragraph]:
    """Everything known about a source. ``chosen`` is the use that is marked."""
    labels = _labels()
    yield Paragraph(paint.styled(title_of(source), paint.BOLD))
    yield Paragraph(paint.join([source.author or "", credit(source)]))
    for part in (
        source.journal,
        source.volume,
        source.reference,
        source.origin and _("what it tells comes from: {origin}").format(origin=source.origin),
    ):
        if part:
            yield Paragraph(paint.styled(part, paint.QUIET))
    yield Paragraph(voice(source))
    yield _BLANK
    yield _labelled(labels.found, paint.plain(source.finding))
    yield _labelled(labels.caution, paint.plain(source.caution))
    how = _("{how_it_was_read}; checked {date}")
    how = how.format(how_it_was_read=how_read(source), date=in_words(source.checked))
    yield _labelled(labels.read, paint.plain(how))
    yield _labelled(labels.address, paint.plain(source.url))
    yield _BLANK
    if not uses:
        yield _labelled(labels.used, paint.styled(_("by no argument of this pack"), paint.QUIET))
    for number, use in enumerate(uses[: max(MOST, chosen + 1)]):
        yield from _use(source, use, number, chosen=number == chosen)
    if len(uses) > MOST:
        every = plural("{count} use in all", "{count} uses in all", len(uses)).format(count=len(uses))
        yield _labelled("", paint.styled(every, paint.QUIET))


def citation(style: str, text: str) -> Iterator[Paragraph]:
    """The citation in a style, or that it is being made."""
    yield _BLANK
    named = paint.clickable(Content.assemble(("4", "bold $ink"), f" {style}"), "screen.style")
    yield Paragraph(paint.filled(_("As a citation: {style}"), style=named).stylize_before(paint.QUIET))
    made = paint.plain(text) if text else Content.styled(_("is being made"), paint.QUIET)
    yield Paragraph(made, name=CITATION)


def voice(source: Source) -> Content:
    """What kind of voice a source is, and who they are in the dispute."""
    return Content.assemble(paint.styled(source.kind.words, paint.BOLD), ": ", paint.plain(source.interest))


def use_name(number: int) -> str:
    """The name of a use's paragraph, to scroll to."""
    return f"use-{number}"


def _labelled(label: str, text: Content) -> Paragraph:
    return Paragraph(text, Content.styled(label, paint.QUIET), _label_room())


def _label_room() -> int:
    """Cells kept for the labels on the left, as many as the longest needs and two more."""
    return max(map(len, _labels())) + 2


def _use(source: Source, use: Use, number: int, *, chosen: bool) -> Iterator[Paragraph]:
    """One use: whose argument, in which motion, and what it says the source shows."""
    label, room = _labels().used_by if number == 0 else "", _label_room()
    margin = Content.assemble((f"{label:<{room - 1}}", paint.QUIET), ("►" if chosen else "", paint.BOLD))
    motion = paint.styled(use.motion.short, paint.QUIET)
    if use.argument is None or use.side is None:
        text = paint.join([_("Background"), motion])
    else:
        title = paint.plain(use.argument.title)
        if use.role is Role.REPLY:
            title = paint.filled(_("a reply to: {argument}"), argument=title)
        text = paint.join([Content.assemble(paint.side_word(use.side), "  ", title), motion])
    yield Paragraph(text, margin, room + 1, use_name(number))
    if use.argument is not None and use.role is Role.EVIDENCE:
        for item in use.argument.cited:
            if item.source == source.id and item.shows:
                yield Paragraph(paint.plain(item.shows), Content(""), room + 3)
