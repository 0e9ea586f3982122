"""A slide as lines: what the room sees, for the ear."""

from __future__ import annotations

from collections.abc import Iterator

from debate.export.lines.text import block, said, section
from debate.model.slide import Slide
from debate.tongue import _


def slide_lines(slide: Slide) -> Iterator[str]:
    """Everything a slide shows. Marked words are told by name; columns follow one another."""
    yield section(_("The room sees"))
    if slide.blank:
        yield from block(_("Nothing: the screen is blank."))
        return
    yield from block(slide.head)
    for column in slide.columns:
        titles = (f"{number}. {title}." for number, title in enumerate(column.titles, column.first))
        yield from block(said(column.side.word, None if column.titles else _("None")), *titles)
    for line in slide.lines:
        side = f"{line.side.word}." if line.side else ""
        mark = "" if line.mark == "■" else line.mark.rstrip()
        if mark[1:].isdecimal() and mark[0] == "L":
            mark = said(_("Line {number}").format(number=mark[1:]))
        yield from block(" ".join(part for part in (side, mark, line.text) if part))
        for start, end in line.spans:
            yield from block(_("Marked words: {words}").format(words=line.text[start:end]))
