"""The only maker of styled text. Pack text goes in as plain strings and never passes through markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from string import Formatter
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from debate.model.fields import Side
from debate.model.motion import Argument, Evidence

if TYPE_CHECKING:
    from debate.engine.quotes import Anchor

QUIET = "$quiet"
BOLD = "bold"
ATTENTION = "$attention"
CHOSEN = "bold $chosen-ink on $chosen"
SEPARATOR = " · "
_JOINERS = "\u200c\u200d"
_POINTER_IN = Content.styled("►", BOLD)
_POINTER_OUT = Content.styled("◄", BOLD)


def side_style(side: Side) -> str:
    """The side's colour. It never stands alone: word and shape go with it."""
    return "$side-for" if side is Side.FOR else "$side-against"


def bold_side(side: Side) -> str:
    """The side's colour, bold."""
    return f"bold {side_style(side)}"  # untranslated


def side_word(side: Side) -> Content:
    """The side's shape and word: ``▲ FOR``."""
    return Content.styled(f"{side.mark} {side.word}", bold_side(side))


def plain(text: str) -> Content:
    """Pack text, as it is. Control characters become a visible mark, so that none reaches the terminal.

    Each character stays one character: a place in the text is a place on the screen. Any space is a space.
    """
    if text.isprintable():
        return Content(text)
    return Content("".join(c if c.isprintable() else _shown(c) for c in text))


def _shown(char: str) -> str:
    """What stands for a character that cannot be printed; joiners have no width and stay."""
    if char.isspace():
        return "\n" if char == "\n" else " "
    return char if char in _JOINERS else "\N{REPLACEMENT CHARACTER}"


def styled(text: str, style: str) -> Content:
    """Pack text in one style."""
    return plain(text).stylize(style)


def join(parts: Iterable[Content | str], separator: str = SEPARATOR) -> Content:
    """Parts in one line with a quiet separator; empty parts are left out."""
    kept = [plain(p) if isinstance(p, str) else p for p in parts if p]
    return Content.styled(separator, QUIET).join(kept)


def filled(words: str, style: str = "", /, **parts: Content | str) -> Content:
    """A sentence of ours with painted parts in their places: ``filled(_("{time} left"), time=bold)``.

    The style is that of our words around the parts.
    """
    found: list[Content] = []
    for before, name, _, _ in Formatter().parse(words):
        part = parts[name] if name else ""
        found += [styled(before, style), plain(part) if isinstance(part, str) else part]
    return Content.assemble(*found)


def clickable(content: Content, action: str) -> Content:
    """The content as something the mouse can press."""
    return content.stylize(Style.from_meta({"@click": action}))


def rule(width: int, *parts: Content) -> Content:
    """A line with words in it: ``─ words ─────``."""
    words = Content.styled(" ─ ", QUIET).join(parts)
    line = Content.assemble(Content.styled("─ ", QUIET), words, " ")
    return line + Content.styled("─" * max(0, width - line.cell_length), QUIET)


def counts(argument: Argument) -> Content:
    """How much an argument stands on: quotes, sources, replies."""
    marks = f"“{len(argument.quotes)} ■{len(argument.cited)} ←{len(argument.replies)}"
    return Content.styled(marks, QUIET)


def quote_style(sides: Iterable[Side]) -> str:
    """How quoted words look: bold in the side's colour, or bold alone where both sides use them."""
    found = set(sides)
    return bold_side(found.pop()) if len(found) == 1 else BOLD


def quote_in_line(line: str, anchor: Anchor, side: Side) -> Content:
    """A quote inside its whole line: the words bold, in the side's colour and between the side's marks."""
    return marked_line(line, [(anchor.start, anchor.end, frozenset([side]))])


def marked_line(
    line: str,
    marks: Sequence[tuple[int, int, frozenset[Side]]],
    chosen: Sequence[tuple[int, int]] = (),
) -> Content:
    """A line with several quotes marked. Where quotes of both sides overlap, the words carry both marks.

    ``marks`` are spans of the line with the sides that use them; spans may overlap. ``chosen`` spans stand on
    the chosen ground, between arrow heads.
    """
    starts, ends = {a for a, _ in chosen}, {b for _, b in chosen}
    edges = sorted({0, len(line), *starts, *ends, *(m[0] for m in marks), *(m[1] for m in marks)})
    parts: list[Content] = []
    before: frozenset[Side] = frozenset()
    for start, end in pairwise(edges):
        sides = frozenset(s for a, b, used in marks if a <= start and end <= b for s in used)
        within = any(a <= start and end <= b for a, b in chosen)
        parts += _edge(before, sides)
        parts += [_POINTER_IN] if start in starts else []
        style = CHOSEN if within else quote_style(sides) if sides else ""
        parts.append(plain(line[start:end]).stylize(style))
        parts += [_POINTER_OUT] if end in ends else []
        before = sides
    return Content.assemble(*parts, *_edge(before, frozenset()))


def _edge(before: frozenset[Side], after: frozenset[Side]) -> list[Content]:
    """The shapes at the edge of a quote: the side's triangle where its quote begins or ends."""
    changed = [side for side in Side if (side in before) != (side in after)]
    return [Content.styled(side.mark, bold_side(side)) for side in changed]


def evidence_words(item: Evidence) -> str:
    """The words of a quote, in quotation marks unless they bring their own."""
    exact = item.quote.exact if item.quote else ""
    return exact if exact[:1] in '"“‘' and exact[-1:] in '"”’' else f"“{exact}”"
